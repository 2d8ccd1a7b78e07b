import t from 'tap'
import { Agent, request } from 'undici'
import { createBus, within } from '../helpers/bus.js'
import type { ServerProcess } from '../helpers/server-process.js'

t.setTimeout(180_000)

const CLIENTS = 20
const PUSHERS = 5
const POLL_MS = 50
const STOP_DELAY_SECONDS = '2'
const names = ['one', 'other'] as const

const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => { await note('end', Content) })`

t.test('a rolling restart of two nodes behind a balancer under keep-alive load has no request that fails, and no push that is lost', async t => {
  const bus = await createBus(t, { engine: 'redis', nodes: names, setup, env: { STOP_DELAY_SECONDS } })
  const nodes = new Map<string, ServerProcess>()
  for (const name of names) nodes.set(name, await bus.start(name))
  const ready = new Set<string>(names)
  const failures: string[] = []
  const pushed: string[] = []
  const saw = { stopping: 0 }
  let answers = 0
  const load = { isOver: false }

  // as a balancer does: it asks each node whether it is ready, and sends requests only to those that are
  async function watch (name: string): Promise<void> {
    while (!load.isOver) {
      try {
        const { statusCode, body } = await request(`${nodes.get(name)!.base}/readyz`, { dispatcher: new Agent({ pipelining: 0 }) })
        const { stopping } = await body.json() as { stopping?: boolean }
        if (statusCode === 503 && stopping) saw.stopping++
        if (statusCode === 200) ready.add(name)
        else ready.delete(name)
      } catch {
        ready.delete(name)
      }
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
    }
  }

  async function use (dispatcher: Agent): Promise<void> {
    while (!load.isOver) {
      const [name] = [...ready].sort(() => Math.random() - 0.5)
      if (name === undefined) {
        failures.push('no node is ready')
        return
      }
      try {
        const { statusCode, body } = await request(`${nodes.get(name)!.base}/healthz`, { dispatcher })
        await body.dump()
        if (statusCode !== 200) failures.push(`${name} answers ${statusCode}`)
        answers++
      } catch (error) {
        failures.push(`${name}: ${(error as Error).message}`)
      }
      // some connections are in use all the time, others idle for a while
      await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    }
  }

  /** The platform: one try for each push, over connections that it keeps. */
  async function push (number: number): Promise<void> {
    for (let count = 0; !load.isOver; count++) {
      const [name] = [...ready].sort(() => Math.random() - 0.5)
      if (name === undefined) return
      bus.direct(name)
      const content = `push-${number}-${count}`
      const { delivered, attempts } = await bus.push(content, { user: `sender-${number}`, tries: 1 })
      if (delivered) pushed.push(content)
      else failures.push(`${content}: ${attempts[0]?.error ?? attempts[0]?.status}`)
      await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    }
  }

  const watching = names.map(watch)
  const dispatchers = Array.from({ length: CLIENTS }, () => new Agent({ connections: 1, keepAliveTimeout: 60_000 }))
  const using = dispatchers.map(use)
  const pushing = Array.from({ length: PUSHERS }, (_, number) => push(number))
  for (const name of names) {
    const before = answers
    await within(60_000, () => answers > before + 200)
    const stoppedBefore = saw.stopping
    t.equal(await nodes.get(name)!.stop('SIGTERM'), 0)
    t.ok(saw.stopping > stoppedBefore, 'it said that it is not ready while its port was open')
    nodes.set(name, await bus.start(name))
    await within(60_000, () => ready.has(name))
  }
  const before = answers
  await within(60_000, () => answers > before + 200)
  load.isOver = true
  await Promise.all([...using, ...pushing, ...watching])
  t.same(failures, [])
  t.comment(`${answers} answers, ${pushed.length} pushes`)
  await within(60_000, () => new Set(bus.notes().map(([, content]) => content)).size >= pushed.length)
  t.same(bus.notes().map(([, content]) => content!).sort(), pushed.toSorted(), 'each push was handled once')
  await Promise.all(dispatchers.map(dispatcher => dispatcher.destroy()))
  for (const node of nodes.values()) t.equal(await node.stop(), 0)
})
