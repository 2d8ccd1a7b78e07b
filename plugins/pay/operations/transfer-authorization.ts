import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 发起转账并完成自动收款授权
 *
 * Transfer and authorize: `POST /v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399293
 */
export const transferAndAuthorize = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization',
  title: '发起转账并完成自动收款授权',
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
    authorization_info: Type.Optional(Type.Object({
      /** 用户展示名称 */
      user_display_name: Type.String(),
      /** 商户授权单号 */
      out_authorization_no: Type.String(),
      authorization_notify_url: Type.String()
    })),
    sponsor_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'CANCELING'),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String()),
    /** 用户展示名称 */
    user_display_name: Type.Optional(Type.String()),
    /** 商户授权单号 */
    out_authorization_no: Type.Optional(Type.String())
  }),
  encrypted: ['user_name']
})

/**
 * 用户授权后转账
 *
 * Transfer with authorization: `POST /v3/fund-app/mch-transfer/transfer-bills/transfer`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399371
 */
export const transferWithAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/transfer',
  title: '用户授权后转账',
  body: Type.Object({
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
    authorization_id: Type.Optional(Type.String()),
    sponsor_mchid: Type.Optional(Type.String()),
    /** 商户授权单号 */
    out_authorization_no: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    mch_id: Type.String(),
    /** 商户转账单号 */
    out_bill_no: Type.String(),
    /** 微信转账单号 */
    transfer_bill_no: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 状态 */
    state: OneOf('ACCEPTED', 'PROCESSING', 'TRANSFERING', 'SUCCESS'),
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
 * Create user confirm authorization: `POST /v3/fund-app/mch-transfer/user-confirm-authorization`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015901167
 */
export const createUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization',
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
    authorization_notify_url: Type.String(),
    /** 场景信息 */
    scene_info: Type.Optional(Type.Object({
      client_ip: Type.Optional(Type.String()),
      /** 商户端设备号 */
      device_id: Type.Optional(Type.String()),
      device_type: Type.Optional(OneOf('IOS', 'ANDROID', 'HARMONY', 'OTHER'))
    }))
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
 * Get user confirm authorization: `GET /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4014399423
 */
export const getUserConfirmAuthorization = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}',
  title: '商户单号查询自动收款授权',
  params: Type.Object({
    /** 商户授权单号 */
    out_authorization_no: Type.String()
  }),
  query: Type.Object({
    is_display_authorization: Type.Optional(Type.Boolean())
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
    authorization_id: Type.Optional(Type.String()),
    /** 状态 */
    state: OneOf('TAKING_EFFECT', 'CLOSED', 'WAIT_USER_CONFIRM'),
    authorize_time: Type.Optional(Type.String()),
    close_info: Type.Optional(Type.Object({
      close_time: Type.String(),
      close_reason: OneOf('CLOSE_VIA_MCH_API', 'USER_CLOSE', 'USER_OVERDUE_UNCONFIRMED', 'TRANSFER_RISK', 'USER_ACCOUNT_ABNORMAL')
    })),
    /** 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 跳转领取页面的 package 信息 */
    package_info: Type.Optional(Type.String())
  })
})

/**
 * 解除免确认收款授权
 *
 * Close user confirm authorization: `POST /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4015653811
 */
export const closeUserConfirmAuthorization = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close',
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
    authorization_id: Type.Optional(Type.String()),
    /** 状态 */
    state: OneOf('CLOSED'),
    authorize_time: Type.Optional(Type.String()),
    close_info: Type.Optional(Type.Object({
      close_time: Type.String(),
      close_reason: OneOf('CLOSE_VIA_MCH_API')
    })),
    /** 转账场景 ID */
    transfer_scene_id: Type.Optional(Type.String()),
    /** 用户收款感知 */
    user_recv_perception: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String())
  })
})
