import { Type } from '../../lib/typebox.js'
import { OneOf, OutOrderNo, payOperation } from '../define.js'

/**
 * 申请分账账单
 *
 * Get the address of a day's bill of shared profits: `GET /v3/profitsharing/bills`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529628
 */
export const getBill = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/bills',
  title: '申请分账账单',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: OneOf('SHA1'),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.String()
  })
})

/**
 * 查询最大分账比例
 *
 * Get the greatest share of the profit that a sub-merchant may give away: `GET /v3/profitsharing/merchant-configs/{sub_mchid}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012466864
 */
export const queryMerchantRatio = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/merchant-configs/{sub_mchid}',
  title: '查询最大分账比例',
  params: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The greatest share of the profit; 10000 is 100 %. 最大分账比例，10000 表示 100% */
    max_ratio: Type.Integer(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 请求分账
 *
 * Share the profit of an order: `POST /v3/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012524936
 */
export const createOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/orders',
  title: '请求分账',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: OutOrderNo,
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** The account that is paid. 接收方账户 */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The name of the receiver; it goes encrypted. 接收方名称（加密） */
      name: Type.Optional(Type.String()),
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** Whether what is left is freed for the merchant. 是否解冻剩余未分资金 */
    unfreeze_unsplit: Type.Boolean()
  }),
  answer: Type.Object({
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.String(),
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** The account that is paid. 接收方账户 */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The number of the single entry. 明细单号 */
      detail_id: Type.String(),
      /** The reason why it failed. 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** The result. 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** The state. 状态 */
    state: OneOf('PROCESSING', 'FINISHED'),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  encrypted: ['receivers[].name']
})

/**
 * 解冻剩余资金
 *
 * Free what is left of an order for the merchant: nothing more is shared: `POST /v3/profitsharing/orders/unfreeze`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012526374
 */
export const unfreezeOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/orders/unfreeze',
  title: '解冻剩余资金',
  body: Type.Object({
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: OutOrderNo,
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.String(),
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** The account that is paid. 接收方账户 */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The number of the single entry. 明细单号 */
      detail_id: Type.String(),
      /** The reason why it failed. 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** The result. 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** The state. 状态 */
    state: OneOf('PROCESSING', 'FINISHED'),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  })
})

/**
 * 查询分账结果
 *
 * Query how a profit was shared, by the merchant's own number: `GET /v3/profitsharing/orders/{out_order_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525210
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/orders/{out_order_no}',
  title: '查询分账结果',
  params: Type.Object({
    /** The merchant's own order number. 商户订单号 */
    out_order_no: OutOrderNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.String(),
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** The account that is paid. 接收方账户 */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The number of the single entry. 明细单号 */
      detail_id: Type.String(),
      /** The reason why it failed. 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH')),
      /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** The result. 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED', 'ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST'),
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** The state. 状态 */
    state: OneOf('PROCESSING', 'FINISHED', 'PENDING', 'SUCCESS', 'CLOSED'),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  })
})

/**
 * 添加分账接收方
 *
 * Add a receiver of profits: `POST /v3/profitsharing/receivers/add`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528995
 */
export const addReceiver = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/receivers/add',
  title: '添加分账接收方',
  body: Type.Object({
    /** The account that is paid. 接收方账户 */
    account: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The relation in words, where it is `CUSTOM`. 自定义的分账关系 */
    custom_relation: Type.Optional(Type.String()),
    /** The name of the receiver; it goes encrypted. 接收方名称（加密） */
    name: Type.Optional(Type.String()),
    /** The relation of the receiver to the merchant. 与分账方的关系类型 */
    relation_type: OneOf('SERVICE_PROVIDER', 'STORE', 'STAFF', 'STORE_OWNER', 'PARTNER', 'HEADQUARTER', 'BRAND', 'DISTRIBUTOR', 'USER', 'SUPPLIER', 'CUSTOM'),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  answer: Type.Object({
    /** The account that is paid. 接收方账户 */
    account: Type.String(),
    /** The relation in words, where it is `CUSTOM`. 自定义的分账关系 */
    custom_relation: Type.Optional(Type.String()),
    /** The name of the receiver; it comes encrypted. 接收方名称（加密） */
    name: Type.Optional(Type.String()),
    /** The relation of the receiver to the merchant. 与分账方的关系类型 */
    relation_type: OneOf('SERVICE_PROVIDER', 'STORE', 'STAFF', 'STORE_OWNER', 'PARTNER', 'HEADQUARTER', 'BRAND', 'DISTRIBUTOR', 'USER', 'SUPPLIER', 'CUSTOM'),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  encrypted: ['name'],
  decrypted: ['name']
})

/**
 * 删除分账接收方
 *
 * Remove a receiver of profits: `POST /v3/profitsharing/receivers/delete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529590
 */
export const deleteReceiver = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/receivers/delete',
  title: '删除分账接收方',
  body: Type.Object({
    /** The account that is paid. 接收方账户 */
    account: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  answer: Type.Object({
    /** The account that is paid. 接收方账户 */
    account: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user. 接收方类型。MERCHANT_ID：商户；PERSONAL_OPENID：个人 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  })
})

/**
 * 请求分账回退
 *
 * Take back a share of a profit: `POST /v3/profitsharing/return-orders`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525287
 */
export const createReturnOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/return-orders',
  title: '请求分账回退',
  body: Type.Object({
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.Optional(OutOrderNo),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: OutOrderNo,
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'BALANCE_NOT_ENOUGH', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finish_time: Type.String(),
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.String(),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: Type.String(),
    /** The result. 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAILED'),
    /** The number of the return at WeChat Pay. 微信回退单号 */
    return_id: Type.String(),
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  })
})

/**
 * 查询分账回退结果
 *
 * Query whether a share of a profit came back: `GET /v3/profitsharing/return-orders/{out_return_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012526279
 */
export const queryReturnOrder = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/return-orders/{out_return_no}',
  title: '查询分账回退结果',
  params: Type.Object({
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: OutOrderNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: OutOrderNo
  }),
  answer: Type.Object({
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'BALANCE_NOT_ENOUGH', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finish_time: Type.String(),
    /** The order number of WeChat Pay. 微信订单号 */
    order_id: Type.String(),
    /** The merchant's own order number. 商户订单号 */
    out_order_no: Type.String(),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: Type.String(),
    /** The result. 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAILED'),
    /** The number of the return at WeChat Pay. 微信回退单号 */
    return_id: Type.String(),
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  })
})

/**
 * 查询剩余待分金额
 *
 * Get how much of an order is left to share: `GET /v3/profitsharing/transactions/{transaction_id}/amounts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012457939
 */
export const queryOrderAmount = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/transactions/{transaction_id}/amounts',
  title: '查询剩余待分金额',
  params: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The amount left to share, in fen. 订单剩余待分金额，单位为分 */
    unsplit_amount: Type.Integer()
  })
})
