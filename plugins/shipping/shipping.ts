import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { WechatApiError, type Api } from '../api/index.js'
import { PermanentError } from '../lib/error-codes.js'
import { combineFailures, logFailure } from '../messages/index.js'
import type { Job, JobControl, MessageQueue } from '../queue/index.js'
import { toShippingInfo, toUploadTime, type PaidOrder, type ShippingInfo, type ShippingInput } from './shipping-info.js'

/** The prefix of an upload's key in the queue. The key of a message never has it. */
const KEY = 'shipping:'
const ORDER_UNKNOWN = 10060001
const NOTHING_CHANGED = 10060023
/** The platform knows an order within some minutes after its payment. */
const UNKNOWN_FOR_MS = 10 * 60_000

export interface ShippingOptions {
  appid: string
  api: Api
  queue: MessageQueue
  log: FastifyBaseLogger
  /** Unix milliseconds. Default `Date.now`. */
  now?: (() => number) | undefined
}

/** Uploads the shipping information of paid orders, which the platform demands of Mini Programs that sell goods. */
export class Shipping {
  readonly #options: ShippingOptions
  readonly #now: () => number

  constructor (options: ShippingOptions) {
    this.#options = options
    this.#now = options.now ?? (() => Date.now())
  }

  /**
   * Resolves once the information is stored: with true, or with false if the same information was given before. The queue uploads it, and tries again for ten minutes while the platform
   * does not know the order yet (10060001); then it becomes a dead letter. Uploads for one order follow one another.
   * Rejects with `WX_ERR_INPUT` for input that the platform would refuse, and with `WX_ERR_STORE`.
   */
  async upload (order: PaidOrder, input: ShippingInput): Promise<boolean> {
    const info = toShippingInfo(order, input)
    const raw = JSON.stringify(info)
    const { transaction_id: transactionId } = info.order_key
    const digest = createHash('sha256').update(raw).digest('base64url')
    return await this.#options.queue.add({ appid: this.#options.appid, key: `${KEY}${transactionId}:${digest}`, raw, sender: `${KEY}${transactionId}`, order: 'strict', event: 'shipping' })
  }

  /** Whether a job contains shipping information. */
  takes ({ key }: Pick<Job, 'key'>): boolean {
    return key.startsWith(KEY)
  }

  /** Uploads the information of a job. The worker of the queue calls it. */
  async handle (job: Job, { signal }: Pick<JobControl, 'signal'>): Promise<void> {
    const { api, log } = this.#options
    const info = JSON.parse(job.raw) as ShippingInfo
    try {
      await api.orderShipping.uploadShippingInfo({ ...info, upload_time: toUploadTime(this.#now()) }, { signal })
    } catch (error) {
      const errcode = error instanceof WechatApiError ? error.errcode : undefined
      if (errcode === NOTHING_CHANGED) return
      const isTooLate = errcode === ORDER_UNKNOWN && this.#now() - job.receivedAt >= UNKNOWN_FOR_MS
      const failure = isTooLate ? new PermanentError(`the platform does not know order ${info.order_key.transaction_id} ten minutes after it was to be shipped: it was paid under another appid, in the developer tools, or before shipping was managed`, { cause: error }) : combineFailures([error])
      logFailure(log, failure, 'shipping', job.attempt)
      throw failure
    }
  }
}
