import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'
import { createBus, within, type Bus, type Engine } from './bus.js'
import type { ServerProcess } from './server-process.js'

const PUSHERS = 32
const SENDERS = 50
const KILLS = 5
const MIN_PUSHES = 2000
const MAX_PUSHES = 4000

// Three handlers in a row: if the next handler runs, the success of the previous handler is stored.
const setup = `
  for (const rule of ['a', 'b', 'c']) {
    ctx.messages.on({ msgType: 'text', name: rule, next: rule !== 'c' }, async ({ Content }, { attempt }) => {
      await note('run', rule, Content)
      if (rule === 'a' && attempt === 1 && Content.endsWith('7')) throw new Error('fails at first')
      await note('end', rule, Content)
    })
  }`

/** The handlers that ran again after their success was stored. */
function runsAfterSuccess (bus: Bus): string[] {
  const ended = new Set<string>()
  const stored = new Set<string>()
  const before: Record<string, string> = { b: 'a', c: 'b' }
  const again: string[] = []
  for (const [what, rule, content] of bus.notes()) {
    const key = `${rule} ${content}`
    if (what === 'end') ended.add(key)
    else {
      if (stored.has(key)) again.push(key)
      const previous = `${before[rule!]} ${content}`
      if (ended.has(previous)) stored.add(previous)
    }
  }
  return again
}

/** Pushes to any of the nodes, and repeats until a node answers, as WeChat does when a connection is refused or breaks. */
async function pushUntil (bus: Bus, nodes: readonly string[], enough: (count: number) => boolean): Promise<string[]> {
  const answered: string[] = []
  let next = 0
  await Promise.all(Array.from({ length: PUSHERS }, async () => {
    while (!enough(next) && next < MAX_PUSHES) {
      const content = `push-${next++}`
      bus.direct(nodes[randomInt(nodes.length)]!)
      // some pushes arrive twice at the same time
      const { delivered } = await bus.push(content, { user: `sender-${next % SENDERS}`, duplicates: next % 10 === 0 ? 1 : 0 })
      if (delivered) answered.push(content)
    }
  }))
  return answered
}

/** The missing runs of handlers, by rule and content. */
function missingRuns (bus: Bus, contents: string[]): string[] {
  const ended = new Set(bus.notes().filter(([what]) => what === 'end').map(([, rule, content]) => `${rule} ${content}`))
  return contents.flatMap(content => ['a', 'b', 'c'].map(rule => `${rule} ${content}`)).filter(run => !ended.has(run))
}

/** Describes missing runs: the notes and the log lines of their pushes. */
function explain (bus: Bus, servers: Iterable<ServerProcess>, missing: string[]): void {
  const contents = new Set(missing.slice(0, 5).map(run => run.split(' ')[1]!))
  console.error(`${missing.length} runs are missing: ${missing.slice(0, 20).join(', ')}`)
  for (const note of bus.notes()) if (contents.has(note[2]!)) console.error(note.join(' '))
  for (const { log } of servers) for (const line of log.filter(({ level, msg }) => level > 30 || /queue|dead letter/.test(msg)).slice(-20)) console.error(JSON.stringify(line))
}

/** Kills a node at random moments while pushes arrive, and starts it again on its port. */
export async function runKills (t: Test, engine: Engine, nodes: readonly string[]): Promise<void> {
  const bus = await createBus(t, { engine, setup, nodes })
  const servers = new Map(await Promise.all(nodes.map(async name => [name, await bus.start(name)] as const)))
  let killed = 0
  const pushing = pushUntil(bus, nodes, count => killed === KILLS && count >= MIN_PUSHES)
  for (; killed < KILLS; killed++) {
    await sleep(randomInt(100, 1500))
    const name = nodes[randomInt(nodes.length)]!
    await servers.get(name)!.stop('SIGKILL')
    servers.set(name, await bus.start(name))
  }
  const answered = await pushing
  // on Redis, other nodes take the jobs of a killed node when its locks expire
  await within(180_000, () => missingRuns(bus, answered).length === 0).catch((error: unknown) => {
    explain(bus, servers.values(), missingRuns(bus, answered))
    throw error
  })
  t.comment(`${answered.length} pushes answered, ${killed} kills`)
  t.ok(answered.length >= MIN_PUSHES)
  t.same(runsAfterSuccess(bus), [])
  for (const server of servers.values()) t.equal(await server.stop(), 0)
}
