import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation, ServiceOrderNo, ServiceStart, ServiceTime } from '../define.js'

/**
 * 从业机构预授权
 *
 * Ask for the permission of a user, as an acquiring institution: `POST /v3/payscore/acquiringbank/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691489
 */
export const createAcquiringBankPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/permissions',
  title: '从业机构预授权',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The token that opens the page where the user gives the permission. 预授权 token，用于拉起支付分小程序授权页 */
    apply_permissions_token: Type.String()
  })
})

/**
 * 从业机构查询与用户授权记录（授权协议号）
 *
 * Get the permission of a user by its number, as an acquiring institution: `GET /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461004
 */
export const getPermissionByAuthorizationCodeAcquiringBank = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}',
  title: '从业机构查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.String(),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.String(),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer()),
    /** The label of the user. 用户标签 */
    user_label: Type.Optional(Type.String())
  })
})

/**
 * 从业机构解除用户授权关系（授权协议号）
 *
 * End the permission of a user by its number, as an acquiring institution: `POST /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461012
 */
export const terminatePermissionByAuthorizationCodeAcquiringBank = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate',
  title: '从业机构解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})

/**
 * 从业机构查询微信支付分订单
 *
 * Get a service order of an acquiring institution: `GET /v3/payscore/acquiringbank/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691343
 */
export const getAcquiringBankServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/serviceorder',
  title: '从业机构查询微信支付分订单',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.String(),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.String(),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Optional(Type.Integer()),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer()),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Optional(Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Optional(Type.Integer()),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.Optional(Type.String()),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.Optional(Type.String()),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Optional(Type.Integer()),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Optional(Type.Integer()),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      })))
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.String(),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String()
  })
})

/**
 * 从业机构创建微信支付分订单
 *
 * Create a service order of an acquiring institution: `POST /v3/payscore/acquiringbank/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691326
 */
export const createAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder',
  title: '从业机构创建微信支付分订单',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.String(),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.String(),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.String(),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.String()
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    })),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 从业机构查询微信支付分扣款信息
 *
 * Get the deduction of a service order of an acquiring institution: `GET /v3/payscore/acquiringbank/serviceorder/deduction`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458665
 */
export const getServiceOrderDeduction = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/serviceorder/deduction',
  title: '从业机构查询微信支付分扣款信息',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(ServiceOrderNo)
  }),
  answer: Type.Object({
    /** A short description of the purchase. 商品或支付单简要描述 */
    description: Type.String(),
    /** The merchant's own number of the deduction, unique for the merchant. 商户扣款单号，同一商户号下唯一 */
    out_trade_no: Type.String()
  })
})

/**
 * 从业机构取消微信支付分订单
 *
 * Cancel a service order of an acquiring institution: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458146
 */
export const cancelAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel',
  title: '从业机构取消微信支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 从业机构完结微信支付分订单
 *
 * Complete a service order of an acquiring institution: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012460791
 */
export const completeAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete',
  title: '从业机构完结微信支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** The time when the service was completed, in ISO 8601. 完结服务时间，ISO 8601 格式 */
    complete_time: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 从业机构修改微信支付分订单金额
 *
 * Change the amount of a service order of an acquiring institution: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458146
 */
export const modifyAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify',
  title: '从业机构修改微信支付分订单金额',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The reason why the amount is changed. 修改原因 */
    reason: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 从业机构登记微信支付分扣款信息
 *
 * Register the deduction of a service order of an acquiring institution: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458414
 */
export const registerDeductInfo = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo',
  title: '从业机构登记微信支付分扣款信息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.String(),
    /** The merchant's own number of the deduction, unique for the merchant. 商户扣款单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** A short description of the purchase. 商品或支付单简要描述 */
    description: Type.Optional(Type.String())
  })
})

/**
 * 从业机构同步微信支付分订单信息
 *
 * Report that a service order of an acquiring institution was paid: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691378
 */
export const syncAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync',
  title: '从业机构同步微信支付分订单信息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The event. `Order_Paid`: the money of the order was received. 场景类型。Order_Paid：订单收款成功 */
    type: Type.String(),
    /** More about what happened. 内容信息详情 */
    detail: Type.Object({
      /** The time when the money was received: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 收款成功时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      paid_time: Type.String(),
      /** The number of the collection in the list. 收款序号 */
      seq: Type.Optional(Type.Integer()),
      /** The amount received, in fen. 收款金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer())
    }),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 从业机构创建先用后付订单
 *
 * Create an order of an acquiring institution that is paid after use: `POST /v3/payscore/acquiringbank/servicepayondeliveryorder`
 */
export const createAcquiringBankPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/servicepayondeliveryorder',
  title: '从业机构创建先用后付订单',
  body: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(ServiceStart),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String({ maxLength: 50 }))
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.Optional(OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST')),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String({ maxLength: 30 }))
    })),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The user's openid for the acquiring institution's appid. 用户在从业机构应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.Optional(Type.String()),
    /** The purchase that the user pays for later. 先用后付购物详情 */
    shopping_info: Type.Optional(Type.Object({
      /** The appid of the merchant who actually sells the goods. 实际购物商家公众号 ID */
      real_merchant_appid: Type.Optional(Type.String()),
      /** The target of the link to the details of the order. 单详跳转链接 */
      jump_link: Type.Optional(Type.Object({
        /** The kind of link. `JUMP_LINK_MINI_PROGRAM`: to a Mini Program. 跳转链接类型。JUMP_LINK_MINI_PROGRAM：小程序 */
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
        /** The appid of the Mini Program that the link opens. 小程序跳转 AppID */
        appid: Type.Optional(Type.String()),
        /** The path of the page that the link opens in the Mini Program. 小程序跳转 path */
        path: Type.Optional(Type.String())
      })),
      /** The goods, one by one. 商品列表 */
      goods: Type.Optional(Type.Array(Type.Object({
        /** The name of the goods. 商品名称 */
        name: Type.Optional(Type.String()),
        /** The address of a picture of the goods. 商品图片链接 */
        picture: Type.Optional(Type.String()),
        /** The price of one piece, in fen. 商品单价金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** The number of pieces. 商品数量 */
        count: Type.Optional(Type.Integer()),
        /** The ids of the categories of the goods. 商品类目 ID */
        category_id: Type.Optional(Type.Array(Type.String()))
      })))
    }))
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the acquiring institution. 从业机构应用 ID */
    appid: Type.String(),
    /** The id of the acquiring institution at WeChat Pay. 从业机构商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the acquiring institution. 子商户号 */
    sub_mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.String(),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String()),
    /** The purchase that the user pays for later. 先用后付购物详情 */
    shopping_info: Type.Optional(Type.Object({
      /** The appid of the merchant who actually sells the goods. 实际购物商家公众号 ID */
      real_merchant_appid: Type.Optional(Type.String()),
      /** The target of the link to the details of the order. 单详跳转链接 */
      jump_link: Type.Object({
        /** The kind of link. `JUMP_LINK_MINI_PROGRAM`: to a Mini Program. 跳转链接类型。JUMP_LINK_MINI_PROGRAM：小程序 */
        jump_link_type: Type.String(),
        /** The appid of the Mini Program that the link opens. 小程序跳转 AppID */
        appid: Type.Optional(Type.String()),
        /** The path of the page that the link opens in the Mini Program. 小程序跳转 path */
        path: Type.Optional(Type.String())
      }),
      /** The goods, one by one. 商品列表 */
      goods: Type.Array(Type.Object({
        /** The name of the goods. 商品名称 */
        name: Type.String(),
        /** The address of a picture of the goods. 商品图片链接 */
        picture: Type.String(),
        /** The price of one piece, in fen. 商品单价金额，单位为分 */
        amount: Type.Integer(),
        /** The number of pieces. 商品数量 */
        count: Type.Integer(),
        /** The ids of the categories of the goods. 商品类目 ID */
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  })
})

/**
 * 查询支付分订单
 *
 * Get a service order of a partner outside mainland China: `GET /v3/payscore/oversea/partner/serviceorder`
 */
export const getPartnerServiceOrderOversea = payOperation({
  method: 'GET',
  path: '/v3/payscore/oversea/partner/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: OneOf('USER_PAYING', 'USER_PAID'),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Optional(Type.Integer()),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer()),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String()),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Optional(Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Optional(Type.Integer()),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(OneOf('NEWTON', 'MCH')),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.Optional(OneOf('GLOBAL', 'SINGLE')),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.Optional(OneOf('CASH', 'NOCASH')),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Optional(Type.Integer()),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Optional(Type.Integer()),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      })))
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins. 服务开始时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends. 服务结束时间 */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The currency that the merchant settles in, such as `HKD`. 货币类型，为收款商户的结算币种 */
    currency: Type.Optional(Type.String()),
    /** The value of the exchange rate. 汇率值 */
    currency_price: Type.Optional(Type.Integer()),
    /** The exchange rate. 汇率 */
    currency_rate_info: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create a service order of a partner outside mainland China: `POST /v3/payscore/oversea/partner/serviceorder`
 */
export const createPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The currency that the merchant settles in, such as `HKD`. 货币类型，为收款商户的结算币种 */
    currency: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins. 服务开始时间 */
      start_time: ServiceStart,
      /** The time when the service ends. 服务结束时间 */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The currency that the merchant settles in, such as `HKD`. 货币类型，为收款商户的结算币种 */
    currency: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins. 服务开始时间 */
      start_time: Type.String(),
      /** The time when the service ends. 服务结束时间 */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.String()
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel a service order of a partner outside mainland China: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel`
 */
export const cancelPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String()
  })
})

/**
 * 完结支付分订单
 *
 * Complete a service order of a partner outside mainland China: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete`
 */
export const completePartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The currency that the merchant settles in, such as `HKD`. 货币类型，为收款商户的结算币种 */
    currency: Type.Optional(Type.String()),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins. 服务开始时间 */
      start_time: Type.Optional(ServiceStart),
      /** The time when the service ends. 服务结束时间 */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** The time when the service was completed, in ISO 8601. 完结服务时间，ISO 8601 格式 */
    complete_time: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String())
  })
})

/**
 * 同步支付分订单信息
 *
 * Report that a service order of a partner outside mainland China was paid: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync`
 */
export const syncPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync',
  title: '同步支付分订单信息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The event. `Order_Paid`: the money of the order was received. 场景类型。Order_Paid：订单收款成功 */
    type: OneOf('Order_Paid'),
    /** More about what happened. 内容信息详情 */
    detail: Type.Object({
      /** The number of the collection in the list. 收款序号 */
      seq: Type.Optional(Type.Integer()),
      /** The time when the money was received. 收款成功时间 */
      paid_time: Type.String(),
      /** The amount received, in fen. 收款金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer())
    })
  })
})

/**
 * 商户预授权
 *
 * Ask for the permission of a user, as a partner: `POST /v3/payscore/partner/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382030
 */
export const createPartnerPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions',
  title: '商户预授权',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The token that opens the page where the user gives the permission. 预授权 token，用于拉起支付分小程序授权页 */
    apply_permissions_token: Type.String()
  })
})

/**
 * 服务商场景中预授权
 *
 * Ask for the permission of a user during a payment, as a partner: `POST /v3/payscore/partner/permissions/apply-for-scene`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012778802
 */
export const applyPermissionForScene = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/apply-for-scene',
  title: '服务商场景中预授权',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The place where the user is asked. `TRANSACTION`: during a payment with WeChat Pay. 授权场景。TRANSACTION：微信支付交易中授权 */
    scene: Type.String(),
    /** More about the payment, for the scene `TRANSACTION`. 微信支付交易中授权附带的参数，scene 为 TRANSACTION 时填写 */
    transaction_scene_info: Type.Optional(Type.Object({
      /** The merchant who places the order of the payment. 支付下单的商户号 */
      mchid: Type.String(),
      /** The sub-merchant for whom the order of the payment is placed. 支付下单的子商户号 */
      sub_mchid: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The place where the user is asked, as in the request. 授权场景，与请求一致 */
    scene: Type.String(),
    /** The token of the permission, for the payment. 微信支付交易中授权 token */
    transaction_permissions_token: Type.Optional(Type.String())
  })
})

/**
 * 服务商评估用户分层
 *
 * Assess the risk level of a user, as a partner: `POST /v3/payscore/partner/permissions/assess-user-risk-level`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012783585
 */
export const assessUserRiskLevel = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/assess-user-risk-level',
  title: '服务商评估用户分层',
  query: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The goods that the user is to pay for later. 先用后付商品信息 */
    shopping_info: Type.Optional(Type.Object({
      /** The goods, one by one. 商品列表 */
      goods: Type.Array(Type.Object({
        /** The name of the goods. 商品名称 */
        name: Type.String(),
        /** The address of a picture of the goods. 商品图片链接 */
        picture: Type.String(),
        /** The price of one piece, in fen. 商品单价金额，单位为分 */
        amount: Type.Integer(),
        /** The number of pieces. 商品数量 */
        count: Type.Integer(),
        /** The ids of the categories of the goods. 商品类目 ID */
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.Optional(Type.String()),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The label of the user. 用户标签 */
    user_label: Type.Optional(Type.String()),
    /** The id of the channel partner at WeChat Pay. 渠道商商户号 */
    channel_id: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 查询与用户授权记录（授权协议号）
 *
 * Get the permission of a user by its number, as a partner: `GET /v3/payscore/partner/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692687
 */
export const getPermissionByAuthorizationCodePartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/permissions/authorization-code/{authorization_code}',
  title: '查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（授权协议号）
 *
 * End the permission of a user by its number, as a partner: `POST /v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382049
 */
export const terminatePermissionByAuthorizationCodePartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate',
  title: '解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})

/**
 * 查询与用户授权记录（openid）
 *
 * Get the permission of a user by the openid, as a partner: `GET /v3/payscore/partner/permissions/search`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692798
 */
export const searchPartnerPermission = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/permissions/search',
  title: '查询与用户授权记录（openid）',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.Optional(Type.String()),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: Type.String(),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（openid）
 *
 * End the permission of a user by the openid, as a partner: `POST /v3/payscore/partner/permissions/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461154
 */
export const terminatePartnerPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/terminate',
  title: '解除用户授权关系（openid）',
  body: Type.Object({
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})

/**
 * 收付通子商户申请绑定支付分服务
 *
 * Apply for the service to be bound to a sub-merchant: `POST /v3/payscore/partner/service-account-applications`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_13.shtml
 */
export const createPartnerServiceAccountApplication = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/service-account-applications',
  title: '收付通子商户申请绑定支付分服务',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The partner's own number of the application. 商户申请绑定单号 */
    out_apply_no: Type.String(),
    /** The address that the result of the application is sent to. 绑定结果回调通知地址 */
    result_notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The partner's own number of the application. 商户申请绑定单号 */
    out_apply_no: Type.String(),
    /** The address that the result of the application is sent to. 绑定结果回调通知地址 */
    result_notify_url: Type.Optional(Type.String()),
    /** The state of the application. `PROCESSING`: it is under way. `APPROVED`: the service is bound. `REJECTED`: it failed. 受理状态。PROCESSING：处理中；APPROVED：绑定成功；REJECTED：绑定失败 */
    apply_state: Type.String(),
    /** The reason why the application was rejected. 拒绝原因，仅 REJECTED 时返回 */
    reject_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询收付通子商户服务绑定结果
 *
 * Get an application for the service to be bound to a sub-merchant: `GET /v3/payscore/partner/service-account-applications/{out_apply_no}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_14.shtml
 */
export const getPartnerServiceAccountApplication = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/service-account-applications/{out_apply_no}',
  title: '查询收付通子商户服务绑定结果',
  params: Type.Object({
    /** The partner's own number of the application. 商户申请绑定单号 */
    out_apply_no: Type.String()
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The partner's own number of the application. 商户申请绑定单号 */
    out_apply_no: Type.String(),
    /** The address that the result of the application is sent to. 绑定结果回调通知地址 */
    result_notify_url: Type.Optional(Type.String()),
    /** The state of the application. `PROCESSING`: it is under way. `APPROVED`: the service is bound. `REJECTED`: it failed. 受理状态。PROCESSING：处理中；APPROVED：绑定成功；REJECTED：绑定失败 */
    apply_state: Type.String(),
    /** The reason why the application was rejected. 拒绝原因，仅 REJECTED 时返回 */
    reject_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分订单
 *
 * Get a service order of a partner: `GET /v3/payscore/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692256
 */
export const getPartnerServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: OneOf('USER_PAYING', 'USER_PAID'),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Optional(Type.Integer()),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer()),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Optional(Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Optional(Type.Integer()),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(OneOf('NEWTON', 'MCH')),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.Optional(OneOf('SINGLE', 'GLOBAL')),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.Optional(OneOf('CASH', 'NOCASH')),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Optional(Type.Integer()),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Optional(Type.Integer()),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create a service order of a partner: `POST /v3/payscore/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692136
 */
export const createPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(ServiceStart),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.String(),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.String()
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    })),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 创单结单合并
 *
 * Create and complete a service order of a partner in one call: `POST /v3/payscore/partner/serviceorder/direct-complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_8.shtml
 */
export const directCompletePartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/direct-complete',
  title: '创单结单合并',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel a service order of a partner: `POST /v3/payscore/partner/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458758
 */
export const cancelPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 完结支付分订单
 *
 * Complete a service order of a partner: `POST /v3/payscore/partner/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692408
 */
export const completePartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(ServiceStart),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** The time when the service was completed, in ISO 8601. 完结服务时间，ISO 8601 格式 */
    complete_time: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    })),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 修改订单金额
 *
 * Change the amount of a service order of a partner: `POST /v3/payscore/partner/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692360
 */
export const modifyPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/modify',
  title: '修改订单金额',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.String(),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The reason why the amount is changed. 修改原因 */
    reason: Type.String(),
    /** The devices of the service. 服务设备 */
    device: Type.Optional(Type.Object({
      /** The id of the device where the service begins. 服务开始的设备 ID */
      start_device_id: Type.Optional(Type.String()),
      /** The id of the device where the service ends. 服务结束的设备 ID */
      end_device_id: Type.Optional(Type.String()),
      /** The code of the material. 物料编码 */
      materiel_no: Type.Optional(Type.String())
    })),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 商户发起催收扣款
 *
 * Collect the money of a service order of a partner: `POST /v3/payscore/partner/serviceorder/{out_order_no}/pay`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_6.shtml
 */
export const payPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/pay',
  title: '商户发起催收扣款',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 下发服务费用待处理消息
 *
 * Tell the user of a partner that the fee of a service order is pending: `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394914
 */
export const sendPendingMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage',
  title: '下发服务费用待处理消息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The time when the money is expected to be deducted, such as `20231218`. 预计扣费时间，如 20231218 */
    prepaid_time: Type.String()
  })
})

/**
 * 下发服务预扣费消息
 *
 * Tell the user of a partner that the fee of a service order will be deducted: `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394929
 */
export const sendPrepaidMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage',
  title: '下发服务预扣费消息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    })),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Integer(),
    /** The time when the money is expected to be deducted, such as `20231218`. 预计扣费时间，如 20231218 */
    prepaid_time: Type.String()
  })
})

/**
 * 同步订单信息
 *
 * Report that a service order of a partner was paid: `POST /v3/payscore/partner/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458816
 */
export const syncPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/sync',
  title: '同步订单信息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The event. `Order_Paid`: the money of the order was received. 场景类型。Order_Paid：订单收款成功 */
    type: Type.String(),
    /** More about what happened. 内容信息详情 */
    detail: Type.Object({
      /** The number of the collection in the list. 收款序号 */
      seq: Type.Optional(Type.Integer()),
      /** The time when the money was received: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 收款成功时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      paid_time: Type.String(),
      /** The amount received, in fen. 收款金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer())
    }),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.Optional(Type.String()),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String()),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer()
    })),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** The state of the collection. 收款信息 */
    collection: Type.Optional(Type.Object({
      /** The state of the collection. `USER_PAYING`: the user has yet to pay. `USER_PAID`: the user has paid. 收款状态。USER_PAYING：待支付；USER_PAID：已支付 */
      state: Type.String(),
      /** The amount to be collected in all, in fen. 总收款金额，单位为分 */
      total_amount: Type.Integer(),
      /** The amount yet to be collected, in fen. 待收金额，单位为分 */
      paying_amount: Type.Integer(),
      /** The amount collected, in fen. 已收金额，单位为分 */
      paid_amount: Type.Integer(),
      /** The collections, one by one. 收款明细列表 */
      details: Type.Array(Type.Object({
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Integer(),
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Integer(),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The discounts. 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** The id of the coupon. 券 ID */
          coupon_id: Type.String(),
          /** The name of the discount. 优惠名称 */
          name: Type.Optional(Type.String()),
          /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
          scope: Type.String(),
          /** The kind of discount. `CASH`: its money was deposited beforehand. `NOCASH`: no money was deposited. 优惠类型。CASH：充值型；NOCASH：免充值型 */
          type: Type.String(),
          /** The face value of the coupon, in fen. 优惠券面额，单位为分 */
          amount: Type.Integer(),
          /** The number of the coupon's stock. 批次号 */
          stock_id: Type.Optional(Type.String()),
          /** WeChat Pay's share of the discount, in fen. 微信支付出资，单位为分 */
          wechatpay_contribute: Type.Optional(Type.Integer()),
          /** The merchant's share of the discount, in fen. 商户出资，单位为分 */
          merchant_contribute: Type.Optional(Type.Integer()),
          /** The share of others in the discount, in fen. 其他出资，单位为分 */
          other_contribute: Type.Optional(Type.Integer()),
          /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
          currency: Type.Optional(Type.String()),
          /** The goods, one by one. 单品列表 */
          goods_detail: Type.Optional(Type.Array(Type.Object({
            /** The code of the goods. 商品编码 */
            goods_id: Type.String(),
            /** The number of pieces. 商品数量 */
            quantity: Type.Integer(),
            /** The price of one piece, in fen. 商品单价，单位为分 */
            unit_price: Type.Integer(),
            /** The discount on the goods, in fen. 商品优惠金额，单位为分 */
            discount_amount: Type.Integer(),
            /** A remark about the goods. 商品备注 */
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))
    }))
  })
})

/**
 * 创建先用后付订单
 *
 * Create an order of a partner that is paid after use: `POST /v3/payscore/partner/servicepayondeliveryorder`
 * @see https://pay.weixin.qq.com/docs/partner/apis/partner-weixin-pay-score/partner-service-order/create-partner-pay-on-delivery-service-order.html
 */
export const createPartnerPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/servicepayondeliveryorder',
  title: '创建先用后付订单',
  body: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(ServiceStart),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String({ maxLength: 50 }))
    }),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String({ maxLength: 30 }))
    }),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.Optional(Type.String()),
    /** The purchase that the user pays for later. 先用后付购物详情 */
    shopping_info: Type.Object({
      /** The appid of the merchant who actually sells the goods. 实际购物商家公众号 ID */
      real_merchant_appid: Type.Optional(Type.String()),
      /** The target of the link to the details of the order. 单详跳转链接 */
      jump_link: Type.Optional(Type.Object({
        /** The kind of link. `JUMP_LINK_MINI_PROGRAM`: to a Mini Program. 跳转链接类型。JUMP_LINK_MINI_PROGRAM：小程序 */
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
        /** The appid of the Mini Program that the link opens. 小程序跳转 AppID */
        appid: Type.Optional(Type.String()),
        /** The path of the page that the link opens in the Mini Program. 小程序跳转 path */
        path: Type.Optional(Type.String())
      })),
      /** The goods, one by one. 商品列表 */
      goods: Type.Optional(Type.Array(Type.Object({
        /** The name of the goods. 商品名称 */
        name: Type.Optional(Type.String()),
        /** The address of a picture of the goods. 商品图片链接 */
        picture: Type.Optional(Type.String()),
        /** The price of one piece, in fen. 商品单价金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** The number of pieces. 商品数量 */
        count: Type.Optional(Type.Integer()),
        /** The ids of the categories of the goods. 商品类目 ID */
        category_id: Type.Optional(Type.Array(Type.String()))
      })))
    })
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: Type.String(),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(Type.String()),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The amount of the fee, in fen; 0 means that nothing is charged. 付费金额，单位为分，0 表示不扣费 */
      amount: Type.Optional(Type.Integer()),
      /** A description of the fee, in at most 30 characters. 付费说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The quantity of the item, from 1 to 100. 付费数量，1 到 100 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's discounts, at most 30. 商户优惠，最多 30 条 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount, in at most 20 characters. 优惠名称，不超过 20 个字符 */
      name: Type.Optional(Type.String()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(Type.String()),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String()),
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String())
    })),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String()),
    /** The purchase that the user pays for later. 先用后付购物详情 */
    shopping_info: Type.Optional(Type.Object({
      /** The appid of the merchant who actually sells the goods. 实际购物商家公众号 ID */
      real_merchant_appid: Type.Optional(Type.String()),
      /** The target of the link to the details of the order. 单详跳转链接 */
      jump_link: Type.Object({
        /** The kind of link. `JUMP_LINK_MINI_PROGRAM`: to a Mini Program. 跳转链接类型。JUMP_LINK_MINI_PROGRAM：小程序 */
        jump_link_type: Type.String(),
        /** The appid of the Mini Program that the link opens. 小程序跳转 AppID */
        appid: Type.Optional(Type.String()),
        /** The path of the page that the link opens in the Mini Program. 小程序跳转 path */
        path: Type.Optional(Type.String())
      }),
      /** The goods, one by one. 商品列表 */
      goods: Type.Array(Type.Object({
        /** The name of the goods. 商品名称 */
        name: Type.String(),
        /** The address of a picture of the goods. 商品图片链接 */
        picture: Type.String(),
        /** The price of one piece, in fen. 商品单价金额，单位为分 */
        amount: Type.Integer(),
        /** The number of pieces. 商品数量 */
        count: Type.Integer(),
        /** The ids of the categories of the goods. 商品类目 ID */
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  })
})

/**
 * 查询用户分层对应建议先享金额
 *
 * Get how much users of each risk level may owe, as suggested: `GET /v3/payscore/partner/servicequotas/service-id/{service_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394486
 */
export const getServiceQuota = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/servicequotas/service-id/{service_id}',
  title: '查询用户分层对应建议先享金额',
  params: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The version of the risk levels, from the answer about the risk level of the user. 分层版本，取查询用户分层时返回的版本 */
    risk_level_version: Type.Integer()
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商商户号 */
    mchid: Type.String(),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Integer(),
    /** The suggested amount for each risk level. 先享金额列表 */
    quotas: Type.Array(Type.Object({
      /** The risk level of users. 用户分层 */
      risk_level: Type.Integer(),
      /** The largest amount that these users may owe, as WeChat Pay suggests. 建议先享金额 */
      suggested_quota: Type.Integer()
    }))
  })
})
