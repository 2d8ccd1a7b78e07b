import type { FastifyBaseLogger } from 'fastify'
import { PayDecryptError, PayNotificationError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'
import type { Job, MessageQueue } from '../queue/index.js'
import type { Store } from '../store/index.js'
import type { PayClient } from './client.js'
import type { PayHandlers } from './handlers.js'
import type { MerchantKeys, Merchants } from './merchants.js'
import { openResource, type EncryptedResource } from './sensitive.js'
import { answerMessage, isFresh, isProbe, isSignedBy, readSignature } from './signing.js'

/** A notification as it arrived. */
export interface RawNotification {
  /** The headers by their names in lower case. */
  headers: Record<string, string | string[] | undefined>
  body: Uint8Array
  /** The request id for the log. */
  requestId?: string
}

interface Envelope {
  id: string
  create_time?: string
  event_type: string
  resource_type?: string
  summary?: string
  resource: EncryptedResource & { original_type?: string }
}

/** A verified notification, as the queue stores it. */
export interface StoredNotification extends Omit<Envelope, 'resource'> {
  mchid: string
  original_type?: string
  /** The decrypted resource. */
  resource: Record<string, unknown>
}

export interface NotificationsOptions {
  appid: string
  merchants: Merchants
  client: PayClient
  handlers: PayHandlers
  queue: MessageQueue
  store: Store
  log: FastifyBaseLogger
  /** Called for every verified notification before it is stored. */
  onNotification? (notification: StoredNotification): Promise<void>
}

/** The prefix of a notification's key in the queue. The key of a message never has it. */
const KEY = 'pay:'
/** Longer than WeChat Pay repeats a notification, and longer than the queue remembers a key. */
const SEEN_MS = 8 * 24 * 3_600_000

/**
 * The members that identify the subject of a notification and its state, by the prefix of its event. The id cannot, because a repeat may have a new id.
 * For a payment the event stands for the state: the order that the reconciler finds may have been refunded since.
 */
const BUSINESS_KEYS: ReadonlyArray<[prefix: string, members: readonly string[]]> = [
  ['TRANSACTION.', ['transaction_id']],
  ['TRANSACTION.', ['combine_transaction_id']],
  ['REFUND.', ['refund_id', 'refund_status']],
  ['MCHTRANSFER.BILL.', ['transfer_bill_no', 'state']],
  ['MCHTRANSFER.BATCH.', ['batch_id', 'batch_status']],
  ['PAYSCORE.USER_PAID', ['out_order_no', 'service_id', 'state']],
  ['PAYSCORE.USER_CONFIRM', ['out_order_no', 'service_id', 'state']]
]
/** Notifications with the same value of these members are handled one after the other. */
const SUBJECTS = ['out_trade_no', 'combine_out_trade_no', 'out_bill_no', 'out_order_no', 'transaction_id', 'complaint_id', 'out_batch_no']
const MERCHANTS = ['mchid', 'mch_id', 'sp_mchid', 'combine_mchid']
const APPIDS = ['appid', 'sp_appid', 'sub_appid', 'combine_appid']

/** Whether a job of a queue contains a notification of WeChat Pay. */
export function isNotification ({ key }: Pick<Job, 'key'>): boolean {
  return key.startsWith(KEY)
}

function keyOf ({ event_type: event, id, resource }: StoredNotification): string {
  const members = BUSINESS_KEYS.find(([prefix, members]) => event.startsWith(prefix) && members.every(member => isText(resource[member], Infinity)))?.[1]
  return `${KEY}${members === undefined ? `id:${id}` : [event, ...members.map(member => resource[member])].join(':')}`
}

function isText (value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength
}

function readEnvelope (body: Uint8Array): Envelope | undefined {
  try {
    const json = JSON.parse(Buffer.from(body).toString()) as Partial<Envelope> | null
    const resource = json?.resource
    if (!isText(json?.id, 64) || !isText(json?.event_type, 128)) return undefined
    if (resource === undefined || resource === null || !isText(resource.ciphertext, 1_400_000) || !isText(resource.nonce, 64) || !isText(resource.algorithm, 64)) return undefined
    return json as Envelope
  } catch {
    return undefined
  }
}

/** Receives notifications: verifies, decrypts, checks and stores them. */
export class Notifications {
  readonly #options: NotificationsOptions
  readonly #seen: Store
  #probes = 0

  constructor (options: NotificationsOptions) {
    this.#options = options
    this.#seen = options.store.scope('notification:')
  }

  /** The number of notifications with a probe signature since the start. */
  get probes (): number {
    return this.#probes
  }

  /**
   * Resolves once the notification is stored or recognized as a repeat. Rejects with `WX_ERR_PAY_NOTIFICATION` if it cannot be trusted,
   * with `WX_ERR_PAY_DECRYPT` if the APIv3 key does not decrypt it, and with `WX_ERR_STORE` if it cannot be stored.
   */
  async receive (raw: RawNotification): Promise<void> {
    const candidates = await this.#verify(raw)
    const notification = this.#open(candidates, raw.body)
    const { onNotification } = this.#options
    const key = keyOf(notification)
    if (await this.#seen.get(key) !== undefined) return
    await onNotification?.(notification)
    await this.enqueue(notification, raw.requestId)
    await this.#remember(key)
  }

  /** Puts a notification into the queue for its handlers; false for a repeat, or if no handler takes it. */
  async enqueue (notification: StoredNotification, requestId?: string): Promise<boolean> {
    const { appid, handlers, queue, log } = this.#options
    const { event_type: event, resource } = notification
    const rules = handlers.namesFor(event)
    if (rules.length === 0) {
      log.info({ event, notification: notification.id, reqId: requestId }, 'a notification of WeChat Pay has no handler')
      return false
    }
    const subject = SUBJECTS.map(member => resource[member]).find(value => typeof value === 'string')
    return await queue.add({
      appid,
      key: keyOf(notification),
      raw: JSON.stringify(notification),
      rules,
      event,
      ...(requestId !== undefined && { origin: { requestId } }),
      ...(subject === undefined ? { order: 'none' as const } : { sender: `pay:${subject as string}` })
    })
  }

  /** Remembers a handled notification. A failure loses nothing, because the queue already holds the notification. */
  async #remember (key: string): Promise<void> {
    try {
      await this.#seen.set(key, true, SEEN_MS)
    } catch (err) {
      this.#options.log.warn({ err }, 'a handled notification could not be remembered')
    }
  }

  /** Verifies a notification, and returns the merchants with whose platform keys the signature matches. */
  async #verify ({ headers, body }: RawNotification): Promise<MerchantKeys[]> {
    const signature = readSignature(headers)
    if (signature === undefined) throw new PayNotificationError('it is not signed')
    if (!isFresh(signature.timestamp)) throw new PayNotificationError('its timestamp is more than 300 seconds away from now')
    if (isProbe(signature.signature)) {
      this.#probes++
      throw new PayNotificationError('it has a probe signature')
    }
    const message = answerMessage(signature, body)
    const { client, merchants } = this.#options
    const signers: MerchantKeys[] = []
    for (const merchant of merchants.all()) {
      const key = await client.platformKeys(merchant).find(signature.serial)
      if (key !== undefined && isSignedBy(key, message, signature.signature)) signers.push(merchant)
    }
    if (signers.length === 0) throw new PayNotificationError('the signature does not match')
    return signers
  }

  #open (candidates: readonly MerchantKeys[], body: Uint8Array): StoredNotification {
    const envelope = readEnvelope(body)
    if (envelope === undefined) throw new PayNotificationError('it is not a notification of API v3')
    const { resource: encrypted, ...rest } = envelope
    let failure: unknown
    for (const merchant of candidates) {
      try {
        const resource = this.#parse(openResource(merchant.apiV3Key, encrypted))
        this.#check(merchant, resource)
        return { ...rest, mchid: merchant.mchid, ...(encrypted.original_type !== undefined && { original_type: encrypted.original_type }), resource }
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  #parse (text: string): Record<string, unknown> {
    let resource: unknown
    try {
      resource = parseLossless(text)
    } catch { /* reported below */ }
    if (resource === null || typeof resource !== 'object') throw new PayDecryptError('a notification of WeChat Pay does not contain a JSON object')
    return resource as Record<string, unknown>
  }

  #check ({ mchid }: MerchantKeys, resource: Record<string, unknown>): void {
    const named = (members: readonly string[]) => members.map(member => resource[member]).filter(value => typeof value === 'string')
    const merchants = named(MERCHANTS)
    if (merchants.length > 0 && !merchants.includes(mchid)) throw new PayNotificationError('it belongs to another merchant')
    const appids = named(APPIDS)
    if (appids.length > 0 && !appids.includes(this.#options.appid)) throw new PayNotificationError('it belongs to another account')
  }
}

/** Reads the notification of a job. */
export function readNotification ({ raw }: Pick<Job, 'raw'>): StoredNotification {
  return JSON.parse(raw) as StoredNotification
}
