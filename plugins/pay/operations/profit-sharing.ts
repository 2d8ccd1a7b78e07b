import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 申请分账账单
 *
 * Get bill: `GET /v3/profitsharing/bills`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529628
 */
export const getBill = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/bills',
  title: '申请分账账单',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.String(),
    /** 哈希类型 */
    hash_type: OneOf('SHA1'),
    /** 账单原文的哈希值 */
    hash_value: Type.String()
  })
})

/**
 * 查询最大分账比例
 *
 * Query merchant ratio: `GET /v3/profitsharing/merchant-configs/{sub_mchid}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012466864
 */
export const queryMerchantRatio = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/merchant-configs/{sub_mchid}',
  title: '查询最大分账比例',
  params: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 最大分账比例，10000 表示 100% */
    max_ratio: Type.Integer(),
    /** 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 请求分账
 *
 * Create order: `POST /v3/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012524936
 */
export const createOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/orders',
  title: '请求分账',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 是否解冻剩余未分资金 */
    unfreeze_unsplit: Type.Boolean()
  }),
  answer: Type.Object({
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 明细单号 */
      detail_id: Type.String(),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** 状态 */
    state: OneOf('PROCESSING', 'FINISHED'),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  encrypted: ['receivers[].name']
})

/**
 * 解冻剩余资金
 *
 * Unfreeze order: `POST /v3/profitsharing/orders/unfreeze`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012526374
 */
export const unfreezeOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/orders/unfreeze',
  title: '解冻剩余资金',
  body: Type.Object({
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 明细单号 */
      detail_id: Type.String(),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** 状态 */
    state: OneOf('PROCESSING', 'FINISHED'),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String()
  })
})

/**
 * 查询分账结果
 *
 * Query order: `GET /v3/profitsharing/orders/{out_order_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525210
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/orders/{out_order_no}',
  title: '查询分账结果',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 明细单号 */
      detail_id: Type.String(),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH')),
      /** 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED', 'ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST'),
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
    }))),
    /** 状态 */
    state: OneOf('PROCESSING', 'FINISHED', 'PENDING', 'SUCCESS', 'CLOSED'),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String()
  })
})

/**
 * 添加分账接收方
 *
 * Add receiver: `POST /v3/profitsharing/receivers/add`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528995
 */
export const addReceiver = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/receivers/add',
  title: '添加分账接收方',
  body: Type.Object({
    /** 接收方账户 */
    account: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 自定义的分账关系 */
    custom_relation: Type.Optional(Type.String()),
    /** 名称 */
    name: Type.Optional(Type.String()),
    /** 与分账方的关系类型 */
    relation_type: OneOf('SERVICE_PROVIDER', 'STORE', 'STAFF', 'STORE_OWNER', 'PARTNER', 'HEADQUARTER', 'BRAND', 'DISTRIBUTOR', 'USER', 'SUPPLIER', 'CUSTOM'),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  answer: Type.Object({
    /** 接收方账户 */
    account: Type.String(),
    /** 自定义的分账关系 */
    custom_relation: Type.Optional(Type.String()),
    /** 名称 */
    name: Type.Optional(Type.String()),
    /** 与分账方的关系类型 */
    relation_type: OneOf('SERVICE_PROVIDER', 'STORE', 'STAFF', 'STORE_OWNER', 'PARTNER', 'HEADQUARTER', 'BRAND', 'DISTRIBUTOR', 'USER', 'SUPPLIER', 'CUSTOM'),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  encrypted: ['name'],
  decrypted: ['name']
})

/**
 * 删除分账接收方
 *
 * Delete receiver: `POST /v3/profitsharing/receivers/delete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529590
 */
export const deleteReceiver = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/receivers/delete',
  title: '删除分账接收方',
  body: Type.Object({
    /** 接收方账户 */
    account: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  }),
  answer: Type.Object({
    /** 接收方账户 */
    account: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID')
  })
})

/**
 * 请求分账回退
 *
 * Create return order: `POST /v3/profitsharing/return-orders`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525287
 */
export const createReturnOrder = payOperation({
  method: 'POST',
  path: '/v3/profitsharing/return-orders',
  title: '请求分账回退',
  body: Type.Object({
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String(),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 商户回退单号 */
    out_return_no: Type.String(),
    /** 回退商户号 */
    return_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 金额 */
    amount: Type.Integer(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'BALANCE_NOT_ENOUGH', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** 完成时间，RFC 3339 格式 */
    finish_time: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 商户回退单号 */
    out_return_no: Type.String(),
    /** 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAILED'),
    /** 微信回退单号 */
    return_id: Type.String(),
    /** 回退商户号 */
    return_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  })
})

/**
 * 查询分账回退结果
 *
 * Query return order: `GET /v3/profitsharing/return-orders/{out_return_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012526279
 */
export const queryReturnOrder = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/return-orders/{out_return_no}',
  title: '查询分账回退结果',
  params: Type.Object({
    /** 商户回退单号 */
    out_return_no: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.String()
  }),
  answer: Type.Object({
    /** 金额 */
    amount: Type.Integer(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'BALANCE_NOT_ENOUGH', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** 完成时间，RFC 3339 格式 */
    finish_time: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 商户回退单号 */
    out_return_no: Type.String(),
    /** 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAILED'),
    /** 微信回退单号 */
    return_id: Type.String(),
    /** 回退商户号 */
    return_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  })
})

/**
 * 查询剩余待分金额
 *
 * Query order amount: `GET /v3/profitsharing/transactions/{transaction_id}/amounts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012457939
 */
export const queryOrderAmount = payOperation({
  method: 'GET',
  path: '/v3/profitsharing/transactions/{transaction_id}/amounts',
  title: '查询剩余待分金额',
  params: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 订单剩余待分金额，单位为分 */
    unsplit_amount: Type.Integer()
  })
})
