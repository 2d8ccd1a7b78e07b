import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import Fastify from 'fastify'
import t from 'tap'
import wechat, { errors, metrics, openapi, serverOptions, store, tracing } from '../../plugins/index.js'
import routes, { logSerializers } from '../../routes/index.js'
import system from '../../routes/system.js'
import { eventually } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'
import { handlers, hubKey, marked, setupModule, startPlatform } from './marked.js'
import { driveRoutes, exchange, faultsWith, formsOf, notDriven, secretsIn, type Secrets } from './watch.js'

t.setTimeout(290_000)

t.test('a secret is found in every form', async t => {
  const secret = 'a/secret+with=odd&characters%'
  for (const form of [secret, encodeURIComponent(secret), ...['', 'x', 'xy', 'xyz'].map(before => Buffer.from(`${before}${secret}after`).toString('base64')), Buffer.from(secret).toString('hex'), JSON.stringify(Buffer.from(secret)), JSON.stringify({ a: secret })]) {
    t.same(secretsIn(`before ${form} after`, { secret }), ['secret'], form)
  }
  t.same(secretsIn('nothing of it: a secret', { secret }), [])
  t.ok(formsOf(secret).every(form => form.length > 20))
})

t.test('in process: no route and no fault of the platform gives a secret away, to clients, the log, the metrics, the traces or the document', async t => {
  const account = marked()
  const { apiBase, simulator } = await startPlatform(t, account)
  const logs: string[] = []
  const spans = new InMemorySpanExporter()
  const app = Fastify({ ...serverOptions(), logger: { level: 'trace', serializers: logSerializers, stream: { write: (line: string) => { logs.push(line) } } } })
  t.teardown(() => app.close())
  app.register(errors)
  app.register(metrics)
  app.register(tracing, { tracerProvider: new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }) })
  app.register(openapi)
  app.register(store, { queue: { attempts: 2, backoffMs: 1 } })
  app.register(wechat, { store: 'memory', ...handlers, accounts: [account], apiBase, capabilities: { api: { timeoutMs: 2000, backoffMs: 1 } } })
  app.register(routes, { prefix: '/wx', hubKeys: [hubKey] })
  app.register(system)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  simulator.account(account.appid).settings.pushUrl = `${base}/wx/portal/${account.appid}`
  const secrets: Secrets = { secret: account.secret!, pushToken: account.token!, aesKey: account.aesKey!, hubKey }
  const target = { base, simulator, account, hubKey }

  const check = async (during: string) => {
    const seen: Secrets = { ...secrets }
    const answers = await driveRoutes(target, seen)
    answers.push({ ...await exchange(base, '/metrics'), mayHold: [] })
    t.ok(answers.length > 90, during)
    for (const { what, status, text, mayHold } of answers) {
      const found = secretsIn(text, seen).filter(name => !mayHold.includes(name))
      if (found.length > 0) t.fail(`${what} answers ${found.join()} with ${status} during ${during}`, { text: text.slice(0, 600) })
    }
    for (const line of logs.splice(0)) {
      const found = secretsIn(line, seen)
      if (found.length > 0) t.fail(`the log has ${found.join()} during ${during}`, { line: line.slice(0, 600) })
    }
    const finished = spans.getFinishedSpans()
    t.ok(finished.length > 10, `there are spans during ${during}`)
    for (const { name, attributes, events, links, status } of finished) {
      const found = secretsIn(JSON.stringify([name, attributes, events, links, status]), seen)
      if (found.length > 0) t.fail(`a span has ${found.join()} during ${during}`, { name, attributes, events, status })
    }
    spans.reset()
    return { seen, answers }
  }

  const { seen, answers } = await check('a quiet day')
  const document = app.wechat.openapi() as unknown as Parameters<typeof notDriven>[0]
  // a notification of WeChat Pay that is taken needs a merchant: test/pay looks for its keys in the log; an order of virtual payment needs a price list, which this app does not have
  const elsewhere = ['receivePayNotification 204', 'prepareVirtualPayment 200', 'prepareVirtualPayment 4xx']
  t.same(notDriven(document, answers), elsewhere, 'every operation of the document was driven, to its answer and to a refusal')
  t.same(notDriven(document, answers.filter(({ what }) => !what.includes('/jssdk/'))), [...elsewhere, 'signPage 200', 'signPage 4xx'], 'and one that is not is found')
  t.match(seen, { accessToken: /./, sessionToken: /./, secondToken: /./, sessionKey: /./, phoneNumber: /./, nickName: /./, openid: /./ })
  for (const [name, fault] of Object.entries(faultsWith(seen))) {
    simulator.faults.add({ operation: '*', ...fault })
    await check(name)
    simulator.faults.clear()
  }
})

t.test('the server as a process: nothing in its output at trace, its answers, its metrics and what it says of broken accounts files', async t => {
  const account = marked()
  const { apiBase, simulator } = await startPlatform(t, account)
  const list = (changes: object = {}) => JSON.stringify({ accounts: [{ ...account, ...changes }] })
  const cwd = t.testdir({ 'accounts.yml': list(), 'setup.mjs': setupModule })
  const server = await startServer(t, { LOG_LEVEL: 'trace', HUB_KEYS: hubKey, WECHAT_API_BASE: apiBase, WECHAT_SETUP: 'setup.mjs' }, cwd)
  let output = ''
  server.child.stdout!.on('data', chunk => { output += chunk })
  server.child.stderr!.on('data', chunk => { output += chunk })

  simulator.account(account.appid).settings.pushUrl = `${server.base}/wx/portal/${account.appid}`
  const secrets: Secrets = { secret: account.secret!, pushToken: account.token!, aesKey: account.aesKey!, hubKey }
  const target = { base: server.base, simulator, account, hubKey }
  const seen = { ...secrets }
  const answers = await driveRoutes(target, seen)
  for (const fault of Object.values(faultsWith(seen)).slice(2, 4)) {
    simulator.faults.add({ operation: '*', ...fault })
    answers.push(...await driveRoutes(target, seen))
    simulator.faults.clear()
  }
  for (const { what, status, text, mayHold } of answers) t.same(secretsIn(text, seen).filter(name => !mayHold.includes(name)), [], `${what} ${status}`)

  // broken near a secret, at each place where a parser may quote it
  for (const text of [
    list().slice(0, -30), list().replace(account.secret!, `${account.secret}"`), list({ secret: [account.secret] }), list({ aesKey: `${account.aesKey}x` }),
    list({ token: `${account.token} with a space` }), `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n   token: "${account.token}\n`,
    `accounts:\n  - ${account.secret}\n`, `${account.secret}`, `accounts: &${account.secret} [`, `accounts:\n  - *${account.aesKey}\n`, `? ${account.secret}\n: [`
  ]) {
    const before = await reloadOf(server.base)
    writeFileSync(join(cwd, 'accounts.yml'), text)
    await eventually(async () => {
      const after = await reloadOf(server.base)
      return after !== before
    })
    const ready = await (await fetch(`${server.base}/readyz`)).text()
    t.match(ready, /"ok":false/)
    t.same(secretsIn(ready, seen), [], ready)
  }
  t.equal(await server.stop(), 0)

  t.ok(output.split('\n').length > 200, 'there is a log')
  for (const line of output.split('\n')) {
    const found = secretsIn(line, seen)
    if (found.length > 0) t.fail(`the output has ${found.join()}`, { line: line.slice(0, 600) })
  }
})

async function reloadOf (base: string): Promise<string> {
  const { accounts } = await (await fetch(`${base}/readyz`)).json() as { accounts: { lastReload: { at: string } } }
  return accounts.lastReload.at
}
