import { inspect } from 'node:util'
import type { Activity, Observer } from '../../plugins/lib/observer.js'
import t from 'tap'
import { buildApi, failure, file, reset, secret, silence, startPlatform, type Answer } from '../helpers/platform.js'

const token = 'T0keN-that-nobody-may-see'

/** All that an error says, to whoever prints, logs or serializes it. */
const everything = (error: Error) => inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error) + error.stack

/** Ways to fail that throw at the caller what the caller sent. */
const failures: Array<[string, (sent: string) => Answer]> = [
  ['an errcode', sent => ({ errcode: 40013, errmsg: `invalid appid ${sent}` })],
  ['a dead token', sent => ({ errcode: 40001, errmsg: `${sent} is not latest` })],
  ['a busy platform', sent => ({ errcode: -1, errmsg: sent })],
  ['text', sent => file(`<html>${sent}</html>`)],
  ['a gateway', sent => file(`<html>${sent}</html>`, {}, 502)],
  ['JSON that breaks off', sent => file(`{"sent":"${sent}"`)],
  ['a redirect', sent => file('', { location: `/x?${sent}` }, 302)],
  ['a reset', () => reset],
  ['a timeout', () => silence]
]

t.test('no error and no log line contains the token or the secret', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', { access_token: token, expires_in: 7200 })
  const { api, lines, log } = await buildApi(t, platform, { timeoutMs: 50 })
  for (const [name, answer] of failures) {
    platform.on('/wxa/any', answer(`access_token=${token}`))
    platform.on('/cgi-bin/token', answer(`secret=${secret}`))
    for (const call of [() => api.call('GET', '/wxa/any'), () => api.call('POST', '/wxa/any'), () => api.token.getAccessToken({ grant_type: 'client_credential' })]) {
      const error = await failure(call())
      log.error({ err: error }, 'call failed')
      t.notMatch(everything(error), token, `${name}: token in the error`)
      t.notMatch(everything(error), secret, `${name}: secret in the error`)
    }
  }
  t.ok(lines.length > failures.length)
  t.notMatch(lines.join(''), token, 'token in the log')
  t.notMatch(lines.join(''), secret, 'secret in the log')
})

t.test('an errmsg that quotes the token says the rest', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', { access_token: token, expires_in: 7200 })
  platform.on('/wxa/any', { errcode: 43101, errmsg: `refused for ${token}, twice ${token} rid: 1-2-3` })
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.call('POST', '/wxa/any')), { errmsg: 'refused for ***, twice *** rid: 1-2-3', rid: '1-2-3' })
})

t.test('a query in the path does not get into an error or the log', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/userinfo', { errcode: -1, errmsg: 'busy' })
  const { api, lines } = await buildApi(t, platform)
  const error = await failure(api.call('GET', '/sns/userinfo?openid=o1&oauth=private'))
  t.match(error, { operation: '/sns/userinfo' })
  t.notMatch(everything(error) + lines.join(''), 'private')
})

t.test('an answer that is refused does not get into the error: it may hold a session key', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  const input = { js_code: 'c', grant_type: 'authorization_code' } as const
  for (const answer of [{ errcode: 40163, errmsg: 'used', session_key: 'HyVFkGl5F5OQWJZZaNzBBg==' }, '{"session_key":"HyVFkGl5F5OQWJZZaNzBBg=="']) {
    platform.on('/sns/jscode2session', answer)
    t.notMatch(everything(await failure(api.user.code2Session(input))), 'HyVFkGl5F5OQWJZZaNzBBg')
  }
})

t.test('a password in the base address, or in that of a proxy, is in no error, no log line and nothing that an observer is told', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/base/wxa/any', { errcode: -1, errmsg: 'busy' })
  const told: Activity[] = []
  const observer: Observer = (activity, work) => {
    told.push(activity)
    return work()
  }
  const withPassword = (url: string) => url.replace('//', '//user:the-marked-password@')
  const accessToken = { get: () => 'token', invalidate: async () => {} }
  const reached = await buildApi(t, { url: `${withPassword(platform.url)}/base` }, { observer, accessToken })
  const away = await buildApi(t, { url: platform.url }, { observer, accessToken, proxy: withPassword('http://127.0.0.1:1') })
  const refused = await buildApi(t, { url: 'http://127.0.0.1:1' }, { observer, accessToken, timeoutMs: 200, proxy: withPassword(platform.url) })
  for (const { api, log, lines } of [reached, away, refused]) {
    const err = await failure(api.call('GET', '/wxa/any'))
    log.error({ err }, 'call failed')
    t.notMatch(everything(err) + lines.join(''), 'the-marked-password')
  }
  t.ok(told.length > 3)
  t.notMatch(inspect(told, { depth: Infinity }), 'the-marked-password')
  t.match(told[0], { url: { href: `${platform.url}/base/wxa/any` } })
})
