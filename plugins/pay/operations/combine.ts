import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 合单下单-APP支付
 *
 * Create a combined order to pay in an app: `POST /v3/combine-transactions/app`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556944
 */
export const prepayApp = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/app',
  title: '合单下单-APP支付',
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The name of the person who is paid; it goes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String()),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** The amounts. 金额信息 */
      amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The fields for discounts of single goods. 优惠功能 */
      detail: Type.Optional(Type.String()),
      /** The mark that discounts of the order look for. 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The settlement. 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** Whether the profit of the order will be shared. 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** The amount that the platform adds, in fen. 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The kind of service of the order. 订单服务类型 */
      order_service_type: Type.Optional(Type.String())
    })),
    /** The payer. 支付者 */
    combine_payer_info: Type.Optional(Type.Object({
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: OneOf('IDCARD', 'HONGKONG_MACAO', 'HONGKONG_MACAO_RESIDENT', 'TAIWAN_RESIDENT', 'FOREIGN_RESIDENT', 'OVERSEA_PASSPORT', 'PHONE_NUMBER'),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.String(),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.String()
      })),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    })),
    /** From when it can be paid, in RFC 3339. 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    /** The contract. 签约信息 */
    contract_info: Type.Optional(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The appid. 应用 ID */
      appid: Type.String(),
      /** The merchant's own number of the contract. 商户协议号 */
      out_contract_code: Type.String(),
      /** The id of the template. 模板 ID */
      plan_id: Type.Integer(),
      /** The name of the user's account that the contract shows. 签约时展示的用户账户名称 */
      contract_display_account: Type.String(),
      /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
      notify_url: Type.String()
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
    prepay_id: Type.String(),
    /** The state of the contract. 签约结果 */
    contract_result: Type.Optional(Type.Object({
      /** The result of the contract. 签约结果码 */
      code: Type.String(),
      /** The result of the contract in words. 签约结果描述 */
      message: Type.Optional(Type.String())
    }))
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单下单-H5支付
 *
 * Create a combined order to pay on a web page outside of WeChat: `POST /v3/combine-transactions/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556961
 */
export const prepayH5 = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/h5',
  title: '合单下单-H5支付',
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.String(),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String(),
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
      })
    }),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** The amounts. 金额信息 */
      amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The mark that discounts of the order look for. 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The settlement. 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** Whether the profit of the order will be shared. 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** The amount that the platform adds, in fen. 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** The kind of service of the order. 订单服务类型 */
      order_service_type: Type.Optional(Type.String()),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The name of the person who is paid; it goes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String())
    })),
    /** From when it can be paid, in RFC 3339. 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    /** The payer. 支付者 */
    combine_payer_info: Type.Optional(Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
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
    })),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The address of the payment page; it lives 5 minutes. 支付跳转链接，有效期 5 分钟 */
    h5_url: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 个人收款交易通过微信支付订单号查单
 *
 * Query a combined order to a person by the order number of WeChat Pay: `GET /v3/combine-transactions/id/{combine_transaction_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012602242
 */
export const queryOrderById = payOperation({
  method: 'GET',
  path: '/v3/combine-transactions/id/{combine_transaction_id}',
  title: '个人收款交易通过微信支付订单号查单',
  params: Type.Object({
    /** The order number of the combined order at WeChat Pay. 合单的微信支付订单号 */
    combine_transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.String(),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.String(),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: Type.String(),
    /** The order number of the combined order at WeChat Pay. 合单的微信支付订单号 */
    combine_transaction_id: Type.String(),
    /** The payer. 支付者 */
    combine_payer_info: Type.Optional(Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String())
    })),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.String(),
      /** The name of the person who is paid; it comes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** The way in which it was paid. 交易类型 */
      trade_type: Type.Optional(Type.String()),
      /** The state of the order. 交易状态 */
      trade_state: Type.String(),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String()),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.Optional(Type.String()),
      /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      /** The amounts. 金额信息 */
      amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The amount that the user paid, in fen. 用户实际支付金额，单位为分 */
        payer_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String(),
        /** The currency that the user paid in. 用户支付币种 */
        payer_currency: Type.String(),
        /** The rate of the settlement. 结算汇率 */
        settlement_rate: Type.Optional(Type.Integer())
      })),
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String())
    }))),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
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
 * 合单下单-JSAPI支付
 *
 * Create a combined order to pay in a Mini Program or on a web page inside WeChat: `POST /v3/combine-transactions/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012760633
 */
export const prepayJsapi = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/jsapi',
  title: '合单下单-JSAPI支付',
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** The amounts. 金额信息 */
      amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The fields for discounts of single goods. 优惠功能 */
      detail: Type.Optional(Type.String()),
      /** The mark that discounts of the order look for. 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The settlement. 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** Whether the profit of the order will be shared. 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** The amount that the platform adds, in fen. 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** Whether the profit of the order will be shared. 是否分账 */
      profit_sharing: Type.Optional(Type.Boolean()),
      /** The kind of service of the order. 订单服务类型 */
      order_service_type: Type.Optional(Type.String()),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The name of the person who is paid; it goes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String())
    })),
    /** The payer. 支付者 */
    combine_payer_info: Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
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
    /** From when it can be paid, in RFC 3339. 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
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
    })),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 个人收款交易下单-小程序
 *
 * Create a combined order that pays a person, in a Mini Program: `POST /v3/combine-transactions/miniprogram`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012602225
 */
export const prepayMiniProgram = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/miniprogram',
  title: '个人收款交易下单-小程序',
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** The payer. 支付者 */
    combine_payer_info: Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String(),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The identity that the payer has to have. 实名信息 */
      identity: Type.Optional(Type.Object({
        /** The kind of document. 证件类型 */
        type: Type.Optional(Type.String()),
        /** The name on the document; it goes encrypted. 证件姓名（加密） */
        name: Type.Optional(Type.String()),
        /** The number of the document; it goes encrypted. 证件号码（加密） */
        number: Type.Optional(Type.String())
      }))
    }),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The kind of service of the order. 订单服务类型 */
      order_service_type: Type.Optional(OneOf('INDIVIDUALTRADE')),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.String(),
      /** The name of the person who is paid; it goes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The amounts. 金额信息 */
      amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** The settlement. 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** Whether the profit of the order will be shared. 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** The amount that the platform adds, in fen. 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** The mark that discounts of the order look for. 订单优惠标记 */
      goods_tag: Type.Optional(Type.String())
    })),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
    /** From when it can be paid, in RFC 3339. 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id that the Mini Program or app pays with; it lives 2 hours. 预支付交易会话标识，有效期 2 小时 */
    prepay_id: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单下单-Native支付
 *
 * Create a combined order to pay by a QR code: `POST /v3/combine-transactions/native`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556982
 */
export const prepayNative = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/native',
  title: '合单下单-Native支付',
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo,
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The IP address of the user's device. 用户终端 IP */
      payer_client_ip: Type.String()
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.String(),
      /** The amounts. 金额信息 */
      amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.String()
      }),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The mark that discounts of the order look for. 订单优惠标记 */
      goods_tag: Type.Optional(Type.String()),
      /** A description of the purchase. 商品描述 */
      description: Type.String(),
      /** The settlement. 结算信息 */
      settle_info: Type.Optional(Type.Object({
        /** Whether the profit of the order will be shared. 是否分账 */
        profit_sharing: Type.Optional(Type.Boolean()),
        /** The amount that the platform adds, in fen. 补差金额，单位为分 */
        subsidy_amount: Type.Optional(Type.Integer())
      })),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** The kind of service of the order. 订单服务类型 */
      order_service_type: Type.Optional(Type.String()),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The name of the person who is paid; it goes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String())
    })),
    /** From when it can be paid, in RFC 3339. 支付起始时间，RFC 3339 格式 */
    time_start: Type.Optional(Type.String()),
    /** Until when it can be paid, in RFC 3339. 支付结束时间，RFC 3339 格式 */
    time_expire: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** The ways to pay that are left out. 指定支付方式 */
    limit_pay: Type.Optional(Type.Array(OneOf('no_balance', 'no_debit', 'balance_only'))),
    /** The payer. 支付者 */
    combine_payer_info: Type.Optional(Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.Optional(Type.String()),
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
    })),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The address to show as a QR code to pay with. 二维码链接，用于生成支付二维码 */
    code_url: Type.String()
  }),
  encrypted: ['combine_payer_info.identity.name', 'combine_payer_info.identity.number']
})

/**
 * 合单查询订单
 *
 * Query a combined order by the merchant's own order number: `GET /v3/combine-transactions/out-trade-no/{combine_out_trade_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551745
 */
export const queryOrder = payOperation({
  method: 'GET',
  path: '/v3/combine-transactions/out-trade-no/{combine_out_trade_no}',
  title: '合单查询订单',
  params: Type.Object({
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo
  }),
  answer: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.String(),
    /** The merchant who starts the combined order. 合单发起方商户号 */
    combine_mchid: Type.String(),
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: Type.String(),
    /** The order number of the combined order at WeChat Pay. 合单的微信支付订单号 */
    combine_transaction_id: Type.Optional(Type.String()),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String())
    })),
    /** The single orders. 子单信息 */
    sub_orders: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The name of the person who is paid; it comes encrypted. 个人收款方姓名（加密） */
      individual_name: Type.Optional(Type.String()),
      /** The way in which it was paid. 交易类型 */
      trade_type: Type.Optional(OneOf('NATIVE', 'JSAPI', 'APP', 'MWEB')),
      /** The state of the order. 交易状态 */
      trade_state: Type.Optional(OneOf('SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'PAYERROR')),
      /** The bank that paid. 付款银行 */
      bank_type: Type.Optional(Type.String()),
      /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
      attach: Type.Optional(Type.String()),
      /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
      success_time: Type.Optional(Type.String()),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.Optional(Type.String()),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String()),
      /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
      /** The discounts. 优惠信息 */
      promotion_detail: Type.Optional(Type.Array(Type.Object({
        /** The id of the coupon. 券 ID */
        coupon_id: Type.Optional(Type.String()),
        /** The name of the discount. 优惠名称 */
        name: Type.Optional(Type.String()),
        /** The scope of the discount. `GLOBAL`: the whole order. `SINGLE`: single goods. 优惠范围。GLOBAL：全场；SINGLE：单品 */
        scope: Type.Optional(OneOf('GLOBAL', 'SINGLE')),
        /** The kind of discount. `COUPON`: a coupon. `DISCOUNT`: money off. 优惠类型。COUPON：代金券；DISCOUNT：立减 */
        type: Type.Optional(OneOf('CASH', 'NOCASH')),
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
          discount_amount: Type.Optional(Type.Integer()),
          /** A remark about the goods. 商品备注 */
          goods_remark: Type.Optional(Type.String())
        })))
      }))),
      /** The amounts. 金额信息 */
      amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total_amount: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String()),
        /** The amount that the user paid, in fen. 用户实际支付金额，单位为分 */
        payer_amount: Type.Integer(),
        /** The currency that the user paid in. 用户支付币种 */
        payer_currency: Type.Optional(Type.String()),
        /** The rate of the settlement. 结算汇率 */
        settlement_rate: Type.Optional(Type.Integer())
      }))
    }))),
    /** The payer. 支付者 */
    combine_payer_info: Type.Optional(Type.Object({
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String()
    })),
    /** The scene of the payment. 交易场景 */
    trade_scenario: Type.Optional(OneOf('RECOMMERCE')),
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
 * 合单关闭订单
 *
 * Close a combined order that is not paid: `POST /v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551793
 */
export const closeOrder = payOperation({
  method: 'POST',
  path: '/v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close',
  title: '合单关闭订单',
  params: Type.Object({
    /** The merchant's own number of the combined order. 合单商户订单号 */
    combine_out_trade_no: OutTradeNo
  }),
  body: Type.Object({
    /** The appid that starts the combined order. 合单发起方应用 ID */
    combine_appid: Type.Optional(Type.String()),
    /** The single orders. 子单信息 */
    sub_orders: Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: OutTradeNo,
      /** The authorization of the person who is paid. 个人收款方的授权 ID */
      individual_auth_id: Type.Optional(Type.String()),
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String()),
      /** The appid of the sub-merchant. 子商户应用 ID */
      sub_appid: Type.Optional(Type.String())
    }), { maxItems: 50 })
  })
})
