import { readGamePayment } from './game-payment.js'
import type { AnyMessage } from './types.js'

const PAYMENT_EVENT = /^xpay_/i

/** Whether an event of virtual payment is about an order of the sandbox, where money is not real. */
export function isSandboxOrder (message: AnyMessage): boolean {
  const { Env, Event } = message
  if (Event === undefined) return false
  if (Env !== undefined && Number(Env) === 1 && PAYMENT_EVENT.test(String(Event))) return true
  return readGamePayment(message)?.isSandbox === true
}
