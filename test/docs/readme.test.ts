import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import ts from 'typescript'
import wechat, { metrics, openapi } from '../../plugins/index.js'
import simulator from '../../plugins/simulator/index.js'
import { createAccount, eventually } from '../helpers/hub.js'
import { nodeArguments } from '../helpers/program.js'
import { startServer } from '../helpers/server-process.js'
import { VARIABLES } from '../../server/config.js'
import { HELP } from '../../server/help.js'
import { codeBlocks, pages, root, tableRows, tables } from './markdown.js'

const documentation = pages()
const english = documentation.get('README.md')!
const chinese = documentation.get('README.zh-CN.md')!

t.test('the English and the Chinese README hold the same tables, commands, code and links', async t => {
  const names = (cell: string) => [...cell.matchAll(/`[^`]+`/g)].join(' ')
  const figures = (cell: string) => [...cell.matchAll(/\b\d[\d.,]*\b/g)].join(' ')
  const facts = (text: string) => tables(text).map(({ rows }) => rows.map(row => row.map(cell => `${names(cell)} ${figures(cell.replaceAll(/`[^`]+`/g, ''))}`.trim())))
  t.same(facts(chinese), facts(english))

  // comments are translated
  const code = (text: string) => codeBlocks(text).map(({ language, code }) => [language, code.replaceAll(/ *(\/\/|#) .*$/gm, '')])
  t.same(code(chinese), code(english))

  // the Chinese README leads to Chinese pages, whose headings have other anchors
  const links = (text: string, docs: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!.replace(/#.*/, '').replace('.zh.png', '.png'))
    .filter(target => !target.startsWith('README')).map(target => target.endsWith('.md') ? target.replace(docs, 'docs/') : target)
  t.same(links(chinese, 'docs/zh/'), links(english, 'docs/'))
  t.same([...chinese.matchAll(/\]\((docs\/(?!zh\/)[^)]*\.md[^)]*)/g)].map(([, target]) => target), [], 'nothing leads to an English page')
  const levels = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
  t.same(levels(chinese), levels(english))
})

t.test("the README's table of variables is what the server reads, and what its --help says", async t => {
  const known = Object.keys(VARIABLES).sort()
  t.same(tableRows(english, 'variable').flatMap(([cell]) => [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name)).sort(), known)
  for (const name of known) t.match(HELP, new RegExp(`^  ${name} `, 'm'), name)
})

t.test("the README's table of routes is what the OpenAPI document has", async t => {
  const { paths } = JSON.parse(readFileSync(`${root}openapi.json`, 'utf8')) as { paths: Record<string, object> }
  const written = tableRows(english, 'route').flatMap(([cell]) => [...cell!.matchAll(/`(?:[A-Z]+ )?(\/[^`?]+)[^`]*`/g)].map(([, path]) => path!))
  t.same(written.filter(path => path !== '/openapi.json' && path !== '/docs').sort(), Object.keys(paths).sort())
  const methods = tableRows(english, 'route').flatMap(([cell]) => [...cell!.matchAll(/`(GET|POST)`, `(POST) (\/[^`?]+)|`(GET|POST) (\/[^`?]+)/g)]
    .flatMap(([, first, second, both, one, path]) => both === undefined ? [`${one} ${path}`] : [`${first} ${both}`, `${second} ${both}`]))
  for (const [path, operations] of Object.entries(paths)) {
    // the paths of the last row share one method
    const written = methods.filter(method => method.endsWith(` ${path}`)).map(method => method.split(' ')[0]!.toLowerCase())
    t.same(written.length === 0 ? ['get'] : written, Object.keys(operations), path)
  }
})

t.test("the README's table of plugins names decorators and methods that are there", async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  const account = createAccount()
  app.register(openapi)
  app.register(metrics)
  app.register(simulator, { accounts: [account] })
  app.register(wechat, { store: 'memory', accounts: [account] })
  await app.ready()
  await app.wechat.accounts.use(account.appid, async context => {
    let names = 0
    for (const [plugin, cell] of tableRows(english, 'plugin')) {
      let object = ''
      for (const [, name] of cell!.matchAll(/`([\w.]+(?:\(\))?)`/g)) {
        // `.get()` is a method of the object that the name before it belongs to
        const path = name!.startsWith('.') ? object + name! : name!
        object = path.slice(0, path.lastIndexOf('.'))
        const owner: any = /^(wechat|simulator)\b/.test(path) ? app : context
        const value = path.replace('()', '').split('.').reduce((value, key) => value?.[key], owner)
        t.ok(path.endsWith('()') ? typeof value === 'function' : value !== undefined, `${plugin}: ${path}`)
        names++
      }
    }
    t.ok(names > 40)
  })
})

/** The README's example in a process of its own, and a platform that pushes to it. */
async function startExample (t: Test) {
  const account = createAccount()
  const platform = Fastify()
  await platform.register(simulator, { accounts: [{ ...account }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => platform.close())

  const { code } = codeBlocks(english).find(({ language, code }) => language === 'ts' && code.includes('Fastify('))!
  t.ok(code.split('\n').length <= 24)
  // below the repository, where the package finds itself by its name
  const cwd = t.testdir({
    'app.mjs': ts.transpileModule(code.replace('port: 3000', 'port: 0'), { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText,
    'accounts.yml': `accounts:\n  - ${JSON.stringify({ ...account, apiBase })}\n`
  })

  /** Starts it, and gives back a way to end it that answers the exit code. */
  async function run () {
    const child = spawn(process.execPath, [...nodeArguments, 'app.mjs'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const exited = once(child, 'exit')
    t.teardown(async () => {
      child.kill('SIGKILL')
      await exited
    })
    for await (const line of createInterface(child.stdout)) {
      const base = /listening at (http:\/\/127[^"]+)/.exec(line)?.[1]
      if (base === undefined) continue
      platform.simulator.account().settings.pushUrl = `${base}/wx/portal/${account.appid}`
      break
    }
    child.stdout.resume()
    return async (signal: NodeJS.Signals) => {
      child.kill(signal)
      return (await exited)[0] as number | null
    }
  }
  return { simulator: platform.simulator, alice: platform.simulator.user('alice'), run }
}

t.test("the README's first handler answers what is written on the page of the sandbox", async t => {
  const { code } = codeBlocks(english).find(({ language }) => language === 'ts')!
  t.ok(code.split('\n').length < 10)
  t.match(english, /WECHAT_SETUP=handlers\.ts npm run dev/)
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
  const { log } = await startServer(t, { WECHAT_SETUP: 'handlers.mjs' }, t.testdir({ 'handlers.mjs': outputText }))
  const simulator = log.find(line => typeof line.simulator === 'string')!.simulator as string
  const phone = (path: string, body?: object) => fetch(`${simulator}/_simulator/users/alice/${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then(response => response.json() as Promise<any>)
  t.match(await phone('text', { content: '你好' }), { delivered: true })
  await eventually(async () => (await phone('inbox')).length > 0)
  t.match(await phone('inbox'), [{ via: 'custom', content: 'you said 你好' }])
})

t.test("the README's example answers a message, and stops when it is asked to", async t => {
  const { alice, run } = await startExample(t)
  const stop = await run()
  t.match(await alice.sendText('你好'), { delivered: true })
  await eventually(() => alice.inbox().length > 0)
  t.match(alice.inbox(), [{ via: 'custom', content: '欢迎光临' }])
  t.equal(await stop('SIGTERM'), 0)
})

t.test("the README's example loses nothing when it is killed the moment after it answered", async t => {
  const { simulator, alice, run } = await startExample(t)
  const stop = await run()
  // nothing can be sent before the kill, so what arrives was kept
  simulator.faults.add({ operation: '/cgi-bin/message/custom/send', reset: true })
  t.match(await alice.sendText('你好'), { delivered: true })
  await stop('SIGKILL')
  t.same(alice.inbox(), [])
  simulator.faults.clear()
  await run()
  await eventually(() => alice.inbox().length > 0)
  t.match(alice.inbox(), [{ via: 'custom', content: '欢迎光临' }])
})
