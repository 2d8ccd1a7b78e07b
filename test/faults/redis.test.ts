import { Redis } from 'ioredis'
import t from 'tap'
import { within } from '../helpers/bus.js'
import { startRedis } from '../helpers/redis.js'
import { startLab } from './lab.js'

t.setTimeout(290_000)

const AWAY = { says: 'redis cannot be reached, trying to reconnect' }
const portOf = (url: string) => Number(new URL(url).port)

t.test('failures of Redis are reported with a code, and end when Redis recovers', async t => {
  const lab = await startLab(t, { engine: 'redis', appendOnly: true })
  const redis = lab.redis!
  const between = lab.between!
  const replica = await startRedis(t)
  const [master, other] = [redis, replica].map(({ url }) => new Redis(url))
  for (const client of [master!, other!]) {
    // it is stopped and started under them
    client.on('error', () => {})
    t.teardown(() => client.disconnect())
  }

  await lab.observe('answers 100 ms late', () => { between.delayMs = 100 }, () => { between.delayMs = 0 }, { isDelay: true })
  await lab.observe('answers 2 s late', () => { between.delayMs = 2000 }, () => { between.delayMs = 0 })
  await lab.observe('takes no connection', () => between.refuse(), () => between.accept(), AWAY)
  await lab.observe('stopped behind a balancer, started again', () => redis.stop(), () => redis.start(), AWAY)
  await lab.observe('takes connections and answers nothing', () => redis.freeze(), () => redis.thaw(), AWAY)
  await lab.observe('has no memory left', () => master!.config('SET', 'maxmemory', '1'), () => master!.config('SET', 'maxmemory', '0'))
  await lab.observe('has become a replica; its address leads to the new master', async () => {
    await other!.replicaof('127.0.0.1', portOf(redis.url))
    await within(60_000, async () => (await other!.info('replication')).includes('master_link_status:up'))
    await master!.replicaof('127.0.0.1', portOf(replica.url))
  }, async () => {
    await other!.replicaof('NO', 'ONE')
    // connections that are open stay where they are
    between.lead(portOf(replica.url))
  })
  await lab.end('Redis')
})
