import t from 'tap'
import type { Test } from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { startCluster, startSentinels, type RedisGroup } from '../helpers/redis-groups.js'

t.setTimeout(240_000)

const PUSHERS = 8
const PUSHES_BEFORE = 200
const PUSHES_AFTER = 200

const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => { await note('end', Content) })`

/** Pushes over HTTP from many senders while a master dies; whatever the server answered is handled. */
async function failOver (t: Test, group: RedisGroup): Promise<void> {
  // DATA_DIR counts for nothing beside REDIS_URL
  const bus = await createBus(t, { engine: 'sqlite', setup, env: { DATA_DIR: undefined, REDIS_URL: group.url } })
  const server = await bus.start()
  const answered: string[] = []
  const load = { isOver: false }
  let next = 0
  const pushing = Array.from({ length: PUSHERS }, async () => {
    while (!load.isOver) {
      const content = `push-${next++}`
      if ((await bus.push(content, { user: `sender-${next % 20}` })).delivered) answered.push(content)
    }
  })
  await within(60_000, () => answered.length > PUSHES_BEFORE)
  await group.failOver()
  const before = answered.length
  await within(120_000, () => answered.length > before + PUSHES_AFTER)
  load.isOver = true
  await Promise.all(pushing)
  const missing = () => {
    const ended = new Set(bus.notes().map(([, content]) => content))
    return answered.filter(content => !ended.has(content))
  }
  await within(60_000, () => missing().length === 0).catch(() => {})
  t.same(missing(), [], `of ${answered.length}`)
  const said = server.log.filter(({ level, msg }) => level > 30 && /redis|queue/i.test(msg))
  t.ok(said.length < 20, `${said.length} lines of the log about it`)
  t.equal((await fetch(`${server.base}/healthz`)).status, 200)
  t.equal((await fetch(`${server.base}/readyz`)).status, 200)
}

t.test('the server with sentinels: a failover under load loses nothing that was answered', async t => {
  await failOver(t, await startSentinels(t))
})

t.test('the server on a cluster: a failover under load loses nothing that was answered', async t => {
  await failOver(t, await startCluster(t))
})
