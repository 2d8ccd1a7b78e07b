import t from 'tap'
import { call, createAccount, eventually, HUB_KEY, startHub } from '../helpers/hub.js'

const headers = { authorization: `Bearer ${HUB_KEY}` }
const two = () => ({ list: [createAccount(), createAccount()] })

t.test('two accounts never share a token', async t => {
  const { base, accounts: [one, other] } = await startHub(t, { ...two(), hubKeys: [HUB_KEY] })
  const token = async (appid: string) => (await call('GET', `${base}/wx/token/${appid}`, { headers })).body.accessToken
  const [a, b] = [await token(one!.appid), await token(other!.appid)]
  t.not(a, b)
  await call('POST', `${base}/wx/token/${one!.appid}/invalidate`, { headers, body: { accessToken: b } })
  t.equal(await token(one!.appid), a)
  t.equal(await token(other!.appid), b)
})

t.test('two accounts never share a session', async t => {
  const { base, simulator, accounts: [one, other] } = await startHub(t, two())
  const alice = simulator.user('alice', { appid: one!.appid })
  const { body: { token } } = await call('GET', `${base}/wx/user/${one!.appid}/login?code=${await alice.login()}`)
  const { userInfo, ...data } = alice.getUserProfile()
  const info = (appid: string) => call('POST', `${base}/wx/user/${appid}/info`, { body: data, headers: { authorization: `Bearer ${token}` } })
  t.match(await info(one!.appid), { status: 200, body: { nickName: userInfo.nickName } })
  t.match(await info(other!.appid), { status: 401, body: { code: 'WX_ERR_SESSION' } })
  t.match(await call('GET', `${base}/wx/user/${other!.appid}/login?code=${await alice.login()}`), { status: 400, body: { errcode: 40029 } }, 'nor a code')
})

t.test('two accounts never share a push key', async t => {
  const { base, simulator, accounts: [one, other] } = await startHub(t, two())
  const { query, body, headers } = simulator.signPush(one!.appid, '{"MsgType":"text","FromUserName":"o","ToUserName":"gh","CreateTime":1,"Content":"x","MsgId":1}')
  const post = async (appid: string) => (await fetch(`${base}/wx/portal/${appid}?${new URLSearchParams(query)}`, { method: 'POST', body, headers })).status
  t.equal(await post(one!.appid), 200)
  t.equal(await post(other!.appid), 403)
})

t.test('two accounts never share a handler, a dedupe key or a dead letter', async t => {
  const seen: string[] = []
  const { app, simulator, accounts: [one, other] } = await startHub(t, {
    ...two(),
    setup: async ({ account, messages }) => {
      messages.on(({ Content }) => { seen.push(`${account.appid} ${String(Content)}`) })
    }
  })
  const fields = { MsgType: 'text', Content: 'hi', MsgId: '22000000000000001', FromUserName: 'o-the-same' }
  for (const { appid } of [one!, other!]) t.match(await simulator.push(appid, fields), { delivered: true })
  await eventually(() => seen.length === 2)
  t.same(seen.sort(), [`${one!.appid} hi`, `${other!.appid} hi`].sort())
  t.same(await app.wechat.accounts.use(one!.appid, ({ messages }) => messages.deadLetters()), [])
})

t.test('two accounts never share media, tickets or codes', async t => {
  const { app, simulator, accounts: [one, other] } = await startHub(t, two())
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')
  const { media_id: mediaId } = await app.wechat.accounts.use(one!.appid, ({ media }) => media.upload(picture))
  t.match(await app.wechat.accounts.use(other!.appid, ({ media }) => media.download(mediaId)).catch(error => error), { errcode: 40007 })
  for (const { appid } of [one!, other!]) await app.wechat.accounts.use(appid, ({ jssdk }) => jssdk.sign('https://shop.example/'))
  t.equal(simulator.journal.entries({ path: '/cgi-bin/ticket/getticket' }).length, 2)
})
