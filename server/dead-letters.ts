import { parseArgs } from 'node:util'
import { OptionsError } from '../plugins/lib/error-codes.js'

const HELP = `Lists, shows, replays and discards dead letters, the pushes that were given up, of a running server.

  fastify-wechat dead-letters list [filters] [--limit <number>]
  fastify-wechat dead-letters show <id>
  fastify-wechat dead-letters replay <id>… | filters | --all [--over <duration>]
  fastify-wechat dead-letters discard <id>… | filters | --all

  --url <address>        the server (http://127.0.0.1:3000); with a path for a console below another prefix than /console
  --key <key>            an operator key (the first in the variable OPERATOR_KEYS, which, unlike an argument, the list of processes does not show)
  --json                 print one JSON object a line

Filters, all of which must hold:
  --appid <appid>        the account
  --event <name>         the name of the event, or the type of the message, such as text
  --error <text>         a part of the text of the error
  --since <time>         given up at that time or later: ISO 8601 with a zone, Unix milliseconds, or a duration before now, such as 2h
  --until <time>         given up before that time

  --limit <number>       how many are listed, newest first (100)
  --over <duration>      spread a replay evenly over this time: 30s, 10m, 2h (0)
  --all                  replay or discard every dead letter of every account
  --help
`

const ACTIONS = ['list', 'show', 'replay', 'discard'] as const
type Action = typeof ACTIONS[number]

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const PAGE = 1000

interface DeadLetter { id: string, appid: string, receivedAt: number, failedAt: number, attempts: number, error: string, raw: string }

interface Output {
  write (text: string): void
}

/**
 * The command `dead-letters`. Resolves with the exit code: 1 if no dead letter has the id to show.
 * Throws `WX_ERR_OPTIONS` for wrong arguments, a server that cannot be reached, and a key that the server refuses.
 */
export async function deadLetters (args: string[], output: Output = process.stdout, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const { values: options, positionals: [name, ...ids] } = readArgs(args)
  if (options.help || name === undefined) {
    output.write(HELP)
    return options.help ? 0 : 2
  }
  if (!(ACTIONS as readonly string[]).includes(name)) throw wrong(`there is no '${name}', expected ${ACTIONS.join(', ')}`)
  const action = name as Action
  const api = new OperatorApi(options.url, options.key ?? env.OPERATOR_KEYS?.split(',')[0]?.trim())
  const filter = readFilter(options)
  if (action === 'list') {
    if (ids.length > 0) throw wrong('list takes filters, show takes an id')
    await list(api, filter, readLimit(options.limit), options.json, output)
    return 0
  }
  if (action === 'show') return show(api, ids, options.json, output)
  const selection = { ...(ids.length > 0 && { ids }), ...filter }
  if (options.all === (Object.keys(selection).length > 0)) throw wrong(`${action} needs ids, filters, or --all alone for every dead letter`)
  if (action === 'discard') {
    if (options.over !== undefined) throw wrong('--over is only for replay')
    const { discarded } = await api.post<{ discarded: number }>('discard', selection)
    output.write(options.json ? `${JSON.stringify({ discarded })}\n` : `${discarded} discarded\n`)
    return 0
  }
  const overMs = options.over === undefined ? undefined : readDuration('--over', options.over)
  const { replayed } = await api.post<{ replayed: number }>('replay', { ...selection, ...(overMs !== undefined && { overMs }) })
  output.write(options.json ? `${JSON.stringify({ replayed })}\n` : `${replayed} replayed\n`)
  return 0
}

function readArgs (args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:3000' },
        key: { type: 'string' },
        json: { type: 'boolean', default: false },
        appid: { type: 'string' },
        event: { type: 'string' },
        error: { type: 'string' },
        since: { type: 'string' },
        until: { type: 'string' },
        limit: { type: 'string', default: '100' },
        over: { type: 'string' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false }
      }
    })
  } catch (error) {
    throw wrong((error as Error).message)
  }
}

function wrong (text: string): Error {
  return new OptionsError('dead-letters', `${text}; --help lists the options`)
}

function readFilter ({ appid, event, error, since, until }: Partial<Record<'appid' | 'event' | 'error' | 'since' | 'until', string>>): Record<string, string | number> {
  const filter = { appid, event, error, since: readTime(since), until: readTime(until) }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<string, string | number>
}

/** Reads a time. ISO 8601 is passed on, because the server reads it and explains mistakes. */
function readTime (text: string | undefined): string | number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  return /^\d+(ms|s|m|h|d)$/.test(text) ? Date.now() - readDuration('time', text) : text
}

function readDuration (name: string, text: string): number {
  const [, number, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? []
  if (number === undefined) throw wrong(`${name} is ${text}, expected a duration such as 30s, 10m or 2h`)
  return Number(number) * UNITS[unit!]!
}

function readLimit (text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw wrong(`--limit is ${text}, expected a number from 1`)
  return Number(text)
}

async function list (api: OperatorApi, filter: Record<string, string | number>, limit: number, json: boolean, output: Output): Promise<void> {
  let left = limit
  for (let cursor: string | undefined; left > 0;) {
    const page = await api.get<{ items: DeadLetter[], next?: string }>('', { ...filter, limit: Math.min(left, PAGE), ...(cursor && { cursor }) })
    for (const letter of page.items) output.write(json ? `${JSON.stringify(letter)}\n` : `${toLine(letter)}\n`)
    left -= page.items.length
    cursor = page.next
    if (cursor === undefined) return
  }
}

async function show (api: OperatorApi, ids: string[], json: boolean, output: Output): Promise<number> {
  if (ids.length !== 1) throw wrong('show takes one id')
  const letter = await api.get<DeadLetter | undefined>(encodeURIComponent(ids[0]!), {})
  if (letter === undefined) {
    process.stderr.write(`there is no dead letter with the id ${ids[0]}\n`)
    return 1
  }
  if (json) output.write(`${JSON.stringify(letter)}\n`)
  else {
    const { raw, receivedAt, failedAt, ...fields } = letter
    const rows = Object.entries({ ...fields, received: toIso(receivedAt), failed: toIso(failedAt) })
    output.write(`${rows.map(([name, value]) => `${name.padEnd(10)}${oneLine(String(value))}\n`).join('')}\n${raw}\n`)
  }
  return 0
}

function toLine ({ id, appid, failedAt, attempts, error }: DeadLetter): string {
  return `${id}  ${toIso(failedAt)}  ${appid}  ${attempts} tries  ${oneLine(error)}`
}

function toIso (time: number): string {
  return new Date(time).toISOString()
}

/** Makes one line of the text of an error, which may contain anything: it must not control the terminal. */
function oneLine (text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are the subject
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
}

class OperatorApi {
  readonly #base: string
  readonly #key: string

  constructor (url: string, key: string | undefined) {
    if (!/^https?:\/\/[^\s?#]+$/.test(url) || !URL.canParse(url)) throw wrong('--url: expected an http or https address')
    if (key === undefined || key === '') throw wrong('an operator key is missing: give --key, or set OPERATOR_KEYS')
    const { pathname, origin } = new URL(url)
    this.#base = `${origin}${pathname === '/' ? '/console' : pathname.replace(/\/$/, '')}/api/dead-letters`
    this.#key = key
  }

  /** Sends a GET. Undefined if the dead letter does not exist. */
  get<T> (path: string, query: Record<string, string | number>): Promise<T> {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) search.set(name, String(value))
    return this.#send('GET', `${path === '' ? '' : `/${path}`}?${search}`)
  }

  post<T> (action: string, body: object): Promise<T> {
    return this.#send('POST', `/${action}`, body)
  }

  async #send<T> (method: string, path: string, body?: object): Promise<T> {
    let response: Response
    try {
      response = await fetch(this.#base + path, {
        method,
        headers: { authorization: `Bearer ${this.#key}`, accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) })
      })
    } catch (error) {
      const { cause } = error as { cause?: Error }
      throw new OptionsError('dead-letters', `${this.#base} cannot be reached (${cause?.message ?? (error as Error).message}): give the server's address with --url`)
    }
    const answer: unknown = await response.json().catch(() => undefined)
    if (response.ok) return answer as T
    const { code, message } = (answer ?? {}) as { code?: string, message?: string }
    if (code === 'WX_ERR_DEAD_LETTER') return undefined as T
    if (response.status === 404) throw new OptionsError('dead-letters', `${this.#base} does not exist: start the server with OPERATOR_KEYS, and give its address with --url`)
    throw new OptionsError('dead-letters', `the server answers ${response.status}${message === undefined ? '' : `: ${message}`}`)
  }
}
