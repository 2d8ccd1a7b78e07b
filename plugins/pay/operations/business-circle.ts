import { Type } from '@sinclair/typebox'
import { payOperation } from '../define.js'

/**
 * 商圈会员停车状态同步
 *
 * Sync parking: `POST /v3/businesscircle/parkings`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535502
 */
export const syncParking = payOperation({
  method: 'POST',
  path: '/v3/businesscircle/parkings',
  title: '商圈会员停车状态同步',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    brandid: Type.Integer(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    /** 车牌号 */
    plate_number: Type.String(),
    /** 状态 */
    state: Type.String(),
    time: Type.String()
  })
})

/**
 * 商圈会员积分同步
 *
 * Notify points: `POST /v3/businesscircle/points/notify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534698
 */
export const notifyPoints = payOperation({
  method: 'POST',
  path: '/v3/businesscircle/points/notify',
  title: '商圈会员积分同步',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 应用 ID */
    appid: Type.Optional(Type.String()),
    /** 用户标识 */
    openid: Type.String(),
    earn_points: Type.Boolean(),
    increased_points: Type.Integer(),
    points_update_time: Type.String(),
    no_points_remarks: Type.Optional(Type.String()),
    total_points: Type.Optional(Type.Integer())
  })
})

/**
 * 商圈积分授权查询
 *
 * Get user authorization: `GET /v3/businesscircle/user-authorizations/{openid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534848
 */
export const getUserAuthorization = payOperation({
  method: 'GET',
  path: '/v3/businesscircle/user-authorizations/{openid}',
  title: '商圈积分授权查询',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 用户标识 */
    openid: Type.String(),
    authorize_state: Type.String(),
    authorize_time: Type.Optional(Type.String()),
    deauthorize_time: Type.Optional(Type.String())
  })
})

/**
 * 商圈会员待积分状态查询
 *
 * Get points commit status: `GET /v3/businesscircle/users/{openid}/points/commit_status`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534994
 */
export const getPointsCommitStatus = payOperation({
  method: 'GET',
  path: '/v3/businesscircle/users/{openid}/points/commit_status',
  title: '商圈会员待积分状态查询',
  params: Type.Object({
    /** 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    brandid: Type.Integer(),
    /** 应用 ID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    points_commit_status: Type.Optional(Type.String())
  })
})
