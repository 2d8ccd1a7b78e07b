import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { schemaController } from '../plugins/lib/http/compilers.js'
import { boundedError, redactSecrets } from '../plugins/observability/index.js'
import type { Config } from './config.js'
import type { LogOutput } from './log-output.js'
import type { SharedState } from './shared-state.js'
import { logStartError } from './start-error.js'
import { STOP_MS } from './stop.js'
import { combineMetrics } from './worker-metrics.js'

/** The environment variable with the number of a worker. */
const WORKER_VARIABLE = 'FASTIFY_WECHAT_WORKER'
// a worker that does not end in this time is blocked
const BLOCKED_MS = 5000
const MIN_PAUSE_MS = 1000
const MAX_PAUSE_MS = 30_000
/** A worker that lived this long did not fail at its start. */
const STEADY_MS = 60_000

/** The message that stops a worker. */
interface StopMessage { type: 'wechat:stop', signal: string, again: boolean }

/** The number of this worker, from 1; undefined in a process that serves the port alone, and in the primary. */
export const workerNumber = (): number | undefined => {
  const text = process.env[WORKER_VARIABLE]
  return text === undefined || !cluster.isWorker ? undefined : Number(text)
}

/** Runs `config.workers` processes that share the port, and replaces each that ends. Resolves when they have started; this process ends with the last of them. */
export async function runWorkers (config: Config, stream: LogOutput): Promise<void> {
  const { log } = Fastify({ schemaController, logger: { level: config.logLevel, stream, serializers: { err: boundedError }, hooks: { streamWrite: redactSecrets } } })
  try {
    const state = config.redisUrl === undefined ? await (await import('./shared-state.js')).keepState(config, log) : undefined
    const primary = new Primary(config, log, state)
    process.on('SIGTERM', signal => primary.stop(signal))
    process.on('SIGINT', signal => primary.stop(signal))
    await primary.start()
  } catch (error) {
    logStartError(error, log, config)
    process.exit(1)
  }
}

class Primary {
  readonly #config: Config
  readonly #log: FastifyBaseLogger
  readonly #state: SharedState | undefined
  #isRunning = false
  #isStopping = false
  #signal = 'SIGTERM'
  #pauseMs = MIN_PAUSE_MS
  #exitCode = 0

  constructor (config: Config, log: FastifyBaseLogger, state: SharedState | undefined) {
    this.#config = config
    this.#log = log
    this.#state = state
    // JSON cannot express all that the workers say, such as a time without end
    cluster.setupPrimary({ serialization: 'advanced' })
    cluster.on('exit', (_worker, code) => this.#onExit(code))
    combineMetrics()
  }

  /** Starts the workers. The first starts alone, so that a failed start is reported only once. */
  async start (): Promise<void> {
    const listening = this.#fork(1)
    const isListening = await listening
    if (!isListening || this.#isStopping) return
    this.#isRunning = true
    const numbers = Array.from({ length: this.#config.workers - 1 }, (_, index) => index + 2)
    await Promise.all(numbers.map(number => this.#fork(number)))
    this.#log.info({ workers: this.#config.workers }, 'all workers have started')
  }

  /** Stops the workers. A second signal ends them at once. */
  stop (signal: string): void {
    const again = this.#isStopping
    this.#isStopping = true
    this.#signal = signal
    for (const worker of this.#workers()) this.#tellToStop(worker, again)
    if (again) return
    setTimeout(() => {
      for (const worker of this.#workers()) worker.process.kill('SIGKILL')
    }, this.#config.stopDelayMs + STOP_MS + BLOCKED_MS)
    this.#endWithTheLast()
  }

  #tellToStop (worker: Worker, again: boolean): void {
    worker.send({ type: 'wechat:stop', signal: this.#signal, again } satisfies StopMessage, () => {})
  }

  #workers (): Worker[] {
    return Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)
  }

  /** Starts a worker. Resolves with true when it listens, or with false if it ends before. */
  async #fork (number: number): Promise<boolean> {
    const worker = cluster.fork({ [WORKER_VARIABLE]: String(number) })
    const forkedAt = performance.now()
    const detach = this.#state?.attach(worker)
    worker.on('exit', (code, signal) => {
      detach?.()
      if (this.#isStopping || !this.#isRunning) return
      if (performance.now() - forkedAt > STEADY_MS) this.#pauseMs = MIN_PAUSE_MS
      this.#log[code === 0 ? 'info' : 'error']({ worker: number, workerPid: worker.process.pid, code, signal, pauseMs: this.#pauseMs }, 'a worker has ended: another takes its place')
      setTimeout(() => { if (!this.#isStopping) this.#fork(number) }, this.#pauseMs)
      this.#pauseMs = Math.min(2 * this.#pauseMs, MAX_PAUSE_MS)
    })
    // a worker that was still starting has not heard of the stop
    worker.on('listening', ({ address, port }) => {
      this.#state?.listensAt(address, port)
      if (this.#isStopping) this.#tellToStop(worker, false)
    })
    const ended = once(worker, 'exit').then(() => false)
    return Promise.race([ended, once(worker, 'listening').then(() => true)])
  }

  #onExit (code: number | null): void {
    if (this.#isStopping) {
      this.#exitCode = Math.max(this.#exitCode, code ?? 1)
      this.#endWithTheLast()
    } else if (!this.#isRunning) {
      // the worker has already logged the reason
      process.exit(code || 1)
    }
  }

  async #endWithTheLast (): Promise<void> {
    if (this.#workers().length > 0) return
    try {
      await this.#state?.close()
    } catch (err) {
      this.#log.error({ err }, 'stopping failed')
      process.exit(1)
    }
    process.exit(this.#exitCode)
  }
}

/**
 * Calls `listener` when the worker has to stop, and again when it has to end at once. The primary process counts the signals,
 * because a terminal and systemd send signals to every process; SIGTERM to a single worker stops only that worker.
 */
export function onWorkerSignal (listener: (signal: string) => void): void {
  let isStopping = false
  const stop = (signal: string) => {
    if (isStopping) return
    isStopping = true
    listener(signal)
  }
  process.on('SIGINT', () => {})
  process.on('SIGTERM', stop)
  process.on('message', (message: StopMessage) => {
    if (message.type !== 'wechat:stop') return
    if (message.again) listener(message.signal)
    else stop(message.signal)
  })
}
