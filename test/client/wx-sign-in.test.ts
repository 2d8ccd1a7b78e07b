import t from 'tap'
import { UserDataError } from '../../plugins/lib/error-codes.js'
import { call, eventually } from '../helpers/hub.js'
import { failure } from '../helpers/platform.js'
import { startMiniProgram, type MiniProgram } from './helpers/mini-program.js'

const SIGN_IN = /POST .*\/login$/
const INFO = /POST .*\/info$/

/** Alice's profile, as wx gives it at the moment of the call. */
function askProfile ({ simulator, client, api }: MiniProgram) {
  return client.decryptUserInfo(api, async () => {
    const { rawData, signature, encryptedData, iv } = simulator.user('alice').getUserProfile({ nickName: '爱丽丝' })
    return { body: { rawData, signature, encryptedData, iv } }
  })
}

t.test('the first call that needs it signs in by itself', async t => {
  const mini = await startMiniProgram(t)
  const { openId, nickName } = await askProfile(mini)
  t.equal(openId, mini.simulator.user('alice').openid)
  t.equal(nickName, '爱丽丝')
  t.equal(mini.wx.calls.login, 1)
  await askProfile(mini)
  t.equal(mini.wx.calls.login, 1, 'the second goes with the same token')
  t.equal(mini.count(SIGN_IN), 1)
})

t.test('a call that needs no sign-in makes none', async t => {
  const mini = await startMiniProgram(t)
  const { code } = await mini.simulator.user('alice').getPhoneNumber()
  t.match(await mini.client.decryptPhoneNumber(mini.api, { body: { code } }), { countryCode: '86' })
  t.equal(mini.wx.calls.login, 0)
})

t.test('twenty calls at once share one sign-in', async t => {
  const mini = await startMiniProgram(t)
  const users = await Promise.all(Array.from({ length: 20 }, () => askProfile(mini)))
  t.equal(new Set(users.map(({ openId }) => openId)).size, 1)
  t.equal(mini.wx.calls.login, 1)
  t.equal(mini.count(SIGN_IN), 1)
  t.equal(mini.count(INFO), 20)
})

t.test('the token outlives a restart of the Mini Program', async t => {
  const mini = await startMiniProgram(t)
  await askProfile(mini)
  await askProfile({ ...mini, ...mini.restart() })
  t.equal(mini.wx.calls.login, 1)
  const [[key, stored]] = [...mini.wx.storage] as [[string, string]]
  t.match(key, mini.account.appid)
  t.same(Object.keys(JSON.parse(stored)).sort(), ['expiresAt', 'token'])
  t.notMatch(stored, /session_?key/i)
})

t.test('a token whose life is over is not sent', async t => {
  const mini = await startMiniProgram(t)
  await askProfile(mini)
  const [key] = mini.wx.storage.keys() as Iterable<string>
  const stored = JSON.parse(mini.wx.storage.get(key!)!)
  mini.wx.storage.set(key!, JSON.stringify({ ...stored, expiresAt: Date.now() - 1 }))
  await askProfile({ ...mini, ...mini.restart() })
  t.equal(mini.wx.calls.login, 2)
  t.equal(mini.count(INFO), 2, 'no call went with it')
})

t.test('a session that ended on the server is renewed once, and the calls are replayed', async t => {
  const mini = await startMiniProgram(t)
  const { openid } = await mini.api.signIn()
  const lease = await mini.app.wechat.accounts.acquire(mini.account.appid)
  await lease!.context.session.revokeUser(openid)
  lease!.release()
  // a session of the same millisecond would be void, too
  const revokedAt = Date.now()
  await eventually(() => Date.now() > revokedAt)
  const users = await Promise.all(Array.from({ length: 20 }, () => askProfile(mini)))
  t.equal(users.length, 20)
  t.equal(mini.wx.calls.login, 2)
  t.equal(mini.count(SIGN_IN), 2)
  t.equal(mini.count(INFO), 40, 'each was answered 401 and asked again')
})

t.test('data of a session key that the server never saw: signs in again, and asks again', async t => {
  const mini = await startMiniProgram(t)
  await mini.api.signIn()
  const alice = mini.simulator.user('alice')
  // wx.login in another Mini Program process: the key is another one now, and then yet another
  await alice.login()
  await alice.login()
  const { nickName } = await askProfile(mini)
  t.equal(nickName, '爱丽丝')
  t.equal(mini.wx.calls.login, 2)
})

t.test('the same data is replayed where it was made with the key of now', async t => {
  const mini = await startMiniProgram(t, { rotate: false })
  await mini.api.signIn()
  const alice = mini.simulator.user('alice')
  await alice.login()
  await alice.login()
  const { encryptedData, iv } = await alice.getPhoneNumber()
  const { phoneNumber } = await mini.client.decryptPhoneNumber(mini.api, { body: { encryptedData, iv } })
  t.match(phoneNumber, /^\d+$/)
  t.equal(mini.wx.calls.login, 2)
})

t.test('a call that the server still refuses after a new sign-in rejects', async t => {
  const mini = await startMiniProgram(t)
  t.match(await failure(mini.client.decryptPhoneNumber(mini.api, { body: { encryptedData: 'AAAA', iv: 'AAAAAAAAAAAAAAAAAAAAAA==' } })), {
    name: 'ApiError', kind: 'status', status: 422, code: new UserDataError().code, body: { statusCode: 422 }
  })
  t.equal(mini.count(/POST .*\/phone$/), 2, 'asked twice, not forever')
})

t.test('a sign-in that fails fails all that wait for it, and the next call tries again', async t => {
  const mini = await startMiniProgram(t)
  const alice = mini.simulator.user('alice')
  alice.block()
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => askProfile(mini)))
  for (const result of results) t.match(result, { status: 'rejected', reason: { kind: 'status', status: 403, body: { errcode: 40226 } } })
  t.equal(mini.wx.calls.login, 1)
  alice.block(false)
  t.match(await askProfile(mini), { openId: alice.openid })
})

t.test('a sign-in that the server cannot take for a moment is tried again with a new code, once for all that wait', async t => {
  const mini = await startMiniProgram(t)
  const { request } = mini.wx.wx
  let failures = 2
  let codes = new Set<unknown>()
  mini.wx.wx.request = options => {
    if (!options.url.endsWith('/login')) return request(options)
    codes.add(JSON.parse(options.data as string).code)
    if (failures-- <= 0) return request(options)
    queueMicrotask(() => options.success?.({ statusCode: 503, data: '{}', header: {}, errMsg: 'request:ok' }))
    return { abort () {}, onHeadersReceived () {} }
  }
  const users = await Promise.all(Array.from({ length: 20 }, () => askProfile(mini)))
  t.equal(users.length, 20)
  t.equal(mini.wx.calls.login, 3)
  t.equal(codes.size, 3)
  mini.api.signOut()
  failures = Infinity
  codes = new Set()
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => askProfile(mini)))
  for (const result of results) t.match(result, { status: 'rejected', reason: { kind: 'status', status: 503 } })
  t.equal(codes.size, 3, 'and no oftener')
})

t.test('wx.login that fails is a sign-in error', async t => {
  const mini = await startMiniProgram(t)
  mini.wx.wx.login = ({ fail }) => { queueMicrotask(() => fail?.({ errMsg: 'login:fail the user is offline' })) }
  t.match(await failure(askProfile(mini)), { name: 'ApiError', kind: 'sign-in', status: 0, message: 'login:fail the user is offline' })
})

t.test('wx.login that says nothing ends with the time of the client', async t => {
  const mini = await startMiniProgram(t)
  mini.wx.wx.login = ({ timeout, fail }) => { setTimeout(() => fail?.({ errMsg: 'login:fail timeout' }), timeout) }
  t.match(await failure(askProfile({ ...mini, ...mini.restart({ timeoutMs: 20 }) })), { kind: 'sign-in', message: 'login:fail timeout' })
})

t.test('a storage that is full costs a sign-in at the next start, not the call', async t => {
  const mini = await startMiniProgram(t)
  mini.wx.wx.setStorageSync = () => { throw new Error('setStorageSync:fail exceed max size 10485760') }
  mini.wx.wx.getStorageSync = () => { throw new Error('getStorageSync:fail') }
  await askProfile(mini)
  await askProfile(mini)
  t.equal(mini.wx.calls.login, 1)
})

t.test('signing out forgets the token', async t => {
  const mini = await startMiniProgram(t)
  await mini.api.signIn()
  mini.api.signOut()
  t.equal(mini.wx.storage.size, 0)
  await askProfile(mini)
  t.equal(mini.wx.calls.login, 2)
})

t.test('the token goes to its own server only, and is what the server knows', async t => {
  const mini = await startMiniProgram(t)
  const { token } = await mini.api.signIn()
  const { userInfo, ...body } = mini.simulator.user('alice').getUserProfile()
  t.match(await call('POST', `${mini.base}/wx/user/${mini.account.appid}/info`, { body, headers: { authorization: `Bearer ${token}` } }), { status: 200 })
  const elsewhere = mini.restart({ baseUrl: `${mini.base}/elsewhere` })
  t.match(await failure(askProfile({ ...mini, ...elsewhere })), { status: 404 })
  t.equal(mini.wx.calls.login, 2, 'a client of another server signs in there')
})
