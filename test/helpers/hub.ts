import { randomBytes } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import wechat, { errors, metrics, openapi, store, type Account, type AccountsOptions, type StoreOptions } from '../../plugins/index.js'
import operatorConsole from '../../plugins/console/index.js'
import { addObserver, type Observer } from '../../plugins/lib/observer.js'
import simulator, { type Simulator } from '../../plugins/simulator/index.js'
import { serverOptions } from '../../plugins/errors/index.js'
import routes, { type RoutesOptions } from '../../routes/index.js'
import system from '../../routes/system.js'

export const HUB_KEY = 'hub-key-of-32-characters-or-more'
export const OPERATOR_KEY = 'operator-key-of-32-characters-or-more'

export function createAccount (changes: Partial<Account> = {}): Account {
  return {
    appid: `wx${randomBytes(8).toString('hex')}`,
    secret: randomBytes(16).toString('hex'),
    token: randomBytes(8).toString('hex'),
    aesKey: randomBytes(33).toString('hex').slice(0, 43),
    // most tests upload and create codes without a sign-in; sessions.test.ts shows that this needs `open`
    open: ['media', 'qrcode'],
    ...changes
  }
}

export interface Hub {
  app: FastifyInstance
  simulator: Simulator
  accounts: Account[]
  account: Account
  /** The address of the hub. */
  base: string
  apiBase: string
  /** The lines of the hub's log. */
  logs: string[]
}

interface TeardownTest { teardown (work: () => unknown): void }

export interface HubOptions extends Partial<AccountsOptions>, RoutesOptions {
  list?: Account[]
  /** The storage of state and queue. Default: in memory. */
  storage?: StoreOptions
  observer?: Observer
  /** Keys of the console. Without keys it is not registered. */
  operatorKeys?: string[]
  operatorRequestsPerMinute?: number
  /** The public address, according to the console. */
  publicUrl?: string
  /** The proxies whose X-Forwarded-For is trusted. Default: none. */
  trustProxy?: string
}

/** The simulator and the hub over real HTTP on 127.0.0.1, both closed with the test. */
export async function startHub (t: TeardownTest, { list = [createAccount()], hubKeys, hubRequestsPerMinute, accountHubRequestsPerMinute, signInsPerMinute, accountSignInsPerMinute, picturesPerMinute, accountPicturesPerMinute, signaturesPerMinute, accountSignaturesPerMinute, trustProxy, storage = {}, observer, operatorKeys, operatorRequestsPerMinute, publicUrl, ...options }: HubOptions = {}): Promise<Hub> {
  const platform = Fastify()
  await platform.register(simulator, { accounts: list.map(account => ({ ...account })) })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })

  const logs: string[] = []
  const app = Fastify({ trustProxy, frameworkErrors: serverOptions().frameworkErrors, logger: { level: 'trace', stream: { write: (line: string) => { logs.push(line) } } }, routerOptions: { maxParamLength: 256 } })
  if (observer !== undefined) addObserver(app, observer)
  app.register(errors)
  app.register(metrics)
  app.register(openapi)
  app.register(store, storage)
  app.register(wechat, { accounts: list, apiBase, ...options })
  app.register(routes, { prefix: '/wx', hubKeys, hubRequestsPerMinute, accountHubRequestsPerMinute, signInsPerMinute, accountSignInsPerMinute, picturesPerMinute, accountPicturesPerMinute, signaturesPerMinute, accountSignaturesPerMinute })
  if (operatorKeys !== undefined) app.register(operatorConsole, { prefix: '/console', operatorKeys, requestsPerMinute: operatorRequestsPerMinute, publicUrl })
  app.register(system)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  for (const { appid } of list) platform.simulator.account(appid).settings.pushUrl = `${base}/wx/portal/${appid}`

  t.teardown(async () => {
    await app.close()
    await platform.close()
  })
  return { app, simulator: platform.simulator, accounts: list, account: list[0]!, base, apiBase, logs }
}

export interface JsonAnswer { status: number, body: any, headers: Headers }

/** Makes a call with JSON as input and output. */
export async function call (method: string, url: string, { body, headers }: { body?: unknown, headers?: Record<string, string> } = {}): Promise<JsonAnswer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body)
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text }
}

/** Waits until `condition` returns a value; checks it in each turn of the event loop. Fails after two minutes, which a busy machine may need. */
export async function eventually<T> (condition: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + 120_000
  for (;;) {
    const value = await condition()
    if (value !== undefined && value !== false) return value
    if (Date.now() > end) throw new Error('did not happen within two minutes')
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
