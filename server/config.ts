import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { OptionsError } from '../plugins/lib/error-codes.js'
import { isRedisAddress } from '../plugins/engines/redis-address.js'

/** The standalone server's configuration: what each variable means stands in the README. */
export interface Config {
  port: number
  host: string
  /** Undefined: sandbox mode. */
  accounts?: string
  apiBase?: string
  setup?: string
  redisUrl?: string
  dataDir: string
  hubKeys: string[]
  logLevel: string
}

const DEFAULT_FILES = ['accounts.yml', 'accounts.yaml', 'accounts.json']
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const HUB_KEY_CHARACTERS = 32

/**
 * Reads the environment. An empty variable counts as one that is not there.
 * Throws `WX_ERR_OPTIONS` with the variable's name and what was expected.
 */
export function readConfig (env: NodeJS.ProcessEnv, cwd = process.cwd()): Config {
  function fail (name: string, expected: string): never {
    throw new OptionsError(name, expected)
  }
  const get = (name: string) => env[name]?.trim() || undefined

  const port = get('PORT') ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) fail('PORT', 'expected a port from 0 to 65535')
  const apiBase = get('WECHAT_API_BASE')
  if (apiBase !== undefined && !(/^https?:\/\/[^\s?#]+$/.test(apiBase) && URL.canParse(apiBase))) fail('WECHAT_API_BASE', 'expected an http or https address')
  const redisUrl = get('REDIS_URL')
  if (redisUrl !== undefined && !isRedisAddress(redisUrl)) fail('REDIS_URL', 'expected a redis or rediss address, with its password percent-encoded')
  const logLevel = get('LOG_LEVEL') ?? 'info'
  if (!LOG_LEVELS.includes(logLevel)) fail('LOG_LEVEL', `expected one of ${LOG_LEVELS.join(', ')}`)
  const hubKeys = (get('HUB_KEYS') ?? '').split(',').map(key => key.trim()).filter(key => key !== '')
  const short = hubKeys.findIndex(key => key.length < HUB_KEY_CHARACTERS)
  if (short !== -1) fail('HUB_KEYS', `expected keys of ${HUB_KEY_CHARACTERS} characters or more, but number ${short + 1} is shorter`)

  const accounts = get('WECHAT_ACCOUNTS') ?? DEFAULT_FILES.find(file => existsSync(resolve(cwd, file)))
  const setup = get('WECHAT_SETUP')
  return {
    port: Number(port),
    host: get('HOST') ?? '127.0.0.1',
    accounts: accounts && resolve(cwd, accounts),
    apiBase,
    setup: setup && resolve(cwd, setup),
    redisUrl,
    dataDir: resolve(cwd, get('DATA_DIR') ?? 'data'),
    hubKeys,
    logLevel
  }
}
