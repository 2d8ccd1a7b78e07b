import Fastify from 'fastify'
import fp from 'fastify-plugin'
import t from 'tap'
import wechat, { errors, metrics, type Account, type AccountsOptions } from '../../plugins/index.js'
import system from '../../routes/system.js'
import { until } from '../helpers/platform.js'
import { account, build } from './app.js'

const { appid } = account(1)

t.test('the contexts of up to 50 accounts boot before the app is ready, of more only the first', async (t) => {
  for (const [count, warm] of [[1, 1], [50, 50], [51, 1]] as const) {
    const app = await build(t, { accounts: Array.from({ length: count }, (_, n) => account(n)) })
    await app.ready()
    t.equal(app.wechat.accounts.status().warm, warm)
    if (warm === 1) t.equal(app.contexts[0]?.account.appid, account(0).appid)
  }
})

t.test('a setup that fails shows at the start and in the status, and heals by itself', async (t) => {
  let broken = true
  const app = await build(t, { accounts: [account(1)], setup: async () => { if (broken) throw new Error('hush: no database') } })
  await app.ready()
  t.match(app.wechat.accounts.status(), { warm: 0, failing: [{ appid, at: /^\d{4}-/, error: 'an account could not be read or set up: see the log' }] })
  const line = app.lines.map(line => JSON.parse(line)).find(({ level }) => level === 50)
  t.match(line, { appid, msg: /^the account cannot be used/, err: { message: 'hush: no database' } })
  broken = false
  await until(() => app.wechat.accounts.status().warm === 1)
  t.equal(app.wechat.accounts.status().failing, undefined)
})

t.test('whatever a setup throws, and however, its account fails and the process goes on', async (t) => {
  const setups: Record<string, unknown> = {
    'at once': () => { throw new Error('hush') },
    'at once, no error': () => { throw undefined }, // eslint-disable-line no-throw-literal -- a user may
    nothing: async () => { throw undefined }, // eslint-disable-line no-throw-literal -- a user may
    'a text': async () => { throw 'hush' }, // eslint-disable-line no-throw-literal -- a user may
    'to its callback': (_context: unknown, _options: unknown, done: (error: Error) => void) => { done(new Error('hush')) },
    'at once, with a callback': (_context: unknown, _options: unknown, _done: unknown) => { throw new Error('hush') }
  }
  for (const [how, setup] of Object.entries(setups)) {
    const lines: string[] = []
    const app = Fastify({ logger: { stream: { write: (line: string) => { lines.push(line) } } } })
    t.teardown(() => app.close())
    app.register(wechat, { store: 'memory', accounts: [account(1)], setup: setup as AccountsOptions['setup'] })
    await app.ready()
    t.match(app.wechat.accounts.status(), { warm: 0, failing: [{ appid }] }, how)
    t.ok(lines.some(line => line.includes('the account cannot be used')), how)
  }
})

t.test('a setup with a callback starts its account, and one of fastify-plugin decorates the context itself', async (t) => {
  const withCallback = () => (context: { decorate (name: string, value: unknown): void }, _options: unknown, done: () => void) => {
    context.decorate('own', 'value')
    done()
  }
  for (const [setup, isShared] of [[withCallback(), false], [fp(withCallback() as never), true]] as const) {
    const app = Fastify()
    t.teardown(() => app.close())
    app.register(wechat, { store: 'memory', accounts: [account(1)], setup: setup as unknown as AccountsOptions['setup'] })
    await app.ready()
    t.equal(await app.wechat.accounts.use(appid, context => Object.hasOwn(context, 'own')), isShared)
  }
})

t.test('a setup that hangs does not hold the start for ever, and its context is closed when it comes after all', async (t) => {
  let goOn = () => {}
  const app = await build(t, {
    accounts: [account(1)],
    bootTimeoutMs: 50,
    setup: () => new Promise(resolve => { goOn = resolve })
  })
  await app.ready()
  await until(() => app.wechat.accounts.status().failing !== undefined)
  t.match(app.wechat.accounts.status().failing, [{ error: new RegExp(`the context of ${appid} did not start within 50 ms`) }])
  t.match((await app.inject(`/${appid}/echo`)).json(), { statusCode: 503, code: 'WX_ERR_ACCOUNT_TIMEOUT' })
  t.equal(app.closed.length, 0)
  goOn()
  await until(() => app.closed.length > 0)
})

async function readiness (t: { teardown (work: () => unknown): void }, options: AccountsOptions) {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(wechat, { store: 'memory', ...options })
  await app.register(errors)
  await app.register(metrics)
  await app.register(system)
  return async () => {
    const { statusCode, body } = await app.inject('/readyz')
    return { statusCode, ...JSON.parse(body) }
  }
}

t.test('/readyz is not ready while no account can be used, and names the account', async (t) => {
  let broken = true
  const ask = await readiness(t, { accounts: [account(1)], setup: async () => { if (broken) throw new Error('hush') } })
  const answer = await ask()
  t.match(answer, { statusCode: 503, status: 'not ready', accounts: { warm: 0, failing: [{ appid }] } })
  t.notMatch(JSON.stringify(answer), /hush/)
  broken = false
  await until(async () => (await ask()).statusCode === 200)
})

t.test('/readyz is ready when one account of several is broken, and names it', async (t) => {
  const ask = await readiness(t, { accounts: [account(1), account(2)], setup: async (ctx) => { if (ctx.account.appid === appid) throw new Error('no') } })
  t.match(await ask(), { statusCode: 200, status: 'ready', accounts: { warm: 1, failing: [{ appid }] } })
})

t.test('a function that hangs for one account gives up, and recovers', async (t) => {
  let hangs = true
  const app = await build(t, {
    // another account boots within it, on a busy machine too
    bootTimeoutMs: 1000,
    accounts: (asked): Account | Promise<Account> => hangs && asked === appid ? new Promise<Account>(() => {}) : account(Number(asked.slice(2)))
  })
  t.match((await app.inject(`/${appid}/echo`)).json(), { statusCode: 503, code: 'WX_ERR_ACCOUNT_TIMEOUT', message: new RegExp(`did not answer for ${appid} within 1000 ms`) })
  t.match(app.wechat.accounts.status().failing, [{ appid }])
  t.equal((await app.inject(`/${account(2).appid}/echo`)).statusCode, 200, 'another account does not wait')
  hangs = false
  t.equal((await app.inject(`/${appid}/echo`)).statusCode, 200)
  t.equal(app.wechat.accounts.status().failing, undefined)
})
