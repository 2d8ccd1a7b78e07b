import t from 'tap'
import { Agent, request } from 'undici'
import { createBus, within, type Bus } from '../helpers/bus.js'
import type { ServerProcess } from '../helpers/server-process.js'

t.setTimeout(180_000)

const CLIENTS = 20
const PUSHERS = 5
const POLL_MS = 50
const STOP_DELAY_SECONDS = '2'
const names = ['one', 'other'] as const

const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => { await note('end', Content) })`

/** Two nodes, and the clients, the platform and the balancer that use them until `stop` is called. */
class Load {
  readonly ready = new Set<string>(names)
  readonly failures: string[] = []
  readonly pushed: string[] = []
  answers = 0
  /** How often a node said that it stops. */
  stopping = 0
  readonly #bus: Bus
  readonly #nodes: ReadonlyMap<string, ServerProcess>
  readonly #dispatchers = Array.from({ length: CLIENTS }, () => new Agent({ connections: 1, keepAliveTimeout: 60_000 }))
  readonly #running: Promise<void>[]
  #isOver = false

  constructor (bus: Bus, nodes: ReadonlyMap<string, ServerProcess>) {
    this.#bus = bus
    this.#nodes = nodes
    this.#running = [
      ...names.map(name => this.#watch(name)),
      ...this.#dispatchers.map(dispatcher => this.#use(dispatcher)),
      ...Array.from({ length: PUSHERS }, (_, number) => this.#push(number))
    ]
  }

  /** Waits until some more requests were answered. */
  async goOn (): Promise<void> {
    const before = this.answers
    await within(60_000, () => this.answers > before + 200)
  }

  async stop (): Promise<void> {
    this.#isOver = true
    await Promise.all(this.#running)
  }

  async close (): Promise<void> {
    await Promise.all(this.#dispatchers.map(dispatcher => dispatcher.destroy()))
  }

  /** As a balancer does: it asks each node whether it is ready, and sends requests only to those that are. */
  async #watch (name: string): Promise<void> {
    while (!this.#isOver) {
      try {
        const { statusCode, body } = await request(`${this.#nodes.get(name)!.base}/readyz`, { dispatcher: new Agent({ pipelining: 0 }) })
        const { stopping } = await body.json() as { stopping?: boolean }
        if (statusCode === 503 && stopping) this.stopping++
        if (statusCode === 200) this.ready.add(name)
        else this.ready.delete(name)
      } catch {
        this.ready.delete(name)
      }
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
    }
  }

  async #use (dispatcher: Agent): Promise<void> {
    while (!this.#isOver) {
      const name = this.#anyReady()
      if (name === undefined) {
        this.failures.push('no node is ready')
        return
      }
      try {
        const { statusCode, body } = await request(`${this.#nodes.get(name)!.base}/healthz`, { dispatcher })
        await body.dump()
        if (statusCode !== 200) this.failures.push(`${name} answers ${statusCode}`)
        this.answers++
      } catch (error) {
        this.failures.push(`${name}: ${(error as Error).message}`)
      }
      // some connections are in use all the time, others idle for a while
      await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    }
  }

  /** The platform: one try for each push, over connections that it keeps. */
  async #push (number: number): Promise<void> {
    for (let count = 0; !this.#isOver; count++) {
      const name = this.#anyReady()
      if (name === undefined) return
      this.#bus.direct(name)
      const content = `push-${number}-${count}`
      const { delivered, attempts } = await this.#bus.push(content, { user: `sender-${number}`, tries: 1 })
      if (delivered) this.pushed.push(content)
      else this.failures.push(`${content}: ${attempts[0]?.error ?? attempts[0]?.status}`)
      await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    }
  }

  #anyReady (): string | undefined {
    return [...this.ready].sort(() => Math.random() - 0.5)[0]
  }
}

t.test('a rolling restart of two nodes behind a balancer under keep-alive load has no request that fails, and no push that is lost', async t => {
  const bus = await createBus(t, { engine: 'redis', nodes: names, setup, env: { STOP_DELAY_SECONDS } })
  const nodes = new Map<string, ServerProcess>()
  for (const name of names) nodes.set(name, await bus.start(name))
  const load = new Load(bus, nodes)
  for (const name of names) {
    await load.goOn()
    const stoppingBefore = load.stopping
    t.equal(await nodes.get(name)!.stop('SIGTERM'), 0)
    t.ok(load.stopping > stoppingBefore, 'it said that it is not ready while its port was open')
    nodes.set(name, await bus.start(name))
    await within(60_000, () => load.ready.has(name))
  }
  await load.goOn()
  await load.stop()
  const { failures, answers, pushed } = load
  t.same(failures, [])
  t.comment(`${answers} answers, ${pushed.length} pushes`)
  await within(60_000, () => new Set(bus.notes().map(([, content]) => content)).size >= pushed.length)
  t.same(bus.notes().map(([, content]) => content!).sort(), pushed.toSorted(), 'each push was handled once')
  await load.close()
  for (const node of nodes.values()) t.equal(await node.stop(), 0)
})
