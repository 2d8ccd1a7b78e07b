import t from 'tap'
import { request } from 'undici'
import { aesKey, appid, secret, startBackend, startPlatform, token } from './platform.js'

async function startControl (t: Parameters<typeof startPlatform>[0], account = {}) {
  const platform = await startPlatform(t, account)
  async function control (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
    const answer = await request(`${platform.origin}/_simulator${path}`, {
      method, headers: body === undefined ? {} : { 'content-type': 'application/json' }, body: body === undefined ? null : JSON.stringify(body)
    })
    const text = await answer.body.text()
    return { status: answer.statusCode, json: text === '' ? undefined : JSON.parse(text) }
  }
  return { ...platform, control }
}

t.test('a phone can be used over HTTP', async t => {
  const { control, get, call } = await startControl(t)
  const { code } = (await control('POST', '/users/alice/login')).json
  t.match((await get(`/sns/jscode2session?appid=${appid}&secret=${secret}&js_code=${code}&grant_type=authorization_code`)).json, { openid: String })
  t.match((await control('POST', '/users/alice/profile', { nickName: 'Alice' })).json, { rawData: /"nickName":"Alice"/, signature: /^[\da-f]{40}$/, encryptedData: String, iv: String })
  const phone = (await control('POST', '/users/alice/phone', { phoneNumber: '13800000000' })).json
  t.match((await call('/wxa/business/getuserphonenumber', { code: phone.code })).json, { phone_info: { phoneNumber: '13800000000' } })
  const { openid } = (await control('GET', '/users/alice')).json

  t.match((await control('POST', '/users/alice/text', { content: 'hi' })).json, { delivered: false, error: /has no pushUrl/ })
  await call('/cgi-bin/message/custom/send', { touser: openid, msgtype: 'text', text: { content: 'hello' } })
  t.match((await control('GET', '/users/alice/inbox')).json, [{ via: 'custom', msgtype: 'text', content: 'hello' }])
  t.equal((await control('DELETE', '/users/alice/inbox')).status, 204)
  t.same((await control('GET', '/users/alice/inbox')).json, [])
})

t.test('a page of another origin cannot drive the simulator, and a page of its own can', async t => {
  const { origin } = await startControl(t)
  async function login (headers: Record<string, string>) {
    const answer = await request(`${origin}/_simulator/users/alice/login`, { method: 'POST', headers })
    return { status: answer.statusCode, json: await answer.body.json() }
  }
  const foreign: Array<Record<string, string>> = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://127.0.0.1:1' }, { 'sec-fetch-site': 'cross-site' }, { host: 'evil.example' }, { host: 'evil.example:4000' }, { host: 'evil.example.' }]
  for (const headers of foreign) {
    t.match(await login(headers), { status: 403, json: { code: 'WX_ERR_SIMULATOR', message: /another origin/ } }, JSON.stringify(headers))
  }
  t.match(await login({ origin, 'sec-fetch-site': 'same-origin' }), { status: 200, json: { code: String } })
  t.match(await login({}), { status: 200, json: { code: String } })
})

t.test('accounts are added and pointed at a backend, and their secrets stay inside', async t => {
  const { control } = await startControl(t)
  const backend = await startBackend(t)
  t.equal((await control('POST', '/accounts', { appid: 'wxfedcba9876543210', secret: 'other', token, aesKey })).status, 201)
  t.match((await control('PATCH', '/accounts/wxfedcba9876543210', { pushUrl: backend.url })).json, { pushUrl: backend.url, mode: 'safe' })
  t.notMatch(JSON.stringify((await control('GET', '/accounts')).json), /other|pushtoken|abcdefghijklmnopqrstuvwxyz/)
  const { json } = await control('POST', '/push', { appid: 'wxfedcba9876543210', user: 'bob', message: { Event: 'debug_demo', debug_str: 'x' } })
  t.match(json, { delivered: true, attempts: [{ status: 200, body: 'success' }], payload: { ToUserName: /^gh_/, Event: 'debug_demo' } })
  t.match(backend.received, [{ method: 'POST' }])
  t.match((await control('POST', '/push', { appid: 'wxfedcba9876543210', event: 'weapp_audit_fail', message: { Reason: 'mine' } })).json, { delivered: true, payload: { Event: 'weapp_audit_fail', Reason: 'mine', FailTime: Number } })
  t.ok((await control('GET', '/events')).json.includes('wxa_media_check'))
  t.match((await control('POST', '/accounts/wxfedcba9876543210/verify-url')).json, { verified: false, error: /expected the bare echostr/ })
})

t.test('clock, faults and journal', async t => {
  const { control, get, accessToken } = await startControl(t)
  const before = (await control('GET', '/clock')).json.now
  t.ok((await control('POST', '/clock', { advanceMs: 3_600_000 })).json.now >= before + 3_600_000)
  const fault = (await control('POST', '/faults', { operation: '/cgi-bin/ticket/getticket', errcode: -1, times: 1 })).json
  const path = `/cgi-bin/ticket/getticket?type=jsapi&access_token=${await accessToken()}`
  t.match((await get(path)).json, { errcode: -1 })
  t.match((await get(path)).json, { errcode: 0 })
  t.match((await control('GET', '/faults')).json, [{ id: fault.id, hits: 1 }])
  t.equal((await control('DELETE', `/faults/${fault.id}`)).status, 204)
  t.equal((await control('DELETE', '/faults')).status, 204)
  t.match((await control('GET', '/journal?errcode=-1')).json, [{ kind: 'request', path: '/cgi-bin/ticket/getticket', reason: 'fault 1', fault: 'fault 1 on /cgi-bin/ticket/getticket' }])
  t.equal((await control('GET', '/journal?limit=1')).json.length, 1)
  await control('DELETE', '/journal')
  t.same((await control('GET', '/journal')).json, [])
})

t.test('a mistake is reported and not ignored', async t => {
  const { control } = await startControl(t)
  t.match(await control('POST', '/faults', { operation: 'push', errocde: 1 }), { status: 400, json: { message: /body\.errocde/ } })
  t.match(await control('GET', '/accounts/wxunknown'), { status: 404, json: { code: 'WX_ERR_UNKNOWN_APPID' } })
  t.match(await control('POST', '/accounts', { appid: 'x', secret: 'y', aesKey: 'short' }), { status: 400, json: { message: /aesKey: expected the EncodingAESKey/ } })
  t.match(await control('POST', '/users/alice/text', {}), { status: 400 })
})

t.test('its index names every route', async t => {
  const { control } = await startControl(t)
  const { json } = await control('GET', '')
  t.match(json, { accounts: [appid] })
  for (const route of ['POST /_simulator/users/:name/login', 'GET /_simulator/users/:name/inbox', 'POST /_simulator/push', 'POST /_simulator/faults', 'DELETE /_simulator/faults', 'POST /_simulator/clock', 'GET /_simulator/journal']) {
    t.ok(json.routes.includes(route), route)
  }
})
