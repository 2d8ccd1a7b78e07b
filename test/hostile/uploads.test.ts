import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { PNG } from 'pngjs'
import wechat, { errors, serverOptions, type LoadAccount } from '../../plugins/index.js'
import simulator from '../../plugins/simulator/index.js'
import routes from '../../routes/index.js'
import { createAccount, eventually } from '../helpers/hub.js'
import { exchange, multipart } from '../leaks/watch.js'

const picture = PNG.sync.write(new PNG({ width: 1, height: 1 }))

async function start (t: Test) {
  const account = createAccount()
  const platform = Fastify({ forceCloseConnections: true })
  await platform.register(simulator, { accounts: [{ ...account }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => platform.close())
  const app = Fastify(serverOptions())
  app.register(errors)
  app.register(wechat, { store: 'memory', accounts: [account], apiBase })
  app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => app.close())
  return { app, base, simulator: platform.simulator, url: `/wx/media/${account.appid}`, appid: account.appid }
}

t.test('the bytes of a file decide its type: false names and content types are refused, and bombs are passed on unopened', async t => {
  const { base, url } = await start(t)
  const png = (width: number, height: number) => {
    const bytes = Buffer.from(picture)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  for (const [name, bytes, status] of [
    ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script>'), 415],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 415],
    ['a zip', Buffer.from('504b0304140000000800', 'hex'), 415],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 415],
    ['SVG with a script', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415],
    ['half a signature', Buffer.from('89504e', 'hex'), 415],
    ['BMP', Buffer.from('424d3a000000000000003600', 'hex'), 415],
    ['zeros', Buffer.alloc(100_000), 415],
    ['a gif of no size', Buffer.from('GIF89a'), 200],
    ['a picture that claims four thousand million pixels', png(65_535, 65_535), 200],
    ['a picture of no size', png(0, 0), 200],
    ['a picture', picture, 200]
  ] as const) {
    const { status: answered, text } = await exchange(base, `${url}/upload`, multipart(bytes, { fileName: 'a.png', contentType: 'image/png' }))
    t.equal(answered, status, name, { text })
  }
})

t.test('multipart that is malformed, poisoned or endless is refused', async t => {
  const { base, url, app } = await start(t)
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const part = (head: string, body = 'x') => `--b\r\n${head}\r\n\r\n${body}\r\n`
  const field = (name: string) => part(`Content-Disposition: form-data; name="${name}"`)
  for (const [name, body] of Object.entries({
    'a prototype as a name': field('__proto__') + '--b--\r\n',
    'constructor as a name': field('constructor') + '--b--\r\n',
    'toString as a name': field('toString') + '--b--\r\n',
    'a header of half a megabyte': part(`X: ${'y'.repeat(500_000)}`) + '--b--\r\n',
    'thousands of fields': field('a').repeat(5000) + '--b--\r\n',
    'a field of a megabyte': part('Content-Disposition: form-data; name="a"', 'x'.repeat(1_000_000)) + '--b--\r\n',
    'more files than may be': part('Content-Disposition: form-data; name="a"; filename="a.png"', 'no picture').repeat(40) + '--b--\r\n',
    'no part': '--b--\r\n',
    'no end': field('a'),
    'no end behind a picture': part('Content-Disposition: form-data; name="a"; filename="a.png"', picture.toString('latin1')),
    'an end within a large picture': part('Content-Disposition: form-data; name="a"; filename="a.png"', picture.toString('latin1') + '\0'.repeat(400_000)),
    nonsense: '\0'.repeat(10_000),
    'another boundary': '--c\r\n\r\n--c--\r\n'
  })) {
    const { status, text } = await exchange(base, `${url}/upload`, { method: 'POST', headers, body: Buffer.from(body, 'latin1') })
    t.ok([400, 413, 415].includes(status), `${name}: ${status}`, { text })
  }
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'b'.repeat(5000)}`, 'multipart/form-data; boundary="', 'multipart/mixed; boundary=b', 'multipart/form-data; boundary=b; boundary=c']) {
    const { status } = await exchange(base, `${url}/upload`, { method: 'POST', headers: { 'content-type': type }, body: field('a') + '--b--\r\n' })
    t.ok([400, 413, 415].includes(status), `${type.slice(0, 50)}: ${status}`)
  }
  t.equal((Object.prototype as any).x, undefined)
  await eventually(() => new Promise<boolean>(resolve => { app.server.getConnections((_error, count) => resolve(count === 0)) }))
})

t.test('names of files cannot write headers, ours or the platform\'s', async t => {
  const { base, url, simulator } = await start(t)
  for (const fileName of ['a\r\nX-Evil: 1.png', 'a"; filename="b.html', '../../etc/passwd', 'a%0d%0aX-Evil: 1', '\\..\\a', `${'a'.repeat(5000)}.png`, '.', '', 'a\u0000.png', '"', '\u202egnp.exe']) {
    const { status, body } = await exchange(base, `${url}/upload`, multipart(picture, { fileName }))
    t.ok([200, 400].includes(status), JSON.stringify(fileName).slice(0, 40), { body: body.toString() })
    if (status !== 200) continue
    const [mediaId] = JSON.parse(body.toString())
    const answer = await exchange(base, `${url}/download/${mediaId}`)
    t.equal(answer.status, 200)
    t.notMatch(answer.text.slice(0, answer.text.indexOf(']')), /"x-evil"/i)
    t.match(answer.text, /sandbox/, 'and whatever it is, it is no page of ours')
  }
  simulator.faults.add({ operation: '/cgi-bin/media/get', contentType: 'text/html' })
  const { body } = await exchange(base, `${url}/upload`, multipart(picture))
  const { text } = await exchange(base, `${url}/download/${JSON.parse(body.toString())[0]}`)
  t.match(text, /"nosniff","content-security-policy","default-src 'none'; sandbox"/)
})

t.test('JSON bodies: prototypes, depth, sizes and types are refused with a 4xx', async t => {
  const { base, appid } = await start(t)
  const headers = { 'content-type': 'application/json' }
  const paths = [`/wx/user/${appid}/login`, `/wx/user/${appid}/info`, `/wx/user/${appid}/phone`, `/wx/qrcode/${appid}`]
  for (const path of paths) {
    for (const body of [
      '{"__proto__":{"code":"x"}}', '{"constructor":{"prototype":{"code":"x"}}}', '{"code":{"__proto__":1}}', `{"code":"${'x'.repeat(2_000_000)}"}`, '['.repeat(500_000), '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
      'null', '[]', '0', '""', '', '{', '{"code":null}', '{"code":[[]]}', '{"code":{}}', '{"code":1e400}', '{"type":{}}', '{"type":"__proto__"}', '{"type":"unlimited","line_color":"x","scene":"a"}', '\ufeff{}', '{"code":""}'
    ]) {
      const { status, text } = await exchange(base, path, { method: 'POST', headers, body })
      t.ok(status >= 400 && status < 500, `${path.slice(4, 9)} ${body.slice(0, 40)}: ${status}`, { text: text.slice(0, 300) })
      t.ok(text.length < 2000)
    }
  }
})

t.test('an account source of one\'s own is asked for what can be an appid, and for nothing else', async t => {
  const asked: string[] = []
  const load: LoadAccount = appid => { asked.push(appid); return undefined }
  const app = Fastify(serverOptions())
  t.teardown(() => app.close())
  app.register(errors)
  app.register(wechat, { store: 'memory', accounts: load })
  app.register(routes, { prefix: '/wx' })
  for (const appid of ['__proto__', "' OR 1=1 --", '{"$ne":null}', '../x', 'wx1', 'wx0123456789abcdef0', '*', 'wx0123456789abcdef']) {
    t.equal((await app.inject(`/wx/portal/${encodeURIComponent(appid)}?timestamp=1&nonce=1&signature=1&echostr=1`)).statusCode, 404)
  }
  t.same(asked, ['wx0123456789abcdef'])
})
