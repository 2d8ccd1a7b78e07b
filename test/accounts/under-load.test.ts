import { writeFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { call, createAccount, eventually, startHub } from '../helpers/hub.js'

t.test('an edit of the accounts file fails no request; a broken one changes nothing and shows in readyz', async t => {
  const one = createAccount()
  const file = join(t.testdir({ 'accounts.json': JSON.stringify({ accounts: [one] }) }), 'accounts.json')
  const { base, simulator } = await startHub(t, { list: [one], accounts: file })
  const statuses: number[] = []
  const load = new AbortController()
  const loops = Array.from({ length: 8 }, async () => {
    while (!load.signal.aborted) {
      // a user may sign in a hundred times a minute
      const user = simulator.user(`user ${statuses.length >> 5}`)
      statuses.push((await call('GET', `${base}/wx/user/${one.appid}/login?code=${await user.login()}`)).status)
    }
  })
  const write = async (text: string) => {
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  }
  const reloadedAt = async (ok: boolean) => {
    const { body } = await call('GET', `${base}/readyz`)
    return body.accounts.lastReload?.ok === ok && body.accounts.lastReload
  }

  await eventually(() => statuses.length > 20)
  for (let edit = 0; edit < 5; edit++) {
    const before = (await call('GET', `${base}/readyz`)).body.accounts.lastReload.at
    await write(JSON.stringify({ accounts: [{ ...one, replayWindowSeconds: 100 + edit }] }))
    await eventually(async () => (await call('GET', `${base}/readyz`)).body.accounts.lastReload.at !== before)
  }
  await write(JSON.stringify({ accounts: [{ ...one, secret: undefined }] }))
  const broken = await eventually(() => reloadedAt(false))
  t.match(broken.error, /accounts\.json:1: accounts\[0\]\.secret: expected the AppSecret/)
  const count = statuses.length
  await eventually(() => statuses.length > count + 20)
  await write(JSON.stringify({ accounts: [one, createAccount()] }))
  await eventually(() => reloadedAt(true))
  t.equal((await call('GET', `${base}/readyz`)).body.accounts.configured, 2)
  load.abort()
  await Promise.all(loops)
  t.ok(statuses.length > 40)
  t.same([...new Set(statuses)], [200])
})
