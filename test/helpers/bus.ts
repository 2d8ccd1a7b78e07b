import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import type { Test } from 'tap'
import type { Account } from '../../plugins/index.js'
import simulator, { type PushOptions, type PushResult, type Simulator } from '../../plugins/simulator/index.js'
import { createAccount } from './hub.js'
import { startRedis, type PrivateRedis } from './redis.js'
import { choosePort } from './ports.js'
import { startServer, type RunOptions, type ServerProcess } from './server-process.js'

/** The engines of the bus, with the settings that make a server process use them. */
export const engines = ['sqlite', 'redis'] as const
export type Engine = typeof engines[number]

/** The tools of handlers: `note(...words)` writes a line that survives a killed process; `gate(name)` waits for the test. */
const PRELUDE = `
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))
const file = await open(process.env.NOTES, 'a')
async function note (...words) {
  await file.write(words.join(' ') + '\\n')
}
async function gate (name) {
  while (!existsSync('gate-' + name)) await sleep(10)
}
`

export interface Bus {
  simulator: Simulator
  account: Account
  cwd: string
  redis?: PrivateRedis
  /** Starts `server.ts`. Nodes of the same name share a port and a data directory. */
  start (name?: string, env?: NodeJS.ProcessEnv, options?: RunOptions): Promise<ServerProcess>
  /** The words of each line that handlers have written, in order. */
  notes (): string[][]
  /** A push from `options.user`, by default alice, to the node that pushes go to; repeated until it is answered, more often than WeChat would repeat it. */
  push (content: string, options?: PushOptions & { user?: string }, fields?: Record<string, unknown>): Promise<PushResult>
  /** The node that gets the pushes. */
  direct (name: string): void
  /** Releases the handlers that wait at `gate(name)`. */
  open (name: string): void
}

/** Waits until `condition` returns a value; fails after `ms`. */
export async function within<T> (ms: number, condition: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + ms
  for (;;) {
    const value = await condition()
    if (value !== undefined && value !== false) return value
    if (performance.now() > end) throw new Error(`did not happen within ${ms} ms`)
    await sleep(100)
  }
}

export interface BusOptions {
  engine: Engine
  /** The body of the setup module's plugin, which has `ctx`, `note` and `gate`. */
  setup?: string
  /** Nodes by name. */
  nodes?: readonly string[]
  env?: NodeJS.ProcessEnv
  appendOnly?: boolean
}

/**
 * The simulator in this process, and everything that server processes need to run against it: an accounts file, a setup module
 * whose handlers record their runs, and a data directory or a Redis.
 */
export async function createBus (t: Test, { engine, setup = '', nodes = ['one'], env, appendOnly }: BusOptions): Promise<Bus> {
  const platform = Fastify({ forceCloseConnections: true })
  const account = createAccount()
  await platform.register(simulator, { accounts: [account] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => platform.close())

  const redis = engine === 'redis' ? await startRedis(t, { appendOnly }) : undefined
  const cwd = t.testdir({
    'accounts.json': JSON.stringify({ accounts: [{ ...account, apiBase }] }),
    'setup.mjs': `${PRELUDE}\nexport default async function (ctx) {\n${setup}\n}\n`,
    notes: ''
  })
  const ports = new Map<string, string>()
  for (const name of nodes) ports.set(name, String(await choosePort()))

  const bus: Bus = {
    simulator: platform.simulator,
    account,
    cwd,
    redis,
    start: (name = nodes[0]!, more, options) => startServer(t, {
      PORT: ports.get(name),
      WECHAT_SETUP: 'setup.mjs',
      NOTES: join(cwd, 'notes'),
      NODE_NAME: name,
      ...(redis === undefined ? { DATA_DIR: `data-${name}` } : { REDIS_URL: redis.url }),
      ...env,
      ...more
    }, cwd, options),
    notes: () => readFileSync(join(cwd, 'notes'), 'utf8').split('\n').slice(0, -1).map(line => line.split(' ')),
    push: (content, options, fields) => platform.simulator.push(account.appid, { MsgType: 'text', Content: content, ...fields }, { user: 'alice', tries: 10_000, spacingMs: () => 20 + Math.random() * 100, ...options }),
    direct (name) {
      platform.simulator.account(account.appid).settings.pushUrl = `http://127.0.0.1:${ports.get(name)}/wx/portal/${account.appid}`
    },
    open: (name) => writeFileSync(join(cwd, `gate-${name}`), '')
  }
  bus.direct(nodes[0]!)
  return bus
}
