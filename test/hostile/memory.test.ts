import { gzipSync } from 'node:zlib'
import t from 'tap'
import { createSignature } from '../../plugins/crypto/index.js'
import { createAccount } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'
import { exchange, multipart } from '../leaks/watch.js'

t.setTimeout(290_000)

const MiB = 1024 * 1024
// far above what it takes at rest, far below what it is sent
const BOUND_BYTES = 700 * MiB

t.test('a server that gets gigabytes of what is made to hurt stays small, gives no 5xx of its own, and serves the next request', async t => {
  const account = createAccount({ aesKey: undefined })
  const cwd = t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) })
  // nothing listens there: what goes on to the platform is a 502
  const { base, log } = await startServer(t, { WECHAT_API_BASE: 'http://127.0.0.1:1' }, cwd)
  const { appid } = account
  const signature = createSignature(account.token).sign(String(Math.floor(Date.now() / 1000)), '1')
  const query = () => new URLSearchParams({ timestamp: String(Math.floor(Date.now() / 1000)), nonce: '1', signature })
  const memory = async () => Number(/^process_resident_memory_bytes (\S+)$/m.exec((await exchange(base, '/metrics')).body.toString())![1])

  const json = { 'content-type': 'application/json' }
  const full = (text: string) => text.repeat(Math.floor(MiB / text.length))
  const bodies = [full('<a>'), `<xml>${full('<a/>').slice(0, -11)}</xml>`, full('['), full('{"a":'), `{"a":"${full('\\"').slice(0, -10)}"}`, full('<![CDATA['), full('<!--'), full('&#x41;'), full(' '), full('1'), `{"MsgType":"${full('x').slice(0, -20)}"}`]
  const picture = Buffer.concat([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'), Buffer.alloc(10 * MiB)])
  const { body: upload, headers } = multipart(picture)
  const packed = gzipSync(Buffer.alloc(32 * MiB))

  let sent = 0
  const statuses = new Map<number, number>()
  async function send (path: string, headers: Record<string, string>, body: string | Buffer) {
    sent += body.length
    // a client that sends too much may be cut off before it reads the answer
    const { status } = await exchange(base, path, { method: 'POST', headers, body }).catch(() => ({ status: 413 }))
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const before = await memory()
  let highest = before
  for (let round = 0; round < 8; round++) {
    await Promise.all([
      ...bodies.map(body => send(`/wx/portal/${appid}?${query()}`, json, body)),
      ...bodies.map(body => send(`/wx/user/${appid}/login`, json, body)),
      send(`/wx/qrcode/${appid}`, { ...json, 'content-encoding': 'gzip' }, packed),
      send(`/wx/user/${appid}/info`, json, Buffer.alloc(16 * MiB, 0x20)),
      ...Array.from({ length: 12 }, () => send(`/wx/media/${appid}/upload`, headers!, upload!))
    ])
    highest = Math.max(highest, await memory())
  }
  t.ok(sent > 1000 * MiB)
  t.ok(highest < BOUND_BYTES, `${Math.round(before / MiB)} MiB before, ${Math.round(highest / MiB)} MiB at the most, of ${Math.round(sent / MiB)} MiB that were sent`)
  t.same([...statuses.keys()].filter(status => ![200, 400, 403, 413, 415, 502].includes(status)), [], JSON.stringify([...statuses]))
  t.same(log.filter(({ level, err }) => level >= 50 && !['WX_ERR_API_UNREACHABLE'].includes(err?.code)), [])
  t.equal((await exchange(base, '/readyz')).status, 200)
})
