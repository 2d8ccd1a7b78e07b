import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import t from 'tap'
import type { Fault } from '../../plugins/simulator/index.js'
import { startLab } from './lab.js'

t.setTimeout(290_000)

const token = '/cgi-bin/stable_token'
const all = '*'
const json = (body: string) => ({ status: 200, contentType: 'application/json', body })
const life = (seconds: string) => ({ operation: token, ...json(`{"access_token":"87_a-token-of-the-platform","expires_in":${seconds}}`) })

const lies: Array<[string, Fault]> = [
  ['answers 300 ms late', { operation: all, latencyMs: 300 }],
  ['is busy: errcode -1', { operation: all, errcode: -1 }],
  ['HTTP 502 and a page', { operation: all, garbage: true, status: 502 }],
  ['HTTP 200 and a page', { operation: all, garbage: true }],
  ['a redirection', { operation: all, status: 302, body: '' }],
  ['breaks off in the middle of its answer', { operation: all, truncate: true }],
  ['JSON that is cut off', { operation: all, ...json('{"errcode":0,"openid":"o') }],
  ['nothing', { operation: all, ...json('') }],
  ['`{}`', { operation: all, ...json('{}') }],
  ['`errcode` as text', { operation: all, ...json('{"errcode":"45009","errmsg":"reach max api daily quota limit"}') }],
  ['`errcode` as a word', { operation: all, ...json('{"errcode":"busy"}') }],
  ['objects in the place of texts', { operation: all, ...json('{"access_token":{},"expires_in":7200,"openid":{},"session_key":{},"media_id":{}}') }],
  ['34 MB of JSON', { operation: all, ...json(`{"openid":"${'o'.repeat(34_000_000)}"}`) }],
  ['a token without its life', { operation: token, ...json('{"access_token":"87_a-token-of-the-platform"}') }],
  ['a life without its token', { operation: token, ...json('{"expires_in":7200}') }],
  ['a token that lives for 0 s', life('0')],
  ['a token that lives for -1 s', life('-1')],
  ['a token that lives for 10^300 s', life('1e300')]
]

/** Says that its answer is shorter than it is, on a port of its own. */
async function startLiar (t: { teardown (work: () => unknown): void }): Promise<number> {
  const server = createServer(socket => {
    socket.on('error', () => {}).once('data', () => { socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"errcode":0,"errmsg":"ok"}') })
    t.teardown(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

t.test('failures of the platform are reported with a code, and end when the platform recovers', async t => {
  const lab = await startLab(t, { engine: 'sqlite', env: { HURRY: 'yes' } })
  const { simulator, upstream } = lab
  const platform = Number(new URL(simulator.address!).port)
  const liar = await startLiar(t)
  await lab.observe('takes no connection', () => upstream.refuse(), () => upstream.accept())
  await lab.observe('breaks every connection', () => upstream.aim(platform, 'reset'), () => upstream.aim(platform))
  await lab.observe('takes connections and answers nothing', () => upstream.aim(platform, 'silent'), () => upstream.aim(platform))
  await lab.observe('a `Content-Length` that is too short', () => upstream.aim(liar), () => upstream.aim(platform))
  for (const [name, fault] of lies) await lab.observe(name, () => { simulator.faults.add(fault) }, () => simulator.faults.clear())
  await lab.end('The platform')
})
