import type { FastifyBaseLogger } from 'fastify'
import { PermanentError, PostponedError } from '../lib/error-codes.js'
import type { HandleActivity } from '../lib/observer.js'
import { errorText, type Job, type JobControl } from '../queue/index.js'
import { combineFailures, logFailure } from './failures.js'
import { HandlerContext } from './handler-context.js'
import { parseMessage } from './parse.js'
import type { HandlerRunner } from './run-handler.js'
import type { RuleEntry, Rules } from './rules.js'
import type { SynchronousRules } from './synchronous-rules.js'
import type { AnyMessage } from './types.js'

export interface JobHandlerOptions {
  appid: string
  log: FastifyBaseLogger
  handlers: Rules
  runner: HandlerRunner
  synchronous: SynchronousRules
}

function noteRun (activity: HandleActivity | undefined, { name }: RuleEntry, startedAt = 0, error?: unknown): void {
  if (activity === undefined) return
  activity.rules ??= []
  activity.rules.push({ name, ms: performance.now() - startedAt, ...error !== undefined && { error: errorText(error) } })
}

/** Work that follows once the rules of a message are done. */
export type FollowUp = (message: AnyMessage, options: { signal: AbortSignal }) => Promise<void>

/** Handles a push that the queue gives out: each call is one try of the handlers that have not succeeded yet. */
export class JobHandler {
  readonly #options: JobHandlerOptions
  readonly #followUps = new Map<string, FollowUp>()

  constructor (options: JobHandlerOptions) {
    this.#options = options
  }

  /** Registers `work` to run after the rules of a message that was handed over with this name. */
  addFollowUp (name: string, work: FollowUp): void {
    this.#followUps.set(name, work)
  }

  /** Runs one try. Rejects with the handlers' failure, with `WX_ERR_PERMANENT` if another try is useless, and with `WX_ERR_POSTPONED` if this process lacks a rule. */
  async handle (job: Job, control: JobControl, activity?: HandleActivity): Promise<void> {
    const { appid, log, synchronous, runner } = this.#options
    if (job.origin?.unreadable !== undefined) throw new PermanentError(job.origin.unreadable)
    const message = parseMessage(job.raw)
    if (activity !== undefined) activity.message = message
    if (synchronous.isLate(job)) return synchronous.handleLate(job, message, control)

    const context = new HandlerContext(appid, job.attempt, message, log, control, job.origin?.requestId)
    const { entries, missing } = this.#rulesOf(job, message, control)
    const failures: unknown[] = []
    for (const entry of entries) {
      if (job.succeeded.includes(entry.name)) continue
      const startedAt = activity && performance.now()
      control.rule = entry.name
      try {
        const running = runner.run(entry, message, context)
        // most handlers of events return nothing, and to await that takes two promises
        if (running instanceof Promise) await running
        noteRun(activity, entry, startedAt)
      } catch (error) {
        noteRun(activity, entry, startedAt, error)
        failures.push(error)
        logFailure(context.log, error, entry.name, job.attempt)
        continue
      }
      // the end of the job records the success of all rules
      const isDone = entry === entries.at(-1) && failures.length === 0 && missing.length === 0 && job.origin?.followUp === undefined
      if (!isDone) await this.#markSucceeded(entry, job, control, context)
    }
    control.rule = undefined
    if (failures.length > 0) throw combineFailures(failures)
    if (missing.length > 0) throw new PostponedError(`this process has no rule ${missing.join(', ')}`)
    if (job.origin?.followUp !== undefined) await this.#followUp(job.origin.followUp, message, control)
  }

  async #followUp (name: string, message: AnyMessage, { signal }: JobControl): Promise<void> {
    const work = this.#followUps.get(name)
    if (work === undefined) throw new PostponedError(`this process does not know what has to follow: ${name}`)
    await work(message, { signal })
  }

  /**
   * The rules that took the push in when it arrived. A push of an earlier version names none, so it is matched again. So is a push
   * that would become a dead letter now because no process has had its rules: a renamed rule may still take it.
   */
  #rulesOf (job: Job, message: AnyMessage, { isLastChance }: JobControl): { entries: RuleEntry[], missing: string[] } {
    const { handlers } = this.#options
    if (job.rules === undefined) return { entries: handlers.matching(message).entries, missing: [] }
    // a rule may have succeeded under its former name
    const left = job.rules.filter(name => !job.succeeded.includes(name))
    const named = left.map(name => handlers.get(name))
    const entries = [...new Set(named.filter(entry => entry !== undefined))]
    const missing = left.filter((_name, index) => named[index] === undefined)
    if (missing.length === 0 || !isLastChance) return { entries, missing }
    const others = handlers.matching(message).entries.filter(entry => !entries.includes(entry))
    return others.length === 0 ? { entries, missing } : { entries: [...entries, ...others], missing: [] }
  }

  async #markSucceeded ({ name }: RuleEntry, { attempt }: Job, control: JobControl, { log }: HandlerContext): Promise<void> {
    try {
      await control.markSucceeded(name)
    } catch (err) {
      // the handler has not failed: if the others succeed too, the end of the job records it
      log.warn({ err, rule: name, attempt }, 'the success of a message handler could not be stored')
    }
  }
}
