import { Type } from '@sinclair/typebox'
import { OneOf, OutOrderNo, payOperation } from '../define.js'

/**
 * 查询最大分账比例
 *
 * Query brand merchant ratio: `GET /v3/brand/profitsharing/brand-configs/{brand_mchid}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467022
 */
export const queryBrandMerchantRatio = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/brand-configs/{brand_mchid}',
  title: '查询最大分账比例',
  params: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 最大分账比例，10000 表示 100% */
    max_ratio: Type.Integer()
  })
})

/**
 * 完结分账
 *
 * Finish order: `POST /v3/brand/profitsharing/finish-order`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467016
 */
export const finishOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/finish-order',
  title: '完结分账',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: OutOrderNo,
    /** 商品描述 */
    description: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 查询分账结果
 *
 * Query order: `GET /v3/brand/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467002
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/orders',
  title: '查询分账结果',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: OutOrderNo
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 状态 */
    status: OneOf('PROCESSING', 'FINISHED'),
    /** 分账接收方列表 */
    receivers: Type.Array(Type.Object({
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.String(),
      /** 处理结果 */
      result: OneOf('PENDING', 'SUCEESS', 'CLOSED'),
      /** 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** 明细单号 */
      detail_id: Type.Optional(Type.String())
    })),
    finish_amount: Type.Optional(Type.Integer()),
    finish_description: Type.Optional(Type.String())
  })
})

/**
 * 请求分账
 *
 * Create order: `POST /v3/brand/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692975
 */
export const createOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/orders',
  title: '请求分账',
  body: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: OutOrderNo,
    /** 分账接收方列表 */
    receivers: Type.Array(Type.Object({
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String())
    })),
    finish: Type.Boolean()
  }),
  answer: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** 类型 */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** 接收方账户 */
      account: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.String(),
      /** 处理结果 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** 失败原因 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** 明细单号 */
      detail_id: Type.String()
    }))),
    /** 状态 */
    status: Type.Optional(OneOf('PROCESSING', 'FINISHED')),
    finish_amount: Type.Optional(Type.Integer()),
    finish_description: Type.Optional(Type.String())
  }),
  encrypted: ['receivers[].name']
})

/**
 * 查询订单剩余待分金额
 *
 * Query order amount: `GET /v3/brand/profitsharing/orders/{transaction_id}/amounts`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467021
 */
export const queryOrderAmount = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/orders/{transaction_id}/amounts',
  title: '查询订单剩余待分金额',
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

/**
 * 添加分账接收方
 *
 * Add receiver: `POST /v3/brand/profitsharing/receivers/add`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467100
 */
export const addReceiver = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/receivers/add',
  title: '添加分账接收方',
  body: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** 接收方账户 */
    account: Type.String(),
    /** 名称 */
    name: Type.Optional(Type.String()),
    /** 与分账方的关系类型 */
    relation_type: OneOf('SUPPLIER', 'DISTRIBUTOR', 'SERVICE_PROVIDER', 'PLATFORM', 'STAFF', 'OTHERS')
  }),
  answer: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** 接收方账户 */
    account: Type.String()
  })
})

/**
 * 删除分账接收方
 *
 * Delete receiver: `POST /v3/brand/profitsharing/receivers/delete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467103
 */
export const deleteReceiver = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/receivers/delete',
  title: '删除分账接收方',
  body: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** 接收方账户 */
    account: Type.String()
  }),
  answer: Type.Object({
    /** 品牌主商户号 */
    brand_mchid: Type.String(),
    /** 类型 */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** 接收方账户 */
    account: Type.String()
  })
})

/**
 * 查询分账回退结果
 *
 * Query return order: `GET /v3/brand/profitsharing/returnorders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467011
 */
export const queryReturnOrder = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/returnorders',
  title: '查询分账回退结果',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户回退单号 */
    out_return_no: OutOrderNo,
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(OutOrderNo)
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 商户回退单号 */
    out_return_no: Type.String(),
    /** 回退商户号 */
    return_mchid: Type.String(),
    return_no: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAIL'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** 完成时间，RFC 3339 格式 */
    finish_time: Type.String()
  })
})

/**
 * 请求分账回退
 *
 * Create return order: `POST /v3/brand/profitsharing/returnorders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467097
 */
export const createReturnOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/returnorders',
  title: '请求分账回退',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(OutOrderNo),
    /** 商户回退单号 */
    out_return_no: OutOrderNo,
    /** 回退商户号 */
    return_mchid: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 商品描述 */
    description: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 商户回退单号 */
    out_return_no: Type.String(),
    /** 回退商户号 */
    return_mchid: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    return_no: Type.String(),
    /** 处理结果 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAIL'),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL')),
    /** 完成时间，RFC 3339 格式 */
    finish_time: Type.String()
  })
})
