import type { FastifyInstance } from 'fastify'
import { answerArguments } from './server/arguments.js'
import { findMistyped, readConfig, type Config } from './server/config.js'
import { loadPlugin } from './server/load-plugin.js'
import { logConsole } from './server/console-output.js'
import { createLogOutput } from './server/log-output.js'
import { logStartError } from './server/start-error.js'
import { createStop } from './server/stop.js'
import type { AccountsOptions } from './plugins/accounts/index.js'
import { keepTickShape } from './plugins/lib/tick-shape.js'
import type { GuestStorage } from './plugins/store/index.js'
import type { Sandbox } from './server/sandbox.js'
import { createSharedMetrics } from './server/worker-metrics.js'
import { onWorkerSignal, runWorkers, workerNumber } from './server/workers.js'
import { keepObjectsYoung } from './server/young-objects.js'

// before all else is loaded: once the shape is lost, nothing brings it back
keepTickShape()

let config: Config | undefined
let app: FastifyInstance | undefined
let sandbox: Sandbox | undefined

async function openSource ({ accounts, apiBase, payBase, setup: setupFile, port }: Config, storage: GuestStorage | undefined): Promise<Pick<AccountsOptions, 'accounts' | 'apiBase' | 'payBase' | 'setup'>> {
  const setup = await loadPlugin('WECHAT_SETUP', setupFile) as AccountsOptions['setup']
  if (accounts !== undefined) return { accounts, apiBase, payBase, setup }
  sandbox = storage === undefined
    ? await (await import('./server/sandbox.js')).startSandbox(port)
    : await (await import('./server/shared-state.js')).joinSandboxOf(storage)
  return { accounts: [sandbox.account], apiBase: sandbox.address, payBase: sandbox.address, setup: setup ?? (await import('./examples/demo/handlers.js')).default }
}

async function start (): Promise<void> {
  config = readConfig(process.env)
  const output = createLogOutput()
  const pretty = config.logFormat === 'pretty'
  const stream = pretty ? (await import('./server/terminal.js')).createTerminalOutput(output) : output
  const worker = workerNumber()
  if (config.workers > 1 && worker === undefined) {
    await runWorkers(config, stream)
    return keepObjectsYoung()
  }
  // loaded here, because the primary process of several workers does not need it
  const { build, createApp } = await import('./server/app.js')
  const running = app = createApp(config, stream)
  if (!pretty) logConsole(running.log)
  if ((worker ?? 1) === 1) {
    for (const { name, nearest } of findMistyped(process.env)) running.log.warn({ variable: name }, `the environment variable ${name} is not read, did you mean ${nearest}?`)
  }
  const stop = worker === undefined ? createStop(running) : createStop(running, onWorkerSignal)
  const plugin = await loadPlugin('WECHAT_APP', config.app)
  const storage = worker === undefined || config.redisUrl !== undefined ? undefined : await (await import('./server/shared-state.js')).joinState()
  build(running, { config, source: await openSource(config, storage), plugin, stop, storage, ...worker !== undefined && { createMetrics: createSharedMetrics } })
  stop.onSignal({ delayMs: config.stopDelayMs, close: () => running.close().finally(() => sandbox?.close()) })
  const address = await running.listen({ port: config.port, host: config.host })
  keepObjectsYoung()
  sandbox?.connect(address)
  if (pretty && (worker ?? 1) === 1) output.write((await import('./server/welcome.js')).createWelcome(running, config, sandbox, address))
  else if (!pretty && (worker ?? 1) === 1) sandbox?.logCommands(running.log, address)
}

try {
  const answer = await answerArguments(process.argv.slice(2).filter(arg => arg !== 'start'))
  if (answer === undefined) await start()
  else process.stdout.write(answer)
} catch (error) {
  logStartError(error, app?.log, config)
  await app?.close().catch(() => {})
  process.exit(1)
}
