import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 发起批量转账
 *
 * Initiate batch transfer: `POST /v3/transfer/batches`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458841
 */
export const initiateBatchTransfer = payOperation({
  method: 'POST',
  path: '/v3/transfer/batches',
  title: '发起批量转账',
  body: Type.Object({
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    batch_name: Type.String(),
    batch_remark: Type.String(),
    /** 总金额，单位为分 */
    total_amount: Type.Integer(),
    /** 总笔数 */
    total_num: Type.Integer(),
    transfer_detail_list: Type.Array(Type.Object({
      /** 商户明细单号 */
      out_detail_no: Type.String(),
      /** 转账金额，单位为分 */
      transfer_amount: Type.Integer(),
      /** 转账备注 */
      transfer_remark: Type.String(),
      /** 用户标识 */
      openid: Type.String(),
      /** 收款用户姓名（加密） */
      user_name: Type.Optional(Type.String()),
      user_id_card: Type.Optional(Type.String())
    })),
    /** 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    /** 微信批次单号 */
    batch_id: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    batch_status: Type.Optional(OneOf('ACCEPTED', 'PROCESSING', 'FINISHED', 'CLOSED'))
  }),
  encrypted: ['transfer_detail_list[].user_id_card', 'transfer_detail_list[].user_name']
})

/**
 * 微信批次单号查询批次单
 *
 * Get transfer batch by no: `GET /v3/transfer/batches/batch-id/{batch_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458868
 */
export const getTransferBatchByNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/batch-id/{batch_id}',
  title: '微信批次单号查询批次单',
  params: Type.Object({
    /** 微信批次单号 */
    batch_id: Type.String()
  }),
  query: Type.Object({
    need_query_detail: Type.Boolean(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    detail_status: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    transfer_batch: Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户批次单号 */
      out_batch_no: Type.String(),
      /** 微信批次单号 */
      batch_id: Type.String(),
      /** 应用 ID */
      appid: Type.String(),
      batch_status: Type.String(),
      batch_type: Type.String(),
      batch_name: Type.String(),
      batch_remark: Type.String(),
      close_reason: Type.Optional(OneOf('OVERDUE_CLOSE', 'TRANSFER_SCENE_INVALID')),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      /** 总笔数 */
      total_num: Type.Integer(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      success_amount: Type.Optional(Type.Integer()),
      success_num: Type.Optional(Type.Integer()),
      fail_amount: Type.Optional(Type.Integer()),
      fail_num: Type.Optional(Type.Integer()),
      /** 转账场景 ID */
      transfer_scene_id: Type.Optional(Type.String())
    }),
    transfer_detail_list: Type.Optional(Type.Array(Type.Object({
      /** 明细单号 */
      detail_id: Type.String(),
      /** 商户明细单号 */
      out_detail_no: Type.String(),
      detail_status: Type.String()
    })))
  })
})

/**
 * 微信明细单号查询明细单
 *
 * Get transfer detail by no: `GET /v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458886
 */
export const getTransferDetailByNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}',
  title: '微信明细单号查询明细单',
  params: Type.Object({
    /** 微信批次单号 */
    batch_id: Type.String(),
    /** 明细单号 */
    detail_id: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    /** 微信批次单号 */
    batch_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户明细单号 */
    out_detail_no: Type.String(),
    /** 明细单号 */
    detail_id: Type.String(),
    detail_status: Type.String(),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_FROZEN', 'REAL_NAME_CHECK_FAIL', 'NAME_NOT_CORRECT', 'OPENID_INVALID', 'TRANSFER_QUOTA_EXCEED', 'DAY_RECEIVED_QUOTA_EXCEED', 'MONTH_RECEIVED_QUOTA_EXCEED', 'DAY_RECEIVED_COUNT_EXCEED', 'PRODUCT_AUTH_CHECK_FAIL', 'OVERDUE_CLOSE', 'ID_CARD_NOT_CORRECT', 'ACCOUNT_NOT_EXIST', 'TRANSFER_RISK', 'OTHER_FAIL_REASON_TYPE', 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', 'RECEIVE_ACCOUNT_NOT_PERMMIT', 'PAYEE_ACCOUNT_ABNORMAL', 'PAYER_ACCOUNT_ABNORMAL', 'TRANSFER_SCENE_UNAVAILABLE', 'TRANSFER_SCENE_INVALID', 'TRANSFER_REMARK_SET_FAIL', 'RECEIVE_ACCOUNT_NOT_CONFIGURE', 'BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH', 'BLOCK_B2C_USERLIMITAMOUNT_MONTH', 'MERCHANT_REJECT', 'MERCHANT_NOT_CONFIRM')),
    /** 用户标识 */
    openid: Type.String(),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    initiate_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})

/**
 * 商家批次单号查询批次单
 *
 * Get transfer batch by out no: `GET /v3/transfer/batches/out-batch-no/{out_batch_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458877
 */
export const getTransferBatchByOutNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/out-batch-no/{out_batch_no}',
  title: '商家批次单号查询批次单',
  params: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String()
  }),
  query: Type.Object({
    need_query_detail: Type.Boolean(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    detail_status: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    transfer_batch: Type.Object({
      /** 商户号 */
      mchid: Type.String(),
      /** 商户批次单号 */
      out_batch_no: Type.String(),
      /** 微信批次单号 */
      batch_id: Type.String(),
      /** 应用 ID */
      appid: Type.String(),
      batch_status: Type.String(),
      batch_type: Type.String(),
      batch_name: Type.String(),
      batch_remark: Type.String(),
      close_reason: Type.Optional(OneOf('OVERDUE_CLOSE', 'TRANSFER_SCENE_INVALID')),
      /** 总金额，单位为分 */
      total_amount: Type.Integer(),
      /** 总笔数 */
      total_num: Type.Integer(),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.Optional(Type.String()),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.Optional(Type.String()),
      success_amount: Type.Optional(Type.Integer()),
      success_num: Type.Optional(Type.Integer()),
      fail_amount: Type.Optional(Type.Integer()),
      fail_num: Type.Optional(Type.Integer()),
      /** 转账场景 ID */
      transfer_scene_id: Type.Optional(Type.String())
    }),
    transfer_detail_list: Type.Optional(Type.Array(Type.Object({
      /** 明细单号 */
      detail_id: Type.String(),
      /** 商户明细单号 */
      out_detail_no: Type.String(),
      detail_status: Type.String()
    }))),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer())
  })
})

/**
 * 商家明细单号查询明细单
 *
 * Get transfer detail by out no: `GET /v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458902
 */
export const getTransferDetailByOutNo = payOperation({
  method: 'GET',
  path: '/v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}',
  title: '商家明细单号查询明细单',
  params: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    /** 商户明细单号 */
    out_detail_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.Optional(Type.String()),
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    /** 微信批次单号 */
    batch_id: Type.String(),
    /** 应用 ID */
    appid: Type.String(),
    /** 商户明细单号 */
    out_detail_no: Type.String(),
    /** 明细单号 */
    detail_id: Type.String(),
    detail_status: Type.String(),
    /** 转账金额，单位为分 */
    transfer_amount: Type.Integer(),
    /** 转账备注 */
    transfer_remark: Type.String(),
    /** 失败原因 */
    fail_reason: Type.Optional(OneOf('ACCOUNT_FROZEN', 'REAL_NAME_CHECK_FAIL', 'NAME_NOT_CORRECT', 'OPENID_INVALID', 'TRANSFER_QUOTA_EXCEED', 'DAY_RECEIVED_QUOTA_EXCEED', 'MONTH_RECEIVED_QUOTA_EXCEED', 'DAY_RECEIVED_COUNT_EXCEED', 'PRODUCT_AUTH_CHECK_FAIL', 'OVERDUE_CLOSE', 'ID_CARD_NOT_CORRECT', 'ACCOUNT_NOT_EXIST', 'TRANSFER_RISK', 'OTHER_FAIL_REASON_TYPE', 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', 'RECEIVE_ACCOUNT_NOT_PERMMIT', 'PAYEE_ACCOUNT_ABNORMAL', 'PAYER_ACCOUNT_ABNORMAL', 'TRANSFER_SCENE_UNAVAILABLE', 'TRANSFER_SCENE_INVALID', 'TRANSFER_REMARK_SET_FAIL', 'RECEIVE_ACCOUNT_NOT_CONFIGURE', 'BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH', 'BLOCK_B2C_USERLIMITAMOUNT_MONTH', 'MERCHANT_REJECT', 'MERCHANT_NOT_CONFIRM')),
    /** 用户标识 */
    openid: Type.String(),
    /** 收款用户姓名（加密） */
    user_name: Type.Optional(Type.String()),
    initiate_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  }),
  decrypted: ['user_name']
})
