import { Type } from '../../lib/typebox.js'
import { Number32, OneOf, OutBillNo, payOperation } from '../define.js'

/**
 * 发起转账并完成自动收款授权
 *
 * Transfer money to a user, who agrees to receive the next transfers without a confirmation: `POST /v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399293
 */
export const transferAndAuthorize = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization',
  title: '发起转账并完成自动收款授权',
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
    /** The authorization. 授权信息 */
    authorization_info: Type.Optional(Type.Object({
      /** The name of the user that is shown. 用户展示名称 */
      user_display_name: Type.String(),
      /** The merchant's own number of the authorization. 商户授权单号 */
      out_authorization_no: Number32,
      /** The address that the result of the authorization is sent to. 授权结果的通知地址 */
      authorization_notify_url: Type.String()
    })),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'CANCELING'),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String()),
    /** The name of the user that is shown. 用户展示名称 */
    user_display_name: Type.Optional(Type.String()),
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Type.Optional(Type.String())
  }),
  encrypted: ['user_name']
})

/**
 * 用户授权后转账
 *
 * Transfer money to a user who agreed to receive it without a confirmation: `POST /v3/fund-app/mch-transfer/transfer-bills/transfer`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399371
 */
export const transferWithAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/transfer',
  title: '用户授权后转账',
  body: Type.Object({
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
    authorization_id: Type.Optional(Type.String()),
    /** The merchant who pays. 出资商户号 */
    sponsor_mchid: Type.Optional(Type.String()),
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Type.Optional(Number32)
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mch_id: Type.String(),
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: Type.String(),
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** The appid. 应用 ID */
    appid: Type.Optional(Type.String()),
    /** The state. 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'TRANSFERING', 'SUCCESS'),
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
 * Ask a user to agree to transfers without a confirmation: `POST /v3/fund-app/mch-transfer/user-confirm-authorization`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015901167
 */
export const createUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization',
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
    /** The address that the result of the authorization is sent to. 授权结果的通知地址 */
    authorization_notify_url: Type.String(),
    /** The scene of the payment. 场景信息 */
    scene_info: Type.Optional(Type.Object({
      /** The IP address of the user's device. 用户终端 IP */
      client_ip: Type.Optional(Type.String()),
      /** The merchant's own number of the device. 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      /** The kind of device. 设备类型 */
      device_type: Type.Optional(OneOf('IOS', 'ANDROID', 'HARMONY', 'OTHER'))
    }))
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
 * Query by the merchant's own number whether a user agreed to transfers without a confirmation: `GET /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399423
 */
export const getUserConfirmAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}',
  title: '商户单号查询自动收款授权',
  params: Type.Object({
    /** The merchant's own number of the authorization. 商户授权单号 */
    out_authorization_no: Number32
  }),
  query: Type.Object({
    /** Whether the answer has the authorization, too. 是否返回授权信息 */
    is_display_authorization: Type.Optional(Type.Boolean())
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
    authorization_id: Type.Optional(Type.String()),
    /** The state. 状态 */
    state: OneOf('TAKING_EFFECT', 'CLOSED', 'WAIT_USER_CONFIRM'),
    /** The time when it was authorized, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorize_time: Type.Optional(Type.String()),
    /** The way in which it was closed. 关闭信息 */
    close_info: Type.Optional(Type.Object({
      /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
      close_time: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: OneOf('CLOSE_VIA_MCH_API', 'USER_CLOSE', 'USER_OVERDUE_UNCONFIRMED', 'TRANSFER_RISK', 'USER_ACCOUNT_ABNORMAL')
    })),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The data with which the Mini Program opens the confirmation. 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  })
})

/**
 * 解除免确认收款授权
 *
 * End a user's agreement to transfers without a confirmation: `POST /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015653811
 */
export const closeUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close',
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
    authorization_id: Type.Optional(Type.String()),
    /** The state. 状态 */
    state: OneOf('CLOSED'),
    /** The time when it was authorized, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorize_time: Type.Optional(Type.String()),
    /** The way in which it was closed. 关闭信息 */
    close_info: Type.Optional(Type.Object({
      /** The time when it was closed, in RFC 3339. 关闭时间，RFC 3339 格式 */
      close_time: Type.String(),
      /** The reason why it was closed. 关闭原因 */
      close_reason: OneOf('CLOSE_VIA_MCH_API')
    })),
    /** The scene of the transfer. 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** The purpose of the transfer that the user sees. 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})
