import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseRedisAddress, REDIS_ADDRESS_FORMS } from '../plugins/engines/redis-address.js'
import { OptionsError } from '../plugins/lib/error-codes.js'
import { nearestName } from '../plugins/lib/nearest-name.js'
import type { QueueOptions } from '../plugins/store/index.js'
import { QUEUE_VARIABLES, readQueueOptions } from './queue-config.js'

/** Every variable that the standalone server reads, with the line that `--help` shows for it. */
export const VARIABLES = {
  PORT: 'the port to listen on (3000); 0 picks a free port',
  HOST: 'the address to listen on (127.0.0.1)',
  WECHAT_ACCOUNTS: 'the accounts file (accounts.yml, .yaml or .json in this folder)',
  WECHAT_API_BASE: "the platform's base address (https://api.weixin.qq.com)",
  WECHAT_PAY_BASE: "WeChat Pay's base address (https://api.mch.weixin.qq.com)",
  WECHAT_SETUP: "a module with a Fastify plugin for every account's context: message handlers",
  WECHAT_APP: 'a module with a Fastify plugin for the app: routes of your own',
  WECHAT_SANDBOX: 'true: run against the built-in simulator (false)',
  REDIS_URL: 'share state and queue over Redis',
  DATA_DIR: 'the folder of the embedded database (./data)',
  ...QUEUE_VARIABLES,
  WORKERS: 'how many processes share the port and the state (1)',
  HUB_KEYS: 'comma-separated keys of 32 characters or more that may fetch access tokens',
  OPERATOR_KEYS: 'comma-separated keys of 32 characters or more that may use the console; key:read may not change anything, key:no-payloads sees no messages',
  PUBLIC_URL: 'the address by which WeChat reaches the server, for the push addresses of the console and the terminal',
  TRUST_PROXY: 'addresses and networks of proxies whose X-Forwarded-For is trusted (private networks)',
  STOP_DELAY_SECONDS: 'how long /readyz says "not ready" before the port closes on SIGTERM (1)',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent (info)',
  LOG_FORMAT: 'json or pretty (pretty on a terminal)'
} as const

type Variable = keyof typeof VARIABLES

/** The configuration of the standalone server. The README explains each variable. */
export interface Config {
  port: number
  host: string
  /** The accounts file; undefined in sandbox mode. */
  accounts?: string
  apiBase?: string
  payBase?: string
  setup?: string
  app?: string
  redisUrl?: string
  dataDir: string
  queue: QueueOptions
  workers: number
  hubKeys: string[]
  operatorKeys: string[]
  publicUrl?: string
  trustProxy: string | false
  stopDelayMs: number
  logLevel: string
  logFormat: 'json' | 'pretty'
}

const DEFAULT_FILES = ['accounts.yml', 'accounts.yaml', 'accounts.json']
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const KEY_CHARACTERS = 32
const MAX_STOP_DELAY_SECONDS = 600
const MAX_WORKERS = 64
// load balancers of carriers and clouds have addresses in 100.64.0.0/10 (RFC 6598)
const TRUSTED_PROXIES = 'loopback, linklocal, uniquelocal, 100.64.0.0/10'

function fail (name: string, expected: string): never {
  throw new OptionsError(name, expected)
}

function refuseUnknown (env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (!name.startsWith('WECHAT_') || Object.hasOwn(VARIABLES, name)) continue
    const nearest = nearestName(name, Object.keys(VARIABLES))
    fail(name, `there is no such variable${nearest === undefined ? '; --help lists the variables' : `, did you mean ${nearest}?`}`)
  }
}

// of a short name too many other words differ by one letter
const SHORT_NAME = 5

/**
 * The variables that nothing here reads and whose names look like a typo of ours: another case, a missing underscore, a letter too many or too few.
 * Those that begin with WECHAT_ are refused; any other one may belong to another program.
 */
export function findMistyped (env: NodeJS.ProcessEnv): Array<{ name: string, nearest: string }> {
  const isSet = (name: string) => (env[name]?.trim() ?? '') !== ''
  return Object.keys(env).flatMap(name => {
    if (Object.hasOwn(VARIABLES, name) || name.startsWith('WECHAT_') || !isSet(name)) return []
    const nearest = nearestName(name, Object.keys(VARIABLES), known => known.length <= SHORT_NAME ? 0 : 1)
    return nearest === undefined || isSet(nearest) ? [] : [{ name, nearest }]
  })
}

function readInteger (name: Variable, text: string, max: number, expected: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > max) fail(name, expected)
  return Number(text)
}

function readChoice<T extends string> (name: Variable, text: string, choices: readonly T[]): T {
  if (!(choices as readonly string[]).includes(text)) fail(name, `expected one of ${choices.join(', ')}`)
  return text as T
}

function readAddress (name: Variable, text: string | undefined): string | undefined {
  if (text !== undefined && !(/^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text))) fail(name, 'expected an http or https address')
  return text
}

/** WeChat is given this address, so a name and password have no place in it. */
function readPublicUrl (text: string | undefined): string | undefined {
  if (text?.includes('@')) fail('PUBLIC_URL', 'expected an http or https address')
  return readAddress('PUBLIC_URL', text)?.replace(/\/+$/, '')
}

function readKeys (name: Variable, text = ''): string[] {
  const keys = text.split(',').map(key => key.trim()).filter(key => key !== '')
  const short = keys.findIndex(key => key.replace(/(?::(?:read|no-payloads))+$/, '').length < KEY_CHARACTERS)
  if (short !== -1) fail(name, `expected keys of ${KEY_CHARACTERS} characters or more, but number ${short + 1} is shorter`)
  const unusable = keys.findIndex(key => !/^[\x21-\x7e]+$/.test(key))
  if (unusable !== -1) fail(name, `expected keys that a header can hold, without spaces, but number ${unusable + 1} has a space or a character that is not ASCII`)
  return keys
}

function isProxy (text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address, prefix, ...more] = text.split('/')
  const family = isIP(address!)
  if (more.length > 0 || family === 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 4 ? 32 : 128))
}

function readProxies (text = TRUSTED_PROXIES): string | false {
  if (text === 'none') return false
  const proxies = text.split(',').map(proxy => proxy.trim())
  if (!proxies.every(isProxy)) fail('TRUST_PROXY', 'expected addresses, networks such as 203.0.113.0/24, loopback, linklocal or uniquelocal, separated by commas, or none')
  return proxies.join(', ')
}

function readWorkers (text: string): number {
  const expected = `expected how many processes to start, from 1 to ${MAX_WORKERS}`
  const workers = readInteger('WORKERS', text, MAX_WORKERS, expected)
  if (workers === 0) fail('WORKERS', expected)
  return workers
}

/** The accounts file, or undefined for sandbox mode. */
function readAccounts (file: string | undefined, sandbox: boolean, env: NodeJS.ProcessEnv, cwd: string): string | undefined {
  if (sandbox) {
    if (file !== undefined) fail('WECHAT_SANDBOX', 'expected WECHAT_ACCOUNTS not to be set, because sandbox mode has one demo account')
    return undefined
  }
  const accounts = file ?? DEFAULT_FILES.find(name => existsSync(resolve(cwd, name)))
  if (accounts === undefined && env.NODE_ENV === 'production') {
    fail('WECHAT_ACCOUNTS', `expected an accounts file, because NODE_ENV is production and ${cwd} has no ${DEFAULT_FILES.join(', ')} (WECHAT_SANDBOX=true starts the sandbox all the same)`)
  }
  return accounts && resolve(cwd, accounts)
}

/**
 * Reads the environment. An empty variable counts as unset.
 * Throws `WX_ERR_OPTIONS` with the variable's name and the expectation.
 */
export function readConfig (env: NodeJS.ProcessEnv, cwd = process.cwd(), isTerminal = process.stdout.isTTY): Config {
  const get = (name: Variable) => env[name]?.trim() || undefined
  const getPath = (name: Variable) => {
    const path = get(name)
    return path && resolve(cwd, path)
  }
  refuseUnknown(env)
  const redisUrl = get('REDIS_URL')
  if (redisUrl !== undefined && parseRedisAddress(redisUrl) === undefined) fail('REDIS_URL', REDIS_ADDRESS_FORMS)
  const accounts = readAccounts(get('WECHAT_ACCOUNTS'), readChoice('WECHAT_SANDBOX', get('WECHAT_SANDBOX') ?? 'false', ['true', 'false']) === 'true', env, cwd)
  return {
    port: readInteger('PORT', get('PORT') ?? '3000', 65_535, 'expected a port from 0 to 65535'),
    host: get('HOST') ?? '127.0.0.1',
    accounts,
    apiBase: readAddress('WECHAT_API_BASE', get('WECHAT_API_BASE')),
    payBase: readAddress('WECHAT_PAY_BASE', get('WECHAT_PAY_BASE')),
    setup: getPath('WECHAT_SETUP'),
    app: getPath('WECHAT_APP'),
    redisUrl,
    dataDir: getPath('DATA_DIR') ?? resolve(cwd, 'data'),
    queue: readQueueOptions((name) => env[name]?.trim() || undefined),
    workers: readWorkers(get('WORKERS') ?? '1'),
    hubKeys: readKeys('HUB_KEYS', get('HUB_KEYS')),
    operatorKeys: readKeys('OPERATOR_KEYS', get('OPERATOR_KEYS')),
    publicUrl: readPublicUrl(get('PUBLIC_URL')),
    trustProxy: readProxies(get('TRUST_PROXY')),
    stopDelayMs: 1000 * readInteger('STOP_DELAY_SECONDS', get('STOP_DELAY_SECONDS') ?? '1', MAX_STOP_DELAY_SECONDS, `expected whole seconds from 0 to ${MAX_STOP_DELAY_SECONDS}`),
    logLevel: readChoice('LOG_LEVEL', get('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    logFormat: readChoice('LOG_FORMAT', get('LOG_FORMAT') ?? (isTerminal ? 'pretty' : 'json'), ['json', 'pretty'])
  }
}
