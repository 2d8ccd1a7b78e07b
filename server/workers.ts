import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { AggregatorRegistry, type Registry } from 'prom-client'
import type { Config } from './config.js'
import type { LogOutput } from './log-output.js'
import { STOP_MS } from './stop.js'

/** Set for a worker: its number. */
const WORKER_VARIABLE = 'FASTIFY_WECHAT_WORKER'
// a worker that did not end in time is blocked
const BLOCKED_MS = 5000
const MIN_PAUSE_MS = 1000
const MAX_PAUSE_MS = 30_000
/** A worker that lived so long did not fail because of its start. */
const STEADY_MS = 60_000

/** What the processes tell each other. */
type Message =
  | { type: 'wechat:stop', signal: string, again: boolean }
  | { type: 'wechat:metrics', text?: string, error?: string }

/** The number of this worker, from 1; undefined in a process that serves the port alone, and in the primary. */
export const workerNumber = (): number | undefined => {
  const text = process.env[WORKER_VARIABLE]
  return text === undefined || !cluster.isWorker ? undefined : Number(text)
}

/** Runs `config.workers` processes that share the port, and a new one for each that ends. Resolves when they have started; the process ends with the last of them. */
export async function runWorkers (config: Config, stream: LogOutput): Promise<void> {
  const { log } = Fastify({ logger: { level: config.logLevel, stream } })
  const primary = new Primary(config, log)
  process.on('SIGTERM', signal => primary.stop(signal))
  process.on('SIGINT', signal => primary.stop(signal))
  await primary.start()
}

class Primary {
  readonly #config: Config
  readonly #log: FastifyBaseLogger
  readonly #metrics = new AggregatorRegistry()
  #isRunning = false
  #isStopping = false
  #signal = 'SIGTERM'
  #pauseMs = MIN_PAUSE_MS
  #exitCode = 0

  constructor (config: Config, log: FastifyBaseLogger) {
    this.#config = config
    this.#log = log
    cluster.on('exit', (_worker, code) => this.#onExit(code))
    cluster.on('message', (worker, message: Message) => {
      if (message.type === 'wechat:metrics') this.#answerMetrics(worker)
    })
  }

  /** The first worker starts alone, so that a failed start is reported once. */
  async start (): Promise<void> {
    const listening = this.#fork(1)
    const isListening = await listening
    if (!isListening || this.#isStopping) return
    this.#isRunning = true
    const numbers = Array.from({ length: this.#config.workers - 1 }, (_, index) => index + 2)
    await Promise.all(numbers.map(number => this.#fork(number)))
    this.#log.info({ workers: this.#config.workers }, 'all workers have started')
  }

  /** A second signal ends the workers at once. */
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
    worker.send({ type: 'wechat:stop', signal: this.#signal, again } satisfies Message, () => {})
  }

  #workers (): Worker[] {
    return Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)
  }

  /** True when the worker listens, false when it has ended before. */
  async #fork (number: number): Promise<boolean> {
    const worker = cluster.fork({ [WORKER_VARIABLE]: String(number) })
    const forkedAt = performance.now()
    worker.on('exit', (code, signal) => {
      if (this.#isStopping || !this.#isRunning) return
      if (performance.now() - forkedAt > STEADY_MS) this.#pauseMs = MIN_PAUSE_MS
      this.#log[code === 0 ? 'info' : 'error']({ worker: number, workerPid: worker.process.pid, code, signal, pauseMs: this.#pauseMs }, 'a worker has ended: another takes its place')
      setTimeout(() => { if (!this.#isStopping) this.#fork(number) }, this.#pauseMs)
      this.#pauseMs = Math.min(2 * this.#pauseMs, MAX_PAUSE_MS)
    })
    // a worker that was still starting has not heard of the stop
    worker.on('listening', () => { if (this.#isStopping) this.#tellToStop(worker, false) })
    const ended = once(worker, 'exit').then(() => false)
    return Promise.race([ended, once(worker, 'listening').then(() => true)])
  }

  #onExit (code: number | null): void {
    if (this.#isStopping) {
      this.#exitCode = Math.max(this.#exitCode, code ?? 1)
      this.#endWithTheLast()
    } else if (!this.#isRunning) {
      // it has written why
      process.exit(code || 1)
    }
  }

  #endWithTheLast (): void {
    if (this.#workers().length === 0) process.exit(this.#exitCode)
  }

  async #answerMetrics (worker: Worker): Promise<void> {
    const answer = await this.#metrics.clusterMetrics().then(text => ({ text }), (error: Error) => ({ error: error.message }))
    if (worker.isConnected()) worker.send({ type: 'wechat:metrics', ...answer } satisfies Message, () => {})
  }
}

/** The metrics of all workers together, in the text format of Prometheus: each asks the primary. */
export function createSharedMetrics (registry: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries([registry])
  // eslint-disable-next-line no-new -- it answers the primary from now on
  new AggregatorRegistry()
  let asking: Promise<string> | undefined
  const ask = () => new Promise<string>((resolve, reject) => {
    const onMessage = (message: Message) => {
      if (message.type !== 'wechat:metrics') return
      process.off('message', onMessage)
      if (message.text === undefined) reject(new Error(`a worker does not tell its metrics: ${message.error}`))
      else resolve(message.text)
    }
    process.on('message', onMessage)
    process.send!({ type: 'wechat:metrics' } satisfies Message)
  })
  // scrapes at the same time share one question
  return () => (asking ??= ask().finally(() => { asking = undefined }))
}

/**
 * Calls `listener` when the worker shall stop, and once more when it shall end at once. The primary counts the signals,
 * since a terminal and systemd send theirs to every process; SIGTERM for one worker alone stops that worker.
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
  process.on('message', (message: Message) => {
    if (message.type !== 'wechat:stop') return
    if (message.again) listener(message.signal)
    else stop(message.signal)
  })
}
