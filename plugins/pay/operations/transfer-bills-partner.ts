import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 查询预算出资的电子回单
 *
 * List budget electronic receipts: `GET /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
 */
export const listBudgetElectronicReceipts = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts',
  title: '查询预算出资的电子回单',
  params: Type.Object({
    out_budget_no: Type.String()
  }),
  query: Type.Object({
    accept_id: Type.String()
  }),
  answer: Type.Object({
    out_budget_no: Type.String(),
    start_date: Type.String(),
    /** 结束日期 */
    end_date: Type.String(),
    sponsor_mchid: Type.String(),
    receiver_mchid: Type.Optional(Type.String()),
    receipt_state: OneOf('ACCEPTED', 'FINISHED'),
    accept_id: Type.String(),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请预算出资的电子回单
 *
 * Create budget electronic receipt: `POST /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
 */
export const createBudgetElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts',
  title: '申请预算出资的电子回单',
  params: Type.Object({
    out_budget_no: Type.String()
  }),
  body: Type.Object({
    start_date: Type.String(),
    /** 结束日期 */
    end_date: Type.String(),
    sponsor_mchid: Type.String(),
    receiver_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    out_budget_no: Type.String(),
    start_date: Type.String(),
    /** 结束日期 */
    end_date: Type.String(),
    sponsor_mchid: Type.String(),
    receiver_mchid: Type.Optional(Type.String()),
    receipt_state: OneOf('ACCEPTED', 'FINISHED'),
    accept_id: Type.String(),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请公益捐赠预算
 *
 * Create charity budget: `POST /v3/fund-app/mch-transfer/partner/charity-budget`
 */
export const createCharityBudget = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget',
  title: '申请公益捐赠预算',
  body: Type.Object({
    out_budget_no: Type.String(),
    sponsor_mchid: Type.String(),
    sponsor_subject_name: Type.String(),
    activity_name: Type.String(),
    activity_remark: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.String(),
    out_budget_no: Type.String(),
    budget_id: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    sponsor_mchid: Type.String(),
    activity_name: Type.String(),
    activity_remark: Type.String(),
    /** 状态 */
    state: Type.Optional(OneOf('PENDING', 'LOCKED', 'FINISHED', 'CLOSED')),
    confirm_url: Type.Optional(Type.String()),
    super_admin_wxid_mask: Type.Optional(Type.String()),
    remain_amount: Type.Optional(Type.Integer()),
    unlock_remark: Type.Optional(Type.String()),
    locked_time: Type.Optional(Type.String()),
    finished_time: Type.Optional(Type.String()),
    closed_time: Type.Optional(Type.String())
  })
})

/**
 * 商户单号查询公益捐赠预算详情
 *
 * Get charity budget: `GET /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}`
 */
export const getCharityBudget = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}',
  title: '商户单号查询公益捐赠预算详情',
  params: Type.Object({
    out_budget_no: Type.String()
  }),
  query: Type.Object({
    sponsor_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.String(),
    out_budget_no: Type.String(),
    budget_id: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    sponsor_mchid: Type.String(),
    activity_name: Type.String(),
    activity_remark: Type.String(),
    /** 状态 */
    state: Type.Optional(OneOf('PENDING', 'LOCKED', 'FINISHED', 'CLOSED')),
    confirm_url: Type.Optional(Type.String()),
    super_admin_wxid_mask: Type.Optional(Type.String()),
    remain_amount: Type.Optional(Type.Integer()),
    unlock_remark: Type.Optional(Type.String()),
    locked_time: Type.Optional(Type.String()),
    finished_time: Type.Optional(Type.String()),
    closed_time: Type.Optional(Type.String())
  })
})

/**
 * 解锁公益捐赠预算
 *
 * Unlock charity budget: `POST /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock`
 */
export const unlockCharityBudget = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock',
  title: '解锁公益捐赠预算',
  params: Type.Object({
    out_budget_no: Type.String()
  }),
  body: Type.Object({
    sponsor_mchid: Type.String(),
    activity_remark: Type.String()
  }),
  answer: Type.Object({
    /** 服务商户号 */
    sp_mchid: Type.String(),
    out_budget_no: Type.String(),
    budget_id: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    sponsor_mchid: Type.String(),
    activity_name: Type.String(),
    activity_remark: Type.String(),
    /** 状态 */
    state: OneOf('FINISHED'),
    unlock_remark: Type.String(),
    locked_time: Type.String(),
    finished_time: Type.String(),
    unlocked_amount: Type.Optional(Type.Integer())
  })
})

/**
 * 发起公益捐赠
 *
 * Create charity transfer bill: `POST /v3/fund-app/mch-transfer/partner/charity-transfer-bills`
 */
export const createCharityTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/charity-transfer-bills',
  title: '发起公益捐赠',
  body: Type.Object({
    out_budget_no: Type.String(),
    out_transfer_no: Type.String(),
    transaction_info: Type.Optional(Type.Object({
      transaction_type: OneOf('WXPAY'),
      /** 微信支付订单号 */
      transaction_id: Type.String()
    })),
    sponsor_mchid: Type.String(),
    receive_mchid: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String()
  }),
  answer: Type.Object({
    out_budget_no: Type.String(),
    budget_id: Type.String(),
    out_transfer_no: Type.String(),
    transfer_id: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    receive_mchid: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS', 'CLOSE'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String())
  })
})

/**
 * 商户单号查询公益捐赠详情
 *
 * Get charity transfer bill: `GET /v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}`
 */
export const getCharityTransferBill = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}',
  title: '商户单号查询公益捐赠详情',
  params: Type.Object({
    out_transfer_no: Type.String()
  }),
  query: Type.Object({
    sponsor_mchid: Type.String(),
    out_budget_no: Type.String()
  }),
  answer: Type.Object({
    out_budget_no: Type.String(),
    budget_id: Type.String(),
    out_transfer_no: Type.String(),
    transfer_id: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    receive_mchid: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS', 'CLOSE'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 成功时间，RFC 3339 格式 */
    success_time: Type.Optional(Type.String())
  })
})

/**
 * 申请单笔转账电子回单
 *
 * Create electronic receipt: `POST /v3/fund-app/mch-transfer/partner/electronic-receipts`
 */
export const createElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/electronic-receipts',
  title: '申请单笔转账电子回单',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 状态 */
    state: OneOf('GENERATING', 'FINISHED'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 查询单笔转账电子回单
 *
 * Get electronic receipt: `GET /v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}`
 */
export const getElectronicReceipt = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}',
  title: '查询单笔转账电子回单',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 状态 */
    state: OneOf('GENERATING', 'FINISHED'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 申请子商户商家转账授权
 *
 * Create sub mch authorization: `POST /v3/fund-app/mch-transfer/partner/sub-mch-authorizations`
 */
export const createSubMchAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/sub-mch-authorizations',
  title: '申请子商户商家转账授权',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    out_apply_no: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    out_apply_no: Type.String(),
    /** 状态 */
    state: OneOf('INVITED', 'PASSED', 'REJECTED', 'EXPIRED'),
    accept_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 查询子商户商家转账授权状态
 *
 * Get sub mch authorization: `GET /v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}`
 */
export const getSubMchAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}',
  title: '查询子商户商家转账授权状态',
  params: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 状态 */
    state: OneOf('AUTHORIZED', 'UNAUTHORIZED', 'CANCELED'),
    apply_order: Type.Optional(Type.Object({
      /** 子商户号 */
      sub_mchid: Type.String(),
      out_apply_no: Type.String(),
      /** 状态 */
      state: OneOf('INVITED', 'PASSED', 'REJECTED', 'EXPIRED'),
      accept_time: Type.String(),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.String()
    })),
    authorization_time: Type.Optional(Type.String()),
    cancel_authorization_time: Type.Optional(Type.String())
  })
})

/**
 * 发起转账
 *
 * Create transfer bill: `POST /v3/fund-app/mch-transfer/partner/transfer-bills`
 */
export const createTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills',
  title: '发起转账',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** 信息类型 */
      info_type: Type.String(),
      /** 信息内容 */
      info_content: Type.String()
    }))
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.String()
  }),
  encrypted: ['user_name']
})

/**
 * 商户单号查询转账单
 *
 * Get transfer bill: `GET /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}`
 */
export const getTransferBill = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}',
  title: '商户单号查询转账单',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户号 */
    mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 撤销转账
 *
 * Cancel transfer bill: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel`
 */
export const cancelTransferBill = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel',
  title: '撤销转账',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Optional(Type.Integer()),
    /** 转账备注 */
    transfer_remark: Type.Optional(Type.String()),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 发起转账并完成自动收款授权
 *
 * Transfer and authorize: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization`
 */
export const transferAndAuthorize = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization',
  title: '发起转账并完成自动收款授权',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** 信息类型 */
      info_type: Type.String(),
      /** 信息内容 */
      info_content: Type.String()
    })),
    authorization_info: Type.Optional(Type.Object({
      /** 用户展示名称 */
      user_display_name: Type.String(),
      /** 商户授权单号 */
      out_authorization_no: Type.String(),
      authorization_notify_url: Type.String()
    }))
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.String()
  }),
  encrypted: ['user_name']
})

/**
 * 转账（用户自动收款）
 *
 * Transfer with authorization: `POST /v3/fund-app/mch-transfer/partner/transfer-bills/transfer`
 */
export const transferWithAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/transfer-bills/transfer',
  title: '转账（用户自动收款）',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** 转账场景报备信息 */
    transfer_scene_report_infos: Type.Array(Type.Object({
      /** 信息类型 */
      info_type: Type.String(),
      /** 信息内容 */
      info_content: Type.String()
    })),
    authorization_id: Type.String()
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 状态 */
    state: OneOf('ACCEPTED', 'SUCCESS'),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.Optional(Type.String()),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  }),
  encrypted: ['user_name'],
  decrypted: ['user_name']
})

/**
 * 申请免确认收款授权
 *
 * Create user confirm authorization: `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations`
 */
export const createUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations',
  title: '申请免确认收款授权',
  body: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 转账场景 ID */
    transfer_scene_id: OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013'),
    /** 用户展示名称 */
    user_display_name: Type.String(),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.String()
  }),
  answer: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String(),
    /** 状态 */
    state: OneOf('WAIT_USER_CONFIRM'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.String()
  })
})

/**
 * 商户单号查询自动收款授权
 *
 * Get user confirm authorization: `GET /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}`
 */
export const getUserConfirmAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}',
  title: '商户单号查询自动收款授权',
  params: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    /** 用户展示名称 */
    user_display_name: Type.String(),
    authorization_id: Type.String(),
    /** 状态 */
    state: OneOf('TAKING_EFFECT', 'CLOSED', 'WAIT_USER_CONFIRM'),
    authorize_time: Type.String(),
    close_info: Type.Optional(Type.Object({
      close_time: Type.String(),
      close_reason: OneOf('CLOSE_VIA_MCH_API', 'USER_CLOSE')
    })),
    /** 转账场景 ID */
    transfer_scene_id: Type.Optional(OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013')),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})

/**
 * 解除免确认收款授权
 *
 * Close user confirm authorization: `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close`
 */
export const closeUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close',
  title: '解除免确认收款授权',
  params: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 用户标识 */
    openid: Type.String(),
    /** 用户展示名称 */
    user_display_name: Type.String(),
    authorization_id: Type.String(),
    /** 状态 */
    state: OneOf('CLOSED'),
    authorize_time: Type.String(),
    close_info: Type.Optional(Type.Object({
      close_time: Type.String(),
      close_reason: OneOf('CLOSE_VIA_MCH_API')
    })),
    /** 转账场景 ID */
    transfer_scene_id: Type.Optional(OneOf('1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013')),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})
