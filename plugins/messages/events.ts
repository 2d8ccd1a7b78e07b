/** A number as JSON sends it, or the text of XML; ids beyond 2^53 are text in both. */
export type Numeric = number | string

/** A list. XML, and sometimes JSON, has the bare element in place of a list of one. `asList` returns an array in either case. */
export type OneOrMany<T> = T | T[]

interface SubscribeMessageItems<Item> {
  /** In JSON. */
  List?: OneOrMany<Item>
}

interface XpayOrder {
  OpenId?: string
  OutTradeNo?: string
  /** 0 production, 1 sandbox. */
  Env?: Numeric
  WeChatPayInfo?: { MchOrderNo: string, TransactionId: string, PaidTime?: Numeric }
  TeamInfo?: { ActivityId: string, TeamId: string, TeamType: Numeric, TeamAction: Numeric }
  RetryTimes?: Numeric
}

/** An event of a membership that renews itself. The platform's pages name these events, but document no other field. */
interface MembershipEvent {
  OpenId?: string
  /** `0`: production. `1`: sandbox. */
  Env?: Numeric
  RetryTimes?: Numeric
  [field: string]: unknown
}

interface DeliveryContact {
  name?: string
  phone?: string
  city?: string
  address?: string
  address_detail?: string
  lng?: Numeric
  lat?: Numeric
  /** `0`: Mars coordinates. `1`: Baidu coordinates. */
  coordinate_type?: Numeric
}

interface DeliveryOrder {
  shopid?: string
  shop_order_id?: string
  shop_no?: string
  delivery_sign?: string
  /** Present for a placed order, not for its preview. */
  wx_token?: string
  sender?: DeliveryContact
  receiver?: DeliveryContact
  cargo?: Record<string, unknown>
  order_info?: Record<string, unknown>
}

interface MiniGamePayment {
  /** `Payload` is JSON text, covered by `PayEventSig`; a test push has `IsMock`. */
  MiniGame?: {
    Payload: string
    PayEventSig: string
    IsMock?: boolean | string
  }
}

interface AuthorizationChange {
  OpenID?: string
  AppID?: string
  /** The codes of the revoked data, separated by commas. */
  RevokeInfo?: string
  PluginID?: string
  OpenPID?: string
}

interface PoiAudit {
  audit_id?: Numeric
  /** 3 passed, 2 failed. */
  status?: Numeric
  reason?: string
  poi_id?: Numeric
}

interface OrderReminder {
  transaction_id?: string
  merchant_id?: string
  sub_merchant_id?: string
  merchant_trade_no?: string
  pay_time?: Numeric
}

interface ComplaintChange {
  appid?: string
  complaint_order_id?: Numeric
  /** Unix seconds. */
  create_time?: Numeric
  /** Unix seconds. */
  expire_time?: Numeric
  history?: OneOrMany<{ time?: Numeric, content?: string, media_id_list?: OneOrMany<string> }>
  open_id?: string
  option_type?: Numeric
  order_id?: string
  out_trade_no?: string
  pay_time?: Numeric
  phone_number?: string
  product_name?: string
  status?: Numeric
  /** The amount in fen. */
  total_cost?: Numeric
  type?: Numeric
}

/** The fields of every event except the envelope, keyed by the event's name. The platform may leave any of them out. */
export interface Events {
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/express/by-business/logistics.onPathUpdate.html */
  add_express_path: {
    DeliveryID?: string
    OrderId?: string
    WayBillId?: string
    Version?: Numeric
    Count?: Numeric
    Actions?: OneOrMany<{
      ActionTime: Numeric
      ActionType: Numeric
      ActionMsg: string
    }>
  }
  add_nearby_poi_audit_info: PoiAudit
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  add_single_waybill: {
    Token?: string
    WXAppId?: string
    CompanyID?: string
    Account?: string
    AccountPwd?: string
    OrderID?: string
    Sender?: {
      Name: string
      Tel?: string
      Mobile?: string
      Province: string
      City: string
      Area: string
      Street: string
      Address: string
      Id?: string
    }
    Receiver?: {
      Name: string
      Tel?: string
      Mobile?: string
      Province: string
      City: string
      Area: string
      Street: string
      Address: string
      Id?: string
    }
    GoodDetail?: {
      Special?: Numeric
      Weight?: Numeric
    }
    Insured?: {
      UseInsured: Numeric
      InsuredValue: Numeric
    }
    Remark?: string
    Settingment?: Numeric
    ExpectStartTime?: Numeric
    ExpectEndTime?: Numeric
    PickUpStartTime?: Numeric
    PickUpEndTime?: Numeric
    Scene?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-provider/onAddOrder.html */
  add_waybill: {
    Token?: string
    BizID?: string
    BizPwd?: string
    ShopAppID?: string
    OrderID?: string
    WayBillID?: string
    Remark?: string
    Sender?: {
      Name: string
      Tel?: string
      Mobile?: string
      Company?: string
      PostCode?: string
      Country?: string
      Province: string
      City: string
      Area: string
      Address: string
    }
    Receiver?: {
      Name: string
      Tel?: string
      Mobile?: string
      Company?: string
      PostCode?: string
      Country?: string
      Province: string
      City: string
      Area: string
      Address: string
    }
    Cargo?: {
      Count: Numeric
      Space_X?: Numeric
      Space_Y?: Numeric
      Space_Z?: Numeric
      Weight?: Numeric
      DetailList?: OneOrMany<{
        Name: string
        Count: Numeric
      }>
    }
    Insured?: {
      UseInsured: Numeric
      InsuredValue: Numeric
    }
    Service?: {
      ServiceType: Numeric
      ServiceName: string
    }
  }
  /** https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/verify_beta_Mini_Programs/getmpadminauth.html */
  betaapp_authorization_apply_event: {
    ApplyAuthorizationInfoNoitfy?: {
      appid: string
      mp_appid: string
      operation_time: string
      status: Numeric
      msg?: string
      ticket?: string
    }
  }
  /** https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/verify_beta_Mini_Programs/mpverifybetaweapp.html */
  betaapp_verify_apply_event: {
    ApplyAuthorizationInfoNoitfy?: {
      appid: string
      mp_appid: string
      operation_time: string
      status: Numeric
      msg?: string
    }
  }
  /** https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/verify_beta_Mini_Programs/getmpadminauth.html */
  betaapp_verify_event: {
    ApplyAuthorizationInfoNoitfy?: {
      appid: string
      mp_appid: string
      operation_time: string
      status: Numeric
      msg?: string
    }
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onCancelAuth.html */
  cancel_auth_account: {
    shopid?: string
    wx_appid?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  cancel_single_waybill: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WayBillID?: string
    CancelID?: string
    CancelReason?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-provider/onCancelOrder.html */
  cancel_waybill: {
    BizID?: string
    BizPwd?: string
    ShopAppID?: string
    OrderID?: string
    WayBillID?: string
  }
  charge_service_quota_notify: { event_type?: Numeric, spu_id?: string, spu_name?: string, total_quota?: Numeric, total_used_quota?: Numeric }
  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-provider/onCheckBusiness.html */
  check_biz: {
    BizID?: string
    BizPwd?: string
    ShopAppID?: string
    ShopName?: string
    ShopTelphone?: string
    ShopContact?: string
    ServiceName?: string
    SenderProvince?: string
    SenderCity?: string
    SenderArea?: string
    SenderAddress?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/guarantee/complaint.html */
  complaint_callback: {
    /** In XML. */
    BussiCallBackInfo?: ComplaintChange
  } & ComplaintChange
  create_map_poi_audit_info: PoiAudit & { map_poi_id?: Numeric, name?: string, address?: string, longitude?: Numeric, latitude?: Numeric, sh_remark?: string }
  /** Sent by the console's test tool. */
  debug_demo: { debug_str?: string }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onAuthInfoGet.html */
  get_auth_info: {
    wx_appid?: string
    code?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onPreAuthCodeGet.html */
  get_pre_auth_code: {
    wx_appid?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-provider/onGetQuota.html */
  get_quota: {
    BizID?: string
    BizPwd?: string
    ShopAppID?: string
  }
  minigame_coin_deliver_completed: MiniGamePayment
  /** Goods of the game were paid in the game; answer `{ ErrCode: 0, ErrMsg: 'success' }`. */
  minigame_game_pay_goods_deliver_notify: MiniGamePayment
  /** Goods of the game were paid in its shop; answer `{ ErrCode: 0, ErrMsg: 'success' }`. */
  minigame_h5_goods_deliver_notify: MiniGamePayment
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onMockUpdateOrder.html */
  mock_update_order_status: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    waybill_id?: string
    delivery_sign?: string
    order_status?: Numeric
    action_time?: Numeric
    action_msg?: string
  }
  nearby_category_audit_info: PoiAudit
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  notify_single_waybill_pay: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WayBillID?: string
    Fee?: Numeric
    OriginalFee?: Numeric
    PayOrderId?: string
    PayFinishTime?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  query_single_waybill: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WaybillId?: string
    WayBillID?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  query_single_waybill_fee: {
    Sender?: {
      Name: string
      Tel?: string
      Mobile?: string
      Province: string
      City: string
      Area: string
      Street: string
      Address: string
      Id?: string
    }
    Receiver?: {
      Name: string
      Tel?: string
      Mobile?: string
      Province: string
      City: string
      Area: string
      Street: string
      Address: string
      Id?: string
    }
    GoodDetail?: {
      Special?: Numeric
      Weight?: Numeric
    }
    Scene?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  query_single_waybill_pay: {}
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  remind_waybill: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WayBillID?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E5%AE%A1%E6%A0%B8%E7%8A%B6%E6%80%81%E4%BA%8B%E4%BB%B6 */
  secbook_audit_event: {
    audit_event?: {
      book_id: string
      audit_detail: {
        status: Numeric
        create_time: Numeric
        audit_time: Numeric
      }
    }
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_7-2-%E5%AE%A1%E6%A0%B8%E7%8A%B6%E6%80%81%E4%BA%8B%E4%BB%B6 */
  secvod_audit_event: {
    audit_event?: {
      drama_id: string
      audit_detail: {
        audit_type: Numeric
        status: Numeric
        create_time: Numeric
        audit_time: Numeric
      }
    }
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_7-1-%E5%AA%92%E8%B5%84%E4%B8%8A%E4%BC%A0%E5%AE%8C%E6%88%90%E4%BA%8B%E4%BB%B6%20SecVod */
  secvod_upload_event: {
    upload_event?: {
      media_id: string
      source_context: string
      errcode: Numeric
      errmsg?: string
    }
  }
  /** The user changed the settings of a subscription. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html */
  subscribe_msg_change_event: SubscribeMessageItems<{ TemplateId: string, SubscribeStatusString: string }> & {
    /** In XML. */
    SubscribeMsgChangeEvent?: { List: OneOrMany<{ TemplateId: string, SubscribeStatusString: string }> }
  }
  /** The user answered a request to subscribe. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html */
  subscribe_msg_popup_event: SubscribeMessageItems<{ TemplateId: string, SubscribeStatusString: string, PopupScene: Numeric }> & {
    /** In XML. */
    SubscribeMsgPopupEvent?: { List: OneOrMany<{ TemplateId: string, SubscribeStatusString: string, PopupScene: Numeric }> }
  }
  /** The outcome of a subscribe message. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html */
  subscribe_msg_sent_event: SubscribeMessageItems<{ TemplateId: string, MsgID: string, ErrorCode: Numeric, ErrorStatus: string }> & {
    /** In XML. */
    SubscribeMsgSentEvent?: { List: OneOrMany<{ TemplateId: string, MsgID: string, ErrorCode: Numeric, ErrorStatus: string }> }
  }
  /** Sent when shipping is complete, and again at the settlement. */
  trade_manage_order_settlement: OrderReminder & {
    shipped_time?: Numeric
    estimated_settlement_time?: Numeric
    /** 1 automatic, 2 by the user. */
    confirm_receive_method?: Numeric
    confirm_receive_time?: Numeric
    settlement_time?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html#%E4%B9%9D%E3%80%81%E7%9B%B8%E5%85%B3%E6%B6%88%E6%81%AF%E6%8E%A8%E9%80%81 */
  trade_manage_remind_access_api: {
    msg?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html#%E4%B9%9D%E3%80%81%E7%9B%B8%E5%85%B3%E6%B6%88%E6%81%AF%E6%8E%A8%E9%80%81 */
  trade_manage_remind_shipping: {
    merchant_id?: string
    sub_merchant_id?: string
    merchant_trade_no?: string
    transaction_id?: string
    pay_time?: Numeric
    msg?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderAddTips.html */
  transport_add_tips: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    delivery_sign?: string
    waybill_id?: string
    tips?: Numeric
    remark?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderPreCancel.html */
  transport_confirm_return_to_biz: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    delivery_sign?: string
    waybill_id?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onAgentPosQuery.html */
  transport_get_agent_pos: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    waybill_id?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderPreCancel.html */
  transport_precancel_order: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    delivery_sign?: string
    waybill_id?: string
    cancel_reason_id?: Numeric
    cancel_reason?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderPreAdd.html */
  transport_precreate_order: DeliveryOrder
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderQuery.html */
  transport_query_order_status: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    delivery_sign?: string
    waybill_id?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onRiderScoreSet.html */
  transport_set_rider_score: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    waybill_id?: string
    delivery_ontime_score?: Numeric
    cargo_intact_score?: Numeric
    attitude_score?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/express/by-business/logistics.onBindResultUpdate.html */
  update_business_bind_result: {
    delivery_id?: string
    biz_id?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-business/immediateDelivery.onOrderStatus.html */
  update_waybill_status: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    waybill_id?: string
    order_status?: Numeric
    action_time?: Numeric
    action_msg?: string
    agent?: {
      name: string
      phone: string
      reach_time?: Numeric
    }
  }
  /** The user's data must be erased. */
  user_authorization_cancellation: AuthorizationChange
  /** The user's data must be erased. */
  user_authorization_revoke: AuthorizationChange
  /** The user opened the customer service chat. */
  user_enter_tempsession: { SessionFrom?: string }
  user_info_modified: AuthorizationChange & { openid?: string, appid?: string }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  waybill_complaint: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WayBillID?: string
    ComplainType?: Numeric
    Content?: string
    Pic?: string
    Name?: string
    Phone?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  waybill_evaluate_agent: {
    Token?: string
    WXAppId?: string
    OrderID?: string
    WayBillID?: string
    CourierType?: Numeric
    Score?: Numeric
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html */
  waybill_query_expect_time_range: {
    WXAppId?: string
    Province?: string
    City?: string
    Area?: string
    Street?: string
    Address?: string
    Id?: string
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html */
  weapp_audit_delay: {
    DelayTime?: Numeric
    Reason?: string
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html */
  weapp_audit_fail: {
    FailTime?: Numeric
    Reason?: string
    ScreenShot?: string
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html */
  weapp_audit_success: {
    SuccTime?: Numeric
  }
  wx_verify_dispatch: { Provider?: string, Contact?: string, DispatchTime?: Numeric }
  wx_verify_pay_succ: { OrderId?: string }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record-management/getAppealRecords.html */
  wxa_appeal_record: {
    appeal_record_id?: Numeric
    appid?: string
    appeal_count?: Numeric
    appeal_from?: Numeric
    appeal_status?: Numeric
    material?: OneOrMany<{
      illegal_material?: {
        content: string
        content_url: string
      }
      appeal_material?: {
        reason: string
        proof_material_id: OneOrMany<string>
      }
    }>
    punish_description?: string
    audit_reason?: string
    appeal_time?: Numeric
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/category-management/addCategory.html */
  wxa_category_audit: {
    first?: Numeric
    second?: Numeric
    ret?: Numeric
    reason?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_4-1%E5%B7%AE%E8%AF%84%E9%80%9A%E7%9F%A5CallBack */
  wxa_comment_bad_score: {
    result?: {
      comment_id: string
    }
  }
  wxa_illegal_record: {
    illegal_record_id?: string
    appid?: string
    create_time?: Numeric
    illegal_reason?: string
    illegal_content?: string
    rule_url?: string
    rule_name?: string
  }
  /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/sec-check/security.mediaCheckAsync.html */
  wxa_media_check: {
    isrisky?: Numeric
    extra_info_json?: string
    appid?: string
    trace_id?: string
    status_code?: Numeric
    version?: Numeric
    result?: {
      suggest: string
      label: Numeric
    }
    detail?: OneOrMany<{
      errcode: Numeric
      strategy: string
      suggest?: string
      label?: Numeric
      prob?: Numeric
    }>
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/basic-info-management/setNickName.html */
  wxa_nickname_audit: {
    nickname?: string
    ret?: Numeric
    reason?: string
  }
  /** https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/privacy-api-management/applyPrivacyInterface.html */
  wxa_privacy_apply: {
    result_info?: {
      api_name: string
      audit_id: Numeric
      status: Numeric
      apply_time: Numeric
      audit_time: Numeric
      reason?: string
    }
  }
  wxalive_follow_notify: {
    FollowNotify?: {
      room_id?: Numeric
      user_openid?: string
      time?: Numeric
      live_status?: Numeric
      action?: Numeric
    }
  }
  wxalive_push_message_notify: {
    PushMessageApiNotify?: {
      message_id?: string
      room_id?: Numeric
      total_count?: Numeric
      success_count?: Numeric
      openid_error_count?: Numeric
      relation_error_count?: Numeric
      user_recv_limit_count?: Numeric
      internal_error_count?: Numeric
    }
  }
  xpay_apple_subscribe_signing_result_notify: XpayOrder & { ProductId?: string, ContractResult?: Numeric, ContractResultMsg?: string, ContractId?: string, Attach?: string }
  /** Coins were bought; answer `{ ErrCode: 0, ErrMsg: 'success' }`. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_coin_pay_notify: XpayOrder & { CoinInfo?: { Quantity: Numeric, OrigPrice: Numeric, ActualPrice: Numeric, Attach: string } }
  xpay_complaint_notify: {
    OpenId?: string
    WxOrderId?: string
    MchOrderId?: string
    ComplaintTime?: Numeric
    RetryTimes?: Numeric
    RequestId?: string
  }
  /** Goods were paid and are to be delivered; answer `{ ErrCode: 0, ErrMsg: 'success' }`. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_goods_deliver_notify: XpayOrder & { GoodsInfo?: { ProductId: string, Quantity: Numeric, OrigPrice: Numeric, ActualPrice: Numeric, Attach: string } }
  /** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/virtual-payment.html */
  xpay_refund_notify: {
    OpenId?: string
    MchRefundId?: string
    WxRefundId?: string
    MchOrderId?: string
    WxOrderId?: string
    WxpayRefundTransactionId?: string
    RefundFee?: Numeric
    RetCode?: Numeric
    RetMsg?: string
    RefundStartTimestamp?: Numeric
    RefundSuccTimestamp?: Numeric
    RetryTimes?: Numeric
  }
  /** The reply is `{ result_code, result_info, evidence }`. */
  xpay_subscribe_ios_refund_query_notify: {
    refund_time?: Numeric
    order_time?: Numeric
    channel_bill?: string
    bundleid?: string
    product_id?: string
    p_count?: Numeric
    refund_request_reason?: string
    /** `0`: not delivered. `1`: delivered. `2`: being delivered. */
    provide_status?: Numeric
    pay_order_id?: string
    consumption_status?: Numeric
    service_type?: string
  }
  /** A payment of a membership failed. */
  xpay_subscribe_pay_fail_notify: MembershipEvent
  /** A user signed or ended the contract of a membership. */
  xpay_subscribe_signing_result_notify: MembershipEvent
  aftersale_merchant_confirm_receipt_overdue: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_merchant_handle_return_overdue: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_refund_success: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_user_apply_platform_judge_overdue: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_user_confirm_refund_certificate: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_user_upload_return_info_overdue: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  aftersale_wait_merchant_offline_refund: {
    aftersale_info?: {
      aftersale_id?: Numeric
      out_aftersale_id?: Numeric
    }
  }
  /** A paid package is about to expire. */
  charge_service_validity_notify: {
    event_type?: Numeric
    appid?: string
    spu_id?: Numeric
    spu_name?: string
    validity_end_time?: string
  }
  /** The same event as `complaint_callback`: the platform's samples write its name with a space. */
  'complaint callback': Events['complaint_callback']
  /** A dispute about an order of the shop component changed. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/callback/complaint_order.html */
  complaint_notify: {
    complaint_info?: {
      complaint_order_id?: Numeric
      state?: Numeric
      event?: Numeric
    }
  }
  /** An order of a cooperating shop changed. */
  cooperation_shop_order: {
    EventData?: {
      shop_appid?: string
      order_id?: string
    }
  }
  funds_order_pay: {
    order_info?: {
      trade_no?: Numeric
      transaction_id?: Numeric
      pay_time?: string
    }
  }
  funds_order_refund: {
    order_info?: {
      refund_no?: Numeric
      status?: string
      success_time?: string
    }
  }
  merchant_order: {
    OrderId?: string
    OrderStatus?: Numeric
    ProductId?: string
    SkuInfo?: string
  }
  miniprogram_sharer_bind_status_change: {
    openid?: string
    bind_status?: Numeric
  }
  open_product_brand_audit: {
    QualificationAuditResult?: {
      audit_id?: string
      status?: Numeric
      audit_type?: Numeric
      reject_reason?: string
      brand_id?: Numeric
    }
  }
  open_product_order_analyze: {
    order_info?: {
      order_id?: Numeric
      out_order_id?: string
      openid?: string
    }
  }
  /** A user takes a coupon of the shop component; a rule answers `{ ret_code, ret_msg, out_coupon_id, out_user_coupon_id, request_id }`. */
  open_product_receive_coupon: {
    out_coupon_id?: Numeric
    request_id?: string
  }
  open_product_scene_group_audit: {
    SceneGroupAudit?: {
      group_id?: Numeric
      reason?: string
      name?: string
      scene_group_ext_list?: OneOrMany<{
        ext_id?: Numeric
        status?: Numeric
        name?: string
      }>
    }
  }
  open_product_spu_audit: {
    OpenProductSpuAudit?: {
      out_product_id?: string
      product_id?: Numeric
      status?: Numeric
      reject_reason?: string
    }
  }
  product_category_audit: {
    ProductCategoryAudit?: {
      audit_id?: Numeric
      status?: Numeric
      reason?: string
    }
  }
  product_spu_audit: {
    ProductSpuAudit?: {
      product_id?: Numeric
      status?: Numeric
      reason?: string
    }
  }
  product_spu_listing: {
    ProductSpuListing?: {
      product_id?: Numeric
      status?: Numeric
      reason?: string
    }
  }
  /** A delivery company gets an order; answer it by a rule. https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/immediate-delivery/by-provider/immediateDelivery.onOrderAdd.html */
  transport_add_order: DeliveryOrder
  /** A delivery order was cancelled; answer `{ resultcode, resultmsg }`. */
  transport_cancel_order: {
    shopid?: string
    shop_order_id?: string
    shop_no?: string
    waybill_id?: string
    delivery_sign?: string
    cancel_reason_id?: Numeric
    cancel_reason?: string
  }
  /** A delivery company gets an order once more; answer it by a rule. */
  transport_readd_order: DeliveryOrder
  /** An express company is asked whether a waybill is its own; answer `{ ResultCode, ResultMsg }`. */
  waybill_notify_query: {
    WaybillId?: string
    SenderPhone?: string
    ReceiverPhone?: string
  }
  /** A withdrawal of the shop component ended. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/callback/withdraw_notify.html */
  withdraw_notify: {
    withdraw_info?: {
      out_request_no?: string
      event?: Numeric
    }
  }
  /** The account was punished. `detail` is JSON text whose fields depend on `event_type`: the functions and days that are warned of, banned or suspended. */
  wxa_punish_event: {
    event_type?: Numeric
    punish_id?: string
    appid?: string
    punish_time?: Numeric
    illegal_reason?: string
    illegal_content?: string
    rule_name?: string
    rule_url?: string
    adjust_guide_url?: string
    detail?: string
  }
  /** A claim of freight insurance ended. `Status` 5: paid. 6: failed. */
  wxainsurance_claim_result: {
    OrderNo?: string
    Status?: Numeric
    FinishTime?: Numeric
    PayFailReason?: string
  }
}
