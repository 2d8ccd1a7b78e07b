import { ClosedError } from '../lib/error-codes.js'
import type { Eventual } from '../lib/eventual.js'
import type { EngineLog } from '../engines/log.js'
import type { DeadLetter, Job, MessageQueue, QueuedPush, QueueStatus, Worker } from './queue.js'
import { backoffDelay } from './options.js'
import type { QueueOptions } from './options.js'
import { InterruptedError, runTry } from './attempt.js'
import { adaptDeadLetters } from './dead-letters.js'

/** Where a queue that lives in one process keeps its jobs. */
export interface JobTable {
  add (push: QueuedPush): Eventual<boolean>
  /** Marks up to `limit` jobs that are due as running; where there are fewer, `nextDueAt` says when the next one is. */
  claim (limit: number): Promise<{ jobs: Job[], nextDueAt: number | undefined }>
  markSucceeded (id: string, rule: string): Promise<void>
  done (id: string): Eventual<void>
  /** The try failed; the next is due at `dueAt`. */
  retry (id: string, dueAt: number, error: string): Promise<void>
  /** The last try failed. */
  bury (id: string, error: string): Promise<void>
  /** The job is due again, as if it had not been claimed. */
  release (id: string): Promise<void>
  deadLetters (appid: string, limit: number): Promise<DeadLetter[]>
  replay (appid: string, id: string): Promise<boolean>
  count (): Promise<Omit<QueueStatus, 'working'>>
  close (): Promise<void>
}

export interface LocalQueueOptions extends Required<QueueOptions> {
  log?: EngineLog | undefined
  now: () => number
  /** How many jobs were running when the last process died. Until as many are over, none is claimed that cannot begin at once: one of them may be why. */
  interrupted?: number
}

const RECORD_AGAIN_MS = 1000
// Claimed beside those that begin at once: a claim costs about the same for one as for many.
const JOBS_AHEAD = 40

/** The queue over a table of jobs in this process: concurrency, tries, draining. */
export function createLocalQueue (table: JobTable, options: LocalQueueOptions): MessageQueue {
  const { concurrency, attempts, graceMs, handlerTimeoutMs, log, now } = options
  let { interrupted = 0 } = options
  let running = 0
  /** Claimed, and waiting for a place. */
  const ready: Job[] = []
  /** Called when no job is running. */
  let onIdle: (() => void) | undefined
  /** Of the tries that run. A list, and no signal, whose listeners hold on to one another. */
  const interrupts: Array<() => void> = []
  let graceIsOver = false
  const stopped = new AbortController()
  let worker: Worker | undefined
  let claiming: Promise<void> | undefined
  let claimAgain = false
  let claimFailed = false
  let timer: NodeJS.Timeout | undefined
  let closing: Promise<void> | undefined

  function wakeIn (ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(pump, Math.min(Math.max(ms, 1), 60_000))
  }

  /** Begins what has been claimed, as far as there are places. */
  function fill (): void {
    if (worker === undefined || closing !== undefined) return
    while (running < concurrency && ready.length > 0) handle(worker, ready.shift()!)
  }

  function pump (): void {
    fill()
    if (worker === undefined || closing !== undefined || running >= concurrency) return
    if (claiming !== undefined) {
      claimAgain = true
      return
    }
    claiming = claim().finally(() => {
      claiming = undefined
      if (claimAgain) {
        claimAgain = false
        pump()
      }
    })
  }

  async function claim (): Promise<void> {
    try {
      const { jobs, nextDueAt } = await table.claim(concurrency - running + (interrupted > 0 ? 0 : JOBS_AHEAD))
      claimFailed = false
      ready.push(...jobs)
      fill()
      if (closing === undefined && nextDueAt !== undefined) wakeIn(nextDueAt - now())
    } catch (err) {
      claimFailed = true
      log?.error({ err }, 'cannot read the message queue, trying again')
      if (closing === undefined) wakeIn(RECORD_AGAIN_MS)
    }
  }

  async function handle (worker: Worker, job: Job): Promise<void> {
    running++
    let outcome: () => Eventual<void> = () => table.done(job.id)
    try {
      if (graceIsOver) throw new InterruptedError()
      await runTry(worker, job, {
        handlerTimeoutMs,
        onInterrupt,
        markSucceeded: (rule) => table.markSucceeded(job.id, rule)
      })
    } catch (err) {
      outcome = toOutcome(job, err)
    }
    try {
      await outcome()
    } catch (err) {
      await writeAgain(outcome, err)
    }
    if (interrupted > 0) interrupted--
    if (--running === 0) onIdle?.()
    pump()
  }

  /** What is to be written of a try that failed with `err`. */
  function toOutcome (job: Job, err: unknown): () => Eventual<void> {
    if (err instanceof InterruptedError) return () => table.release(job.id)
    const error = err instanceof Error ? err.message : String(err)
    const about = { reqId: job.origin?.requestId, appid: job.appid, jobId: job.id, attempt: job.attempt, err }
    if (job.attempt >= attempts) {
      log?.error(about, 'a push was given up, it is a dead letter now')
      return () => table.bury(job.id, error)
    }
    log?.warn(about, 'handling a push failed, it is tried again')
    return () => table.retry(job.id, now() + backoffDelay(job.attempt, options), error)
  }

  function onInterrupt (interrupt: () => void): () => void {
    interrupts.push(interrupt)
    return () => {
      const index = interrupts.indexOf(interrupt)
      if (index !== -1) interrupts.splice(index, 1)
    }
  }

  /** An outcome that could not be written keeps its place until it can, so that a full disk does not run handlers again and again. */
  async function writeAgain (write: () => Eventual<void>, failure: unknown): Promise<void> {
    for (let err = failure; !stopped.signal.aborted;) {
      log?.error({ err }, 'cannot write to the message queue, trying again')
      await pause(RECORD_AGAIN_MS, stopped.signal)
      if (stopped.signal.aborted) return
      try {
        return await write()
      } catch (again) {
        err = again
      }
    }
  }

  async function drain (): Promise<void> {
    clearTimeout(timer)
    await claiming
    // the last first, so that the first is in front again
    await Promise.all(ready.splice(0).reverse().map(({ id }) => table.release(id))).catch((err: unknown) => log?.error({ err }, 'cannot write to the message queue, the next start finds what was claimed'))
    const drained = new Promise<void>((resolve) => {
      if (running === 0) resolve()
      else onIdle = resolve
    })
    if (running > 0) {
      const graceTimer = new AbortController()
      await Promise.race([drained, pause(graceMs, graceTimer.signal)])
      graceTimer.abort()
    }
    graceIsOver = true
    for (const interrupt of interrupts.splice(0)) interrupt()
    // every try is over now; what is left is to write down how it ended, once
    stopped.abort()
    await drained
    await table.close()
  }

  return {
    add (push) {
      if (closing !== undefined) return Promise.reject(new ClosedError())
      const added = table.add(push)
      // asked at once, so that a free place claims the push in the transaction that stores it
      pump()
      return Promise.resolve(added)
    },
    process (handler) {
      if (worker !== undefined) throw new Error('process is called once')
      worker = handler
      pump()
    },
    deadLetters: adaptDeadLetters({
      list: (appid, limit) => table.deadLetters(appid, limit),
      async replay (appid, id) {
        if (closing !== undefined) throw new ClosedError()
        const replayed = table.replay(appid, id)
        pump()
        return replayed
      }
    }),
    async status () {
      const { waiting, running: claimed, ...others } = await table.count()
      return { ...others, waiting: waiting + ready.length, running: claimed - ready.length, working: worker !== undefined && closing === undefined && !claimFailed }
    },
    close () {
      closing ??= drain()
      return closing
    }
  }
}

function pause (ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done () {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
