import { createDecipheriv, createHash } from 'node:crypto'
import t from 'tap'
import { appid, secret, startPlatform, stopped } from './platform.js'

const exchangePath = (code: string) => `/sns/jscode2session?appid=${appid}&secret=${secret}&js_code=${code}&grant_type=authorization_code`

function decrypt (sessionKey: string, { encryptedData, iv }: { encryptedData: string, iv: string }) {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'))
  return JSON.parse(decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8'))
}

t.test('a code gives the session once, as text/plain', async t => {
  const { get, simulator } = await startPlatform(t)
  const code = await simulator.user('alice').login()
  const answer = await get(exchangePath(code))
  t.match(answer, { status: 200, type: /^text\/plain/, json: { openid: /^o[\w-]{27}$/ } })
  t.equal(Buffer.from(answer.json.session_key, 'base64').length, 16)
  t.notOk('errcode' in answer.json || 'unionid' in answer.json)
  t.match((await get(exchangePath(code))).json, { errcode: 40163 })
})

t.test('an unknown code, one of another account, a phone code and one after five minutes are invalid', async t => {
  const { get, simulator } = await startPlatform(t, {}, stopped)
  simulator.addAccount({ appid: 'wxfedcba9876543210', secret: 'other' })
  t.match((await get(exchangePath('unknown'))).json, { errcode: 40029 })
  t.match((await get(exchangePath(await simulator.user('alice', { appid: 'wxfedcba9876543210' }).login()))).json, { errcode: 40029 })
  t.match((await get(exchangePath((await simulator.user('alice').getPhoneNumber()).code))).json, { errcode: 40029 })
  const late = await simulator.user('alice').login()
  simulator.clock.advance(5 * 60_000 + 1)
  t.match((await get(exchangePath(late))).json, { errcode: 40029 })
  t.match(simulator.journal.last(), { reason: /this login code expired 0 s ago/ })
  t.match((await get(exchangePath(''))).json, { errcode: 41008 })
})

t.test('the profile opens with the session key and its rawData is signed', async t => {
  const { get, simulator } = await startPlatform(t, { unionid: true })
  const alice = simulator.user('alice')
  const { session_key: sessionKey, openid, unionid } = (await get(exchangePath(await alice.login()))).json
  t.ok(unionid)
  const { rawData, signature, userInfo, ...encrypted } = alice.getUserProfile({ nickName: '爱丽丝' })
  t.equal(signature, createHash('sha1').update(rawData + sessionKey).digest('hex'))
  t.match(decrypt(sessionKey, encrypted), { openId: openid, unionId: unionid, nickName: '爱丽丝', watermark: { appid } })
  t.same(JSON.parse(rawData), userInfo)
})

t.test('a login after the data makes the key stale, as on a phone', async t => {
  const { get, simulator } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.login()
  const profile = alice.getUserProfile()
  const { session_key: sessionKey } = (await get(exchangePath(await alice.login()))).json
  t.throws(() => decrypt(sessionKey, profile))
  const kept = (await get(exchangePath(await alice.login({ rotate: false })))).json.session_key
  t.equal(kept, sessionKey)
})

t.test('a phone number comes by code once, and encrypted', async t => {
  const { get, call, simulator } = await startPlatform(t)
  const alice = simulator.user('alice')
  const sessionKey = (await get(exchangePath(await alice.login()))).json.session_key
  const { code, ...encrypted } = await alice.getPhoneNumber({ phoneNumber: '+8613800000000', purePhoneNumber: '13800000000' })
  t.match(decrypt(sessionKey, encrypted), { purePhoneNumber: '13800000000', countryCode: '86', watermark: { appid } })
  const path = '/wxa/business/getuserphonenumber'
  t.match((await call(path, { code })).json, { errcode: 0, phone_info: { phoneNumber: '+8613800000000', watermark: { appid } } })
  t.match((await call(path, { code })).json, { errcode: 40163 })
  t.match((await call(path, { code: await alice.login() })).json, { errcode: 40029 })
  t.match((await call(path, '')).json, { errcode: 44002 })
  t.match((await call(path, 'code=1')).json, { errcode: 47001 })
})

t.test('a blocked user cannot sign in', async t => {
  const { get, simulator } = await startPlatform(t)
  const mallory = simulator.user('mallory')
  mallory.block()
  t.match((await get(exchangePath(await mallory.login()))).json, { errcode: 40226 })
})

t.test('a user signs in a hundred times a minute and no more', async t => {
  const { get, simulator } = await startPlatform(t, {}, stopped)
  const alice = simulator.user('alice')
  for (let count = 0; count < 100; count++) t.equal((await get(exchangePath(await alice.login()))).json.errcode, undefined)
  t.match((await get(exchangePath(await alice.login()))).json, { errcode: 45011 })
  simulator.clock.advance(60_000)
  t.ok((await get(exchangePath(await alice.login()))).json.openid)
})
