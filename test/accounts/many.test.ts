import { join } from 'node:path'
import t from 'tap'
import { account, build } from './app.js'

const COUNT = 10_000
const accounts = Array.from({ length: COUNT }, (_, n) => account(n))

t.test('of ten thousand accounts only those in use are warm', async (t) => {
  const app = await build(t, { accounts, maxWarm: 5 })
  t.match(app.wechat.accounts.status(), { configured: COUNT, warm: 0 })
  t.equal(app.contexts.length, 0, 'none boots at start')
  for (const n of [0, 9999, 5000]) t.equal((await app.inject(`/${account(n).appid}/echo`)).body, account(n).appid)
  t.match(app.wechat.accounts.status(), { configured: COUNT, warm: 3 })
  for (let n = 0; n < 20; n++) await app.inject(`/${account(n).appid}/echo`)
  t.equal(app.wechat.accounts.status().warm, 5)
  t.equal(app.contexts.length - app.closed.length, 5)
})

t.test('a file of ten thousand accounts is read, and a mistake in its last one found', async (t) => {
  const folder = t.testdir({
    'good.json': JSON.stringify({ accounts }),
    'bad.json': JSON.stringify({ accounts: accounts.with(-1, { ...account(0), appid: 'nope' }) }, null, 1)
  })
  const app = await build(t, { accounts: join(folder, 'good.json') })
  t.equal(app.wechat.accounts.status().configured, COUNT)
  t.equal((await app.inject(`/${account(COUNT - 1).appid}/echo`)).statusCode, 200)
  await t.rejects(build(t, { accounts: join(folder, 'bad.json') }), { message: /bad\.json:\d+: accounts\[9999\]\.appid: expected "wx"/ })
})
