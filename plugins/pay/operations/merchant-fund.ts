import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 查询账户实时余额
 *
 * Get balance: `GET /v3/merchant/fund/balance/{account_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476700
 */
export const getBalance = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/balance/{account_type}',
  title: '查询账户实时余额',
  params: Type.Object({
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES')
  }),
  answer: Type.Object({
    /** 可用余额，单位为分 */
    available_amount: Type.Integer(),
    /** 不可用余额，单位为分 */
    pending_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 查询账户日终余额
 *
 * Get day end balance: `GET /v3/merchant/fund/dayendbalance/{account_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476702
 */
export const getDayEndBalance = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/dayendbalance/{account_type}',
  title: '查询账户日终余额',
  params: Type.Object({
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES')
  }),
  query: Type.Object({
    date: Type.String()
  }),
  answer: Type.Object({
    /** 可用余额，单位为分 */
    available_amount: Type.Integer(),
    /** 不可用余额，单位为分 */
    pending_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 电商平台提现
 *
 * Withdraw: `POST /v3/merchant/fund/withdraw`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476670
 */
export const withdraw = payOperation({
  method: 'POST',
  path: '/v3/merchant/fund/withdraw',
  title: '电商平台提现',
  body: Type.Object({
    /** 商户请求单号 */
    out_request_no: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    remark: Type.Optional(Type.String()),
    bank_memo: Type.Optional(Type.String()),
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 微信提现单号 */
    withdraw_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: Type.String()
  })
})

/**
 * 按日下载提现异常文件
 *
 * Get withdraw bill: `GET /v3/merchant/fund/withdraw/bill-type/{bill_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476678
 */
export const getWithdrawBill = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/bill-type/{bill_type}',
  title: '按日下载提现异常文件',
  params: Type.Object({
    /** 账单类型 */
    bill_type: Type.String()
  }),
  query: Type.Object({
    /** 账单类型 */
    bill_type: Type.Optional(OneOf('NO_SUCC')),
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** 哈希类型 */
    hash_type: OneOf('SHA1'),
    /** 账单原文的哈希值 */
    hash_value: Type.String(),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 电商平台(商户提现单号查询)提现状态
 *
 * Query withdraw by out request no: `GET /v3/merchant/fund/withdraw/out-request-no/{out_request_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476672
 */
export const queryWithdrawByOutRequestNo = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/out-request-no/{out_request_no}',
  title: '电商平台(商户提现单号查询)提现状态',
  params: Type.Object({
    /** 商户请求单号 */
    out_request_no: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    status: OneOf('CREATE_SUCCESS', 'SUCCESS', 'FAIL', 'REFUND', 'CLOSE', 'INIT'),
    /** 微信提现单号 */
    withdraw_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 退款原因 */
    reason: Type.String(),
    remark: Type.String(),
    bank_memo: Type.String(),
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    solution: Type.String(),
    account_number: Type.Optional(Type.String()),
    account_bank: Type.Optional(Type.String()),
    /** 银行名称 */
    bank_name: Type.Optional(Type.String())
  })
})

/**
 * 电商平台(微信支付提现单号)查询提现状态
 *
 * Query withdraw by withdraw id: `GET /v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/ecommerce/fund/chapter3_6.shtml
 */
export const queryWithdrawByWithdrawId = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}',
  title: '电商平台(微信支付提现单号)查询提现状态',
  params: Type.Object({
    /** 微信提现单号 */
    withdraw_id: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    status: OneOf('CREATE_SUCCESS', 'SUCCESS', 'FAIL', 'REFUND', 'CLOSE', 'INIT'),
    /** 微信提现单号 */
    withdraw_id: Type.String(),
    /** 商户请求单号 */
    out_request_no: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 退款原因 */
    reason: Type.String(),
    remark: Type.String(),
    bank_memo: Type.String(),
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    solution: Type.String()
  })
})

/**
 * Query withdraw
 *
 * Query withdraw: `GET /v3/merchant/fund/withdraw/{withdraw_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476674
 */
export const queryWithdraw = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/{withdraw_id}',
  title: '',
  params: Type.Object({
    /** 微信提现单号 */
    withdraw_id: Type.String()
  }),
  answer: Type.Object({
    /** 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    /** 微信提现单号 */
    withdraw_id: Type.Optional(Type.String()),
    /** 状态 */
    status: Type.Optional(Type.String()),
    /** 金额 */
    amount: Type.Optional(Type.Integer()),
    remark: Type.Optional(Type.String()),
    bank_memo: Type.Optional(Type.String()),
    /** 账户类型 */
    account_type: Type.Optional(Type.String()),
    account_number: Type.Optional(Type.String()),
    account_bank: Type.Optional(Type.String()),
    /** 银行名称 */
    bank_name: Type.Optional(Type.String()),
    /** 退款原因 */
    reason: Type.Optional(Type.String()),
    solution: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 服务商银行来账查询
 *
 * List merchant income records: `GET /v3/merchantfund/merchant/income-records`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/transfer/chapter3_7.shtml
 */
export const listMerchantIncomeRecords = payOperation({
  method: 'GET',
  path: '/v3/merchantfund/merchant/income-records',
  title: '服务商银行来账查询',
  query: Type.Object({
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    date: Type.String(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 账户类型 */
      account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
      income_record_type: OneOf('OFFLINERECHARGE', 'ENTERPRISEDIRECTREVENUE'),
      income_record_id: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 成功时间，RFC 3339 格式 */
      success_time: Type.String(),
      /** 银行名称 */
      bank_name: Type.String(),
      bank_account_name: Type.String(),
      bank_account_number: Type.String(),
      recharge_remark: Type.Optional(Type.String())
    }))),
    links: Type.Optional(Type.Object({
      next: Type.String(),
      prev: Type.String(),
      self: Type.String()
    }))
  })
})

/**
 * 特约商户银行来账查询
 *
 * List partner income records: `GET /v3/merchantfund/partner/income-records`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/transfer_partner/chapter3_6.shtml
 */
export const listPartnerIncomeRecords = payOperation({
  method: 'GET',
  path: '/v3/merchantfund/partner/income-records',
  title: '特约商户银行来账查询',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    date: Type.String(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 子商户号 */
      sub_mchid: Type.String(),
      /** 账户类型 */
      account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
      income_record_type: OneOf('OFFLINERECHARGE', 'ENTERPRISEDIRECTREVENUE'),
      income_record_id: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 成功时间，RFC 3339 格式 */
      success_time: Type.String(),
      /** 银行名称 */
      bank_name: Type.String(),
      bank_account_name: Type.String(),
      bank_account_number: Type.String(),
      recharge_remark: Type.Optional(Type.String())
    }))),
    links: Type.Optional(Type.Object({
      next: Type.String(),
      prev: Type.String(),
      self: Type.String()
    }))
  })
})
