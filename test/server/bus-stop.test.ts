import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createBus, engines, within, type Bus } from '../helpers/bus.js'
import type { ServerProcess } from '../helpers/server-process.js'

t.setTimeout(290_000)

const CONCURRENCY = 10
const PUSHES = 50
const env = { QUEUE_CONCURRENCY: String(CONCURRENCY), QUEUE_CONCURRENCY_PER_ACCOUNT: String(CONCURRENCY) }

// One handler never ends and listens to nobody, the others wait at the gate.
const setup = `
  ctx.messages.on({ msgType: 'text', order: 'none' }, async ({ Content }, { attempt }) => {
    await note('run', process.env.NODE_NAME, Content, attempt)
    if (Content === 'stuck' && !process.env.UNSTUCK) await new Promise(() => {})
    await gate('handlers')
    await note('end', process.env.NODE_NAME, Content, attempt)
  })`

const lines = (bus: Bus, what: string) => bus.notes().filter(([word]) => word === what)
const contents = (notes: string[][]) => notes.map(([,, content]) => content!)

async function pushAll (bus: Bus, pushed: string[]): Promise<void> {
  for (const content of pushed) if (!(await bus.push(content, { tries: 1 })).delivered) throw new Error(`${content} was refused`)
}

/** The queue closes behind the last connection: an idle connection has a quarter of a second, for a request that is on its way. */
async function portCloses ({ base }: ServerProcess): Promise<void> {
  await within(60_000, () => fetch(`${base}/healthz`, { headers: { connection: 'close' } }).then(() => false, () => true))
  await new Promise(resolve => setTimeout(resolve, 1000))
}

for (const engine of engines) {
  t.test(`${engine}: a server that stops finishes what runs, begins nothing, and leaves the rest to the next one`, async t => {
    const bus = await createBus(t, { engine, setup, env, nodes: ['one', 'next'] })
    const dataDir = { DATA_DIR: 'data' }
    const one = await bus.start('one', dataDir)
    const pushed = ['stuck', ...Array.from({ length: PUSHES }, (_, index) => `push-${index}`)]
    await pushAll(bus, pushed)
    await within(60_000, () => lines(bus, 'run').length === CONCURRENCY)

    const stopped = one.stop('SIGTERM')
    await within(60_000, () => one.log.some(({ msg }) => msg.startsWith('stopping')))
    await portCloses(one)
    t.match(await bus.push('too-late', { tries: 1 }), { delivered: false })
    bus.open('handlers')
    t.equal(await stopped, 0)
    t.equal(lines(bus, 'run').length, CONCURRENCY, 'nothing was begun')
    t.same(contents(lines(bus, 'end')).sort(), contents(lines(bus, 'run')).filter(content => content !== 'stuck').sort(), 'what ran was finished')

    if (engine === 'sqlite') t.same(readdirSync(join(bus.cwd, 'data')).sort(), ['running', 'wechat.db'], 'the database is one file, which can be copied')

    const next = await bus.start('next', { ...dataDir, UNSTUCK: 'yes' })
    bus.direct('next')
    t.match(await bus.push('too-late'), { delivered: true })
    await within(60_000, () => lines(bus, 'end').length === pushed.length + 1)
    t.same(contents(lines(bus, 'end')).sort(), [...pushed, 'too-late'].sort(), 'each push was handled to its end once')
    t.same(lines(bus, 'run').filter(([,, content]) => content === 'stuck'), [['run', 'one', 'stuck', '1'], ['run', 'next', 'stuck', '1']], 'the one that was cut off was no failed try')
    t.equal(lines(bus, 'run').length, pushed.length + 2)
    t.equal(await next.stop(), 0)
  })
}

t.test('redis: what a server that stops leaves is handled by the other one', async t => {
  const bus = await createBus(t, { engine: 'redis', setup, env, nodes: ['one', 'other'] })
  const [one, other] = await Promise.all([bus.start('one'), bus.start('other')])
  const pushed = Array.from({ length: PUSHES }, (_, index) => `push-${index}`)
  await pushAll(bus, pushed)
  await within(60_000, () => lines(bus, 'run').length === 2 * CONCURRENCY)
  const stopped = one.stop('SIGTERM')
  await within(60_000, () => one.log.some(({ msg }) => msg.startsWith('stopping')))
  await portCloses(one)
  bus.open('handlers')
  t.equal(await stopped, 0)
  await within(60_000, () => lines(bus, 'end').length === pushed.length)
  t.same(contents(lines(bus, 'end')).sort(), pushed.sort())
  t.equal(lines(bus, 'run').filter(([, node]) => node === 'one').length, CONCURRENCY)
  t.equal(await other.stop(), 0)
})
