/** The answer that the platform expects to an event, and how it repeats the push. */
export interface Expectation {
  /** The number of tries in all. */
  tries: number
  /** Milliseconds of the platform's clock before try number `n`, from 2 on. */
  spacingMs (n: number): number
  /** How long the platform waits for the answer. */
  timeoutMs: number
  /** The platform reads the answer in plain text although the push was encrypted. */
  plain: boolean
  /** Returns the reason why an answer in time does not count; undefined if it counts. */
  problem (reply: Record<string, unknown> | undefined): string | undefined
}

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

const MINI_GAME_SPACING_MS = [
  15 * SECOND_MS, 15 * SECOND_MS, 30 * SECOND_MS, 3 * MINUTE_MS, 10 * MINUTE_MS, 20 * MINUTE_MS, 30 * MINUTE_MS, 30 * MINUTE_MS,
  30 * MINUTE_MS, 60 * MINUTE_MS, 3 * HOUR_MS, 3 * HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 6 * HOUR_MS
]

function errCodeProblem (payment: string) {
  return (reply: Record<string, unknown> | undefined): string | undefined => {
    if (reply?.ErrCode === undefined) return `an event of ${payment} requires {"ErrCode":0,"ErrMsg":"success"} as its answer`
    if (Number(reply.ErrCode) !== 0) return `answered ErrCode ${String(reply.ErrCode)}`
  }
}

/** The answer about Apple's refund must be 0 or 1 with a reason; the platform treats any other answer as no answer. */
function refundDecisionProblem (reply: Record<string, unknown> | undefined): string | undefined {
  if (!['0', '1'].includes(String(reply?.result_code))) return 'the refund query requires result_code 0 (advise the refund) or 1 (advise against it)'
  if (typeof reply?.evidence !== 'string' || reply.evidence === '') return 'the refund query requires the evidence for its result_code'
}

const doubling = (n: number) => SECOND_MS * 2 ** (n - 1)

const VIRTUAL_PAYMENT: Expectation = { tries: 16, spacingMs: doubling, timeoutMs: 5 * SECOND_MS, plain: false, problem: errCodeProblem('virtual payment') }
const REFUND_QUERY: Expectation = { tries: 3, spacingMs: doubling, timeoutMs: 3 * SECOND_MS, plain: false, problem: refundDecisionProblem }
const MINI_GAME: Expectation = {
  tries: MINI_GAME_SPACING_MS.length + 1,
  spacingMs: n => MINI_GAME_SPACING_MS[n - 2] ?? 6 * HOUR_MS,
  timeoutMs: 3 * SECOND_MS,
  plain: true,
  problem: errCodeProblem('mini game payment')
}

const MINI_GAME_EVENTS = ['minigame_coin_deliver_completed', 'minigame_h5_goods_deliver_notify', 'minigame_game_pay_goods_deliver_notify']

/** The expectation for an event of virtual or mini game payment; undefined for every other event, for which `success` is enough. */
export function expectationOf (event: unknown): Expectation | undefined {
  const name = String(event).toLowerCase()
  if (name === 'xpay_subscribe_ios_refund_query_notify') return REFUND_QUERY
  if (name.startsWith('xpay_')) return VIRTUAL_PAYMENT
  if (MINI_GAME_EVENTS.includes(name)) return MINI_GAME
}
