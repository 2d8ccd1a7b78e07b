import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import { parseAccountsFile } from '../../plugins/accounts/file/index.js'
import { readConfig } from '../../server/config.js'
import { assertBuilt } from '../helpers/built.js'
import { call, eventually } from '../helpers/hub.js'
import { program, root } from '../helpers/program.js'
import { alone } from '../pack/package.js'

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
// under tap's own variables a child would report to tap
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TAP|NODE_|WECHAT_|LANG|LC_)/.test(name)))

const cli = program('cli.ts')
const tarball = `fastify-wechat-${version}.tgz`

function temporary (t: Test): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fastify-wechat-init-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function init (cwd: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number, stdout: string, stderr: string }> {
  return promisify(execFile)(process.execPath, [...cli, 'init', ...args], { cwd, env: { ...clean, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...env } })
    .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), ({ code, stdout, stderr }) => ({ code, stdout, stderr }))
}

assertBuilt()

// a checkout is packed into the project, which takes seconds: the tests share one
const written = join(temporary(t), 'My Shop')
const writing = await alone(() => init(join(written, '..'), ['My Shop'], { LANG: 'en_US.UTF-8' }))

/** A copy of the project. */
function copyProject (t: Test): string {
  const project = join(temporary(t), 'shop')
  cpSync(written, project, { recursive: true })
  return project
}

/** As npm install would, with this checkout as the package. */
function install (project: string): void {
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(root, join(project, 'node_modules/fastify-wechat'))
  for (const name of ['fastify', 'tsx', 'typescript']) symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name))
}

t.test('init writes a project whose tests pass', async t => {
  t.equal(writing.code, 0)
  t.match(writing.stdout, 'cd "My Shop"\n  npm install\n  npm test\n  npm run dev\n')
  const project = copyProject(t)
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  // npm need not have the version of a checkout, so the project has a packed copy, which its container takes along
  t.match(manifest, { name: 'my-shop', dependencies: { 'fastify-wechat': `file:${tarball}` } })
  t.match(readFileSync(join(project, 'Dockerfile'), 'utf8'), `COPY package.json package-lock.json ${tarball} ./\nRUN npm ci\n`)
  const { stdout: packed } = await promisify(execFile)('tar', ['-tzf', join(project, tarball)])
  for (const file of ['package.json', 'dist/cli.js', 'dist/plugins/testing/index.js', 'examples/starter/package.template.json']) t.ok(packed.split('\n').includes(`package/${file}`), file)
  t.match(readFileSync(join(project, 'README.md'), 'utf8'), /^# WeChat server/)
  for (const file of ['.gitignore', '.dockerignore', 'Dockerfile', 'compose.yaml', 'dev.env', 'start.env', 'src/handlers.ts', 'test/handlers.test.ts']) t.ok(existsSync(join(project, file)), file)

  install(project)
  // the command of its script, with the sources of this checkout
  const [command, ...args] = manifest.scripts.test.split(' ')
  t.equal(command, 'node')
  const { stdout: report } = await promisify(execFile)(process.execPath, ['--conditions=fastify-wechat-source', ...args], { cwd: project, env: clean })
  t.match(report, /pass 4\n/)
  t.match(report, /fail 0\n/)
})

t.test('the project says to its container and to its server only what they know', async t => {
  const read = (file: string) => readFileSync(join(written, file), 'utf8')
  for (const file of ['dev.env', 'start.env']) {
    const env = Object.fromEntries(read(file).trim().split('\n').map(line => line.split('=') as [string, string]))
    t.match(readConfig(env, '/srv'), { setup: /handlers\.[jt]s$/, app: /routes\.[jt]s$/ }, file)
  }
  const dockerfile = read('Dockerfile')
  const env = Object.fromEntries(/^ENV (.*)$/m.exec(dockerfile)![1]!.split(' ').map(pair => pair.split('=') as [string, string]))
  t.match(readConfig(env, '/app'), { setup: '/app/dist/src/handlers.js', accounts: '/config/accounts.yml' })
  t.ok(dockerfile.includes(createRequire(import.meta.url)(`${root}package.json`).bin['fastify-wechat']))
  t.match(parse(read('compose.yaml')).services.server.volumes, ['./config:/config:ro', 'data:/data'])
  t.equal((await parseAccountsFile(join(written, 'accounts.yml'), read('accounts.example.yml'), {})).length, 1)
  const ignored = read('.gitignore').split('\n')
  for (const name of ['node_modules/', 'dist/', 'data/', 'accounts.yml']) t.ok(ignored.includes(name), name)
})

/** A folder with an npm that packs nothing: it copies the package that the first project got. */
function fakeNpm (t: Test): string {
  const folder = temporary(t)
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncp "${join(written, tarball)}" "$5" && echo '[{"filename":"${tarball}"}]'\n`, { mode: 0o755 })
  return folder
}

t.test('init takes the language of the system, and an empty folder or a new repository', async t => {
  t.match(readFileSync(join(written, 'README.md'), 'utf8'), /^# WeChat server/)
  const project = join(temporary(t), 'new')
  mkdirSync(join(project, '.git'), { recursive: true })
  const { code, stdout } = await init(project, [], { LANG: 'zh_CN.UTF-8', PATH: `${fakeNpm(t)}${delimiter}${process.env.PATH}` })
  t.equal(code, 0)
  t.notMatch(stdout, /\n {2}cd /)
  t.match(readFileSync(join(project, 'README.md'), 'utf8'), /^# 微信服务端/)
})

t.test('init leaves a folder alone that is not empty, and refuses what it does not know', async t => {
  const folder = temporary(t)
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  t.match(await init(folder, ['--lang', 'en']), { code: 1, stderr: /the folder is not empty/ })
  t.match(await init(folder, ['--lang', 'zh']), { code: 1, stderr: /文件夹不是空的/ })
  t.match(await init(folder, ['mine.txt', '--lang', 'en']), { code: 1, stderr: /mine\.txt/ })
  t.match(await init(folder, ['a', 'b']), { code: 2, stderr: /expected one folder/ })
  t.match(await init(folder, ['--lang', 'fr']), { code: 2, stderr: /expected zh or en/ })
  t.match(await init(folder, ['--langue', 'zh']), { code: 2, stderr: /--langue/ })
  t.match(await init(folder, ['--help']), { code: 0, stdout: /init \[folder\]/ })
  t.same(readdirSync(folder), ['mine.txt'])
})

t.test('npm run dev starts the server again when a TypeScript handler changes', async t => {
  const project = copyProject(t)
  install(project)
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  t.equal(scripts.dev, 'tsx watch --env-file=dev.env node_modules/fastify-wechat/dist/cli.js start')
  // the same, with the sources of this checkout
  const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--env-file=dev.env', '--conditions=fastify-wechat-source', cli.at(-1)!, 'start'], {
    cwd: project, env: { ...clean, PORT: '0', LOG_FORMAT: 'json', TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }, stdio: ['ignore', 'pipe', 'inherit'], detached: true
  })
  t.teardown(async () => {
    // the server is a child of the watcher
    process.kill(-child.pid!, 'SIGKILL')
    await once(child, 'exit')
  })
  const simulators: string[] = []
  createInterface(child.stdout!).on('line', line => {
    const address = /"simulator":"(http:[^"]+)"/.exec(line)?.[1]
    if (address !== undefined) simulators.push(address)
  })
  const answerOf = async (simulator: string) => {
    await call('POST', `${simulator}/_simulator/users/alice/text`, { body: { content: 'hi' } })
    return eventually(async () => (await call('GET', `${simulator}/_simulator/users/alice/inbox`)).body[0]?.content)
  }
  t.equal(await answerOf(await eventually(() => simulators[0])), 'echo: hi')
  const file = join(project, 'src/handlers.ts')
  const changed = readFileSync(file, 'utf8').replace('echo:', 'changed:')
  const change = () => writeFileSync(file, changed)
  change()
  // the watcher learns of a file after it was loaded: it may miss a change in the same moment
  const again = setInterval(change, 10_000)
  t.teardown(() => clearInterval(again))
  const restarted = await eventually(() => simulators[1])
  clearInterval(again)
  t.equal(await answerOf(restarted), 'changed: hi')
})
