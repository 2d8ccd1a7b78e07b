import type { AnyMessage } from './types.js'

const PAYMENT_EVENT = /^(?:xpay|minigame)_/i

/** Whether an event of virtual payment is about an order of the sandbox, where money is not real. */
export function isSandboxOrder ({ Env, Event }: AnyMessage): boolean {
  return Env !== undefined && Number(Env) === 1 && PAYMENT_EVENT.test(String(Event))
}
