import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation, WithdrawalNo } from '../define.js'

/**
 * 查询账户实时余额
 *
 * Get the balance of an account now: `GET /v3/merchant/fund/balance/{account_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476700
 */
export const getBalance = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/balance/{account_type}',
  title: '查询账户实时余额',
  params: Type.Object({
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES')
  }),
  answer: Type.Object({
    /** The balance that can be used, in fen. 可用余额，单位为分 */
    available_amount: Type.Integer(),
    /** The balance that is being processed, in fen. 不可用余额，单位为分 */
    pending_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 查询账户日终余额
 *
 * Get the balance of an account at the end of a day: `GET /v3/merchant/fund/dayendbalance/{account_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476702
 */
export const getDayEndBalance = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/dayendbalance/{account_type}',
  title: '查询账户日终余额',
  params: Type.Object({
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES')
  }),
  query: Type.Object({
    /** The date, as `YYYY-MM-DD`. 日期，格式 yyyy-MM-DD */
    date: Type.String()
  }),
  answer: Type.Object({
    /** The balance that can be used, in fen. 可用余额，单位为分 */
    available_amount: Type.Integer(),
    /** The balance that is being processed, in fen. 不可用余额，单位为分 */
    pending_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 电商平台提现
 *
 * Withdraw money to the bank: `POST /v3/merchant/fund/withdraw`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476670
 */
export const withdraw = payOperation({
  method: 'POST',
  path: '/v3/merchant/fund/withdraw',
  title: '电商平台提现',
  body: Type.Object({
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: WithdrawalNo,
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** A remark. 备注 */
    remark: Type.Optional(Type.String()),
    /** The remark that the bank shows. 银行附言 */
    bank_memo: Type.Optional(Type.String()),
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.String()
  })
})

/**
 * 按日下载提现异常文件
 *
 * Get the address of a day's bill of withdrawals that failed: `GET /v3/merchant/fund/withdraw/bill-type/{bill_type}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476678
 */
export const getWithdrawBill = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/bill-type/{bill_type}',
  title: '按日下载提现异常文件',
  params: Type.Object({
    /** The kind of bill. 账单类型 */
    bill_type: Type.String()
  }),
  query: Type.Object({
    /** The kind of bill. 账单类型 */
    bill_type: Type.Optional(OneOf('NO_SUCC')),
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** The kind of hash. 哈希类型 */
    hash_type: OneOf('SHA1'),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.String(),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 电商平台(商户提现单号查询)提现状态
 *
 * Query a withdrawal by the merchant's own number: `GET /v3/merchant/fund/withdraw/out-request-no/{out_request_no}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476672
 */
export const queryWithdrawByOutRequestNo = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/out-request-no/{out_request_no}',
  title: '电商平台(商户提现单号查询)提现状态',
  params: Type.Object({
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: WithdrawalNo
  }),
  answer: Type.Object({
    /** The state. 状态 */
    status: OneOf('CREATE_SUCCESS', 'SUCCESS', 'FAIL', 'REFUND', 'CLOSE', 'INIT'),
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The reason why it is refunded; the user sees it. 退款原因 */
    reason: Type.String(),
    /** A remark. 备注 */
    remark: Type.String(),
    /** The remark that the bank shows. 银行附言 */
    bank_memo: Type.String(),
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** The advice on the problem. 处理建议 */
    solution: Type.String(),
    /** The number of the bank card; it comes encrypted. 银行卡号（加密） */
    account_number: Type.Optional(Type.String()),
    /** The bank of the account. 开户银行 */
    account_bank: Type.Optional(Type.String()),
    /** The name of the bank. 银行名称 */
    bank_name: Type.Optional(Type.String())
  })
})

/**
 * 电商平台(微信支付提现单号)查询提现状态
 *
 * Query a withdrawal by its number at WeChat Pay: `GET /v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/ecommerce/fund/chapter3_6.shtml
 */
export const queryWithdrawByWithdrawId = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}',
  title: '电商平台(微信支付提现单号)查询提现状态',
  params: Type.Object({
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.String()
  }),
  answer: Type.Object({
    /** The state. 状态 */
    status: OneOf('CREATE_SUCCESS', 'SUCCESS', 'FAIL', 'REFUND', 'CLOSE', 'INIT'),
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.String(),
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The reason why it is refunded; the user sees it. 退款原因 */
    reason: Type.String(),
    /** A remark. 备注 */
    remark: Type.String(),
    /** The remark that the bank shows. 银行附言 */
    bank_memo: Type.String(),
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** The advice on the problem. 处理建议 */
    solution: Type.String()
  })
})

/**
 * 微信支付提现单号查询提现状态
 *
 * Query a withdrawal of a sub-merchant by its number at WeChat Pay: `GET /v3/merchant/fund/withdraw/{withdraw_id}`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012476674
 */
export const queryWithdraw = payOperation({
  method: 'GET',
  path: '/v3/merchant/fund/withdraw/{withdraw_id}',
  title: '',
  params: Type.Object({
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.String()
  }),
  answer: Type.Object({
    /** The merchant's own number of the request. 商户请求单号 */
    out_request_no: Type.Optional(Type.String()),
    /** The number of the withdrawal at WeChat Pay. 微信提现单号 */
    withdraw_id: Type.Optional(Type.String()),
    /** The state. 状态 */
    status: Type.Optional(Type.String()),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Optional(Type.Integer()),
    /** A remark. 备注 */
    remark: Type.Optional(Type.String()),
    /** The remark that the bank shows. 银行附言 */
    bank_memo: Type.Optional(Type.String()),
    /** The kind of account. 账户类型 */
    account_type: Type.Optional(Type.String()),
    /** The number of the bank card; it comes encrypted. 银行卡号（加密） */
    account_number: Type.Optional(Type.String()),
    /** The bank of the account. 开户银行 */
    account_bank: Type.Optional(Type.String()),
    /** The name of the bank. 银行名称 */
    bank_name: Type.Optional(Type.String()),
    /** The reason why it is refunded; the user sees it. 退款原因 */
    reason: Type.Optional(Type.String()),
    /** The advice on the problem. 处理建议 */
    solution: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 服务商银行来账查询
 *
 * List what came in from banks for a partner: `GET /v3/merchantfund/merchant/income-records`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/transfer/chapter3_7.shtml
 */
export const listMerchantIncomeRecords = payOperation({
  method: 'GET',
  path: '/v3/merchantfund/merchant/income-records',
  title: '服务商银行来账查询',
  query: Type.Object({
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** The date, as `YYYY-MM-DD`. 日期，格式 yyyy-MM-DD */
    date: Type.String(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The kind of account. 账户类型 */
      account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
      /** The kind of income. 来账类型 */
      income_record_type: OneOf('OFFLINERECHARGE', 'ENTERPRISEDIRECTREVENUE'),
      /** The id of the income. 来账记录 ID */
      income_record_id: Type.String(),
      /** The amount, in fen. 金额，单位为分 */
      amount: Type.Integer(),
      /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
      success_time: Type.String(),
      /** The name of the bank. 银行名称 */
      bank_name: Type.String(),
      /** The name of the payer's bank account. 付款方银行户名 */
      bank_account_name: Type.String(),
      /** The payer's bank account; only its first and last digits. 付款方银行卡号，只含首尾几位 */
      bank_account_number: Type.String(),
      /** The remark of the income. 来账附言 */
      recharge_remark: Type.Optional(Type.String())
    }))),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.String(),
      /** The previous page. 上一页 */
      prev: Type.String(),
      /** This page. 当前页 */
      self: Type.String()
    }))
  })
})

/**
 * 特约商户银行来账查询
 *
 * List what came in from banks for a sub-merchant: `GET /v3/merchantfund/partner/income-records`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/transfer_partner/chapter3_6.shtml
 */
export const listPartnerIncomeRecords = payOperation({
  method: 'GET',
  path: '/v3/merchantfund/partner/income-records',
  title: '特约商户银行来账查询',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
    /** The date, as `YYYY-MM-DD`. 日期，格式 yyyy-MM-DD */
    date: Type.String(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.String(),
      /** The kind of account. 账户类型 */
      account_type: OneOf('BASIC', 'OPERATION', 'FEES'),
      /** The kind of income. 来账类型 */
      income_record_type: OneOf('OFFLINERECHARGE', 'ENTERPRISEDIRECTREVENUE'),
      /** The id of the income. 来账记录 ID */
      income_record_id: Type.String(),
      /** The amount, in fen. 金额，单位为分 */
      amount: Type.Integer(),
      /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
      success_time: Type.String(),
      /** The name of the bank. 银行名称 */
      bank_name: Type.String(),
      /** The name of the payer's bank account. 付款方银行户名 */
      bank_account_name: Type.String(),
      /** The payer's bank account; only its first and last digits. 付款方银行卡号，只含首尾几位 */
      bank_account_number: Type.String(),
      /** The remark of the income. 来账附言 */
      recharge_remark: Type.Optional(Type.String())
    }))),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.String(),
      /** The previous page. 上一页 */
      prev: Type.String(),
      /** This page. 当前页 */
      self: Type.String()
    }))
  })
})
