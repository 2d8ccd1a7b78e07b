import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * APP下单
 *
 * Prepay app: `POST /v3/pay/partner/transactions/app`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523526
 */
export const prepayApp = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/app',
  title: 'APP下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.String(),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String())
      })),
      device_ip: Type.Optional(Type.String())
    })),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** 证件号码（加密） */
        number: Type.String(),
        /** 名称 */
        name: Type.String()
      }))
    })),
    subsidy_info: Type.Optional(Type.Object({
      subsidy_detail: Type.Optional(Type.Array(Type.Object({
        subsidy_period_type: OneOf('DAILY', 'PERIOD'),
        subsidy_plan: Type.Array(Type.Object({
          subsidy_installment_num: Type.Integer(),
          subsidy_percent: Type.Integer()
        }))
      })))
    }))
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * APP下单并签约
 *
 * Prepay app with contract: `POST /v3/pay/partner/transactions/app-with-contract`
 */
export const prepayAppWithContract = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/app-with-contract',
  title: 'APP下单并签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    })),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String())
      }))
    })),
    contract_info: Type.Object({
      /** 模板 ID */
      plan_id: Type.String(),
      contract_mchid: Type.String(),
      contract_appid: Type.String(),
      contract_code: Type.String(),
      request_serial: Type.String(),
      contract_display_account: Type.String(),
      contract_notify_url: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * 付款码支付
 *
 * Pay by code: `POST /v3/pay/partner/transactions/codepay`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382179
 */
export const payByCode = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/codepay',
  title: '付款码支付',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 支付者 */
    payer: Type.Object({
      auth_code: Type.String()
    }),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 场景信息 */
    scene_info: Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_ip: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String())
      }),
      /** 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        wxpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.Optional(Type.String()),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.String(),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付币种 */
      payer_currency: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** 券 ID */
      coupon_id: Type.String(),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      wechatpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        goods_id: Type.String(),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        discount_amount: Type.Integer(),
        goods_remark: Type.Optional(Type.String())
      })))
    }))),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    installment_info: Type.Optional(Type.Object({
      use_subsidy: Type.Boolean(),
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 微信分付-支付方式前置服务
 *
 * Expose payment methods: `POST /v3/pay/partner/transactions/exposure`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4014326522
 */
export const exposePaymentMethods = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/exposure',
  title: '微信分付-支付方式前置服务',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      phone_number_hash: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  answer: Type.Object({
    fqf_exposure: Type.Boolean(),
    market_exposure_token: Type.Optional(Type.String())
  })
})

/**
 * H5下单
 *
 * Prepay h5: `POST /v3/pay/partner/transactions/h5`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523544
 */
export const prepayH5 = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/h5',
  title: 'H5下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.String(),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String())
      })),
      h5_info: Type.Object({
        /** 类型 */
        type: Type.String(),
        app_name: Type.Optional(Type.String()),
        app_url: Type.Optional(Type.String()),
        bundle_id: Type.Optional(Type.String()),
        package_name: Type.Optional(Type.String())
      }),
      device_ip: Type.Optional(Type.String())
    }),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** 证件号码（加密） */
        number: Type.String(),
        /** 名称 */
        name: Type.String()
      }))
    }))
  }),
  answer: Type.Object({
    h5_url: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * 微信支付订单号查询
 *
 * Query order by id: `GET /v3/pay/partner/transactions/id/{transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012738964
 */
export const queryOrderById = payOperation({
  method: 'GET',
  path: '/v3/pay/partner/transactions/id/{transaction_id}',
  title: '微信支付订单号查询',
  params: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  query: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付币种 */
      payer_currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** 总金额，单位为分 */
      total: Type.Optional(Type.Integer())
    })),
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      wechatpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        goods_id: Type.String(),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        discount_amount: Type.Integer(),
        goods_remark: Type.Optional(Type.String())
      })))
    }))),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR')),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.Optional(OneOf('JSAPI', 'NATIVE', 'APP', 'MICROPAY', 'MWEB', 'FACEPAY')),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.String(),
        /** 地区编码 */
        area_code: Type.String(),
        /** 详细地址 */
        address: Type.String()
      }))
    })),
    installment_info: Type.Optional(Type.Object({
      use_subsidy: Type.Boolean(),
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * JSAPI下单
 *
 * Prepay jsapi: `POST /v3/pay/partner/transactions/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523579
 */
export const prepayJsapi = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/jsapi',
  title: 'JSAPI下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 支付者 */
    payer: Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** 证件号码（加密） */
        number: Type.String(),
        /** 名称 */
        name: Type.String()
      }))
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.String(),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String())
      })),
      device_ip: Type.Optional(Type.String())
    })),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    subsidy_info: Type.Optional(Type.Object({
      subsidy_detail: Type.Optional(Type.Array(Type.Object({
        subsidy_period_type: OneOf('DAILY', 'PERIOD'),
        subsidy_plan: Type.Array(Type.Object({
          subsidy_installment_num: Type.Integer(),
          subsidy_percent: Type.Integer()
        }))
      })))
    }))
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * JSAPI下单并授权/签约
 *
 * Prepay jsapi with contract: `POST /v3/pay/partner/transactions/jsapi-with-contract`
 */
export const prepayJsapiWithContract = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/jsapi-with-contract',
  title: 'JSAPI下单并授权/签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    })),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 支付者 */
    payer: Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      }))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String())
      }))
    })),
    contract_info: Type.Object({
      password_free_contract_id: Type.Optional(Type.String()),
      token: Type.Optional(Type.String()),
      /** 模板 ID */
      plan_id: Type.Optional(Type.String()),
      contract_mchid: Type.Optional(Type.String()),
      contract_appid: Type.Optional(Type.String()),
      contract_code: Type.Optional(Type.String()),
      request_serial: Type.Optional(Type.String()),
      contract_display_account: Type.Optional(Type.String()),
      contract_notify_url: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * 小程序支付下单
 *
 * Prepay mini program: `POST /v3/pay/partner/transactions/miniprogram`
 */
export const prepayMiniProgram = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/miniprogram',
  title: '小程序支付下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 支付者 */
    payer: Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String())
      }))
    })),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean())
    }))
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})

/**
 * Native下单
 *
 * Prepay native: `POST /v3/pay/partner/transactions/native`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012523551
 */
export const prepayNative = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/native',
  title: 'Native下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.String(),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String())
      })),
      device_ip: Type.Optional(Type.String())
    })),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** 证件号码（加密） */
        number: Type.String(),
        /** 名称 */
        name: Type.String()
      }))
    }))
  }),
  answer: Type.Object({
    code_url: Type.String()
  }),
  encrypted: ['payer.identity.name', 'payer.identity.number']
})

/**
 * 商户订单号查询
 *
 * Query order: `GET /v3/pay/partner/transactions/out-trade-no/{out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012739008
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}',
  title: '商户订单号查询',
  params: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  query: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 用户支付币种 */
      payer_currency: Type.Optional(Type.String()),
      /** 用户支付金额，单位为分 */
      payer_total: Type.Optional(Type.Integer()),
      /** 总金额，单位为分 */
      total: Type.Optional(Type.Integer())
    })),
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 付款银行 */
    bank_type: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(Type.String()),
    /** 支付者 */
    payer: Type.Optional(Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** 优惠信息 */
    promotion_detail: Type.Optional(Type.Array(Type.Object({
      /** 券 ID */
      coupon_id: Type.Optional(Type.String()),
      /** 名称 */
      name: Type.Optional(Type.String()),
      scope: Type.Optional(Type.String()),
      /** 类型 */
      type: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      wechatpay_contribute: Type.Optional(Type.Integer()),
      merchant_contribute: Type.Optional(Type.Integer()),
      other_contribute: Type.Optional(Type.Integer()),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        goods_id: Type.String(),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer(),
        discount_amount: Type.Integer(),
        goods_remark: Type.Optional(Type.String())
      })))
    }))),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String()),
    /** 交易状态 */
    trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR')),
    /** 交易状态描述 */
    trade_state_desc: Type.Optional(Type.String()),
    /** 交易类型 */
    trade_type: Type.Optional(OneOf('JSAPI', 'NATIVE', 'APP', 'MICROPAY', 'MWEB', 'FACEPAY')),
    /** 微信支付订单号 */
    transaction_id: Type.Optional(Type.String()),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    })),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_credit', 'no_debit', 'balance_only'))),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.Optional(Type.String()),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Optional(Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.String(),
        /** 地区编码 */
        area_code: Type.String(),
        /** 详细地址 */
        address: Type.String()
      }))
    })),
    installment_info: Type.Optional(Type.Object({
      use_subsidy: Type.Boolean(),
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 关单
 *
 * Close order: `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012739019
 */
export const closeOrder = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close',
  title: '关单',
  params: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 撤销
 *
 * Reverse order: `POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382181
 */
export const reverseOrder = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse',
  title: '撤销',
  params: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String()
  })
})

/**
 * 扫码支付下单
 *
 * Prepay scanned pos: `POST /v3/pay/partner/transactions/scannedpos`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012492476
 */
export const prepayScannedPos = payOperation({
  method: 'POST',
  path: '/v3/pay/partner/transactions/scannedpos',
  title: '扫码支付下单',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 电子发票入口开放标识 */
    support_fapiao: Type.Optional(Type.Boolean()),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 支付者 */
    payer: Type.Object({
      /** 用户在服务商应用下的标识 */
      sp_openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      /** 订单原价，单位为分 */
      cost_price: Type.Optional(Type.Integer()),
      /** 商品小票 ID */
      invoice_id: Type.Optional(Type.String()),
      /** 单品列表 */
      goods_detail: Type.Optional(Type.Array(Type.Object({
        /** 商户侧商品编码 */
        merchant_goods_id: Type.String(),
        /** 微信支付商品编码 */
        wechatpay_goods_id: Type.Optional(Type.String()),
        /** 商品名称 */
        goods_name: Type.Optional(Type.String()),
        /** 商品数量 */
        quantity: Type.Integer(),
        /** 商品单价，单位为分 */
        unit_price: Type.Integer()
      })))
    })),
    /** 场景信息 */
    scene_info: Type.Object({
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 商户门店信息 */
      store_info: Type.Object({
        /** ID */
        id: Type.Optional(Type.String()),
        out_id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 地区编码 */
        area_code: Type.Optional(Type.String()),
        /** 详细地址 */
        address: Type.Optional(Type.String())
      }),
      device_ip: Type.Optional(Type.String())
    }),
    /** 结算信息 */
    settle_info: Type.Optional(Type.Object({
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** 补差金额，单位为分 */
      subsidy_amount: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  })
})
