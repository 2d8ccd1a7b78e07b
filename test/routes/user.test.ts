import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import t from 'tap'
import { call, createAccount, startHub } from '../helpers/hub.js'

t.test('a code signs in and its session key stays on the server', async t => {
  const { simulator, account: { appid }, base, logs } = await startHub(t)
  const alice = simulator.user('alice')
  for (const [method, send] of [
    ['GET', async () => call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)],
    ['POST', async () => call('POST', `${base}/wx/user/${appid}/login`, { body: { code: await alice.login() } })]
  ] as const) {
    const { status, body, headers } = await send()
    t.equal(status, 200, method)
    t.same(Object.keys(body).sort(), ['expiresIn', 'openid', 'token'])
    t.equal(body.openid, alice.openid)
    t.match(body.token, /^[\w-]{43}$/)
    t.equal(headers.get('cache-control'), 'no-store')
  }
  t.notMatch(logs.join(''), /code=|session_key|sessionKey/, 'neither code nor key is logged')
})

t.test('a code that is used, unknown or missing is a 400 that says why', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  const code = await simulator.user('alice').login()
  await call('GET', `${base}/wx/user/${appid}/login?code=${code}`)
  const used = await call('GET', `${base}/wx/user/${appid}/login?code=${code}`)
  t.match(used, { status: 400, body: { statusCode: 400, code: 'WX_ERR_API', errcode: 40163 } })
  t.match(await call('GET', `${base}/wx/user/${appid}/login?code=nonsense`), { status: 400, body: { errcode: 40029 } })
  t.match(await call('GET', `${base}/wx/user/${appid}/login`), { status: 400, body: { code: 'FST_ERR_VALIDATION', message: /code/ } })
  t.match(await call('POST', `${base}/wx/user/${appid}/login`, { body: {} }), { status: 400 })
  const late = await simulator.user('alice').login()
  simulator.clock.advance(6 * 60_000)
  t.match(await call('GET', `${base}/wx/user/${appid}/login?code=${late}`), { status: 400, body: { errcode: 40029 } })
  simulator.user('alice').block()
  t.match(await call('GET', `${base}/wx/user/${appid}/login?code=${await simulator.user('alice').login()}`), { status: 403, body: { errcode: 40226 } })
})

t.test('a sign-in may bring its encrypted data along', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  const alice = simulator.user('alice')
  const code = await alice.login()
  const { encryptedData, iv, rawData, signature } = alice.getUserProfile({ nickName: '爱丽丝' })
  const { status, body } = await call('POST', `${base}/wx/user/${appid}/login`, { body: { code, encryptedData, iv, rawData, signature } })
  t.equal(status, 200)
  t.match(body, { userInfo: { nickName: '爱丽丝', openId: alice.openid, watermark: { appid } } })
  t.match(await call('POST', `${base}/wx/user/${appid}/login`, { body: { code: await alice.login(), encryptedData } }), { status: 400, body: { message: /iv/ } })
  t.match(await call('POST', `${base}/wx/user/${appid}/login`, { body: { code: await alice.login(), rawData, signature: 'f'.repeat(40) } }), { status: 403, body: { code: 'WX_ERR_RAW_DATA' } })
})

t.test('user data is verified and decrypted for the session', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  const alice = simulator.user('alice')
  const { body: { token } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const headers = { authorization: `Bearer ${token}` }
  const { userInfo, ...data } = alice.getUserProfile()
  t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: data, headers }), { status: 200, body: { nickName: userInfo.nickName, openId: alice.openid } })
  t.match(await call('GET', `${base}/wx/user/${appid}/info?${new URLSearchParams(data)}`, { headers }), { status: 200, body: { nickName: userInfo.nickName } })

  const post = (body: unknown, given = headers) => call('POST', `${base}/wx/user/${appid}/info`, { body, headers: given })
  t.match(await post({ ...data, signature: '0'.repeat(40) }), { status: 403, body: { code: 'WX_ERR_RAW_DATA' } })
  t.match(await post({ ...data, signature: undefined }), { status: 400 })
  t.match(await post({ ...data, encryptedData: 'AAAA' }), { status: 422, body: { code: 'WX_ERR_USER_DATA' } })
  t.match(await post({ ...data, iv: '!' }), { status: 422 })
  t.match(await post(data, { authorization: 'Bearer nobody' }), { status: 401, body: { code: 'WX_ERR_SESSION' } })
  t.match(await post(data, {} as typeof headers), { status: 401 })
  t.match(await post({ ...data, sessionKey: 'AAAAAAAAAAAAAAAAAAAAAA==' }, {} as typeof headers), { status: 401 }, 'a session key of the client counts for nothing')
})

t.test('data encrypted before the key rotated is still opened; data of a key that was never seen is a 422', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  const alice = simulator.user('alice')
  await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const { userInfo, ...before } = alice.getUserProfile()
  const { body: { token } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const headers = { authorization: `Bearer ${token}` }
  t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: before, headers }), { status: 200, body: { nickName: userInfo.nickName } })

  await alice.login()
  const { encryptedData, iv } = alice.getUserProfile()
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: { encryptedData, iv }, headers }), { status: 422, body: { code: 'WX_ERR_USER_DATA', message: /sign in again/ } })
})

t.test('a phone number comes for its code, or from encrypted data with a session', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  const alice = simulator.user('alice')
  const { body: { token } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const { code, encryptedData, iv } = await alice.getPhoneNumber({ phoneNumber: '+85212345678', purePhoneNumber: '12345678', countryCode: '852' })
  const expected = { phoneNumber: '+85212345678', purePhoneNumber: '12345678', countryCode: '852', watermark: { appid } }
  t.match(await call('GET', `${base}/wx/user/${appid}/phone?code=${code}`), { status: 200, body: expected })
  t.match(await call('GET', `${base}/wx/user/${appid}/phone?code=${code}`), { status: 400, body: { errcode: 40163 } })
  const second = await alice.getPhoneNumber()
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: { code: second.code } }), { status: 200, body: expected })
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: { encryptedData, iv }, headers: { authorization: `Bearer ${token}` } }), { status: 200, body: expected })
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: { encryptedData, iv } }), { status: 401 })
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: {} }), { status: 400, body: { message: /code/ } })
})

t.test('user data with fields of other types is told in the documented types, and an empty phone number is none', async t => {
  const { simulator, account, account: { appid }, base } = await startHub(t, { list: [createAccount({ exposeSessionKey: true })] })
  const { body: { sessionKey } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await simulator.user('alice').login()}`)
  const encrypt = (data: object) => {
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
    return { encryptedData: Buffer.concat([cipher.update(JSON.stringify({ ...data, watermark: { appid: account.appid, timestamp: 1 } })), cipher.final()]).toString('base64'), iv: iv.toString('base64'), sessionKey }
  }
  const rawData = '{}'
  const signature = createHash('sha1').update(rawData + sessionKey).digest('hex')
  const info = async (data: object) => {
    const { status, body: { watermark, ...body } } = await call('POST', `${base}/wx/user/${appid}/info`, { body: { ...encrypt(data), rawData, signature } })
    t.equal(status, 200)
    t.strictSame(watermark, { appid, timestamp: 1 })
    return body
  }
  t.strictSame(await info({ openId: 1, unionId: null, nickName: { a: 1 }, gender: 'x', city: [], country: 'CN', own: { a: null } }), { openId: '1', country: 'CN', own: { a: null } })
  t.strictSame(await info({ gender: '1', nickName: 12 }), { gender: 1, nickName: '12' })
  t.strictSame(await info({ gender: 1.5, nickName: true, avatarUrl: '' }), { avatarUrl: '' })
  for (const data of [{ phoneNumber: '', purePhoneNumber: '', countryCode: '86' }, { phoneNumber: '1', purePhoneNumber: '1', countryCode: '' }, { phoneNumber: '1', purePhoneNumber: '1', countryCode: null }]) {
    t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: encrypt(data) }), { status: 422, body: { code: 'WX_ERR_PHONE_NUMBER' } })
  }
})

t.test('exposeSessionKey gives the key out and takes it back', async t => {
  const { simulator, account: { appid }, base } = await startHub(t, { list: [createAccount({ exposeSessionKey: true })] })
  const alice = simulator.user('alice')
  const { body: { sessionKey } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  t.equal(Buffer.from(sessionKey, 'base64').length, 16)
  const { userInfo, ...data } = alice.getUserProfile()
  t.match(await call('GET', `${base}/wx/user/${appid}/info?${new URLSearchParams({ ...data, sessionKey })}`), { status: 200, body: { nickName: userInfo.nickName } })
})

t.test('an unknown account is a 404 before anything else is looked at', async t => {
  const { base } = await startHub(t)
  t.match(await call('GET', `${base}/wx/user/wx0000000000000000/login`), { status: 404, body: { code: 'WX_ERR_UNKNOWN_APPID' } })
  t.match(await call('GET', `${base}/wx/user/__proto__/login?code=1`), { status: 404 })
})

t.test('an answer without a phone number is an error of the platform', async t => {
  const { account: { appid }, base, simulator } = await startHub(t)
  for (const body of ['{}', '{"errcode":0,"phone_info":null}', '{"errcode":0,"phone_info":{"phoneNumber":"1"}}', '{"errcode":0,"phone_info":{"phoneNumber":1,"watermark":{}}}']) {
    simulator.faults.add({ operation: '/wxa/business/getuserphonenumber', status: 200, body, times: 1 })
    t.match(await call('GET', `${base}/wx/user/${appid}/phone?code=a`), { status: 502, body: { code: 'WX_ERR_API_RESPONSE' } }, body)
  }
})
