import t from 'tap'
import type { Act } from '../helpers/platform.js'
import { buildApi, failure, silence, startPlatform, until } from '../helpers/platform.js'

class Gone extends Error {}

t.test('a signal ends a call with its own reason, and the connection with it', async (t) => {
  const platform = await startPlatform(t)
  const closed = new Promise<void>(resolve => {
    const wait: Act = ({ raw }, reply) => {
      reply.hijack()
      raw.socket.once('close', () => resolve())
      controller.abort(new Gone())
    }
    platform.on('/wxa/any', wait)
  })
  const controller = new AbortController()
  const { api } = await buildApi(t, platform)
  t.type(await failure(api.call('GET', '/wxa/any', {}, { signal: controller.signal })), Gone)
  await closed
  t.equal(platform.calls('/wxa/any').length, 1, 'it is not repeated')
})

t.test('a signal that has fired before lets nothing out', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: 0 })
  const { api } = await buildApi(t, platform)
  t.type(await failure(api.call('POST', '/wxa/any', {}, { signal: AbortSignal.abort(new Gone()) })), Gone)
  t.equal(platform.calls('/wxa/any').length, 0)
})

t.test('a signal ends the wait between two tries', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: -1, errmsg: 'busy' })
  const controller = new AbortController()
  const { api } = await buildApi(t, platform, { backoffMs: 2 ** 30 })
  const failed = failure(api.call('POST', '/wxa/any', {}, { signal: controller.signal }))
  await until(() => platform.calls('/wxa/any').length === 1)
  await new Promise(setImmediate)
  controller.abort(new Gone())
  t.type(await failed, Gone)
})

t.test('a signal ends the wait for a token, but not the fetch that others wait for', async (t) => {
  const platform = await startPlatform(t)
  let answer!: () => void
  const held = new Promise<void>(resolve => { answer = resolve })
  platform.on('/cgi-bin/stable_token', async () => {
    await held
    return { access_token: 'token-1', expires_in: 7200 }
  })
  platform.on('/wxa/any', { errcode: 0, n: 1 })
  const controller = new AbortController()
  const { api } = await buildApi(t, platform)
  const failed = failure(api.call('POST', '/wxa/any', {}, { signal: controller.signal }))
  const other = api.call('POST', '/wxa/any')
  await until(() => platform.calls('/cgi-bin/stable_token').length === 1)
  controller.abort(new Gone())
  t.type(await failed, Gone)
  answer()
  t.match(await other, { n: 1 })
})

t.test('a signal without a reason of its own gives an AbortError', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', silence)
  const controller = new AbortController()
  const { api } = await buildApi(t, platform)
  const failed = failure(api.call('POST', '/wxa/any', {}, { signal: controller.signal }))
  await until(() => platform.calls('/wxa/any').length === 1)
  controller.abort()
  t.equal((await failed).name, 'AbortError')
})

t.test('closing the app ends what is under way', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', silence)
  const app = await buildApi(t, platform)
  const failed = failure(app.api.call('POST', '/wxa/any'))
  await until(() => platform.calls('/wxa/any').length === 1)
  await app.close()
  t.match(await failed, { code: 'WX_ERR_API_UNREACHABLE' })
})
