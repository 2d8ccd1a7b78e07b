import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation, ServiceOrderNo, ServiceStart, ServiceTime } from '../define.js'

/**
 * 从业机构预授权
 *
 * Create acquiring bank permission: `POST /v3/payscore/acquiringbank/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691489
 */
export const createAcquiringBankPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/permissions',
  title: '从业机构预授权',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    channel_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 授权协议号 */
    authorization_code: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    apply_permissions_token: Type.String()
  })
})

/**
 * 从业机构查询与用户授权记录（授权协议号）
 *
 * Get permission by authorization code acquiring bank: `GET /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461004
 */
export const getPermissionByAuthorizationCodeAcquiringBank = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}',
  title: '从业机构查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    channel_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.String(),
    authorization_state: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    channel_id: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer()),
    user_label: Type.Optional(Type.String())
  })
})

/**
 * 从业机构解除用户授权关系（授权协议号）
 *
 * Terminate permission by authorization code acquiring bank: `POST /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461012
 */
export const terminatePermissionByAuthorizationCodeAcquiringBank = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate',
  title: '从业机构解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    channel_id: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 从业机构查询微信支付分订单
 *
 * Get acquiring bank service order: `GET /v3/payscore/acquiringbank/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691343
 */
export const getAcquiringBankServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/serviceorder',
  title: '从业机构查询微信支付分订单',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    channel_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: Type.String(),
    state_description: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      paying_amount: Type.Optional(Type.Integer()),
      paid_amount: Type.Optional(Type.Integer()),
      details: Type.Optional(Type.Array(Type.Object({
        seq: Type.Optional(Type.Integer()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
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
            quantity: Type.Optional(Type.Integer()),
            /** 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            discount_amount: Type.Optional(Type.Integer()),
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      })))
    })),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: Type.String(),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.String(),
    channel_id: Type.String()
  })
})

/**
 * 从业机构创建微信支付分订单
 *
 * Create acquiring bank service order: `POST /v3/payscore/acquiringbank/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691326
 */
export const createAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder',
  title: '从业机构创建微信支付分订单',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    channel_id: Type.String(),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      count: Type.Optional(Type.Integer()),
      /** 金额 */
      amount: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: ServiceStart,
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    channel_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: Type.String(),
    state_description: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      count: Type.Optional(Type.Integer()),
      /** 金额 */
      amount: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.String(),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.String()
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.String(),
    package: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    })),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 从业机构查询微信支付分扣款信息
 *
 * Get service order deduction: `GET /v3/payscore/acquiringbank/serviceorder/deduction`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458665
 */
export const getServiceOrderDeduction = payOperation({
  method: 'GET',
  path: '/v3/payscore/acquiringbank/serviceorder/deduction',
  title: '从业机构查询微信支付分扣款信息',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    channel_id: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo)
  }),
  answer: Type.Object({
    /** 商品描述 */
    description: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String()
  })
})

/**
 * 从业机构取消微信支付分订单
 *
 * Cancel acquiring bank service order: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458146
 */
export const cancelAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel',
  title: '从业机构取消微信支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    channel_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 从业机构完结微信支付分订单
 *
 * Complete acquiring bank service order: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012460791
 */
export const completeAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete',
  title: '从业机构完结微信支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    channel_id: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: ServiceStart,
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    complete_time: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 从业机构修改微信支付分订单金额
 *
 * Modify acquiring bank service order: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458146
 */
export const modifyAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify',
  title: '从业机构修改微信支付分订单金额',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    channel_id: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 退款原因 */
    reason: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 从业机构登记微信支付分扣款信息
 *
 * Register deduct info: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458414
 */
export const registerDeductInfo = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo',
  title: '从业机构登记微信支付分扣款信息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    channel_id: Type.String(),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商品描述 */
    description: Type.Optional(Type.String())
  })
})

/**
 * 从业机构同步微信支付分订单信息
 *
 * Sync acquiring bank service order: `POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012691378
 */
export const syncAcquiringBankServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync',
  title: '从业机构同步微信支付分订单信息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    channel_id: Type.Optional(Type.String()),
    /** 类型 */
    type: Type.String(),
    /** 优惠功能 */
    detail: Type.Object({
      paid_time: Type.String(),
      seq: Type.Optional(Type.Integer()),
      paid_amount: Type.Optional(Type.Integer())
    }),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 从业机构创建先用后付订单
 *
 * Create acquiring bank pay on delivery order: `POST /v3/payscore/acquiringbank/servicepayondeliveryorder`
 */
export const createAcquiringBankPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/acquiringbank/servicepayondeliveryorder',
  title: '从业机构创建先用后付订单',
  body: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    channel_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(ServiceStart),
      start_time_remark: Type.Optional(Type.String({ maxLength: 20 })),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String({ maxLength: 50 }))
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.Optional(OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST')),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String({ maxLength: 30 }))
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    shopping_info: Type.Optional(Type.Object({
      real_merchant_appid: Type.Optional(Type.String()),
      jump_link: Type.Optional(Type.Object({
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        path: Type.Optional(Type.String())
      })),
      goods: Type.Optional(Type.Array(Type.Object({
        /** 名称 */
        name: Type.Optional(Type.String()),
        picture: Type.Optional(Type.String()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        count: Type.Optional(Type.Integer()),
        category_id: Type.Optional(Type.Array(Type.String()))
      })))
    }))
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: Type.String(),
    state_description: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    package: Type.Optional(Type.String()),
    shopping_info: Type.Optional(Type.Object({
      real_merchant_appid: Type.Optional(Type.String()),
      jump_link: Type.Object({
        jump_link_type: Type.String(),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        path: Type.Optional(Type.String())
      }),
      goods: Type.Array(Type.Object({
        /** 名称 */
        name: Type.String(),
        picture: Type.String(),
        /** 金额 */
        amount: Type.Integer(),
        count: Type.Integer(),
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  })
})

/**
 * 查询支付分订单
 *
 * Get partner service order oversea: `GET /v3/payscore/oversea/partner/serviceorder`
 */
export const getPartnerServiceOrderOversea = payOperation({
  method: 'GET',
  path: '/v3/payscore/oversea/partner/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: OneOf('USER_PAYING', 'USER_PAID'),
      /** 总金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      paying_amount: Type.Optional(Type.Integer()),
      paid_amount: Type.Optional(Type.Integer()),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String()),
      details: Type.Optional(Type.Array(Type.Object({
        seq: Type.Optional(Type.Integer()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        paid_type: Type.Optional(OneOf('NEWTON', 'MCH')),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.Optional(OneOf('GLOBAL', 'SINGLE')),
          /** 类型 */
          type: Type.Optional(OneOf('CASH', 'NOCASH')),
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
            quantity: Type.Optional(Type.Integer()),
            /** 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            discount_amount: Type.Optional(Type.Integer()),
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      })))
    })),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 币种，境内商户号仅支持 CNY */
    currency: Type.Optional(Type.String()),
    currency_price: Type.Optional(Type.Integer()),
    currency_rate_info: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create partner service order oversea: `POST /v3/payscore/oversea/partner/serviceorder`
 */
export const createPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 币种，境内商户号仅支持 CNY */
    currency: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: ServiceStart,
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 币种，境内商户号仅支持 CNY */
    currency: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.String(),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.String()
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.String(),
    package: Type.Optional(Type.String())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel partner service order oversea: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel`
 */
export const cancelPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 完结支付分订单
 *
 * Complete partner service order oversea: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete`
 */
export const completePartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 币种，境内商户号仅支持 CNY */
    currency: Type.Optional(Type.String()),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(ServiceStart),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    complete_time: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String())
  })
})

/**
 * 同步支付分订单信息
 *
 * Sync partner service order oversea: `POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync`
 */
export const syncPartnerServiceOrderOversea = payOperation({
  method: 'POST',
  path: '/v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync',
  title: '同步支付分订单信息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 类型 */
    type: OneOf('Order_Paid'),
    /** 优惠功能 */
    detail: Type.Object({
      seq: Type.Optional(Type.Integer()),
      paid_time: Type.String(),
      paid_amount: Type.Optional(Type.Integer())
    })
  })
})

/**
 * 商户预授权
 *
 * Create partner permission: `POST /v3/payscore/partner/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382030
 */
export const createPartnerPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions',
  title: '商户预授权',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 授权协议号 */
    authorization_code: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    apply_permissions_token: Type.String()
  })
})

/**
 * 服务商场景中预授权
 *
 * Apply permission for scene: `POST /v3/payscore/partner/permissions/apply-for-scene`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012778802
 */
export const applyPermissionForScene = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/apply-for-scene',
  title: '服务商场景中预授权',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 授权协议号 */
    authorization_code: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    scene: Type.String(),
    transaction_scene_info: Type.Optional(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 子商户号 */
      sub_mchid: Type.String()
    }))
  }),
  answer: Type.Object({
    scene: Type.String(),
    transaction_permissions_token: Type.Optional(Type.String())
  })
})

/**
 * 服务商评估用户分层
 *
 * Assess user risk level: `POST /v3/payscore/partner/permissions/assess-user-risk-level`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012783585
 */
export const assessUserRiskLevel = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/assess-user-risk-level',
  title: '服务商评估用户分层',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    shopping_info: Type.Optional(Type.Object({
      goods: Type.Array(Type.Object({
        /** 名称 */
        name: Type.String(),
        picture: Type.String(),
        /** 金额 */
        amount: Type.Integer(),
        count: Type.Integer(),
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.Optional(Type.String()),
    authorization_state: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    user_label: Type.Optional(Type.String()),
    channel_id: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 查询与用户授权记录（授权协议号）
 *
 * Get permission by authorization code partner: `GET /v3/payscore/partner/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692687
 */
export const getPermissionByAuthorizationCodePartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/permissions/authorization-code/{authorization_code}',
  title: '查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.String(),
    authorization_state: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（授权协议号）
 *
 * Terminate permission by authorization code partner: `POST /v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012382049
 */
export const terminatePermissionByAuthorizationCodePartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate',
  title: '解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 查询与用户授权记录（openid）
 *
 * Search partner permission: `GET /v3/payscore/partner/permissions/search`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692798
 */
export const searchPartnerPermission = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/permissions/search',
  title: '查询与用户授权记录（openid）',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.Optional(Type.String()),
    authorization_state: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（openid）
 *
 * Terminate partner permission: `POST /v3/payscore/partner/permissions/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012461154
 */
export const terminatePartnerPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/permissions/terminate',
  title: '解除用户授权关系（openid）',
  body: Type.Object({
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 收付通子商户申请绑定支付分服务
 *
 * Create partner service account application: `POST /v3/payscore/partner/service-account-applications`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_13.shtml
 */
export const createPartnerServiceAccountApplication = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/service-account-applications',
  title: '收付通子商户申请绑定支付分服务',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    out_apply_no: Type.String(),
    result_notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    out_apply_no: Type.String(),
    result_notify_url: Type.Optional(Type.String()),
    apply_state: Type.String(),
    reject_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询收付通子商户服务绑定结果
 *
 * Get partner service account application: `GET /v3/payscore/partner/service-account-applications/{out_apply_no}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_14.shtml
 */
export const getPartnerServiceAccountApplication = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/service-account-applications/{out_apply_no}',
  title: '查询收付通子商户服务绑定结果',
  params: Type.Object({
    out_apply_no: Type.String()
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    out_apply_no: Type.String(),
    result_notify_url: Type.Optional(Type.String()),
    apply_state: Type.String(),
    reject_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分订单
 *
 * Get partner service order: `GET /v3/payscore/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692256
 */
export const getPartnerServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: OneOf('USER_PAYING', 'USER_PAID'),
      /** 总金额，单位为分 */
      total_amount: Type.Optional(Type.Integer()),
      paying_amount: Type.Optional(Type.Integer()),
      paid_amount: Type.Optional(Type.Integer()),
      details: Type.Optional(Type.Array(Type.Object({
        seq: Type.Optional(Type.Integer()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        paid_type: Type.Optional(OneOf('NEWTON', 'MCH')),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.Optional(OneOf('SINGLE', 'GLOBAL')),
          /** 类型 */
          type: Type.Optional(OneOf('CASH', 'NOCASH')),
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
            quantity: Type.Optional(Type.Integer()),
            /** 商品单价，单位为分 */
            unit_price: Type.Optional(Type.Integer()),
            discount_amount: Type.Optional(Type.Integer()),
            goods_remark: Type.Optional(Type.String())
          })))
        })))
      }))),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create partner service order: `POST /v3/payscore/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692136
 */
export const createPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(ServiceStart),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.String(),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.String()
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.String(),
    package: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    })),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String())
  })
})

/**
 * 创单结单合并
 *
 * Direct complete partner service order: `POST /v3/payscore/partner/serviceorder/direct-complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_8.shtml
 */
export const directCompletePartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/direct-complete',
  title: '创单结单合并',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: ServiceStart,
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String())
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel partner service order: `POST /v3/payscore/partner/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458758
 */
export const cancelPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 退款原因 */
    reason: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 完结支付分订单
 *
 * Complete partner service order: `POST /v3/payscore/partner/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692408
 */
export const completePartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(ServiceStart),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    complete_time: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    })),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 修改订单金额
 *
 * Modify partner service order: `POST /v3/payscore/partner/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012692360
 */
export const modifyPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/modify',
  title: '修改订单金额',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 退款原因 */
    reason: Type.String(),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    })),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 商户发起催收扣款
 *
 * Pay partner service order: `POST /v3/payscore/partner/serviceorder/{out_order_no}/pay`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter6_2_6.shtml
 */
export const payPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/pay',
  title: '商户发起催收扣款',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 下发服务费用待处理消息
 *
 * Send pending message: `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394914
 */
export const sendPendingMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage',
  title: '下发服务费用待处理消息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    prepaid_time: Type.String()
  })
})

/**
 * 下发服务预扣费消息
 *
 * Send prepaid message: `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394929
 */
export const sendPrepaidMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage',
  title: '下发服务预扣费消息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    })),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    prepaid_time: Type.String()
  })
})

/**
 * 同步订单信息
 *
 * Sync partner service order: `POST /v3/payscore/partner/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012458816
 */
export const syncPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/serviceorder/{out_order_no}/sync',
  title: '同步订单信息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 类型 */
    type: Type.String(),
    /** 优惠功能 */
    detail: Type.Object({
      seq: Type.Optional(Type.Integer()),
      paid_time: Type.String(),
      paid_amount: Type.Optional(Type.Integer())
    }),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(Type.String()),
    state_description: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer()
    })),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 收款信息 */
    collection: Type.Optional(Type.Object({
      /** 状态 */
      state: Type.String(),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      paying_amount: Type.Integer(),
      paid_amount: Type.Integer(),
      details: Type.Array(Type.Object({
        seq: Type.Integer(),
        /** 金额 */
        amount: Type.Integer(),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        /** 优惠信息 */
        promotion_detail: Type.Optional(Type.Array(Type.Object({
          /** 券 ID */
          coupon_id: Type.String(),
          /** 名称 */
          name: Type.Optional(Type.String()),
          scope: Type.String(),
          /** 类型 */
          type: Type.String(),
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
        })))
      }))
    }))
  })
})

/**
 * 创建先用后付订单
 *
 * Create partner pay on delivery order: `POST /v3/payscore/partner/servicepayondeliveryorder`
 * @see https://pay.weixin.qq.com/docs/partner/apis/partner-weixin-pay-score/partner-service-order/create-partner-pay-on-delivery-service-order.html
 */
export const createPartnerPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/partner/servicepayondeliveryorder',
  title: '创建先用后付订单',
  body: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String({ maxLength: 20 })),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(ServiceStart),
      start_time_remark: Type.Optional(Type.String({ maxLength: 20 })),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(ServiceTime),
      end_time_remark: Type.Optional(Type.String({ maxLength: 50 }))
    }),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String({ maxLength: 30 }))
    }),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    shopping_info: Type.Object({
      real_merchant_appid: Type.Optional(Type.String()),
      jump_link: Type.Optional(Type.Object({
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        path: Type.Optional(Type.String())
      })),
      goods: Type.Optional(Type.Array(Type.Object({
        /** 名称 */
        name: Type.Optional(Type.String()),
        picture: Type.Optional(Type.String()),
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        count: Type.Optional(Type.Integer()),
        category_id: Type.Optional(Type.Array(Type.String()))
      })))
    })
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: Type.String(),
    state_description: Type.Optional(Type.String()),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    })),
    /** 服务时间段 */
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      start_location: Type.Optional(Type.String()),
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    package: Type.Optional(Type.String()),
    shopping_info: Type.Optional(Type.Object({
      real_merchant_appid: Type.Optional(Type.String()),
      jump_link: Type.Object({
        jump_link_type: Type.String(),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        path: Type.Optional(Type.String())
      }),
      goods: Type.Array(Type.Object({
        /** 名称 */
        name: Type.String(),
        picture: Type.String(),
        /** 金额 */
        amount: Type.Integer(),
        count: Type.Integer(),
        category_id: Type.Optional(Type.Array(Type.String()))
      }))
    }))
  })
})

/**
 * 查询用户分层对应建议先享金额
 *
 * Get service quota: `GET /v3/payscore/partner/servicequotas/service-id/{service_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4013394486
 */
export const getServiceQuota = payOperation({
  method: 'GET',
  path: '/v3/payscore/partner/servicequotas/service-id/{service_id}',
  title: '查询用户分层对应建议先享金额',
  params: Type.Object({
    /** 服务 ID */
    service_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    risk_level_version: Type.Integer()
  }),
  answer: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    risk_level_version: Type.Integer(),
    quotas: Type.Array(Type.Object({
      risk_level: Type.Integer(),
      suggested_quota: Type.Integer()
    }))
  })
})
