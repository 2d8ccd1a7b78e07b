import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Test } from 'tap'
import { createBus, within, type Bus, type BusOptions } from '../helpers/bus.js'
import { call, createAccount, HUB_KEY } from '../helpers/hub.js'
import type { RunOptions, ServerProcess } from '../helpers/server-process.js'
import { LabUser, outcome } from './lab-user.js'
import { expectTable } from './matrix.js'
import { startProxy, type Proxy } from './proxy.js'

/** The actions during a fault, in the order of the table's columns. */
export const PROBES = ['sign-in', 'push', 'token that is held', 'token that is not', 'upload', 'download', 'QR code', '`/readyz`'] as const
export type Outcomes = Record<typeof PROBES[number], string>

const COLD_ACCOUNTS = 200
/** The server waits 1500 ms for Redis: this process is on the way of the call, of its answer, and of its delayed answer. */
const HELD_UP_MS = 400
const MOST_TRIES = 20

// Said by what works in the background, whenever it is next at work: by chance during the fault, or not.
const BACKGROUND = new Set(['cannot read the message queue, trying again', 'redis cannot be reached, trying to reconnect'])

// Told by the log, since no file can be written for a while.
const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => {
    ctx.log.info({ content: Content }, 'run')
    if (Content.startsWith('waits')) await gate('handlers')
    ctx.log.info({ content: Content }, 'end')
  })`

export interface ObserveOptions {
  /** Something that the log says during the fault, sooner or later. */
  says?: string
  /** The log cannot be written during the fault, and is read when it is over. */
  silent?: boolean
  /** The fault is a delay, which this process keeps to unless it is held up itself: if it was, and not all was answered, the fault was another one, and is tried again. */
  isDelay?: boolean
}

export interface LabOptions extends Pick<BusOptions, 'engine' | 'env' | 'appendOnly'> {
  /** The log goes to a file beside the data, and not to a pipe. */
  logFile?: boolean
}

interface LabParts {
  t: Test
  bus: Bus
  /** Between the server and the platform. */
  upstream: Proxy
  /** Between the server and Redis, where there is one. */
  between?: Proxy
  options: LabOptions
}

/** A server process, the simulator and Redis with what breaks the way between them, and a user who goes on using all of it. */
export class Lab {
  readonly simulator: Bus['simulator']
  readonly redis: Bus['redis']
  readonly upstream: Proxy
  readonly between?: Proxy
  server!: ServerProcess
  readonly #t: Test
  readonly #bus: Bus
  readonly #options: LabOptions
  readonly #processes: ServerProcess[] = []
  readonly #user: LabUser
  // each is asked once for the token that it does not hold yet
  readonly #cold = Array.from({ length: COLD_ACCOUNTS }, () => createAccount())
  readonly #secrets: string[]
  readonly #answered: string[] = []
  readonly #refused = new Map<string, unknown>()
  readonly #rows: string[][] = []
  #linesRead = 0
  #pushes = 0
  #marks = 0

  constructor ({ t, bus, upstream, between, options }: LabParts) {
    this.simulator = bus.simulator
    this.redis = bus.redis
    this.upstream = upstream
    this.between = between
    this.#t = t
    this.#bus = bus
    this.#options = options
    this.#secrets = [bus.account, ...this.#cold].flatMap(({ secret, aesKey }) => [secret!, aesKey!])
    this.#user = new LabUser({ user: bus.simulator.user('alice'), appid: bus.account.appid, base: () => this.server.base })
  }

  /** Starts the server, which works and holds what the probes need. */
  async start (): Promise<void> {
    for (const account of this.#cold) this.simulator.addAccount({ ...account })
    const accounts = [this.#bus.account, ...this.#cold].map(account => ({ ...account, apiBase: `http://127.0.0.1:${this.upstream.port}` }))
    writeFileSync(join(this.#bus.cwd, 'accounts.json'), JSON.stringify({ accounts }))
    this.server = await this.#startServer()
    await this.#user.keepPicture()
    this.#t.equal(await this.recovery(), 'all works, nothing lost, nothing twice', 'before any fault')
    await this.#complaints()
  }

  /** Starts the server again, which has been stopped. */
  async restart (): Promise<void> {
    this.server = await this.#startServer()
    this.#linesRead = 0
  }

  /** Does all that a server does, at once, and says how each was answered: `200`, or the status and code. */
  async probe (): Promise<Outcomes> {
    const user = this.#user
    const outcomes = await Promise.all([
      outcome(user.signIn()),
      this.pushOnce(`push-${++this.#pushes}`),
      outcome(user.token(this.#bus.account.appid)),
      outcome(user.token(this.#cold.pop()!.appid)),
      outcome(user.upload()),
      outcome(user.download()),
      outcome(user.qrCode()),
      outcome(user.readiness())
    ])
    return Object.fromEntries(PROBES.map((name, index) => [name, outcomes[index]!])) as Outcomes
  }

  /** Pushes once, and says the same. */
  async pushOnce (content: string): Promise<string> {
    const { delivered, attempts: [attempt], payload } = await this.#bus.push(content, { tries: 1, timeoutMs: 20_000 })
    if (delivered) this.#answered.push(content)
    else this.#refused.set(content, payload.MsgId)
    const { status, body, error = '' } = attempt!
    if (status === undefined) return error.includes('ECONNREFUSED') ? 'refused' : 'cut off'
    return outcome(Promise.resolve({ status, body: delivered ? body : JSON.parse(body!) }))
  }

  /** Does all of it between the beginning and the end of a fault: a row of the matrix. */
  async observe (fault: string, begin: () => unknown, end: () => unknown, options: ObserveOptions = {}): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { during, said, after, wasHeldUp } = await this.#observeOnce(begin, end, options)
      this.#t.equal(this.server.child.exitCode, null, `${fault}: the server runs`)
      this.#t.notMatch(Object.values(during).join(), /\b500\b|without a code/, `${fault}: every refusal has its code`)
      if (options.isDelay && wasHeldUp && attempt < MOST_TRIES) {
        this.#t.equal(after, 'all works, nothing lost, nothing twice')
        continue
      }
      this.#rows.push([fault, ...PROBES.map(name => during[name]), said, after])
      return
    }
  }

  /** The state of the pushes and of everything else after a fault. */
  async recovery (): Promise<string> {
    await this.#deliverAgain()
    let outcomes: Outcomes
    const works = await within(60_000, async () => {
      outcomes = await this.probe()
      return Object.values(outcomes).every(how => how === '200')
    }).catch(() => false)
    await within(60_000, () => this.#lost().length === 0).catch(() => {})
    // a handler that has ended is not yet told to the queue, and a fault that begins now would keep it from being told
    await within(60_000, () => this.#hasNothingRunning())
    const ended = this.#logged('end')
    const twice = new Set(ended.filter((content, index) => ended.indexOf(content) !== index))
    return [
      works ? 'all works' : PROBES.filter(name => outcomes[name] !== '200').map(name => `${name}: ${outcomes[name]}`).join(', '),
      this.#lost().length === 0 ? 'nothing lost' : `${this.#lost().length} lost`,
      twice.size === 0 ? 'nothing twice' : `${twice.size} twice`
    ].join(', ')
  }

  /** Moves the server's clock so many milliseconds away from the true time. */
  async moveClock (ms: number): Promise<void> {
    const { log, child } = this.server
    const before = log.length
    writeFileSync(this.#clockFile, String(ms))
    child.kill('SIGUSR2')
    await within(60_000, () => log.slice(before).some(({ msg }) => msg === 'clock moved'))
  }

  /** Compares the rows with docs/faults.md, stops the server, and searches what was said for secrets. */
  async end (heading?: string): Promise<void> {
    const t = this.#t
    if (heading !== undefined) expectTable(t, heading, ['fault', ...PROBES, 'the log says', 'after it'], this.#rows)
    t.same(new Set(this.#rows.map(row => row.at(-1))), new Set(this.#rows.length > 0 ? ['all works, nothing lost, nothing twice'] : []), 'after every fault')
    t.equal(await this.server.stop(), 0)
    const told = JSON.stringify(this.#processes.map(({ log }) => log)) + this.#user.refusals.join('\n')
    const secrets = [...this.#secrets, ...this.#user.tokens]
    t.same(secrets.filter(secret => told.includes(secret)), [], 'no secret was told')
  }

  get #clockFile (): string {
    return join(this.#bus.cwd, 'clock')
  }

  async #startServer (): Promise<ServerProcess> {
    const { env, logFile = false } = this.#options
    const server = await this.#bus.start('one', {
      HUB_KEYS: HUB_KEY,
      NODE_OPTIONS: `--import=${new URL('in-the-server.js', import.meta.url)}`,
      CLOCK_FILE: this.#clockFile,
      ...(this.between !== undefined && { REDIS_URL: `redis://127.0.0.1:${this.between.port}` }),
      ...env
    }, { logFile: logFile ? join(this.#bus.cwd, 'log') : undefined } satisfies RunOptions)
    this.#processes.push(server)
    return server
  }

  async #observeOnce (begin: () => unknown, end: () => unknown, { says, silent = false }: ObserveOptions) {
    const loop = monitorEventLoopDelay({ resolution: 10 })
    loop.enable()
    await begin()
    const during = await this.probe()
    loop.disable()
    if (says !== undefined) await within(60_000, () => this.server.log.slice(this.#linesRead).some(({ msg }) => msg === says))
    const saidDuring = silent ? '' : await this.#complaints()
    await end()
    const after = await this.recovery()
    const saidAfter = await this.#complaints()
    const wasHeldUp = loop.max / 1e6 > HELD_UP_MS && !Object.values(during).every(how => how === '200')
    return { during, after, said: silent ? saidAfter : saidDuring, wasHeldUp }
  }

  /** The log lines above `info` since the last call. */
  async #complaints (): Promise<string> {
    const mark = `/mark-${++this.#marks}`
    // once the line of this request is here, all earlier lines are here
    await within(60_000, async () => {
      await call('GET', this.server.base + mark).catch(() => {})
      return this.server.log.some(({ req }) => req?.url === mark)
    })
    const lines = this.server.log.slice(this.#linesRead).filter(({ level, msg }) => level > 30 && !BACKGROUND.has(msg))
    this.#linesRead = this.server.log.length
    return [...new Set(lines.map(({ msg }) => msg))].sort().join('; ')
  }

  /** WeChat delivers again what was not answered; here it does so for as long as it takes. */
  async #deliverAgain (): Promise<void> {
    for (const [content, MsgId] of this.#refused) {
      const { delivered } = await this.#bus.push(content, { tries: 200 }, { MsgId })
      if (delivered) this.#answered.push(content)
    }
    this.#refused.clear()
  }

  #logged (line: string): string[] {
    return this.#processes.flatMap(({ log }) => log.filter(({ msg }) => msg === line).map(({ content }) => content as string))
  }

  #lost (): string[] {
    const ended = this.#logged('end')
    return this.#answered.filter(content => !ended.includes(content))
  }

  async #hasNothingRunning (): Promise<boolean> {
    return (await (await fetch(`${this.server.base}/metrics`)).text()).includes('wechat_queue_jobs{state="running"} 0')
  }
}

/** Starts a lab. */
export async function startLab (t: Test, options: LabOptions): Promise<Lab> {
  const { engine, appendOnly } = options
  const bus = await createBus(t, { engine, appendOnly, setup })
  const upstream = await startProxy(t, Number(new URL(bus.simulator.address!).port))
  const between = bus.redis && await startProxy(t, Number(new URL(bus.redis.url).port))
  const lab = new Lab({ t, bus, upstream, between, options })
  await lab.start()
  return lab
}
