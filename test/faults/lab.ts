import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Test } from 'tap'
import { createBus, within, type Bus, type BusOptions } from '../helpers/bus.js'
import { call, createAccount, HUB_KEY } from '../helpers/hub.js'
import type { RunOptions, ServerProcess } from '../helpers/server-process.js'
import { createPng } from '../media/pictures.js'
import { expectTable } from './matrix.js'
import { startProxy, type Proxy } from './proxy.js'

/** The actions during a fault, in the order of the table's columns. */
export const PROBES = ['sign-in', 'push', 'token that is held', 'token that is not', 'upload', 'download', 'QR code', '`/readyz`'] as const
export type Outcomes = Record<typeof PROBES[number], string>

const COLD_ACCOUNTS = 200
/** The server waits 1500 ms for Redis: this process is on the way of the call, of its answer, and of its delayed answer. */
const HELD_UP_MS = 400
const MOST_TRIES = 20
const authorization = `Bearer ${HUB_KEY}`
const picture = createPng()

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

export interface Lab extends Bus {
  /** Between the server and the platform. */
  upstream: Proxy
  /** Between the server and Redis, where there is one. */
  between?: Proxy
  server: ServerProcess
  /** Starts the server again, which has been stopped. */
  restart (): Promise<void>
  /** Does all that a server does, at once, and says how each was answered: `200`, or the status and code. */
  probe (): Promise<Outcomes>
  /** Pushes once, and says the same. */
  pushOnce (content: string): Promise<string>
  /** Does all of it between the beginning and the end of a fault: a row of the matrix. */
  observe (fault: string, begin: () => unknown, end: () => unknown, options?: ObserveOptions): Promise<void>
  /** The state of the pushes and of everything else after a fault. */
  recovery (): Promise<string>
  /** Moves the server's clock so many milliseconds away from the true time. */
  moveClock (ms: number): Promise<void>
  /** Compares the rows with docs/faults.md, stops the server, and searches what was said for secrets. */
  end (heading?: string): Promise<void>
}

interface Got {
  status: number
  body: any
  /** The problem of an answer with status 200. */
  wrong?: string
}

async function outcome (answer: Promise<Got>): Promise<string> {
  try {
    const { status, body, wrong } = await answer
    if (status === 200) return wrong === undefined ? '200' : `200, ${wrong}`
    return [status, body?.code ?? 'without a code', body?.errcode].filter(part => part !== undefined).join(' ')
  } catch (error) {
    if (error instanceof SyntaxError) throw error
    return ((error as Error).cause as { code?: string } | undefined)?.code === 'ECONNREFUSED' ? 'refused' : 'cut off'
  }
}

export interface LabOptions extends Pick<BusOptions, 'engine' | 'env' | 'appendOnly'> {
  /** The log goes to a file beside the data, and not to a pipe. */
  logFile?: boolean
}

/** A server process, the simulator and Redis with what breaks the way between them, and a user who goes on using all of it. */
export async function startLab (t: Test, { env, logFile = false, ...options }: LabOptions): Promise<Lab> {
  const bus = await createBus(t, { ...options, setup })
  const { simulator, account } = bus
  const { appid } = account
  const upstream = await startProxy(t, Number(new URL(simulator.address!).port))
  const between = bus.redis && await startProxy(t, Number(new URL(bus.redis.url).port))

  // each is asked once for the token that it does not hold yet
  const cold = Array.from({ length: COLD_ACCOUNTS }, () => createAccount())
  for (const account of cold) simulator.addAccount({ ...account })
  const accounts = [account, ...cold].map(account => ({ ...account, apiBase: `http://127.0.0.1:${upstream.port}` }))
  writeFileSync(join(bus.cwd, 'accounts.json'), JSON.stringify({ accounts }))

  const clockFile = join(bus.cwd, 'clock')
  const processes: ServerProcess[] = []
  async function start (): Promise<ServerProcess> {
    const server = await bus.start('one', {
      HUB_KEYS: HUB_KEY,
      NODE_OPTIONS: `--import=${new URL('in-the-server.js', import.meta.url)}`,
      CLOCK_FILE: clockFile,
      ...(between !== undefined && { REDIS_URL: `redis://127.0.0.1:${between.port}` }),
      ...env
    }, { logFile: logFile ? join(bus.cwd, 'log') : undefined } satisfies RunOptions)
    processes.push(server)
    return server
  }

  const alice = simulator.user('alice')
  const secrets = new Set([account, ...cold].flatMap(({ secret, aesKey }) => [secret!, aesKey!]))
  const refusals: string[] = []
  const answered: string[] = []
  const refused = new Map<string, unknown>()
  const rows: string[][] = []
  let read = 0
  let pushes = 0
  let marks = 0

  async function ask (method: string, path: string, body?: FormData | object): Promise<Got & { bytes: Buffer }> {
    const response = await fetch(lab.server.base + path, {
      method,
      headers: { authorization, ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }) },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    if (response.status !== 200) refusals.push(bytes.toString())
    return { status: response.status, body: isJson && response.status !== 200 ? JSON.parse(bytes.toString()) : undefined, bytes }
  }

  async function askJson (method: string, path: string, wrong: (body: any) => string | false, body?: FormData): Promise<Got> {
    const got = await ask(method, path, body)
    if (got.status !== 200) return got
    const json = JSON.parse(got.bytes.toString())
    return { status: 200, body: json, wrong: wrong(json) || undefined }
  }

  const form = () => {
    const form = new FormData()
    form.append('file', new Blob([picture]), 'picture.png')
    return form
  }
  const upload = () => askJson('POST', `/wx/media/${appid}/upload`, ([id]) => (typeof id !== 'string' || id === '') && 'without a media id', form())
  const token = (of: string) => askJson('GET', `/wx/token/${of}`, ({ accessToken, expiresIn }) => {
    if (accessToken?.length > 16) secrets.add(accessToken)
    // a minute is what two clocks may be apart
    return expiresIn > 86_400 ? 'for more than a day' : (typeof accessToken !== 'string' || expiresIn < 0) && 'without a token'
  })
  const signIn = async () => askJson('GET', `/wx/user/${appid}/login?code=${await alice.login({ rotate: false })}`, ({ openid, token }) => (openid !== alice.openid || typeof token !== 'string') && 'as nobody')

  let mediaId = ''
  async function bytes (method: string, path: string, expected: (bytes: Buffer) => boolean, body?: object): Promise<Got> {
    const got = await ask(method, path, body)
    return { ...got, wrong: expected(got.bytes) ? undefined : 'what came' }
  }

  const logged = (what: string) => processes.flatMap(({ log }) => log.filter(({ msg }) => msg === what).map(({ content }) => content as string))

  /** The log lines above `info` since the last call. */
  async function complaints (): Promise<string> {
    const mark = `/mark-${++marks}`
    // once the line of this request is here, all earlier lines are here
    await within(60_000, async () => {
      await call('GET', lab.server.base + mark).catch(() => {})
      return lab.server.log.some(({ req }) => req?.url === mark)
    })
    const lines = lab.server.log.slice(read).filter(({ level, msg }) => level > 30 && !BACKGROUND.has(msg))
    read = lab.server.log.length
    return [...new Set(lines.map(({ msg }) => msg))].sort().join('; ')
  }

  const hasNothingRunning = async () => (await (await fetch(`${lab.server.base}/metrics`)).text()).includes('wechat_queue_jobs{state="running"} 0')

  const lab: Lab = {
    ...bus,
    upstream,
    between,
    server: await start(),
    async restart () {
      lab.server = await start()
      read = 0
    },
    async probe () {
      const outcomes = await Promise.all([
        outcome(signIn()),
        lab.pushOnce(`push-${++pushes}`),
        outcome(token(appid)),
        outcome(token(cold.pop()!.appid)),
        outcome(upload()),
        outcome(bytes('GET', `/wx/media/${appid}/download/${mediaId}`, got => got.equals(picture))),
        outcome(bytes('POST', `/wx/qrcode/${appid}`, got => got[0] === 0xFF || got[0] === 0x89, { type: 'unlimited', scene: 'a=1' })),
        outcome(ask('GET', '/readyz').then(({ status, body }) => ({ status, body: { code: `store ${body?.store}` } })))
      ])
      return Object.fromEntries(PROBES.map((name, index) => [name, outcomes[index]!])) as Outcomes
    },
    async pushOnce (content) {
      const { delivered, attempts: [attempt], payload } = await bus.push(content, { tries: 1, timeoutMs: 20_000 })
      if (delivered) answered.push(content)
      else refused.set(content, payload.MsgId)
      const { status, body, error = '' } = attempt!
      if (status === undefined) return error.includes('ECONNREFUSED') ? 'refused' : 'cut off'
      return outcome(Promise.resolve({ status, body: delivered ? body : JSON.parse(body!) }))
    },
    async observe (fault, begin, end, { says, silent = false, isDelay = false } = {}) {
      for (let attempt = 1; ; attempt++) {
        const loop = monitorEventLoopDelay({ resolution: 10 })
        loop.enable()
        await begin()
        const during = await lab.probe()
        loop.disable()
        if (says !== undefined) await within(60_000, () => lab.server.log.slice(read).some(({ msg }) => msg === says))
        let said = silent ? '' : await complaints()
        await end()
        const after = await lab.recovery()
        if (silent) said = await complaints()
        else await complaints()
        t.equal(lab.server.child.exitCode, null, `${fault}: the server runs`)
        t.notMatch(Object.values(during).join(), /\b500\b|without a code/, `${fault}: every refusal has its code`)
        const wasHeldUp = loop.max / 1e6 > HELD_UP_MS && !Object.values(during).every(how => how === '200')
        if (isDelay && wasHeldUp && attempt < MOST_TRIES) {
          t.equal(after, 'all works, nothing lost, nothing twice')
          continue
        }
        rows.push([fault, ...PROBES.map(name => during[name]), said, after])
        return
      }
    },
    async recovery () {
      // WeChat delivers again what was not answered; here it does so for as long as it takes
      for (const [content, MsgId] of refused) {
        const { delivered } = await bus.push(content, { tries: 200 }, { MsgId })
        if (delivered) answered.push(content)
      }
      refused.clear()
      let outcomes: Outcomes
      const works = await within(60_000, async () => {
        outcomes = await lab.probe()
        return Object.values(outcomes).every(how => how === '200')
      }).catch(() => false)
      const lost = () => answered.filter(content => !logged('end').includes(content))
      await within(60_000, () => lost().length === 0).catch(() => {})
      // a handler that has ended is not yet told to the queue, and a fault that begins now would keep it from being told
      await within(60_000, hasNothingRunning)
      const ended = logged('end')
      const twice = new Set(ended.filter((content, index) => ended.indexOf(content) !== index))
      return [
        works ? 'all works' : PROBES.filter(name => outcomes[name] !== '200').map(name => `${name}: ${outcomes[name]}`).join(', '),
        lost().length === 0 ? 'nothing lost' : `${lost().length} lost`,
        twice.size === 0 ? 'nothing twice' : `${twice.size} twice`
      ].join(', ')
    },
    async moveClock (ms) {
      const { log, child } = lab.server
      const before = log.length
      writeFileSync(clockFile, String(ms))
      child.kill('SIGUSR2')
      await within(60_000, () => log.slice(before).some(({ msg }) => msg === 'clock moved'))
    },
    async end (heading) {
      if (heading !== undefined) expectTable(t, heading, ['fault', ...PROBES, 'the log says', 'after it'], rows)
      t.same(new Set(rows.map(row => row.at(-1))), new Set(rows.length > 0 ? ['all works, nothing lost, nothing twice'] : []), 'after every fault')
      t.equal(await lab.server.stop(), 0)
      const told = JSON.stringify(processes.map(({ log }) => log)) + refusals.join('\n')
      t.same([...secrets].filter(secret => told.includes(secret)), [], 'no secret was told')
    }
  }

  mediaId = (await upload()).body[0]
  t.equal(await lab.recovery(), 'all works, nothing lost, nothing twice', 'before any fault')
  await complaints()
  return lab
}
