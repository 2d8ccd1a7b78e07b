import t from 'tap'
import type { Account } from '../../plugins/accounts/index.js'
import { createSignature } from '../../plugins/crypto/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { until } from '../helpers/platform.js'
import { deferred, nowSeconds, text } from '../messages/push.js'
import { account, build, type App } from './app.js'

/** Pushes `fields` to an account, as the platform would. */
async function push (app: App, { appid, token }: Account, fields: Record<string, unknown>) {
  await app.ready()
  const timestamp = String(nowSeconds())
  const query = { timestamp, nonce: '1', signature: createSignature(token).sign(timestamp, '1') }
  return app.wechat.accounts.use(appid, ({ messages }) => messages.receive({ query, body: Buffer.from(JSON.stringify(fields)) }))
}

t.test('the same push to two accounts is two pushes, each for the handlers of its own', async (t) => {
  const handled: string[] = []
  const accounts = [account(1), account(2)]
  const app = await build(t, {
    accounts,
    async setup ({ account: { appid }, messages }) {
      messages.on(async (_message, context) => { handled.push(`${appid} ${context.appid}`) })
    }
  })
  const fields = text()
  for (const account of accounts) await push(app, account, fields)
  for (const account of accounts) await push(app, account, fields)
  await until(() => handled.length === 2)
  t.same(handled.sort(), accounts.map(({ appid }) => `${appid} ${appid}`))
})

t.test('a push signed for one account is refused by its neighbour', async (t) => {
  const app = await build(t, { accounts: [account(1), account(2)] })
  await t.rejects(push(app, { ...account(2), token: 'token1' }, text()), { code: 'WX_ERR_SIGNATURE' })
})

t.test('a dead letter is the account\'s own, and only the account can put it back', async (t) => {
  const queue = createMemoryQueue({ attempts: 1 })
  const app = await build(t, {
    accounts: [account(1), account(2)],
    queue,
    setup: async ({ messages }) => { messages.on(async () => { throw new Error('no') }) }
  })
  await push(app, account(1), text())
  const letters = (n: number) => app.wechat.accounts.use(account(n).appid, ({ messages }) => messages.deadLetters())
  await until(async () => (await letters(1)).length === 1)
  t.same(await letters(2), [])
  const [letter] = await letters(1)
  const replay = (n: number) => app.wechat.accounts.use(account(n).appid, ({ messages }) => messages.replay(letter!.id))
  t.equal(await replay(2), false)
  t.equal(await replay(1), true)
})

t.test('a push that waits for its next try outlasts the context that received it', async (t) => {
  const attempts: number[] = []
  const app = await build(t, {
    accounts: [account(1)],
    idleMs: 10,
    async setup ({ messages }) {
      messages.on(async (_message, { attempt }) => {
        attempts.push(attempt)
        if (attempt === 1) throw new Error('not yet')
      })
    }
  })
  await push(app, account(1), text())
  await until(() => app.closed.length > 0)
  t.same(attempts, [1])
  await until(() => attempts.length === 2)
  t.same(attempts, [1, 2])
})

t.test('a push that an earlier context of the account handled is not handled again', async (t) => {
  const handled: unknown[] = []
  let replies = 0
  const app = await build(t, {
    accounts: [account(1)],
    idleMs: 10,
    async setup ({ messages }) {
      messages.reply({ content: 'ask' }, () => ({ MsgType: 'news', n: ++replies }))
      messages.on(async ({ Content }) => { handled.push(Content) })
    }
  })
  const [told, asked] = [text('tell'), text('ask')]
  const deliver = async () => [await push(app, account(1), told), JSON.parse((await push(app, account(1), asked)).body).n]
  const [, first] = await deliver()
  await until(() => handled.length === 1 && app.closed.length > 0)
  const [, second] = await deliver()
  t.same([first, second], [1, 1])
  await push(app, account(1), text('last'))
  await until(() => handled.includes('last'))
  t.same(handled, ['tell', 'last'])
})

t.test('a context is not closed while a handler of its pushes runs', async (t) => {
  const [started, gate] = [deferred(), deferred()]
  let result = ''
  const app = await build(t, {
    accounts: [account(1), account(2)],
    maxWarm: 1,
    idleMs: 10,
    async setup ({ messages, crypto }) {
      messages.on(async () => {
        started.resolve()
        await gate.promise
        result = crypto.signature.sign('1')
      })
    }
  })
  await push(app, account(1), text())
  await started.promise
  const closedBefore = app.closed.filter(appid => appid === account(1).appid).length
  await app.inject(`/${account(2).appid}/echo`)
  await until(() => app.closed.includes(account(2).appid))
  t.equal(app.closed.filter(appid => appid === account(1).appid).length, closedBefore)
  gate.resolve()
  await until(() => app.closed.filter(appid => appid === account(1).appid).length > closedBefore)
  t.match(result, /^[\da-f]{40}$/)
})

t.test('closing lets a running handler finish with its context, then closes the queue', async (t) => {
  const [started, gate] = [deferred(), deferred()]
  let done = false
  const app = await build(t, {
    accounts: [account(1)],
    async setup ({ messages }) {
      messages.on(async () => {
        started.resolve()
        await gate.promise
        done = app.closed.length === 0
      })
    }
  })
  await push(app, account(1), text())
  await started.promise
  const closed = app.close()
  gate.resolve()
  await closed
  t.ok(done)
  t.same(app.closed, [account(1).appid])
})

t.test('accounts share the store that they are given, each under its own keys', async (t) => {
  const store = createMemoryStore()
  const keys: string[] = []
  const scope = (prefix: string) => {
    keys.push(prefix)
    return store.scope(prefix)
  }
  const app = await build(t, { accounts: [account(1), account(2)], store: { ...store, scope } })
  for (const n of [1, 2]) await app.inject(`/${account(n).appid}/echo`)
  t.same(keys, [`${account(1).appid}:`, `${account(2).appid}:`])
})
