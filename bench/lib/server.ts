import { execFileSync, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

export interface Usage {
  /** User and system time of the process, as the operating system counts it. */
  cpuUs: number
  rssBytes: number
  maxRssBytes: number
}

export interface Server {
  readonly port: number
  readonly pid: number
  /** From the start of the process until it listened. */
  readonly startMs: number
  usage (question?: 'usage' | 'gc'): Promise<Usage>
  stop (): Promise<void>
}

const CAN_PIN = availableParallelism() > 1 && spawnSync('taskset', ['-V']).error === undefined

/** Keeps a process, with all its threads, to a core of its own, or to a range such as `0-3`. Only Linux can do that. */
export function pin (pid: number, cores: string): void {
  if (CAN_PIN) execFileSync('taskset', ['-acp', cores, String(pid)], { stdio: 'ignore' })
}

/** Starts `bench/servers/<file>` as a process of its own, on a core of its own. `argument` is for the file to read. */
export async function startServer (file: string, argument = '', { execArgv = [] as string[], env = {} as Record<string, string> } = {}): Promise<Server> {
  const startedAt = performance.now()
  const child = fork(new URL(`../servers/${file}`, import.meta.url), [argument], { execArgv: [...execArgv, ...(process.env.BENCH_EXEC_ARGV?.split(' ') ?? [])], env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  pin(child.pid!, '0')
  pin(process.pid, '1')
  const gone = once(child, 'exit')
  const [{ port }] = await Promise.race([
    once(child, 'message') as Promise<[{ port: number }]>,
    gone.then(([code]) => { throw new Error(`${file} ${argument} ended with ${code} before it listened`) })
  ])
  return {
    port,
    pid: child.pid!,
    startMs: performance.now() - startedAt,
    async usage (question = 'usage') {
      const answer = once(child, 'message')
      child.send(question)
      return (await answer)[0] as Usage
    },
    async stop () {
      child.send('stop')
      await gone
    }
  }
}
