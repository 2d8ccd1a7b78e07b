import t from 'tap'
import type { Act } from '../helpers/platform.js'
import { buildApi, failure, silence, startPlatform } from '../helpers/platform.js'

const ok = { errcode: 0, n: 1 }
// long enough for a busy machine to answer what is meant to be answered
const timeoutMs = 300
const accessToken = { get: () => 'token', invalidate: async () => {} }

/** Sends the headers, then a byte now and then, and never ends. */
const trickle: Act = (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200)
  const timer = setInterval(() => { reply.raw.write(' ') }, 5)
  reply.raw.on('close', () => clearInterval(timer))
}

/** Sends a first byte, then nothing. */
const stall: Act = (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'image/png' })
  reply.raw.write('\x89PNG')
}

t.test('a platform that does not answer is a timeout', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', silence)
  const { api } = await buildApi(t, platform, { timeoutMs, accessToken })
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_TIMEOUT', statusCode: 504, message: '/wxa/any did not answer in time' })
  t.equal(platform.calls('/wxa/any').length, 1, 'a POST is not repeated')
})

t.test('a JSON answer that never ends is a timeout, however lively', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', trickle)
  const { api } = await buildApi(t, platform, { timeoutMs, accessToken })
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_TIMEOUT', statusCode: 504 })
})

t.test('a GET that timed out is repeated', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', silence, ok)
  const { api } = await buildApi(t, platform, { timeoutMs, accessToken })
  t.match(await api.call('GET', '/wxa/any'), { n: 1 })
})

t.test('a call may have its own timeout', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', silence)
  const { api } = await buildApi(t, platform, { accessToken })
  await t.rejects(api.call('POST', '/wxa/any', {}, { timeoutMs: 20 }), { code: 'WX_ERR_API_TIMEOUT' })
})

t.test('a download that falls silent is a timeout, before its first byte and after it', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform, { timeoutMs, accessToken, attempts: 1 })
  platform.on('/cgi-bin/media/get', silence)
  await t.rejects(api.media.getTempMedia({ media_id: 'm' }), { code: 'WX_ERR_API_TIMEOUT', statusCode: 504 })
  platform.on('/cgi-bin/media/get', stall)
  const answer = await api.media.getTempMedia({ media_id: 'm' })
  await t.rejects(answer.buffer(), { code: 'WX_ERR_API_TIMEOUT', statusCode: 504 })
})

t.test('a download that is slow but alive is left alone', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/media/get', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'image/png' })
    let left = 25
    const timer = setInterval(() => {
      reply.raw.write('x')
      if (--left === 0) {
        clearInterval(timer)
        reply.raw.end()
      }
    }, 20)
  })
  const { api } = await buildApi(t, platform, { timeoutMs, accessToken })
  const { body } = await api.media.getTempMedia({ media_id: 'm' })
  let bytes = 0
  for await (const chunk of body) bytes += chunk.length
  t.equal(bytes, 25)
})

t.test('the token endpoint is waited for no longer than any other', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', silence)
  const { api } = await buildApi(t, platform, { timeoutMs: 1000, attempts: 2 })
  const error = await failure(api.call('POST', '/wxa/any'))
  t.match(error, { code: 'WX_ERR_API_TIMEOUT', message: /stable_token/ })
  t.equal(platform.calls('/cgi-bin/stable_token').length, 2)
})
