import { readFileSync } from 'node:fs'
import t from 'tap'
import { serverOptions } from '../../plugins/index.js'
import { tableRows } from '../docs/markdown.js'
import { call, createAccount, HUB_KEY, startHub } from '../helpers/hub.js'
import { exchange } from '../leaks/watch.js'

const tooMany = { status: 429, body: { statusCode: 429, code: 'WX_ERR_TOO_MANY_REQUESTS', error: 'Too Many Requests' } }
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')
const rows = tableRows(readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8'), 'limit')
/** The first number of a limit's default. */
const documented = (what: string) => Number(/[\d,]+/.exec(rows.find(([name]) => name === what)![1]!)![0].replaceAll(',', ''))
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

t.test('requests over the limit of an address do not use up the limit of the account', async t => {
  const { app, account: { appid } } = await startHub(t, { signInsPerMinute: 1, accountSignInsPerMinute: 3 })
  const login = async (remoteAddress: string) => (await app.inject({ url: `/wx/user/${appid}/login?code=unknown`, remoteAddress })).statusCode
  t.same([await login('192.0.2.1'), await login('192.0.2.1'), await login('192.0.2.1'), await login('192.0.2.1')], [400, 429, 429, 429])
  t.same([await login('192.0.2.2'), await login('192.0.2.3'), await login('192.0.2.4')], [400, 400, 429])
})

t.test('pictures and codes count together for an address, each picture of an upload by itself, and what is refused does not reach the platform', async t => {
  const { app, account: { appid }, simulator } = await startHub(t, { picturesPerMinute: 3 })
  const remoteAddress = '192.0.2.1'
  const upload = (files: number, from = remoteAddress) => {
    const form = new FormData()
    for (let i = 0; i < files; i++) form.append('file', new Blob([picture]), `${i}.png`)
    return app.inject({ method: 'POST', url: `/wx/media/${appid}/upload`, remoteAddress: from, payload: form })
  }
  const create = (from = remoteAddress) => app.inject({ method: 'POST', url: `/wx/qrcode/${appid}`, remoteAddress: from, payload: { type: 'unlimited', scene: 'a' } })
  const { statusCode, body } = await upload(2)
  t.equal(statusCode, 200)
  t.equal((await create()).statusCode, 200)
  const before = simulator.journal.entries({}).length
  for (const refused of [await create(), await upload(1), await app.inject({ url: `/wx/media/${appid}/download/${JSON.parse(body)[0]}`, remoteAddress })]) {
    t.match(refused, { statusCode: 429, headers: { 'retry-after': /^[1-9]\d?$/ } })
    t.match(refused.json(), tooMany.body)
  }
  t.equal(simulator.journal.entries({}).length, before)
  t.equal((await upload(4, '192.0.2.2')).statusCode, 429, 'more pictures at once than a minute may have')
  t.equal((await create('192.0.2.3')).statusCode, 200)
  for (let i = 0; i < 4; i++) t.equal((await create('10.0.0.1')).statusCode, 200, 'a proxy is not counted')
})

t.test('an account gets so many pictures and codes a minute, and so many requests to the token hub', async t => {
  const list = [createAccount(), createAccount()]
  const { base } = await startHub(t, { list, hubKeys: [HUB_KEY], accountPicturesPerMinute: 1, accountHubRequestsPerMinute: 2 })
  const create = (appid: string) => call('POST', `${base}/wx/qrcode/${appid}`, { body: { type: 'unlimited', scene: 'a' } })
  const token = (appid: string, key = HUB_KEY) => call('GET', `${base}/wx/token/${appid}`, { headers: { authorization: `Bearer ${key}` } })
  const [one, other] = list.map(({ appid }) => appid) as [string, string]
  t.match(await create(one), { status: 200 })
  t.match(await create(one), tooMany)
  t.match(await create(other), { status: 200 })
  for (let i = 0; i < 3; i++) t.match(await token(one, `${HUB_KEY}x`), { status: 401 }, 'who has no key uses up nothing of the account')
  for (let i = 0; i < 2; i++) t.match(await token(one), { status: 200 })
  const refused = await token(one)
  t.match(refused, tooMany)
  t.match(refused.headers.get('retry-after'), /^[1-9]\d?$/)
  t.match(await token(other), { status: 200 })
})

t.test('0 turns a limit off', async t => {
  const { account: { appid }, base } = await startHub(t, { hubKeys: [HUB_KEY], hubRequestsPerMinute: 0, accountHubRequestsPerMinute: 0, signInsPerMinute: 0, accountSignInsPerMinute: 0, picturesPerMinute: 0, accountPicturesPerMinute: 0 })
  for (let i = 0; i < 5; i++) {
    t.match(await call('GET', `${base}/wx/user/${appid}/login?code=unknown`), { status: 400 })
    t.match(await call('GET', `${base}/wx/token/${appid}`, { headers: { authorization: `Bearer ${HUB_KEY}` } }), { status: 200 })
    t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: { type: 'unlimited', scene: 'a' } }), { status: 200 })
  }
})

t.test('the defaults are those of docs/limits.md', async t => {
  const { app, account: { appid } } = await startHub(t, { hubKeys: [HUB_KEY] })
  const remoteAddress = '192.0.2.1'
  const count = async (url: string, passes: number) => {
    let passed = 0
    while (passed <= 1000 && (await app.inject({ url, remoteAddress })).statusCode === passes) passed++
    return passed
  }
  t.equal(await count(`/wx/token/${appid}`, 401), documented('token hub, one address'))
  t.equal(await count(`/wx/user/${appid}/login?code=unknown`, 400), documented('sign-in and phone codes, one address'))
  t.equal(await count(`/wx/media/${appid}/download/unknown`, 404), documented('pictures and codes, one address'))

  const headers = { authorization: `Bearer ${HUB_KEY}` }
  let given = 0
  while ((await app.inject({ url: `/wx/token/${appid}`, headers, remoteAddress: `198.51.100.${Math.floor(given / 500)}` })).statusCode === 200) given++
  t.equal(given, documented('token hub, one account'))

  const tooLarge = 'x'.repeat(1024 * 1024 + 1)
  for (const url of [`/wx/portal/${appid}?timestamp=1&nonce=1&signature=1`, `/wx/user/${appid}/login`]) {
    const { statusCode, body } = await app.inject({ method: 'POST', url, payload: tooLarge, headers: { 'content-type': 'application/json' } })
    t.equal(statusCode, 413)
    t.match(JSON.parse(body), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' })
  }
})

t.test('docs/limits.md is right about uploads, paths and headers, and its times match serverOptions', async t => {
  const { app, base, account: { appid } } = await startHub(t)
  const upload = async (files: number, fields: number, bytes = picture) => {
    const form = new FormData()
    for (let i = 0; i < fields; i++) form.append('a', 'b')
    for (let i = 0; i < files; i++) form.append('file', new Blob([bytes]), `${i}.png`)
    const { statusCode, body } = await app.inject({ method: 'POST', url: `/wx/media/${appid}/upload`, payload: form })
    return { status: statusCode, body: JSON.parse(body) }
  }
  const [files, fields] = [documented('pictures of one upload'), documented('fields of one upload')]
  t.match(await upload(files, fields), { status: 200 })
  t.match(await upload(files + 1, 0), { status: 413, body: { code: 'WX_ERR_MULTIPART_LIMIT' } })
  t.match(await upload(1, fields + 1), { status: 413, body: { code: 'WX_ERR_MULTIPART_LIMIT' } })
  const pictureBytes = documented('a picture of an upload') * 1024 * 1024
  t.match(await upload(1, 0, Buffer.concat([picture, Buffer.alloc(pictureBytes - picture.length)])), { status: 200 })
  t.match(await upload(1, 0, Buffer.concat([picture, Buffer.alloc(pictureBytes - picture.length + 1)])), { status: 413, body: { code: 'WX_ERR_MEDIA_SIZE' } })

  const [idLength, appidLength] = [documented('media id in a path'), documented('appid in a path')]
  for (const [path, status] of [
    [`/wx/media/${appid}/download/${'m'.repeat(idLength)}`, 404], [`/wx/media/${appid}/download/${'m'.repeat(idLength + 1)}`, 414],
    [`/wx/jssdk/${'w'.repeat(appidLength)}?url=http://a`, 404], [`/wx/jssdk/${'w'.repeat(appidLength + 1)}?url=http://a`, 404]
  ] as const) t.match(await call('GET', base + path), { status }, path.slice(0, 60))

  const headers = (bytes: number) => ({ 'x-long': 'x'.repeat(bytes) })
  t.match(await exchange(base, '/healthz', { headers: headers(15 * 1024) }), { status: 200 })
  t.match(await exchange(base, '/healthz', { headers: headers(documented('headers of a request, together') * 1024) }), { status: 431 })

  const { http, requestTimeout, connectionTimeout, keepAliveTimeout } = serverOptions()
  t.same({
    headers: documented('until the headers of a request are there'),
    request: documented('until a whole request is there'),
    still: documented('a connection on which nothing moves'),
    between: documented('a connection between two requests')
  }, { headers: http.headersTimeout / 1000, request: requestTimeout / 1000, still: connectionTimeout / 1000, between: keepAliveTimeout / 1000 })
})

t.test('a clock that is set back begins a new minute, which does not last until it is there again', async t => {
  const { account: { appid }, base } = await startHub(t, { hubKeys: [HUB_KEY], hubRequestsPerMinute: 2 })
  const ask = async () => (await call('GET', `${base}/wx/token/${appid}`, { headers: { authorization: `Bearer ${HUB_KEY}` } })).status
  t.same([await ask(), await ask(), await ask()], [200, 200, 429])
  const { now } = Date
  t.teardown(() => { Date.now = now })
  Date.now = () => now() - 3_600_000
  t.same([await ask(), await ask(), await ask()], [200, 200, 429])
})

t.test('signatures of web pages are counted for an address and for an account', async t => {
  const { app, account: { appid } } = await startHub(t, { signaturesPerMinute: 2, accountSignaturesPerMinute: 3 })
  const sign = async (remoteAddress: string) => (await app.inject({ url: `/wx/jssdk/${appid}?url=https://a.example/`, remoteAddress })).statusCode
  t.same([await sign('192.0.2.1'), await sign('192.0.2.1'), await sign('192.0.2.1'), await sign('192.0.2.2'), await sign('192.0.2.3')], [200, 200, 429, 200, 429])
})
