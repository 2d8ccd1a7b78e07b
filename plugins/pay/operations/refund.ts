import { Type } from '../../lib/typebox.js'
import { OneOf, OutRefundNo, OutTradeNo, payOperation } from '../define.js'

/**
 * 申请退款
 *
 * Refund an order, in whole or in part: `POST /v3/refund/domestic/refunds`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556524
 */
export const createRefund = payOperation({
  method: 'POST',
  path: '/v3/refund/domestic/refunds',
  title: '申请退款',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo,
    /** The reason why it is refunded; the user sees it. 退款原因 */
    reason: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The account that the refund is paid from. 退款资金来源 */
    funds_account: Type.Optional(OneOf('AVAILABLE')),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The refunded amount, in fen. 退款金额，单位为分 */
      refund: Type.Integer(),
      /** The accounts that the refund is paid from. 退款出资的账户及金额 */
      from: Type.Optional(Type.Array(Type.Object({
        /** The account that pays. 出资账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** The amount that the account pays, in fen. 出资金额，单位为分 */
        amount: Type.Integer()
      }))),
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      /** The fee of the refund, in fen. 退款手续费，单位为分 */
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** The goods, one by one. 单品列表 */
    goods_detail: Type.Optional(Type.Array(Type.Object({
      /** The merchant's own code of the goods. 商户侧商品编码 */
      merchant_goods_id: Type.String(),
      /** The code of the goods at WeChat Pay. 微信支付商品编码 */
      wechatpay_goods_id: Type.Optional(Type.String()),
      /** The name of the goods. 商品名称 */
      goods_name: Type.Optional(Type.String()),
      /** The price of one piece, in fen. 商品单价，单位为分 */
      unit_price: Type.Integer(),
      /** The refunded amount of the goods, in fen. 商品退款金额，单位为分 */
      refund_amount: Type.Integer(),
      /** The number of the goods that are returned. 商品退货数量 */
      refund_quantity: Type.Integer()
    })))
  }),
  answer: Type.Object({
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The way of the refund. 退款渠道 */
    channel: OneOf('ORIGINAL', 'BALANCE', 'OTHER_BALANCE', 'OTHER_BANKCARD'),
    /** The account that gets the refund. 退款入账账户 */
    user_received_account: Type.String(),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state. 状态 */
    status: OneOf('SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'),
    /** The account that the refund is paid from. 退款资金来源 */
    funds_account: Type.Optional(OneOf('UNSETTLED', 'AVAILABLE', 'UNAVAILABLE', 'OPERATION', 'BASIC')),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The refunded amount, in fen. 退款金额，单位为分 */
      refund: Type.Integer(),
      /** The accounts that the refund is paid from. 退款出资的账户及金额 */
      from: Type.Optional(Type.Array(Type.Object({
        /** The account that pays. 出资账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** The amount that the account pays, in fen. 出资金额，单位为分 */
        amount: Type.Integer()
      }))),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      /** The amount refunded to the user, in fen. 用户实际退款金额，单位为分 */
      payer_refund: Type.Integer(),
      /** The amount taken from the settlement, in fen. 应结退款金额，单位为分 */
      settlement_refund: Type.Integer(),
      /** The amount from which the settlement is computed, in fen. 应结订单金额，单位为分 */
      settlement_total: Type.Integer(),
      /** The refunded discount, in fen. 优惠退款金额，单位为分 */
      discount_refund: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      /** The fee of the refund, in fen. 退款手续费，单位为分 */
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: OneOf('GLOBAL', 'SINGLE'),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: OneOf('COUPON', 'DISCOUNT'),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The refunded amount of the discount, in fen. 优惠退款金额，单位为分 */
      refund_amount: Type.Integer(),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer(),
        /** The refunded amount of the goods, in fen. 商品退款金额，单位为分 */
        refund_amount: Type.Integer(),
        /** The number of the goods that are returned. 商品退货数量 */
        refund_quantity: Type.Integer()
      })))
    })))
  })
})

/**
 * 查询单笔退款
 *
 * Query a refund by the merchant's own refund number: `GET /v3/refund/domestic/refunds/{out_refund_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556587
 */
export const queryRefund = payOperation({
  method: 'GET',
  path: '/v3/refund/domestic/refunds/{out_refund_no}',
  title: '查询单笔退款',
  params: Type.Object({
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The way of the refund. 退款渠道 */
    channel: OneOf('ORIGINAL', 'BALANCE', 'OTHER_BALANCE', 'OTHER_BANKCARD'),
    /** The account that gets the refund. 退款入账账户 */
    user_received_account: Type.String(),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state. 状态 */
    status: OneOf('SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'),
    /** The account that the refund is paid from. 退款资金来源 */
    funds_account: Type.Optional(OneOf('UNSETTLED', 'AVAILABLE', 'UNAVAILABLE', 'OPERATION', 'BASIC')),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The refunded amount, in fen. 退款金额，单位为分 */
      refund: Type.Integer(),
      /** The accounts that the refund is paid from. 退款出资的账户及金额 */
      from: Type.Optional(Type.Array(Type.Object({
        /** The account that pays. 出资账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** The amount that the account pays, in fen. 出资金额，单位为分 */
        amount: Type.Integer()
      }))),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      /** The amount refunded to the user, in fen. 用户实际退款金额，单位为分 */
      payer_refund: Type.Integer(),
      /** The amount taken from the settlement, in fen. 应结退款金额，单位为分 */
      settlement_refund: Type.Integer(),
      /** The amount from which the settlement is computed, in fen. 应结订单金额，单位为分 */
      settlement_total: Type.Integer(),
      /** The refunded discount, in fen. 优惠退款金额，单位为分 */
      discount_refund: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      /** The fee of the refund, in fen. 退款手续费，单位为分 */
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: OneOf('GLOBAL', 'SINGLE'),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: OneOf('COUPON', 'DISCOUNT'),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The refunded amount of the discount, in fen. 优惠退款金额，单位为分 */
      refund_amount: Type.Integer(),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer(),
        /** The refunded amount of the goods, in fen. 商品退款金额，单位为分 */
        refund_amount: Type.Integer(),
        /** The number of the goods that are returned. 商品退货数量 */
        refund_quantity: Type.Integer()
      })))
    })))
  })
})

/**
 * 发起异常退款
 *
 * Pay a refund that failed by another way: `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013071193
 */
export const applyAbnormalRefund = payOperation({
  method: 'POST',
  path: '/v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund',
  title: '发起异常退款',
  params: Type.Object({
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo,
    /** The way in which the money goes back. `USER_BANK_CARD`: to a bank card of the user. `MERCHANT_BANK_CARD`: to the merchant. 异常退款的处理方式。USER_BANK_CARD：退款到用户银行卡；MERCHANT_BANK_CARD：退款到商户银行账户 */
    type: OneOf('USER_BANK_CARD', 'MERCHANT_BANK_CARD'),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(OneOf('CMB_DEBIT', 'COMM_DEBIT', 'ABC_DEBIT', 'CCB_DEBIT', 'ICBC_DEBIT', 'BOC_DEBIT', 'PAB_DEBIT', 'SPDB_DEBIT', 'CITIC_DEBIT', 'CEB_DEBIT', 'CMBC_DEBIT', 'CIB_DEBIT', 'GDB_DEBIT', 'PSBC_DEBIT', 'NBCB_DEBIT')),
    /** The bank account. 银行账户 */
    bank_account: Type.Optional(Type.String()),
    /** The real name; it goes encrypted. 真实姓名（加密） */
    real_name: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The refund number of WeChat Pay. 微信支付退款单号 */
    refund_id: Type.String(),
    /** The merchant's own refund number, unique for the merchant. 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The way of the refund. 退款渠道 */
    channel: Type.String(),
    /** The account that gets the refund. 退款入账账户 */
    user_received_account: Type.String(),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state. 状态 */
    status: Type.String(),
    /** The account that the refund is paid from. 退款资金来源 */
    funds_account: Type.Optional(Type.String()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The refunded amount, in fen. 退款金额，单位为分 */
      refund: Type.Integer(),
      /** The accounts that the refund is paid from. 退款出资的账户及金额 */
      from: Type.Optional(Type.Array(Type.Object({
        /** The account that pays. 出资账户 */
        account: Type.String(),
        /** The amount that the account pays, in fen. 出资金额，单位为分 */
        amount: Type.Integer()
      }))),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      /** The amount refunded to the user, in fen. 用户实际退款金额，单位为分 */
      payer_refund: Type.Integer(),
      /** The amount taken from the settlement, in fen. 应结退款金额，单位为分 */
      settlement_refund: Type.Integer(),
      /** The amount from which the settlement is computed, in fen. 应结订单金额，单位为分 */
      settlement_total: Type.Integer(),
      /** The refunded discount, in fen. 优惠退款金额，单位为分 */
      discount_refund: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      /** The fee of the refund, in fen. 退款手续费，单位为分 */
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon or discount. 券或立减优惠 ID */
      promotion_id: Type.String(),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.String(),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: Type.String(),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Integer(),
      /** The refunded amount of the discount, in fen. 优惠退款金额，单位为分 */
      refund_amount: Type.Integer(),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer(),
        /** The refunded amount of the goods, in fen. 商品退款金额，单位为分 */
        refund_amount: Type.Integer(),
        /** The number of the goods that are returned. 商品退货数量 */
        refund_quantity: Type.Integer()
      })))
    })))
  }),
  encrypted: ['bank_account', 'real_name']
})
