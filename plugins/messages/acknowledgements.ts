/** The answer that an event requires when all is well, and how long the platform waits for it. */
export interface Acknowledgement {
  /** The fields of the answer that may be given as soon as the push is stored; undefined if only a rule can answer. */
  fields?: Readonly<Record<string, unknown>>
  /** Milliseconds that the platform waits; default 5,000. */
  waitMs?: number
  /** The platform reads the answer in plain text although the push was encrypted. */
  plain?: boolean
}

const ERR_CODE = { ErrCode: 0, ErrMsg: 'success' }
const RESULT_CODE = { ResultCode: 0, ResultMsg: 'success' }
const RESULTCODE = { resultcode: 0, resultmsg: 'success' }
const MINI_GAME = { fields: ERR_CODE, waitMs: 3000, plain: true }

/** Keyed by the event's name in lower case. For every other event `success` is enough. */
const ACKNOWLEDGEMENTS = new Map<string, Acknowledgement>(Object.entries({
  // https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html
  xpay_goods_deliver_notify: { fields: ERR_CODE },
  xpay_coin_pay_notify: { fields: ERR_CODE },
  xpay_refund_notify: { fields: ERR_CODE },
  xpay_complaint_notify: { fields: ERR_CODE },
  xpay_subscribe_signing_result_notify: { fields: ERR_CODE },
  xpay_subscribe_pay_fail_notify: { fields: ERR_CODE },
  xpay_apple_subscribe_signing_result_notify: { fields: ERR_CODE },
  // the answer is a decision (result_code, result_info, evidence)
  xpay_subscribe_ios_refund_query_notify: { waitMs: 3000 },
  minigame_coin_deliver_completed: MINI_GAME,
  minigame_h5_goods_deliver_notify: MINI_GAME,
  minigame_game_pay_goods_deliver_notify: MINI_GAME,
  // events of delivery companies; only a rule can answer an event that asks for data
  cancel_single_waybill: { fields: RESULT_CODE },
  notify_single_waybill_pay: { fields: RESULT_CODE },
  waybill_complaint: { fields: RESULT_CODE },
  waybill_evaluate_agent: { fields: RESULT_CODE },
  update_waybill_status: { fields: RESULTCODE },
  transport_add_tips: { fields: RESULTCODE },
  transport_confirm_return_to_biz: { fields: RESULTCODE },
  transport_set_rider_score: { fields: RESULTCODE },
  mock_update_order_status: { fields: RESULTCODE },
  cancel_auth_account: { fields: RESULTCODE }
}))

const USUAL: Acknowledgement = {}

export function acknowledgementOf (event: string | undefined): Acknowledgement {
  return event === undefined ? USUAL : ACKNOWLEDGEMENTS.get(String(event).toLowerCase()) ?? USUAL
}

/** The milliseconds that a rule may take: at most `replyDeadlineMs`, and less than the platform waits, which leaves time for the network. */
export function deadlineOf (event: string | undefined, replyDeadlineMs: number): number {
  const { waitMs } = acknowledgementOf(event)
  return waitMs === undefined ? replyDeadlineMs : Math.min(replyDeadlineMs, waitMs * 0.8)
}
