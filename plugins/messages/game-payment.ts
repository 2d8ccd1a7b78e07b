import { createHmac, timingSafeEqual } from 'node:crypto'
import { GamePaymentSignatureError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'
import type { AnyMessage } from './types.js'

/** The AppKeys of virtual payment, which also sign the payment pushes of mini games. */
export interface GamePaymentKeys { appKey: string, sandboxAppKey?: string | undefined }

/** The payment in the Payload of a mini game's push. */
export interface GamePayment {
  outTradeNo?: string
  /** The order is from the sandbox, or the push is a test from WeChat's console: nobody paid. */
  isSandbox: boolean
}

const GAME_EVENT = /^minigame_(?:coin_deliver_completed|h5_goods_deliver_notify|game_pay_goods_deliver_notify)$/i

/** Reads the payment; undefined for every other message. */
export function readGamePayment ({ Event, MiniGame }: AnyMessage): GamePayment | undefined {
  if (Event === undefined || !GAME_EVENT.test(String(Event))) return undefined
  const { Payload, IsMock } = Object(MiniGame) as Record<string, unknown>
  const { OutTradeNo, Env } = readPayload(Payload)
  return { ...(OutTradeNo !== undefined && { outTradeNo: String(OutTradeNo) }), isSandbox: Number(Env) === 1 || String(IsMock) === 'true' }
}

function readPayload (text: unknown): Record<string, unknown> {
  try {
    return Object(parseLossless(String(text))) as Record<string, unknown>
  } catch {
    return {}
  }
}

/**
 * Verifies `PayEventSig`, which proves that a payment push of a mini game comes from the platform: the hex HMAC-SHA256 of event, `&` and Payload,
 * with the AppKey of the environment that the Payload names. Does nothing for other messages. Throws `WX_ERR_GAME_PAYMENT_SIGNATURE`.
 */
export function verifyGamePayment (message: AnyMessage, { appKey, sandboxAppKey }: GamePaymentKeys): void {
  if (!GAME_EVENT.test(String(message.Event))) return
  const { Payload, PayEventSig } = Object(message.MiniGame) as Record<string, unknown>
  const key = Number(readPayload(Payload).Env) === 1 ? sandboxAppKey : appKey
  if (key === undefined) throw new GamePaymentSignatureError('the account has no virtualPayment.sandboxAppKey')
  const expected = createHmac('sha256', key).update(`${message.Event}&${Payload}`).digest()
  const given = String(PayEventSig)
  const actual = Buffer.from(given, 'hex')
  // decoding stops at the first character that is not hex, so the text's length counts too
  if (given.length !== expected.length * 2 || actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new GamePaymentSignatureError('PayEventSig does not cover Payload')
}
