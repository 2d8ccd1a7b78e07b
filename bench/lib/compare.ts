import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { openLoad, type Load } from './load.js'
import { startServer, type Server } from './server.js'

export interface Row {
  name: string
  /** The row to which this row is compared; the first row of a table has none. */
  floor?: string
  server: string
  argument?: string
  env?: Record<string, string>
  /** Fresh requests: no two of them may be the same for the server. */
  requests (count: number): Buffer[]
  /** The number of warm-up requests, if the usual number takes too long. */
  warmUp?: number
  /** Throws unless the answer is the answer that every row must give. */
  check (body: string): void
}

export interface CompareOptions {
  rounds?: number
  perRound?: number
  warmUp?: number
}

const quantile = (sorted: number[], at: number) => sorted[Math.round((sorted.length - 1) * at)]!
const sort = (values: number[]) => [...values].sort((a, b) => a - b)

export interface Result { name: string, us: number, ratio?: number, low?: number, high?: number }

// Two processes of one program may differ by a tenth for as long as they run.
const LAUNCHES = 3

/** Measures the CPU for each request of each row's server in interleaved rounds, a third of them with new processes. Ratios are taken within a round, so that a disturbance of the machine affects both rows. */
export async function compare (title: string, rows: Row[], options: CompareOptions = {}): Promise<Result[]> {
  const scale = Number(process.env.BENCH_SCALE ?? 1)
  const { rounds = 15, perRound = 1000, warmUp = 10000 } = options
  const measured = rows.map(row => ({ row, us: [] as number[] }))
  for (let launch = 0; launch < LAUNCHES; launch++) {
    const running: Array<{ row: Row, us: number[], server: Server, load: Load }> = []
    try {
      for (const { row, us } of measured) {
        const server = await startServer(row.server, row.argument, { env: row.env })
        const load = openLoad(server.port)
        running.push({ row, us, server, load })
        for (const body of await load.send(row.requests(3), true)) row.check(body)
        await load.send(row.requests(Math.round((row.warmUp ?? warmUp) * scale)))
      }
      for (let round = 0; round < Math.max(rounds * scale / LAUNCHES, 1); round++) {
        // another one begins each time
        for (const { row, us, server, load } of [...running.slice(round % running.length), ...running.slice(0, round % running.length)]) {
          const requests = row.requests(perRound)
          const before = await server.usage()
          await load.send(requests)
          us.push(((await server.usage()).cpuUs - before.cpuUs) / perRound)
        }
      }
    } finally {
      for (const { server, load } of running) {
        load.close()
        await server.stop()
      }
    }
  }
  const results = measured.map(({ row, us }): Result => {
    const floor = measured.find(({ row: { name } }) => name === row.floor)
    if (floor === undefined) return { name: row.name, us: quantile(sort(us), 0.5) }
    const ratios = sort(us.map((value, round) => value / floor.us[round]!))
    return { name: row.name, us: quantile(sort(us), 0.5), ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }
  })
  print(title, ['', 'CPU a request', 'of the floor', 'middle half of the rounds'], results.map(({ name, us, ratio, low, high }) => [
    name, `${us.toFixed(1)} us`, ratio === undefined ? '1' : ratio.toFixed(2), ratio === undefined ? '' : `${low!.toFixed(2)} to ${high!.toFixed(2)}`
  ]))
  return results
}

export function print (title: string, heads: string[], rows: string[][]): void {
  console.log(`\n${title}\n\n| ${heads.join(' | ')} |\n|${heads.map((_, index) => index === 0 ? ' --- ' : ' ---: ').join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

export { quantile, sort }

const peers = createRequire(new URL('../package.json', import.meta.url))

/** The version of an installed peer; undefined when it is not installed. */
export function peerVersion (name: string): string | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version
  } catch {
    return undefined
  }
}

/** Returns the names that are installed, and says how to install the others. */
export function installedPeers (...names: string[]): string[] {
  const missing = names.filter(name => peerVersion(name) === undefined)
  if (missing.length > 0) console.log(`Not installed, so not compared with: ${missing.join(', ')}. Install them with: npm ci --prefix bench --ignore-scripts`)
  return names.filter(name => !missing.includes(name))
}

export function printMachine (): void {
  const { version } = peers('../package.json') as { version: string }
  console.log(`fastify-wechat ${version}, Node ${process.version}, ${cpus().length} x ${cpus()[0]!.model.trim()}, ${new Date().toISOString().slice(0, 10)}`)
}
