import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 合单下单-APP支付
 *
 * Prepay app: `POST /v3/combine-transactions/app`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556944
 */
export const prepayApp = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/app',
  title: '合单下单-APP支付',
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      individual_auth_id: Type.Optional(Type.String()),
      individual_name: Type.Optional(Type.String()),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** 金额 */
      amount: Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** 优惠功能 */
      detail: Type.Optional(Type.String()),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.String(),
      /** 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      order_service_type: Type.Optional(Type.String())
    })),
    combine_payer_info: Type.Optional(Type.Object({
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** 证件号码（加密） */
        number: Type.String(),
        /** 名称 */
        name: Type.String()
      })),
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    contract_info: Type.Optional(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 应用 ID */
      appid: Type.String(),
      /** 商户协议号 */
      out_contract_code: Type.String(),
      /** 模板 ID */
      plan_id: Type.Integer(),
      contract_display_account: Type.String(),
      /** 通知地址，https，不带参数 */
      notify_url: Type.String()
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
    prepay_id: Type.String(),
    contract_result: Type.Optional(Type.Object({
      code: Type.String(),
      message: Type.Optional(Type.String())
    }))
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单下单-H5支付
 *
 * Prepay h5: `POST /v3/combine-transactions/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556961
 */
export const prepayH5 = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/h5',
  title: '合单下单-H5支付',
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** 场景信息 */
    scene_info: Type.Object({
      /** 商户端设备号 */
      device_id: Type.String(),
      /** 用户终端 IP */
      payer_client_ip: Type.String(),
      h5_info: Type.Object({
        /** 类型 */
        type: Type.String(),
        app_name: Type.Optional(Type.String()),
        app_url: Type.Optional(Type.String()),
        bundle_id: Type.Optional(Type.String()),
        package_name: Type.Optional(Type.String())
      })
    }),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** 金额 */
      amount: Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** 子商户号 */
      sub_mchid: Type.String(),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.String(),
      /** 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      order_service_type: Type.Optional(Type.String()),
      individual_auth_id: Type.Optional(Type.String()),
      individual_name: Type.Optional(Type.String())
    })),
    /** 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    combine_payer_info: Type.Optional(Type.Object({
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
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
    })),
    /** 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    h5_url: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 个人收款交易通过微信支付订单号查单
 *
 * Query order by id: `GET /v3/combine-transactions/id/{combine_transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012602242
 */
export const queryOrderById = payOperation({
  method: 'GET',
  path: '/v3/combine-transactions/id/{combine_transaction_id}',
  title: '个人收款交易通过微信支付订单号查单',
  params: Type.Object({
    combine_transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.String(),
    /** 合单发起方商户号 */
    combine_mchid: Type.String(),
    /** 合单商户订单号 */
    combine_out_trade_no: Type.String(),
    combine_transaction_id: Type.String(),
    combine_payer_info: Type.Optional(Type.Object({
      /** 用户标识 */
      openid: Type.Optional(Type.String())
    })),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    /** 子单信息 */
    sub_orders: Type.Optional(Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      individual_auth_id: Type.String(),
      individual_name: Type.Optional(Type.String()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** 交易类型 */
      trade_type: Type.Optional(Type.String()),
      /** 交易状态 */
      trade_state: Type.String(),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String()),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.Optional(Type.String()),
      /** 成功时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        payer_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String(),
        /** 用户支付币种 */
        payer_currency: Type.String(),
        settlement_rate: Type.Optional(Type.Integer())
      })),
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }))),
    /** 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    installment_info: Type.Optional(Type.Object({
      use_subsidy: Type.Boolean(),
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 合单下单-JSAPI支付
 *
 * Prepay jsapi: `POST /v3/combine-transactions/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012760633
 */
export const prepayJsapi = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/jsapi',
  title: '合单下单-JSAPI支付',
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** 金额 */
      amount: Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** 子商户号 */
      sub_mchid: Type.String(),
      /** 优惠功能 */
      detail: Type.Optional(Type.String()),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.String(),
      /** 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      order_service_type: Type.Optional(Type.String()),
      individual_auth_id: Type.Optional(Type.String()),
      individual_name: Type.Optional(Type.String())
    })),
    combine_payer_info: Type.Object({
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
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
    /** 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    subsidy_info: Type.Optional(Type.Object({
      subsidy_detail: Type.Optional(Type.Array(Type.Object({
        subsidy_period_type: OneOf('DAILY', 'PERIOD'),
        subsidy_plan: Type.Array(Type.Object({
          subsidy_installment_num: Type.Integer(),
          subsidy_percent: Type.Integer()
        }))
      })))
    })),
    /** 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 个人收款交易下单-小程序
 *
 * Prepay mini program: `POST /v3/combine-transactions/miniprogram`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012602225
 */
export const prepayMiniProgram = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/miniprogram',
  title: '个人收款交易下单-小程序',
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    combine_payer_info: Type.Object({
      /** 用户标识 */
      openid: Type.String(),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 实名信息 */
      identity: Type.Optional(Type.Object({
        /** 类型 */
        type: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        /** 证件号码（加密） */
        number: Type.Optional(Type.String())
      }))
    }),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      order_service_type: Type.Optional(OneOf('INDIVIDUALTRADE')),
      individual_auth_id: Type.String(),
      individual_name: Type.Optional(Type.String()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** 金额 */
      amount: Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.String())
    })),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    /** 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单下单-Native支付
 *
 * Prepay native: `POST /v3/combine-transactions/native`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556982
 */
export const prepayNative = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/native',
  title: '合单下单-Native支付',
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** 金额 */
      amount: Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** 子商户号 */
      sub_mchid: Type.String(),
      /** 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.String(),
      /** 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      order_service_type: Type.Optional(Type.String()),
      individual_auth_id: Type.Optional(Type.String()),
      individual_name: Type.Optional(Type.String())
    })),
    /** 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    combine_payer_info: Type.Optional(Type.Object({
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
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
    })),
    /** 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    code_url: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单查询订单
 *
 * Query order: `GET /v3/combine-transactions/out-trade-no/{combine_out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551745
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/combine-transactions/out-trade-no/{combine_out_trade_no}',
  title: '合单查询订单',
  params: Type.Object({
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo
  }),
  answer: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.String(),
    /** 合单发起方商户号 */
    combine_mchid: Type.String(),
    /** 合单商户订单号 */
    combine_out_trade_no: Type.String(),
    combine_transaction_id: Type.Optional(Type.String()),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    /** 子单信息 */
    sub_orders: Type.Optional(Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      individual_auth_id: Type.Optional(Type.String()),
      individual_name: Type.Optional(Type.String()),
      /** 交易类型 */
      trade_type: Type.Optional(OneOf('NATIVE', 'JSAPI', 'APP', 'MWEB')),
      /** 交易状态 */
      trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'PAYERROR')),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String()),
      /** 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.Optional(Type.String()),
      /** 成功时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      /** 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** 优惠信息 */
      promotion_detail: Type.Optional(Type.Array(Type.Object({
        /** 券 ID */
        coupon_id: Type.Optional(Type.String()),
        /** 名称 */
        name: Type.Optional(Type.String()),
        scope: Type.Optional(OneOf('GLOBAL', 'SINGLE')),
        /** 类型 */
        type: Type.Optional(OneOf('CASH', 'NOCASH')),
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
          discount_amount: Type.Optional(Type.Integer()),
          goods_remark: Type.Optional(Type.String())
        })))
      }))),
      /** 金额 */
      amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String()),
        payer_amount: Type.Integer(),
        /** 用户支付币种 */
        payer_currency: Type.Optional(Type.String()),
        settlement_rate: Type.Optional(Type.Integer())
      }))
    }))),
    combine_payer_info: Type.Optional(Type.Object({
      /** 用户标识 */
      openid: Type.String()
    })),
    /** 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    installment_info: Type.Optional(Type.Object({
      use_subsidy: Type.Boolean(),
      selected_installment_number: Type.Integer()
    }))
  })
})

/**
 * 合单关闭订单
 *
 * Close order: `POST /v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551793
 */
export const closeOrder = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close',
  title: '合单关闭订单',
  params: Type.Object({
    /** 合单商户订单号 */
    combine_out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      individual_auth_id: Type.Optional(Type.String()),
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** 子商户应用 ID */
      sub_appid: Type.Optional(Type.String())
    }))
  })
})
