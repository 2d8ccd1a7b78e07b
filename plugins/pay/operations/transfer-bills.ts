import { Type } from '../../lib/typebox.js'
import { OneOf, OutBillNo, payOperation } from '../define.js'

/**
 * 发起转账
 *
 * Transfer money to a user: `POST /v3/fund-app/mch-transfer/transfer-bills`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716434
 */
export const createTransfer = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills',
  title: '发起转账',
  body: Type.Object({
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
    /** The appearance of the user's receipt page. 用户收款页的样式 */
    user_recv_style: Type.Optional(Type.Object({
      /** The kind of page. 样式类型 */
      type: OneOf('CONFIRM_PAGE', 'RED_PACKET')
    }))
  }),
  answer: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED'),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String()),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  encrypted: ['user_name']
})

/**
 * 商户单号查询转账单
 *
 * Query a transfer by the merchant's own number: `GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716437
 */
export const queryTransferByOutBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}',
  title: '商户单号查询转账单',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mch_id: Type.String(),
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
    update_time: Type.String(),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  decrypted: ['user_name']
})

/**
 * 撤销转账
 *
 * Cancel a transfer that the user has not confirmed: `POST /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716458
 */
export const cancelTransfer = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel',
  title: '撤销转账',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  answer: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The state. 状态 */
    state: OneOf('CANCELING', 'CANCELLED'),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 微信转账单号查询转账单
 *
 * Query a transfer by its number at WeChat Pay: `GET /v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716457
 */
export const queryTransferByTransferBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}',
  title: '微信转账单号查询转账单',
  params: Type.Object({
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mch_id: Type.String(),
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
    update_time: Type.String(),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  }),
  decrypted: ['user_name']
})
