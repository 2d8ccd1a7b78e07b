import t from 'tap'
import { buildApi, file, reset, startPlatform } from '../helpers/platform.js'

t.test('JSON is read whatever its content type says', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const type of ['text/plain', 'text/html; charset=gbk', 'application/json; encoding=utf-8', 'image/jpeg']) {
    platform.on('/wxa/any', file('{"openid":"o1"}', { 'content-type': type }))
    t.same(await api.call('GET', '/wxa/any'), { openid: 'o1' }, type)
  }
  platform.on('/wxa/any', file('{"openid":"o1"}'))
  t.same(await api.call('GET', '/wxa/any'), { openid: 'o1' })
})

t.test('integers beyond 2^53 come as text, other numbers as they are', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', '{"id":9223372036854775807,"negative":-9223372036854775808,"safe":9007199254740991,"list":[18446744073709551615],"text":"id 9223372036854775807","small":1.5}')
  const { api } = await buildApi(t, platform)
  t.same(await api.call('GET', '/wxa/any'), {
    id: '9223372036854775807',
    negative: '-9223372036854775808',
    safe: 9007199254740991,
    list: ['18446744073709551615'],
    text: 'id 9223372036854775807',
    small: 1.5
  })
})

t.test('a fraction with many digits stays a number', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', '{"ratio":0.30000000000000004,"huge":1.2345678901234567e300}')
  const { api } = await buildApi(t, platform)
  t.same(await api.call('GET', '/wxa/any'), { ratio: 0.30000000000000004, huge: 1.2345678901234567e300 })
})

t.test('an answer that is not JSON is an error with a code, and its text is not in the message', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  const html = '<html><head><title>502 Bad Gateway</title></head></html>'
  const cases: Array<[string, Parameters<typeof platform.on>[1], RegExp]> = [
    ['HTML', file(html, { 'content-type': 'text/html' }), /something that is not JSON/],
    ['an HTML page with status 502', file(html, { 'content-type': 'text/html' }, 502), /HTTP 502/],
    ['half of it', file('{"openid":"o1"'), /something that is not JSON/],
    ['nothing', file(''), /something that is not JSON/],
    ['bytes', file(Buffer.from([0xff, 0xd8, 0xff, 0x00])), /something that is not JSON/],
    ['__proto__', file('{"__proto__":{"errcode":0}}'), /something that is not JSON/]
  ]
  for (const [name, answer, message] of cases) {
    platform.on('/wxa/any', answer)
    await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE', statusCode: 502, message }, name)
  }
})

t.test('JSON that holds nothing is not an answer', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const body of ['null', '1', '"ok"']) {
    platform.on('/wxa/any', body)
    await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE' }, body)
  }
})

t.test('an answer that breaks off is a platform that could not be reached', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-length': '100' })
    reply.raw.write('{"openid":')
    reply.raw.socket!.end()
  })
  const { api } = await buildApi(t, platform)
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE', statusCode: 502 })
})

t.test('a connection that is reset or refused is a platform that could not be reached', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', reset)
  const { api } = await buildApi(t, platform)
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE', statusCode: 502, message: /\/wxa\/any/ })

  const refused = await buildApi(t, { url: 'http://127.0.0.1:1' }, { accessToken: { get: () => 'token', invalidate: async () => {} } })
  await t.rejects(refused.api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE', cause: { code: 'ECONNREFUSED' } })
})

t.test('a redirect is not followed', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  platform.on('/wxa/elsewhere', { errcode: 0 })
  for (const body of ['', '{}']) {
    platform.on('/wxa/any', file(body, { location: '/wxa/elsewhere' }, 302))
    await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE', message: /HTTP 302/ })
    platform.on('/cgi-bin/media/get', file(body, { location: '/wxa/elsewhere' }, 302))
    await t.rejects(api.media.getTempMedia({ media_id: 'm' }), { code: 'WX_ERR_API_RESPONSE', message: /HTTP 302/ })
  }
  t.equal(platform.calls('/wxa/elsewhere').length, 0)
})

t.test('an answer past all bounds is given up', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200)
    const chunk = Buffer.alloc(1024 * 1024, ' ')
    const write = () => { while (!reply.raw.destroyed && reply.raw.write(chunk)); }
    reply.raw.on('drain', write)
    write()
  })
  const { api } = await buildApi(t, platform)
  await t.rejects(api.call('POST', '/wxa/any'), { code: 'WX_ERR_API_RESPONSE' })
})
