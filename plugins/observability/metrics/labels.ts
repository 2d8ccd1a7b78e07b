import { errcodes } from '../../lib/platform-errcodes.js'
import type { ChatMessages, Events } from '../../messages/index.js'
import type { ObservedMessage, PushActivity } from '../../lib/observer.js'

// All values of labels come from here or from another table of this project, never from outside.

const MSG_TYPES: Record<keyof ChatMessages | 'event', true> = {
  text: true,
  image: true,
  miniprogrampage: true,
  link: true,
  voice: true,
  video: true,
  shortvideo: true,
  location: true,
  event: true
}

const EVENTS: Record<keyof Events, true> = {
  'complaint callback': true,
  add_express_path: true,
  add_nearby_poi_audit_info: true,
  add_single_waybill: true,
  add_waybill: true,
  aftersale_merchant_confirm_receipt_overdue: true,
  aftersale_merchant_handle_return_overdue: true,
  aftersale_refund_success: true,
  aftersale_user_apply_platform_judge_overdue: true,
  aftersale_user_confirm_refund_certificate: true,
  aftersale_user_upload_return_info_overdue: true,
  aftersale_wait_merchant_offline_refund: true,
  betaapp_authorization_apply_event: true,
  betaapp_verify_apply_event: true,
  betaapp_verify_event: true,
  cancel_auth_account: true,
  cancel_single_waybill: true,
  cancel_waybill: true,
  charge_service_quota_notify: true,
  charge_service_validity_notify: true,
  check_biz: true,
  complaint_callback: true,
  complaint_notify: true,
  cooperation_shop_order: true,
  create_map_poi_audit_info: true,
  debug_demo: true,
  funds_order_pay: true,
  funds_order_refund: true,
  get_auth_info: true,
  get_pre_auth_code: true,
  get_quota: true,
  merchant_order: true,
  minigame_coin_deliver_completed: true,
  minigame_game_pay_goods_deliver_notify: true,
  minigame_h5_goods_deliver_notify: true,
  miniprogram_sharer_bind_status_change: true,
  mock_update_order_status: true,
  nearby_category_audit_info: true,
  notify_single_waybill_pay: true,
  open_product_brand_audit: true,
  open_product_order_analyze: true,
  open_product_receive_coupon: true,
  open_product_scene_group_audit: true,
  open_product_spu_audit: true,
  product_category_audit: true,
  product_spu_audit: true,
  product_spu_listing: true,
  query_single_waybill: true,
  query_single_waybill_fee: true,
  query_single_waybill_pay: true,
  remind_waybill: true,
  secbook_audit_event: true,
  secvod_audit_event: true,
  secvod_upload_event: true,
  subscribe_msg_change_event: true,
  subscribe_msg_popup_event: true,
  subscribe_msg_sent_event: true,
  trade_manage_order_settlement: true,
  trade_manage_remind_access_api: true,
  trade_manage_remind_shipping: true,
  transport_add_order: true,
  transport_add_tips: true,
  transport_cancel_order: true,
  transport_confirm_return_to_biz: true,
  transport_get_agent_pos: true,
  transport_precancel_order: true,
  transport_precreate_order: true,
  transport_query_order_status: true,
  transport_readd_order: true,
  transport_set_rider_score: true,
  update_business_bind_result: true,
  update_waybill_status: true,
  user_authorization_cancellation: true,
  user_authorization_revoke: true,
  user_enter_tempsession: true,
  user_info_modified: true,
  waybill_complaint: true,
  waybill_evaluate_agent: true,
  waybill_notify_query: true,
  waybill_query_expect_time_range: true,
  weapp_audit_delay: true,
  weapp_audit_fail: true,
  weapp_audit_success: true,
  withdraw_notify: true,
  wx_verify_dispatch: true,
  wx_verify_pay_succ: true,
  wxa_appeal_record: true,
  wxa_category_audit: true,
  wxa_comment_bad_score: true,
  wxa_illegal_record: true,
  wxa_media_check: true,
  wxa_nickname_audit: true,
  wxa_privacy_apply: true,
  wxa_punish_event: true,
  wxainsurance_claim_result: true,
  wxalive_follow_notify: true,
  wxalive_push_message_notify: true,
  xpay_apple_subscribe_signing_result_notify: true,
  xpay_coin_pay_notify: true,
  xpay_complaint_notify: true,
  xpay_goods_deliver_notify: true,
  xpay_refund_notify: true,
  xpay_subscribe_ios_refund_query_notify: true,
  xpay_subscribe_pay_fail_notify: true,
  xpay_subscribe_signing_result_notify: true
}

const oneOf = (names: object, name: unknown) => {
  const folded = String(name).toLowerCase()
  return Object.hasOwn(names, folded) ? folded : 'other'
}

/** The kind of a message. Both labels are empty for a push that could not be read, and `event` is empty if the message is not an event. */
export function kindOf (message: ObservedMessage | undefined): { msg_type: string, event: string } {
  if (message === undefined) return { msg_type: '', event: '' }
  const kind = oneOf(MSG_TYPES, message.MsgType)
  return { msg_type: kind, event: kind === 'event' ? oneOf(EVENTS, message.Event) : '' }
}

const REFUSALS: Record<string, string> = {
  WX_ERR_SIGNATURE: 'bad_signature',
  WX_ERR_PUSH_TOKEN: 'no_push_token',
  WX_ERR_TIMESTAMP: 'stale',
  WX_ERR_PLAINTEXT: 'plaintext_refused',
  WX_ERR_INPUT: 'malformed',
  WX_ERR_MESSAGE: 'malformed',
  FST_ERR_VALIDATION: 'malformed',
  WX_ERR_DECRYPT: 'undecryptable',
  WX_ERR_RECEIVER: 'undecryptable',
  WX_ERR_AES_KEY: 'undecryptable',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  WX_ERR_UNKNOWN_APPID: 'unknown_account'
}

const codeOf = (error: unknown) => String((error as { code?: unknown } | undefined)?.code)

/** The outcome of a push. Once a push has been read, every error is a failure of the server. */
export function pushOutcome ({ message, duplicate }: PushActivity, failure: { error: unknown } | undefined): string {
  if (failure === undefined) return duplicate ? 'duplicate' : 'accepted'
  const code = codeOf(failure.error)
  return message === undefined && Object.hasOwn(REFUSALS, code) ? REFUSALS[code]! : 'failed'
}

const FAILURES: Record<string, string> = {
  WX_ERR_API_TIMEOUT: 'timeout',
  WX_ERR_API_UNREACHABLE: 'unreachable',
  WX_ERR_API_RESPONSE: 'bad_answer'
}

/** The errcode of an exchange with the platform, or the kind of failure that prevented it. */
export function errcodeOf (failure: { error: unknown } | undefined): string {
  if (failure === undefined) return '0'
  const { errcode } = (failure.error ?? {}) as { errcode?: unknown }
  if (typeof errcode === 'number') return errcodes.has(errcode) ? String(errcode) : 'other'
  const code = codeOf(failure.error)
  // the caller gave up, or gave input that cannot be sent
  return Object.hasOwn(FAILURES, code) ? FAILURES[code]! : 'caller'
}
