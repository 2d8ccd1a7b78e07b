import { readFileSync } from 'node:fs'
import t from 'tap'
import { call, createAccount, HUB_KEY, startHub } from '../helpers/hub.js'

const tooMany = { status: 429, body: { statusCode: 429, code: 'WX_ERR_TOO_MANY_REQUESTS', error: 'Too Many Requests' } }
const exchanges = (simulator: { journal: { entries (filter: object): unknown[] } }) => simulator.journal.entries({ path: '/sns/jscode2session' }).length

t.test('an address gets so many codes exchanged a minute, by whichever route, and the rest does not reach the platform', async t => {
  const { account: { appid }, base, simulator } = await startHub(t, { signInsPerMinute: 3, trustProxy: 'loopback' })
  const callFromOutside: typeof call = (method, url, options = {}) => call(method, url, { ...options, headers: { 'x-forwarded-for': '192.0.2.1', ...options.headers } })
  const alice = simulator.user('alice')
  const user = `${base}/wx/user/${appid}`
  t.match(await callFromOutside('GET', `${user}/login`), { status: 400 }, 'what is malformed does not count')
  t.match(await callFromOutside('GET', `${user}/login?code=${await alice.login()}`), { status: 200 })
  const { body: { token } } = await callFromOutside('POST', `${user}/login`, { body: { code: await alice.login() } })
  const { code, encryptedData, iv } = await alice.getPhoneNumber()
  t.match(await callFromOutside('GET', `${user}/phone?code=${code}`), { status: 200 })

  const code2 = await alice.login({ rotate: false })
  for (const refused of [
    await callFromOutside('GET', `${user}/login?code=${code2}`),
    await callFromOutside('POST', `${user}/login`, { body: { code: code2 } }),
    await callFromOutside('GET', `${user}/phone?code=x`),
    await callFromOutside('POST', `${user}/phone`, { body: { code: 'x' } })
  ]) {
    t.match(refused, tooMany)
    t.match(refused.headers.get('retry-after'), /^[1-9]\d?$/)
  }
  t.equal(exchanges(simulator), 2)
  t.match(await callFromOutside('POST', `${user}/phone`, { body: { encryptedData, iv }, headers: { authorization: `Bearer ${token}` } }), { status: 200 }, 'data that a session opens costs no quota')
})

t.test('an address of this machine or of a private network is a proxy, which stands for everybody: it has no limit of its own', async t => {
  const { app, account: { appid } } = await startHub(t, { signInsPerMinute: 1 })
  const login = async (remoteAddress: string) => (await app.inject({ url: `/wx/user/${appid}/login?code=unknown`, remoteAddress, headers: { 'x-forwarded-for': '192.0.2.1' } })).statusCode
  for (const address of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '::1', 'fd00::1', '::ffff:10.0.0.1']) {
    for (let i = 0; i < 3; i++) t.equal(await login(address), 400, address)
  }
  for (const address of ['172.32.0.1', '11.0.0.1', '2001:db8::1']) t.same([await login(address), await login(address)], [400, 429], `${address} is of the internet, and what it forwards for is not asked`)
})

t.test('an account gets so many codes exchanged a minute, and another account is not touched by it', async t => {
  const list = [createAccount(), createAccount()]
  const { base, simulator } = await startHub(t, { list, signInsPerMinute: 0, accountSignInsPerMinute: 2 })
  const login = (appid: string) => call('GET', `${base}/wx/user/${appid}/login?code=unknown`)
  for (let i = 0; i < 2; i++) t.match(await login(list[0]!.appid), { status: 400 })
  const refused = await login(list[0]!.appid)
  t.match(refused, tooMany)
  t.match(refused.headers.get('retry-after'), /^[1-9]\d?$/)
  t.equal(exchanges(simulator), 2)
  t.match(await login(list[1]!.appid), { status: 400 })
})

t.test('what the limit of an address refuses does not use up the account\'s', async t => {
  const { app, account: { appid } } = await startHub(t, { signInsPerMinute: 1, accountSignInsPerMinute: 3 })
  const login = async (remoteAddress: string) => (await app.inject({ url: `/wx/user/${appid}/login?code=unknown`, remoteAddress })).statusCode
  t.same([await login('192.0.2.1'), await login('192.0.2.1'), await login('192.0.2.1'), await login('192.0.2.1')], [400, 429, 429, 429])
  t.same([await login('192.0.2.2'), await login('192.0.2.3'), await login('192.0.2.4')], [400, 400, 429])
})

t.test('0 turns a limit off', async t => {
  const { account: { appid }, base } = await startHub(t, { hubKeys: [HUB_KEY], hubRequestsPerMinute: 0, signInsPerMinute: 0, accountSignInsPerMinute: 0 })
  for (let i = 0; i < 5; i++) {
    t.match(await call('GET', `${base}/wx/user/${appid}/login?code=unknown`), { status: 400 })
    t.match(await call('GET', `${base}/wx/token/${appid}`, { headers: { authorization: `Bearer ${HUB_KEY}` } }), { status: 200 })
  }
})

t.test('the defaults are those of docs/limits.md', async t => {
  const rows = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8').split('\n').filter(line => line.startsWith('| '))
  const documented = (what: string) => Number(rows.find(row => row.startsWith(`| ${what} |`))!.split('|')[2]!.replace(/\D/g, ''))
  const { app, account: { appid } } = await startHub(t, { hubKeys: [HUB_KEY] })
  const remoteAddress = '192.0.2.1'
  const count = async (url: string, passes: number) => {
    let passed = 0
    while (passed <= documented(passes === 400 ? 'sign-in and phone codes, one address' : 'token hub, one address') && (await app.inject({ url, remoteAddress })).statusCode === passes) passed++
    return passed
  }
  t.equal(await count(`/wx/token/${appid}`, 401), documented('token hub, one address'))
  t.equal(await count(`/wx/user/${appid}/login?code=unknown`, 400), documented('sign-in and phone codes, one address'))

  const tooLarge = 'x'.repeat(1024 * 1024 + 1)
  for (const url of [`/wx/portal/${appid}?timestamp=1&nonce=1&signature=1`, `/wx/user/${appid}/login`]) {
    const { statusCode, body } = await app.inject({ method: 'POST', url, payload: tooLarge, headers: { 'content-type': 'application/json' } })
    t.equal(statusCode, 413)
    t.match(JSON.parse(body), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' })
  }
})
