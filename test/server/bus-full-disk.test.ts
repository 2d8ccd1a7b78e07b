import { execFileSync } from 'node:child_process'
import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { call, HUB_KEY } from '../helpers/hub.js'
import type { ServerProcess } from '../helpers/server-process.js'

t.setTimeout(290_000)

const headers = { authorization: `Bearer ${HUB_KEY}` }

// Told by the log, since no file can be written for a while.
const setup = `
  // the signal that comes with the limit; a full disk has none
  process.on('SIGXFSZ', () => {})
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => {
    ctx.log.info({ content: Content }, 'run')
    if (Content === 'meanwhile') await gate('meanwhile')
    ctx.log.info({ content: Content }, 'end')
  })`

/** Lets no write of the process get past this offset of a file, which it sees as it would see a full disk. */
function limitFiles ({ child }: ServerProcess, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`])
}

const contents = ({ log }: ServerProcess, what: string) => log.filter(({ msg }) => msg === what).map(({ content }) => content)

t.test('while the disk is full pushes are refused, what was answered is not lost, and all is well once there is room', async t => {
  const bus = await createBus(t, { engine: 'sqlite', setup, env: { HUB_KEYS: HUB_KEY } })
  const { account: { appid }, simulator } = bus
  const server = await bus.start()
  const { base } = server
  const alice = simulator.user('alice')
  const token = () => call('GET', `${base}/wx/token/${appid}`, { headers })
  const login = async () => call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)

  t.match(await bus.push('before'), { delivered: true })
  t.match(await bus.push('meanwhile'), { delivered: true })
  await within(60_000, () => contents(server, 'run').includes('meanwhile') && contents(server, 'end').includes('before'))
  const { body: { accessToken } } = await token()
  t.match(await call('GET', `${base}/readyz`), { status: 200 })

  limitFiles(server, 1)
  const refused = await bus.push('refused', { tries: 3, spacingMs: () => 0 })
  t.same(refused.attempts.map(({ status }) => status), [503, 503, 503])
  t.match(await bus.push('before', { tries: 1 }, { MsgId: 24000000000000009n }), { delivered: false })
  t.match(await call('GET', `${base}/readyz`), { status: 503, body: { status: 'not ready' } })
  t.match(await call('GET', `${base}/healthz`), { status: 200 })
  t.match(await token(), { status: 200, body: { accessToken } })
  t.match(await login(), { status: 503, body: { code: 'WX_ERR_STORE' } })
  bus.open('meanwhile')
  await within(60_000, () => contents(server, 'end').includes('meanwhile'))
  await within(60_000, () => server.log.some(({ msg }) => msg === 'cannot write to the message queue, trying again'))

  limitFiles(server, 'unlimited')
  t.match(await bus.push('refused', {}, { MsgId: refused.payload.MsgId }), { delivered: true })
  await within(60_000, () => contents(server, 'end').includes('refused'))
  await within(60_000, async () => (await call('GET', `${base}/readyz`)).status === 200)
  t.match(await login(), { status: 200 })
  t.same(contents(server, 'run'), ['before', 'meanwhile', 'refused'], 'nothing was run twice')
  t.equal(await server.stop(), 0)

  const next = await bus.start()
  t.match(await bus.push('after'), { delivered: true })
  await within(60_000, () => contents(next, 'end').includes('after'))
  t.same(contents(next, 'run'), ['after'], 'nothing was left')
  t.equal(await next.stop(), 0)
})

t.test('an empty DATA_DIR on a full disk is a server that answers 503, and that works once there is room', async t => {
  const bus = await createBus(t, { engine: 'sqlite', setup, env: { HUB_KEYS: HUB_KEY } })
  const { account: { appid }, simulator } = bus
  // the limit stands for the end of the disk; the signal that comes with it is ignored from the start
  const server = await bus.start('one', {}, { under: ['prlimit', '--fsize=0:unlimited', 'sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh'] })
  const { base } = server
  const login = async () => call('GET', `${base}/wx/user/${appid}/login?code=${await simulator.user('alice').login()}`)
  const refused = await bus.push('refused', { tries: 2, spacingMs: () => 0 })
  t.same(refused.attempts.map(({ status }) => status), [503, 503])
  t.match(await call('GET', `${base}/readyz`), { status: 503, body: { status: 'not ready', store: 'unreachable', queue: 'unreachable' } })
  t.match(await call('GET', `${base}/healthz`), { status: 200 })
  t.match(await call('GET', `${base}/wx/token/${appid}`, { headers }), { status: 200 })
  t.match(await login(), { status: 503, body: { code: 'WX_ERR_STORE' } })
  t.equal(server.log.filter(({ msg }) => /cannot be opened because its disk cannot be written/.test(msg)).length, 1, 'said once')

  limitFiles(server, 'unlimited')
  t.match(await bus.push('refused', {}, { MsgId: refused.payload.MsgId }), { delivered: true })
  await within(30_000, () => contents(server, 'end').includes('refused'))
  await within(30_000, async () => (await call('GET', `${base}/readyz`)).status === 200)
  t.match(await login(), { status: 200 })
  t.equal(await server.stop(), 0)
})
