import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { connectRedis } from '../../plugins/engines/redis.js'
import type { StoreOptions } from '../../plugins/store/index.js'
import { startRedis } from '../helpers/redis.js'
import { until } from '../store/suite.js'
import { program } from '../helpers/program.js'

// a busy machine takes ten seconds to start a process
t.setTimeout(590_000)

const ROUNDS = 5
const PUSHES_A_ROUND = 400

const queue = { backoffMs: 5, maxBackoffMs: 20, lockMs: 1000 }

class Notes {
  readonly file: string
  constructor (dir: string) {
    this.file = join(dir, 'notes')
    writeFileSync(this.file, '')
  }

  lines (): string[] {
    return readFileSync(this.file, 'utf8').split('\n').slice(0, -1)
  }

  /** The keys of the pushes that were answered. */
  answered (): Set<string> {
    return new Set(this.lines().filter((line) => line.startsWith('answered')).map((line) => line.split(' ')[1]!))
  }
}

async function start (t: Test, options: StoreOptions, notes: Notes): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...program('test/queue/kill-child.ts'), JSON.stringify(options), notes.file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  t.teardown(() => { child.kill('SIGKILL') })
  await once(child, 'message')
  return child
}

async function kill (child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

async function isHandled (notes: Notes, keys: readonly string[]): Promise<boolean> {
  const lines = new Set(notes.lines())
  return keys.every((key) => lines.has(`answered ${key}`) && lines.has(`ok a ${key}`) && lines.has(`ok b ${key}`))
}

/** No handler ran again after it had reported success. */
function runsAfterSuccess (notes: Notes): string[] {
  const succeeded = new Set<string>()
  return notes.lines().filter((line) => {
    const [what, rule, key] = line.split(' ')
    if (what === 'ok') succeeded.add(`${rule} ${key}`)
    return what === 'run' && succeeded.has(`${rule} ${key}`)
  })
}

/** Nodes are killed at random moments while pushes arrive; one that was not answered is delivered again, as WeChat does. */
async function runRounds (t: Test, options: StoreOptions, nodeCount: number): Promise<void> {
  const notes = new Notes(t.testdir())
  const keys: string[] = []
  let nodes = await Promise.all(Array.from({ length: nodeCount }, () => start(t, options, notes)))
  for (let round = 0; round < ROUNDS; round++) {
    const answered = notes.answered()
    const again = keys.filter((key) => !answered.has(key))
    const fresh = Array.from({ length: PUSHES_A_ROUND }, (_, index) => `${round}-${index}`)
    keys.push(...fresh)
    // all nodes get all of them: each push is delivered more than once, at the same time
    for (const node of nodes) node.send([...again, ...fresh])
    await new Promise((resolve) => setTimeout(resolve, randomInt(5, 400)))
    await kill(nodes[0]!)
    nodes = [...nodes.slice(1), await start(t, options, notes)]
  }
  const answered = notes.answered()
  for (const node of nodes) node.send(keys.filter((key) => !answered.has(key)))
  await until(() => isHandled(notes, keys))

  t.equal(notes.answered().size, ROUNDS * PUSHES_A_ROUND)
  t.same(runsAfterSuccess(notes), [])
  for (const node of nodes) await kill(node)
}

t.test('sqlite: what was answered is handled, however often the server is killed', { timeout: 280_000 }, async (t) => {
  await runRounds(t, { dataDir: join(t.testdirName, 'data'), queue }, 1)
})

t.test('redis: what was answered is handled, however often one of two nodes is killed', { timeout: 280_000 }, async (t) => {
  const { url } = await startRedis(t)
  await runRounds(t, { redis: url, queue }, 2)
})

t.test('redis: what was answered is handled, even when redis itself is killed and comes back', { timeout: 280_000 }, async (t) => {
  const redis = await startRedis(t, { appendOnly: true })
  const notes = new Notes(t.testdir())
  const nodes = await Promise.all([0, 1].map(() => start(t, { redis: redis.url, queue: { ...queue, lockMs: 10_000 } }, notes)))
  const link = connectRedis({ redis: redis.url })
  t.teardown(() => link.close())
  const keys: string[] = []
  for (let round = 0; round < 3; round++) {
    const fresh = Array.from({ length: PUSHES_A_ROUND }, (_, index) => `${round}-${index}`)
    keys.push(...fresh)
    for (const node of nodes) node.send(fresh)
    await new Promise((resolve) => setTimeout(resolve, randomInt(5, 200)))
    await redis.kill()
    await redis.start()
    await until(() => link.run(() => link.client.ping()).then(() => true, () => false))
  }
  await until(async () => {
    const answered = notes.answered()
    const missing = keys.filter((key) => !answered.has(key))
    for (const node of nodes) node.send(missing)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return isHandled(notes, keys)
  })
  t.same(runsAfterSuccess(notes), [])
  for (const node of nodes) await kill(node)
})
