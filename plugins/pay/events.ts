/** One of these values, or a value that WeChat Pay adds later. */
type Open<Values extends string> = Values | (string & {})

/** The notification holds more than its documentation says. */
export type UndocumentedNotification = Record<string, unknown>

/** `MALL_AUTH.ACTIVATE_CARD` */
export interface MallAuthNotification {
  mchid?: string
  openid?: string
  code?: string
  auth_type?: string
}

/** `MALL_REFUND.SUCCESS` */
export interface MallRefundNotification {
  mchid?: string
  merchant_name?: string
  shop_name?: string
  shop_number?: string
  appid?: string
  openid?: string
  transaction_id?: string
  refund_id?: string
  pay_amount?: number
  refund_amount?: number
  refund_time?: string
}

/** `MALL_TRANSACTION.SUCCESS` */
export interface MallTransactionNotification {
  mchid?: string
  merchant_name?: string
  shop_name?: string
  shop_number?: string
  appid?: string
  openid?: string
  transaction_id?: string
  amount?: number
  time_end?: string
  commit_tag?: string
  auth_type?: string
  code?: string
}

/** `TRANSACTION.SUCCESS` */
export interface TransactionNotification {
  combine_mchid?: string
  combine_appid?: string
  combine_out_trade_no?: string
  combine_transaction_id?: string
  sub_orders?: Array<{
    mchid?: string
    sub_mchid?: string
    sub_appid?: string
    sub_openid?: string
    out_trade_no?: string
    transaction_id?: string
    trade_type?: string
    trade_state?: string
    bank_type?: string
    individual_auth_id?: string
    individual_name?: string
    attach?: string
    success_time?: string
    amount?: {
      total_amount?: number
      currency?: string
      payer_amount?: number
      payer_currency?: string
      settlement_rate?: number
    }
  }>
  combine_payer_info?: {
    openid?: string
  }
  scene_info?: {
    device_id?: string
  }
  installment_info?: {
    use_subsidy?: boolean
    selected_installment_number?: number
  }
  mchid?: string
  appid?: string
  out_trade_no: string
  transaction_id: string
  trade_state: Open<'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR'>
  trade_state_description?: string
  bank_type?: string
  attach?: string
  success_time?: string
  payer?: {
    openid?: string
    sub_openid?: string
    sp_openid?: string
  }
  amount: {
    total: number
    currency?: string
    payer_total?: number
    discount_total?: number
    payer_currency?: string
  }
  device_information?: {
    device_id?: string
    device_ip?: string
  }
  promotion_detail?: Array<{
    coupon_id?: string
    name?: string
    scope?: string
    type?: string
    amount?: number
    stock_id?: string
    wechatpay_contribute?: number
    merchant_contribute?: number
    other_contribute?: number
    currency?: string
    goods_detail?: Array<{
      goods_id?: string
      quantity?: number
      unit_price?: number
      discount_amount?: number
      goods_remark?: string
    }>
  }>
  trade_type: string
  trade_state_desc?: string
  sp_mchid?: string
  sub_mchid?: string
  sub_appid?: string
  sp_openid?: string
  sub_openid?: string
  contract_id?: string
  plate_number?: string
  bind_state?: string
  description?: string
  user_repaid?: string
  trade_scene?: string
  create_time?: string
  parking_info?: {
    parking_id?: string
    plate_number?: string
    plate_color?: string
    start_time?: string
    end_time?: string
    parking_name?: string
    charging_duration?: number
    device_id?: string
  }
  sp_appid?: string
}

/** `DISCOUNT_CARD.AGREEMENT_ENDED`, `DISCOUNT_CARD.USER_ACCEPTED`, `DISCOUNT_CARD.USER_PAID` */
export interface DiscountCardNotification {
  mchid?: string
  appid?: string
  out_card_code?: string
  card_template_id?: string
  card_id?: string
  openid?: string
  time_range?: {
    begin_time?: string
    end_time?: string
  }
  state?: string
  unfinished_reason?: string
  total_amount?: number
  pay_information?: {
    pay_amount?: number
    pay_state?: string
    transaction_id?: string
    pay_time?: string
  }
  objectives?: Array<{
    objective_id?: string
    name?: string
    count?: number
    unit?: string
    description?: string
    objective_completion_records?: Array<{
      objective_completion_serial_no?: string
      objective_id?: string
      completion_time?: string
      completion_type?: string
      completion_count?: number
      description?: string
      remark?: string
    }>
  }>
  rewards?: Array<{
    reward_id?: string
    name?: string
    count_type?: string
    count?: number
    unit?: string
    amount?: number
    description?: string
    reward_usage_records?: Array<{
      reward_usage_serial_no?: string
      reward_id?: string
      usage_time?: string
      usage_type?: string
      usage_count?: number
      amount?: number
      description?: string
      remark?: string
    }>
  }>
  sharer_openid?: string
  create_time?: string
}

/** `ENTRUST.RELEASE`, `ENTRUST.SIGNING` */
export interface EducationEntrustNotification {
  appid?: string
  plan_id?: string
  openid?: string
  contract_information?: {
    contract_id?: string
    contract_status?: string
    create_time?: string
  }
}

/** `TRANSACTION.FAIL` */
export interface FailedTransactionNotification {
  mchid?: string
  appid?: string
  out_trade_no?: string
  transaction_id?: string
  trade_state?: string
  trade_state_description?: string
  bank_type?: string
  attach?: string
  success_time?: string
  payer?: {
    openid?: string
    sub_openid?: string
  }
  amount?: {
    total?: number
    currency?: string
    payer_total?: number
    discount_total?: number
  }
  device_information?: {
    device_id?: string
    device_ip?: string
  }
  promotion_detail?: Array<{
    coupon_id?: string
    name?: string
    scope?: string
    type?: string
    amount?: number
    stock_id?: string
    wechatpay_contribute?: number
    merchant_contribute?: number
    other_contribute?: number
    currency?: string
  }>
  sp_mchid?: string
  sub_mchid?: string
  sub_appid?: string
  description?: string
  user_repaid?: string
  trade_scene?: string
  create_time?: string
  parking_info?: {
    parking_id?: string
    plate_number?: string
    plate_color?: string
    start_time?: string
    end_time?: string
    parking_name?: string
    charging_duration?: number
    device_id?: string
  }
}

/** `COUPON.SEND` */
export interface MarketingBusifavorCouponNotification {
  event_type?: string
  coupon_code?: string
  stock_id?: string
  openid?: string
  unionid?: string
  send_time?: string
  send_channel?: string
  send_merchant?: string
  attach_info?: {
    transaction_id?: string
    act_code?: string
    hall_code?: string
    hall_belong_mch_id?: string
    card_id?: string
    code?: string
    activity_id?: string
  }
}

/** `COUPON.USE` */
export interface MarketingFavorCouponNotification {
  coupon_id?: string
  stock_id?: string
  stock_creator_mchid?: string
  coupon_name?: string
  coupon_type?: string
  status?: string
  description?: string
  available_begin_time?: string
  available_end_time?: string
  no_cash?: boolean
  singleitem?: boolean
  singleitem_discount_off?: {
    single_price_max?: number
  }
  discount_to?: {
    cut_to_price?: number
    max_price?: number
  }
  normal_coupon_information?: {
    coupon_amount?: number
    transaction_minimum?: number
  }
  consume_information?: {
    consume_time?: string
    consume_mchid?: string
    transaction_id?: string
    goods_detail?: Array<{
      goods_id?: string
      quantity?: number
      price?: number
      discount_amount?: number
    }>
  }
  create_time?: string
}

/** `MEMBERCARD.ACTIVATE_CARD`, `MEMBERCARD.USERCARD_MANAGE` */
export interface MarketingMemberCardNotification {
  event_type?: string
  card_id?: string
  code?: string
  openid?: string
  unionid?: string
  activate_scene?: string
  outer_str?: string
  event_time?: string
}

/** `RISKTRADE.IDENTIFICATION` */
export interface RiskTradeIdentificationNotification {
  mchid?: string
  out_trade_no?: string
  risk_type?: number
  risk_level?: number
}

/** `COMPLAINT.CREATE`, `COMPLAINT.STATE_CHANGE` */
export interface ComplaintNotification {
  complaint_id: string
  action_type: string
}

/** `MCHTRANSFER.AUTHORIZATION.CONFIRMED` */
export interface MerchantTransferAuthorizationConfirmedNotification {
  mchid?: string
  appid?: string
  out_authorization_no?: string
  authorization_id?: string
  state?: string
  openid?: string
  user_display_name?: string
  authorize_time?: string
}

/** `MCHTRANSFER.BATCH.CLOSED` */
export interface MerchantTransferBatchClosedNotification {
  mchid?: string
  out_batch_no?: string
  batch_id?: string
  batch_status?: string
  total_amount?: number
  total_num?: number
  close_reason?: string
  update_time?: string
}

/** `MCHTRANSFER.BATCH.FINISHED` */
export interface MerchantTransferBatchFinishedNotification {
  mchid?: string
  out_batch_no?: string
  batch_id?: string
  batch_status?: string
  total_amount?: number
  total_num?: number
  success_amount?: number
  success_num?: number
  fail_amount?: number
  fail_num?: number
  update_time?: string
}

/** `MCHTRANSFER.BILL.FINISHED` */
export interface MerchantTransferBillFinishedNotification {
  mchid?: string
  out_bill_no: string
  transfer_bill_no: string
  state: string
  transfer_amount?: number
  openid?: string
  update_time?: string
  create_time?: string
  fail_reason?: string
  mch_id?: string
}

/** `MCHTRANSFER.QQWALLETBILL.FINISHED` */
export interface MerchantTransferQQWalletBillFinishedNotification {
  mchid?: string
  appid?: string
  out_bill_no?: string
  transfer_bill_no?: string
  state?: string
  transfer_amount?: number
  transfer_remark?: string
  openid?: string
  user_qq?: string
  user_name?: string
  update_time?: string
  create_time?: string
  fail_reason?: string
  mch_id?: string
}

/** `FAPIAO.CARD_DISCARDED`, `FAPIAO.CARD_INSERTED`, `FAPIAO.ISSUED`, `FAPIAO.REVERSED`, `FAPIAO.USER_APPLIED` */
export interface FapiaoNotification {
  mchid?: string
  fapiao_apply_id?: string
  apply_time?: string
  fapiao_information?: Array<{
    fapiao_id?: string
    fapiao_status?: string
    card_status?: string
  }>
}

/** `ENTRUST.SIGN`, `ENTRUST.TERMINATE` */
export interface PAPayEntrustNotification {
  mchid?: string
  appid?: string
  plan_id?: number
  out_contract_code?: string
  contract_id?: string
  contract_state?: string
  contract_signed_time?: string
  contract_expired_time?: string
  openid?: string
  contract_display_account?: string
  out_user_code?: string
  contract_terminate_info?: {
    contract_terminated_time?: string
    contract_termination_mode?: string
    contract_termination_remark?: string
  }
  deduct_schedule?: {
    estimated_deduct_date?: string
    estimated_deduct_amount?: {
      total?: number
      currency?: string
    }
    schedule_state?: string
    scheduled_amount?: {
      total?: number
      currency?: string
    }
    deduct_amount?: {
      total?: number
      currency?: string
    }
    deduct_date?: string
  }
}

/** `INSURANCE_ENTRUST.SIGN`, `INSURANCE_ENTRUST.TERMINATE` */
export interface PAPayInsuranceEntrustNotification {
  mchid?: string
  appid?: string
  plan_id?: number
  out_contract_code?: string
  contract_id?: string
  contract_state?: string
  contract_signed_time?: string
  contract_expired_time?: string
  openid?: string
  insured_display_name?: string
  out_user_code?: string
  contract_terminate_info?: {
    contract_terminated_time?: string
    contract_termination_mode?: string
    contract_termination_remark?: string
  }
}

/** `PAYSCORE.USER_CLOSE_SERVICE`, `PAYSCORE.USER_OPEN_SERVICE` */
export interface PayScorePermissionsNotification {
  mchid?: string
  appid?: string
  out_request_no?: string
  authorization_code?: string
  service_id?: string
  openid?: string
  user_service_status?: string
  openorclose_time?: string
  mch_id?: string
  sub_mch_id?: string
  sub_appid?: string
  channel_id?: string
  sub_openid?: string
}

/** `PAYSCORE.USER_CONFIRM`, `PAYSCORE.USER_PAID` */
export interface PayScoreServiceOrderNotification {
  mchid?: string
  appid?: string
  out_order_no?: string
  order_id?: string
  service_id?: string
  service_introduction?: string
  openid?: string
  state?: string
  state_description?: string
  total_amount?: number
  attach?: string
  post_payments?: Array<{
    name?: string
    description?: string
    amount?: number
    count?: number
  }>
  post_discounts?: Array<{
    name?: string
    description?: string
    amount?: number
  }>
  time_range?: {
    start_time?: string
    start_time_remark?: string
    end_time?: string
    end_time_remark?: string
  }
  location?: {
    start_location?: string
    end_location?: string
  }
  risk_fund?: {
    name?: string
    description?: string
    amount?: number
  }
  need_collection?: boolean
  collection?: {
    state?: string
    total_amount?: number
    paying_amount?: number
    paid_amount?: number
    details?: Array<{
      seq?: number
      amount?: number
      paid_type?: string
      paid_time?: string
      transaction_id?: string
      promotion_detail?: Array<{
        coupon_id?: string
        name?: string
        scope?: string
        type?: string
        amount?: number
        stock_id?: string
        wechatpay_contribute?: number
        merchant_contribute?: number
        other_contribute?: number
        currency?: string
        goods_detail?: Array<{
          goods_id?: string
          quantity?: number
          unit_price?: number
          discount_amount?: number
          goods_remark?: string
        }>
      }>
    }>
  }
  sub_mchid?: string
  sub_appid?: string
  channel_id?: string
  sub_openid?: string
}

/** `PAYSCORE.USER_SIGN_PLAN` */
export interface PayScoreUserSignPlanNotification {
  mchid?: string
  appid?: string
  plan_id?: string
  plan_name?: string
  service_id?: string
  merchant_sign_plan_no?: string
  sign_plan_id?: string
  sign_state?: string
  openid?: string
  merchant_callback_url?: string
  going_detail_no?: number
  plan_over_time?: string
  deduction_quantity?: number
  total_origin_price?: number
  total_actual_price?: number
  sign_time?: string
  cancel_sign_type?: string
  cancel_reason?: string
  cancel_sign_time?: string
  signed_detail_list?: Array<{
    plan_detail_no?: number
    plan_detail_name?: string
    plan_detail_state?: string
    plan_discount_description?: string
    original_price?: number
    actual_price?: number
    actual_pay_price?: number
    merchant_plan_detail_no?: string
    order_id?: string
    use_time?: string
    complete_time?: string
    cancel_time?: string
  }>
  sub_mchid?: string
  sub_appid?: string
  sub_openid?: string
}

/** `PROFITSHARING.RETURN`, `PROFITSHARING.SUCCESS` */
export interface ProfitSharingNotification {
  mchid?: string
  transaction_id?: string
  out_order_no?: string
  order_id?: string
  receiver?: {
    type?: string
    account?: string
    amount?: number
    description?: string
  }
  success_time?: string
  sp_mchid?: string
  sub_mchid?: string
}

/** `REFUND.ABNORMAL`, `REFUND.CLOSED`, `REFUND.SUCCESS` */
export interface RefundNotification {
  mchid?: string
  out_trade_no: string
  transaction_id: string
  out_refund_no: string
  refund_id: string
  refund_status: Open<'SUCCESS' | 'CLOSED' | 'ABNORMAL'>
  user_received_account?: string
  success_time?: string
  amount: {
    total: number
    refund: number
    currency?: string
    payer_total?: number
    payer_refund?: number
    settlement_total?: number
    settlement_refund?: number
    discount_refund?: number
    from?: Array<{
      amount?: number
      account?: string
    }>
    refund_fee?: number
  }
  sp_mchid?: string
  sub_mchid?: string
  individual_auth_id?: string
}

/** `VEHICLE.ENTRANCE_STATE_CHANGE` */
export interface VehicleEntranceStateChangeNotification {
  sp_mchid?: string
  sub_mchid?: string
  out_parking_no?: string
  parking_id?: string
  plate_number?: string
  plate_color?: string
  start_time?: string
  parking_name?: string
  free_duration?: number
  parking_state?: string
  blocked_state_description?: string
  state_update_time?: string
}

/** `TRANSACTION.PAY_BACK` */
export interface VehicleTransactionNotification {
  sp_mchid?: string
  sub_mchid?: string
  appid?: string
  sub_appid?: string
  description?: string
  out_trade_no?: string
  transaction_id?: string
  trade_state?: string
  trade_state_description?: string
  bank_type?: string
  attach?: string
  user_repaid?: string
  trade_scene?: string
  success_time?: string
  create_time?: string
  payer?: {
    openid?: string
    sub_openid?: string
  }
  amount?: {
    total?: number
    currency?: string
    payer_total?: number
    discount_total?: number
  }
  parking_info?: {
    parking_id?: string
    plate_number?: string
    plate_color?: string
    start_time?: string
    end_time?: string
    parking_name?: string
    charging_duration?: number
    device_id?: string
  }
  promotion_detail?: Array<{
    coupon_id?: string
    name?: string
    scope?: string
    type?: string
    amount?: number
    stock_id?: string
    wechatpay_contribute?: number
    merchant_contribute?: number
    other_contribute?: number
    currency?: string
  }>
}

/** `VIOLATION.APPEAL`, `VIOLATION.INTERCEPT`, `VIOLATION.PUNISH` */
export interface ViolationNotification {
  sub_mchid?: string
  company_name?: string
  record_id?: string
  punish_plan?: string
  punish_time?: string
  punish_description?: string
  risk_type?: string
  risk_description?: string
}

/** `BRAND_MEMBER_CARD_SP.POINT_EXCHANGE_COUPON` */
export interface BrandPartnerCardMemberPointExchangeCouponNotification {
  record_id?: string
  exchange_coupon_template_id?: string
  user_card_code?: string
  card_id?: string
  brand_id?: string
  appid?: string
  openid?: string
  deduct_points?: number
  product_coupon_id?: string
  product_coupon_stock_type?: string
  stock_id?: string
}

/** `BRAND_MEMBER_CARD_SP.USER_CARD.CREATE` */
export interface BrandPartnerCardMemberUserCardNotification {
  user_card_code?: string
  card_id?: string
  brand_id?: string
  openid?: string
  card_type?: string
  card_color?: string
  card_picture_url?: string
  phone_number?: string
  level?: string
  valid_date_information?: {
    type?: string
    available_begin_time?: string
    available_end_time?: string
    available_day_after_receive?: number
  }
  pickup_time?: string
  user_information?: {
    common_field_list?: Array<{
      name?: string
      value?: string
    }>
    custom_field_list?: Array<{
      name?: string
      user_chosen_values?: string[]
    }>
  }
  attach?: string
  user_card_state?: string
  invalid_reason?: string
  invalid_time?: string
  create_time?: string
  modify_time?: string
}

/** `BRAND_MEMBER_CARD_SP.SYNC_USER_POINT` */
export interface BrandPartnerCardMemberUserPointNotification {
  user_card_code?: string
  card_id?: string
  brand_id?: string
  openid?: string
}

/** `ECOMMERCE_ENTRUST.SIGN`, `ECOMMERCE_ENTRUST.TERMINATE` */
export interface EcommerceEntrustNotification {
  mchid?: string
  appid?: string
  out_contract_code?: string
  contract_id?: string
  plan_id?: number
  openid?: string
  operate_time?: string
  contract_expired_time?: string
  contract_termination_mode?: string
}

/** `DELIVERY_PLAN.CHANGE` */
export interface MarketingPartnerDeliveryPlanNotification {
  plan_id?: string
  plan_state?: string
  audit_state?: string
  change_reason?: string
  modify_time?: string
}

/** `RECHARGE.CLOSED`, `RECHARGE.SUCCESS` */
export interface PlatformSolutionRechargeNotification {
  sp_mchid?: string
  sub_mchid?: string
  out_recharge_no?: string
  recharge_id?: string
  recharge_channel?: string
  recharge_scene?: string
  recharge_state?: string
  recharge_state_desc?: string
  account_type?: string
  recharge_amount?: {
    amount?: number
    currency?: string
  }
  bank_transfer_info?: {
    bill_no?: string
    memo?: string
    return_time?: string
    return_reason?: string
    bank_name?: string
    bank_card_tail?: string
  }
  qr_recharge_info?: {
    openid?: string
    employee_type?: string
  }
  accept_time?: string
  success_time?: string
  close_time?: string
  remark?: string
}

export type SecurityEchoNotification = Record<string, unknown>

/**
 * The decrypted resource of a notification, by its `event_type`. Amounts are in fen, times RFC 3339.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012071382
 */
export interface PayEvents {
  'APPLYMENT_STATE.APPROVED': UndocumentedNotification
  'BRAND_MEMBER_CARD_SP.POINT_EXCHANGE_COUPON': BrandPartnerCardMemberPointExchangeCouponNotification
  'BRAND_MEMBER_CARD_SP.SYNC_USER_POINT': BrandPartnerCardMemberUserPointNotification
  'BRAND_MEMBER_CARD_SP.USER_CARD.CREATE': BrandPartnerCardMemberUserCardNotification
  'BUDGET.CLOSED': UndocumentedNotification
  'BUDGET.FINISHED': UndocumentedNotification
  'BUDGET.LOCKED': UndocumentedNotification
  'COMPLAINT.CREATE': ComplaintNotification
  'COMPLAINT.STATE_CHANGE': ComplaintNotification
  'COUPON.SEND': MarketingBusifavorCouponNotification
  'COUPON.USE': MarketingFavorCouponNotification
  'DELIVERY_PLAN.CHANGE': MarketingPartnerDeliveryPlanNotification
  'DISCOUNT_CARD.AGREEMENT_ENDED': DiscountCardNotification
  'DISCOUNT_CARD.GET_CARD': UndocumentedNotification
  'DISCOUNT_CARD.SETTLEMENT': UndocumentedNotification
  'DISCOUNT_CARD.USER_ACCEPTED': DiscountCardNotification
  'DISCOUNT_CARD.USER_PAID': DiscountCardNotification
  'ECOMMERCE_ENTRUST.SIGN': EcommerceEntrustNotification
  'ECOMMERCE_ENTRUST.TERMINATE': EcommerceEntrustNotification
  'EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE': UndocumentedNotification
  'ENTRUST.RELEASE': EducationEntrustNotification
  'ENTRUST.SIGN': PAPayEntrustNotification
  'ENTRUST.SIGNING': EducationEntrustNotification
  'ENTRUST.TERMINATE': PAPayEntrustNotification
  'ENTRUST.TERMINATE_RETENTION': UndocumentedNotification
  'FACEPAY.USER_STATE_CHANGE': UndocumentedNotification
  'FAPIAO.CARD_DISCARDED': FapiaoNotification
  'FAPIAO.CARD_INSERTED': FapiaoNotification
  'FAPIAO.ISSUED': FapiaoNotification
  'FAPIAO.REVERSED': FapiaoNotification
  'FAPIAO.USER_APPLIED': FapiaoNotification
  'HIRE_POWER_BANK.RECEIVE_INSURANCE': UndocumentedNotification
  'INSURANCE_ENTRUST.SIGN': PAPayInsuranceEntrustNotification
  'INSURANCE_ENTRUST.TERMINATE': PAPayInsuranceEntrustNotification
  'MALL_AUTH.ACTIVATE_CARD': MallAuthNotification
  'MALL_REFUND.SUCCESS': MallRefundNotification
  'MALL_TRANSACTION.SUCCESS': MallTransactionNotification
  'MCHTRANSFER.AUTHORIZATION.CONFIRMED': MerchantTransferAuthorizationConfirmedNotification
  'MCHTRANSFER.BATCH.CLOSED': MerchantTransferBatchClosedNotification
  'MCHTRANSFER.BATCH.FINISHED': MerchantTransferBatchFinishedNotification
  'MCHTRANSFER.BILL.FINISHED': MerchantTransferBillFinishedNotification
  'MCHTRANSFER.QQWALLETBILL.FINISHED': MerchantTransferQQWalletBillFinishedNotification
  'MCHWITHDRAW.CHANGE': UndocumentedNotification
  'MEMBERCARD.ACCEPT_CARD': UndocumentedNotification
  'MEMBERCARD.ACTIVATE_CARD': MarketingMemberCardNotification
  'MEMBERCARD.USERCARD_MANAGE': MarketingMemberCardNotification
  'MEMBERCARDSP.USER_CARD.CREATE': UndocumentedNotification
  'MEMBERCARDSP.USER_CARD.DELETE': UndocumentedNotification
  'PAPAY.SIGN': UndocumentedNotification
  'PAPAY.TERMINATE': UndocumentedNotification
  'PAYSCORE.BIND_SERVICE_ACCOUNT': UndocumentedNotification
  'PAYSCORE.USER_CANCEL_SIGN_PLAN': UndocumentedNotification
  'PAYSCORE.USER_CLOSE_SERVICE': PayScorePermissionsNotification
  'PAYSCORE.USER_CONFIRM': PayScoreServiceOrderNotification
  'PAYSCORE.USER_OPEN_SERVICE': PayScorePermissionsNotification
  'PAYSCORE.USER_PAID': PayScoreServiceOrderNotification
  'PAYSCORE.USER_SIGN_PLAN': PayScoreUserSignPlanNotification
  'PROFITSHARING.RETURN': ProfitSharingNotification
  'PROFITSHARING.SUCCESS': ProfitSharingNotification
  'RECHARGE.CLOSED': PlatformSolutionRechargeNotification
  'RECHARGE.SUCCESS': PlatformSolutionRechargeNotification
  'REFUND.ABNORMAL': RefundNotification
  'REFUND.CLOSED': RefundNotification
  'REFUND.SUCCESS': RefundNotification
  'RISKTRADE.IDENTIFICATION': RiskTradeIdentificationNotification
  'SECURITY_ECHO.SUCCESS': SecurityEchoNotification
  'SETTLEMENT.SUCCESS': UndocumentedNotification
  'TRANSACTION.FAIL': FailedTransactionNotification
  'TRANSACTION.INDUSTRY_FAILED': UndocumentedNotification
  'TRANSACTION.INDUSTRY_SUCCESS': UndocumentedNotification
  'TRANSACTION.PAY_BACK': VehicleTransactionNotification
  'TRANSACTION.SUCCESS': TransactionNotification
  'VEHICLE.ENTRANCE_STATE_CHANGE': VehicleEntranceStateChangeNotification
  'VIOLATION.APPEAL': ViolationNotification
  'VIOLATION.INTERCEPT': ViolationNotification
  'VIOLATION.PUNISH': ViolationNotification
  'WEBIZPAY.AUTHORIZED': UndocumentedNotification
  'WEBIZPAY.PAYMENTREFUNDSUCCESS': UndocumentedNotification
  'WEBIZPAY.PAYMENTSUCCESS': UndocumentedNotification
  'WEBIZPAY.QUOTACARDEXPIRED': UndocumentedNotification
  'WEBIZPAY.REVOKED': UndocumentedNotification
}

/** The events that have a type here. */
export const PAY_EVENTS = [
  'APPLYMENT_STATE.APPROVED',
  'BRAND_MEMBER_CARD_SP.POINT_EXCHANGE_COUPON',
  'BRAND_MEMBER_CARD_SP.SYNC_USER_POINT',
  'BRAND_MEMBER_CARD_SP.USER_CARD.CREATE',
  'BUDGET.CLOSED',
  'BUDGET.FINISHED',
  'BUDGET.LOCKED',
  'COMPLAINT.CREATE',
  'COMPLAINT.STATE_CHANGE',
  'COUPON.SEND',
  'COUPON.USE',
  'DELIVERY_PLAN.CHANGE',
  'DISCOUNT_CARD.AGREEMENT_ENDED',
  'DISCOUNT_CARD.GET_CARD',
  'DISCOUNT_CARD.SETTLEMENT',
  'DISCOUNT_CARD.USER_ACCEPTED',
  'DISCOUNT_CARD.USER_PAID',
  'ECOMMERCE_ENTRUST.SIGN',
  'ECOMMERCE_ENTRUST.TERMINATE',
  'EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE',
  'ENTRUST.RELEASE',
  'ENTRUST.SIGN',
  'ENTRUST.SIGNING',
  'ENTRUST.TERMINATE',
  'ENTRUST.TERMINATE_RETENTION',
  'FACEPAY.USER_STATE_CHANGE',
  'FAPIAO.CARD_DISCARDED',
  'FAPIAO.CARD_INSERTED',
  'FAPIAO.ISSUED',
  'FAPIAO.REVERSED',
  'FAPIAO.USER_APPLIED',
  'HIRE_POWER_BANK.RECEIVE_INSURANCE',
  'INSURANCE_ENTRUST.SIGN',
  'INSURANCE_ENTRUST.TERMINATE',
  'MALL_AUTH.ACTIVATE_CARD',
  'MALL_REFUND.SUCCESS',
  'MALL_TRANSACTION.SUCCESS',
  'MCHTRANSFER.AUTHORIZATION.CONFIRMED',
  'MCHTRANSFER.BATCH.CLOSED',
  'MCHTRANSFER.BATCH.FINISHED',
  'MCHTRANSFER.BILL.FINISHED',
  'MCHTRANSFER.QQWALLETBILL.FINISHED',
  'MCHWITHDRAW.CHANGE',
  'MEMBERCARD.ACCEPT_CARD',
  'MEMBERCARD.ACTIVATE_CARD',
  'MEMBERCARD.USERCARD_MANAGE',
  'MEMBERCARDSP.USER_CARD.CREATE',
  'MEMBERCARDSP.USER_CARD.DELETE',
  'PAPAY.SIGN',
  'PAPAY.TERMINATE',
  'PAYSCORE.BIND_SERVICE_ACCOUNT',
  'PAYSCORE.USER_CANCEL_SIGN_PLAN',
  'PAYSCORE.USER_CLOSE_SERVICE',
  'PAYSCORE.USER_CONFIRM',
  'PAYSCORE.USER_OPEN_SERVICE',
  'PAYSCORE.USER_PAID',
  'PAYSCORE.USER_SIGN_PLAN',
  'PROFITSHARING.RETURN',
  'PROFITSHARING.SUCCESS',
  'RECHARGE.CLOSED',
  'RECHARGE.SUCCESS',
  'REFUND.ABNORMAL',
  'REFUND.CLOSED',
  'REFUND.SUCCESS',
  'RISKTRADE.IDENTIFICATION',
  'SECURITY_ECHO.SUCCESS',
  'SETTLEMENT.SUCCESS',
  'TRANSACTION.FAIL',
  'TRANSACTION.INDUSTRY_FAILED',
  'TRANSACTION.INDUSTRY_SUCCESS',
  'TRANSACTION.PAY_BACK',
  'TRANSACTION.SUCCESS',
  'VEHICLE.ENTRANCE_STATE_CHANGE',
  'VIOLATION.APPEAL',
  'VIOLATION.INTERCEPT',
  'VIOLATION.PUNISH',
  'WEBIZPAY.AUTHORIZED',
  'WEBIZPAY.PAYMENTREFUNDSUCCESS',
  'WEBIZPAY.PAYMENTSUCCESS',
  'WEBIZPAY.QUOTACARDEXPIRED',
  'WEBIZPAY.REVOKED'
] as const satisfies ReadonlyArray<keyof PayEvents>
