import { Type } from '@sinclair/typebox'
import { Number32, OneOf, OutTradeNo, payOperation, ServiceOrderNo, ServiceStart, ServiceTime } from '../define.js'

/**
 * 商户申请获取对账单
 *
 * Get merchant bill: `GET /v3/payscore/merchant-bill`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter6_1_29.shtml
 */
export const getMerchantBill = payOperation({
  method: 'GET',
  path: '/v3/payscore/merchant-bill',
  title: '商户申请获取对账单',
  query: Type.Object({
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP')),
    encryption_algorithm: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 加密算法 */
    algorithm: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    download_bill_count: Type.Integer(),
    download_bill_list: Type.Array(Type.Object({
      bill_sequence: Type.Integer(),
      /** 哈希类型 */
      hash_type: Type.String(),
      /** 账单原文的哈希值 */
      hash_value: Type.String(),
      /** 下载地址，有效期 5 分钟 */
      download_url: Type.String(),
      encrypt_key: Type.String(),
      /** 随机串 */
      nonce: Type.String()
    }))
  }),
  decrypted: ['download_bill_list[].encrypt_key']
})

/**
 * 查询先享后付订单
 *
 * List pay after orders: `GET /v3/payscore/payafter-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_2&index=4
 */
export const listPayAfterOrders = payOperation({
  method: 'GET',
  path: '/v3/payscore/payafter-orders',
  title: '查询先享后付订单',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(OneOf('CREATED', 'USER_ACCEPTED', 'FINISHED', 'USER_PAID', 'REVOKED', 'EXPIRED')),
    finish_type: Type.Optional(Type.Integer()),
    service_start_time: Type.Optional(Type.String()),
    service_end_time: Type.Optional(Type.String()),
    real_service_start_time: Type.Optional(Type.String()),
    real_service_end_time: Type.Optional(Type.String()),
    pay_succ_time: Type.Optional(Type.String()),
    service_start_location: Type.Optional(Type.String()),
    service_end_location: Type.Optional(Type.String()),
    real_service_start_location: Type.Optional(Type.String()),
    real_service_end_location: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String()),
      discount_amount: Type.Optional(Type.Integer()),
      discount_desc: Type.Optional(Type.String())
    }))),
    risk_amount: Type.Optional(Type.Integer()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    finish_ticket: Type.Optional(Type.String()),
    finish_transaction_id: Type.Optional(Type.String()),
    pay_type: Type.Optional(OneOf('MchChannelPayType'))
  })
})

/**
 * 创建先享后付订单
 *
 * Create pay after order: `POST /v3/payscore/payafter-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_1&index=3
 */
export const createPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders',
  title: '创建先享后付订单',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 服务 ID */
    service_id: Type.String(),
    service_start_time: Type.Optional(ServiceStart),
    service_end_time: Type.Optional(ServiceTime),
    service_start_location: Type.Optional(Type.String()),
    service_end_location: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      discount_desc: Type.Optional(Type.String())
    }))),
    risk_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 名称 */
    name: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    userid: Type.Optional(Type.String()),
    /** 详细地址 */
    address: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    miniprogram_businesstype: Type.Optional(Type.String()),
    miniprogram_appid: Type.Optional(Type.String()),
    miniprogram_path: Type.Optional(Type.String()),
    miniprogram_username: Type.Optional(Type.String()),
    package: Type.Optional(Type.String())
  }),
  encrypted: ['address', 'name', 'phone', 'userid']
})

/**
 * 撤销先享后付订单
 *
 * Cancel pay after order: `POST /v3/payscore/payafter-orders/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_3&index=5
 */
export const cancelPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/cancel',
  title: '撤销先享后付订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结先享后付订单
 *
 * Complete pay after order: `POST /v3/payscore/payafter-orders/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_4&index=6
 */
export const completePayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/complete',
  title: '完结先享后付订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    finish_type: Type.Optional(Type.Integer()),
    cancel_reason: Type.Optional(Type.String()),
    real_service_start_time: Type.Optional(Type.String()),
    real_service_end_time: Type.Optional(Type.String()),
    real_service_end_location: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      discount_amount: Type.Optional(Type.Integer()),
      discount_desc: Type.Optional(Type.String())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    finish_ticket: Type.Optional(Type.String()),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 支付分订单同步
 *
 * Sync pay after order: `POST /v3/payscore/payafter-orders/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=24_1&index=1
 */
export const syncPayAfterOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/payafter-orders/{out_order_no}/sync',
  title: '支付分订单同步',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 类型 */
    type: Type.Optional(OneOf('Order_Paid')),
    /** 优惠功能 */
    detail: Type.Optional(Type.Object({
      paid_time: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 商户预授权
 *
 * Create permission: `POST /v3/payscore/permissions`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647349
 */
export const createPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions',
  title: '商户预授权',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
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
 * 商户评估用户分层
 *
 * Assess user risk level: `POST /v3/payscore/permissions/assess-user-risk-level`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012856611
 */
export const assessUserRiskLevel = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/assess-user-risk-level',
  title: '商户评估用户分层',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 授权协议号 */
    authorization_code: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
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
 * Get permission by authorization code: `GET /v3/payscore/permissions/authorization-code/{authorization_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647401
 */
export const getPermissionByAuthorizationCode = payOperation({
  method: 'GET',
  path: '/v3/payscore/permissions/authorization-code/{authorization_code}',
  title: '查询与用户授权记录（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String()
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
    authorization_state: OneOf('UNAVAILABLE', 'AVAILABLE', 'UNBINDUSER'),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer())
  })
})

/**
 * 解除用户授权关系（授权协议号）
 *
 * Terminate permission by authorization code: `POST /v3/payscore/permissions/authorization-code/{authorization_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647410
 */
export const terminatePermissionByAuthorizationCode = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/authorization-code/{authorization_code}/terminate',
  title: '解除用户授权关系（授权协议号）',
  params: Type.Object({
    /** 授权协议号 */
    authorization_code: Type.String()
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 查询与用户授权记录（openid）
 *
 * Get permission by openid: `GET /v3/payscore/permissions/openid/{openid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647404
 */
export const getPermissionByOpenid = payOperation({
  method: 'GET',
  path: '/v3/payscore/permissions/openid/{openid}',
  title: '查询与用户授权记录（openid）',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
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
    authorization_state: OneOf('UNAVAILABLE', 'AVAILABLE', 'UNBINDUSER'),
    cancel_authorization_time: Type.Optional(Type.String()),
    authorization_success_time: Type.Optional(Type.String()),
    user_risk_level: Type.Optional(Type.Integer()),
    risk_level_version: Type.Optional(Type.Integer()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  })
})

/**
 * 解除用户授权关系（openid）
 *
 * Terminate permission by openid: `POST /v3/payscore/permissions/openid/{openid}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012647413
 */
export const terminatePermissionByOpenid = payOperation({
  method: 'POST',
  path: '/v3/payscore/permissions/openid/{openid}/terminate',
  title: '解除用户授权关系（openid）',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 退款原因 */
    reason: Type.String()
  })
})

/**
 * 创建支付分计划
 *
 * Create partner plan: `POST /v3/payscore/plan/partner/payscore-plans`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463290
 */
export const createPartnerPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/partner/payscore-plans',
  title: '创建支付分计划',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_original_price: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_name: Type.String()
    }))),
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
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
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分计划
 *
 * Get plan by merchant plan no partner: `GET /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463318
 */
export const getPlanByMerchantPlanNoPartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}',
  title: '查询支付分计划',
  params: Type.Object({
    merchant_plan_no: Number32
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
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
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 停止支付分计划
 *
 * Stop plan by merchant plan no partner: `POST /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463322
 */
export const stopPlanByMerchantPlanNoPartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop',
  title: '停止支付分计划',
  params: Type.Object({
    merchant_plan_no: Number32
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
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
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分计划
 *
 * Create plan: `POST /v3/payscore/plan/payscore-plans`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467232
 */
export const createPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/payscore-plans',
  title: '创建支付分计划',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_original_price: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_name: Type.String()
    }))),
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分计划
 *
 * Get plan by merchant plan no: `GET /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470804
 */
export const getPlanByMerchantPlanNo = payOperation({
  method: 'GET',
  path: '/v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}',
  title: '查询支付分计划',
  params: Type.Object({
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 停止支付分计划
 *
 * Stop plan by merchant plan no: `POST /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470851
 */
export const stopPlanByMerchantPlanNo = payOperation({
  method: 'POST',
  path: '/v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop',
  title: '停止支付分计划',
  params: Type.Object({
    merchant_plan_no: Number32
  }),
  answer: Type.Object({
    /** 模板 ID */
    plan_id: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    merchant_plan_no: Type.String(),
    plan_name: Type.String(),
    plan_duration: Type.Integer(),
    plan_state: Type.String(),
    total_original_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    plan_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      plan_detail_name: Type.String(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer()
    }))),
    stop_mchid: Type.Optional(Type.String()),
    stop_time: Type.Optional(Type.String())
  })
})

/**
 * 查询支付分订单
 *
 * Get service order: `GET /v3/payscore/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587902
 */
export const getServiceOrder = payOperation({
  method: 'GET',
  path: '/v3/payscore/serviceorder',
  title: '查询支付分订单',
  query: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
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
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
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
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String())
  })
})

/**
 * 创建支付分订单
 *
 * Create service order: `POST /v3/payscore/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587900
 */
export const createServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder',
  title: '创建支付分订单',
  body: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
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
      count: Type.Optional(Type.Integer()),
      /** 金额 */
      amount: Type.Optional(Type.Integer())
    }))),
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
    /** 订单风险金 */
    risk_fund: Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 商品描述 */
      description: Type.Optional(Type.String())
    }),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
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
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
    order_id: Type.String(),
    package: Type.String(),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
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
 * 创单结单合并
 *
 * Direct complete service order: `POST /v3/payscore/serviceorder/direct-complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter3_9.shtml
 */
export const directCompleteServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/direct-complete',
  title: '创单结单合并',
  body: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
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
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
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
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 微信订单号 */
    order_id: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: OneOf('USER_CONFIRM', 'MCH_COMPLETE'),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  })
})

/**
 * 取消支付分订单
 *
 * Cancel service order: `POST /v3/payscore/serviceorder/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587905
 */
export const cancelServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/cancel',
  title: '取消支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结支付分订单
 *
 * Complete service order: `POST /v3/payscore/serviceorder/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587955
 */
export const completeServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/complete',
  title: '完结支付分订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
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
      end_location: Type.Optional(Type.String()),
      start_location: Type.Optional(Type.String())
    })),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    device: Type.Optional(Type.Object({
      start_device_id: Type.Optional(Type.String()),
      end_device_id: Type.Optional(Type.String()),
      materiel_no: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
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
      description: Type.Optional(Type.String()),
      /** 金额 */
      amount: Type.Integer(),
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
    time_range: Type.Optional(Type.Object({
      /** 开始时间 */
      start_time: Type.Optional(Type.String()),
      /** 结束时间，RFC 3339 格式 */
      end_time: Type.Optional(Type.String()),
      start_time_remark: Type.Optional(Type.String()),
      end_time_remark: Type.Optional(Type.String())
    })),
    location: Type.Optional(Type.Object({
      end_location: Type.Optional(Type.String()),
      start_location: Type.Optional(Type.String())
    })),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    need_collection: Type.Optional(Type.Boolean()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
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
 * Modify service order: `POST /v3/payscore/serviceorder/{out_order_no}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587957
 */
export const modifyServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/modify',
  title: '修改订单金额',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
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
    /** 退款原因 */
    reason: Type.String(),
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
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 状态 */
    state: OneOf('CREATED', 'DOING', 'DONE', 'REVOKED', 'EXPIRED'),
    state_description: Type.Optional(OneOf('USER_CONFIRM', 'MCH_COMPLETE')),
    /** 后付费项目 */
    post_payments: Type.Array(Type.Object({
      /** 名称 */
      name: Type.String(),
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
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 名称 */
      name: OneOf('DEPOSIT', 'ADVANCE', 'CASH_DEPOSIT', 'ESTIMATE_ORDER_COST'),
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
      }))),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String())
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
    /** 用户标识 */
    openid: Type.Optional(Type.String())
  })
})

/**
 * 商户发起催收扣款
 *
 * Pay service order: `POST /v3/payscore/serviceorder/{out_order_no}/pay`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394596
 */
export const payServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/pay',
  title: '商户发起催收扣款',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 下发服务费用待处理消息
 *
 * Send pending message: `POST /v3/payscore/serviceorder/{out_order_no}/send-pendingmessage`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394606
 */
export const sendPendingMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/send-pendingmessage',
  title: '下发服务费用待处理消息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
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
 * Send prepaid message: `POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013394615
 */
export const sendPrepaidMessage = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage',
  title: '下发服务预扣费消息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
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
 * 同步服务订单信息
 *
 * Sync service order: `POST /v3/payscore/serviceorder/{out_order_no}/sync`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012587962
 */
export const syncServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/serviceorder/{out_order_no}/sync',
  title: '同步服务订单信息',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 类型 */
    type: Type.String(),
    /** 优惠功能 */
    detail: Type.Object({
      paid_time: ServiceTime,
      seq: Type.Optional(Type.Integer()),
      paid_amount: Type.Optional(Type.Integer())
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
        /** 金额 */
        amount: Type.Optional(Type.Integer()),
        paid_type: Type.Optional(Type.String()),
        paid_time: Type.Optional(Type.String()),
        /** 微信支付订单号 */
        transaction_id: Type.Optional(Type.String()),
        seq: Type.Optional(Type.Integer()),
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
      }))),
      /** 付款银行 */
      bank_type: Type.Optional(Type.String())
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
    /** 用户标识 */
    openid: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 创建先用后付订单
 *
 * Create pay on delivery order: `POST /v3/payscore/servicepayondeliveryorder`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/weixin-pay-score/service-order/create-pay-on-delivery-service-order.html
 */
export const createPayOnDeliveryOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/servicepayondeliveryorder',
  title: '创建先用后付订单',
  body: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
    /** 后付费项目 */
    post_payments: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String({ maxLength: 20 }),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 后付费商户优惠 */
    post_discounts: Type.Optional(Type.Array(Type.Object({
      /** 名称 */
      name: Type.String({ maxLength: 20 }),
      /** 商品描述 */
      description: Type.String(),
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 服务时间段 */
    time_range: Type.Object({
      /** 开始时间 */
      start_time: ServiceStart,
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
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    shopping_info: Type.Object({
      real_merchant_appid: Type.Optional(Type.String()),
      jump_link: Type.Object({
        jump_link_type: Type.Optional(OneOf('JUMP_LINK_MINI_PROGRAM')),
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
    })
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
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
    order_id: Type.String(),
    package: Type.String(),
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
 * 创建用户的签约计划详情对应的服务订单
 *
 * Create partner service order: `POST /v3/payscore/sign-plan/partner/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463469
 */
export const createPartnerServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/serviceorder',
  title: '创建用户的签约计划详情对应的服务订单',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    sign_plan_id: Type.String(),
    plan_detail_no: Type.Integer(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
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
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
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
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 金额 */
      amount: Type.Integer(),
      /** 名称 */
      name: Type.Optional(Type.String()),
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
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
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
 * 创建用户的签约计划
 *
 * Create partner user sign plan: `POST /v3/payscore/sign-plan/partner/user-sign-plans`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463521
 */
export const createPartnerUserSignPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans',
  title: '创建用户的签约计划',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    merchant_sign_plan_no: Number32,
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    sign_plan_detail: Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      merchant_plan_detail_no: Type.String()
    }))
  }),
  answer: Type.Object({
    sign_plan: Type.Object({
      sign_plan_id: Type.String(),
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
      /** 用户在子商户应用下的标识 */
      sub_openid: Type.Optional(Type.String()),
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
      merchant_sign_plan_no: Type.String(),
      merchant_callback_url: Type.String(),
      /** 模板 ID */
      plan_id: Type.String(),
      going_detail_no: Type.Integer(),
      sign_state: Type.String(),
      cancel_sign_time: Type.Optional(Type.String()),
      cancel_sign_type: Type.Optional(Type.String()),
      cancel_reason: Type.Optional(Type.String()),
      plan_name: Type.String(),
      plan_over_time: Type.String(),
      total_origin_price: Type.Integer(),
      deduction_quantity: Type.Integer(),
      total_actual_price: Type.Integer(),
      signed_detail_list: Type.Optional(Type.Array(Type.Object({
        plan_detail_no: Type.Integer(),
        original_price: Type.Integer(),
        plan_discount_description: Type.Optional(Type.String()),
        actual_price: Type.Integer(),
        plan_detail_state: Type.String(),
        /** 微信订单号 */
        order_id: Type.Optional(Type.String()),
        merchant_plan_detail_no: Type.String(),
        plan_detail_name: Type.String(),
        actual_pay_price: Type.Optional(Type.Integer()),
        use_time: Type.Optional(Type.String()),
        complete_time: Type.Optional(Type.String()),
        cancel_time: Type.Optional(Type.String())
      }))),
      sign_time: Type.Optional(Type.String())
    }),
    package: Type.String()
  })
})

/**
 * 查询用户的签约计划
 *
 * Get user sign plan by merchant sign plan no partner: `GET /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463526
 */
export const getUserSignPlanByMerchantSignPlanNoPartner = payOperation({
  method: 'GET',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}',
  title: '查询用户的签约计划',
  params: Type.Object({
    merchant_sign_plan_no: Number32
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    sign_plan_id: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
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
    merchant_sign_plan_no: Type.String(),
    merchant_callback_url: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    going_detail_no: Type.Integer(),
    sign_state: Type.String(),
    cancel_sign_time: Type.Optional(Type.String()),
    cancel_sign_type: Type.Optional(Type.String()),
    cancel_reason: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_over_time: Type.String(),
    total_origin_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_state: Type.String(),
      /** 微信订单号 */
      order_id: Type.Optional(Type.String()),
      merchant_plan_detail_no: Type.String(),
      plan_detail_name: Type.String(),
      actual_pay_price: Type.Optional(Type.Integer()),
      use_time: Type.Optional(Type.String()),
      complete_time: Type.Optional(Type.String()),
      cancel_time: Type.Optional(Type.String())
    }))),
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 取消用户的签约计划
 *
 * Stop user sign plan by merchant sign plan no partner: `POST /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012463534
 */
export const stopUserSignPlanByMerchantSignPlanNoPartner = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop',
  title: '取消用户的签约计划',
  params: Type.Object({
    merchant_sign_plan_no: Number32
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    stop_reason: Type.String()
  }),
  answer: Type.Object({
    sign_plan_id: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
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
    merchant_sign_plan_no: Type.String(),
    merchant_callback_url: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    going_detail_no: Type.Integer(),
    sign_state: Type.String(),
    cancel_sign_time: Type.Optional(Type.String()),
    cancel_sign_type: Type.Optional(Type.String()),
    cancel_reason: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_over_time: Type.String(),
    total_origin_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_state: Type.String(),
      /** 微信订单号 */
      order_id: Type.Optional(Type.String()),
      merchant_plan_detail_no: Type.String(),
      plan_detail_name: Type.String(),
      actual_pay_price: Type.Optional(Type.Integer()),
      use_time: Type.Optional(Type.String()),
      complete_time: Type.Optional(Type.String()),
      cancel_time: Type.Optional(Type.String())
    }))),
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 创建用户的签约计划详情对应的服务订单
 *
 * Create sign plan service order: `POST /v3/payscore/sign-plan/serviceorder`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489351
 */
export const createSignPlanServiceOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/serviceorder',
  title: '创建用户的签约计划详情对应的服务订单',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    sign_plan_id: Type.String(),
    plan_detail_no: Type.Integer(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    /** 服务信息 */
    service_introduction: Type.String(),
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
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
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
      /** 金额 */
      amount: Type.Optional(Type.Integer()),
      /** 商品描述 */
      description: Type.Optional(Type.String()),
      count: Type.Optional(Type.Integer())
    }))),
    /** 订单风险金 */
    risk_fund: Type.Optional(Type.Object({
      /** 金额 */
      amount: Type.Integer(),
      /** 名称 */
      name: Type.Optional(Type.String()),
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
      end_location: Type.Optional(Type.String())
    })),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
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
 * 创建用户的签约计划
 *
 * Create user sign plan: `POST /v3/payscore/sign-plan/user-sign-plans`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489420
 */
export const createUserSignPlan = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/user-sign-plans',
  title: '创建用户的签约计划',
  body: Type.Object({
    /** 服务 ID */
    service_id: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    merchant_sign_plan_no: Number32,
    /** 通知地址，https，不带参数 */
    notify_url: Type.String(),
    sign_plan_detail: Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      merchant_plan_detail_no: Type.String()
    }))
  }),
  answer: Type.Object({
    sign_plan: Type.Object({
      sign_plan_id: Type.String(),
      /** 用户标识 */
      openid: Type.Optional(Type.String()),
      /** 服务 ID */
      service_id: Type.String(),
      /** 商户号 */
      mchid: Type.String(),
      /** 应用 ID */
      appid: Type.String(),
      merchant_sign_plan_no: Type.String(),
      merchant_callback_url: Type.String(),
      /** 模板 ID */
      plan_id: Type.String(),
      going_detail_no: Type.Integer(),
      sign_state: Type.String(),
      cancel_sign_time: Type.Optional(Type.String()),
      cancel_sign_type: Type.Optional(Type.String()),
      cancel_reason: Type.Optional(Type.String()),
      plan_name: Type.String(),
      plan_over_time: Type.String(),
      total_origin_price: Type.Integer(),
      deduction_quantity: Type.Integer(),
      total_actual_price: Type.Integer(),
      signed_detail_list: Type.Optional(Type.Array(Type.Object({
        plan_detail_no: Type.Integer(),
        original_price: Type.Integer(),
        plan_discount_description: Type.Optional(Type.String()),
        actual_price: Type.Integer(),
        plan_detail_state: Type.String(),
        /** 微信订单号 */
        order_id: Type.Optional(Type.String()),
        merchant_plan_detail_no: Type.String(),
        plan_detail_name: Type.String(),
        actual_pay_price: Type.Optional(Type.Integer()),
        use_time: Type.Optional(Type.String()),
        complete_time: Type.Optional(Type.String()),
        cancel_time: Type.Optional(Type.String())
      }))),
      sign_time: Type.Optional(Type.String())
    }),
    package: Type.String()
  })
})

/**
 * 查询用户的签约计划
 *
 * Get user sign plan by merchant sign plan no: `GET /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470990
 */
export const getUserSignPlanByMerchantSignPlanNo = payOperation({
  method: 'GET',
  path: '/v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}',
  title: '查询用户的签约计划',
  params: Type.Object({
    merchant_sign_plan_no: Number32
  }),
  answer: Type.Object({
    sign_plan_id: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    merchant_sign_plan_no: Type.String(),
    merchant_callback_url: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    going_detail_no: Type.Integer(),
    sign_state: Type.String(),
    cancel_sign_time: Type.Optional(Type.String()),
    cancel_sign_type: Type.Optional(Type.String()),
    cancel_reason: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_over_time: Type.String(),
    total_origin_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_state: Type.String(),
      /** 微信订单号 */
      order_id: Type.Optional(Type.String()),
      merchant_plan_detail_no: Type.String(),
      plan_detail_name: Type.String(),
      actual_pay_price: Type.Optional(Type.Integer()),
      use_time: Type.Optional(Type.String()),
      complete_time: Type.Optional(Type.String()),
      cancel_time: Type.Optional(Type.String())
    }))),
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 直连商户取消用户的签约计划
 *
 * Stop user sign plan by merchant sign plan no: `POST /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012470990
 */
export const stopUserSignPlanByMerchantSignPlanNo = payOperation({
  method: 'POST',
  path: '/v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop',
  title: '直连商户取消用户的签约计划',
  params: Type.Object({
    merchant_sign_plan_no: Number32
  }),
  body: Type.Object({
    stop_reason: Type.String()
  }),
  answer: Type.Object({
    sign_plan_id: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    merchant_sign_plan_no: Type.String(),
    merchant_callback_url: Type.String(),
    /** 模板 ID */
    plan_id: Type.String(),
    going_detail_no: Type.Integer(),
    sign_state: Type.String(),
    cancel_sign_time: Type.Optional(Type.String()),
    cancel_sign_type: Type.Optional(Type.String()),
    cancel_reason: Type.Optional(Type.String()),
    plan_name: Type.String(),
    plan_over_time: Type.String(),
    total_origin_price: Type.Integer(),
    deduction_quantity: Type.Integer(),
    total_actual_price: Type.Integer(),
    signed_detail_list: Type.Optional(Type.Array(Type.Object({
      plan_detail_no: Type.Integer(),
      original_price: Type.Integer(),
      plan_discount_description: Type.Optional(Type.String()),
      actual_price: Type.Integer(),
      plan_detail_state: Type.String(),
      /** 微信订单号 */
      order_id: Type.Optional(Type.String()),
      merchant_plan_detail_no: Type.String(),
      plan_detail_name: Type.String(),
      actual_pay_price: Type.Optional(Type.Integer()),
      use_time: Type.Optional(Type.String()),
      complete_time: Type.Optional(Type.String()),
      cancel_time: Type.Optional(Type.String())
    }))),
    sign_time: Type.Optional(Type.String())
  })
})

/**
 * 查询智慧零售订单
 *
 * List smart retail orders: `GET /v3/payscore/smartretail-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_2&index=4
 */
export const listSmartRetailOrders = payOperation({
  method: 'GET',
  path: '/v3/payscore/smartretail-orders',
  title: '查询智慧零售订单',
  query: Type.Object({
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(ServiceOrderNo),
    query_id: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 状态 */
    state: Type.Optional(OneOf('CREATED', 'USER_ACCEPTED', 'FINISHED', 'USER_PAID', 'REVOKED', 'EXPIRED')),
    finish_type: Type.Optional(Type.Integer()),
    service_start_time: Type.Optional(Type.String()),
    service_end_time: Type.Optional(Type.String()),
    real_service_start_time: Type.Optional(Type.String()),
    real_service_end_time: Type.Optional(Type.String()),
    pay_succ_time: Type.Optional(Type.String()),
    service_start_location: Type.Optional(Type.String()),
    service_end_location: Type.Optional(Type.String()),
    real_service_start_location: Type.Optional(Type.String()),
    real_service_end_location: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String()),
      discount_amount: Type.Optional(Type.Integer()),
      discount_desc: Type.Optional(Type.String())
    }))),
    risk_amount: Type.Optional(Type.Integer()),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    finish_ticket: Type.Optional(Type.String()),
    finish_transaction_id: Type.Optional(Type.String()),
    pay_type: Type.Optional(OneOf('MchChannelPayType'))
  })
})

/**
 * 创建智慧零售订单
 *
 * Create smart retail order: `POST /v3/payscore/smartretail-orders`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_1&index=3
 */
export const createSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders',
  title: '创建智慧零售订单',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: ServiceOrderNo,
    /** 服务 ID */
    service_id: Type.String(),
    service_start_time: Type.Optional(ServiceStart),
    service_end_time: Type.Optional(ServiceTime),
    service_start_location: Type.Optional(Type.String()),
    service_end_location: Type.Optional(Type.String()),
    /** 服务信息 */
    service_introduction: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      discount_desc: Type.Optional(Type.String())
    }))),
    risk_amount: Type.Optional(Type.Integer()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** 是否需要用户确认 */
    need_user_confirm: Type.Optional(Type.Boolean()),
    /** 用户标识 */
    openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户订单号 */
    out_order_no: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.Optional(Type.String()),
    /** 微信订单号 */
    order_id: Type.Optional(Type.String()),
    miniprogram_businesstype: Type.Optional(Type.String()),
    miniprogram_appid: Type.Optional(Type.String()),
    miniprogram_path: Type.Optional(Type.String()),
    miniprogram_username: Type.Optional(Type.String()),
    package: Type.Optional(Type.String())
  })
})

/**
 * 撤销智慧零售订单
 *
 * Cancel smart retail order: `POST /v3/payscore/smartretail-orders/{out_order_no}/cancel`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_3&index=5
 */
export const cancelSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders/{out_order_no}/cancel',
  title: '撤销智慧零售订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 退款原因 */
    reason: Type.String()
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 完结智慧零售订单
 *
 * Complete smart retail order: `POST /v3/payscore/smartretail-orders/{out_order_no}/complete`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_4&index=6
 */
export const completeSmartRetailOrder = payOperation({
  method: 'POST',
  path: '/v3/payscore/smartretail-orders/{out_order_no}/complete',
  title: '完结智慧零售订单',
  params: Type.Object({
    /** 商户订单号 */
    out_order_no: ServiceOrderNo
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    finish_type: Type.Optional(Type.Integer()),
    cancel_reason: Type.Optional(Type.String()),
    real_service_start_time: Type.Optional(Type.String()),
    real_service_end_time: Type.Optional(Type.String()),
    real_service_end_location: Type.Optional(Type.String()),
    fees: Type.Optional(Type.Array(Type.Object({
      fee_name: Type.Optional(Type.String()),
      fee_count: Type.Optional(Type.Integer()),
      fee_amount: Type.Optional(Type.Integer()),
      fee_desc: Type.Optional(Type.String())
    }))),
    discounts: Type.Optional(Type.Array(Type.Object({
      discount_name: Type.Optional(Type.String({ maxLength: 20 })),
      discount_amount: Type.Optional(Type.Integer()),
      discount_desc: Type.Optional(Type.String())
    }))),
    /** 总金额，单位为分 */
    total_amount: Type.Optional(Type.Integer()),
    finish_ticket: Type.Optional(Type.String()),
    /** 是否分账 */
    profit_sharing: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户订单号 */
    out_order_no: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 微信订单号 */
    order_id: Type.String()
  })
})

/**
 * 查询用户授权状态
 *
 * Get user service state: `GET /v3/payscore/user-service-state`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter3_8.shtml
 */
export const getUserServiceState = payOperation({
  method: 'GET',
  path: '/v3/payscore/user-service-state',
  title: '查询用户授权状态',
  query: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 服务 ID */
    service_id: Type.String(),
    /** 用户标识 */
    openid: Type.String()
  }),
  answer: Type.Object({
    /** 应用 ID */
    appid: Type.String(),
    /** 服务 ID */
    service_id: Type.String(),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    use_service_state: OneOf('UNAVAILABLE', 'AVAILABLE')
  })
})

/**
 * 商户解除用户授权关系
 *
 * Terminate user permission: `POST /v3/payscore/users/{openid}/permissions/{service_id}/terminate`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/payscore/chapter9_1.shtml
 */
export const terminateUserPermission = payOperation({
  method: 'POST',
  path: '/v3/payscore/users/{openid}/permissions/{service_id}/terminate',
  title: '商户解除用户授权关系',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 服务 ID */
    service_id: Type.String()
  }),
  query: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    /** 服务 ID */
    service_id: Type.String()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 退款原因 */
    reason: Type.String()
  })
})
