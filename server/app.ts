import { randomUUID } from 'node:crypto'
import Fastify, { LogController, type FastifyInstance, type FastifyPluginAsync, type FastifyServerOptions } from 'fastify'
import accounts, { type AccountsOptions } from '../plugins/accounts/index.js'
import errors, { serverOptions } from '../plugins/errors/index.js'
import { guardPlugin } from '../plugins/lib/guard-plugin.js'
import { schemaController } from '../plugins/lib/http/compilers.js'
import metrics from '../plugins/observability/metrics/index.js'
import { boundedError, redactSecrets } from '../plugins/observability/index.js'
import tracing from '../plugins/observability/tracing/index.js'
import openapi from '../plugins/openapi/index.js'
import store, { storagePlugin, type Storage } from '../plugins/store/index.js'
import routes, { logSerializers } from '../routes/index.js'
import system, { type SystemRoutesOptions } from '../routes/system.js'
import type { Config } from './config.js'
import type { LogOutput } from './log-output.js'
import { logEvents } from './event-lines.js'
import { logRequests } from './request-log.js'
import type { Stop } from './stop.js'

/** The logger of a request. The routes of this package give each their serializers, which the logger of the server has: to give them again takes as long as writing the line. */
const createRequestLogger: NonNullable<FastifyServerOptions['childLoggerFactory']> = function (logger, bindings, options) {
  const { serializers = {}, level } = options
  const areKnown = Object.keys(serializers).every(name => serializers[name] === logSerializers[name])
  return logger.child(bindings, areKnown ? { level } : options)
}

export function createApp ({ logLevel, trustProxy, app: plugin }: Pick<Config, 'logLevel' | 'trustProxy' | 'app'>, stream: LogOutput): FastifyInstance {
  const app = Fastify({
    logger: { level: logLevel, stream, serializers: { ...logSerializers, err: boundedError }, hooks: { streamWrite: redactSecrets } },
    genReqId: () => randomUUID(),
    childLoggerFactory: createRequestLogger,
    trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    // the operator's own routes have Fastify's compilers
    ...plugin === undefined && { schemaController },
    ...serverOptions()
  })
  logRequests(app, stream)
  return app
}

export interface AppParts {
  config: Config
  source: Pick<AccountsOptions, 'accounts' | 'apiBase' | 'payBase' | 'setup'>
  /** The plugin with the operator's own routes. */
  plugin?: FastifyPluginAsync
  stop: Stop
  /** The storage of the primary process, for a worker. */
  storage?: Storage
  /** Creates the source of the metrics of all processes on the port; undefined if there is only one process. */
  createMetrics?: SystemRoutesOptions['createMetrics']
}

const CONSOLE_PATH = '/console'

/** Registers all parts of the standalone server. */
export function build (app: FastifyInstance, { config, source, plugin, stop, storage, createMetrics }: AppParts): void {
  const { redisUrl, dataDir, queue, hubKeys, operatorKeys } = config
  app.register(errors)
  if (config.logFormat === 'pretty') logEvents(app)
  app.register(metrics)
  app.register(tracing)
  app.register(openapi)
  // the simulator of a sandbox forgets its users and tokens at its end, so the server keeps nothing either
  const isSandbox = config.accounts === undefined
  if (storage !== undefined) app.register(storagePlugin(storage))
  else if (!isSandbox) app.register(store, redisUrl === undefined ? { dataDir, queue } : { redis: redisUrl, queue })
  app.register(accounts, isSandbox && storage === undefined ? { ...source, store: 'memory' } : source)
  app.register(routes, { prefix: '/wx', hubKeys })
  if (isSandbox || operatorKeys.length > 0) app.register(import('../plugins/console/index.js'), { prefix: CONSOLE_PATH, operatorKeys, publicUrl: config.publicUrl, ...isSandbox && { simulator: source.apiBase } })
  if (isSandbox) {
    app.register(async scope => {
      const { createPage } = await import('../plugins/console/index.js')
      const page = createPage(CONSOLE_PATH)
      scope.get('/', { schema: { hide: true } }, async (_request, reply) => page.send(reply))
    })
  }
  app.register(system, { isStopping: stop.isStopping, ...createMetrics !== undefined && { createMetrics } })
  if (plugin !== undefined) app.register(guardPlugin(plugin))
}
