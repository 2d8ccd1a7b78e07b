import { Type } from '../../lib/typebox.js'
import { Number32, OneOf, OutBillNo, payOperation } from '../define.js'

/**
 * 查询预算出资的电子回单
 *
 * Query the receipt of a budget: `GET /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
 */
export const listBudgetElectronicReceipts = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts',
  title: '查询预算出资的电子回单',
  params: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32
  }),
  query: Type.Object({
    /** The number of the application. 受理单号 */
    accept_id: Type.String()
  }),
  answer: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The first day. 开始日期 */
    start_date: Type.String(),
    /** The last day. 结束日期 */
    end_date: Type.String(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receiver_mchid: Type.Optional(Type.String()),
    /** The state of the receipt. 电子回单的处理状态 */
    receipt_state: OneOf('ACCEPTED', 'FINISHED'),
    /** The number of the application. 受理单号 */
    accept_id: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请预算出资的电子回单
 *
 * Ask for the receipt of a budget: `POST /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
 */
export const createBudgetElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts',
  title: '申请预算出资的电子回单',
  params: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32
  }),
  body: Type.Object({
    /** The first day. 开始日期 */
    start_date: Type.String(),
    /** The last day. 结束日期 */
    end_date: Type.String(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receiver_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The first day. 开始日期 */
    start_date: Type.String(),
    /** The last day. 结束日期 */
    end_date: Type.String(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receiver_mchid: Type.Optional(Type.String()),
    /** The state of the receipt. 电子回单的处理状态 */
    receipt_state: OneOf('ACCEPTED', 'FINISHED'),
    /** The number of the application. 受理单号 */
    accept_id: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请公益捐赠预算
 *
 * Set a budget for donations: `POST /v3/fund-app/mch-transfer/partner/charity-budget`
 */
export const createCharityBudget = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget',
  title: '申请公益捐赠预算',
  body: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32,
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The name of who pays. 出资主体名称 */
    sponsor_subject_name: Type.String(),
    /** The name of the activity. 活动名称 */
    activity_name: Type.String(),
    /** A remark about the activity. 活动备注 */
    activity_remark: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The number of the budget at WeChat Pay. 微信预算单号 */
    budget_id: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The name of the activity. 活动名称 */
    activity_name: Type.String(),
    /** A remark about the activity. 活动备注 */
    activity_remark: Type.String(),
    /** The state. 状态 */
    state: Type.Optional(OneOf('PENDING', 'LOCKED', 'FINISHED', 'CLOSED')),
    /** The address where the user confirms the authorization. 用户确认授权的链接 */
    confirm_url: Type.Optional(Type.String()),
    /** The WeChat id of the administrator, in part. 超级管理员的微信号（脱敏） */
    super_admin_wxid_mask: Type.Optional(Type.String()),
    /** The remaining amount, in fen. 剩余金额，单位为分 */
    remain_amount: Type.Optional(Type.Integer()),
    /** A remark about the unlocking. 解锁备注 */
    unlock_remark: Type.Optional(Type.String()),
    /** The time when it was locked, in RFC 3339. 锁定时间，RFC 3339 格式 */
    locked_time: Type.Optional(Type.String()),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finished_time: Type.Optional(Type.String()),
    /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
    closed_time: Type.Optional(Type.String())
  })
})

/**
 * 商户单号查询公益捐赠预算详情
 *
 * Query a budget for donations by the merchant's own number: `GET /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}`
 */
export const getCharityBudget = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}',
  title: '商户单号查询公益捐赠预算详情',
  params: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32
  }),
  query: Type.Object({
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The number of the budget at WeChat Pay. 微信预算单号 */
    budget_id: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The name of the activity. 活动名称 */
    activity_name: Type.String(),
    /** A remark about the activity. 活动备注 */
    activity_remark: Type.String(),
    /** The state. 状态 */
    state: Type.Optional(OneOf('PENDING', 'LOCKED', 'FINISHED', 'CLOSED')),
    /** The address where the user confirms the authorization. 用户确认授权的链接 */
    confirm_url: Type.Optional(Type.String()),
    /** The WeChat id of the administrator, in part. 超级管理员的微信号（脱敏） */
    super_admin_wxid_mask: Type.Optional(Type.String()),
    /** The remaining amount, in fen. 剩余金额，单位为分 */
    remain_amount: Type.Optional(Type.Integer()),
    /** A remark about the unlocking. 解锁备注 */
    unlock_remark: Type.Optional(Type.String()),
    /** The time when it was locked, in RFC 3339. 锁定时间，RFC 3339 格式 */
    locked_time: Type.Optional(Type.String()),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finished_time: Type.Optional(Type.String()),
    /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
    closed_time: Type.Optional(Type.String())
  })
})

/**
 * 解锁公益捐赠预算
 *
 * Free what is left of a budget for donations: `POST /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock`
 */
export const unlockCharityBudget = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock',
  title: '解锁公益捐赠预算',
  params: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32
  }),
  body: Type.Object({
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** A remark about the activity. 活动备注 */
    activity_remark: Type.String()
  }),
  answer: Type.Object({
    /** The id of the partner at WeChat Pay. 服务商户号 */
    sp_mchid: Type.String(),
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The number of the budget at WeChat Pay. 微信预算单号 */
    budget_id: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The name of the activity. 活动名称 */
    activity_name: Type.String(),
    /** A remark about the activity. 活动备注 */
    activity_remark: Type.String(),
    /** The state. 状态 */
    state: OneOf('FINISHED'),
    /** A remark about the unlocking. 解锁备注 */
    unlock_remark: Type.String(),
    /** The time when it was locked, in RFC 3339. 锁定时间，RFC 3339 格式 */
    locked_time: Type.String(),
    /** The time when it was finished, in RFC 3339. 完成时间，RFC 3339 格式 */
    finished_time: Type.String(),
    /** The amount unlocked, in fen. 解锁金额，单位为分 */
    unlocked_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 发起公益捐赠
 *
 * Donate out of a budget: `POST /v3/fund-app/mch-transfer/partner/charity-transfer-bills`
 */
export const createCharityTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-transfer-bills',
  title: '发起公益捐赠',
  body: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32,
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_transfer_no: Number32,
    /** The transaction. 交易信息 */
    transaction_info: Type.Optional(Type.Object({
      /** The kind of transaction. 交易类型 */
      transaction_type: OneOf('WXPAY'),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.String()
    })),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receive_mchid: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String()
  }),
  answer: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The number of the budget at WeChat Pay. 微信预算单号 */
    budget_id: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_transfer_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_id: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receive_mchid: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS', 'CLOSE'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String())
  })
})

/**
 * 商户单号查询公益捐赠详情
 *
 * Query a donation by the merchant's own number: `GET /v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}`
 */
export const getCharityTransferBill = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}',
  title: '商户单号查询公益捐赠详情',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_transfer_no: Number32
  }),
  query: Type.Object({
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.String(),
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Number32
  }),
  answer: Type.Object({
    /** The merchant's own number of the budget. 商户预算单号 */
    out_budget_no: Type.String(),
    /** The number of the budget at WeChat Pay. 微信预算单号 */
    budget_id: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_transfer_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_id: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The merchant who is paid. 收款商户号 */
    receive_mchid: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS', 'CLOSE'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it succeeded, in RFC 3339. 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String())
  })
})

/**
 * 申请单笔转账电子回单
 *
 * Ask for the receipt of a transfer: `POST /v3/fund-app/mch-transfer/partner/electronic-receipts`
 */
export const createElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/electronic-receipts',
  title: '申请单笔转账电子回单',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('GENERATING', 'FINISHED'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 查询单笔转账电子回单
 *
 * Query the receipt of a transfer: `GET /v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}`
 */
export const getElectronicReceipt = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}',
  title: '查询单笔转账电子回单',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('GENERATING', 'FINISHED'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请子商户商家转账授权
 *
 * Ask a sub-merchant to allow transfers in its name: `POST /v3/fund-app/mch-transfer/partner/sub-mch-authorizations`
 */
export const createSubMchAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/sub-mch-authorizations',
  title: '申请子商户商家转账授权',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the application. 商户申请单号 */
    out_apply_no: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the application. 商户申请单号 */
    out_apply_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('INVITED', 'PASSED', 'REJECTED', 'EXPIRED'),
    /** The time when it was accepted, in RFC 3339. 受理时间，RFC 3339 格式 */
    accept_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 查询子商户商家转账授权状态
 *
 * Query whether a sub-merchant allows transfers in its name: `GET /v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}`
 */
export const getSubMchAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}',
  title: '查询子商户商家转账授权状态',
  params: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The state. 状态 */
    state: OneOf('AUTHORIZED', 'UNAUTHORIZED', 'CANCELED'),
    /** The application for the authorization. 授权申请单 */
    apply_order: Type.Optional(Type.Object({
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.String(),
      /** The merchant's own number of the application. 商户申请单号 */
      out_apply_no: Type.String(),
      /** The state of the application. 授权申请单状态 */
      state: OneOf('INVITED', 'PASSED', 'REJECTED', 'EXPIRED'),
      /** The time when it was accepted, in RFC 3339. 受理时间，RFC 3339 格式 */
      accept_time: Type.String(),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.String()
    })),
    /** The time when it was authorized, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorization_time: Type.Optional(Type.String()),
    /** The time when the authorization ended, in RFC 3339. 解除授权的时间，RFC 3339 格式 */
    cancel_authorization_time: Type.Optional(Type.String())
  })
})

/**
 * 发起转账
 *
 * Transfer money of a sub-merchant to a user: `POST /v3/fund-app/mch-transfer/partner/transfer-bills`
 */
export const createTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills',
  title: '发起转账',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo,
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user who is paid; it goes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** The information that the scene of the transfer requires. 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** The kind of information that is reported. 信息类型 */
      info_type: Type.String(),
      /** The reported text. 信息内容 */
      info_content: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.String()
  }),
  encrypted: ['user_name']
})

/**
 * 商户单号查询转账单
 *
 * Query a transfer by the merchant's own number: `GET /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}`
 */
export const getTransferBill = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}',
  title: '商户单号查询转账单',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The name of the user who is paid; it comes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 撤销转账
 *
 * Cancel a transfer that the user has not confirmed: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel`
 */
export const cancelTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel',
  title: '撤销转账',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Optional(Type.Integer()),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.Optional(Type.String()),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The name of the user who is paid; it comes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 发起转账并完成自动收款授权
 *
 * Transfer money to a user, who agrees to receive the next transfers without a confirmation: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization`
 */
export const transferAndAuthorize = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization',
  title: '发起转账并完成自动收款授权',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo,
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user who is paid; it goes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** The information that the scene of the transfer requires. 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** The kind of information that is reported. 信息类型 */
      info_type: Type.String(),
      /** The reported text. 信息内容 */
      info_content: Type.String()
    })),
    /** The authorization. 授权信息 */
    authorization_info: Type.Optional(Type.Object({
      /** The name of the user that is shown. 用户展示名称 */
      user_display_name: Type.String(),
      /** The merchant's own number of the authorization. 商户授权单号 */
      out_authorization_no: Number32,
      /** The address that the result of the authorization is sent to. 授权结果的通知地址 */
      authorization_notify_url: Type.String()
    }))
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.String()
  }),
  encrypted: ['user_name']
})

/**
 * 转账（用户自动收款）
 *
 * Transfer money to a user who agreed to receive it without a confirmation: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/transfer`
 */
export const transferWithAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/transfer',
  title: '转账（用户自动收款）',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo,
    /** The name of the user who is paid; it goes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** The information that the scene of the transfer requires. 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** The kind of information that is reported. 信息类型 */
      info_type: Type.String(),
      /** The reported text. 信息内容 */
      info_content: Type.String()
    })),
    /** The number of the authorization at WeChat Pay. 微信授权单号 */
    authorization_id: Type.String()
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS'),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.Optional(Type.String()),
    /** The name of the user who is paid; it comes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  }),
  encrypted: ['user_name'],
  decrypted: ['user_name']
})

/**
 * 申请免确认收款授权
 *
 * Ask a user to agree to transfers without a confirmation: `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations`
 */
export const createUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations',
  title: '申请免确认收款授权',
  body: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Number32,
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** The name of the user that is shown. 用户展示名称 */
    user_display_name: Type.String(),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.String()
  }),
  answer: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('WAIT_USER_CONFIRM'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.String()
  })
})

/**
 * 商户单号查询自动收款授权
 *
 * Query by the merchant's own number whether a user agreed to transfers without a confirmation: `GET /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}`
 */
export const getUserConfirmAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}',
  title: '商户单号查询自动收款授权',
  params: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Number32
  }),
  answer: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user that is shown. 用户展示名称 */
    user_display_name: Type.String(),
    /** The number of the authorization at WeChat Pay. 微信授权单号 */
    authorization_id: Type.String(),
    /** The state. 状态 */
    state: OneOf('TAKING_EFFECT', 'CLOSED', 'WAIT_USER_CONFIRM'),
    /** The time when it was authorized, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorize_time: Type.String(),
    /** The way in which it was closed. 关闭信息 */
    close_info: Type.Optional(Type.Object({
      /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
      close_time: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: OneOf('CLOSE_VIA_MCH_API', 'USER_CLOSE')
    })),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: Type.Optional(OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013')),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 解除免确认收款授权
 *
 * End a user's agreement to transfers without a confirmation: `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close`
 */
export const closeUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close',
  title: '解除免确认收款授权',
  params: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Number32
  }),
  answer: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user that is shown. 用户展示名称 */
    user_display_name: Type.String(),
    /** The number of the authorization at WeChat Pay. 微信授权单号 */
    authorization_id: Type.String(),
    /** The state. 状态 */
    state: OneOf('CLOSED'),
    /** The time when it was authorized, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorize_time: Type.String(),
    /** The way in which it was closed. 关闭信息 */
    close_info: Type.Optional(Type.Object({
      /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
      close_time: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: OneOf('CLOSE_VIA_MCH_API')
    })),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: Type.Optional(OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013')),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})
