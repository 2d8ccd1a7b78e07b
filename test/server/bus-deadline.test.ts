import t from 'tap'
import { createBus, engines, within, type Bus } from '../helpers/bus.js'

t.setTimeout(290_000)
// mostly they wait
t.jobs = 3

// more than the five seconds of the platform, for a busy machine
const once = { tries: 1, timeoutMs: 20_000 }

const setup = `
  ctx.messages.reply({ msgType: 'text', content: 'slow' }, async () => {
    await note('run', process.env.NODE_NAME)
    await gate('slow')
    await note('end', process.env.NODE_NAME)
    return { MsgType: 'transfer_customer_service' }
  })
  ctx.messages.reply({ msgType: 'text', content: 'stuck' }, () => new Promise(() => {}))`

const count = (bus: Bus, what: string) => bus.notes().filter(([word]) => word === what).length

for (const engine of engines) {
  t.test(`${engine}: a synchronous rule past its deadline is answered success while it runs, goes on, and is run once`, async t => {
    const bus = await createBus(t, { engine, setup })
    const server = await bus.start()
    const MsgId = 24000000000000001n
    const push = () => bus.push('slow', once, { MsgId })

    const first = await push()
    t.match(first, { delivered: true, attempts: [{ status: 200, body: 'success' }] })
    t.match(await push(), { delivered: true, attempts: [{ body: 'success' }] }, 'a redelivery meanwhile')
    t.same([count(bus, 'run'), count(bus, 'end')], [1, 0])
    bus.open('slow')
    await within(60_000, () => count(bus, 'end') === 1)
    await within(60_000, async () => (await push()).reply?.MsgType === 'transfer_customer_service')
    t.equal(await server.stop(), 0, 'with nothing left to do')

    const next = await bus.start()
    t.match(await push(), { delivered: true, reply: { MsgType: 'transfer_customer_service' } }, 'the next process knows it')
    t.equal(count(bus, 'run'), 1)
    t.equal(await next.stop(), 0)
  })

  t.test(`${engine}: a synchronous rule whose process is killed past its deadline is run by the next one`, async t => {
    const bus = await createBus(t, { engine, setup })
    const server = await bus.start()
    const push = () => bus.push('slow', once, { MsgId: 24000000000000002n })
    t.match(await push(), { delivered: true, attempts: [{ body: 'success' }] })
    await server.stop('SIGKILL')
    bus.open('slow')
    const next = await bus.start()
    // on Redis the lock of the process that died has to run out first
    await within(90_000, () => count(bus, 'end') === 1)
    t.same([count(bus, 'run'), count(bus, 'end')], [2, 1])
    await within(60_000, async () => (await push()).reply?.MsgType === 'transfer_customer_service')
    t.equal(count(bus, 'run'), 2)
    t.equal(await next.stop(), 0)
  })

  t.test(`${engine}: a synchronous rule that never ends does not keep a server from stopping`, async t => {
    const bus = await createBus(t, { engine, setup })
    const server = await bus.start()
    t.match(await bus.push('stuck', once), { delivered: true, attempts: [{ body: 'success' }] })
    t.equal(await server.stop(), 0)
    t.notOk(server.log.some(({ msg }) => msg === 'stopping takes too long'))
  })
}
