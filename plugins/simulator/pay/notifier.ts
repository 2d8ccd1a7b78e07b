import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { Dispatcher } from 'undici'
import { loadUndici } from '../../lib/http/pool.js'
import type { Clock } from '../clock.js'
import type { Faults } from '../faults.js'
import type { Journal } from '../journal.js'
import { toRfc3339 } from './ledger.js'
import type { BankMerchant, PlatformKeyPair } from './merchant.js'
import { signAnswer, type SignatureFault } from './signature.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** The pauses before a notification is sent again, together 24 hours and 4 minutes. */
const SCHEDULE_MS = [15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR]
const ANSWER_MS = 5000

/** A notification to send. */
export interface NotificationContent {
  eventType: string
  originalType: string
  summary: string
  resource: Record<string, unknown>
}

export interface NotificationOptions {
  /** How many times the same notification is sent simultaneously. Default 1. */
  concurrent?: number
  /** How many times it is sent again after it was accepted. Default 0. */
  duplicates?: number
  /** Whether repeats have a new id. Default false. */
  newIds?: boolean
  /** Sign with another key, wrongly, or with an old timestamp. */
  signature?: SignatureFault
  /** The key to sign with. Default as the order was made. */
  key?: PlatformKeyPair
}

export interface NotificationAttempt { status?: number, body?: string, error?: string }

export interface NotificationResult {
  id: string
  /** Answered with 200 or 204. */
  delivered: boolean
  attempts: NotificationAttempt[]
}

export interface NotifierOptions {
  clock: Clock
  faults: Faults
  journal: Journal
  signal: AbortSignal
  background (work: Promise<unknown>): void
  dispatcher: Dispatcher
  /** The origin to which notifications go, in place of the origin of their address: for development without a public address. */
  origin (): string | undefined
}

/** Sends notifications as WeChat Pay does: signed and encrypted, and again if they are not accepted. */
export class Notifier {
  readonly #options: NotifierOptions

  constructor (options: NotifierOptions) {
    this.#options = options
  }

  /** Resolves after the first send; a refused notification is sent again in the background, by the simulator's clock. */
  async notify (merchant: BankMerchant, url: string | undefined, content: NotificationContent, options: NotificationOptions = {}): Promise<NotificationResult> {
    const result: NotificationResult = { id: randomUUID(), delivered: false, attempts: [] }
    if (url === undefined) return result
    const { faults, background } = this.#options
    const fault = faults.strike('notification', merchant.mchid)
    if (fault?.drop) return result
    const { concurrent = 1, duplicates = fault?.duplicates ?? 0, signature = fault?.signature } = options
    if (fault?.latencyMs !== undefined) await new Promise(resolve => setTimeout(resolve, fault.latencyMs))
    const first = { ...options, ...(signature !== undefined && { signature }) }
    await Promise.all(Array.from({ length: concurrent }, () => this.#send(merchant, url, content, result, first)))
    if (!result.delivered) background(this.#sendAgain(merchant, url, content, result, options))
    for (let count = 0; count < duplicates; count++) await this.#send(merchant, url, content, result, options)
    return result
  }

  async #sendAgain (...[merchant, url, content, result, options]: [BankMerchant, string, NotificationContent, NotificationResult, NotificationOptions]): Promise<void> {
    const { clock, signal } = this.#options
    // only the first signature is wrong; later sends have a correct signature
    const { signature: _, ...rest } = options
    for (const pauseMs of SCHEDULE_MS) {
      await clock.sleep(pauseMs, signal)
      await this.#send(merchant, url, content, result, rest)
      if (result.delivered) return
    }
  }

  async #send (merchant: BankMerchant, url: string, content: NotificationContent, result: NotificationResult, { key, signature, newIds }: NotificationOptions): Promise<void> {
    const { clock, signal, journal } = this.#options
    const id = newIds && result.attempts.length > 0 ? randomUUID() : result.id
    const body = JSON.stringify(this.#envelope(merchant, id, content))
    const headers = signAnswer(key ?? merchant.signingKey(undefined), body, clock.wall(), signature)
    const attempt: NotificationAttempt = {}
    result.attempts.push(attempt)
    try {
      const answer = await loadUndici().request(this.#address(url), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Mozilla/4.0', accept: '*/*' },
        body,
        dispatcher: this.#options.dispatcher,
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)])
      })
      attempt.status = answer.statusCode
      attempt.body = (await answer.body.text()).slice(0, 1000)
      if (answer.statusCode === 200 || answer.statusCode === 204) result.delivered = true
    } catch (error) {
      attempt.error = (error as Error).message
    }
    journal.add({ at: clock.now(), kind: 'push', path: url, method: 'POST', body: { id, event_type: content.eventType }, ...(attempt.status !== undefined && { status: attempt.status }), ...(attempt.error !== undefined && { reason: attempt.error }), answer: attempt.body })
  }

  #address (url: string): string {
    const origin = this.#options.origin()
    if (origin === undefined) return url
    const { pathname } = new URL(url)
    return origin.replace(/\/$/, '') + pathname
  }

  #envelope ({ apiV3Key }: BankMerchant, id: string, { eventType, originalType, summary, resource }: NotificationContent) {
    const nonce = randomBytes(6).toString('hex')
    const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce)
    cipher.setAAD(Buffer.from(originalType))
    const ciphertext = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()]).toString('base64')
    return {
      id,
      create_time: toRfc3339(this.#options.clock.now()),
      resource_type: 'encrypt-resource',
      event_type: eventType,
      summary,
      resource: { original_type: originalType, algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: originalType, nonce }
    }
  }
}
