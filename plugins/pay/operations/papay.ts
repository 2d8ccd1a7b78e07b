import { Type } from '@sinclair/typebox'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 重试扣费通知
 *
 * Fail notify contract: `POST /v3/papay/contracts/{contract_id}/fail-notify`
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_11.shtml
 */
export const failNotifyContract = payOperation({
  method: 'POST',
  path: '/v3/papay/contracts/{contract_id}/fail-notify',
  title: '重试扣费通知',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  })
})

/**
 * 直连商户预扣费通知
 *
 * Notify contract: `POST /v3/papay/contracts/{contract_id}/notify`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/json/deduct-notify.html
 */
export const notifyContract = payOperation({
  method: 'POST',
  path: '/v3/papay/contracts/{contract_id}/notify',
  title: '直连商户预扣费通知',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    deduct_duration: Type.Optional(Type.Object({
      count: Type.Integer(),
      unit: Type.Optional(OneOf('DAY'))
    })),
    estimated_amount: Type.Object({
      /** 金额 */
      amount: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 保险商户查询保险自动续费预约
 *
 * Get insurance pay policy period: `GET /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471229
 */
export const getInsurancePayPolicyPeriod = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}',
  title: '保险商户查询保险自动续费预约',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String(),
    policy_period_id: Type.Integer()
  }),
  answer: Type.Object({
    policy_period_id: Type.Integer(),
    policy_period_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 保险商户预约保险自动续费
 *
 * Schedule insurance pay policy period: `POST /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471270
 */
export const scheduleInsurancePayPolicyPeriod = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule',
  title: '保险商户预约保险自动续费',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String(),
    policy_period_id: Type.Integer()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    scheduled_amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    policy_period_id: Type.Integer(),
    policy_period_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 保险商户受理保险自动续费扣款
 *
 * Apply insurance pay transaction: `POST /v3/papay/insurance-pay/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471158
 */
export const applyInsurancePayTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-pay/transactions/apply',
  title: '保险商户受理保险自动续费扣款',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商品描述 */
    description: Type.String(),
    transaction_notify_url: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    policy_period_id: Type.Integer(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 保险商户受理续期自动续费协议
 *
 * Renew insurance sign contract: `POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489588
 */
export const renewInsuranceSignContract = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew',
  title: '保险商户受理续期自动续费协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    }))
  })
})

/**
 * 保险商户查询保险自动续费协议
 *
 * Get contract by out contract code insurance: `GET /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012472641
 */
export const getContractByOutContractCodeInsurance = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '保险商户查询保险自动续费协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.Optional(Type.String()),
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED', 'TERMINATE_PENDING'),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** 用户标识 */
    openid: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    revoke_terminate_contract_redirect_url: Type.Optional(Type.String()),
    revoke_terminate_contract_redirect_appid: Type.Optional(Type.String())
  })
})

/**
 * 保险商户通过商户协议号解除保险自动续费协议
 *
 * Terminate contract by out contract code insurance: `POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012472767
 */
export const terminateContractByOutContractCodeInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '保险商户通过商户协议号解除保险自动续费协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.Optional(Type.String()),
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED', 'TERMINATE_PENDING'),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** 用户标识 */
    openid: Type.String(),
    out_user_code: Type.Optional(Type.String())
  })
})

/**
 * 保险商户App预签约
 *
 * Pre sign app insurance: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/insurance-entrusted-payment/insurance/app-sign-and-create-transaction.html
 */
export const preSignAppInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/app',
  title: '保险商户App预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.String(),
    contract_notify_url: Type.String(),
    policy_start_date: Type.String(),
    policy_end_date: Type.String(),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    })),
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    transaction_notify_url: Type.Optional(Type.String()),
    out_user_code: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    can_auto_insure: Type.Optional(Type.Boolean()),
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    real_identity: Type.Optional(Type.Object({
      real_name: Type.String(),
      id_card_number: Type.String(),
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户H5预签约
 *
 * Pre sign h5 insurance: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529050
 */
export const preSignH5Insurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/h5',
  title: '保险商户H5预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.String(),
    contract_notify_url: Type.String(),
    policy_start_date: Type.String(),
    policy_end_date: Type.String(),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      policy_coverage_detail: Type.Optional(Type.Object({
        policy_amount: Type.Optional(Type.String()),
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          clause_name: Type.Optional(Type.String()),
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    transaction_notify_url: Type.Optional(Type.String()),
    out_user_code: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    can_auto_insure: Type.Optional(Type.Boolean()),
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    real_identity: Type.Optional(Type.Object({
      real_name: Type.String(),
      id_card_number: Type.String(),
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    jump_control: Type.Optional(Type.Object({
      jump_appid: Type.Optional(Type.String())
    })),
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户JSAPI预签约
 *
 * Pre sign jsapi insurance: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528600
 */
export const preSignJsapiInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi',
  title: '保险商户JSAPI预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.String(),
    contract_notify_url: Type.String(),
    policy_start_date: Type.String(),
    policy_end_date: Type.String(),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      policy_coverage_detail: Type.Optional(Type.Object({
        policy_amount: Type.Optional(Type.String()),
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          clause_name: Type.Optional(Type.String()),
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    transaction_notify_url: Type.Optional(Type.String()),
    out_user_code: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    can_auto_insure: Type.Optional(Type.Boolean()),
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    real_identity: Type.Optional(Type.Object({
      real_name: Type.String(),
      id_card_number: Type.String(),
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户小程序预签约
 *
 * Pre sign mini program insurance: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528950
 */
export const preSignMiniProgramInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program',
  title: '保险商户小程序预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    insured_display_name: Type.String(),
    contract_notify_url: Type.String(),
    policy_start_date: Type.String(),
    policy_end_date: Type.String(),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      policy_coverage_detail: Type.Optional(Type.Object({
        policy_amount: Type.Optional(Type.String()),
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          clause_name: Type.Optional(Type.String()),
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** 金额 */
    amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** 商品描述 */
    description: Type.Optional(Type.String()),
    transaction_notify_url: Type.Optional(Type.String()),
    out_user_code: Type.Optional(Type.String()),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    can_auto_insure: Type.Optional(Type.Boolean()),
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    real_identity: Type.Optional(Type.Object({
      real_name: Type.String(),
      id_card_number: Type.String(),
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    redirect_appid: Type.String(),
    redirect_path: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户修改保险扣费周期列表
 *
 * Modify insurance sign policy period: `POST /v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012987596
 */
export const modifyInsuranceSignPolicyPeriod = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify',
  title: '保险商户修改保险扣费周期列表',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    policy_periods: Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    })),
    allow_cancel_scheduled: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    policy_periods: Type.Optional(Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    }))),
    cancel_scheduled_policy_period_id: Type.Optional(Type.Integer())
  })
})

/**
 * 保险商户查询保险扣费周期列表
 *
 * List policy periods: `GET /v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489530
 */
export const listPolicyPeriods = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '保险商户查询保险扣费周期列表',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  query: Type.Object({
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      policy_period_id: Type.Integer(),
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      policy_period_state: Type.String(),
      scheduled_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_date: Type.Optional(Type.String())
    }))),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 代扣受理扣款
 *
 * Apply harmony transaction: `POST /v3/papay/pay/harmony/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013388429
 */
export const applyHarmonyTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/harmony/transactions/apply',
  title: '代扣受理扣款',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商品描述 */
    description: Type.String(),
    transaction_notify_url: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    harmony_account_id: Type.String(),
    mcc: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询扣费预约
 *
 * Get partner deduction schedule: `GET /v3/papay/pay/partner/schedules/contract-id/{contract_id}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-query-deduct-schedule.html
 */
export const getPartnerDeductionSchedule = payOperation({
  method: 'GET',
  path: '/v3/papay/pay/partner/schedules/contract-id/{contract_id}',
  title: '查询扣费预约',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    schedule_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 预约扣费
 *
 * Schedule partner deduction: `POST /v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-schedule-deduction.html
 */
export const schedulePartnerDeduction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule',
  title: '预约扣费',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    schedule_amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    schedule_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 受理扣款
 *
 * Apply partner transaction: `POST /v3/papay/pay/partner/transactions/apply`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-create-transaction.html
 */
export const applyPartnerTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/partner/transactions/apply',
  title: '受理扣款',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商品描述 */
    description: Type.String(),
    transaction_notify_url: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询扣费预约
 *
 * Get pay deduction schedule: `GET /v3/papay/pay/schedules/contract-id/{contract_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466997
 */
export const getPayDeductionSchedule = payOperation({
  method: 'GET',
  path: '/v3/papay/pay/schedules/contract-id/{contract_id}',
  title: '查询扣费预约',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  answer: Type.Object({
    schedule_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 预约扣费
 *
 * Schedule pay deduction: `POST /v3/papay/pay/schedules/contract-id/{contract_id}/schedule`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467036
 */
export const schedulePayDeduction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/schedules/contract-id/{contract_id}/schedule',
  title: '预约扣费',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    schedule_amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    schedule_state: Type.String(),
    deduct_start_date: Type.Optional(Type.String()),
    deduct_end_date: Type.Optional(Type.String()),
    scheduled_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_amount: Type.Optional(Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 受理扣款
 *
 * Apply pay transaction: `POST /v3/papay/pay/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467036
 */
export const applyPayTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/transactions/apply',
  title: '受理扣款',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** 商品描述 */
    description: Type.String(),
    transaction_notify_url: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 金额 */
    amount: Type.Object({
      /** 总金额，单位为分 */
      total: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * App场景预约扣费类型签约的预签约
 *
 * Pre sign app scheduled deduct: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012524934
 */
export const preSignAppScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app',
  title: 'App场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    miniprogram_username: Type.Optional(Type.String()),
    miniprogram_path: Type.Optional(Type.String())
  })
})

/**
 * H5场景预约扣费类型签约的预签约
 *
 * Pre sign h5 scheduled deduct: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489208
 */
export const preSignH5ScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5',
  title: 'H5场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    })),
    jump_control: Type.Optional(Type.Object({
      jump_appid: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  })
})

/**
 * JSAPI场景预约扣费类型签约的预签约
 *
 * Pre sign jsapi scheduled deduct: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525133
 */
export const preSignJsapiScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi',
  title: 'JSAPI场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  })
})

/**
 * 小程序场景预约扣费类型签约的预签约
 *
 * Pre sign mini program scheduled deduct: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525209
 */
export const preSignMiniProgramScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program',
  title: '小程序场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    redirect_appid: Type.String(),
    redirect_path: Type.String()
  })
})

/**
 * App场景预约扣费类型签约的预签约
 *
 * Pre sign app partner: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-app-scheduled-deduct-pre-sign.html
 */
export const preSignAppPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app',
  title: 'App场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    miniprogram_username: Type.Optional(Type.String()),
    miniprogram_path: Type.Optional(Type.String())
  })
})

/**
 * H5场景预约扣费类型签约的预签约
 *
 * Pre sign h5 partner: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-h5-scheduled-deduct-pre-sign.html
 */
export const preSignH5Partner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5',
  title: 'H5场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    })),
    jump_control: Type.Optional(Type.Object({
      jump_appid: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  })
})

/**
 * JSAPI场景预约扣费类型签约的预签约
 *
 * Pre sign jsapi partner: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-jsapi-scheduled-deduct-pre-sign.html
 */
export const preSignJsapiPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi',
  title: 'JSAPI场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    redirect_url: Type.String()
  })
})

/**
 * 小程序场景预约扣费类型签约的预签约
 *
 * Pre sign mini program partner: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-mini-program-scheduled-deduct-pre-sign.html
 */
export const preSignMiniProgramPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program',
  title: '小程序场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    redirect_appid: Type.String(),
    redirect_path: Type.String()
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get harmony contract: `GET /v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 */
export const getHarmonyContract = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED'),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    out_user_code: Type.Optional(Type.String()),
    mask_wxid: Type.Optional(Type.String())
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get contract by out contract code: `GET /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489245
 */
export const getContractByOutContractCode = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_state: Type.String(),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: Type.String(),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      schedule_state: Type.String(),
      scheduled_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 通过商户协议号解除委托代扣签约协议
 *
 * Terminate contract by out contract code: `POST /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489295
 */
export const terminateContractByOutContractCode = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '通过商户协议号解除委托代扣签约协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_state: Type.String(),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: Type.String(),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      schedule_state: Type.String(),
      scheduled_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 代扣预签约
 *
 * Pre sign: `POST /v3/papay/sign/contracts/pre-entrust-sign`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012978414
 */
export const preSign = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/contracts/pre-entrust-sign',
  title: '代扣预签约',
  body: Type.Object({
    sign_scene: OneOf('SIGN_SCENE_APP', 'SIGN_SCENE_QRCODE'),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_notify_url: Type.String(),
    out_user_code: Type.String(),
    return_url: Type.Optional(Type.String()),
    device_info: Type.Object({
      device_type: OneOf('DEVICE_TYPE_UNKNOW', 'DEVICE_TYPE_PHONE', 'DEVICE_TYPE_PAD', 'DEVICE_TYPE_TV', 'DEVICE_TYPE_WATCH'),
      device_os: Type.String(),
      /** 商户端设备号 */
      device_id: Type.String(),
      device_running_as_root: Type.Boolean(),
      device_ip: Type.String(),
      weixin_installed: Type.Boolean(),
      weixin_version: Type.String(),
      days_since_first_login: OneOf('DAYS_SINCE_FIRST_LOGIN_UNKNOW', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_1_DAY', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_7_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_30_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_90_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_180_DAYS', 'DAYS_SINCE_FIRST_LOGIN_MORE_THEN_180_DAYS')
    })
  }),
  answer: Type.Object({
    pre_entrustweb_id: Type.String(),
    mini_program_username: Type.Optional(Type.String()),
    mini_program_path: Type.Optional(Type.String()),
    redirect_url: Type.Optional(Type.String())
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get contract by out contract code partner: `GET /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-get-contract-by-code.html
 */
export const getContractByOutContractCodePartner = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 服务商应用 ID */
    sp_appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_state: Type.String(),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: Type.String(),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      schedule_state: Type.String(),
      scheduled_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 通过商户协议号解除委托代扣签约协议
 *
 * Terminate contract by out contract code partner: `POST /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-terminate-contract-by-code.html
 */
export const terminateContractByOutContractCodePartner = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '通过商户协议号解除委托代扣签约协议',
  params: Type.Object({
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String(),
    /** 服务商户号 */
    sp_mchid: Type.String(),
    /** 服务商应用 ID */
    sp_appid: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** 模板 ID */
    plan_id: Type.Integer(),
    /** 商户协议号 */
    out_contract_code: Type.String(),
    contract_display_account: Type.String(),
    contract_state: Type.String(),
    contract_signed_time: Type.Optional(Type.String()),
    contract_expired_time: Type.Optional(Type.String()),
    /** 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    contract_terminate_info: Type.Optional(Type.Object({
      contract_termination_mode: Type.String(),
      contract_terminated_time: Type.String(),
      contract_termination_remark: Type.Optional(Type.String())
    })),
    out_user_code: Type.Optional(Type.String()),
    deduct_schedule: Type.Optional(Type.Object({
      estimated_deduct_date: Type.String(),
      estimated_deduct_amount: Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      schedule_state: Type.String(),
      scheduled_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_amount: Type.Optional(Type.Object({
        /** 总金额，单位为分 */
        total: Type.Integer(),
        /** 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 服务商商户重试扣费通知
 *
 * Fail notify contract partner: `POST /v3/partner-papay/contracts/{contract_id}/fail-notify`
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter5_16.shtml
 */
export const failNotifyContractPartner = payOperation({
  method: 'POST',
  path: '/v3/partner-papay/contracts/{contract_id}/fail-notify',
  title: '服务商商户重试扣费通知',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String())
  })
})

/**
 * 服务商商户预扣费通知
 *
 * Notify contract partner: `POST /v3/partner-papay/contracts/{contract_id}/notify`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/json/partner-deduct-notify.html
 */
export const notifyContractPartner = payOperation({
  method: 'POST',
  path: '/v3/partner-papay/contracts/{contract_id}/notify',
  title: '服务商商户预扣费通知',
  params: Type.Object({
    /** 签约协议号 */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    deduct_duration: Type.Optional(Type.Object({
      count: Type.Integer(),
      unit: Type.Optional(Type.String())
    })),
    estimated_amount: Type.Object({
      /** 金额 */
      amount: Type.Integer(),
      /** 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})
