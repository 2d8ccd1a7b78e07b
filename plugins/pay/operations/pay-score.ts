import { Type } from '../../lib/typebox.js'
import { Number32, OneOf, OutTradeNo, payOperation, ServiceOrderNo, ServiceStart, ServiceTime } from '../define.js'

/**
 * 商户申请获取对账单
 *
 * Get where to download the bill of a day: `GET /v3/payscore/merchant-bill`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter6_1_29.shtml
 */
export const getMerchantBill = payOperation({
  method: 'GET',
  path: '/v3/payscore/merchant-bill',
  title: '商户申请获取对账单',
  query: Type.Object({
    /** The day of the bill, as `YYYY-MM-DD`; the bills of the last three months can be had. 账单日期，格式 yyyy-MM-DD，仅支持近三个月的账单 */
    bill_date: Type.String(),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP')),
    /** The way in which the bill is encrypted: `AEAD_AES_256_GCM`. 账单原文的加密算法：AEAD_AES_256_GCM */
    encryption_algorithm: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The algorithm of the encryption. 加密算法 */
    algorithm: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of files. 账单的分块数量 */
    download_bill_count: Type.Integer(),
    /** The files of the bill. 账单每个分块的详细信息 */
    download_bill_list: Type.Array(Type.Object({
      /** The position of the file, counted from 1; the files make up the bill in this order. 账单文件序号，从 1 开始，按序合并 */
      bill_sequence: Type.Integer(),
      /** The kind of hash. 哈希类型 */
      hash_type: Type.String(),
      /** The hash of the plain bill. 账单原文的哈希值 */
      hash_value: Type.String(),
      /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
      download_url: Type.String(),
      /** The key of the bill file; it comes encrypted. 账单文件的加密密钥（加密） */
      encrypt_key: Type.String(),
      /** The nonce of the encryption. 随机串 */
      nonce: Type.String()
    }))
  }),
  decrypted: ['download_bill_list[].encrypt_key']
})

/**
 * 查询先享后付订单
 *
 * Get an order that is paid after the service: `GET /v3/payscore/payafter-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_2&index=4
 */
export const listPayAfterOrders = payOperation({
  method: 'GET',
  path: '/v3/payscore/payafter-orders',
  title: '查询先享后付订单',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The state of the order. `CREATED`: the merchant has created it. `USER_ACCEPTED`: the user has accepted it. `FINISHED`: the merchant has completed it. `USER_PAID`: the user has paid. `REVOKED`: it was cancelled. `EXPIRED`: it has expired. 订单状态。CREATED：已创建；USER_ACCEPTED：用户已确认；FINISHED：商户已完结；USER_PAID：用户已支付；REVOKED：已撤销；EXPIRED：已失效 */
    state: Type.Optional(OneOf('CREATED', 'USER_ACCEPTED', 'FINISHED', 'USER_PAID', 'REVOKED', 'EXPIRED')),
    /** The way in which the user used the order, as 1 or 2. 用户订单使用情况，1 或 2 */
    finish_type: Type.Optional(Type.Integer()),
    /** The time when the service is to begin. 服务开始时间 */
    service_start_time: Type.Optional(Type.String()),
    /** The time when the service is to end. 服务结束时间 */
    service_end_time: Type.Optional(Type.String()),
    /** The time when the service actually began. 实际服务开始时间 */
    real_service_start_time: Type.Optional(Type.String()),
    /** The time when the service actually ended. 实际服务结束时间 */
    real_service_end_time: Type.Optional(Type.String()),
    /** The time when the payment succeeded. 支付成功时间 */
    pay_succ_time: Type.Optional(Type.String()),
    /** The planned place of the start of the service. 服务开始地点 */
    service_start_location: Type.Optional(Type.String()),
    /** The planned place of the end of the service. 服务结束地点 */
    service_end_location: Type.Optional(Type.String()),
    /** The actual place of the start of the service. 实际服务开始地点 */
    real_service_start_location: Type.Optional(Type.String()),
    /** The actual place of the end of the service. 实际服务结束地点 */
    real_service_end_location: Type.Optional(Type.String()),
    /** The service that the order is about. 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      discount_amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount at risk, in fen. 订单风险金额，单位为分 */
    risk_amount: Type.Optional(Type.Integer()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The ticket that completes the order. 完结凭证 */
    finish_ticket: Type.Optional(Type.String()),
    /** The order number of WeChat Pay for the payment that completed the order. 完结订单的微信支付订单号 */
    finish_transaction_id: Type.Optional(Type.String()),
    /** The way in which the user paid. 支付方式 */
    pay_type: Type.Optional(OneOf('MchChannelPayType'))
  })
})

/**
 * 创建先享后付订单
 *
 * Create an order that is paid after the service: `POST /v3/payscore/payafter-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_1&index=3
 */
export const createPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders',
  title: '创建先享后付订单',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The time when the service is to begin: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user accepts the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
    service_start_time: Type.Optional(ServiceStart),
    /** The time when the service is to end: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
    service_end_time: Type.Optional(ServiceTime),
    /** The planned place of the start of the service. 服务开始地点 */
    service_start_location: Type.Optional(Type.String()),
    /** The planned place of the end of the service. 服务结束地点 */
    service_end_location: Type.Optional(Type.String()),
    /** The service that the order is about. 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount at risk, in fen. 订单风险金额，单位为分 */
    risk_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The name of the user; it goes encrypted. 用户姓名（加密） */
    name: Type.Optional(Type.String()),
    /** The phone number of the user; it goes encrypted. 用户手机号（加密） */
    phone: Type.Optional(Type.String()),
    /** The number of the identity card of the user; it goes encrypted. 用户身份证号（加密） */
    userid: Type.Optional(Type.String()),
    /** The address that the user receives goods at; it goes encrypted. 用户收货地址（加密） */
    address: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The kind of business, for opening the Mini Program of WeChat Pay. 跳转小程序的业务类型 */
    miniprogram_businesstype: Type.Optional(Type.String()),
    /** The appid of the Mini Program of WeChat Pay to open. 跳转小程序的 AppID */
    miniprogram_appid: Type.Optional(Type.String()),
    /** The path of the page to open in the Mini Program of WeChat Pay. 跳转小程序的页面路径 */
    miniprogram_path: Type.Optional(Type.String()),
    /** The user name of the Mini Program of WeChat Pay to open. 跳转小程序的用户名 */
    miniprogram_username: Type.Optional(Type.String()),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String())
  }),
  encrypted: ['address', 'name', 'phone', 'userid']
})

/**
 * 撤销先享后付订单
 *
 * Cancel an order that is paid after the service: `POST /v3/payscore/payafter-orders/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_3&index=5
 */
export const cancelPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/cancel',
  title: '撤销先享后付订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结先享后付订单
 *
 * Complete an order that is paid after the service: `POST /v3/payscore/payafter-orders/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_4&index=6
 */
export const completePayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/complete',
  title: '完结先享后付订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The way in which the user used the order, as 1 or 2. 用户订单使用情况，1 或 2 */
    finish_type: Type.Optional(Type.Integer()),
    /** The reason why the order is cancelled. 取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The time when the service actually began. 实际服务开始时间 */
    real_service_start_time: Type.Optional(Type.String()),
    /** The time when the service actually ended. 实际服务结束时间 */
    real_service_end_time: Type.Optional(Type.String()),
    /** The actual place of the end of the service. 实际服务结束地点 */
    real_service_end_location: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The discount, in fen. 优惠金额，单位为分 */
      discount_amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The ticket that completes the order, from the answer to the query of the order. 完结凭证，查询订单时返回 */
    finish_ticket: Type.Optional(Type.String()),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 支付分订单同步
 *
 * Report that an order that is paid after the service was paid: `POST /v3/payscore/payafter-orders/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=24_1&index=1
 */
export const syncPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/sync',
  title: '支付分订单同步',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The event. `Order_Paid`: the money of the order was received. 场景类型。Order_Paid：订单收款成功 */
    type: Type.Optional(OneOf('Order_Paid')),
    /** More about what happened. 内容信息详情 */
    detail: Type.Optional(Type.Object({
      /** The time when the money was received: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 收款成功时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      paid_time: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 商户预授权
 *
 * Ask for the permission of a user: `POST /v3/payscore/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647349
 */
export const createPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions',
  title: '商户预授权',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
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
 * 商户评估用户分层
 *
 * Assess the risk level of a user: `POST /v3/payscore/permissions/assess-user-risk-level`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012856611
 */
export const assessUserRiskLevel = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/assess-user-risk-level',
  title: '商户评估用户分层',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
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
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The user's openid for the appid. 用户标识 */
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
    /** The sub-merchant of a partner. 子商户号 */
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
 * Get the permission of a user by its number: `GET /v3/payscore/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647401
 */
export const getPermissionByAuthorizationCode = payOperation({
  method: 'GET',
  path: '/v3/payscore/permissions/authorization-code/{authorization_code}',
  title: '查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String(),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: OneOf('UNAVAILABLE', 'AVAILABLE', 'UNBINDUSER'),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（授权协议号）
 *
 * End the permission of a user by its number: `POST /v3/payscore/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647410
 */
export const terminatePermissionByAuthorizationCode = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/authorization-code/{authorization_code}/terminate',
  title: '解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})

/**
 * 查询与用户授权记录（openid）
 *
 * Get the permission of a user by the openid: `GET /v3/payscore/permissions/openid/{openid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647404
 */
export const getPermissionByOpenid = payOperation({
  method: 'GET',
  path: '/v3/payscore/permissions/openid/{openid}',
  title: '查询与用户授权记录（openid）',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The merchant's own number of the permission, unique for the merchant. 授权协议号，同一商户号下唯一 */
    authorization_code: Type.Optional(Type.String()),
    /** The state of the permission. `UNBINDUSER`: it was asked for, and no user has given it yet. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user does not give it, or no longer. 授权状态。UNBINDUSER：未绑定用户，仅完成预授权；AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    authorization_state: OneOf('UNAVAILABLE', 'AVAILABLE', 'UNBINDUSER'),
    /** The time when the permission was last ended, in RFC 3339. 最近一次解除授权时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String()),
    /** The time when the user last gave the permission, in RFC 3339. 最近一次授权成功时间，RFC 3339 格式 */
    authorization_success_time: Type.Optional(Type.String()),
    /** The risk level of the user. 用户分层 */
    user_risk_level: Type.Optional(Type.Integer()),
    /** The version of the risk levels. 分层版本 */
    risk_level_version: Type.Optional(Type.Integer()),
    /** The https address, without a query, that is notified when the user has given or ended the permission. 授权通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  })
})

/**
 * 解除用户授权关系（openid）
 *
 * End the permission of a user by the openid: `POST /v3/payscore/permissions/openid/{openid}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647413
 */
export const terminatePermissionByOpenid = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/openid/{openid}/terminate',
  title: '解除用户授权关系（openid）',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})

/**
 * 创建支付分计划
 *
 * Create a plan of a partner: `POST /v3/payscore/plan/partner/payscore-plans`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463290
 */
export const createPartnerPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/partner/payscore-plans',
  title: '创建支付分计划',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String()
    }))),
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
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
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分计划
 *
 * Get a plan of a partner: `GET /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463318
 */
export const getPlanByMerchantPlanNoPartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}',
  title: '查询支付分计划',
  params: Type.Object({
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  query: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
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
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 停止支付分计划
 *
 * Stop a plan of a partner: `POST /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463322
 */
export const stopPlanByMerchantPlanNoPartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop',
  title: '停止支付分计划',
  params: Type.Object({
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  body: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
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
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分计划
 *
 * Create a plan: `POST /v3/payscore/plan/payscore-plans`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467232
 */
export const createPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/payscore-plans',
  title: '创建支付分计划',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String()
    }))),
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分计划
 *
 * Get a plan: `GET /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470804
 */
export const getPlanByMerchantPlanNo = payOperation({
  method: 'GET',
  path: '/v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}',
  title: '查询支付分计划',
  params: Type.Object({
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 停止支付分计划
 *
 * Stop a plan: `POST /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470851
 */
export const stopPlanByMerchantPlanNo = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop',
  title: '停止支付分计划',
  params: Type.Object({
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the plan. 商户侧计划号 */
    merchant_plan_no: Type.String(),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The largest number of days for which the plan lasts, from the day when the user signs up. 支付分计划有效期，单位为天，从用户签约当天起算 */
    plan_duration: Type.Integer(),
    /** The state of the plan. `NORMAL`: users can sign up for it. `STOP`: it is stopped; users who have signed up go on with it. 支付分计划状态。NORMAL：正常进行中，可以签约；STOP：已停止，无法签约，已签约的可以继续 */
    plan_state: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_original_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan, as many as its deductions. 支付分计划明细列表，数量和扣费次数一致 */
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer()
    }))),
    /** The merchant who stopped the plan. 终止方商户号 */
    stop_mchid: Type.Optional(Type.String()),
    /** The time when the plan was stopped. 终止时间 */
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分订单
 *
 * Get a service order: `GET /v3/payscore/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587902
 */
export const getServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
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
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
    notify_url: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create a service order: `POST /v3/payscore/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587900
 */
export const createServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
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
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.String(),
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    }),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
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
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
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
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
    order_id: Type.String(),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.String(),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
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
 * 创单结单合并
 *
 * Create and complete a service order in one call: `POST /v3/payscore/serviceorder/direct-complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter3_9.shtml
 */
export const directCompleteServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/direct-complete',
  title: '创单结单合并',
  body: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.Optional(Type.String()),
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen: the sum of the fees less the sum of the discounts. 总金额，单位为分，等于付费项目金额之和减去优惠金额之和 */
    total_amount: Type.Optional(Type.Integer()),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(Type.String()),
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
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: OneOf('USER_CONFIRM', 'MCH_COMPLETE'),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel a service order: `POST /v3/payscore/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587905
 */
export const cancelServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结支付分订单
 *
 * Complete a service order: `POST /v3/payscore/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587955
 */
export const completeServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
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
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.Optional(ServiceStart),
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      end_time: Type.Optional(ServiceTime),
      /** A remark about when the service begins. 服务开始时间备注 */
      start_time_remark: Type.Optional(Type.String()),
      /** A remark about when the service ends. 服务结束时间备注 */
      end_time_remark: Type.Optional(Type.String())
    })),
    /** The place of the service. 服务位置 */
    location: Type.Optional(Type.Object({
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String()),
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String())
    })),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
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
    }))
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Integer(),
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
      description: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
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
      /** The place of the end of the service. 服务结束地点 */
      end_location: Type.Optional(Type.String()),
      /** The place of the start of the service. 服务开始地点 */
      start_location: Type.Optional(Type.String())
    })),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** Whether money is to be collected for the order. 是否需要收款 */
    need_collection: Type.Optional(Type.Boolean()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
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
 * Change the amount of a service order: `POST /v3/payscore/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587957
 */
export const modifyServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/modify',
  title: '修改订单金额',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
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
    }))
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The state of the service order. `CREATED`: the merchant has created it. `DOING`: it is under way. `DONE`: it is done. `REVOKED`: the merchant has cancelled it. `EXPIRED`: it has expired. 服务订单状态。CREATED：商户已创建；DOING：进行中；DONE：已完成；REVOKED：商户已取消；EXPIRED：已失效 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    /** More about an order that is under way. `USER_CONFIRM`: the user has confirmed it. `MCH_COMPLETE`: the merchant has completed it, and it is yet to be paid. 订单状态说明，仅在进行中时返回。USER_CONFIRM：用户已确认；MCH_COMPLETE：商户已完结 */
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String(),
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
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
      }))),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String())
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
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String())
  })
})

/**
 * 商户发起催收扣款
 *
 * Collect the money of a service order: `POST /v3/payscore/serviceorder/{out_order_no}/pay`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394596
 */
export const payServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/pay',
  title: '商户发起催收扣款',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 下发服务费用待处理消息
 *
 * Tell the user that the fee of a service order is pending: `POST /v3/payscore/serviceorder/{out_order_no}/send-pendingmessage`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394606
 */
export const sendPendingMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/send-pendingmessage',
  title: '下发服务费用待处理消息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
 * Tell the user that the fee of a service order will be deducted: `POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394615
 */
export const sendPrepaidMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage',
  title: '下发服务预扣费消息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
 * 同步服务订单信息
 *
 * Report that a service order was paid: `POST /v3/payscore/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587962
 */
export const syncServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/sync',
  title: '同步服务订单信息',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The event. `Order_Paid`: the money of the order was received. 场景类型。Order_Paid：订单收款成功 */
    type: Type.String(),
    /** More about what happened. 内容信息详情 */
    detail: Type.Object({
      /** The time when the money was received: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 收款成功时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
      paid_time: ServiceTime,
      /** The number of the collection in the list. 收款序号 */
      seq: Type.Optional(Type.Integer()),
      /** The amount received, in fen. 收款金额，单位为分 */
      paid_amount: Type.Optional(Type.Integer())
    })
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
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
        /** The amount that this collection brought, in fen. 单笔收款金额，单位为分 */
        amount: Type.Optional(Type.Integer()),
        /** Through which channel the money came. `NEWTON`: WeChat Pay Score. `MCH`: a channel of the merchant. 收款成功渠道。NEWTON：微信支付分；MCH：商户渠道 */
        paid_type: Type.Optional(Type.String()),
        /** The time when the money was collected. 收款成功时间 */
        paid_time: Type.Optional(Type.String()),
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** The number of the collection in the list. 收款序号 */
        seq: Type.Optional(Type.Integer()),
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
      }))),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String())
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
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 创建先用后付订单
 *
 * Create an order that is paid after use: `POST /v3/payscore/servicepayondeliveryorder`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/weixin-pay-score/service-order/create-pay-on-delivery-service-order.html
 */
export const createPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/servicepayondeliveryorder',
  title: '创建先用后付订单',
  body: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The fees to be paid after the service, at most 100. 后付费项目，最多 100 条 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee, in at most 20 characters. 付费名称，不超过 20 个字符 */
      name: Type.String({ maxLength: 20 }),
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
      name: Type.String({ maxLength: 20 }),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
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
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The purchase that the user pays for later. 先用后付购物详情 */
    shopping_info: Type.Object({
      /** The appid of the merchant who actually sells the goods. 实际购物商家公众号 ID */
      real_merchant_appid: Type.Optional(Type.String()),
      /** The target of the link to the details of the order. 单详跳转链接 */
      jump_link: Type.Object({
        /** The kind of link. `JUMP_LINK_MINI_PROGRAM`: to a Mini Program. 跳转链接类型。JUMP_LINK_MINI_PROGRAM：小程序 */
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
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
    })
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
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
    order_id: Type.String(),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.String(),
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
 * 创建用户的签约计划详情对应的服务订单
 *
 * Create the service order for a part of the plan of a partner's user: `POST /v3/payscore/sign-plan/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463469
 */
export const createPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/serviceorder',
  title: '创建用户的签约计划详情对应的服务订单',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The number of the part of the plan that the order is for; the parts are used in their order. 签约计划详情序号，须按序号依次创建服务订单 */
    plan_detail_no: Type.Integer(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
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
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The merchant's own number of the order, the same as the `merchant_plan_detail_no` of its part. 商户侧订单号，与签约计划的 merchant_plan_detail_no 一致 */
    out_trade_no: OutTradeNo
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
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.Optional(Type.String()),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.String(),
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
 * 创建用户的签约计划
 *
 * Create the plan that a user of a partner signs up for: `POST /v3/payscore/sign-plan/partner/user-sign-plans`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463521
 */
export const createPartnerUserSignPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans',
  title: '创建用户的签约计划',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    appid: Type.Optional(Type.String()),
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The merchant's own number of the plan of the user, unique for the merchant. 商户签约计划单号，同一商户号下唯一 */
    merchant_sign_plan_no: Number32,
    /** The https address, without a query, that is notified when the user has signed up for the plan or cancelled it. 签约成功事件通知回调地址，https，不带参数 */
    notify_url: Type.String(),
    /** The merchant's own number for each part of the plan. 签约计划各明细的商户侧单号 */
    sign_plan_detail: Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The plan that the user signs up for. 用户的签约计划 */
    sign_plan: Type.Object({
      /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
      sign_plan_id: Type.String(),
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
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
      /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
      merchant_sign_plan_no: Type.String(),
      /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
      merchant_callback_url: Type.String(),
      /** The id of the plan at WeChat Pay. 支付分计划 ID */
      plan_id: Type.String(),
      /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
      going_detail_no: Type.Integer(),
      /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
      sign_state: Type.String(),
      /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
      cancel_sign_time: Type.Optional(Type.String()),
      /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
      cancel_sign_type: Type.Optional(Type.String()),
      /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
      cancel_reason: Type.Optional(Type.String()),
      /** The name of the plan. 支付分计划名称 */
      plan_name: Type.String(),
      /** The time when the plan of the user expires. 签约计划的过期时间 */
      plan_over_time: Type.String(),
      /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
      total_origin_price: Type.Integer(),
      /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
      deduction_quantity: Type.Integer(),
      /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
      total_actual_price: Type.Integer(),
      /** The parts of the plan of the user. 签约计划明细列表 */
      signed_detail_list: Type.Optional(Type.Array(Type.Object({
        /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
        plan_detail_no: Type.Integer(),
        /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
        original_price: Type.Integer(),
        /** A description of the discount on the part. 计划明细优惠说明 */
        plan_discount_description: Type.Optional(Type.String()),
        /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
        actual_price: Type.Integer(),
        /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
        plan_detail_state: Type.String(),
        /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
        order_id: Type.Optional(Type.String()),
        /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
        merchant_plan_detail_no: Type.String(),
        /** The name of the part of the plan. 计划明细名称 */
        plan_detail_name: Type.String(),
        /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
        actual_pay_price: Type.Optional(Type.Integer()),
        /** The time when the use of the part began. 详情使用时间 */
        use_time: Type.Optional(Type.String()),
        /** The time when the part was completed. 详情完成时间 */
        complete_time: Type.Optional(Type.String()),
        /** The time when the part was cancelled. 详情取消时间 */
        cancel_time: Type.Optional(Type.String())
      }))),
      /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
      sign_time: Type.Optional(Type.String())
    }),
    /** The data that the merchant hands to WeChat Pay to open the page where the user signs up for the plan. 跳转微信侧确认签约小程序的数据 */
    package: Type.String()
  })
})

/**
 * 查询用户的签约计划
 *
 * Get the plan of a partner's user: `GET /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463526
 */
export const getUserSignPlanByMerchantSignPlanNoPartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}',
  title: '查询用户的签约计划',
  params: Type.Object({
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Number32
  }),
  query: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
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
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Type.String(),
    /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
    merchant_callback_url: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
    going_detail_no: Type.Integer(),
    /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
    sign_state: Type.String(),
    /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
    cancel_sign_time: Type.Optional(Type.String()),
    /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
    cancel_sign_type: Type.Optional(Type.String()),
    /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The time when the plan of the user expires. 签约计划的过期时间 */
    plan_over_time: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_origin_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan of the user. 签约计划明细列表 */
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
      plan_detail_state: Type.String(),
      /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
      order_id: Type.Optional(Type.String()),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
      actual_pay_price: Type.Optional(Type.Integer()),
      /** The time when the use of the part began. 详情使用时间 */
      use_time: Type.Optional(Type.String()),
      /** The time when the part was completed. 详情完成时间 */
      complete_time: Type.Optional(Type.String()),
      /** The time when the part was cancelled. 详情取消时间 */
      cancel_time: Type.Optional(Type.String())
    }))),
    /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 取消用户的签约计划
 *
 * Cancel the plan of a partner's user: `POST /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463534
 */
export const stopUserSignPlanByMerchantSignPlanNoPartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop',
  title: '取消用户的签约计划',
  params: Type.Object({
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Number32
  }),
  body: Type.Object({
    /** The sub-merchant of the partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the plan of the user is cancelled. 取消原因 */
    stop_reason: Type.String()
  }),
  answer: Type.Object({
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    openid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
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
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Type.String(),
    /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
    merchant_callback_url: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
    going_detail_no: Type.Integer(),
    /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
    sign_state: Type.String(),
    /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
    cancel_sign_time: Type.Optional(Type.String()),
    /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
    cancel_sign_type: Type.Optional(Type.String()),
    /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The time when the plan of the user expires. 签约计划的过期时间 */
    plan_over_time: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_origin_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan of the user. 签约计划明细列表 */
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
      plan_detail_state: Type.String(),
      /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
      order_id: Type.Optional(Type.String()),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
      actual_pay_price: Type.Optional(Type.Integer()),
      /** The time when the use of the part began. 详情使用时间 */
      use_time: Type.Optional(Type.String()),
      /** The time when the part was completed. 详情完成时间 */
      complete_time: Type.Optional(Type.String()),
      /** The time when the part was cancelled. 详情取消时间 */
      cancel_time: Type.Optional(Type.String())
    }))),
    /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 创建用户的签约计划详情对应的服务订单
 *
 * Create the service order for a part of the plan of a user: `POST /v3/payscore/sign-plan/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489351
 */
export const createSignPlanServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/serviceorder',
  title: '创建用户的签约计划详情对应的服务订单',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The number of the part of the plan that the order is for; the parts are used in their order. 签约计划详情序号，须按序号依次创建服务订单 */
    plan_detail_no: Type.Integer(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The https address, without a query, that the user's confirmation of the order and the payment are reported to. 商户回调地址，接收用户确认订单和支付成功的通知，https，不带参数 */
    notify_url: Type.String(),
    /** The service that the order is about, in at most 20 characters. 服务信息，不超过 20 个字符 */
    service_introduction: Type.String(),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: ServiceStart,
      /** The time when the service ends: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
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
    /** Data of the merchant's own, at most 256 characters once it is URL-encoded; notifications return it. 商户数据包，需先 URL 编码，不超过 256 个字符，在通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The merchant's own number of the order, the same as the `merchant_plan_detail_no` of its part. 商户侧订单号，与签约计划的 merchant_plan_detail_no 一致 */
    out_trade_no: OutTradeNo
  }),
  answer: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
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
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies, in at most 30 characters. 优惠说明，不超过 30 个字符 */
      description: Type.Optional(Type.String()),
      /** The number of times that the discount is given. 优惠数量 */
      count: Type.Optional(Type.Integer())
    }))),
    /** The merchant's risk with the order. 服务风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** The amount at risk, in fen. 风险金额，单位为分 */
      amount: Type.Integer(),
      /** The kind of risk. `DEPOSIT`: a deposit. `ADVANCE`: an advance payment. `CASH_DEPOSIT`: a security deposit. `ESTIMATE_ORDER_COST`: the estimated cost of the order. 风险金名称。DEPOSIT：押金；ADVANCE：预付款；CASH_DEPOSIT：保证金；ESTIMATE_ORDER_COST：预估订单费用 */
      name: Type.Optional(Type.String()),
      /** The kind of the risk. 风险说明 */
      description: Type.Optional(Type.String())
    })),
    /** The time when the service takes place. 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** The time when the service begins: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user confirms the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
      start_time: Type.String(),
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
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
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
 * 创建用户的签约计划
 *
 * Create the plan that a user signs up for: `POST /v3/payscore/sign-plan/user-sign-plans`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489420
 */
export const createUserSignPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/user-sign-plans',
  title: '创建用户的签约计划',
  body: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The merchant's own number of the plan of the user, unique for the merchant. 商户签约计划单号，同一商户号下唯一 */
    merchant_sign_plan_no: Number32,
    /** The https address, without a query, that is notified when the user has signed up for the plan or cancelled it. 签约成功事件通知回调地址，https，不带参数 */
    notify_url: Type.String(),
    /** The merchant's own number for each part of the plan. 签约计划各明细的商户侧单号 */
    sign_plan_detail: Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The plan that the user signs up for. 用户的签约计划 */
    sign_plan: Type.Object({
      /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
      sign_plan_id: Type.String(),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
      /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
      service_id: Type.String(),
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The appid. 应用 ID */
      appid: Type.String(),
      /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
      merchant_sign_plan_no: Type.String(),
      /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
      merchant_callback_url: Type.String(),
      /** The id of the plan at WeChat Pay. 支付分计划 ID */
      plan_id: Type.String(),
      /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
      going_detail_no: Type.Integer(),
      /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
      sign_state: Type.String(),
      /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
      cancel_sign_time: Type.Optional(Type.String()),
      /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
      cancel_sign_type: Type.Optional(Type.String()),
      /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
      cancel_reason: Type.Optional(Type.String()),
      /** The name of the plan. 支付分计划名称 */
      plan_name: Type.String(),
      /** The time when the plan of the user expires. 签约计划的过期时间 */
      plan_over_time: Type.String(),
      /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
      total_origin_price: Type.Integer(),
      /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
      deduction_quantity: Type.Integer(),
      /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
      total_actual_price: Type.Integer(),
      /** The parts of the plan of the user. 签约计划明细列表 */
      signed_detail_list: Type.Optional(Type.Array(Type.Object({
        /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
        plan_detail_no: Type.Integer(),
        /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
        original_price: Type.Integer(),
        /** A description of the discount on the part. 计划明细优惠说明 */
        plan_discount_description: Type.Optional(Type.String()),
        /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
        actual_price: Type.Integer(),
        /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
        plan_detail_state: Type.String(),
        /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
        order_id: Type.Optional(Type.String()),
        /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
        merchant_plan_detail_no: Type.String(),
        /** The name of the part of the plan. 计划明细名称 */
        plan_detail_name: Type.String(),
        /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
        actual_pay_price: Type.Optional(Type.Integer()),
        /** The time when the use of the part began. 详情使用时间 */
        use_time: Type.Optional(Type.String()),
        /** The time when the part was completed. 详情完成时间 */
        complete_time: Type.Optional(Type.String()),
        /** The time when the part was cancelled. 详情取消时间 */
        cancel_time: Type.Optional(Type.String())
      }))),
      /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
      sign_time: Type.Optional(Type.String())
    }),
    /** The data that the merchant hands to WeChat Pay to open the page where the user signs up for the plan. 跳转微信侧确认签约小程序的数据 */
    package: Type.String()
  })
})

/**
 * 查询用户的签约计划
 *
 * Get the plan of a user: `GET /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470990
 */
export const getUserSignPlanByMerchantSignPlanNo = payOperation({
  method: 'GET',
  path: '/v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}',
  title: '查询用户的签约计划',
  params: Type.Object({
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Number32
  }),
  answer: Type.Object({
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Type.String(),
    /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
    merchant_callback_url: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
    going_detail_no: Type.Integer(),
    /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
    sign_state: Type.String(),
    /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
    cancel_sign_time: Type.Optional(Type.String()),
    /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
    cancel_sign_type: Type.Optional(Type.String()),
    /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The time when the plan of the user expires. 签约计划的过期时间 */
    plan_over_time: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_origin_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan of the user. 签约计划明细列表 */
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
      plan_detail_state: Type.String(),
      /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
      order_id: Type.Optional(Type.String()),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
      actual_pay_price: Type.Optional(Type.Integer()),
      /** The time when the use of the part began. 详情使用时间 */
      use_time: Type.Optional(Type.String()),
      /** The time when the part was completed. 详情完成时间 */
      complete_time: Type.Optional(Type.String()),
      /** The time when the part was cancelled. 详情取消时间 */
      cancel_time: Type.Optional(Type.String())
    }))),
    /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 直连商户取消用户的签约计划
 *
 * Cancel the plan of a user: `POST /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470990
 */
export const stopUserSignPlanByMerchantSignPlanNo = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop',
  title: '直连商户取消用户的签约计划',
  params: Type.Object({
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Number32
  }),
  body: Type.Object({
    /** The reason why the plan of the user is cancelled. 取消原因 */
    stop_reason: Type.String()
  }),
  answer: Type.Object({
    /** The id of the plan of the user at WeChat Pay. 计划签约 ID */
    sign_plan_id: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the plan of the user. 商户侧签约计划号 */
    merchant_sign_plan_no: Type.String(),
    /** The address that is notified when the user has signed up for the plan or cancelled it. 商户回调地址 */
    merchant_callback_url: Type.String(),
    /** The id of the plan at WeChat Pay. 支付分计划 ID */
    plan_id: Type.String(),
    /** The number of the part that the user has come to; 0 means that none has begun. 目前用户进行到的计划详情序号，0 表示尚未开始 */
    going_detail_no: Type.Integer(),
    /** The state of the plan of the user. `UNSIGNED`: the user has not signed up. `SIGNED`: the user has. `SIGN_PLAN_CANCEL`: it was cancelled. `COMPLETE`: all its parts are done. `EXPIRE`: it has expired. 计划签约状态。UNSIGNED：未签约；SIGNED：已签约；SIGN_PLAN_CANCEL：已取消；COMPLETE：已全部完成；EXPIRE：已过期 */
    sign_state: Type.String(),
    /** The time when the plan of the user was cancelled, in RFC 3339. 签约计划取消时间，RFC 3339 格式 */
    cancel_sign_time: Type.Optional(Type.String()),
    /** The party that cancelled the plan of the user. `NOT_CANCEL`: nobody. `USER`: the user. `MERCHANT`: the merchant. `REVOKE_SERVICE`: it ended with the permission for the service. 签约计划取消类型。NOT_CANCEL：未取消；USER：用户取消；MERCHANT：商户取消；REVOKE_SERVICE：用户解除服务授权时取消 */
    cancel_sign_type: Type.Optional(Type.String()),
    /** The reason why the plan of the user was cancelled. 签约计划取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The name of the plan. 支付分计划名称 */
    plan_name: Type.String(),
    /** The time when the plan of the user expires. 签约计划的过期时间 */
    plan_over_time: Type.String(),
    /** The price of the plan in all before discounts, in fen. 支付分计划原总金额，单位为分 */
    total_origin_price: Type.Integer(),
    /** The number of deductions: one for each of its parts. 支付分计划扣费次数，对应计划明细数 */
    deduction_quantity: Type.Integer(),
    /** The amount actually deducted for the plan in all, in fen. 支付分计划实际扣费总金额，单位为分 */
    total_actual_price: Type.Integer(),
    /** The parts of the plan of the user. 签约计划明细列表 */
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the part of the plan, counted from 1. 计划明细序号，从 1 开始 */
      plan_detail_no: Type.Integer(),
      /** The price of the part before discounts, in fen. 计划明细原支付金额，单位为分 */
      original_price: Type.Integer(),
      /** A description of the discount on the part. 计划明细优惠说明 */
      plan_discount_description: Type.Optional(Type.String()),
      /** The amount actually paid for the part, in fen. 计划明细实际支付金额，单位为分 */
      actual_price: Type.Integer(),
      /** The state of the part. `NOT_USED`: it is not used yet. `USING`: it is in use and has an order. `USED`: its order is paid. `SIGN_PLAN_DETAIL_CANCEL`: its order was cancelled. 计划明细状态。NOT_USED：未使用；USING：使用中，已有服务订单；USED：已使用，服务订单已支付；SIGN_PLAN_DETAIL_CANCEL：已取消 */
      plan_detail_state: Type.String(),
      /** The number of the service order for the part at WeChat Pay. 计划明细对应的支付分服务单号 */
      order_id: Type.Optional(Type.String()),
      /** The merchant's own number of the service order for the part. 商户侧计划明细使用订单号 */
      merchant_plan_detail_no: Type.String(),
      /** The name of the part of the plan. 计划明细名称 */
      plan_detail_name: Type.String(),
      /** The amount that the user actually paid for the order of the part, in fen. 计划明细对应订单实际支付金额，单位为分 */
      actual_pay_price: Type.Optional(Type.Integer()),
      /** The time when the use of the part began. 详情使用时间 */
      use_time: Type.Optional(Type.String()),
      /** The time when the part was completed. 详情完成时间 */
      complete_time: Type.Optional(Type.String()),
      /** The time when the part was cancelled. 详情取消时间 */
      cancel_time: Type.Optional(Type.String())
    }))),
    /** The time when the user signed up, in RFC 3339. 签约时间，RFC 3339 格式 */
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 查询智慧零售订单
 *
 * Get an order of smart retail: `GET /v3/payscore/smartretail-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_2&index=4
 */
export const listSmartRetailOrders = payOperation({
  method: 'GET',
  path: '/v3/payscore/smartretail-orders',
  title: '查询智慧零售订单',
  query: Type.Object({
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant; give it or `query_id`. 商户服务订单号，同一商户号下唯一，与 query_id 二选一 */
    out_order_no: Type.Optional(ServiceOrderNo),
    /** The id that the user brings back from the page that confirms the order; give it or `out_order_no`. 查单 ID，用户确认订单后回到商户前端时返回，与 out_order_no 二选一 */
    query_id: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The state of the order. `CREATED`: the merchant has created it. `USER_ACCEPTED`: the user has accepted it. `FINISHED`: the merchant has completed it. `USER_PAID`: the user has paid. `REVOKED`: it was cancelled. `EXPIRED`: it has expired. 订单状态。CREATED：已创建；USER_ACCEPTED：用户已确认；FINISHED：商户已完结；USER_PAID：用户已支付；REVOKED：已撤销；EXPIRED：已失效 */
    state: Type.Optional(OneOf('CREATED', 'USER_ACCEPTED', 'FINISHED', 'USER_PAID', 'REVOKED', 'EXPIRED')),
    /** The way in which the user used the order, as 1 or 2. 用户订单使用情况，1 或 2 */
    finish_type: Type.Optional(Type.Integer()),
    /** The time when the service is to begin. 服务开始时间 */
    service_start_time: Type.Optional(Type.String()),
    /** The time when the service is to end. 服务结束时间 */
    service_end_time: Type.Optional(Type.String()),
    /** The time when the service actually began. 实际服务开始时间 */
    real_service_start_time: Type.Optional(Type.String()),
    /** The time when the service actually ended. 实际服务结束时间 */
    real_service_end_time: Type.Optional(Type.String()),
    /** The time when the payment succeeded. 支付成功时间 */
    pay_succ_time: Type.Optional(Type.String()),
    /** The planned place of the start of the service. 服务开始地点 */
    service_start_location: Type.Optional(Type.String()),
    /** The planned place of the end of the service. 服务结束地点 */
    service_end_location: Type.Optional(Type.String()),
    /** The actual place of the start of the service. 实际服务开始地点 */
    real_service_start_location: Type.Optional(Type.String()),
    /** The actual place of the end of the service. 实际服务结束地点 */
    real_service_end_location: Type.Optional(Type.String()),
    /** The service that the order is about. 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      discount_amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount at risk, in fen. 订单风险金额，单位为分 */
    risk_amount: Type.Optional(Type.Integer()),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The ticket that completes the order. 完结凭证 */
    finish_ticket: Type.Optional(Type.String()),
    /** The order number of WeChat Pay for the payment that completed the order. 完结订单的微信支付订单号 */
    finish_transaction_id: Type.Optional(Type.String()),
    /** The way in which the user paid. 支付方式 */
    pay_type: Type.Optional(OneOf('MchChannelPayType'))
  })
})

/**
 * 创建智慧零售订单
 *
 * Create an order of smart retail: `POST /v3/payscore/smartretail-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_1&index=3
 */
export const createSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders',
  title: '创建智慧零售订单',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo,
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The time when the service is to begin: `yyyyMMddHHmmss`, `yyyyMMdd` for a day, or `OnAccept` for the time when the user accepts the order. 服务开始时间，格式 yyyyMMddHHmmss 或 yyyyMMdd，OnAccept 表示用户确认订单的时间 */
    service_start_time: Type.Optional(ServiceStart),
    /** The time when the service is to end: `yyyyMMddHHmmss`, or `yyyyMMdd` for a day. 服务结束时间，格式 yyyyMMddHHmmss 或 yyyyMMdd */
    service_end_time: Type.Optional(ServiceTime),
    /** The planned place of the start of the service. 服务开始地点 */
    service_start_location: Type.Optional(Type.String()),
    /** The planned place of the end of the service. 服务结束地点 */
    service_end_location: Type.Optional(Type.String()),
    /** The service that the order is about. 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount at risk, in fen. 订单风险金额，单位为分 */
    risk_amount: Type.Optional(Type.Integer()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the user has to confirm the order. 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.Optional(Type.String()),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.Optional(Type.String()),
    /** The kind of business, for opening the Mini Program of WeChat Pay. 跳转小程序的业务类型 */
    miniprogram_businesstype: Type.Optional(Type.String()),
    /** The appid of the Mini Program of WeChat Pay to open. 跳转小程序的 AppID */
    miniprogram_appid: Type.Optional(Type.String()),
    /** The path of the page to open in the Mini Program of WeChat Pay. 跳转小程序的页面路径 */
    miniprogram_path: Type.Optional(Type.String()),
    /** The user name of the Mini Program of WeChat Pay to open. 跳转小程序的用户名 */
    miniprogram_username: Type.Optional(Type.String()),
    /** The data with which the merchant opens the page where the user confirms the order. 跳转微信侧小程序订单数据 */
    package: Type.Optional(Type.String())
  })
})

/**
 * 撤销智慧零售订单
 *
 * Cancel an order of smart retail: `POST /v3/payscore/smartretail-orders/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_3&index=5
 */
export const cancelSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders/{out_order_no}/cancel',
  title: '撤销智慧零售订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The reason why the order is cancelled. 取消原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结智慧零售订单
 *
 * Complete an order of smart retail: `POST /v3/payscore/smartretail-orders/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_4&index=6
 */
export const completeSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders/{out_order_no}/complete',
  title: '完结智慧零售订单',
  params: Type.Object({
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The way in which the user used the order, as 1 or 2. 用户订单使用情况，1 或 2 */
    finish_type: Type.Optional(Type.Integer()),
    /** The reason why the order is cancelled. 取消原因 */
    cancel_reason: Type.Optional(Type.String()),
    /** The time when the service actually began. 实际服务开始时间 */
    real_service_start_time: Type.Optional(Type.String()),
    /** The time when the service actually ended. 实际服务结束时间 */
    real_service_end_time: Type.Optional(Type.String()),
    /** The actual place of the end of the service. 实际服务结束地点 */
    real_service_end_location: Type.Optional(Type.String()),
    /** The fees. 付费项目 */
    fees: Type.Optional(Type.Array(Type.Object({
      /** The name of the fee. 付费名称 */
      fee_name: Type.Optional(Type.String()),
      /** The quantity of the item. 付费数量 */
      fee_count: Type.Optional(Type.Integer()),
      /** The fee of the item in all, in fen. 付费项目总金额，单位为分 */
      fee_amount: Type.Optional(Type.Integer()),
      /** The way in which the fee is counted. 计费规则 */
      fee_desc: Type.Optional(Type.String())
    }))),
    /** The merchant's discounts, at most 5. 商户优惠，最多 5 条 */
    discounts: Type.Optional(Type.Array(Type.Object({
      /** The name of the discount. 优惠名称 */
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      /** The discount, in fen. 优惠金额，单位为分 */
      discount_amount: Type.Optional(Type.Integer()),
      /** The time when the discount applies. 优惠说明 */
      discount_desc: Type.Optional(Type.String())
    }))),
    /** The amount that the user pays in all, in fen. 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** The ticket that completes the order, from the answer to the query of the order. 完结凭证，查询订单时返回 */
    finish_ticket: Type.Optional(Type.String()),
    /** Whether the profit of the order will be shared. 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the service order, unique for the merchant. 商户服务订单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The number of the service order at WeChat Pay. 微信支付服务订单号 */
    order_id: Type.String()
  })
})

/**
 * 查询用户授权状态
 *
 * Get whether a user has given the permission for a service: `GET /v3/payscore/user-service-state`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter3_8.shtml
 */
export const getUserServiceState = payOperation({
  method: 'GET',
  path: '/v3/payscore/user-service-state',
  title: '查询用户授权状态',
  query: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  answer: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** Whether the user has given the permission for the service. `AVAILABLE`: the user has given it. `UNAVAILABLE`: the user has not. 授权状态。AVAILABLE：用户已授权服务；UNAVAILABLE：用户未授权服务 */
    use_service_state: OneOf('UNAVAILABLE', 'AVAILABLE')
  })
})

/**
 * 商户解除用户授权关系
 *
 * End the permission of a user for a service: `POST /v3/payscore/users/{openid}/permissions/{service_id}/terminate`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter9_1.shtml
 */
export const terminateUserPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/users/{openid}/permissions/{service_id}/terminate',
  title: '商户解除用户授权关系',
  params: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String()
  }),
  query: Type.Object({
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The id of the service, from WeChat Pay when the service is approved. 服务 ID，支付分产品权限审核通过后由微信支付提供 */
    service_id: Type.String()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The reason why the permission is ended. 解除授权原因 */
    reason: Type.String()
  })
})
