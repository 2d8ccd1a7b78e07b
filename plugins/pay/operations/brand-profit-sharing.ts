import { Type } from '../../lib/typebox.js'
import { OneOf, OutOrderNo, payOperation } from '../define.js'

/**
 * 查询最大分账比例
 *
 * Get the greatest share of the profit that the merchants of a brand may give away: `GET /v3/brand/profitsharing/brand-configs/{brand_mchid}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467022
 */
export const queryBrandMerchantRatio = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/brand-configs/{brand_mchid}',
  title: '查询最大分账比例',
  params: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The greatest share of the profit; 10000 is 100 %. 最大分账比例，10000 表示 100% */
    max_ratio: Type.Integer()
  })
})

/**
 * 完结分账
 *
 * Finish the sharing of an order: nothing more is shared: `POST /v3/brand/profitsharing/finish-order`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467016
 */
export const finishOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/finish-order',
  title: '完结分账',
  body: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: OutOrderNo,
    /** The reason why the sharing is finished. 完结分账的原因描述 */
    description: Type.String()
  }),
  answer: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.String()
  })
})

/**
 * 查询分账结果
 *
 * Query how a profit was shared, by the merchant's own number: `GET /v3/brand/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467002
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/orders',
  title: '查询分账结果',
  query: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: OutOrderNo
  }),
  answer: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.String(),
    /** The state of the sharing. `PROCESSING`: it goes on. `FINISHED`: it is done; each receiver has a result of its own. 分账单状态。PROCESSING：处理中；FINISHED：处理完成 */
    status: OneOf('PROCESSING', 'FINISHED'),
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Array(Type.Object({
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The reason of the payment to the receiver. 分账的原因描述 */
      description: Type.String(),
      /** The result; the platform spells the second value like this. `PENDING`: it waits. `SUCEESS`: it worked. `CLOSED`: it failed and is closed. 分账结果。PENDING：待分账；SUCEESS：分账成功；CLOSED：分账失败已关闭 */
      result: OneOf('PENDING', 'SUCEESS', 'CLOSED'),
      /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** The reason why it failed. `ACCOUNT_ABNORMAL`: the account of the receiver is not in order. `NO_RELATION`: the relation was ended. `RECEIVER_HIGH_RISK`: the receiver is a high risk. `RECEIVER_REAL_NAME_NOT_VERIFIED`: the real name of the receiver is not verified. `NO_AUTH`: the right to share was withdrawn. `RECEIVER_RECEIPT_LIMIT`: the receiver has reached the limit. `PAYER_ACCOUNT_ABNORMAL`: the account of the payer is not in order. `INVALID_REQUEST`: the request is wrong. 分账失败原因。ACCOUNT_ABNORMAL：接收账户异常；NO_RELATION：分账关系已解除；RECEIVER_HIGH_RISK：高风险接收方；RECEIVER_REAL_NAME_NOT_VERIFIED：接收方未实名；NO_AUTH：分账权限已解除；RECEIVER_RECEIPT_LIMIT：接收方已达收款限额；PAYER_ACCOUNT_ABNORMAL：分出方账户异常；INVALID_REQUEST：请求有误 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** The number of the single entry. 分账明细单号 */
      detail_id: Type.Optional(Type.String())
    })),
    /** The amount released at the end, in fen; only a query of the end has it. 分账完结金额，单位为分，仅查询完结结果时返回 */
    finish_amount: Type.Optional(Type.Integer()),
    /** The reason why the sharing was finished; only a query of the end has it. 分账完结描述，仅查询完结结果时返回 */
    finish_description: Type.Optional(Type.String())
  })
})

/**
 * 请求分账
 *
 * Share the profit of an order of a brand: `POST /v3/brand/profitsharing/orders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692975
 */
export const createOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/orders',
  title: '请求分账',
  body: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The appid; receivers of the type `PERSONAL_OPENID` need it. 应用 ID，接收方类型包含 PERSONAL_OPENID 时必填 */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant; receivers of the type `PERSONAL_SUB_OPENID` need it. 子商户应用 ID，接收方类型包含 PERSONAL_SUB_OPENID 时必填 */
    sub_appid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: OutOrderNo,
    /** The receivers of the profit, at most 50. 分账接收方列表，最多 50 个 */
    receivers: Type.Array(Type.Object({
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The reason of the payment to the receiver. 分账的原因描述 */
      description: Type.String(),
      /** The name of the receiver; it goes encrypted. 接收方名称（加密） */
      name: Type.Optional(Type.String())
    })),
    /** Whether the sharing of the order ends here: then what is left is freed for the merchant. 是否分账完成，为 true 时剩余未分金额解冻给分账方 */
    finish: Type.Boolean()
  }),
  answer: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.String(),
    /** The receivers of the profit. 分账接收方列表 */
    receivers: Type.Optional(Type.Array(Type.Object({
      /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
      type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
      /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
      account: Type.String(),
      /** The amount that the receiver gets, in fen. 分账金额，单位为分 */
      amount: Type.Integer(),
      /** The reason of the payment to the receiver. 分账的原因描述 */
      description: Type.String(),
      /** The result. `PENDING`: it waits. `SUCCESS`: it worked. `CLOSED`: it failed and is closed. 分账结果。PENDING：待分账；SUCCESS：分账成功；CLOSED：分账失败已关闭 */
      result: OneOf('PENDING', 'SUCCESS', 'CLOSED'),
      /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
      finish_time: Type.String(),
      /** The reason why it failed. `ACCOUNT_ABNORMAL`: the account of the receiver is not in order. `NO_RELATION`: the relation was ended. `RECEIVER_HIGH_RISK`: the receiver is a high risk. `RECEIVER_REAL_NAME_NOT_VERIFIED`: the real name of the receiver is not verified. `NO_AUTH`: the right to share was withdrawn. `RECEIVER_RECEIPT_LIMIT`: the receiver has reached the limit. `PAYER_ACCOUNT_ABNORMAL`: the account of the payer is not in order. `INVALID_REQUEST`: the request is wrong. 分账失败原因。ACCOUNT_ABNORMAL：接收账户异常；NO_RELATION：分账关系已解除；RECEIVER_HIGH_RISK：高风险接收方；RECEIVER_REAL_NAME_NOT_VERIFIED：接收方未实名；NO_AUTH：分账权限已解除；RECEIVER_RECEIPT_LIMIT：接收方已达收款限额；PAYER_ACCOUNT_ABNORMAL：分出方账户异常；INVALID_REQUEST：请求有误 */
      fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'NO_RELATION', 'RECEIVER_HIGH_RISK', 'RECEIVER_REAL_NAME_NOT_VERIFIED', 'NO_AUTH', 'RECEIVER_RECEIPT_LIMIT', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
      /** The number of the single entry. 分账明细单号 */
      detail_id: Type.String()
    }))),
    /** The state of the sharing. `PROCESSING`: it goes on. `FINISHED`: it is done; each receiver has a result of its own. 分账单状态。PROCESSING：处理中；FINISHED：处理完成 */
    status: Type.Optional(OneOf('PROCESSING', 'FINISHED')),
    /** The amount released at the end, in fen; only a query of the end has it. 分账完结金额，单位为分，仅查询完结结果时返回 */
    finish_amount: Type.Optional(Type.Integer()),
    /** The reason why the sharing was finished; only a query of the end has it. 分账完结描述，仅查询完结结果时返回 */
    finish_description: Type.Optional(Type.String())
  }),
  encrypted: ['receivers[].name']
})

/**
 * 查询订单剩余待分金额
 *
 * Get how much of an order is left to share: `GET /v3/brand/profitsharing/orders/{transaction_id}/amounts`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467021
 */
export const queryOrderAmount = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/orders/{transaction_id}/amounts',
  title: '查询订单剩余待分金额',
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

/**
 * 添加分账接收方
 *
 * Add a receiver of profits of a brand: `POST /v3/brand/profitsharing/receivers/add`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467100
 */
export const addReceiver = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/receivers/add',
  title: '添加分账接收方',
  body: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The appid; receivers of the type `PERSONAL_OPENID` need it. 应用 ID，接收方类型包含 PERSONAL_OPENID 时必填 */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant; receivers of the type `PERSONAL_SUB_OPENID` need it. 子商户应用 ID，接收方类型包含 PERSONAL_SUB_OPENID 时必填 */
    sub_appid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
    account: Type.String(),
    /** The name of the receiver. 接收方名称 */
    name: Type.Optional(Type.String()),
    /** The relation of the receiver to the brand. `SUPPLIER`: a supplier. `DISTRIBUTOR`: a distributor. `SERVICE_PROVIDER`: a service provider. `PLATFORM`: a platform. `STAFF`: an employee. `OTHERS`: other. 与分账方的关系类型。SUPPLIER：供应商；DISTRIBUTOR：分销商；SERVICE_PROVIDER：服务商；PLATFORM：平台；STAFF：员工；OTHERS：其他 */
    relation_type: OneOf('SUPPLIER', 'DISTRIBUTOR', 'SERVICE_PROVIDER', 'PLATFORM', 'STAFF', 'OTHERS')
  }),
  answer: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
    account: Type.String()
  })
})

/**
 * 删除分账接收方
 *
 * Remove a receiver of profits of a brand: `POST /v3/brand/profitsharing/receivers/delete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467103
 */
export const deleteReceiver = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/receivers/delete',
  title: '删除分账接收方',
  body: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The appid; receivers of the type `PERSONAL_OPENID` need it. 应用 ID，接收方类型包含 PERSONAL_OPENID 时必填 */
    appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant; receivers of the type `PERSONAL_SUB_OPENID` need it. 子商户应用 ID，接收方类型包含 PERSONAL_SUB_OPENID 时必填 */
    sub_appid: Type.Optional(Type.String()),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
    account: Type.String()
  }),
  answer: Type.Object({
    /** The main merchant of the brand. 品牌主商户号 */
    brand_mchid: Type.String(),
    /** The kind of receiver. `MERCHANT_ID`: a merchant. `PERSONAL_OPENID`: a user, by the openid for `appid`. `PERSONAL_SUB_OPENID`: a user, by the openid for `sub_appid`. 接收方类型。MERCHANT_ID：商户号；PERSONAL_OPENID：个人 openid；PERSONAL_SUB_OPENID：个人 sub_openid */
    type: OneOf('MERCHANT_ID', 'PERSONAL_OPENID', 'PERSONAL_SUB_OPENID'),
    /** The account of the receiver: a merchant id or an openid, as the type says. 接收方账户，商户号或 openid */
    account: Type.String()
  })
})

/**
 * 查询分账回退结果
 *
 * Query whether a share of a profit came back: `GET /v3/brand/profitsharing/returnorders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467011
 */
export const queryReturnOrder = payOperation({
  method: 'GET',
  path: '/v3/brand/profitsharing/returnorders',
  title: '查询分账回退结果',
  query: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: OutOrderNo,
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.Optional(OutOrderNo)
  }),
  answer: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: Type.String(),
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The number of the return at WeChat Pay. 微信回退单号 */
    return_no: Type.String(),
    /** The amount given back, in fen. 回退金额，单位为分 */
    amount: Type.Integer(),
    /** The result. `PROCESSING`: it goes on. `SUCCESS`: it worked. `FAIL`: it failed. 回退结果。PROCESSING：处理中；SUCCESS：已成功；FAIL：已失败 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAIL'),
    /** The reason why it failed. `ACCOUNT_ABNORMAL`: the account of the receiver is not in order. `TIME_OUT_CLOSED`: it took too long and was closed. `PAYER_ACCOUNT_ABNORMAL`: the account of the payer is not in order. 回退失败原因。ACCOUNT_ABNORMAL：接收方账户异常；TIME_OUT_CLOSED：超时关单；PAYER_ACCOUNT_ABNORMAL：分出方账户异常 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL', 'INVALID_REQUEST')),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finish_time: Type.String()
  })
})

/**
 * 请求分账回退
 *
 * Take back a share of a profit: `POST /v3/brand/profitsharing/returnorders`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012467097
 */
export const createReturnOrder = payOperation({
  method: 'POST',
  path: '/v3/brand/profitsharing/returnorders',
  title: '请求分账回退',
  body: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.Optional(OutOrderNo),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: OutOrderNo,
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The amount given back, in fen. 回退金额，单位为分 */
    amount: Type.Integer(),
    /** The reason why it is given back. 分账回退的原因描述 */
    description: Type.String()
  }),
  answer: Type.Object({
    /** The merchant who received the payment: the main merchant of the brand or a store. 订单收款方商户号，品牌主商户号或门店商户号 */
    sub_mchid: Type.String(),
    /** The number of the sharing at WeChat Pay. 微信分账单号 */
    order_id: Type.String(),
    /** The merchant's own number of the sharing, unique for the merchant. 商户分账单号，同一商户号下唯一 */
    out_order_no: Type.String(),
    /** The merchant's own number of the return. 商户回退单号 */
    out_return_no: Type.String(),
    /** The merchant who gives the profit back. 回退商户号 */
    return_mchid: Type.String(),
    /** The amount given back, in fen. 回退金额，单位为分 */
    amount: Type.Integer(),
    /** The number of the return at WeChat Pay. 微信回退单号 */
    return_no: Type.String(),
    /** The result. `PROCESSING`: it goes on. `SUCCESS`: it worked. `FAIL`: it failed. 回退结果。PROCESSING：处理中；SUCCESS：已成功；FAIL：已失败 */
    result: OneOf('PROCESSING', 'SUCCESS', 'FAIL'),
    /** The reason why it failed. `ACCOUNT_ABNORMAL`: the account of the receiver is not in order. `TIME_OUT_CLOSED`: it took too long and was closed. `PAYER_ACCOUNT_ABNORMAL`: the account of the payer is not in order. 回退失败原因。ACCOUNT_ABNORMAL：接收方账户异常；TIME_OUT_CLOSED：超时关单；PAYER_ACCOUNT_ABNORMAL：分出方账户异常 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_ABNORMAL', 'TIME_OUT_CLOSED', 'PAYER_ACCOUNT_ABNORMAL')),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finish_time: Type.String()
  })
})
