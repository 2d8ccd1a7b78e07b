import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { program, root } from './program.js'

export interface ServerProcess {
  child: ChildProcess
  /** The address where it listens, according to its log. */
  base: string
  /** The parsed lines of the log. */
  log: Array<Record<string, any>>
  /** Stops it and resolves with its exit code. */
  stop (signal?: NodeJS.Signals): Promise<number | null>
}

interface TeardownTest { teardown (work: () => unknown): void }

export interface RunOptions {
  /** A command that runs the command after it. */
  under?: string[]
  /** Arguments of the server. */
  args?: string[]
  /** The file for its log. Default: a pipe. */
  logFile?: string
}

/** Starts `server.ts` without waiting for anything. */
export function spawnServer (t: TeardownTest, env: NodeJS.ProcessEnv, cwd: string, { under = [], logFile, args: serverArgs = [] }: RunOptions = {}) {
  const [command, ...args] = [...under, process.execPath, ...program('server.ts'), ...serverArgs]
  const child = spawn(command!, args, {
    cwd,
    // only the given variables: neither the accounts of this machine nor its Redis
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), PORT: '0', STOP_DELAY_SECONDS: '0', ...env },
    stdio: ['ignore', logFile === undefined ? 'pipe' : openSync(logFile, 'a'), 'pipe']
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  t.teardown(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return { child, exited }
}

/** Returns undefined for the incomplete last line of a killed process. */
function parseLine (line: string): Record<string, any> | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Starts `server.ts` as a process in the folder `cwd`; resolves when it listens. */
export async function startServer (t: TeardownTest, env: NodeJS.ProcessEnv, cwd: string, options: RunOptions = {}): Promise<ServerProcess> {
  const { child, exited } = spawnServer(t, env, cwd, options)
  const log: ServerProcess['log'] = []
  let errors = ''
  child.stderr!.on('data', chunk => { errors += chunk })
  const listening = new Promise<string>((resolve, reject) => {
    const { stdout } = options.logFile === undefined ? child : spawn('tail', ['-n', '+1', '-f', `--pid=${child.pid}`, options.logFile], { stdio: ['ignore', 'pipe', 'inherit'] })
    createInterface(stdout!).on('line', line => {
      const entry = parseLine(line)
      if (entry === undefined) return
      log.push(entry)
      const base = /listening at (http\S+)/.exec(entry.msg)?.[1]
      if (base !== undefined) resolve(base)
    })
    exited.then(code => reject(new Error(`ended with ${code}: ${errors}${log.map(({ msg }) => msg).join('\n')}`)))
  })
  return {
    child,
    base: await listening,
    log,
    stop (signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    }
  }
}

/** Runs `server.ts` until it exits by itself. */
export async function runServer (t: TeardownTest, env: NodeJS.ProcessEnv, cwd: string, options: RunOptions = {}): Promise<{ code: number | null, output: string }> {
  const { child, exited } = spawnServer(t, env, cwd, options)
  let output = ''
  child.stdout!.on('data', chunk => { output += chunk })
  child.stderr!.on('data', chunk => { output += chunk })
  return { code: await exited, output }
}
