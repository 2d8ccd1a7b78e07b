import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import accounts, { type AccountsOptions } from './plugins/accounts/index.js'
import { readConfig, type Config } from './server/config.js'
import { AccountsError, OptionsError, StoreError } from './plugins/lib/error-codes.js'
import errors, { serverOptions } from './plugins/errors/index.js'
import { createLogOutput } from './server/log-output.js'
import { redactSecrets } from './plugins/observability/redaction.js'
import metrics from './plugins/observability/metrics/index.js'
import openapi from './plugins/openapi/index.js'
import store from './plugins/store/index.js'
import routes, { logSerializers } from './routes/index.js'
import tracing from './plugins/observability/tracing/index.js'
import system from './routes/system.js'

const HELP = `fastify-wechat: the server side of WeChat Mini Programs

  npm start              starts the server; without an accounts file in sandbox mode, against a built-in simulator

Environment:
  PORT, HOST             where it listens (3000, 127.0.0.1); PORT=0 picks a free port
  WECHAT_ACCOUNTS        the accounts file (accounts.yml, .yaml or .json here, if there)
  WECHAT_API_BASE        the platform's base address (https://api.weixin.qq.com)
  WECHAT_SETUP           a module with a Fastify plugin for every account's context: message handlers
  REDIS_URL              share state and queue over Redis
  DATA_DIR               the embedded database (./data)
  HUB_KEYS               comma-separated keys of 32 characters or more that may fetch access tokens
  LOG_LEVEL              fatal, error, warn, info, debug, trace or silent (info)
`

// what WeChat waits for the answer to a push, and longer than most calls to the platform take
const REQUESTS_MS = 5000
// above what the requests, the queue and synchronous rules past their deadline may take one after the other
const STOP_MS = 28_000

function createApp ({ logLevel }: Pick<Config, 'logLevel'>): FastifyInstance {
  return Fastify({
    logger: {
      level: logLevel,
      stream: createLogOutput(),
      serializers: logSerializers,
      hooks: { streamWrite: redactSecrets }
    },
    genReqId: () => randomUUID(),
    // a proxy of ours is on this machine or in a private network, where nobody of the internet can come from
    trustProxy: 'loopback, linklocal, uniquelocal',
    ...serverOptions()
  })
}

async function loadSetup (file: string): Promise<FastifyPluginAsync> {
  const loaded = await import(pathToFileURL(file).href).catch((cause: unknown) => {
    throw new OptionsError('WECHAT_SETUP', `${file} cannot be loaded: ${(cause as Error).message}`)
  })
  if (typeof loaded.default !== 'function') throw new OptionsError('WECHAT_SETUP', `${file}: expected a Fastify plugin as default export`)
  return loaded.default
}

function build (app: FastifyInstance, config: Config, source: Pick<AccountsOptions, 'accounts' | 'apiBase' | 'setup'>): void {
  app.register(errors)
  app.register(metrics)
  app.register(tracing)
  app.register(openapi)
  app.register(store, config.redisUrl === undefined ? { dataDir: config.dataDir } : { redis: config.redisUrl })
  app.register(accounts, source)
  app.register(routes, { prefix: '/wx', hubKeys: config.hubKeys })
  app.register(system)
  // the queue is closed behind the last connection: one that was busy when closing began stays open behind its answer, and a body may never come
  app.addHook('preClose', async () => {
    setInterval(() => app.server.closeIdleConnections(), 50).unref()
    setTimeout(() => app.server.closeAllConnections(), REQUESTS_MS).unref()
  })
}

/** Closes the app on the first signal: what runs is finished. On the second, or when that takes too long, it ends at once. */
function stopOnSignal (app: FastifyInstance, close: () => Promise<unknown>): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) process.exit(1)
    stopping = true
    app.log.info({ signal }, 'stopping: running work is finished first')
    setTimeout(() => {
      app.log.error('stopping takes too long')
      process.exit(1)
    }, STOP_MS).unref()
    close().then(() => process.exit(0), (err: unknown) => {
      app.log.error({ err }, 'stopping failed')
      process.exit(1)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(HELP)
  process.exit(0)
}
if (process.argv.includes('--version')) {
  process.stdout.write(`${JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version}\n`)
  process.exit(0)
}

let app: FastifyInstance | undefined
try {
  const config = readConfig(process.env)
  app = createApp(config)
  const setup = config.setup === undefined ? undefined : await loadSetup(config.setup)
  const sandbox = config.accounts === undefined ? await (await import('./server/sandbox.js')).startSandbox(config.port, app.log) : undefined
  build(app, config, sandbox === undefined
    ? { accounts: config.accounts!, apiBase: config.apiBase, setup }
    : { accounts: [sandbox.account], apiBase: sandbox.address, setup: setup ?? (await import('./examples/demo/handlers.js')).default })
  const running = app
  stopOnSignal(running, () => running.close().finally(() => sandbox?.close()))
  const address = await running.listen({ port: config.port, host: config.host })
  sandbox?.connect(address)
} catch (error) {
  // what the operator can mend is a sentence, anything else comes with its stack
  const mendable = error instanceof OptionsError || error instanceof AccountsError || ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes((error as NodeJS.ErrnoException).code ?? '')
  if (app === undefined) process.stderr.write(`${(error as Error).message}\n`)
  else if (mendable) app.log.fatal((error as Error).message)
  else if (error instanceof StoreError) app.log.fatal({ cause: (error.cause as Error | undefined)?.message }, error.message)
  else app.log.fatal({ err: error }, 'the server cannot start')
  await app?.close().catch(() => {})
  process.exit(1)
}
