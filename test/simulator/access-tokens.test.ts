import t from 'tap'
import { request } from 'undici'
import { appid, secret, startPlatform, stopped } from './platform.js'

const classicPath = `/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=${secret}`
const stableBody = { grant_type: 'client_credential', appid, secret }
const MINUTE = 60_000

t.test('each classic token is new, and the one before lives on for five minutes', async t => {
  const { simulator, get } = await startPlatform(t)
  const first = (await get(classicPath)).json
  const second = (await get(classicPath)).json
  t.match(first, { expires_in: 7200, access_token: /^\d\d_.{100,500}$/ })
  t.not(first.access_token, second.access_token)

  const works = async (token: string) => (await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).json.errcode
  t.equal(await works(first.access_token), 0)
  simulator.clock.advance(5 * MINUTE + 1000)
  t.equal(await works(first.access_token), 40001)
  t.equal(await works(second.access_token), 0)
  simulator.clock.advance(120 * MINUTE)
  t.equal(await works(second.access_token), 42001)
})

t.test('a stable token stays the same until its last five minutes, in which both are good', async t => {
  const { simulator, post, get } = await startPlatform(t, {}, stopped)
  const stable = async (force = false) => (await post('/cgi-bin/stable_token', { ...stableBody, force_refresh: force })).json
  const works = async (token: string) => (await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).json.errcode
  const first = await stable()
  simulator.clock.advance(60 * MINUTE)
  const again = await stable()
  t.equal(again.access_token, first.access_token)
  t.equal(again.expires_in, 3600)
  simulator.clock.advance(56 * MINUTE)
  const next = await stable()
  t.not(next.access_token, first.access_token)
  t.equal(next.expires_in, 7200)
  t.same([await works(first.access_token), await works(next.access_token)], [0, 0])
  simulator.clock.advance(5 * MINUTE)
  t.same([await works(first.access_token), await works(next.access_token)], [42001, 0])
})

t.test('a forced refresh ends the stable token at once, but not twice in thirty seconds, nor more than twenty times a day', async t => {
  const { simulator, post, get } = await startPlatform(t, {}, stopped)
  const stable = async (force: boolean) => (await post('/cgi-bin/stable_token', { ...stableBody, force_refresh: force })).json
  const works = async (token: string) => (await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).json.errcode
  const first = await stable(false)
  const forced = await stable(true)
  t.not(forced.access_token, first.access_token)
  t.same([await works(first.access_token), await works(forced.access_token)], [40001, 0])
  simulator.clock.advance(29_000)
  t.equal((await stable(true)).access_token, forced.access_token)
  for (let count = 1; count < 20; count++) {
    simulator.clock.advance(30_000)
    t.ok((await stable(true)).access_token)
  }
  simulator.clock.advance(30_000)
  t.match(await stable(true), { errcode: 45009 })
  t.ok((await stable(false)).access_token)
})

t.test('classic and stable tokens know nothing of each other', async t => {
  const { post, get, simulator } = await startPlatform(t)
  const stable = (await post('/cgi-bin/stable_token', stableBody)).json.access_token
  await get(classicPath)
  await get(classicPath)
  simulator.clock.advance(10 * MINUTE)
  t.equal((await post('/cgi-bin/stable_token', stableBody)).json.access_token, stable)
  t.equal((await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${stable}`)).json.errcode, 0)
})

t.test('wrong credentials are told apart, in HTTP 200, with a rid', async t => {
  const { get, post, origin, simulator } = await startPlatform(t)
  const classic = (query: string) => get(`/cgi-bin/token?${query}`)
  t.match(await classic(`grant_type=x&appid=${appid}&secret=${secret}`), { status: 200, json: { errcode: 40002 } })
  t.match(await classic('grant_type=client_credential'), { status: 200, json: { errcode: 41002 } })
  t.match(await classic(`grant_type=client_credential&appid=${appid}`), { status: 200, json: { errcode: 41004 } })
  t.match(await classic(`grant_type=client_credential&appid=wxffffffffffffffff&secret=${secret}`), { status: 200, json: { errcode: 40013 } })
  const wrong = await classic(`grant_type=client_credential&appid=${appid}&secret=wrong-secret`)
  t.match(wrong, { status: 200, json: { errcode: 40125, errmsg: /^invalid appsecret rid: [\da-f]{8}-[\da-f]{8}-[\da-f]{8}$/ } })
  t.match(simulator.journal.last(), { errcode: 40125, reason: /the secret has 12 characters and is not the account's, which has 32/ })
  t.notMatch(JSON.stringify(simulator.journal.entries()), /wrong-secret|0123456789abcdef0123456789abcdef/)
  t.match((await get('/cgi-bin/stable_token')).json, { errcode: 43002 })
  const form = await request(`${origin}/cgi-bin/stable_token`, {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `grant_type=client_credential&appid=${appid}&secret=${secret}`
  })
  t.match(await form.body.json(), { errcode: 40002 })
  t.match((await post('/cgi-bin/stable_token', stableBody)).json, { expires_in: 7200 })
})

t.test('a call without a token, with garbage and with an unknown token is refused differently', async t => {
  const { get } = await startPlatform(t)
  t.match((await get('/cgi-bin/ticket/getticket?type=jsapi')).json, { errcode: 41001 })
  t.match((await get('/cgi-bin/ticket/getticket?type=jsapi&access_token=garbage')).json, { errcode: 40014 })
  t.match((await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=70_${'a'.repeat(120)}`)).json, { errcode: 40001 })
})

t.test('only whitelisted addresses get a token, and a frozen secret gets none', async t => {
  const { get, simulator } = await startPlatform(t, { ipWhitelist: ['10.0.0.1'] })
  t.match((await get(classicPath)).json, { errcode: 40164, errmsg: /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: / })
  simulator.account().settings.ipWhitelist!.push('127.0.0.1')
  t.ok((await get(classicPath)).json.access_token)
  simulator.account().settings.secretFrozen = true
  t.match((await get(classicPath)).json, { errcode: 40243 })
})

t.test('two accounts never share a token', async t => {
  const { post, get, simulator } = await startPlatform(t)
  simulator.addAccount({ appid: 'wxfedcba9876543210', secret: 'other' })
  const other = (await post('/cgi-bin/stable_token', { ...stableBody, appid: 'wxfedcba9876543210', secret: 'other' })).json.access_token
  const own = (await post('/cgi-bin/stable_token', stableBody)).json.access_token
  t.not(own, other)
  const ticket = async (token: string) => (await get(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${token}`)).json.ticket
  t.not(await ticket(own), await ticket(other))
  t.equal(await ticket(own), await ticket(own))
})
