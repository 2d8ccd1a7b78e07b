import { Type } from '../../lib/typebox.js'
import { OneOf, OutBillNo, payOperation } from '../define.js'

/**
 * 发起批量转账
 *
 * Transfer money to many users at once: `POST /v3/transfer/batches`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458841
 */
export const initiateBatchTransfer = payOperation({
  method: 'POST',
  path: '/v3/transfer/batches',
  title: '发起批量转账',
  body: Type.Object({
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: OutBillNo,
    /** The name of the batch. 批次名称 */
    batch_name: Type.String(),
    /** A remark about the batch. 批次备注 */
    batch_remark: Type.String(),
    /** The total, in fen. 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** The total number. 总笔数 */
    total_num: Type.Integer(),
    /** The single transfers. 转账明细 */
    transfer_detail_list: Type.Array(Type.Object({
      /** The merchant's own number of the single transfer. 商户明细单号 */
      out_detail_no: OutBillNo,
      /** The amount of the transfer, in fen. 转账金额，单位为分 */
      transfer_amount: Type.Integer(),
      /** The remark that the user sees. 转账备注 */
      transfer_remark: Type.String(),
      /** The user's openid for the appid. 用户标识 */
      openid: Type.String(),
      /** The name of the user who is paid; it goes encrypted. 收款用户姓名（加密） */
      user_name: Type.Optional(Type.String()),
      /** The identity card of the user; it goes encrypted. 收款用户身份证号（加密） */
      user_id_card: Type.Optional(Type.String())
    })),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.String(),
    /** The number of the batch at WeChat Pay. 微信批次单号 */
    batch_id: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state of the batch. 批次状态 */
    batch_status: Type.Optional(OneOf('ACCEPTED', 'PROCESSING', 'FINISHED', 'CLOSED'))
  }),
  encrypted: ['transfer_detail_list[].user_id_card', 'transfer_detail_list[].user_name']
})

/**
 * 微信批次单号查询批次单
 *
 * Query a batch of transfers by its number at WeChat Pay: `GET /v3/transfer/batches/batch-id/{batch_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458868
 */
export const getTransferBatchByNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/batch-id/{batch_id}',
  title: '微信批次单号查询批次单',
  params: Type.Object({
    /** The number of the batch at WeChat Pay. 微信批次单号 */
    batch_id: Type.String()
  }),
  query: Type.Object({
    /** Whether the answer has the single transfers, too. 是否查询明细 */
    need_query_detail: Type.Boolean(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The state of the transfer. 明细状态 */
    detail_status: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The batch. 转账批次 */
    transfer_batch: Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The merchant's own number of the batch. 商户批次单号 */
      out_batch_no: Type.String(),
      /** The number of the batch at WeChat Pay. 微信批次单号 */
      batch_id: Type.String(),
      /** The appid. 应用 ID */
      appid: Type.String(),
      /** The state of the batch. 批次状态 */
      batch_status: Type.String(),
      /** The way in which the batch was started. 批次类型 */
      batch_type: Type.String(),
      /** The name of the batch. 批次名称 */
      batch_name: Type.String(),
      /** A remark about the batch. 批次备注 */
      batch_remark: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: Type.Optional(OneOf('OVERDUE_CLOSE', 'TRANSFER_SCENE_INVALID')),
      /** The total, in fen. 总金额，单位为分 */
      total_amount: Type.Integer(),
      /** The total number. 总笔数 */
      total_num: Type.Integer(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      /** The sum of the transfers that succeeded, in fen. 转账成功的金额，单位为分 */
      success_amount: Type.Optional(Type.Integer()),
      /** The number of transfers that succeeded. 转账成功的笔数 */
      success_num: Type.Optional(Type.Integer()),
      /** The sum of the failed transfers, in fen. 转账失败的金额，单位为分 */
      fail_amount: Type.Optional(Type.Integer()),
      /** The number of transfers that failed. 转账失败的笔数 */
      fail_num: Type.Optional(Type.Integer()),
      /** The scene of the transfer. 转账场景 ID */
      transfer_scene_id: Type.Optional(Type.String())
    }),
    /** The single transfers. 转账明细 */
    transfer_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the single entry. 明细单号 */
      detail_id: Type.String(),
      /** The merchant's own number of the single transfer. 商户明细单号 */
      out_detail_no: Type.String(),
      /** The state of the transfer. 明细状态 */
      detail_status: Type.String()
    })))
  })
})

/**
 * 微信明细单号查询明细单
 *
 * Query a transfer of a batch by its number at WeChat Pay: `GET /v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458886
 */
export const getTransferDetailByNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}',
  title: '微信明细单号查询明细单',
  params: Type.Object({
    /** The number of the batch at WeChat Pay. 微信批次单号 */
    batch_id: Type.String(),
    /** The number of the single entry. 明细单号 */
    detail_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.String(),
    /** The number of the batch at WeChat Pay. 微信批次单号 */
    batch_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: Type.String(),
    /** The number of the single entry. 明细单号 */
    detail_id: Type.String(),
    /** The state of the transfer. 明细状态 */
    detail_status: Type.String(),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_FROZEN', 'REAL_NAME_CHECK_FAIL', 'NAME_NOT_CORRECT', 'OPENID_INVALID', 'TRANSFER_QUOTA_EXCEED', 'DAY_RECEIVED_QUOTA_EXCEED', 'MONTH_RECEIVED_QUOTA_EXCEED', 'DAY_RECEIVED_COUNT_EXCEED', 'PRODUCT_AUTH_CHECK_FAIL', 'OVERDUE_CLOSE', 'ID_CARD_NOT_CORRECT', 'ACCOUNT_NOT_EXIST', 'TRANSFER_RISK', 'OTHER_FAIL_REASON_TYPE', 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', 'RECEIVE_ACCOUNT_NOT_PERMMIT', 'PAYEE_ACCOUNT_ABNORMAL', 'PAYER_ACCOUNT_ABNORMAL', 'TRANSFER_SCENE_UNAVAILABLE', 'TRANSFER_SCENE_INVALID', 'TRANSFER_REMARK_SET_FAIL', 'RECEIVE_ACCOUNT_NOT_CONFIGURE', 'BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH', 'BLOCK_B2C_USERLIMITAMOUNT_MONTH', 'MERCHANT_REJECT', 'MERCHANT_NOT_CONFIRM')),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user who is paid; it comes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The time when it was started, in RFC 3339. 发起时间，RFC 3339 格式 */
    initiate_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 商家批次单号查询批次单
 *
 * Query a batch of transfers by the merchant's own number: `GET /v3/transfer/batches/out-batch-no/{out_batch_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458877
 */
export const getTransferBatchByOutNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/out-batch-no/{out_batch_no}',
  title: '商家批次单号查询批次单',
  params: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: OutBillNo
  }),
  query: Type.Object({
    /** Whether the answer has the single transfers, too. 是否查询明细 */
    need_query_detail: Type.Boolean(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The state of the transfer. 明细状态 */
    detail_status: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The batch. 转账批次 */
    transfer_batch: Type.Object({
      /** The id of the merchant at WeChat Pay. 商户号 */
      mchid: Type.String(),
      /** The merchant's own number of the batch. 商户批次单号 */
      out_batch_no: Type.String(),
      /** The number of the batch at WeChat Pay. 微信批次单号 */
      batch_id: Type.String(),
      /** The appid. 应用 ID */
      appid: Type.String(),
      /** The state of the batch. 批次状态 */
      batch_status: Type.String(),
      /** The way in which the batch was started. 批次类型 */
      batch_type: Type.String(),
      /** The name of the batch. 批次名称 */
      batch_name: Type.String(),
      /** A remark about the batch. 批次备注 */
      batch_remark: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: Type.Optional(OneOf('OVERDUE_CLOSE', 'TRANSFER_SCENE_INVALID')),
      /** The total, in fen. 总金额，单位为分 */
      total_amount: Type.Integer(),
      /** The total number. 总笔数 */
      total_num: Type.Integer(),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      /** The sum of the transfers that succeeded, in fen. 转账成功的金额，单位为分 */
      success_amount: Type.Optional(Type.Integer()),
      /** The number of transfers that succeeded. 转账成功的笔数 */
      success_num: Type.Optional(Type.Integer()),
      /** The sum of the failed transfers, in fen. 转账失败的金额，单位为分 */
      fail_amount: Type.Optional(Type.Integer()),
      /** The number of transfers that failed. 转账失败的笔数 */
      fail_num: Type.Optional(Type.Integer()),
      /** The scene of the transfer. 转账场景 ID */
      transfer_scene_id: Type.Optional(Type.String())
    }),
    /** The single transfers. 转账明细 */
    transfer_detail_list: Type.Optional(Type.Array(Type.Object({
      /** The number of the single entry. 明细单号 */
      detail_id: Type.String(),
      /** The merchant's own number of the single transfer. 商户明细单号 */
      out_detail_no: Type.String(),
      /** The state of the transfer. 明细状态 */
      detail_status: Type.String()
    }))),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer())
  })
})

/**
 * 商家明细单号查询明细单
 *
 * Query a transfer of a batch by the merchant's own number: `GET /v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458902
 */
export const getTransferDetailByOutNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}',
  title: '商家明细单号查询明细单',
  params: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: OutBillNo,
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: OutBillNo
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.String(),
    /** The number of the batch at WeChat Pay. 微信批次单号 */
    batch_id: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.String(),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: Type.String(),
    /** The number of the single entry. 明细单号 */
    detail_id: Type.String(),
    /** The state of the transfer. 明细状态 */
    detail_status: Type.String(),
    /** The amount of the transfer, in fen. 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** The remark that the user sees. 转账备注 */
    transfer_remark: Type.String(),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_FROZEN', 'REAL_NAME_CHECK_FAIL', 'NAME_NOT_CORRECT', 'OPENID_INVALID', 'TRANSFER_QUOTA_EXCEED', 'DAY_RECEIVED_QUOTA_EXCEED', 'MONTH_RECEIVED_QUOTA_EXCEED', 'DAY_RECEIVED_COUNT_EXCEED', 'PRODUCT_AUTH_CHECK_FAIL', 'OVERDUE_CLOSE', 'ID_CARD_NOT_CORRECT', 'ACCOUNT_NOT_EXIST', 'TRANSFER_RISK', 'OTHER_FAIL_REASON_TYPE', 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', 'RECEIVE_ACCOUNT_NOT_PERMMIT', 'PAYEE_ACCOUNT_ABNORMAL', 'PAYER_ACCOUNT_ABNORMAL', 'TRANSFER_SCENE_UNAVAILABLE', 'TRANSFER_SCENE_INVALID', 'TRANSFER_REMARK_SET_FAIL', 'RECEIVE_ACCOUNT_NOT_CONFIGURE', 'BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH', 'BLOCK_B2C_USERLIMITAMOUNT_MONTH', 'MERCHANT_REJECT', 'MERCHANT_NOT_CONFIRM')),
    /** The user's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The name of the user who is paid; it comes encrypted. 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    /** The time when it was started, in RFC 3339. 发起时间，RFC 3339 格式 */
    initiate_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})
