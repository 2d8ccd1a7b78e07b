import { setImmediate as nextTurn } from 'node:timers/promises'
import Fastify from 'fastify'
import t from 'tap'
import { openSqlite } from '../../plugins/engines/sqlite.js'
import wechat from '../../plugins/index.js'
import { openSqliteQueue } from '../../plugins/queue/index.js'
import { createSqliteStore } from '../../plugins/store/sqlite.js'
import routes from '../../routes/index.js'
import { createSignature } from '../../plugins/crypto/index.js'
import { createAccount } from '../helpers/hub.js'
import { until } from '../store/suite.js'
import { deferred } from '../messages/push.js'

const REQUESTS = 200

t.test('while the disk does not answer at all, whatever stores nothing is answered, and pushes are answered when it does', async t => {
  let gate = deferred()
  gate.resolve()
  let syncs = 0
  const sqlite = await openSqlite({
    dataDir: t.testdir(),
    sync: async () => {
      syncs++
      await gate.promise
    }
  })
  const queue = await openSqliteQueue(sqlite)
  const account = createAccount({ aesKey: undefined })
  const handled: string[] = []
  const app = Fastify()
  app.register(wechat, {
    accounts: [account],
    store: createSqliteStore(sqlite),
    queue,
    async setup ({ messages }) {
      messages.on({ msgType: 'text' }, ({ Content }) => { handled.push(Content) })
      messages.reply({ msgType: 'image' }, () => ({ MsgType: 'transfer_customer_service' }))
    }
  })
  app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(async () => {
    gate.resolve()
    await app.close()
    await queue.close()
    await sqlite.close()
  })

  const sign = createSignature(account.token!).sign
  const query = () => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    return new URLSearchParams({ timestamp, nonce: '1', signature: sign(timestamp, '1'), echostr: 'echo' })
  }
  let id = 22000000000000000n
  const push = async (fields: object) => {
    const response = await fetch(`${base}/wx/portal/${account.appid}?${query()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ToUserName: 'gh', FromUserName: 'o1', CreateTime: 1, MsgId: String(++id), ...fields })
    })
    return `${response.status} ${await response.text()}`
  }
  t.equal(await push({ MsgType: 'text', Content: 'before' }), '200 success')

  gate = deferred()
  const before = syncs
  let answered = 0
  const stored = Promise.all(Array.from({ length: 20 }, async (_, number) => {
    const answer = await push({ MsgType: 'text', Content: `during ${number}` })
    answered++
    return answer
  }))
  await until(() => syncs > before)
  for (let number = 0; number < REQUESTS; number++) {
    const response = await fetch(`${base}/wx/portal/${account.appid}?${query()}`)
    if (await response.text() !== 'echo') t.fail(`answered ${response.status}`)
  }
  t.equal(await push({ MsgType: 'voice' }), '200 success', 'a push that no rule takes')
  t.match(await push({ MsgType: 'image' }), /^200 .*transfer_customer_service/, 'a reply: its record need not be on the disk')
  for (let turn = 0; turn < 100; turn++) await nextTurn()
  t.equal(answered, 0, 'what is not on the disk is not answered')
  gate.resolve()
  t.same(await stored, Array(20).fill('200 success'))
  await until(() => handled.length === 21)
})
