import { Type } from '../../lib/typebox.js'
import { payOperation } from '../define.js'

/**
 * 商圈会员停车状态同步
 *
 * Tell that a member's vehicle entered or left the business circle: `POST /v3/businesscircle/parkings`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535502
 */
export const syncParking = payOperation({
  method: 'POST',
  path: '/v3/businesscircle/parkings',
  title: '商圈会员停车状态同步',
  body: Type.Object({
    /** The merchant of the business circle, where a partner calls. 商圈商户号，服务商模式下必传 */
    sub_mchid: Type.Optional(Type.String()),
    /** The id of the brand of the merchant. 品牌 ID */
    brandid: Type.Integer(),
    /** The appid, which is bound to the brand. 应用 ID，需已与品牌绑定 */
    appid: Type.Optional(Type.String()),
    /** The member's openid for the appid. 用户标识 */
    openid: Type.String(),
    /** The number plate: the short name of the province, then capital letters, digits and Chinese characters. 车牌号，首位为省份简称 */
    plate_number: Type.String(),
    /** Whether the vehicle came or left. `IN`: it entered the business circle. `OUT`: it left. 停车状态。IN：进入商圈；OUT：离开商圈 */
    state: Type.String(),
    /** The time when the state changed, in RFC 3339. 在场状态更新时间，RFC 3339 格式 */
    time: Type.String()
  })
})

/**
 * 商圈会员积分同步
 *
 * Tell what points a payment of a member earned: `POST /v3/businesscircle/points/notify`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534698
 */
export const notifyPoints = payOperation({
  method: 'POST',
  path: '/v3/businesscircle/points/notify',
  title: '商圈会员积分同步',
  body: Type.Object({
    /** The merchant of the business circle, where a partner calls. 商圈商户号，服务商模式下必传 */
    sub_mchid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay, as the notification of the payment gives it. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The appid of the Mini Program where the member authorized the points. 顾客授权积分时使用的小程序 AppID */
    appid: Type.Optional(Type.String()),
    /** The member's openid for the appid. 顾客 OpenID */
    openid: Type.String(),
    /** Whether the payment earned points. 是否获得积分 */
    earn_points: Type.Boolean(),
    /** The number of points that the payment earned. 订单新增积分值 */
    increased_points: Type.Integer(),
    /** The time when the points were earned, in RFC 3339. 积分更新时间，RFC 3339 格式 */
    points_update_time: Type.String(),
    /** The reason why no points were earned, at most 128 characters. 未获得积分的备注信息，最长 128 个字符 */
    no_points_remarks: Type.Optional(Type.String()),
    /** The number of points that the member has in all. 顾客积分总额 */
    total_points: Type.Optional(Type.Integer())
  })
})

/**
 * 商圈积分授权查询
 *
 * Get whether a user authorized the points of the business circle: `GET /v3/businesscircle/user-authorizations/{openid}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534848
 */
export const getUserAuthorization = payOperation({
  method: 'GET',
  path: '/v3/businesscircle/user-authorizations/{openid}',
  title: '商圈积分授权查询',
  params: Type.Object({
    /** The member's openid for the appid. 顾客 OpenID */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The merchant of the business circle, where a partner calls. 商圈商户号，服务商模式下必传 */
    sub_mchid: Type.Optional(Type.String()),
    /** The appid of the Mini Program where the member authorized the points. 顾客授权积分时使用的小程序 AppID */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The member's openid for the appid. 顾客 OpenID */
    openid: Type.String(),
    /** Whether the member authorized the points. `UNAUTHORIZED`: never. `AUTHORIZED`: yes. `DEAUTHORIZED`: no longer. 授权状态。UNAUTHORIZED：未授权；AUTHORIZED：已授权；DEAUTHORIZED：已取消授权 */
    authorize_state: Type.String(),
    /** The time when the member authorized the points, in RFC 3339. 授权时间，RFC 3339 格式 */
    authorize_time: Type.Optional(Type.String()),
    /** The time when the member withdrew the authorization, in RFC 3339. 取消授权时间，RFC 3339 格式 */
    deauthorize_time: Type.Optional(Type.String())
  })
})

/**
 * 商圈会员待积分状态查询
 *
 * Get whether points of a member's payments of today are pending: `GET /v3/businesscircle/users/{openid}/points/commit_status`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012534994
 */
export const getPointsCommitStatus = payOperation({
  method: 'GET',
  path: '/v3/businesscircle/users/{openid}/points/commit_status',
  title: '商圈会员待积分状态查询',
  params: Type.Object({
    /** The member's openid for the appid. 用户标识 */
    openid: Type.String()
  }),
  query: Type.Object({
    /** The merchant of the business circle, where a partner calls. 商圈商户号，服务商模式下必传 */
    sub_mchid: Type.Optional(Type.String()),
    /** The id of the brand of the merchant. 品牌 ID */
    brandid: Type.Integer(),
    /** The appid, which is bound to the brand. 应用 ID，需已与品牌绑定 */
    appid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** Whether points of today's payments are pending. `PENDING`: some are pending. `FINISHED`: none is pending. 待积分状态。PENDING：有待积分；FINISHED：无待积分 */
    points_commit_status: Type.Optional(Type.String())
  })
})
