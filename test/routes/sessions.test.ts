import t, { type Test } from 'tap'
import { call, createAccount, startHub } from '../helpers/hub.js'

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

async function startWithUser (t: Test, open?: Array<'media' | 'qrcode'>) {
  const { account: { appid }, base, simulator } = await startHub(t, { list: [createAccount({ open })] })
  const alice = simulator.user('alice')
  const { body } = await call('POST', `${base}/wx/user/${appid}/login`, { body: { code: await alice.login() } })
  return { base, appid, alice, simulator, user: `${base}/wx/user/${appid}`, token: body.token as string, openid: body.openid as string, headers: { authorization: `Bearer ${body.token}` } }
}

async function upload (url: string, headers: Record<string, string> = {}) {
  const body = new FormData()
  body.append('file', new Blob([picture]), 'a.png')
  return (await fetch(url, { method: 'POST', headers, body })).status
}

t.test('an upload and a code need a session, and nothing reaches the platform without one', async t => {
  const { base, appid, headers, simulator } = await startWithUser(t)
  const code = { type: 'unlimited', scene: 'a' }
  const wrong = { authorization: 'Bearer nobody' }
  t.equal(await upload(`${base}/wx/media/${appid}/upload`), 401)
  t.equal(await upload(`${base}/wx/media/${appid}/upload`, wrong), 401)
  t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: code }), { status: 401, body: { code: 'WX_ERR_SESSION' } })
  t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: code, headers: wrong }), { status: 401 })
  t.same(simulator.journal.entries({ path: '/cgi-bin/media/upload' }), [])
  t.same(simulator.journal.entries({ path: '/wxa/getwxacodeunlimit' }), [])
  t.equal(await upload(`${base}/wx/media/${appid}/upload`, headers), 200)
  t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: code, headers }), { status: 200 })
})

t.test('an account opens the routes that it names, and no other', async t => {
  const { base, appid } = await startWithUser(t, ['media'])
  t.equal(await upload(`${base}/wx/media/${appid}/upload`), 200)
  t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: { type: 'unlimited', scene: 'a' } }), { status: 401 })
})

t.test('a session tells its user, and ends with logout', async t => {
  const { user, headers, openid } = await startWithUser(t)
  const session = await call('GET', `${user}/session`, { headers })
  t.match(session, { status: 200, body: { openid } })
  t.ok(session.body.expiresIn > 7 * 86_400 - 60 && session.body.expiresIn <= 7 * 86_400)
  t.notMatch(JSON.stringify(session.body), /key/i)
  t.match(await call('GET', `${user}/session`), { status: 401, body: { code: 'WX_ERR_SESSION' } })
  t.match(await call('POST', `${user}/logout`), { status: 401 })
  t.equal((await call('POST', `${user}/logout`, { headers })).status, 204)
  t.match(await call('GET', `${user}/session`, { headers }), { status: 401 })
  t.match(await call('POST', `${user}/logout`, { headers }), { status: 401 })
})

t.test('decrypt opens any data of the session, and phone only a phone number', async t => {
  const { user, headers, alice, appid } = await startWithUser(t)
  const { encryptedData, iv } = await alice.getUserProfile()
  t.match(await call('POST', `${user}/decrypt`, { headers, body: { encryptedData, iv } }), { status: 200, body: { nickName: String, watermark: { appid } } })
  t.match(await call('POST', `${user}/decrypt`, { body: { encryptedData, iv } }), { status: 401 })
  t.match(await call('POST', `${user}/decrypt`, { headers, body: { encryptedData } }), { status: 400 })
  t.match(await call('POST', `${user}/decrypt`, { headers, body: { encryptedData: 'AAAA'.repeat(8), iv } }), { status: 422, body: { code: 'WX_ERR_USER_DATA' } })
  t.match(await call('POST', `${user}/phone`, { headers, body: { encryptedData, iv } }), { status: 422, body: { code: 'WX_ERR_PHONE_NUMBER' } })
})

t.test('a form is read like JSON', async t => {
  const { user, alice, openid } = await startWithUser(t)
  const send = async (body: string) => {
    const response = await fetch(`${user}/login`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
    return { status: response.status, body: await response.json() }
  }
  t.match(await send(`code=${encodeURIComponent(await alice.login())}`), { status: 200, body: { openid } })
  t.match(await send('cod=x'), { status: 400, body: { code: 'FST_ERR_VALIDATION' } })
  t.match(await send('__proto__=x&code='), { status: 400 })
})

t.test('a HEAD has no effect: it uses up no code and asks the platform nothing', async t => {
  const { user, base, appid, alice, simulator } = await startWithUser(t)
  const code = await alice.login()
  const before = simulator.journal.entries({}).length
  for (const url of [`${user}/login?code=${code}`, `${user}/phone?code=${code}`, `${user}/info`, `${base}/wx/jssdk/${appid}?url=https://a.example/`, `${base}/wx/media/${appid}/download/1`, `${base}/wx/token/${appid}`]) {
    t.equal((await fetch(url, { method: 'HEAD' })).status, 404, url)
  }
  t.equal(simulator.journal.entries({}).length, before)
  t.match(await call('GET', `${user}/login?code=${code}`), { status: 200 })
})
