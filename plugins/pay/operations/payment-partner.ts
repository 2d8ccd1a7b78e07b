import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * APP下单
 *
 * Create an order to pay in an app: `POST /v3/pay/partner/transactions/app`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523526
 */
export const prepayApp = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/app',
  title: 'APP下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.String(),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String())
      })),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.String(),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.String()
      }))
    })),
    /** The subsidies. 补贴信息 */
    subsidy_info: Type.Optional(Type.Object({
      /** The subsidies, one by one. 补贴明细 */
      subsidy_detail: Type.Optional(Type.Array(Type.Object({
        /** Whether the subsidy is by the day or by the instalment. 补贴的周期类型 */
        subsidy_period_type: OneOf('DAILY', 'PERIOD'),
        /** The plan of the subsidy. 补贴方案 */
        subsidy_plan: Type.Array(Type.Object({
          /** The number of instalments of the subsidy. 补贴的期数 */
          subsidy_installment_num: Type.Integer(),
          /** The share of the subsidy, in per cent. 补贴比例 */
          subsidy_percent: Type.Integer()
        }))
      })))
    }))
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * APP下单并签约
 *
 * Create an order to pay in an app, and sign a contract with it: `POST /v3/pay/partner/transactions/app-with-contract`
 */
export const prepayAppWithContract = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/app-with-contract',
  title: 'APP下单并签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    })),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String())
      }))
    })),
    /** The contract. 签约信息 */
    contract_info: Type.Object({
      /** The id of the template. 模板 ID */
      plan_id: Type.String(),
      /** The merchant of the contract. 签约的商户号 */
      contract_mchid: Type.String(),
      /** The appid of the contract. 签约的应用 ID */
      contract_appid: Type.String(),
      /** The merchant's own number of the contract. 商户侧的签约协议号 */
      contract_code: Type.String(),
      /** The serial number of the request for the contract. 签约请求序列号 */
      request_serial: Type.String(),
      /** The name of the user's account that the contract shows. 签约时展示的用户账户名称 */
      contract_display_account: Type.String(),
      /** The address that the result of the contract is sent to. 签约结果的通知地址 */
      contract_notify_url: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * 付款码支付
 *
 * Take the money by the payment code that a user shows: `POST /v3/pay/partner/transactions/codepay`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382179
 */
export const payByCode = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/codepay',
  title: '付款码支付',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The payment code that the user shows. 用户的付款码 */
      auth_code: Type.String()
    }),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String())
      }),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wxpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.Optional(Type.String()),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.String(),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** The amounts. 金额信息 */
    amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The currency that the user paid in. 用户支付币种 */
      payer_currency: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon. 券 ID */
      coupon_id: Type.String(),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
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
    }))),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    /** The instalments. 分期信息 */
    installment_info: Type.Optional(Type.Object({
      /** Whether the subsidy is used. 是否使用补贴 */
      use_subsidy: Type.Boolean(),
      /** The number of instalments that the user chose. 用户选择的分期期数 */
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 微信分付-支付方式前置服务
 *
 * Ask which ways to pay can be shown to the user: `POST /v3/pay/partner/transactions/exposure`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4014326522
 */
export const exposePaymentMethods = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/exposure',
  title: '微信分付-支付方式前置服务',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The hash of the user's phone number. 用户手机号的哈希值 */
      phone_number_hash: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  answer: Type.Object({
    /** Whether WeChat's instalments are shown. 是否展示微信分付 */
    fqf_exposure: Type.Boolean(),
    /** The token of the content that was shown. 营销展示凭据 */
    market_exposure_token: Type.Optional(Type.String())
  })
})

/**
 * H5下单
 *
 * Create an order to pay on a web page outside of WeChat: `POST /v3/pay/partner/transactions/h5`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523544
 */
export const prepayH5 = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/h5',
  title: 'H5下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.String(),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String())
      })),
      /** The web page or app that is paid in. H5 场景信息 */
      h5_info: Type.Object({
        /** The kind of scene, such as `iOS`, `Android` or `Wap`. 场景类型，如 iOS、Android、Wap */
        type: Type.String(),
        /** The name of the app. 应用名称 */
        app_name: Type.Optional(Type.String()),
        /** The address of the web site. 网站 URL */
        app_url: Type.Optional(Type.String()),
        /** The bundle id of the iOS app. iOS 应用的 Bundle ID */
        bundle_id: Type.Optional(Type.String()),
        /** The package name of the Android app. Android 应用的包名 */
        package_name: Type.Optional(Type.String())
      }),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    }),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.String(),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.String()
      }))
    }))
  }),
  answer: Type.Object({
    /** The address of the payment page; it lives 5 minutes. 支付跳转链接，有效期 5 分钟 */
    h5_url: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * 微信支付订单号查询
 *
 * Query an order by the order number of WeChat Pay: `GET /v3/pay/partner/transactions/id/{transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012738964
 */
export const queryOrderById = payOperation({
  method: 'GET',
  path: '/v3/pay/partner/transactions/id/{transaction_id}',
  title: '微信支付订单号查询',
  params: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  query: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The amounts. 金额信息 */
    amount: Type.Optional(Type.Object({
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The currency that the user paid in. 用户支付币种 */
      payer_currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Optional(Type.Integer())
    })),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon. 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
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
    }))),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR')),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.Optional(OneOf('JSAPI', 'NATIVE', 'APP', 'MICROPAY', 'MWEB', 'FACEPAY')),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** A description of the purchase. 商品描述 */
    description: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.String(),
        /** The code of the region. 地区编码 */
        area_code: Type.String(),
        /** The detailed address. 详细地址 */
        address: Type.String()
      }))
    })),
    /** The instalments. 分期信息 */
    installment_info: Type.Optional(Type.Object({
      /** Whether the subsidy is used. 是否使用补贴 */
      use_subsidy: Type.Boolean(),
      /** The number of instalments that the user chose. 用户选择的分期期数 */
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * JSAPI下单
 *
 * Create an order to pay in a Mini Program or on a web page inside WeChat: `POST /v3/pay/partner/transactions/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523579
 */
export const prepayJsapi = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/jsapi',
  title: 'JSAPI下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.String(),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.String()
      }))
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.String(),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String())
      })),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** The subsidies. 补贴信息 */
    subsidy_info: Type.Optional(Type.Object({
      /** The subsidies, one by one. 补贴明细 */
      subsidy_detail: Type.Optional(Type.Array(Type.Object({
        /** Whether the subsidy is by the day or by the instalment. 补贴的周期类型 */
        subsidy_period_type: OneOf('DAILY', 'PERIOD'),
        /** The plan of the subsidy. 补贴方案 */
        subsidy_plan: Type.Array(Type.Object({
          /** The number of instalments of the subsidy. 补贴的期数 */
          subsidy_installment_num: Type.Integer(),
          /** The share of the subsidy, in per cent. 补贴比例 */
          subsidy_percent: Type.Integer()
        }))
      })))
    }))
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * JSAPI下单并授权/签约
 *
 * Create an order to pay inside WeChat, and sign a contract with it: `POST /v3/pay/partner/transactions/jsapi-with-contract`
 */
export const prepayJsapiWithContract = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/jsapi-with-contract',
  title: 'JSAPI下单并授权/签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    })),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String())
      }))
    })),
    /** The contract. 签约信息 */
    contract_info: Type.Object({
      /** The contract that makes a password unnecessary. 免密协议 ID */
      password_free_contract_id: Type.Optional(Type.String()),
      /** The token of the contract. 签约凭据 */
      token: Type.Optional(Type.String()),
      /** The id of the template. 模板 ID */
      plan_id: Type.Optional(Type.String()),
      /** The merchant of the contract. 签约的商户号 */
      contract_mchid: Type.Optional(Type.String()),
      /** The appid of the contract. 签约的应用 ID */
      contract_appid: Type.Optional(Type.String()),
      /** The merchant's own number of the contract. 商户侧的签约协议号 */
      contract_code: Type.Optional(Type.String()),
      /** The serial number of the request for the contract. 签约请求序列号 */
      request_serial: Type.Optional(Type.String()),
      /** The name of the user's account that the contract shows. 签约时展示的用户账户名称 */
      contract_display_account: Type.Optional(Type.String()),
      /** The address that the result of the contract is sent to. 签约结果的通知地址 */
      contract_notify_url: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * 小程序支付下单
 *
 * Create an order to pay in a Mini Program: `POST /v3/pay/partner/transactions/miniprogram`
 */
export const prepayMiniProgram = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/miniprogram',
  title: '小程序支付下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String())
      }))
    })),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    }))
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * Native下单
 *
 * Create an order to pay by a QR code: `POST /v3/pay/partner/transactions/native`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523551
 */
export const prepayNative = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/native',
  title: 'Native下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.String(),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String())
      })),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    })),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.String(),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.String()
      }))
    }))
  }),
  answer: Type.Object({
    /** The address to show as a QR code to pay with. 二维码链接，用于生成支付二维码 */
    code_url: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * 商户订单号查询
 *
 * Query an order by the merchant's own order number: `GET /v3/pay/partner/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012739008
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}',
  title: '商户订单号查询',
  params: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The amounts. 金额信息 */
    amount: Type.Optional(Type.Object({
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** The currency that the user paid in. 用户支付币种 */
      payer_currency: Type.Optional(Type.String()),
      /** The amount that the user paid, in fen. 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Optional(Type.Integer())
    })),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The bank that paid. 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    /** The payer. 支付者 */
    payer: Type.Optional(Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** The discounts. 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** The id of the coupon. 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** The name of the discount. 优惠名称 */
      name: Type.Optional(Type.String()),
      /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
      scope: Type.Optional(Type.String()),
      /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
      type: Type.Optional(Type.String()),
      /** The discount, in fen. 优惠金额，单位为分 */
      amount: Type.Optional(Type.Integer()),
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
    }))),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** The state of the order. 交易状态 */
    trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR')),
    /** The state of the order in words. 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** The way in which it was paid. 交易类型 */
    trade_type: Type.Optional(OneOf('JSAPI', 'NATIVE', 'APP', 'MICROPAY', 'MWEB', 'FACEPAY')),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** A description of the purchase. 商品描述 */
    description: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.String(),
        /** The code of the region. 地区编码 */
        area_code: Type.String(),
        /** The detailed address. 详细地址 */
        address: Type.String()
      }))
    })),
    /** The instalments. 分期信息 */
    installment_info: Type.Optional(Type.Object({
      /** Whether the subsidy is used. 是否使用补贴 */
      use_subsidy: Type.Boolean(),
      /** The number of instalments that the user chose. 用户选择的分期期数 */
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 关单
 *
 * Close an order that is not paid: `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012739019
 */
export const closeOrder = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close',
  title: '关单',
  params: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 撤销
 *
 * Undo a payment by code: close it, or refund it where it was paid: `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382181
 */
export const reverseOrder = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse',
  title: '撤销',
  params: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String()
  })
})

/**
 * 扫码支付下单
 *
 * Create an order that the user pays by scanning the code of a device: `POST /v3/pay/partner/transactions/scannedpos`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012492476
 */
export const prepayScannedPos = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/scannedpos',
  title: '扫码支付下单',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Whether the payment offers an electronic invoice. 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** The amounts. 金额信息 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The payer. 支付者 */
    payer: Type.Object({
      /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** The fields for discounts of single goods. 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** The price of the order before discounts, in fen. 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** The id of the receipt of the shop. 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** The goods, one by one. 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** The merchant's own code of the goods. 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** The code of the goods at WeChat Pay. 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** The name of the goods. 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** The number of pieces. 商品数量 */
        quantity: Type.Integer(),
        /** The price of one piece, in fen. 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The store. 商户门店信息 */
      store_info: Type.Object({
        /** The number of the store. 门店编号 */
        id: Type.Optional(Type.String()),
        /** The merchant's own number of the store. 商户侧的门店编号 */
        out_id: Type.Optional(Type.String()),
        /** The name of the store. 门店名称 */
        name: Type.Optional(Type.String()),
        /** The code of the region. 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** The detailed address. 详细地址 */
        address: Type.Optional(Type.String())
      }),
      /** The IP address of the device. 终端设备的 IP */
      device_ip: Type.Optional(Type.String())
    }),
    /** The settlement. 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The amount that the platform adds, in fen. 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})
