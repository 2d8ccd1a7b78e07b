import { createHash } from 'node:crypto'
import t from 'tap'
import { startPlatform } from './platform.js'

t.test('checksession takes the key of now, and tells a stale key from none', async t => {
  const { simulator, get, accessToken } = await startPlatform(t)
  const alice = simulator.user('alice')
  const check = async (signature: string, method = 'hmac_sha256') =>
    (await get(`/wxa/checksession?access_token=${await accessToken()}&openid=${alice.openid}&signature=${signature}&sig_method=${method}`)).json.errcode
  t.equal(await check('00'), 87007)
  await alice.login()
  const signature = alice.sign()
  t.equal(await check(signature), 0)
  t.equal(await check(signature, 'md5'), 87008)
  t.equal(await check('00'), 87009)
  await alice.login()
  t.equal(await check(signature), 87009)
  t.match(simulator.journal.last(), { reason: /a later wx.login replaced/ })
  const current = alice.sign()
  simulator.clock.advance(4 * 86_400_000)
  t.equal(await check(current), 87007)
})

t.test('a reset ends the old key at once', async t => {
  const { simulator, get, accessToken } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.login()
  const signature = alice.sign()
  const path = async () => `?access_token=${await accessToken()}&openid=${alice.openid}&signature=${signature}&sig_method=hmac_sha256`
  const { json } = await get('/wxa/resetusersessionkey' + await path())
  t.match(json, { errcode: 0, openid: alice.openid, session_key: /==$/ })
  t.match((await get('/wxa/checksession' + await path())).json, { errcode: 87009 })
})

t.test('encrypt keys have versions, and encrypted phone numbers are known again', async t => {
  const { simulator, get, call, accessToken } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.login()
  const keys = async () => (await get(`/wxa/business/getuserencryptkey?access_token=${await accessToken()}&openid=${alice.openid}&signature=${alice.sign()}&sig_method=hmac_sha256`)).json.key_info_list
  const capitals = `/wxa/business/getuserencryptkey?access_token=${await accessToken()}&openid=${alice.openid}&signature=${alice.sign().toUpperCase()}&sig_method=hmac_sha256`
  t.match((await get(capitals)).json, { errcode: 87009 }, 'a signature is compared as it is written')
  t.match(await keys(), [{ version: 1, expire_in: 3600, iv: /^[\da-f]{16}$/ }])
  simulator.clock.advance(3_600_000)
  t.match((await keys()).map(({ version, expire_in: left }: { version: number, expire_in: number }) => [version, left]), [[2, 3600], [1, 0]])

  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const { encryptedData } = await alice.getPhoneNumber()
  t.match((await call('/wxa/business/checkencryptedmsg', { encrypted_msg_hash: hash(encryptedData) })).json, { errcode: 0, vaild: true })
  t.match((await call('/wxa/business/checkencryptedmsg', `encrypted_msg_hash=${hash('other')}`)).json, { errcode: 0, vaild: false })
})
