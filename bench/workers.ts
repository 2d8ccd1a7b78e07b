import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { account } from './lib/account.js'
import { print, quantile, sort } from './lib/compare.js'
import { openLoad } from './lib/load.js'
import { checkReply, checkSuccess, pushes, type PushKind } from './lib/pushes.js'
import { pin } from './lib/server.js'

export const question = 'What do two workers bring?'

const dist = process.env.BENCH_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
const kind: PushKind = { format: 'XML', mode: 'safe' }
const TICK_US = 10_000
const PER_ROUND = 2000
const scale = Number(process.env.BENCH_SCALE ?? 1)

/** The process and all below it. */
function processes (pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap(task => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean))
  return [pid, ...children.flatMap(child => processes(Number(child)))]
}

function cpuUs (pid: number): number {
  return processes(pid).reduce((sum, each) => {
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return sum + (Number(fields[11]) + Number(fields[12])) * TICK_US
  }, 0)
}

interface Running {
  /** Sends every request once. */
  send (requests: Buffer[], keep?: boolean): Promise<string[]>
  /** The CPU time of all processes, once they rest: handlers run after the answer. */
  usedUs (): Promise<number>
  stop (): Promise<void>
}

/** Starts what `npm start` runs, with its log in a file. */
async function start (dir: string, name: string, answer: string, workers: number, connections = 64): Promise<Running> {
  const file = join(dir, name)
  const log = openSync(`${file}.log`, 'w')
  const env = { PORT: '0', NODE_ENV: 'production', LOG_LEVEL: 'info', DATA_DIR: file, WORKERS: String(workers), BENCH_ANSWER: answer, WECHAT_ACCOUNTS: join(dir, 'accounts.json'), WECHAT_SETUP: fileURLToPath(new URL('servers/setup.js', import.meta.url)) }
  const child = spawn(process.execPath, [join(dist, 'server.js')], { env: { ...process.env, ...env }, stdio: ['ignore', log, 'inherit'] })
  closeSync(log)
  const gone = once(child, 'exit')
  // all cores, though this process keeps to one
  pin(child.pid!, `0-${availableParallelism() - 1}`)
  for (;;) {
    const said = readFileSync(`${file}.log`, 'utf8')
    const port = /Server listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
    if (port !== undefined && (workers === 1 || said.includes('all workers have started'))) {
      const load = openLoad(Number(port), connections)
      return {
        send: load.send,
        usedUs: () => settledUs(child.pid!),
        async stop () {
          load.close()
          child.kill('SIGTERM')
          await gone
        }
      }
    }
    if (child.exitCode !== null) throw new Error(`it ended before it listened: ${said}`)
    await sleep(50)
  }
}

/** Two servers that share nothing, each with half of the load: what two workers would be if they cost nothing. */
async function startTwo (dir: string, answer: string): Promise<Running> {
  const servers = [await start(dir, `${answer}-left`, answer, 1, 32), await start(dir, `${answer}-right`, answer, 1, 32)] as const
  return {
    async send (requests, keep) {
      const half = Math.ceil(requests.length / 2)
      return (await Promise.all(servers.map(({ send }, index) => send(requests.slice(index * half, (index + 1) * half), keep)))).flat()
    },
    usedUs: async () => (await Promise.all(servers.map(({ usedUs }) => usedUs()))).reduce((sum, us) => sum + us),
    async stop () { for (const { stop } of servers) await stop() }
  }
}

async function settledUs (pid: number): Promise<number> {
  for (let before = cpuUs(pid); ;) {
    await sleep(100)
    const now = cpuUs(pid)
    if (now - before <= TICK_US) return now
    before = now
  }
}

const median = (values: number[]) => quantile(sort(values), 0.5)

async function measure (dir: string, answer: string, check: (body: string) => void): Promise<string[]> {
  const path = `/wx/portal/${account.appid}`
  const servers: Running[] = []
  const us: [number[], number[], number[]] = [[], [], []]
  try {
    servers.push(await start(dir, `${answer}-one`, answer, 1), await startTwo(dir, answer), await start(dir, `${answer}-workers`, answer, 2))
    for (const [index, { send }] of servers.entries()) {
      for (const body of await send(pushes(path, kind, 4), true)) check(body)
      await send(pushes(path, kind, Math.round((index === 0 ? 15_000 : 30_000) * scale)))
    }
    for (let round = 0; round < Math.max(15 * scale, 1); round++) {
      for (const [index, { send, usedUs }] of servers.entries()) {
        const requests = pushes(path, kind, PER_ROUND)
        const before = await usedUs()
        await send(requests)
        us[index]!.push((await usedUs() - before) / PER_ROUND)
      }
    }
  } finally {
    for (const { stop } of servers) await stop()
  }
  const [one, two, workers] = us
  const gain = (alone: number[]) => {
    const ratios = sort(workers.map((us, round) => 2 * alone[round]! / us))
    return `${median(ratios).toFixed(2)} (${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)})`
  }
  return [...us.map(values => `${median(values).toFixed(0)} us`), gain(one), gain(two)]
}

export async function run (): Promise<void> {
  pin(process.pid, '1')
  const dir = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  writeFileSync(join(dir, 'accounts.json'), JSON.stringify({ accounts: [account] }))
  try {
    print('`npm start` with its log and the embedded database: the CPU of all processes for a push, and by it the pushes that two cores take', ['', 'one process', 'two servers that share nothing', 'a primary and two workers', 'pushes of the workers, of one process', 'of one of the two servers'], [
      ['`success`, no handler', ...await measure(dir, 'none', checkSuccess)],
      ['a reply, with its record on the disk', ...await measure(dir, 'reply', body => checkReply(body, kind))],
      ['durable: a handler from the queue in SQLite', ...await measure(dir, 'on', checkSuccess)]
    ])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
