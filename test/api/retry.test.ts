import t from 'tap'
import { buildApi, failure, file, reset, startPlatform } from '../helpers/platform.js'

const ok = { errcode: 0, errmsg: 'ok', n: 1 }
const busy = { errcode: -1, errmsg: 'system error' }
const codeInput = { js_code: 'c', grant_type: 'authorization_code' } as const

t.test('a busy platform is asked again until it answers', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const method of ['GET', 'POST'] as const) {
    platform.on(`/wxa/${method}`, busy, busy, ok)
    t.match(await api.call(method, `/wxa/${method}`), { n: 1 })
    t.equal(platform.calls(`/wxa/${method}`).length, 3)
  }
})

t.test('a platform that stays busy is asked no more often than the option says', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', busy)
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.call('POST', '/wxa/any')), { errcode: -1, class: 'retry' })
  t.equal(platform.calls('/wxa/any').length, 3)

  const five = await buildApi(t, platform, { attempts: 5 })
  await failure(five.api.call('POST', '/wxa/any'))
  t.equal(platform.calls('/wxa/any').length, 3 + 5)
})

t.test('each repetition is logged with what went wrong', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: -1, errmsg: 'system error rid: 1-2-3' }, ok)
  const { api, lines } = await buildApi(t, platform)
  await api.call('POST', '/wxa/any')
  const warnings = lines.map(line => JSON.parse(line)).filter(({ level }) => level === 40)
  t.match(warnings, [{ operation: '/wxa/any', attempt: 2, code: 'WX_ERR_API', errcode: -1, rid: '1-2-3' }])
})

t.test('a call with an error of the request or the account is not repeated', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const errcode of [40003, 45009, 48001, 40029]) {
    platform.on(`/wxa/${errcode}`, { errcode, errmsg: 'no' })
    await failure(api.call('GET', `/wxa/${errcode}`))
    t.equal(platform.calls(`/wxa/${errcode}`).length, 1, String(errcode))
  }
})

t.test('a GET whose answer is lost or garbled is repeated', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', reset, file('<html>'), file('<html>', {}, 502), ok)
  const { api } = await buildApi(t, platform, { attempts: 4 })
  t.match(await api.call('GET', '/wxa/any'), { n: 1 })
})

t.test('a POST whose answer is lost or garbled is not repeated: it may have been done', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const [name, answer, code] of [['reset', reset, 'WX_ERR_API_UNREACHABLE'], ['garbled', file('<html>', {}, 502), 'WX_ERR_API_RESPONSE']] as const) {
    platform.on(`/wxa/${name}`, answer, ok)
    await t.rejects(api.call('POST', `/wxa/${name}`), { code })
    t.equal(platform.calls(`/wxa/${name}`).length, 1)
  }
})

t.test('a POST that never left is repeated', async (t) => {
  let tries = 0
  const { api } = await buildApi(t, { url: 'http://127.0.0.1:1' }, {
    accessToken: {
      get: () => {
        tries++
        return 'token'
      },
      invalidate: async () => {}
    }
  })
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE', cause: { code: 'ECONNREFUSED' } })
  t.equal(tries, 3)
})

t.test('a lost answer to code2Session is not asked for again, since the code is used up', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const answer of [reset, file('<html>', {}, 502)]) {
    platform.on('/sns/jscode2session', answer, { openid: 'o', session_key: 'k' })
    await failure(api.user.code2Session(codeInput))
  }
  t.equal(platform.calls('/sns/jscode2session').length, 2)
})

t.test('asking for the stable token is repeated, though it is a POST', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', reset, { access_token: 'token-1', expires_in: 7200 })
  platform.on('/wxa/any', ok)
  const { api } = await buildApi(t, platform)
  t.match(await api.call('POST', '/wxa/any'), { n: 1 })
})
