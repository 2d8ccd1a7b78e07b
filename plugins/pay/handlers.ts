import type { FastifyBaseLogger } from 'fastify'
import { OptionsError, PostponedError } from '../lib/error-codes.js'
import { nearestName } from '../lib/nearest-name.js'
import { combineFailures, logFailure, runIsolated } from '../messages/index.js'
import type { Job, JobControl } from '../queue/index.js'
import { PAY_EVENTS, type PayEvents } from './events.js'
import type { StoredNotification } from './notify.js'

/** The context that a handler gets with the decrypted resource. */
export interface PayContext {
  readonly appid: string
  /** The merchant that the notification belongs to. */
  readonly mchid: string
  /** The id of the notification. */
  readonly id: string
  readonly eventType: string
  readonly summary: string
  /** The time of the notification, in RFC 3339. */
  readonly createTime: string
  /** 1 for the first try. */
  readonly attempt: number
  /** Fires when the time of the try is up. */
  readonly signal: AbortSignal
  readonly log: FastifyBaseLogger
}

/** A handler of notifications. It runs outside the request, through the queue, and again if it throws, until the notification becomes a dead letter. */
export type PayHandler<Event extends string> = (resource: Event extends keyof PayEvents ? PayEvents[Event] : Record<string, unknown>, context: PayContext) => unknown

interface Entry {
  name: string
  event: string
  handler: PayHandler<string>
}

const ALL = '*'
const SHAPE = /^[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)+$/

function checkEvent (event: unknown, handler: unknown): void {
  if (typeof handler !== 'function') throw new OptionsError('wechat-pay', 'on: expected a function as the handler')
  if (event === ALL || (typeof event === 'string' && (SHAPE.test(event)))) return
  const nearest = typeof event === 'string' ? nearestName(event, PAY_EVENTS) : undefined
  throw new OptionsError('wechat-pay', `on: expected an event_type such as TRANSACTION.SUCCESS, or *${nearest === undefined ? '' : `; did you mean ${nearest}?`}`)
}

/** The handlers of an account's notifications. */
export class PayHandlers {
  readonly #entries: Entry[] = []
  readonly #appid: string
  readonly #log: FastifyBaseLogger

  constructor (appid: string, log: FastifyBaseLogger) {
    this.#appid = appid
    this.#log = log
  }

  /** Adds a handler. Throws `WX_ERR_OPTIONS`. */
  add (event: string, handler: PayHandler<any>): void {
    checkEvent(event, handler)
    const twins = this.#entries.filter(entry => entry.event === event).length
    this.#entries.push({ name: twins === 0 ? `pay:${event}` : `pay:${event}#${twins}`, event, handler })
  }

  /** The names of the handlers for an event. */
  namesFor (event: string): string[] {
    return this.#entries.filter(entry => entry.event === ALL || entry.event === event).map(({ name }) => name)
  }

  async handle (job: Job, notification: StoredNotification, { signal, markSucceeded }: JobControl): Promise<void> {
    const context: PayContext = {
      appid: this.#appid,
      mchid: notification.mchid,
      id: notification.id,
      eventType: notification.event_type,
      summary: notification.summary ?? '',
      createTime: notification.create_time ?? '',
      attempt: job.attempt,
      signal,
      log: this.#log.child({ reqId: job.origin?.requestId, event: notification.event_type, notification: notification.id })
    }
    const names = (job.rules ?? this.namesFor(notification.event_type)).filter(name => !job.succeeded.includes(name))
    const failures: unknown[] = []
    const missing: string[] = []
    for (const name of names) {
      const entry = this.#entries.find(entry => entry.name === name)
      if (entry === undefined) missing.push(name)
      else if (await this.#run(entry, notification, context, failures)) await this.#mark(context, markSucceeded, name)
    }
    if (failures.length > 0) throw combineFailures(failures)
    if (missing.length > 0) throw new PostponedError(`this process has no handler ${missing.join(', ')}`)
  }

  async #run ({ name, handler }: Entry, { resource }: StoredNotification, context: PayContext, failures: unknown[]): Promise<boolean> {
    try {
      await runIsolated(name, context, () => handler(resource, context))
      return true
    } catch (error) {
      failures.push(error)
      logFailure(context.log, error, name, context.attempt)
      return false
    }
  }

  async #mark ({ log }: PayContext, markSucceeded: JobControl['markSucceeded'], name: string): Promise<void> {
    try {
      await markSucceeded(name)
    } catch (err) {
      // the handler has not failed: if the others succeed too, the end of the job records it
      log.warn({ err, rule: name }, 'the success of a notification handler could not be stored')
    }
  }
}
