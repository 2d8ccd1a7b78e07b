import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 发起转账
 *
 * Create transfer: `POST /v3/fund-app/mch-transfer/transfer-bills`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716434
 */
export const createTransfer = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills',
  title: '发起转账',
  body: Type.Object({
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
    user_recv_style: Type.Optional(Type.Object({
      /** 类型 */
      type: OneOf('CONFIRM_PAGE', 'RED_PACKET')
    }))
  }),
  answer: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  encrypted: ['user_name']
})

/**
 * 商户单号查询转账单
 *
 * Query transfer by out bill no: `GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716437
 */
export const queryTransferByOutBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}',
  title: '商户单号查询转账单',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  answer: Type.Object({
    mch_id: Type.String(),
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
    update_time: Type.String(),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  decrypted: ['user_name']
})

/**
 * 撤销转账
 *
 * Cancel transfer: `POST /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716458
 */
export const cancelTransfer = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel',
  title: '撤销转账',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 状态 */
    state: OneOf('CANCELING', 'CANCELLED'),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 微信转账单号查询转账单
 *
 * Query transfer by transfer bill no: `GET /v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716457
 */
export const queryTransferByTransferBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}',
  title: '微信转账单号查询转账单',
  params: Type.Object({
    /** 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    mch_id: Type.String(),
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
    update_time: Type.String(),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  decrypted: ['user_name']
})
