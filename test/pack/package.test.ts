import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, posix, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import ts from 'typescript'
import { manifest, packAndInstall, root, subPaths } from './package.js'

const { files, project } = await packAndInstall()

/** The files below a folder of the repository, as npm writes their paths. */
async function filesBelow (folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

t.test('the package contains the compiled code, the files that it reads at run time, the documents, the documentation and the examples', async t => {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic () {} })!
  // a declaration is compiled into nothing
  const sources = config.fileNames.map(file => relative(root, file).split(sep).join('/')).filter(file => !file.endsWith('.d.ts'))
  const entries = [
    ...Object.values<string | { default: string }>(manifest.exports).flatMap(target => typeof target === 'string' ? [] : [target.default.replace('./', '')]),
    'dist/server.js', 'dist/cli.js', 'dist/examples/demo/handlers.js', 'dist/plugins/api/sealing/index.js'
  ]
  const expected = [
    'LICENSE', 'README.md', 'README.zh-CN.md', 'llms.txt', 'openapi.json', 'package.json', 'wechat-openapi.json', 'wechat-openapi.zh-CN.json',
    ...sources.map(file => `dist/${file.replace(/\.ts$/, '.d.ts')}`),
    ...entries,
    // the code, in files with a digest in their names, and the licences of the packages in it
    ...await filesBelow('dist/bundle'),
    'dist/bundle/LICENSES',
    'dist/examples/demo/picture.png',
    // the console's page, whose files have a digest in their names
    ...await filesBelow('dist/plugins/console/page'),
    ...(await filesBelow('templates')).map(file => `dist/${file}`),
    ...(await filesBelow('client/runtimes')).map(file => `dist/${file}`),
    ...await filesBelow('docs'),
    ...await filesBelow('examples')
  ].sort()
  t.same(files.filter(file => !expected.includes(file)), [], 'nothing else is published')
  t.same(expected.filter(file => !files.includes(file)), [], 'nothing is missing')
})

t.test('no published file is a test, a benchmark, a secret or state, or names the machine it was made on', async t => {
  t.same(files.filter(file => /(^|\/)(test|bench|node_modules|data|\.[^/]+)\/|\.test\.|\.map$|\.(env|db|log|pem|key|tgz)$|\.npmrc|accounts\.(ya?ml|json)$/.test(file)), [])
  const places = [root.replace(/\/$/, ''), homedir()].filter(place => place.split('/').length > 2)
  for (const file of files) {
    const text = await readFile(join(project, 'node_modules/fastify-wechat', file), 'latin1')
    if (places.some(place => text.includes(place)) || /BEGIN [A-Z ]*PRIVATE KEY|npm_[A-Za-z0-9]{36}/.test(text)) t.fail(file)
  }
})

t.test('every link of the published pages leads to a published file', async t => {
  for (const page of files.filter(file => file.endsWith('.md'))) {
    const text = await readFile(join(root, page), 'utf8')
    for (const [, target] of text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)) {
      const path = posix.join(posix.dirname(page), target!)
      if (!files.some(file => file === path || file.startsWith(`${path}/`))) t.fail(`${page}: ${target}`)
    }
  }
})

t.test('every path of the exports map and each command is published', async t => {
  const paths = Object.values<string | Record<string, string>>(manifest.exports).flatMap(entry => typeof entry === 'string'
    ? [entry]
    // the sources are for work in the repository
    : Object.entries(entry).filter(([condition]) => condition !== 'fastify-wechat-source').map(([, path]) => path))
  for (const path of [...paths, ...Object.values<string>(manifest.bin)]) t.ok(files.includes(path.replace('./', '')), path)
})

const bin = () => join(project, 'node_modules/.bin/fastify-wechat')

interface Run { code: number | null, output: string }

async function run (command: string, args: string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(command, args, { cwd: project, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', chunk => { output += chunk })
  child.stderr.on('data', chunk => { output += chunk })
  const [code] = await once(child, 'close')
  return { code, output }
}

const signIn = `
const account = { appid: 'wx1234567890abcdef', secret: 'any' }
async function main () {
  const platform = Fastify()
  await platform.register(simulator, { accounts: [account] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const app = Fastify()
  app.register(wechat, { store: 'memory', accounts: [account], apiBase })
  app.register(routes, { prefix: '/wx' })
  const code = await platform.simulator.user('alice').login()
  const answer = await app.inject('/wx/user/wx1234567890abcdef/login?code=' + code)
  const lost = await app.inject({ url: '/wx/user/wx0000000000000000/login?code=' + code, headers: { accept: 'text/html' } })
  await app.close()
  await platform.close()
  console.log(answer.statusCode, Object.keys(answer.json()).join(), lost.statusCode, lost.headers['content-type'])
}
`

for (const [kind, name, code] of [
  ['an ES module', 'app.mjs', "import Fastify from 'fastify'\nimport wechat, { simulator } from 'fastify-wechat'\nimport routes from 'fastify-wechat/routes'"],
  ['a CommonJS module, with what require gives as it is,', 'app.cjs', "const Fastify = require('fastify')\nconst wechat = require('fastify-wechat')\nconst { simulator } = wechat\nconst routes = require('fastify-wechat/routes')"]
] as const) {
  t.test(`${kind} uses the package`, async t => {
    await writeFile(join(project, name), `${code}\n${signIn}\nmain()\n`)
    t.same(await run(process.execPath, [name]), { code: 0, output: '200 openid,token,expiresIn 404 text/html; charset=utf-8\n' })
  })
}

t.test('every plugin has a sub-path of its own', async t => {
  const folders = (await readdir(join(root, 'plugins'), { withFileTypes: true })).filter(entry => entry.isDirectory()).map(({ name }) => name)
  // helpers of the others
  const expected = folders.filter(name => name !== 'lib' && name !== 'engines')
  t.same(expected.filter(name => !subPaths.includes(`${manifest.name}/${name}`)), [])
  t.same(Object.keys(manifest.typesVersions['*']).map(name => `${manifest.name}/${name}`).sort(), subPaths.slice(1).sort(), 'TypeScript finds each under node10, too')
})

t.test('a class is the same in every sub-path that exports it', async t => {
  await writeFile(join(project, 'classes.mjs'), `
    const exported = new Map()
    for (const path of ${JSON.stringify(subPaths)}) {
      for (const [name, value] of Object.entries(await import(path))) {
        if (!/^class /.test(value) && !/Error$/.test(name)) continue
        exported.set(name, (exported.get(name) ?? []).concat(value))
      }
    }
    const shared = [...exported].filter(([, values]) => values.length > 1)
    console.log(shared.length > 20, shared.filter(([, values]) => new Set(values).size > 1).map(([name]) => name).join())`)
  t.same(await run(process.execPath, ['classes.mjs']), { code: 0, output: 'true \n' })
})

t.test('an address relative to a module leads to the same file in the package', async t => {
  await writeFile(join(project, 'addresses.mjs'), `
    import { existsSync, readdirSync, readFileSync } from 'node:fs'
    const bundle = new URL('./node_modules/fastify-wechat/dist/bundle/', import.meta.url)
    const addresses = new Set()
    for (const name of readdirSync(bundle)) {
      for (const [, module] of readFileSync(new URL(name, bundle), 'utf8').matchAll(/new URL\\("([^"]+\\.ts)", import\\.meta\\.url\\)/g)) addresses.add(module)
    }
    console.log(addresses.size > 3, [...addresses].filter(module => !existsSync(new URL(module.replace(/[.]ts$/, '.d.ts'), bundle))).join())`)
  t.same(await run(process.execPath, ['addresses.mjs']), { code: 0, output: 'true \n' })
})

t.test('importing the ciphers loads at most 20 modules, without Fastify and without undici', async t => {
  const loader = new URL('../../scripts/lib/loaded-modules.js', import.meta.url).href
  await writeFile(join(project, 'count.mjs'), `
    import { loadedModules } from ${JSON.stringify(loader)}
    console.log(JSON.stringify(await loadedModules(import.meta.resolve('fastify-wechat/crypto'))))`)
  const { output } = await run(process.execPath, ['count.mjs'])
  const files = (JSON.parse(output) as string[]).filter(file => !file.includes('/scripts/lib/'))
  t.ok(files.some(file => file.endsWith('/crypto/index.js')))
  t.ok(files.some(file => file.includes('/fastify-plugin/')), 'what a module imports is counted')
  t.ok(files.length <= 20, `${files.length} modules`)
  t.same(files.filter(file => /\/node_modules\/(fastify|undici|@sinclair)\//.test(file)), [])
})

t.test('the code is without the documentation for editors, which the declarations have', async t => {
  const domain = files.find(file => /^dist\/bundle\/pay-score-[^p].*\.js$/.test(file))!
  t.notMatch(await readFile(join(project, 'node_modules/fastify-wechat', domain), 'utf8'), /^ *\/\*\*/m)
})

t.test('no code imports node:http as an ES module, for which Node.js 22 loads its own undici', async t => {
  for (const file of files.filter(file => /^dist\/.*\.js$/.test(file))) {
    if (/^(import|export) [^'"]*["'](node:)?http["']/m.test(await readFile(join(project, 'node_modules/fastify-wechat', file), 'utf8'))) t.fail(file)
  }
  await writeFile(join(project, 'builtin.mjs'), `
    await import('fastify-wechat')
    console.log(process.moduleLoadList.filter(name => name.includes('undici')).join())`)
  t.same(await run(process.execPath, ['builtin.mjs']), { code: 0, output: '\n' })
})

t.test('an app that only listens has not loaded the packages of calls, uploads, limits, errors, error pages, YAML and traces', async t => {
  await writeFile(join(project, 'listening.json'), JSON.stringify({ accounts: [{ appid: 'wx1234567890abcdef', secret: 'any' }] }))
  await writeFile(join(project, 'listening.mjs'), `
    import { createRequire } from 'node:module'
    import Fastify from 'fastify'
    import wechat, { errors, metrics, openapi, tracing } from 'fastify-wechat'
    import routes from 'fastify-wechat/routes'

    const loaded = () => ['undici', '@fastify/busboy', '@fastify/rate-limit', '@fastify/view', 'negotiator', 'yaml', '@opentelemetry/api'].filter(name =>
      Object.keys(createRequire(import.meta.url).cache).some(file => file.includes('/node_modules/' + name + '/'))).join()
    const app = Fastify()
    for (const plugin of [errors, metrics, tracing, openapi]) app.register(plugin)
    app.register(wechat, { store: 'memory', accounts: 'listening.json', apiBase: 'http://127.0.0.1:1' })
    app.register(routes, { prefix: '/wx' })
    await app.ready()
    console.log(loaded())
    console.log((await app.inject('/wx/user/wx1234567890abcdef/login?code=any')).statusCode, loaded())
    await app.close()`)
  t.same(await run(process.execPath, ['listening.mjs']), { code: 0, output: '\n502 undici,@fastify/rate-limit,negotiator\n' })
})

t.test('the server listens before it has loaded the compilers of schemas, the limits and the simulator of the sandbox, unless routes of the operator need the compilers', async t => {
  await writeFile(join(project, 'accounts.json'), JSON.stringify({ accounts: [{ appid: 'wx1234567890abcdef', secret: 'any' }] }))
  // runs before the server listens
  await writeFile(join(project, 'loaded.mjs'), `
    import { writeSync } from 'node:fs'
    import { createRequire } from 'node:module'
    export default async function setup () {
      const files = Object.keys(createRequire(import.meta.url).cache)
      writeSync(1, ['fastify', 'ajv', 'fast-json-stringify', 'ip-address', '@fastify/multipart', 'qrcode-generator'].filter(name => files.some(file => file.includes('/node_modules/' + name + '/'))).join())
      process.exit()
    }`)
  await writeFile(join(project, 'routes.mjs'), 'export default async function routes () {}')
  const env = { WECHAT_SETUP: 'loaded.mjs', LOG_LEVEL: 'fatal', PORT: '0', DATA_DIR: join(project, 'loaded') }
  // the code that a serializer calls is a module of fast-json-stringify, which Fastify loads for its errors
  t.same(await run(bin(), ['start'], env), { code: 0, output: 'fastify,fast-json-stringify' })
  t.same(await run(bin(), ['start'], { ...env, WECHAT_APP: 'routes.mjs' }), { code: 0, output: 'fastify,ajv,fast-json-stringify' })
  await rm(join(project, 'accounts.json'))
  t.same(await run(bin(), ['start'], env), { code: 0, output: 'fastify,fast-json-stringify' }, 'in the sandbox, too')
})

t.test('a package that only some apps need is named where it is missing, with the command that installs it', async t => {
  await writeFile(join(project, 'missing.mjs'), `
    import Fastify from 'fastify'
    import openapi from 'fastify-wechat/openapi'
    import store, { createStorage } from 'fastify-wechat/store'

    const lines = []
    const app = Fastify({ logger: { stream: { write: line => lines.push(JSON.parse(line).msg) } } })
    app.register(openapi)
    await app.ready()
    console.log(lines.join())
    console.log((await app.inject('/openapi.json')).statusCode, (await app.inject('/docs')).statusCode)
    for (const refused of [
      createStorage({ redis: 'redis://127.0.0.1:1' }),
      Fastify().register(store, { redis: 'redis://127.0.0.1:1' }),
      Fastify().register(openapi, { page: true })
    ]) await refused.then(() => console.log('opened'), ({ code, message }) => console.log(code, message))`)
  const page = 'the page at /docs needs the package @fastify/swagger-ui, which is not installed: npm install @fastify/swagger-ui'
  const redis = 'WX_ERR_PACKAGE Redis needs the package ioredis, which is not installed: npm install ioredis'
  t.same(await run(process.execPath, ['missing.mjs']), { code: 0, output: `${page}\n200 404\n${redis}\n${redis}\nWX_ERR_PACKAGE ${page}\n` })
  // the server says it in one line and does not start
  await writeFile(join(project, 'accounts.json'), JSON.stringify([{ appid: 'wx1234567890abcdef', secret: 'any' }]))
  const refused = await run(bin(), ['start'], { REDIS_URL: 'redis://127.0.0.1:1', PORT: '0' })
  await rm(join(project, 'accounts.json'))
  t.equal(refused.code, 1)
  t.equal(JSON.parse(refused.output.trim().split('\n').at(-1)!).msg, redis.replace('WX_ERR_PACKAGE ', ''))
})

t.test('the command explains itself and its commands', async t => {
  t.match(await run(bin(), ['--help']), { code: 0, output: /start[^]*simulate[^]*client/ })
  t.same(await run(bin(), ['--version']), { code: 0, output: `${manifest.version}\n` })
  t.match(await run(bin(), ['start', '--help']), { code: 0, output: /WECHAT_ACCOUNTS/ })
  t.match(await run(bin(), ['simulate', '--help']), { code: 0, output: /--push-url/ })
  t.match(await run(bin(), ['client', '--help']), { code: 0, output: /--out/ })
  t.match(await run(bin(), ['init', join(project, 'shop')]), { code: 0 })
  t.match(JSON.parse(await readFile(join(project, 'shop/package.json'), 'utf8')), { dependencies: { [manifest.name]: `^${manifest.version}` } })
  t.match(await run(bin(), ['client', '--from', join(project, 'node_modules/fastify-wechat/openapi.json'), '--target', 'wx', '--out', join(project, 'api')]), { code: 0 })
  t.ok((await stat(join(project, 'api/index.ts'))).size > 0)
})

t.test('the command starts a server in sandbox mode that signs a user in', async t => {
  const child = spawn(bin(), ['start'], { cwd: project, env: { PATH: process.env.PATH, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  t.teardown(async () => {
    child.kill('SIGKILL')
    await exited
  })
  let base: string | undefined
  let sandbox: { appid: string, simulator: string } | undefined
  for await (const line of createInterface(child.stdout)) {
    const entry = JSON.parse(line)
    base ??= /listening at (http\S+)/.exec(entry.msg)?.[1]
    if (entry.simulator !== undefined) sandbox = entry
    if (base !== undefined && sandbox !== undefined) break
  }
  const { appid, simulator } = sandbox!
  const { code } = await (await fetch(`${simulator}/_simulator/users/alice/login`, { method: 'POST' })).json() as { code: string }
  const answer = await fetch(`${base}/wx/user/${appid}/login?code=${code}`)
  t.match(await answer.json(), { openid: String, token: String })
  t.equal((await fetch(`${base}/docs/`)).status, 404, 'its package is not installed')
  child.stdout.resume()
  child.kill('SIGTERM')
  t.same(await exited, [0, null])
})
