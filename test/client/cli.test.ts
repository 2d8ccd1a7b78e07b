import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { client } from '../../client/cli.js'
import { eventually } from '../helpers/hub.js'
import { createFolder, serverDocument } from './helpers/generate.js'
import { startThirdParty } from './helpers/third-party.js'
import { program, root } from '../helpers/program.js'

/** The package's command in a process of its own. */
function start (t: Test, ...args: string[]) {
  const child = spawn(process.execPath, [...program('cli.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], cwd: root, env: { ...process.env, NODE_OPTIONS: '' } })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', text => { output.stdout += text })
  child.stderr.setEncoding('utf8').on('data', text => { output.stderr += text })
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  t.teardown(async () => {
    child.kill()
    await code
  })
  return { child, output, code }
}

async function spawned (t: Test, ...args: string[]) {
  const { output, code } = start(t, ...args)
  return { code: await code, ...output }
}

/** `fastify-wechat client` in this process. */
async function run (t: Test, ...args: string[]) {
  const said = t.capture(console, 'log')
  const failed = t.capture(console, 'error')
  const code = await client(args)
  const text = (calls: { args: unknown[] }[]) => calls.map(({ args }) => `${args.join(' ')}\n`).join('')
  const result = { code, stdout: text(said()), stderr: text(failed()) }
  said.restore()
  failed.restore()
  return result
}

t.test('help, version and unknown commands', async t => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [help, nothing, itsVersion, unknown, clientHelp, simulateHelp, nonsense] = await Promise.all([
    spawned(t, '--help'), spawned(t), spawned(t, '--version'), spawned(t, 'nothing'), spawned(t, 'client', '--help'), spawned(t, 'simulate', '--help'), spawned(t, 'simulate', '--nonsense')
  ])
  t.match(help, { code: 0, stdout: /init .*\n.*start .*\n.*simulate .*\n.*check .*\n.*operations .*\n.*client .*\n.*dead-letters .*\n.*backup /, stderr: '' })
  t.match(nothing, { code: 2, stdout: '', stderr: /client/ })
  t.match(itsVersion, { code: 0, stdout: `${version}\n` })
  t.match(unknown, { code: 2, stderr: /there is no command 'nothing'/ })
  t.match(clientHelp, { code: 0, stdout: /--skip-unsupported/ })
  t.match(simulateHelp, { code: 0, stdout: /port/ })
  t.match(nonsense, { code: 1, stderr: /^fastify-wechat simulate: .*nonsense.*\n$/ })
})

t.test('wrong arguments are told apart from what failed', async t => {
  const dir = createFolder(t)
  const file = join(dir, 'openapi.json')
  writeFileSync(file, '<html>')
  t.match(await run(t), { code: 2, stderr: /^missing: --from, --target, --out/ })
  t.match(await run(t, '--from', file, '--out', dir, '--target', 'axios'), { code: 2, stderr: /^--target axios: expected one of wx, uni, taro, fetch/ })
  t.match(await run(t, '--frm', file), { code: 2, stderr: /--frm/ })
  t.match(await run(t, '--from', file, '--out', dir, '--target', 'wx', '--watch', '--check'), { code: 2, stderr: /cannot be used together/ })
  t.match(await run(t, '--from', file, '--out', dir, '--target', 'wx', '--import-extension', 'mjs'), { code: 2, stderr: /^--import-extension mjs: expected one of none, js, ts/ })
  t.match(await run(t, '--from', file, '--out', dir, '--target', 'wx'), { code: 1, stderr: /openapi\.json: this is HTML, not an OpenAPI document\n$/ })
  t.match(await run(t, '--from', join(dir, 'no.json'), '--out', dir, '--target', 'wx'), { code: 1, stderr: /no\.json: there is no such file\n$/ })
  t.match(await run(t, '--from', 'http://127.0.0.1:1/openapi.json', '--out', dir, '--target', 'wx'), { code: 1, stderr: /^http:\/\/127\.0\.0\.1:1\/openapi\.json: .+\n$/ })
  writeFileSync(file, JSON.stringify(serverDocument))
  t.match(await run(t, '--from', file, '--out', file, '--target', 'wx'), { code: 1, stderr: /openapi\.json: cannot be written: / })
})

t.test('writes from an address, checks, and leaves the files of others alone', async t => {
  const { base } = await startThirdParty(t)
  const dir = createFolder(t)
  const file = join(dir, 'openapi.json')
  writeFileSync(file, JSON.stringify(serverDocument))
  const out = join(dir, 'api')
  const args = ['--from', file, '--target', 'wx', '--out', out]
  t.match(await run(t, ...args, '--check'), { code: 1, stderr: /index\.ts, grouped\.ts, types\.ts, runtime\.ts, core\.ts, virtual-payment\.ts differ/ })
  t.notOk(existsSync(out), 'nothing is written by a check')
  t.match(await run(t, ...args), { code: 0, stdout: /16 operations for wx, written: index\.ts/ })
  t.same(readdirSync(out).sort(), ['core.ts', 'grouped.ts', 'index.ts', 'runtime.ts', 'types.ts', 'virtual-payment.ts'])
  t.match(await run(t, ...args), { code: 0, stdout: /nothing changed/ })
  t.match(await run(t, ...args, '--check'), { code: 0 })
  writeFileSync(join(out, 'index.ts'), 'export const mine = 1\n')
  t.match(await run(t, ...args), { code: 1, stderr: /index\.ts was not made by this command/ })
  t.equal(readFileSync(join(out, 'index.ts'), 'utf8'), 'export const mine = 1\n')
  t.match(await run(t, '--from', `${base}/openapi.json`, '--target', 'wx', '--out', join(dir, 'shop')), { code: 0, stdout: /14 operations for wx/ })
  t.match(await run(t, '--from', `${base}/orders`, '--target', 'wx', '--out', out), { code: 1, stderr: /not an OpenAPI document/ })
  t.match(await run(t, '--from', `${base}/nothing`, '--target', 'wx', '--out', out), { code: 1, stderr: /nothing: the server answered 404/ })
  const marked = join(dir, 'marked.json')
  writeFileSync(marked, `\uFEFF${documentWith('/a')}`)
  t.match(await run(t, '--from', marked, '--target', 'wx', '--out', join(dir, 'marked')), { code: 0 }, 'with the mark that Windows puts in front')
  const yaml = join(dir, 'openapi.yml')
  writeFileSync(yaml, 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\nx-usual: &usual\n  responses: { 204: { description: gone } }\npaths:\n  /a:\n    patch:\n      <<: *usual\n')
  t.match(await run(t, '--from', yaml, '--target', 'wx', '--out', join(dir, 'b')), { code: 1, stderr: /1 of 1 operations.*\n {2}patchA \(PATCH \/a\): the platform cannot send a PATCH/ })
  t.match(await run(t, '--from', yaml, '--target', 'fetch', '--out', join(dir, 'b'), '--import-extension', 'ts'), { code: 0 })
  t.match(readFileSync(join(dir, 'b/index.ts'), 'utf8'), "from './runtime.ts'")
})

const documentWith = (path: string) => JSON.stringify({ openapi: '3.1.0', paths: { [path]: { get: { responses: { 204: { description: 'none' } } } } } })

function watchDocument (t: Test, from: string, out: string) {
  const { child, output } = start(t, 'client', '--from', from, '--target', 'wx', '--out', out, '--watch')
  return {
    child,
    output,
    written: (name: string) => eventually(() => existsSync(join(out, 'index.ts')) && readFileSync(join(out, 'index.ts'), 'utf8').includes(`function ${name} `)),
    said: (pattern: RegExp) => eventually(() => pattern.test(output.stderr))
  }
}

t.test('--watch writes again when the document changes, and lives through a broken one and through none', async t => {
  const dir = createFolder(t)
  const from = join(dir, 'doc/openapi.json')
  const write = (text: string) => {
    mkdirSync(join(dir, 'doc'), { recursive: true })
    // as editors do it
    writeFileSync(`${from}.new`, text)
    renameSync(`${from}.new`, from)
  }
  const { child, output, written, said } = watchDocument(t, from, join(dir, 'api'))
  await said(/there is no such file/)
  write(documentWith('/one'))
  await written('getOne')
  write(documentWith('/two'))
  await written('getTwo')
  write('{"openapi":')
  await said(/openapi\.json: .*JSON/)
  rmSync(join(dir, 'doc'), { recursive: true })
  await said(/there is no such file[^]*there is no such file/)
  write(documentWith('/three'))
  await written('getThree')
  t.equal(child.exitCode, null)
  t.equal(output.stderr.trim().split('\n').length, 3, 'what fails is said once')
})

t.test('--watch follows an address, too, while its server fails, breaks off and comes back, until Ctrl-C', async t => {
  let answer = documentWith('/one')
  const server = createServer((_request, response) => {
    if (answer === '') response.writeHead(503).end()
    else if (answer === '{') response.writeHead(200, { 'content-length': 100 }).write(answer, () => response.destroy())
    else response.end(answer)
  }).listen(0, '127.0.0.1')
  t.teardown(() => { server.close() })
  await once(server, 'listening')
  const { child, output, written, said } = watchDocument(t, `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`, createFolder(t))
  await written('getOne')
  answer = ''
  await said(/openapi\.json: the server answered 503/)
  answer = '{'
  await said(/openapi\.json: (?!the server answered)/)
  answer = documentWith('/two')
  await written('getTwo')
  t.equal(output.stderr.trim().split('\n').length, 2)
  child.kill('SIGINT')
  await eventually(() => child.signalCode === 'SIGINT')
})
