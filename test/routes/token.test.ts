import t from 'tap'
import { call, HUB_KEY, startHub } from '../helpers/hub.js'

const headers = { authorization: `Bearer ${HUB_KEY}` }

t.test('without keys the token hub does not exist', async t => {
  const { account: { appid }, base } = await startHub(t)
  t.match(await call('GET', `${base}/wx/token/${appid}`, { headers }), { status: 404 })
})

t.test('a key of the hub gets the current token, nobody else gets anything', async t => {
  const { account: { appid, secret }, base, simulator } = await startHub(t, { hubKeys: ['another-key-of-32-characters-here', HUB_KEY] })
  const url = `${base}/wx/token/${appid}`
  for (const wrong of [undefined, {}, { authorization: 'Bearer' }, { authorization: `Bearer ${HUB_KEY}x` }, { authorization: HUB_KEY }]) {
    t.match(await call('GET', url, { headers: wrong as any }), { status: 401, body: { code: 'WX_ERR_HUB_KEY' } })
  }
  t.match(await call('GET', `${base}/wx/token/wx0000000000000000`), { status: 401 }, 'who has no key does not learn which accounts there are')
  t.match(await call('GET', `${base}/wx/token/wx0000000000000000`, { headers }), { status: 404 })

  const answers = await Promise.all(Array.from({ length: 20 }, () => call('GET', url, { headers })))
  t.equal(new Set(answers.map(({ body }) => body.accessToken)).size, 1)
  t.match(answers[0], { status: 200, body: { expiresIn: Number } })
  t.ok(answers[0]!.body.expiresIn > 7000 && answers[0]!.body.expiresIn <= 7200)
  t.equal(simulator.journal.entries({ path: '/cgi-bin/stable_token' }).length, 1)
  t.notMatch(JSON.stringify(answers), new RegExp(secret!))
})

t.test('an invalidation replaces the current token only', async t => {
  const { account: { appid }, base, simulator } = await startHub(t, { hubKeys: [HUB_KEY] })
  const url = `${base}/wx/token/${appid}`
  const first = (await call('GET', url, { headers })).body.accessToken
  const same = await call('POST', `${url}/invalidate`, { headers, body: { accessToken: 'some other token' } })
  t.match(same, { status: 200, body: { accessToken: first } })
  t.match(await call('POST', `${url}/invalidate`, { headers, body: {} }), { status: 400 })
  t.match(await call('POST', `${url}/invalidate`, { body: { accessToken: first } }), { status: 401 })
  t.equal(simulator.journal.entries({ path: '/cgi-bin/stable_token' }).length, 1)

  simulator.clock.advance(60_000)
  const next = await call('POST', `${url}/invalidate`, { headers, body: { accessToken: first } })
  t.equal(next.status, 200)
  t.not(next.body.accessToken, first)
  t.equal((await call('GET', url, { headers })).body.accessToken, next.body.accessToken)
})

t.test('the hub takes so many requests a minute and no more', async t => {
  const { account: { appid }, base } = await startHub(t, { hubKeys: [HUB_KEY], hubRequestsPerMinute: 3 })
  for (let i = 0; i < 3; i++) await call('GET', `${base}/wx/token/${appid}`)
  t.match(await call('GET', `${base}/wx/token/${appid}`, { headers }), { status: 429, body: { code: 'WX_ERR_TOO_MANY_REQUESTS' } })
})
