import t from 'tap'
import { appid, secret, startPlatform } from './platform.js'

const ticketPath = '/cgi-bin/ticket/getticket'

t.test('calls are counted, refused past the quota, and counted anew after clearing or the next day', async t => {
  const { get, post, call, accessToken, simulator } = await startPlatform(t, { quotas: { [ticketPath]: { daily: 2 } } }, { clock: { now: () => Date.UTC(2024, 0, 1, 4) } })
  const ticket = async () => (await get(`${ticketPath}?type=jsapi&access_token=${await accessToken()}`)).json.errcode
  t.same([await ticket(), await ticket(), await ticket()], [0, 0, 45009])
  t.match((await call('/cgi-bin/openapi/quota/get', { cgi_path: ticketPath })).json, { quota: { daily_limit: 2, used: 2, remain: 0 } })
  t.match((await call('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/none' })).json, { errcode: 76021 })
  t.match((await call('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/getwxacodeunlimit' })).json, { rate_limit: { call_count: 5000, refresh_second: 60 } })
  t.match((await call('/cgi-bin/clear_quota', { appid })).json, { errcode: 0 })
  t.same([await ticket(), await ticket(), await ticket()], [0, 0, 45009])
  t.match((await post(`/cgi-bin/clear_quota/v2?appid=${appid}&appsecret=${secret}`, '')).json, { errcode: 0 })
  t.equal(await ticket(), 0)
  for (let count = 0; count < 8; count++) await call('/cgi-bin/clear_quota', { appid })
  t.match((await call('/cgi-bin/clear_quota', { appid })).json, { errcode: 48006 })
  t.same([await ticket(), await ticket(), await ticket()], [0, 0, 45009])
  simulator.clock.advance(86_400_000)
  t.equal(await ticket(), 0)
})

t.test('calls of a minute are counted apart', async t => {
  const { get, accessToken, simulator } = await startPlatform(t, { quotas: { [ticketPath]: { minute: 1 } } }, { clock: { now: () => Date.UTC(2024, 0, 1, 4) } })
  const ticket = async () => (await get(`${ticketPath}?type=jsapi&access_token=${await accessToken()}`)).json.errcode
  t.same([await ticket(), await ticket()], [0, 45011])
  simulator.clock.advance(60_000)
  t.equal(await ticket(), 0)
})

t.test('a rid leads to the call that failed, for its own account', async t => {
  const { call, post, simulator } = await startPlatform(t)
  const { errmsg } = (await call('/wxa/getwxacode', { path: '' })).json
  const rid = /rid: (.*)$/.exec(errmsg)![1]
  t.match((await call('/cgi-bin/openapi/rid/get', { rid })).json, { request: { invoke_time: Number, request_body: '{"path":""}', response_body: /"errcode":40159/, client_ip: '127.0.0.1' } })
  t.match((await call('/cgi-bin/openapi/rid/get', { rid: '00000000-00000000-00000000' })).json, { errcode: 76001 })
  t.match((await call('/cgi-bin/openapi/rid/get', { rid: 'x' })).json, { errcode: 76002 })
  simulator.addAccount({ appid: 'wxfedcba9876543210', secret: 'other' })
  const { access_token: other } = (await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wxfedcba9876543210', secret: 'other' })).json
  t.match((await post(`/cgi-bin/openapi/rid/get?access_token=${other}`, { rid })).json, { errcode: 76003 })
  simulator.clock.advance(7 * 86_400_000 + 1000)
  t.match((await call('/cgi-bin/openapi/rid/get', { rid })).json, { errcode: 76004 })
})
