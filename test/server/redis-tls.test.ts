import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { call } from '../helpers/hub.js'
import { startTlsRedis } from '../helpers/redis-groups.js'

t.setTimeout(120_000)

t.test('a server whose Redis speaks TLS handles pushes, with NODE_EXTRA_CA_CERTS for a certificate of your own', async t => {
  const { port, certificateFile } = await startTlsRedis(t)
  const setup = "ctx.messages.on({ msgType: 'text' }, async ({ Content }) => { await note('end', Content) })"
  const bus = await createBus(t, { engine: 'sqlite', setup, env: { REDIS_URL: `rediss://localhost:${port}`, NODE_EXTRA_CA_CERTS: certificateFile } })
  const server = await bus.start()
  await within(30_000, async () => (await call('GET', `${server.base}/readyz`)).status === 200)
  t.equal((await bus.push('hello')).delivered, true)
  await within(30_000, () => bus.notes().length === 1)
  t.equal(await server.stop(), 0)
})
