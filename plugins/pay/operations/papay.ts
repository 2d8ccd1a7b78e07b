import { Type } from '../../lib/typebox.js'
import { OneOf, OutTradeNo, payOperation } from '../define.js'

/**
 * 重试扣费通知
 *
 * Tell the user that a failed deduction is tried again: `POST /v3/papay/contracts/{contract_id}/fail-notify`
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_11.shtml
 */
export const failNotifyContract = payOperation({
  method: 'POST',
  path: '/v3/papay/contracts/{contract_id}/fail-notify',
  title: '重试扣费通知',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String())
  })
})

/**
 * 直连商户预扣费通知
 *
 * Tell the user of a deduction before it is made: `POST /v3/papay/contracts/{contract_id}/notify`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/entrusted-payment/json/deduct-notify.html
 */
export const notifyContract = payOperation({
  method: 'POST',
  path: '/v3/papay/contracts/{contract_id}/notify',
  title: '直连商户预扣费通知',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The period in which the deduction may be made after the waiting time, which is the day of this call and the day after it; the default is 7 days. 扣费持续时间，即扣费等待期后能够扣款的时间，默认 7 天 */
    deduct_duration: Type.Optional(Type.Object({
      /** The number of units of the time. 持续时间的数量 */
      count: Type.Integer(),
      /** The unit of the time; `DAY` is a day. 持续时间的单位，DAY：天 */
      unit: Type.Optional(OneOf('DAY'))
    })),
    /** The amount that is announced to the user; the deduction may not be higher. 预计扣费金额信息，扣款金额不能高于预计扣费金额 */
    estimated_amount: Type.Object({
      /** The amount, in fen. 金额，单位为分 */
      amount: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 保险商户查询保险自动续费预约
 *
 * Get the state of a scheduled deduction of an insurance: `GET /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471229
 */
export const getInsurancePayPolicyPeriod = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}',
  title: '保险商户查询保险自动续费预约',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
    policy_period_id: Type.Integer()
  }),
  answer: Type.Object({
    /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
    policy_period_id: Type.Integer(),
    /** The state of the deduction period. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 当前扣费周期的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    policy_period_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 保险商户预约保险自动续费
 *
 * Schedule the deduction of a period of an insurance: `POST /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471270
 */
export const scheduleInsurancePayPolicyPeriod = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule',
  title: '保险商户预约保险自动续费',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
    policy_period_id: Type.Integer()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The amount to schedule; it must equal the amount that the contract expects for the period. 预约的扣费金额，需等于该周期的预计扣费金额 */
    scheduled_amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
    policy_period_id: Type.Integer(),
    /** The state of the deduction period. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 当前扣费周期的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    policy_period_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 保险商户受理保险自动续费扣款
 *
 * Deduct the amount of a scheduled period of an insurance: `POST /v3/papay/insurance-pay/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012471158
 */
export const applyInsurancePayTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-pay/transactions/apply',
  title: '保险商户受理保险自动续费扣款',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
    policy_period_id: Type.Integer(),
    /** The amount to deduct; it must equal the scheduled amount. 扣费金额，需等于预约的扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The amount of the deduction. 扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 保险商户受理续期自动续费协议
 *
 * Renew an insurance contract with more deduction periods: `POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489588
 */
export const renewInsuranceSignContract = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew',
  title: '保险商户受理续期自动续费协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The deduction periods of the renewal, 1 to 12; their numbers follow those of the present periods. 续期的扣费周期列表，1 到 12 期，编号需大于当前的扣费周期编号 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    }))
  })
})

/**
 * 保险商户查询保险自动续费协议
 *
 * Get an insurance contract by the merchant's number: `GET /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012472641
 */
export const getContractByOutContractCodeInsurance = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '保险商户查询保险自动续费协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.Optional(Type.String()),
    /** The state of the contract. `SIGNED`: in force. `TERMINATED`: ended. `SIGN_FAILED`: the user agreed, but a rule made the signing fail. `TO_BE_RENEWED`: waiting for the renewal by the merchant. `TERMINATE_PENDING`: about to end. 委托代扣协议状态。SIGNED：签约生效中；TERMINATED：已解约；SIGN_FAILED：签约失败；TO_BE_RENEWED：待商户续期；TERMINATE_PENDING：解约待生效 */
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED', 'TERMINATE_PENDING'),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract. `USER_TERMINATE`: the user. `MCH_API_TERMINATE`: the merchant with the API. `WEPAY_WEB_TERMINATE`: on the merchant platform. `CUSTOMER_SERVICE_TERMINATE`: the customer service. `SYSTEM_TERMINATE`: the system. 协议解约方式。USER_TERMINATE：用户；MCH_API_TERMINATE：商户 API；WEPAY_WEB_TERMINATE：商户平台；CUSTOMER_SERVICE_TERMINATE：客服；SYSTEM_TERMINATE：系统 */
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The address of the page where the user takes the termination back. 撤销解约的跳转地址 */
    revoke_terminate_contract_redirect_url: Type.Optional(Type.String()),
    /** The appid that the user jumps to for taking the termination back. 撤销解约的跳转应用 ID */
    revoke_terminate_contract_redirect_appid: Type.Optional(Type.String())
  })
})

/**
 * 保险商户通过商户协议号解除保险自动续费协议
 *
 * End an insurance contract by the merchant's number: `POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012472767
 */
export const terminateContractByOutContractCodeInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '保险商户通过商户协议号解除保险自动续费协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    /** The reason why the contract is to end. 解约备注 */
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.Optional(Type.String()),
    /** The state of the contract. `SIGNED`: in force. `TERMINATED`: ended. `SIGN_FAILED`: the user agreed, but a rule made the signing fail. `TO_BE_RENEWED`: waiting for the renewal by the merchant. `TERMINATE_PENDING`: about to end. 委托代扣协议状态。SIGNED：签约生效中；TERMINATED：已解约；SIGN_FAILED：签约失败；TO_BE_RENEWED：待商户续期；TERMINATE_PENDING：解约待生效 */
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED', 'TERMINATE_PENDING'),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract. `USER_TERMINATE`: the user. `MCH_API_TERMINATE`: the merchant with the API. `WEPAY_WEB_TERMINATE`: on the merchant platform. `CUSTOMER_SERVICE_TERMINATE`: the customer service. `SYSTEM_TERMINATE`: the system. 协议解约方式。USER_TERMINATE：用户；MCH_API_TERMINATE：商户 API；WEPAY_WEB_TERMINATE：商户平台；CUSTOMER_SERVICE_TERMINATE：客服；SYSTEM_TERMINATE：系统 */
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String())
  })
})

/**
 * 保险商户App预签约
 *
 * Prepare the signing of an insurance contract in an app: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/docs/merchant/apis/insurance-entrusted-payment/insurance/app-sign-and-create-transaction.html
 */
export const preSignAppInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/app',
  title: '保险商户App预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The first day of the insurance policy, as `YYYY-MM-DD`. 保险保单的开始日期，格式 yyyy-MM-DD */
    policy_start_date: Type.String(),
    /** The last day of the insurance policy, as `YYYY-MM-DD`. 保险保单的结束日期，格式 yyyy-MM-DD */
    policy_end_date: Type.String(),
    /** The deduction periods of the contract. 扣费周期列表 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    })),
    /** The amount that is deducted at once for the first period when the user signs; it must equal the amount of that period. 扣费金额，签约后立即进行首期扣费时必填，需等于首个扣费周期的金额 */
    amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The merchant's own order number of the first deduction, if it is made at the signing. 商户订单号，签约后立即进行首期扣费时必填 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** A description of the purchase of the first deduction, if it is made at the signing. 商品描述，签约后立即进行首期扣费时必填 */
    description: Type.Optional(Type.String()),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.Optional(Type.String()),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the merchant extends the insurance when the deduction periods end; it excludes `can_auto_reinsure`. 是否自动续保，不能与是否自动重新投保同时为是 */
    can_auto_insure: Type.Optional(Type.Boolean()),
    /** Whether the merchant takes out a new policy for the user when the deduction periods end; it excludes `can_auto_insure`. 是否自动重新投保，不能与是否自动续保同时为是 */
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    /** The person who may sign; WeChat Pay compares it with the real name of the user. 用户实名信息，签约时校验是否一致 */
    real_identity: Type.Optional(Type.Object({
      /** The real name of the user; it goes encrypted. 用户姓名（加密） */
      real_name: Type.String(),
      /** The number of the identity card; it goes encrypted. 证件号码（加密） */
      id_card_number: Type.String(),
      /** The kind of document; `ID_CARD` is an identity card. 证件类型，ID_CARD：身份证 */
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    /** The number of periods that the first deduction pays for at once. 首次扣费的合并期数 */
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened; it lives 10 minutes. 预签约 ID，用于拉起签约页面，有效期 10 分钟 */
    pre_entrustweb_id: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户H5预签约
 *
 * Prepare the signing of an insurance contract in a browser: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012529050
 */
export const preSignH5Insurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/h5',
  title: '保险商户H5预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The first day of the insurance policy, as `YYYY-MM-DD`. 保险保单的开始日期，格式 yyyy-MM-DD */
    policy_start_date: Type.String(),
    /** The last day of the insurance policy, as `YYYY-MM-DD`. 保险保单的结束日期，格式 yyyy-MM-DD */
    policy_end_date: Type.String(),
    /** The deduction periods of the contract. 扣费周期列表 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The cover of the policy in the period. 保障详情 */
      policy_coverage_detail: Type.Optional(Type.Object({
        /** The sum insured. 保额 */
        policy_amount: Type.Optional(Type.String()),
        /** The clauses of the policy. 保障条款列表 */
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          /** The name of the clause. 条款名称 */
          clause_name: Type.Optional(Type.String()),
          /** The sum that the clause covers. 条款额度 */
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** The amount that is deducted at once for the first period when the user signs; it must equal the amount of that period. 扣费金额，签约后立即进行首期扣费时必填，需等于首个扣费周期的金额 */
    amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The merchant's own order number of the first deduction, if it is made at the signing. 商户订单号，签约后立即进行首期扣费时必填 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** A description of the purchase of the first deduction, if it is made at the signing. 商品描述，签约后立即进行首期扣费时必填 */
    description: Type.Optional(Type.String()),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.Optional(Type.String()),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the merchant extends the insurance when the deduction periods end; it excludes `can_auto_reinsure`. 是否自动续保，不能与是否自动重新投保同时为是 */
    can_auto_insure: Type.Optional(Type.Boolean()),
    /** Whether the merchant takes out a new policy for the user when the deduction periods end; it excludes `can_auto_insure`. 是否自动重新投保，不能与是否自动续保同时为是 */
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    /** The person who may sign; WeChat Pay compares it with the real name of the user. 用户实名信息，签约时校验是否一致 */
    real_identity: Type.Optional(Type.Object({
      /** The real name of the user; it goes encrypted. 用户姓名（加密） */
      real_name: Type.String(),
      /** The number of the identity card; it goes encrypted. 证件号码（加密） */
      id_card_number: Type.String(),
      /** The kind of document; `ID_CARD` is an identity card. 证件类型，ID_CARD：身份证 */
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    /** The page that opens after the signing. 跳转控制信息 */
    jump_control: Type.Optional(Type.Object({
      /** The appid to jump to. 跳转的应用 ID */
      jump_appid: Type.Optional(Type.String())
    })),
    /** The number of periods that the first deduction pays for at once. 首次扣费的合并期数 */
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent; it lives 10 minutes. 签约页面的跳转地址，有效期 10 分钟 */
    redirect_url: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户JSAPI预签约
 *
 * Prepare the signing of an insurance contract in a page within WeChat: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528600
 */
export const preSignJsapiInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi',
  title: '保险商户JSAPI预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The first day of the insurance policy, as `YYYY-MM-DD`. 保险保单的开始日期，格式 yyyy-MM-DD */
    policy_start_date: Type.String(),
    /** The last day of the insurance policy, as `YYYY-MM-DD`. 保险保单的结束日期，格式 yyyy-MM-DD */
    policy_end_date: Type.String(),
    /** The deduction periods of the contract. 扣费周期列表 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The cover of the policy in the period. 保障详情 */
      policy_coverage_detail: Type.Optional(Type.Object({
        /** The sum insured. 保额 */
        policy_amount: Type.Optional(Type.String()),
        /** The clauses of the policy. 保障条款列表 */
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          /** The name of the clause. 条款名称 */
          clause_name: Type.Optional(Type.String()),
          /** The sum that the clause covers. 条款额度 */
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** The amount that is deducted at once for the first period when the user signs; it must equal the amount of that period. 扣费金额，签约后立即进行首期扣费时必填，需等于首个扣费周期的金额 */
    amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The merchant's own order number of the first deduction, if it is made at the signing. 商户订单号，签约后立即进行首期扣费时必填 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** A description of the purchase of the first deduction, if it is made at the signing. 商品描述，签约后立即进行首期扣费时必填 */
    description: Type.Optional(Type.String()),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.Optional(Type.String()),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the merchant extends the insurance when the deduction periods end; it excludes `can_auto_reinsure`. 是否自动续保，不能与是否自动重新投保同时为是 */
    can_auto_insure: Type.Optional(Type.Boolean()),
    /** Whether the merchant takes out a new policy for the user when the deduction periods end; it excludes `can_auto_insure`. 是否自动重新投保，不能与是否自动续保同时为是 */
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    /** The person who may sign; WeChat Pay compares it with the real name of the user. 用户实名信息，签约时校验是否一致 */
    real_identity: Type.Optional(Type.Object({
      /** The real name of the user; it goes encrypted. 用户姓名（加密） */
      real_name: Type.String(),
      /** The number of the identity card; it goes encrypted. 证件号码（加密） */
      id_card_number: Type.String(),
      /** The kind of document; `ID_CARD` is an identity card. 证件类型，ID_CARD：身份证 */
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    /** The number of periods that the first deduction pays for at once. 首次扣费的合并期数 */
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent; it lives 10 minutes. 签约页面的跳转地址，有效期 10 分钟 */
    redirect_url: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户小程序预签约
 *
 * Prepare the signing of an insurance contract in a mini program: `POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012528950
 */
export const preSignMiniProgramInsurance = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program',
  title: '保险商户小程序预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The masked name of the insured person, which the signing page shows, such as `***G`. 被保人的展示名称（姓名掩码） */
    insured_display_name: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The first day of the insurance policy, as `YYYY-MM-DD`. 保险保单的开始日期，格式 yyyy-MM-DD */
    policy_start_date: Type.String(),
    /** The last day of the insurance policy, as `YYYY-MM-DD`. 保险保单的结束日期，格式 yyyy-MM-DD */
    policy_end_date: Type.String(),
    /** The deduction periods of the contract. 扣费周期列表 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The cover of the policy in the period. 保障详情 */
      policy_coverage_detail: Type.Optional(Type.Object({
        /** The sum insured. 保额 */
        policy_amount: Type.Optional(Type.String()),
        /** The clauses of the policy. 保障条款列表 */
        policy_clauses: Type.Optional(Type.Array(Type.Object({
          /** The name of the clause. 条款名称 */
          clause_name: Type.Optional(Type.String()),
          /** The sum that the clause covers. 条款额度 */
          clause_quota: Type.Optional(Type.String())
        })))
      }))
    })),
    /** The amount that is deducted at once for the first period when the user signs; it must equal the amount of that period. 扣费金额，签约后立即进行首期扣费时必填，需等于首个扣费周期的金额 */
    amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The merchant's own order number of the first deduction, if it is made at the signing. 商户订单号，签约后立即进行首期扣费时必填 */
    out_trade_no: Type.Optional(OutTradeNo),
    /** A description of the purchase of the first deduction, if it is made at the signing. 商品描述，签约后立即进行首期扣费时必填 */
    description: Type.Optional(Type.String()),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.Optional(Type.String()),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** Whether the merchant extends the insurance when the deduction periods end; it excludes `can_auto_reinsure`. 是否自动续保，不能与是否自动重新投保同时为是 */
    can_auto_insure: Type.Optional(Type.Boolean()),
    /** Whether the merchant takes out a new policy for the user when the deduction periods end; it excludes `can_auto_insure`. 是否自动重新投保，不能与是否自动续保同时为是 */
    can_auto_reinsure: Type.Optional(Type.Boolean()),
    /** The person who may sign; WeChat Pay compares it with the real name of the user. 用户实名信息，签约时校验是否一致 */
    real_identity: Type.Optional(Type.Object({
      /** The real name of the user; it goes encrypted. 用户姓名（加密） */
      real_name: Type.String(),
      /** The number of the identity card; it goes encrypted. 证件号码（加密） */
      id_card_number: Type.String(),
      /** The kind of document; `ID_CARD` is an identity card. 证件类型，ID_CARD：身份证 */
      identity_type: Type.Optional(OneOf('ID_CARD'))
    })),
    /** The number of periods that the first deduction pays for at once. 首次扣费的合并期数 */
    combined_deduct_period_count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened; it lives 10 minutes. 预签约 ID，用于拉起签约页面，有效期 10 分钟 */
    pre_entrustweb_id: Type.String(),
    /** The appid of the mini program where the user signs. 签约小程序的 appid */
    redirect_appid: Type.String(),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    redirect_path: Type.String()
  }),
  encrypted: ['real_identity.id_card_number', 'real_identity.real_name']
})

/**
 * 保险商户修改保险扣费周期列表
 *
 * Change the deduction periods of an insurance contract: `POST /v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012987596
 */
export const modifyInsuranceSignPolicyPeriod = payOperation({
  method: 'POST',
  path: '/v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify',
  title: '保险商户修改保险扣费周期列表',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** All deduction periods of the contract; only the expected amounts of periods that are not paid yet may be lowered. 修改的扣费周期列表，只能减小未扣费周期的预计扣费金额 */
    policy_periods: Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    })),
    /** Whether the change may cancel a deduction that is scheduled already. 是否允许取消已预约的扣费 */
    allow_cancel_scheduled: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The deduction periods of the contract. 扣费周期列表 */
    policy_periods: Type.Optional(Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })
    }))),
    /** The number of the deduction period whose schedule the change cancelled. 被取消预约的扣费周期编号 */
    cancel_scheduled_policy_period_id: Type.Optional(Type.Integer())
  })
})

/**
 * 保险商户查询保险扣费周期列表
 *
 * List the deduction periods of an insurance contract: `GET /v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489530
 */
export const listPolicyPeriods = payOperation({
  method: 'GET',
  path: '/v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '保险商户查询保险扣费周期列表',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  query: Type.Object({
    /** The number of entries per page: 1 to 120, 20 by default. 分页大小，1 到 120，默认 20 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0; 0 by default. 分页开始位置，从 0 开始，默认 0 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The deduction periods. 扣费周期列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The merchant's number of the deduction period, greater than 0. 保单的扣费周期编号，大于 0 */
      policy_period_id: Type.Integer(),
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The state of the deduction period. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 当前扣费周期的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
      policy_period_state: Type.String(),
      /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
      scheduled_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
      deduct_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
      deduct_date: Type.Optional(Type.String())
    }))),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 代扣受理扣款
 *
 * Deduct an amount by a Harmony contract: `POST /v3/papay/pay/harmony/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4013388429
 */
export const applyHarmonyTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/harmony/transactions/apply',
  title: '代扣受理扣款',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The amount to deduct. 扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String()),
    /** The id of the Harmony account. Harmony 账号 ID */
    harmony_account_id: Type.String(),
    /** The merchant category code (MCC). 商户类别码（MCC） */
    mcc: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The amount of the deduction. 扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询扣费预约
 *
 * Get the state of a scheduled deduction, for partners: `GET /v3/papay/pay/partner/schedules/contract-id/{contract_id}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-query-deduct-schedule.html
 */
export const getPartnerDeductionSchedule = payOperation({
  method: 'GET',
  path: '/v3/papay/pay/partner/schedules/contract-id/{contract_id}',
  title: '查询扣费预约',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    schedule_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 预约扣费
 *
 * Schedule a deduction, for partners: `POST /v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-schedule-deduction.html
 */
export const schedulePartnerDeduction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule',
  title: '预约扣费',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The amount to schedule; it must equal the amount that the contract expects. 预约的扣费金额，需等于签约时的预计扣费金额 */
    schedule_amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    schedule_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 受理扣款
 *
 * Deduct a scheduled amount, for partners: `POST /v3/papay/pay/partner/transactions/apply`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-create-transaction.html
 */
export const applyPartnerTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/partner/transactions/apply',
  title: '受理扣款',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The amount to deduct; it must equal the scheduled amount. 扣费金额，需等于预约的扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The amount of the deduction. 扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询扣费预约
 *
 * Get the state of a scheduled deduction: `GET /v3/papay/pay/schedules/contract-id/{contract_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012466997
 */
export const getPayDeductionSchedule = payOperation({
  method: 'GET',
  path: '/v3/papay/pay/schedules/contract-id/{contract_id}',
  title: '查询扣费预约',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  answer: Type.Object({
    /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    schedule_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 预约扣费
 *
 * Schedule a deduction: `POST /v3/papay/pay/schedules/contract-id/{contract_id}/schedule`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467036
 */
export const schedulePayDeduction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/schedules/contract-id/{contract_id}/schedule',
  title: '预约扣费',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The amount to schedule; it must equal the amount that the contract expects. 预约的扣费金额，需等于签约时的预计扣费金额 */
    schedule_amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
    schedule_state: Type.String(),
    /** The first day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费开始日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_start_date: Type.Optional(Type.String()),
    /** The last day on which the deduction may be made, as `YYYY-MM-DD`; it is there once the deduction is scheduled. 可扣费结束日期，格式 yyyy-MM-DD，已预约或已扣费时返回 */
    deduct_end_date: Type.Optional(Type.String()),
    /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
    scheduled_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
    deduct_amount: Type.Optional(Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })),
    /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
    deduct_date: Type.Optional(Type.String())
  })
})

/**
 * 受理扣款
 *
 * Deduct a scheduled amount: `POST /v3/papay/pay/transactions/apply`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467036
 */
export const applyPayTransaction = payOperation({
  method: 'POST',
  path: '/v3/papay/pay/transactions/apply',
  title: '受理扣款',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo,
    /** A description of the purchase. 商品描述 */
    description: Type.String(),
    /** The https address, without a query, that the result of the deduction is sent to. 扣费结果通知地址，https，不带参数 */
    transaction_notify_url: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The amount to deduct; it must equal the scheduled amount. 扣费金额，需等于预约的扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    }),
    /** The mark that discounts of the order look for. 订单优惠标记 */
    goods_tag: Type.Optional(Type.String()),
    /** Data of the merchant's own; queries and notifications return it after the payment. 商户数据包，支付成功后在查询和通知中原样返回 */
    attach: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The amount of the deduction. 扣费金额 */
    amount: Type.Object({
      /** The total, in fen. 总金额，单位为分 */
      total: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})

/**
 * App场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in an app: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012524934
 */
export const preSignAppScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app',
  title: 'App场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened; it lives 10 minutes. 预签约 ID，用于拉起签约页面，有效期 10 分钟 */
    pre_entrustweb_id: Type.String(),
    /** The original id of the mini program where the user signs. 签约小程序的原始 ID */
    miniprogram_username: Type.Optional(Type.String()),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    miniprogram_path: Type.Optional(Type.String())
  })
})

/**
 * H5场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a browser: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489208
 */
export const preSignH5ScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5',
  title: 'H5场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    })),
    /** The page that opens after the signing. 跳转控制信息 */
    jump_control: Type.Optional(Type.Object({
      /** The appid to jump to. 跳转的应用 ID */
      jump_appid: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent; it lives 10 minutes. 签约页面的跳转地址，有效期 10 分钟 */
    redirect_url: Type.String()
  })
})

/**
 * JSAPI场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a page within WeChat: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525133
 */
export const preSignJsapiScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi',
  title: 'JSAPI场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent; it lives 10 minutes. 签约页面的跳转地址，有效期 10 分钟 */
    redirect_url: Type.String()
  })
})

/**
 * 小程序场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a mini program: `POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012525209
 */
export const preSignMiniProgramScheduledDeduct = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program',
  title: '小程序场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened; it lives 10 minutes. 预签约 ID，用于拉起签约页面，有效期 10 分钟 */
    pre_entrustweb_id: Type.String(),
    /** The appid of the mini program where the user signs. 签约小程序的 appid */
    redirect_appid: Type.String(),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    redirect_path: Type.String()
  })
})

/**
 * App场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in an app, for partners: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-app-scheduled-deduct-pre-sign.html
 */
export const preSignAppPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app',
  title: 'App场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened. 预签约 ID，用于拉起签约页面 */
    pre_entrustweb_id: Type.String(),
    /** The original id of the mini program where the user signs. 签约小程序的原始 ID */
    miniprogram_username: Type.Optional(Type.String()),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    miniprogram_path: Type.Optional(Type.String())
  })
})

/**
 * H5场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a browser, for partners: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-h5-scheduled-deduct-pre-sign.html
 */
export const preSignH5Partner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5',
  title: 'H5场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    })),
    /** The page that opens after the signing. 跳转控制信息 */
    jump_control: Type.Optional(Type.Object({
      /** The appid to jump to. 跳转的应用 ID */
      jump_appid: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent. 签约页面的跳转地址 */
    redirect_url: Type.String()
  })
})

/**
 * JSAPI场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a page within WeChat, for partners: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-jsapi-scheduled-deduct-pre-sign.html
 */
export const preSignJsapiPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi',
  title: 'JSAPI场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The address of the signing page, to which the user is sent. 签约页面的跳转地址 */
    redirect_url: Type.String()
  })
})

/**
 * 小程序场景预约扣费类型签约的预签约
 *
 * Prepare the signing of a scheduled deduction in a mini program, for partners: `POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-mini-program-scheduled-deduct-pre-sign.html
 */
export const preSignMiniProgramPartner = payOperation({
  method: 'POST',
  path: '/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program',
  title: '小程序场景预约扣费类型签约的预签约',
  body: Type.Object({
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The deduction that the user signs for; a template for scheduled deductions needs it. 预约扣费信息，预约扣费类型的模板必填 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** A description of the purchase. 商品描述 */
      description: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened. 预签约 ID，用于拉起签约页面 */
    pre_entrustweb_id: Type.String(),
    /** The appid of the mini program where the user signs. 签约小程序的 appid */
    redirect_appid: Type.String(),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    redirect_path: Type.String()
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get a Harmony contract by the merchant's number: `GET /v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 */
export const getHarmonyContract = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The state of the contract. `SIGNED`: in force. `TERMINATED`: ended. `SIGN_FAILED`: the user agreed, but a rule made the signing fail. `TO_BE_RENEWED`: waiting for the renewal by the merchant. 委托代扣协议状态。SIGNED：签约生效中；TERMINATED：已解约；SIGN_FAILED：签约失败；TO_BE_RENEWED：待商户续期 */
    contract_state: OneOf('SIGNED', 'TERMINATED', 'SIGN_FAILED', 'TO_BE_RENEWED'),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract. `USER_TERMINATE`: the user. `MCH_API_TERMINATE`: the merchant with the API. `WEPAY_WEB_TERMINATE`: on the merchant platform. `CUSTOMER_SERVICE_TERMINATE`: the customer service. `SYSTEM_TERMINATE`: the system. 协议解约方式。USER_TERMINATE：用户；MCH_API_TERMINATE：商户 API；WEPAY_WEB_TERMINATE：商户平台；CUSTOMER_SERVICE_TERMINATE：客服；SYSTEM_TERMINATE：系统 */
      contract_termination_mode: OneOf('USER_TERMINATE', 'MCH_API_TERMINATE', 'WEPAY_WEB_TERMINATE', 'CUSTOMER_SERVICE_TERMINATE', 'SYSTEM_TERMINATE'),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The masked WeChat id of the user. 用户微信号（掩码） */
    mask_wxid: Type.Optional(Type.String())
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get a contract by the merchant's number: `GET /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489245
 */
export const getContractByOutContractCode = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The state of the contract, such as `SIGNED` or `TERMINATED`. 委托代扣协议状态 */
    contract_state: Type.String(),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract, such as `USER_TERMINATE` for the user. 协议解约方式 */
      contract_termination_mode: Type.String(),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The scheduled deduction of the contract. 预约扣费信息 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
      schedule_state: Type.String(),
      /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
      scheduled_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
      deduct_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 通过商户协议号解除委托代扣签约协议
 *
 * End a contract by the merchant's number: `POST /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012489295
 */
export const terminateContractByOutContractCode = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '通过商户协议号解除委托代扣签约协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    /** The reason why the contract is to end. 解约备注 */
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The state of the contract, such as `SIGNED` or `TERMINATED`. 委托代扣协议状态 */
    contract_state: Type.String(),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract, such as `USER_TERMINATE` for the user. 协议解约方式 */
      contract_termination_mode: Type.String(),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The scheduled deduction of the contract. 预约扣费信息 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
      schedule_state: Type.String(),
      /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
      scheduled_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
      deduct_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 代扣预签约
 *
 * Prepare the signing of a contract in an app or by QR code: `POST /v3/papay/sign/contracts/pre-entrust-sign`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012978414
 */
export const preSign = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/contracts/pre-entrust-sign',
  title: '代扣预签约',
  body: Type.Object({
    /** The way in which the user signs. `SIGN_SCENE_APP`: in an app. `SIGN_SCENE_QRCODE`: by scanning a QR code. 签约场景。SIGN_SCENE_APP：APP 签约；SIGN_SCENE_QRCODE：扫码签约 */
    sign_scene: OneOf('SIGN_SCENE_APP', 'SIGN_SCENE_QRCODE'),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract: up to 32 letters and digits, unique for the merchant. 商户签约协议号，只能是数字和大小写字母，需保证唯一 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The https address, without a query, that the result of the signing is sent to. 签约结果通知地址，https，不带参数 */
    contract_notify_url: Type.String(),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.String(),
    /** The page to which the user returns after signing by QR code. 扫码签约成功后的回跳地址 */
    return_url: Type.Optional(Type.String()),
    /** The device of the user who signs. 用户的设备信息 */
    device_info: Type.Object({
      /** The kind of device: unknown, a phone, a tablet, a television or a watch. 设备类型：未知、手机、平板、电视、手表 */
      device_type: OneOf('DEVICE_TYPE_UNKNOW', 'DEVICE_TYPE_PHONE', 'DEVICE_TYPE_PAD', 'DEVICE_TYPE_TV', 'DEVICE_TYPE_WATCH'),
      /** The operating system of the device. 设备操作系统 */
      device_os: Type.String(),
      /** The id of the device. 设备 ID */
      device_id: Type.String(),
      /** Whether the device runs as root. 设备是否以 root 权限运行 */
      device_running_as_root: Type.Boolean(),
      /** The IP address of the device. 设备 IP */
      device_ip: Type.String(),
      /** Whether WeChat is installed on the device. 是否已安装微信 */
      weixin_installed: Type.Boolean(),
      /** The version of WeChat on the device. 微信版本 */
      weixin_version: Type.String(),
      /** How long ago the user's first login was, such as `DAYS_SINCE_FIRST_LOGIN_WITHIN_7_DAYS`: at most 7 days. 距首次登录的天数 */
      days_since_first_login: OneOf('DAYS_SINCE_FIRST_LOGIN_UNKNOW', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_1_DAY', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_7_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_30_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_90_DAYS', 'DAYS_SINCE_FIRST_LOGIN_WITHIN_180_DAYS', 'DAYS_SINCE_FIRST_LOGIN_MORE_THEN_180_DAYS')
    })
  }),
  answer: Type.Object({
    /** The id of the prepared signing, with which the signing page is opened. 预签约 ID，用于拉起签约页面 */
    pre_entrustweb_id: Type.String(),
    /** The original id of the mini program where the user signs. 签约小程序的原始 ID */
    mini_program_username: Type.Optional(Type.String()),
    /** The path of the signing page in the mini program. 签约小程序的路径 */
    mini_program_path: Type.Optional(Type.String()),
    /** The address of the signing page, to which the user is sent. 签约页面的跳转地址 */
    redirect_url: Type.Optional(Type.String())
  })
})

/**
 * 通过商户协议号查询委托代扣签约协议
 *
 * Get a contract by the merchant's number, for partners: `GET /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-get-contract-by-code.html
 */
export const getContractByOutContractCodePartner = payOperation({
  method: 'GET',
  path: '/v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}',
  title: '通过商户协议号查询委托代扣签约协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The state of the contract, such as `SIGNED` or `TERMINATED`. 委托代扣协议状态 */
    contract_state: Type.String(),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract, such as `USER_TERMINATE` for the user. 协议解约方式 */
      contract_termination_mode: Type.String(),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The scheduled deduction of the contract. 预约扣费信息 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
      schedule_state: Type.String(),
      /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
      scheduled_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
      deduct_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 通过商户协议号解除委托代扣签约协议
 *
 * End a contract by the merchant's number, for partners: `POST /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/partner/partner-terminate-contract-by-code.html
 */
export const terminateContractByOutContractCodePartner = payOperation({
  method: 'POST',
  path: '/v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate',
  title: '通过商户协议号解除委托代扣签约协议',
  params: Type.Object({
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The reason why the contract is to end. 解约备注 */
    contract_termination_remark: Type.String()
  }),
  answer: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String(),
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The id of the template of the contract. 委托代扣模板 ID */
    plan_id: Type.Integer(),
    /** The merchant's own number of the contract. 商户签约协议号 */
    out_contract_code: Type.String(),
    /** The name of the user's account, which the signing page shows. 用户账户展示名称 */
    contract_display_account: Type.String(),
    /** The state of the contract, such as `SIGNED` or `TERMINATED`. 委托代扣协议状态 */
    contract_state: Type.String(),
    /** The time when the contract was signed, in RFC 3339. 协议签署时间，RFC 3339 格式 */
    contract_signed_time: Type.Optional(Type.String()),
    /** The time when the contract expires, in RFC 3339. 协议到期时间，RFC 3339 格式 */
    contract_expired_time: Type.Optional(Type.String()),
    /** The user's openid for the partner's appid. 用户在服务商应用下的标识 */
    sp_openid: Type.String(),
    /** The user's openid for the sub-merchant's appid. 用户在子商户应用下的标识 */
    sub_openid: Type.Optional(Type.String()),
    /** The way in which the contract was ended. 协议解约信息 */
    contract_terminate_info: Type.Optional(Type.Object({
      /** The party that ended the contract, such as `USER_TERMINATE` for the user. 协议解约方式 */
      contract_termination_mode: Type.String(),
      /** The time when the contract was ended, in RFC 3339. 协议解约时间，RFC 3339 格式 */
      contract_terminated_time: Type.String(),
      /** The reason why the contract was ended. 解约备注 */
      contract_termination_remark: Type.Optional(Type.String())
    })),
    /** The merchant's own mark of the user, which distinguishes several accounts of a WeChat user. 商户侧用户标识，用于区分同一用户的多个账号 */
    out_user_code: Type.Optional(Type.String()),
    /** The scheduled deduction of the contract. 预约扣费信息 */
    deduct_schedule: Type.Optional(Type.Object({
      /** The day on which the deduction is expected, as `YYYY-MM-DD`. 预计扣费日期，格式 yyyy-MM-DD */
      estimated_deduct_date: Type.String(),
      /** The amount that is expected to be deducted. 预计扣费金额 */
      estimated_deduct_amount: Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      }),
      /** The state of the scheduled deduction. `NO_SCHEDULED`: not scheduled. `SCHEDULED`: scheduled, and the deduction was not made yet or failed. `PAID`: deducted. `EXPIRED`: the time is over without a deduction. 扣费预约的状态。NO_SCHEDULED：未预约；SCHEDULED：已预约，未扣费或扣费失败；PAID：已扣费；EXPIRED：已过期且未扣费成功 */
      schedule_state: Type.String(),
      /** The amount that is scheduled; it is there once the deduction is scheduled. 已预约的扣费金额，已预约或已扣费时返回 */
      scheduled_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The amount that was deducted; it is there once the deduction is made. 实际扣费金额，已扣费时返回 */
      deduct_amount: Type.Optional(Type.Object({
        /** The total, in fen. 总金额，单位为分 */
        total: Type.Integer(),
        /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
        currency: Type.Optional(Type.String())
      })),
      /** The day of the deduction, as `YYYY-MM-DD`; it is there once the deduction is made. 实际扣费日期，格式 yyyy-MM-DD，已扣费时返回 */
      deduct_date: Type.Optional(Type.String())
    }))
  })
})

/**
 * 服务商商户重试扣费通知
 *
 * Tell the user that a failed deduction is tried again, for partners: `POST /v3/partner-papay/contracts/{contract_id}/fail-notify`
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter5_16.shtml
 */
export const failNotifyContractPartner = payOperation({
  method: 'POST',
  path: '/v3/partner-papay/contracts/{contract_id}/fail-notify',
  title: '服务商商户重试扣费通知',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String())
  })
})

/**
 * 服务商商户预扣费通知
 *
 * Tell the user of a deduction before it is made, for partners: `POST /v3/partner-papay/contracts/{contract_id}/notify`
 * @see https://pay.weixin.qq.com/docs/partner/apis/entrusted-payment/json/partner-deduct-notify.html
 */
export const notifyContractPartner = payOperation({
  method: 'POST',
  path: '/v3/partner-papay/contracts/{contract_id}/notify',
  title: '服务商商户预扣费通知',
  params: Type.Object({
    /** The id that WeChat Pay gave to the contract. 委托代扣协议 ID */
    contract_id: Type.String()
  }),
  body: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.Optional(Type.String()),
    /** The appid of the partner. 服务商应用 ID */
    sp_appid: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid of the sub-merchant. 子商户应用 ID */
    sub_appid: Type.Optional(Type.String()),
    /** The period in which the deduction may be made after the waiting time, which is the day of this call and the day after it; the default is 7 days. 扣费持续时间，即扣费等待期后能够扣款的时间，默认 7 天 */
    deduct_duration: Type.Optional(Type.Object({
      /** The number of units of the time. 持续时间的数量 */
      count: Type.Integer(),
      /** The unit of the time; `DAY` is a day. 持续时间的单位，DAY：天 */
      unit: Type.Optional(Type.String())
    })),
    /** The amount that is announced to the user; the deduction may not be higher. 预计扣费金额信息，扣款金额不能高于预计扣费金额 */
    estimated_amount: Type.Object({
      /** The amount, in fen. 金额，单位为分 */
      amount: Type.Integer(),
      /** The currency; merchants in mainland China use `CNY`. 币种，境内商户号仅支持 CNY */
      currency: Type.Optional(Type.String())
    })
  })
})
