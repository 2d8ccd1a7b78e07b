import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Account } from '../../plugins/index.js'
import { checkAccounts } from '../../plugins/accounts/check-accounts.js'
import { createCloudToken } from '../../plugins/api/cloud-run.js'
import { appid as apiAppid, buildApi, failure, startPlatform } from '../helpers/platform.js'
import { call, createAccount, eventually, startHub } from '../helpers/hub.js'

const hosted = (): Account => ({ ...createAccount({ aesKey: undefined, token: undefined, open: undefined, cloudRun: true }), secret: undefined, cloudRun: true })
const pathChecks = { json: ['application/json', '{\n  "action": "CheckContainerPath"\n}'], xml: ['text/xml', '<xml>\n  <action>CheckContainerPath</action>\n</xml>'] } as const

async function start (t: Test) {
  const seen: string[] = []
  const [cloud, ordinary] = [hosted(), createAccount({ aesKey: undefined, open: undefined })]
  const hub = await startHub(t, {
    list: [cloud, ordinary],
    setup: async ({ messages, api, account: { appid } }) => {
      messages.on({ msgType: 'text' }, async ({ Content, FromUserName, MsgId }) => {
        seen.push(`${appid} ${Content} ${MsgId}`)
        await api.customerService.sendText({ touser: FromUserName, content: `you said ${Content}` })
      })
    }
  })
  const post = async (appid: string, body: string, headers: Record<string, string>) => {
    const response = await fetch(`${hub.base}/wx/portal/${appid}`, { method: 'POST', body, headers })
    return { status: response.status, body: await response.text() }
  }
  return { ...hub, cloud, ordinary, seen, post }
}

t.test('on WeChat\'s cloud hosting an account without any secret takes pushes, calls the platform and signs users in', async t => {
  const { simulator, cloud, base, seen, post } = await start(t)
  const alice = simulator.user('alice', { appid: cloud.appid })
  for (const format of ['JSON', 'XML'] as const) {
    simulator.account(cloud.appid).settings.msgDataFormat = format
    t.match(await simulator.verifyUrl(cloud.appid), { verified: true, status: 200, body: 'success' }, `the path is saved with ${format}`)
    t.match(await alice.sendText(format), { delivered: true, attempts: [{ status: 200, body: 'success' }] })
  }
  t.match(simulator.journal.last({ kind: 'push' })!.query, {}, 'no signature was sent')
  await eventually(() => alice.inbox().length === 2)
  t.same(alice.inbox().map(({ content }) => content), ['you said JSON', 'you said XML'])
  const { query } = simulator.journal.last({ kind: 'request', path: '/cgi-bin/message/custom/send' })!
  t.strictSame(query, { from_appid: cloud.appid }, 'the call had no token')
  t.strictSame(simulator.journal.entries({ path: '/cgi-bin/stable_token' }), [], 'nobody asked for a token')

  // a 64-bit id, and the same push again
  const push = '{"ToUserName":"gh_0123456789ab","FromUserName":"o1","CreateTime":1700000000,"MsgType":"text","Content":"hi","MsgId":23922168065204906}'
  const headers = { 'content-type': 'application/json', 'x-wx-source': 'wx_client' }
  for (let n = 0; n < 2; n++) t.strictSame(await post(cloud.appid, push, headers), { status: 200, body: 'success' })
  await eventually(() => seen.some(line => line.endsWith('hi 23922168065204906')))
  t.equal(seen.filter(line => line.includes(' hi ')).length, 1)

  const session = { openid: alice.openid, expiresIn: 299 }
  t.match(await call('GET', `${base}/wx/user/${cloud.appid}/session`, { headers: alice.cloudHeaders() }), { status: 200, body: { openid: session.openid, expiresIn: Number } })
  const code = await alice.getPhoneNumber()
  t.match(await call('POST', `${base}/wx/user/${cloud.appid}/phone`, { body: { code: code.code }, headers: alice.cloudHeaders() }), { status: 200, body: { purePhoneNumber: /^138/ } })
  const signIn = await call('GET', `${base}/wx/user/${cloud.appid}/login?code=${await alice.login()}`, { headers: alice.cloudHeaders() })
  t.match(signIn, { status: 200, body: { openid: alice.openid, token: /^[\w-]{43}$/ } })
  t.match(await call('GET', `${base}/wx/user/${cloud.appid}/session`, { headers: { authorization: `Bearer ${signIn.body.token}` } }), { status: 200, body: { openid: alice.openid } })
  t.match(await call('POST', `${base}/wx/user/${cloud.appid}/logout`, { headers: alice.cloudHeaders() }), { status: 204 })
  const { encryptedData, iv } = alice.getUserProfile()
  t.match(await call('POST', `${base}/wx/user/${cloud.appid}/decrypt`, { body: { encryptedData, iv }, headers: alice.cloudHeaders() }), { status: 422, body: { code: 'WX_ERR_USER_DATA' } }, 'there is no session key to decrypt with')
})

t.test('a Mini Program that shares the container of another account is the user that the headers with from name', async t => {
  const { simulator, cloud, base } = await start(t)
  const alice = simulator.user('alice', { appid: cloud.appid })
  const own = alice.cloudHeaders()
  const session = (headers: Record<string, string>) => call('GET', `${base}/wx/user/${cloud.appid}/session`, { headers })
  const from = { ...own, 'x-wx-appid': 'wx00000000000000ff', 'x-wx-openid': 'of-the-owner', 'x-wx-from-appid': cloud.appid, 'x-wx-from-openid': alice.openid, 'x-wx-from-unionid': 'u1' }
  t.match(await session(from), { status: 200, body: { openid: alice.openid, unionid: 'u1' } })
  t.match(await session({ ...own, 'x-wx-from-appid': 'wx00000000000000ff', 'x-wx-from-openid': 'other' }), { status: 401 }, 'the user of another account is none of this one')
  t.match(await session({ ...own, 'x-wx-appid': 'wx00000000000000ff' }), { status: 401 }, 'nor is a request for another account')
})

t.test('headers of the cloud hosting count for nothing on an ordinary account, nor without x-wx-source on any', async t => {
  const { simulator, cloud, ordinary, base, seen, post } = await start(t)
  const alice = simulator.user('alice', { appid: ordinary.appid })
  const forged = { 'x-wx-source': 'wx_client', 'x-wx-appid': ordinary.appid, 'x-wx-openid': alice.openid }
  const text = JSON.stringify({ ToUserName: 'gh_0123456789ab', FromUserName: alice.openid, CreateTime: 1700000000, MsgType: 'text', Content: 'forged', MsgId: 1 })
  t.match(await post(ordinary.appid, text, { ...forged, 'content-type': 'application/json' }), { status: 400, body: /is missing/ })
  for (const [type, body] of Object.values(pathChecks)) t.match(await post(ordinary.appid, body, { ...forged, 'content-type': type }), { status: 400 })
  for (const path of [`/wx/user/${ordinary.appid}/session`, `/wx/user/${ordinary.appid}/info?rawData=a&signature=b&encryptedData=c&iv=d`]) {
    t.match(await call('GET', base + path, { headers: forged }), { status: 401, body: { code: 'WX_ERR_SESSION' } })
  }
  t.match(await call('POST', `${base}/wx/qrcode/${ordinary.appid}`, { body: { type: 'unlimited', scene: 'a' }, headers: forged }), { status: 401 })
  t.match(await call('GET', `${base}/wx/user/${ordinary.appid}/login?code=made-up`, { headers: forged }), { status: 400, body: { errcode: 40029 } }, 'the code is exchanged')
  t.match((await alice.sendText('signed')).delivered, true, 'a signed push is taken')

  const unsourced = { 'content-type': 'application/json', 'x-wx-appid': cloud.appid, 'x-wx-openid': 'o1' }
  t.match(await post(cloud.appid, text, unsourced), { status: 400, body: /x-wx-source/ })
  t.match(await post(cloud.appid, text, { ...unsourced, 'x-wx-source': '' }), { status: 400, body: /x-wx-source/ })
  t.match(await call('GET', `${base}/wx/user/${cloud.appid}/session`, { headers: unsourced }), { status: 401 })
  await eventually(() => seen.length > 0)
  t.notMatch(seen, [/forged/])
})

t.test('an account with cloudRun still takes what is signed, and refuses what is signed wrongly', async t => {
  const account = createAccount({ cloudRun: true })
  const { simulator, base } = await startHub(t, { list: [account], setup: async ({ messages }) => { messages.reply({ msgType: 'text' }, () => ({ MsgType: 'transfer_customer_service' })) } })
  Object.assign(simulator.account().settings, { cloudRun: false })
  const alice = simulator.user('alice')
  t.match(await alice.sendText('hi'), { delivered: true, reply: { MsgType: 'transfer_customer_service' } }, 'encrypted')
  const { url, body } = simulator.signPush(account.appid, '{"MsgType":"text"}')
  const forged = new URL(url)
  forged.searchParams.set('msg_signature', 'f'.repeat(40))
  const headers = { 'x-wx-source': 'wx_client', 'content-type': 'application/json' }
  t.match((await fetch(forged, { method: 'POST', body, headers })).status, 403, 'the header does not make up for a wrong signature')
  const code = await alice.login()
  t.match(await call('GET', `${base}/wx/user/${account.appid}/login?code=${code}`, { headers: alice.cloudHeaders() }), { status: 200, body: { openid: alice.openid } })
  const { encryptedData, iv } = alice.getUserProfile()
  t.match(await call('POST', `${base}/wx/user/${account.appid}/decrypt`, { body: { encryptedData, iv }, headers: alice.cloudHeaders() }), { status: 200 }, 'the key of the sign-in before opens it')
})

t.test('a push over the inner network that cannot be read becomes a dead letter', async t => {
  const { app, cloud, post } = await start(t)
  t.strictSame(await post(cloud.appid, '{"MsgType":', { 'content-type': 'application/json', 'x-wx-source': 'wx_client' }), { status: 200, body: 'success' })
  const [letter] = await eventually(async () => {
    const { items } = await app.wechat.queue!.deadLetters.list({ appid: cloud.appid })
    return items.length > 0 && items
  })
  t.match(letter, { raw: '{"MsgType":', error: /not valid JSON/ })
})

t.test('calls carry the token that is mounted into the container, and the next one once it is replaced', async t => {
  const platform = await startPlatform(t)
  const file = join(t.testdir({}), 'token')
  writeFileSync(file, 'first\n')
  let healed = false
  platform.on('/wxa/msg_sec_check', ({ query }: any) => {
    if (query.cloudbase_access_token !== 'first') return { errcode: 0, errmsg: 'ok' }
    // the platform mounts the next one meanwhile
    writeFileSync(file, 'second')
    healed = true
    return { errcode: 42001, errmsg: 'access_token expired first' }
  })
  const app = await buildApi(t, platform, { secret: undefined, cloudRun: true, cloudTokenFile: file })
  t.match(await app.api.call('POST', '/wxa/msg_sec_check', { content: 'a' }), { errcode: 0 })
  t.ok(healed)
  t.strictSame(platform.calls('/wxa/msg_sec_check').map(({ query }) => query), [
    { cloudbase_access_token: 'first', from_appid: apiAppid },
    { cloudbase_access_token: 'second', from_appid: apiAppid }
  ])
  t.strictSame(platform.calls('/cgi-bin/stable_token'), [])
})

t.test('a call without a token that the open interface service does not complete says what to switch on', async t => {
  const platform = await startPlatform(t)
  platform.on('/wxa/msg_sec_check', { errcode: 41001, errmsg: 'access_token missing' })
  const app = await buildApi(t, platform, { secret: undefined, cloudRun: true, cloudTokenFile: join(t.testdir({}), 'none') })
  t.match(await failure(app.api.call('POST', '/wxa/msg_sec_check')), { errcode: 41001, class: 'config', message: /open interface service/ })
  t.equal(platform.calls('/wxa/msg_sec_check').length, 1)
  t.match(await failure(app.api.user.code2Session({ js_code: 'a', grant_type: 'authorization_code' })), { code: 'WX_ERR_NO_SECRET', message: new RegExp(apiAppid) })
})

t.test('the mounted token is read again after a minute, and a folder in its place is an error', async t => {
  const folder = t.testdir({ token: ' one\n', empty: '' })
  let now = 0
  const token = createCloudToken(join(folder, 'token'), () => now)
  t.equal(await token.get(), 'one')
  writeFileSync(join(folder, 'token'), 'two')
  now = 59_999
  t.equal(await token.get(), 'one')
  now = 60_000
  t.equal(await token.get(), 'two')
  t.equal(await createCloudToken(join(folder, 'empty')).get(), undefined)
  await t.rejects(createCloudToken(folder).get(), { code: 'EISDIR' })
})

t.test('only an account with cloudRun can do without a secret', async t => {
  t.ok(checkAccounts([{ appid: 'wx1234567890abcdef', cloudRun: true }]).has('wx1234567890abcdef'))
  for (const cloudRun of [undefined, false]) t.throws(() => checkAccounts([{ appid: 'wx1234567890abcdef', cloudRun }]), { code: 'WX_ERR_ACCOUNTS', message: /accounts\[0\]\.secret: expected the AppSecret/ })
})

t.test('the simulator mounts a new token every ten minutes and takes it for thirty', async t => {
  const { simulator, cloud } = await start(t)
  const account = simulator.account(cloud.appid)
  const ask = async (query: Record<string, string>) => {
    const { body } = await simulator.handle({ method: 'POST', path: '/cgi-bin/openapi/quota/get', query, body: Buffer.from('{"cgi_path":"/wxa/msg_sec_check"}'), chunked: false, ip: '127.0.0.1', origin: '', upload: async () => ({ fields: {} }) })
    return JSON.parse(body.toString()).errcode
  }
  const first = account.cloudTokens.current()
  t.equal(account.cloudTokens.current(), first)
  t.equal(await ask({ cloudbase_access_token: first }), 0)
  t.equal(await ask({}), 0, 'the open interface service needs none')
  t.equal(await ask({ from_appid: 'wx00000000000000ff' }), 41001)
  t.equal(await ask({ cloudbase_access_token: 'made-up' }), 40001)
  simulator.clock.advance(600_000)
  t.not(account.cloudTokens.current(), first)
  t.equal(await ask({ cloudbase_access_token: first }), 0)
  simulator.clock.advance(1_200_000)
  t.equal(await ask({ cloudbase_access_token: first }), 40001)
})
