import { fork } from 'node:child_process'
import { once } from 'node:events'

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

/** Starts `bench/servers/<file>` as a process of its own; `argument` is its to interpret. */
export async function startServer (file: string, argument = '', { execArgv = [] as string[], env = {} as Record<string, string> } = {}): Promise<Server> {
  const startedAt = performance.now()
  const child = fork(new URL(`../servers/${file}`, import.meta.url), [argument], { execArgv: [...execArgv, ...(process.env.BENCH_EXEC_ARGV?.split(' ') ?? [])], env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
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
