import t from 'tap'
import { WechatApiError } from '../../plugins/api/index.js'
import { buildApi, failure, startPlatform } from '../helpers/platform.js'

t.test('an errcode decides status and class of the error', async (t) => {
  const platform = await startPlatform(t)
  const expected: Array<[number, number, string]> = [
    [40029, 400, 'caller'],
    [40163, 400, 'caller'],
    [40226, 403, 'caller'],
    [40007, 404, 'caller'],
    [45009, 429, 'quota'],
    [45011, 429, 'retry'],
    [40013, 502, 'config'],
    [43101, 502, 'caller'],
    [45047, 502, 'quota'],
    [-1, 502, 'retry'],
    [42001, 502, 'refresh-token'],
    [987654, 502, 'caller']
  ]
  for (const [errcode, statusCode, kind] of expected) {
    platform.on('/wxa/any', { errcode, errmsg: 'no' })
    // each with tokens of its own: a refused token is not used again
    const { api } = await buildApi(t, platform, { attempts: 1 })
    const error = await failure(api.call('GET', '/wxa/any'))
    t.ok(error instanceof WechatApiError)
    t.match(error, { code: 'WX_ERR_API', errcode, statusCode, class: kind, errmsg: 'no', operation: '/wxa/any' }, String(errcode))
  }
})

t.test('the message names the operation, the errcode and the errmsg', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: 43101, errmsg: 'user refuse to accept the msg' })
  const { api } = await buildApi(t, platform)
  await t.rejects(api.call('POST', '/wxa/any'), { message: '/wxa/any answered errcode 43101: user refuse to accept the msg' })
})

t.test('an errcode that comes as text is the number it says', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  platform.on('/wxa/any', { errcode: '40163', errmsg: 'code been used' })
  t.match(await failure(api.call('GET', '/wxa/any')), { errcode: 40163, statusCode: 400 })
  platform.on('/wxa/any', { errcode: '0', errmsg: 'ok', n: 1 })
  t.match(await api.call('GET', '/wxa/any'), { n: 1 })
})

t.test('an answer whose errcode is not a number is not understood', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  platform.on('/wxa/any', { errcode: 'busy' })
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 })
})

t.test('the request id is found in each shape that the platform gives it', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  const shapes: Array<[string, string | undefined]> = [
    ['invalid code rid: 6552e3da-6397437b-3f0d4f01', '6552e3da-6397437b-3f0d4f01'],
    ['invalid code, hints: [ req_id: qkacgByWf-jJsoNA ]', 'qkacgByWf-jJsoNA'],
    ['invalid code, hint: [qkacgByWf-jJsoNA]', 'qkacgByWf-jJsoNA'],
    ['invalid code', undefined]
  ]
  for (const [errmsg, rid] of shapes) {
    platform.on('/wxa/any', { errcode: 40029, errmsg })
    t.equal((await failure(api.call('GET', '/wxa/any'))).rid, rid, errmsg)
  }
})

t.test('data beside an errcode does not make it a success', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/jscode2session', { errcode: 40163, errmsg: 'code been used', openid: 'o1', session_key: 'key' })
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.user.code2Session({ js_code: 'c', grant_type: 'authorization_code' })), { errcode: 40163 })
})

t.test('an answer without errcode is a success, and so is errcode 0 whatever errmsg says', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const answer of [{ openid: 'o1' }, { errcode: 0, errmsg: 'getuserriskrank succ', openid: 'o1' }, { errcode: 0, openid: 'o1' }]) {
    platform.on('/wxa/any', answer)
    t.equal((await api.call('GET', '/wxa/any')).openid, 'o1')
  }
})

t.test('a wrong secret is a matter of configuration, though its errcode otherwise means a dead token', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', { errcode: 40001, errmsg: 'invalid credential' })
  platform.on('/wxa/any', { errcode: 0 })
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.call('POST', '/wxa/any')), { errcode: 40001, class: 'config', operation: '/cgi-bin/stable_token' })
  t.equal(platform.calls('/cgi-bin/stable_token').length, 1)
  t.equal(platform.calls('/wxa/any').length, 0)
})

t.test('an errcode under an HTTP error counts, an HTTP error without one is an error too', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  platform.on('/wxa/any', (_request, reply) => { reply.code(500).send({ errcode: 43101, errmsg: 'no' }) })
  t.match(await failure(api.call('POST', '/wxa/any')), { errcode: 43101 })
  for (const body of [{ errcode: 0 }, { data: 1 }]) {
    platform.on('/wxa/any', (_request, reply) => { reply.code(500).send(body) })
    await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE', message: /HTTP 500/ })
  }
})
