import { Type } from '@sinclair/typebox'
import { OneOf, OutRefundNo, OutTradeNo, payOperation } from '../define.js'

/**
 * 申请退款
 *
 * Create refund: `POST /v3/refund/domestic/refunds`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556524
 */
export const createRefund = payOperation({
  method: 'POST',
  path: '/v3/refund/domestic/refunds',
  title: '申请退款',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo,
    /** 退款原因 */
    reason: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 退款资金来源 */
    funds_account: Type.Optional(OneOf('AVAILABLE')),
    /** 金额 */
    amount: Type.Object({
      /** 退款金额，单位为分 */
      refund: Type.Integer(),
      from: Type.Optional(Type.Array(Type.Object({
        /** 接收方账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** 金额 */
        amount: Type.Integer()
      }))),
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** 单品列表 */
    goods_detail: Type.Optional(Type.Array(Type.Object({
      /** 商户侧商品编码 */
      merchant_goods_id: Type.String(),
      /** 微信支付商品编码 */
      wechatpay_goods_id: Type.Optional(Type.String()),
      /** 商品名称 */
      goods_name: Type.Optional(Type.String()),
      /** 商品单价，单位为分 */
      unit_price: Type.Integer(),
      refund_amount: Type.Integer(),
      refund_quantity: Type.Integer()
    })))
  }),
  answer: Type.Object({
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 退款渠道 */
    channel: OneOf('ORIGINAL', 'BALANCE', 'OTHER_BALANCE', 'OTHER_BANKCARD'),
    /** 退款入账账户 */
    user_received_account: Type.String(),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 状态 */
    status: OneOf('SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'),
    /** 退款资金来源 */
    funds_account: Type.Optional(OneOf('UNSETTLED', 'AVAILABLE', 'UNAVAILABLE', 'OPERATION', 'BASIC')),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 退款金额，单位为分 */
      refund: Type.Integer(),
      from: Type.Optional(Type.Array(Type.Object({
        /** 接收方账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** 金额 */
        amount: Type.Integer()
      }))),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      payer_refund: Type.Integer(),
      settlement_refund: Type.Integer(),
      settlement_total: Type.Integer(),
      discount_refund: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      scope: OneOf('GLOBAL', 'SINGLE'),
      /** 类型 */
      type: OneOf('COUPON', 'DISCOUNT'),
      /** 金额 */
      amount: Type.Integer(),
      refund_amount: Type.Integer(),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        refund_amount: Type.Integer(),
        refund_quantity: Type.Integer()
      })))
    })))
  })
})

/**
 * 查询单笔退款
 *
 * Query refund: `GET /v3/refund/domestic/refunds/{out_refund_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556587
 */
export const queryRefund = payOperation({
  method: 'GET',
  path: '/v3/refund/domestic/refunds/{out_refund_no}',
  title: '查询单笔退款',
  params: Type.Object({
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 退款渠道 */
    channel: OneOf('ORIGINAL', 'BALANCE', 'OTHER_BALANCE', 'OTHER_BANKCARD'),
    /** 退款入账账户 */
    user_received_account: Type.String(),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 状态 */
    status: OneOf('SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'),
    /** 退款资金来源 */
    funds_account: Type.Optional(OneOf('UNSETTLED', 'AVAILABLE', 'UNAVAILABLE', 'OPERATION', 'BASIC')),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 退款金额，单位为分 */
      refund: Type.Integer(),
      from: Type.Optional(Type.Array(Type.Object({
        /** 接收方账户 */
        account: OneOf('AVAILABLE', 'UNAVAILABLE'),
        /** 金额 */
        amount: Type.Integer()
      }))),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      payer_refund: Type.Integer(),
      settlement_refund: Type.Integer(),
      settlement_total: Type.Integer(),
      discount_refund: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      scope: OneOf('GLOBAL', 'SINGLE'),
      /** 类型 */
      type: OneOf('COUPON', 'DISCOUNT'),
      /** 金额 */
      amount: Type.Integer(),
      refund_amount: Type.Integer(),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        refund_amount: Type.Integer(),
        refund_quantity: Type.Integer()
      })))
    })))
  })
})

/**
 * 发起异常退款
 *
 * Apply abnormal refund: `POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013071193
 */
export const applyAbnormalRefund = payOperation({
  method: 'POST',
  path: '/v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund',
  title: '发起异常退款',
  params: Type.Object({
    /** 微信支付退款单号 */
    refund_id: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: OutRefundNo,
    /** 类型 */
    type: OneOf('USER_BANK_CARD', 'MERCHANT_BANK_CARD'),
    /** 付款银行 */
    bank_type: Type.Optional(OneOf('CMB_DEBIT', 'COMM_DEBIT', 'ABC_DEBIT', 'CCB_DEBIT', 'ICBC_DEBIT', 'BOC_DEBIT', 'PAB_DEBIT', 'SPDB_DEBIT', 'CITIC_DEBIT', 'CEB_DEBIT', 'CMBC_DEBIT', 'CIB_DEBIT', 'GDB_DEBIT', 'PSBC_DEBIT', 'NBCB_DEBIT')),
    bank_account: Type.Optional(Type.String()),
    real_name: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 微信支付退款单号 */
    refund_id: Type.String(),
    /** 商户退款单号，同一商户号下唯一 */
    out_refund_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 退款渠道 */
    channel: Type.String(),
    /** 退款入账账户 */
    user_received_account: Type.String(),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 状态 */
    status: Type.String(),
    /** 退款资金来源 */
    funds_account: Type.Optional(Type.String()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 退款金额，单位为分 */
      refund: Type.Integer(),
      from: Type.Optional(Type.Array(Type.Object({
        /** 接收方账户 */
        account: Type.String(),
        /** 金额 */
        amount: Type.Integer()
      }))),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Integer(),
      payer_refund: Type.Integer(),
      settlement_refund: Type.Integer(),
      settlement_total: Type.Integer(),
      discount_refund: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.String(),
      refund_fee: Type.Optional(Type.Integer())
    }),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      promotion_id: Type.String(),
      scope: Type.String(),
      /** 类型 */
      type: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      refund_amount: Type.Integer(),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        refund_amount: Type.Integer(),
        refund_quantity: Type.Integer()
      })))
    })))
  }),
  encrypted: ['bank_account', 'real_name']
})
