import t from 'tap'
import type { Act } from '../helpers/platform.js'
import { buildApi, failure, startPlatform } from '../helpers/platform.js'

const ok = { errcode: 0, errmsg: 'ok', n: 1 }
const dead = (errcode: number) => ({ errcode, errmsg: 'access_token is invalid' })

t.test('a dead token is renewed once and the call repeated, for each errcode that says so', async (t) => {
  for (const errcode of [40001, 40014, 42001]) {
    const platform = await startPlatform(t)
    platform.on('/wxa/any', dead(errcode), ok)
    const { api, token } = await buildApi(t, platform)
    t.match(await api.call('POST', '/wxa/any', { text: '图片' }), { n: 1 }, String(errcode))
    t.same(platform.calls('/wxa/any').map(({ query, text }) => [query.access_token, text]), [
      ['token-1', '{"text":"图片"}'],
      ['token-2', '{"text":"图片"}']
    ])
    t.equal(await token.get(), 'token-2')
  }
})

t.test('a renewed token that is refused too ends the call', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', dead(40001))
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.call('GET', '/wxa/any')), { errcode: 40001, class: 'refresh-token', statusCode: 502 })
  t.equal(platform.calls('/wxa/any').length, 2)
  t.same(platform.calls('/cgi-bin/stable_token').map(({ text }) => JSON.parse(text).force_refresh), [false, false, true])
})

t.test('calls that fail together with one token renew it once', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ({ query }) => (query as { access_token: string }).access_token === 'token-1' ? dead(40001) : ok)
  const { api } = await buildApi(t, platform)
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.call('POST', '/wxa/any')))
  t.ok(answers.every(({ n }) => n === 1))
  t.equal(platform.calls('/cgi-bin/stable_token').filter(({ text }) => JSON.parse(text).force_refresh).length, 1)
})

t.test('a failure that comes late does not throw away the newer token', async (t) => {
  const platform = await startPlatform(t)
  let fail!: () => void
  const held = new Promise<void>(resolve => { fail = resolve })
  let arrived!: () => void
  const waiting = new Promise<void>(resolve => { arrived = resolve })
  const slow: Act = async () => {
    arrived()
    await held
    return dead(40001)
  }
  platform.on('/wxa/slow', slow, ok)
  platform.on('/wxa/any', dead(40001), ok)
  const { api } = await buildApi(t, platform)
  const late = api.call('POST', '/wxa/slow')
  await waiting
  await api.call('POST', '/wxa/any')
  const asked = platform.calls('/cgi-bin/stable_token').length
  fail()
  t.match(await late, { n: 1 })
  t.equal(platform.calls('/wxa/slow')[1]!.query.access_token, 'token-2')
  t.equal(platform.calls('/cgi-bin/stable_token').length, asked)
})

t.test('a healed call may still meet a busy platform', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: -1, errmsg: 'busy' }, dead(42001), { errcode: -1, errmsg: 'busy' }, ok)
  const { api } = await buildApi(t, platform)
  t.match(await api.call('POST', '/wxa/any'), { n: 1 })
  t.equal(platform.calls('/wxa/any').length, 4)
})

t.test('tokens may come from anywhere that gives and invalidates them', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', dead(40001), ok)
  let current = 'mine-1'
  const refused: string[] = []
  const { api } = await buildApi(t, platform, {
    accessToken: {
      get: () => current,
      async invalidate (token) {
        refused.push(token)
        current = 'mine-2'
      }
    }
  })
  await api.call('GET', '/wxa/any')
  t.same(platform.calls('/wxa/any').map(({ query }) => query.access_token), ['mine-1', 'mine-2'])
  t.same(refused, ['mine-1'])
  t.equal(platform.calls('/cgi-bin/stable_token').length, 0)
})
