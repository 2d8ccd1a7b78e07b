import Fastify from 'fastify'
import t from 'tap'
import { Agent } from 'undici'
import apiPlugin from '../../plugins/api/index.js'
import { buildApi, file, silence, startPlatform, until } from '../helpers/platform.js'

t.test('the slow calls of one account take no connection from another account on the same pool', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/slow', silence)
  platform.on('/wxa/quick', { errcode: 0, answer: 42 })
  const dispatcher = new Agent({ connections: 4 })
  t.teardown(() => dispatcher.destroy())
  const slow = await buildApi(t, platform, { dispatcher, connections: 2 })
  const quick = await buildApi(t, platform, { dispatcher, connections: 2 })
  const gone = new AbortController()
  const calls = Array.from({ length: 10 }, () => slow.api.call('POST', '/wxa/slow', {}, { signal: gone.signal }).catch(() => {}))
  await until(() => platform.calls('/wxa/slow').length === 2)
  t.match(await quick.api.call('POST', '/wxa/quick'), { answer: 42 })
  t.equal(platform.calls('/wxa/slow').length, 2, 'the others wait for their turn')
  gone.abort()
  await Promise.all(calls)
  t.match(await slow.api.call('POST', '/wxa/quick'), { answer: 42 }, 'what was given up gives its place back')
  t.equal(platform.calls('/wxa/slow').length, 2, 'and what waited in vain is never sent')
})

t.test('downloads that nobody reads leave room for the other calls of the account', async (t) => {
  const platform = await startPlatform(t)
  const bytes = Buffer.alloc(8 * 1024 * 1024, 1)
  platform.on('/cgi-bin/media/get', file(bytes, { 'content-type': 'image/png' }))
  platform.on('/wxa/quick', { errcode: 0 })
  const { api } = await buildApi(t, platform, { connections: 4 })
  const unread = await Promise.all([1, 2].map(() => api.media.getTempMedia({ media_id: 'm' })))
  const waiting = api.media.getTempMedia({ media_id: 'm' })
  t.match(await api.call('POST', '/wxa/quick'), { errcode: 0 })
  t.equal(platform.calls('/cgi-bin/media/get').length, 2)
  unread[0]!.body.destroy()
  t.equal((await (await waiting).buffer()).length, bytes.length, 'an abandoned download lets the next one begin')
  t.equal((await unread[1]!.buffer()).length, bytes.length)
})

t.test('a call that fails gives its place back', async (t) => {
  const dispatcher = new Agent({ connections: 1 })
  t.teardown(() => dispatcher.destroy())
  const { api } = await buildApi(t, { url: 'http://127.0.0.1:1' }, { connections: 1, attempts: 1, accessToken: { get: () => 'x', invalidate: async () => {} }, dispatcher })
  for (let i = 0; i < 3; i++) await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE' })
})

t.test('an invalid dispatcher is refused', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => { await app.register(apiPlugin, { appid: 'a', secret: 'b', dispatcher: {} as Agent }) }, { code: 'WX_ERR_OPTIONS' })
})
