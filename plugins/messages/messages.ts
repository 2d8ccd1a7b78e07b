import { once } from 'node:events'
import type { FastifyBaseLogger } from 'fastify'
import type { Crypto } from '../crypto/index.js'
import { AesKeyError, ClosedError, InputError, MessageError, PlaintextError, TimestampError } from '../error-codes.js'
import { after, type Eventual } from '../eventual.js'
import type { HandleActivity, Observer, PushActivity } from '../observer.js'
import type { Store } from '../store/store.js'
import { unlessAborted } from '../streams.js'
import { dedupeKey as builtInKey } from './dedupe.js'
import { LazyContext } from './lazy-context.js'
import { decodeBody, formatOf, parseFields, parseMessage, toMessage, type MessageFormat } from './parse.js'
import type { DeadLetter, Job, JobControl, MessageQueue, Origin, QueuedPush } from './queue.js'
import { asksAgain, SUCCESS, writeEnvelope, writeReply, type Reply } from './reply.js'
import { createRules, type Handler, type Interceptor, type MessageContext, type ReplyHandler, type Rule } from './rules.js'
import type { AnyMessage } from './types.js'

/** A push as it came. */
export interface Push {
  query: { signature?: string, timestamp: string, nonce: string, encrypt_type?: string, msg_signature?: string }
  body: Uint8Array
  /** Goes with its log lines, those of its handlers too. */
  requestId?: string
}

/** What WeChat is answered, always with 200. */
export interface Answer {
  contentType: string
  body: string
}

export interface Messages {
  /** Handles matching messages outside the request, through the queue: again when it throws, until it is a dead letter. */
  on<const R extends Rule> (rule: R, handler: Handler<R>): Messages
  on (handler: Handler<{}>): Messages
  /** Answers matching messages in the response. What it returns is the passive reply. */
  reply<const R extends Rule> (rule: R, handler: ReplyHandler<R>): Messages
  reply (handler: ReplyHandler<{}>): Messages
  /** Puts an interceptor around every handler; the first one added is the outermost. */
  use (interceptor: Interceptor): Messages

  /** The `echostr` of the console's URL check. Throws `WX_ERR_SIGNATURE`. */
  verifyUrl (query: { signature: string, timestamp: string, nonce: string, echostr: string }): string
  /**
   * Verifies, decrypts, reads and answers a push. Resolves once its asynchronous part is stored.
   * Throws `WX_ERR_SIGNATURE`, `WX_ERR_TIMESTAMP`, `WX_ERR_PLAINTEXT` (403), `WX_ERR_INPUT`, `WX_ERR_MESSAGE`, `WX_ERR_DECRYPT`, `WX_ERR_RECEIVER`,
   * `WX_ERR_AES_KEY` (400), and what a synchronous handler throws.
   */
  receive (push: Push): Promise<Answer>
  /** Runs the asynchronous handlers of a queued push: what a queue's worker calls. */
  handle (job: Job, control: JobControl): Promise<void>

  /** The pushes whose handlers failed for good, newest first. */
  deadLetters (limit?: number): Promise<DeadLetter[]>
  /** Puts a dead letter back into the queue; false when there is none with that id. */
  replay (id: string): Promise<boolean>
  /** Resolves when no synchronous rule is running, past its deadline or not; after 10 s their signal fires and nobody waits for them. */
  settled (): Promise<void>
}

export interface CreateMessagesOptions {
  appid: string
  crypto: Pick<Crypto, 'signature' | 'message'>
  log: FastifyBaseLogger
  store: Store
  queue: MessageQueue
  observer?: Observer
  encrypted?: boolean
  allowPlaintext?: boolean
  replayWindowSeconds?: number
  replyDeadlineMs?: number
  dedupeTtlMs?: number
  dedupeKey? (message: AnyMessage): string | undefined
}

interface Opened {
  raw: string
  /** The fields, where the payload was not wrapped and has been read already. */
  fields?: Record<string, unknown>
  format: MessageFormat
  encrypted: boolean
}

/** What the synchronous rules of a push came to. */
interface Outcome {
  /** What the platform is answered, before encryption: `success`, or the fields of the reply. */
  text: string
  /** The platform shall deliver the push again. */
  again: boolean
}

/** Of a push that its synchronous rules have answered: the text of the answer, or `IN_QUEUE`. */
type ReplyRecord = string

const ACKNOWLEDGED: Answer = { contentType: 'text/plain; charset=utf-8', body: SUCCESS }
const CONTENT_TYPES = { XML: 'application/xml; charset=utf-8', JSON: 'application/json; charset=utf-8' }
// On record in place of an answer: the rules are past their deadline, and the platform has been answered.
const IN_QUEUE = ''
// Marks the queue's entry of a synchronous rule that ran past its deadline.
const LATE = 'late:'
const DAY_MS = 24 * 3600 * 1000
// A node that died delays the synchronous rules of its push by as much, never their answer.
const LEASE_MS = 30_000
// How long closing waits for synchronous rules before their signal fires.
const GRACE_MS = 10_000
const PAST_DEADLINE = Symbol('past deadline')

export function createMessages (options: CreateMessagesOptions): Messages {
  const { appid, crypto, log, store, queue, observer, encrypted = false, allowPlaintext = false } = options
  const { replayWindowSeconds = 300, replyDeadlineMs = 4000, dedupeTtlMs = DAY_MS } = options
  const handlers = createRules()
  const replies = createRules()
  const interceptors: Interceptor[] = []
  /** The answers of synchronous rules, by the key of the push. */
  const records = store.scope('reply:')
  /** The synchronous rules that are running, past their deadline too, by the key of the push. */
  const working = new Map<string, Promise<Outcome>>()
  /** Those of them whose try in the queue is over: nobody waits for them any more. */
  const abandoned = new Set<Promise<Outcome>>()
  const closing = new AbortController()

  /** A key of the user's own says so, so that it is none of ours; for what has none the built-in one serves. Either is a text of its own, as in `dedupeKey`. */
  function keyOf (message: AnyMessage): string {
    const own = options.dedupeKey?.(message)
    return own ? ['own', own].join(':') : builtInKey(message)
  }

  function checkAge (timestamp: string): void {
    const ageSeconds = Math.abs(Date.now() / 1000 - Number(timestamp))
    // digits only: Number reads more than WeChat writes
    if (replayWindowSeconds > 0 && !(/^\d+$/.test(timestamp) && ageSeconds <= replayWindowSeconds)) throw new TimestampError(replayWindowSeconds)
  }

  /** From the body to the payload that WeChat vouches for. */
  function open ({ query, body }: Push): Opened {
    const { timestamp, nonce } = query
    const text = decodeBody(body)
    if ((query.encrypt_type ?? 'raw') === 'raw' && query.msg_signature === undefined) {
      if (query.signature === undefined) throw new InputError('signature is missing')
      crypto.signature.verify(query.signature, timestamp, nonce)
      checkAge(timestamp)
      if (encrypted && !allowPlaintext) throw new PlaintextError()
      return { raw: text, format: formatOf(text), encrypted: false }
    }

    const fields = parseFields(text)
    if (!encrypted) {
      // compatible mode: the payload stands beside the ciphertext that cannot be read here
      if (query.signature === undefined || fields.MsgType === undefined) throw new AesKeyError()
      crypto.signature.verify(query.signature, timestamp, nonce)
      checkAge(timestamp)
      return { raw: text, fields, format: formatOf(text), encrypted: false }
    }
    if (query.msg_signature === undefined) throw new InputError('msg_signature is missing')
    if (typeof fields.Encrypt !== 'string') throw new MessageError('Encrypt is missing')
    crypto.signature.verify(query.msg_signature, timestamp, nonce, fields.Encrypt)
    checkAge(timestamp)
    return { raw: crypto.message.decrypt(fields.Encrypt), format: formatOf(text), encrypted: true }
  }

  function run (handler: (message: any, context: MessageContext) => unknown, message: AnyMessage, about: MessageContext): Eventual<unknown> {
    if (interceptors.length === 0) {
      const result = handler(message, about)
      return typeof (result as PromiseLike<unknown> | undefined)?.then === 'function' ? Promise.resolve(result) : result
    }
    const innermost = async () => handler(message, about)
    const call = interceptors.reduceRight<() => Promise<unknown>>((next, interceptor) => async () => interceptor(message, about, next), innermost)
    return call()
  }

  /** The first answer of the matching synchronous rules. */
  function runReplies (message: AnyMessage, control: { readonly signal: AbortSignal }, origin: Origin | undefined): Eventual<Reply> {
    const about = new LazyContext(appid, 1, message, log, control, origin?.requestId)
    const { entries } = replies.matching(message)
    function runFrom (index: number, before: Reply): Eventual<Reply> {
      let reply = before
      for (let at = index; at < entries.length; at++) {
        const answer = run(entries[at]!.handler, message, about) as Eventual<Reply>
        if (answer instanceof Promise) return answer.then(answer => runFrom(at + 1, reply ?? answer))
        reply ??= answer
      }
      return reply
    }
    return runFrom(0, undefined)
  }

  /** The answer to a push that came as `opened`: encrypted when it was. */
  function wrap (text: string, { encrypted }: Opened, nonce: string): Answer {
    if (text === SUCCESS || text === IN_QUEUE) return ACKNOWLEDGED
    const format = formatOf(text)
    if (!encrypted) return { contentType: CONTENT_TYPES[format], body: text }
    const Encrypt = crypto.message.encrypt(text)
    const TimeStamp = Math.floor(Date.now() / 1000)
    const MsgSignature = crypto.signature.sign(String(TimeStamp), nonce, Encrypt)
    return { contentType: CONTENT_TYPES[format], body: writeEnvelope({ Encrypt, MsgSignature, TimeStamp, Nonce: nonce }, format) }
  }

  /** The origin is a copy: what an observer adds is of this entry alone. */
  function enqueue (push: QueuedPush): Promise<boolean> {
    if (observer === undefined) return queue.add(push)
    const observed = { ...push, origin: { ...push.origin } }
    return observer({ type: 'enqueue', push: observed }, () => queue.add(observed))
  }

  /**
   * Runs the synchronous rules of a push once for all its deliveries: one that comes later gets the answer on record,
   * one that comes meanwhile waits. Nothing is on record before they are done, so those of a process that died run again.
   */
  function runRepliesOnce (message: AnyMessage, key: string, format: MessageFormat, control: { readonly signal: AbortSignal }, origin: Origin | undefined, fromQueue: boolean): Eventual<Outcome> {
    const work = records.withLock(key, LEASE_MS, () => after(records.get<ReplyRecord>(key), (record) => {
      if (record !== undefined && !(fromQueue && record === IN_QUEUE)) return { text: record, again: false }
      return after(runReplies(message, control, origin), (reply) => {
        // a reply that cannot be written is the handler's failure, and one that asks for another delivery is no end
        const outcome = { text: writeReply(reply, message, format), again: asksAgain(reply) }
        return outcome.again ? outcome : after(records.set(key, outcome.text satisfies ReplyRecord, dedupeTtlMs), () => outcome)
      })
    }))
    if (work instanceof Promise) {
      const forget = () => { working.delete(key) }
      work.then(forget, forget)
      working.set(key, work)
    }
    return work
  }

  function answer (message: AnyMessage, key: string, { raw, format }: Opened, origin: Origin | undefined): Eventual<string> {
    const running = working.get(key)
    if (running === undefined) {
      const work = runRepliesOnce(message, key, format, closing, origin, false)
      return work instanceof Promise ? untilDeadline(work, message, key, raw, origin) : work.text
    }
    // what is past its deadline has been left to the queue
    return after(records.get<ReplyRecord>(key), record => record ?? untilDeadline(running, message, key, raw, origin))
  }

  async function untilDeadline (work: Promise<Outcome>, message: AnyMessage, key: string, raw: string, origin: Origin | undefined): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    try {
      const outcome = await new Promise<Outcome | typeof PAST_DEADLINE>((resolve, reject) => {
        timer = setTimeout(resolve, replyDeadlineMs, PAST_DEADLINE)
        work.then(resolve, reject)
      })
      if (outcome !== PAST_DEADLINE) return outcome.text
    } finally {
      clearTimeout(timer)
    }
    log.warn({ reqId: origin?.requestId, msgType: message.MsgType, event: message.Event, msgId: message.MsgId }, 'synchronous rule is past its deadline and goes on in the queue')
    await enqueue({ appid, key: LATE + key, raw, origin })
    // the rules may be done by now, which is not to be forgotten
    await records.add(key, IN_QUEUE satisfies ReplyRecord, dedupeTtlMs)
    return SUCCESS
  }

  /** After a restart there is no work to wait for: the rules run again, though their reply has no one to go to. */
  async function handleLate (key: string, message: AnyMessage, control: JobControl, origin: Origin | undefined): Promise<void> {
    const work = Promise.resolve(working.get(key) ?? runRepliesOnce(message, key, formatOf(message.raw), control, origin, true))
    const { signal } = control
    const abandon = () => { abandoned.add(work) }
    signal.addEventListener('abort', abandon, { once: true })
    try {
      // the platform, which was answered, does not come again: the queue does
      if ((await work).again) throw new Error('the synchronous rule asks for the event again')
    } finally {
      signal.removeEventListener('abort', abandon)
      abandoned.delete(work)
    }
  }

  async function receive (push: Push, activity?: PushActivity): Promise<Answer> {
    const opened = open(push)
    const message = opened.fields === undefined ? parseMessage(opened.raw) : toMessage(opened.fields, opened.raw)
    if (activity !== undefined) activity.message = message
    const synchronous = replies.matching(message)
    const asynchronous = !synchronous.stopped && handlers.matching(message).entries.length > 0
    if (!asynchronous && synchronous.entries.length === 0) return ACKNOWLEDGED
    const key = keyOf(message)
    const origin = push.requestId === undefined ? undefined : { requestId: push.requestId }
    if (asynchronous) {
      const isNew = await enqueue({ appid, key, raw: opened.raw, origin })
      if (!isNew) {
        if (activity !== undefined) activity.duplicate = true
        log.debug({ reqId: push.requestId, msgId: message.MsgId, event: message.Event }, 'redelivered push is answered and dropped')
      }
    }
    if (synchronous.entries.length === 0) return ACKNOWLEDGED
    const text = answer(message, key, opened, origin)
    return wrap(text instanceof Promise ? await text : text, opened, push.query.nonce)
  }

  async function handle (job: Job, control: JobControl, activity?: HandleActivity): Promise<void> {
    const message = parseMessage(job.raw)
    if (activity !== undefined) activity.message = message
    if (job.key.startsWith(LATE)) return handleLate(job.key.slice(LATE.length), message, control, job.origin)
    const about = new LazyContext(appid, job.attempt, message, log, control, job.origin?.requestId)
    const failures: unknown[] = []
    const { entries } = handlers.matching(message)
    for (let index = 0; index < entries.length; index++) {
      const { id, handler } = entries[index]!
      if (job.succeeded.includes(id)) continue
      try {
        const result = run(handler, message, about)
        if (result instanceof Promise) await result
      } catch (error) {
        about.log.warn({ err: error, rule: id, attempt: job.attempt }, 'message handler failed')
        failures.push(error)
        continue
      }
      // behind the last one the job is done, which says it for all
      if (index === entries.length - 1 && failures.length === 0) return
      try {
        await control.markSucceeded(id)
      } catch (err) {
        // no failure of the handler: if the others succeed, too, the end of the job says it for all
        about.log.warn({ err, rule: id, attempt: job.attempt }, 'success of a message handler could not be stored')
      }
    }
    if (failures.length === 1) throw failures[0]
    if (failures.length > 1) throw new AggregateError(failures, failures.map(error => (error as Error).message).join('; '))
  }

  const service: Messages = {
    on (rule: Rule | Handler<{}>, handler?: Handler<any>) {
      if (typeof rule === 'function') handlers.add({}, rule)
      else handlers.add(rule, handler!)
      return service
    },
    reply (rule: Rule | ReplyHandler<{}>, handler?: ReplyHandler<any>) {
      if (typeof rule === 'function') replies.add({}, rule)
      else replies.add(rule, handler!)
      return service
    },
    use (interceptor) {
      interceptors.push(interceptor)
      return service
    },

    verifyUrl ({ signature, timestamp, nonce, echostr }) {
      crypto.signature.verify(signature, timestamp, nonce)
      return echostr
    },

    receive: observer === undefined
      ? receive
      : (push) => {
          const activity: PushActivity = { type: 'push', appid, requestId: push.requestId }
          return observer(activity, () => receive(push, activity))
        },

    handle: observer === undefined
      ? handle
      : (job, control) => {
          const activity: HandleActivity = { type: 'handle', job }
          return observer(activity, () => unlessAborted(handle(job, control, activity), control.signal))
        },

    deadLetters: (limit) => queue.deadLetters(appid, limit),
    replay: (id) => queue.replay(appid, id),
    async settled () {
      const awaited = [...working.values()].filter(work => !abandoned.has(work))
      const timer = setTimeout(() => closing.abort(new ClosedError()), GRACE_MS)
      const graceIsOver = once(closing.signal, 'abort')
      await Promise.race([Promise.allSettled(awaited), graceIsOver])
      clearTimeout(timer)
      if (working.size > 0) closing.abort(new ClosedError())
    }
  }
  return service
}
