import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Crypto, MessageCipher } from '../crypto/index.js'
import { AesKeyError, InputError, MessageError, PermanentError, PlaintextError, PostponedError, TimestampError } from '../lib/error-codes.js'
import type { Eventual } from '../lib/eventual.js'
import type { HandleActivity, Observer, PushActivity } from '../lib/observer.js'
import type { Store } from '../store/index.js'
import { unlessAborted } from '../lib/streams.js'
import { acknowledgementOf } from './acknowledgements.js'
import { dedupeKey as builtInKey } from './dedupe.js'
import { combineFailures, logFailure } from './failures.js'
import { runIsolated } from './isolation.js'
import { LazyContext } from './lazy-context.js'
import { decodeBody, formatOf, parseEnvelope, parseMessage, toMessage, type MessageFormat } from './parse.js'
import type { DeadLetter, Job, JobControl, MessageQueue, QueuedPush } from '../queue/index.js'
import { acknowledge, SUCCESS, writeEnvelope } from './reply.js'
import { createRules, orderOf, type ExactRule, type Handler, type Interceptor, type MessageContext, type ReplyHandler, type Rule, type RuleEntry } from './rules.js'
import { createSynchronousRules } from './synchronous-rules.js'
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
  on<const R extends Rule> (rule: ExactRule<R>, handler: Handler<R>): Messages
  on (handler: Handler<{}>): Messages
  /** Answers matching messages in the response. What it returns is the passive reply. */
  reply<const R extends Rule> (rule: ExactRule<R>, handler: ReplyHandler<R>): Messages
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
  /** The decrypted bytes, and the cipher for the answer; undefined for a plain push. */
  bytes?: Buffer
  cipher?: Pick<MessageCipher, 'encrypt'> | undefined
}

const ACKNOWLEDGED: Answer = { contentType: 'text/plain; charset=utf-8', body: SUCCESS }
const CONTENT_TYPES = { XML: 'application/xml; charset=utf-8', JSON: 'application/json; charset=utf-8' }
const DAY_MS = 24 * 3600 * 1000

export function createMessages (options: CreateMessagesOptions): Messages {
  const { appid, crypto, log, store, queue, observer, encrypted = false, allowPlaintext = false } = options
  const { replayWindowSeconds = 300, replyDeadlineMs = 4000, dedupeTtlMs = DAY_MS } = options
  const handlers = createRules()
  const replies = createRules()
  const interceptors: Interceptor[] = []
  /** A key of the user's own says so, so that it is none of ours; for what has none the built-in one serves. Either is a text of its own, as in `dedupeKey`. */
  function keyOf (message: AnyMessage): string {
    const own = options.dedupeKey?.(message)
    return own ? ['own', own].join(':') : builtInKey(message)
  }

  function checkAge (timestamp: string): void {
    const seconds = Number(timestamp)
    // digits only: Number reads more than WeChat writes
    if (replayWindowSeconds > 0 && !(String(seconds) === timestamp && Number.isInteger(seconds) && Math.abs(Date.now() / 1000 - seconds) <= replayWindowSeconds)) throw new TimestampError(replayWindowSeconds)
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
      return { raw: text, format: formatOf(text) }
    }

    const fields = parseEnvelope(text)
    if (!encrypted) {
      // compatible mode: the payload stands beside the ciphertext that cannot be read here
      if (query.signature === undefined || fields.MsgType === undefined) throw new AesKeyError()
      crypto.signature.verify(query.signature, timestamp, nonce)
      checkAge(timestamp)
      return { raw: text, fields, format: formatOf(text) }
    }
    if (query.msg_signature === undefined) throw new InputError('msg_signature is missing')
    if (typeof fields.Encrypt !== 'string') throw new MessageError('Encrypt is missing')
    crypto.signature.verify(query.msg_signature, timestamp, nonce, fields.Encrypt)
    checkAge(timestamp)
    const { bytes, cipher } = crypto.message.open(fields.Encrypt)
    return { raw: bytes.toString(), bytes, cipher, format: formatOf(text) }
  }

  function run ({ name, handler }: RuleEntry, message: AnyMessage, about: MessageContext): Eventual<unknown> {
    return runIsolated(name, about, () => runHandler(handler, message, about))
  }

  function runHandler (handler: RuleEntry['handler'], message: AnyMessage, about: MessageContext): Eventual<unknown> {
    if (interceptors.length === 0) {
      const result = handler(message, about)
      return typeof (result as PromiseLike<unknown> | undefined)?.then === 'function' ? Promise.resolve(result) : result
    }
    const innermost = async () => handler(message, about)
    const call = interceptors.reduceRight<() => Promise<unknown>>((next, interceptor) => async () => interceptor(message, about, next), innermost)
    return call()
  }

  /** The answer to a push that came as `opened`: encrypted when it was. */
  function wrap (text: string, { cipher }: Opened, nonce: string): Answer {
    if (text === SUCCESS) return ACKNOWLEDGED
    const format = formatOf(text)
    if (cipher === undefined) return { contentType: CONTENT_TYPES[format], body: text }
    const Encrypt = cipher.encrypt(text)
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

  const synchronous = createSynchronousRules({ appid, log, rules: replies, store, run, enqueue, replyDeadlineMs, dedupeTtlMs })

  function readMessage ({ raw, bytes, fields }: Opened): AnyMessage {
    if (fields !== undefined) return toMessage(fields, raw)
    if (bytes !== undefined && raw.includes('\uFFFD')) decodeBody(bytes)
    return parseMessage(raw)
  }

  /** WeChat would deliver the same push again: it is answered, and becomes a dead letter with the reason. */
  async function keepUnreadable (raw: string, { message: reason }: Error, requestId = ''): Promise<Answer> {
    log.error({ reqId: requestId, error: reason }, 'an authenticated push cannot be read and becomes a dead letter')
    const digest = createHash('sha256').update(raw).digest('base64url')
    await queue.add({ appid, key: `unreadable:${digest}`, raw, origin: { requestId, unreadable: reason } })
    return ACKNOWLEDGED
  }

  async function receive (push: Push, activity?: PushActivity): Promise<Answer> {
    const opened = open(push)
    let message: AnyMessage
    try {
      message = readMessage(opened)
    } catch (error) {
      // a plain push is not authenticated: its signature does not cover the body
      if (opened.bytes === undefined) throw error
      return keepUnreadable(opened.raw, error as Error, push.requestId)
    }
    if (activity !== undefined) activity.message = message
    const answering = replies.matching(message)
    const handling = answering.stopped ? [] : handlers.matching(message).entries
    const asynchronous = handling.length > 0
    if (!asynchronous && answering.entries.length === 0) return ACKNOWLEDGED
    const key = keyOf(message)
    const origin = push.requestId === undefined ? undefined : { requestId: push.requestId }
    if (asynchronous) {
      const isNew = await enqueue({
        appid, key, raw: opened.raw, origin, rules: handling.map(({ name }) => name), sender: message.FromUserName, order: orderOf(handling), event: message.Event ?? message.MsgType
      })
      if (!isNew) {
        if (activity !== undefined) activity.duplicate = true
        log.debug({ reqId: push.requestId, msgId: message.MsgId, event: message.Event }, 'redelivered push is answered and dropped')
      }
    }
    const { plain } = acknowledgementOf(message.Event)
    const form = plain ? { ...opened, cipher: undefined } : opened
    if (answering.entries.length === 0) return wrap(acknowledge(message, opened.format), form, push.query.nonce)
    const text = synchronous.answer({ message, key, raw: opened.raw, format: opened.format, origin })
    return wrap(text instanceof Promise ? await text : text, form, push.query.nonce)
  }

  /** The rules that took the push in when it came; a push of an earlier version names none and is matched anew. */
  function rulesOf (job: Job, message: AnyMessage): { entries: RuleEntry[], missing: string[] } {
    if (job.rules === undefined) return { entries: handlers.matching(message).entries, missing: [] }
    const entries = job.rules.map(name => handlers.get(name))
    return { entries: entries.filter(entry => entry !== undefined), missing: job.rules.filter((name, index) => entries[index] === undefined && !job.succeeded.includes(name)) }
  }

  async function handle (job: Job, control: JobControl, activity?: HandleActivity): Promise<void> {
    if (job.origin?.unreadable !== undefined) throw new PermanentError(job.origin.unreadable)
    const message = parseMessage(job.raw)
    if (activity !== undefined) activity.message = message
    if (synchronous.isLate(job)) return synchronous.handleLate(job, message, control)
    const about = new LazyContext(appid, job.attempt, message, log, control, job.origin?.requestId)
    const failures: unknown[] = []
    const { entries, missing } = rulesOf(job, message)
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index]!
      const { name } = entry
      if (job.succeeded.includes(name)) continue
      try {
        const result = run(entry, message, about)
        if (result instanceof Promise) await result
      } catch (error) {
        failures.push(error)
        logFailure(about.log, error, name, job.attempt)
        continue
      }
      // after the last rule the job is done, which records the success of all
      if (index === entries.length - 1 && failures.length === 0 && missing.length === 0) return
      try {
        await control.markSucceeded(name)
      } catch (err) {
        // not a failure of the handler: if the others succeed too, the end of the job records it
        about.log.warn({ err, rule: name, attempt: job.attempt }, 'success of a message handler could not be stored')
      }
    }
    if (failures.length > 0) throw combineFailures(failures)
    if (missing.length > 0) throw new PostponedError(`this process has no rule ${missing.join(', ')}`)
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

    deadLetters: async (limit) => (await queue.deadLetters.list({ appid, limit })).items,
    replay: async (id) => await queue.deadLetters.replay({ appid, ids: [id] }) === 1,
    settled: synchronous.settled
  }
  return service
}
