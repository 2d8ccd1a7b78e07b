import { Type } from '../../lib/typebox.js'
import { OutTradeNo, payOperation } from '../define.js'

/**
 * 服务人员查询
 *
 * List the guides of a store: `GET /v3/smartguide/guides`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535123
 */
export const listGuides = payOperation({
  method: 'GET',
  path: '/v3/smartguide/guides',
  title: '服务人员查询',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The id of the store on the merchant platform. 门店 ID */
    store_id: Type.Integer(),
    /** The id of the employee in the contacts of WeCom. 企业微信的员工 ID */
    userid: Type.Optional(Type.String()),
    /** The mobile phone number of the guide; it goes encrypted. 手机号码（加密） */
    mobile: Type.Optional(Type.String()),
    /** The number that the guide gave when registering in the Mini Program. 工号，服务人员通过小程序注册时填写 */
    work_id: Type.Optional(Type.String()),
    /** The number of entries per page, at most 10. 分页大小，最大 10 */
    limit: Type.Optional(Type.Integer({ maximum: 10 })),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The id of the guide. 导购 ID */
      guide_id: Type.Optional(Type.String()),
      /** The id of the store on the merchant platform. 门店 ID */
      store_id: Type.Optional(Type.Integer()),
      /** The name of the guide; it comes encrypted. 员工姓名（加密） */
      name: Type.Optional(Type.String()),
      /** The mobile phone number of the guide; it comes encrypted. 手机号码（加密） */
      mobile: Type.Optional(Type.String()),
      /** The id of the employee in the contacts of WeCom. 企业微信的员工 ID */
      userid: Type.Optional(Type.String()),
      /** The number that the guide gave when registering in the Mini Program. 工号，服务人员通过小程序注册时填写 */
      work_id: Type.Optional(Type.String())
    })))
  }),
  encrypted: ['mobile'],
  decrypted: ['data[].mobile', 'data[].name']
})

/**
 * 服务人员注册
 *
 * Register a guide of a store: `POST /v3/smartguide/guides`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535138
 */
export const createGuide = payOperation({
  method: 'POST',
  path: '/v3/smartguide/guides',
  title: '服务人员注册',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The id of the company at WeCom. 企业 ID，企业微信唯一标识 */
    corpid: Type.String(),
    /** The id of the store on the merchant platform. 门店 ID */
    store_id: Type.Integer(),
    /** The id of the employee in the contacts of WeCom. 企业微信的员工 ID */
    userid: Type.String(),
    /** The name of the guide; it goes encrypted. 员工姓名（加密） */
    name: Type.String(),
    /** The mobile phone number of the guide; it goes encrypted. 手机号码（加密） */
    mobile: Type.String(),
    /** The address of the QR code of the employee at WeCom. 员工个人二维码 URL */
    qr_code: Type.String(),
    /** The address of the avatar of the employee at WeCom. 头像 URL */
    avatar: Type.String(),
    /** The address of the QR code of the WeCom group of the employee. 群二维码 URL */
    group_qrcode: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the guide. 导购 ID */
    guide_id: Type.String()
  }),
  encrypted: ['mobile', 'name']
})

/**
 * 服务人员信息更新
 *
 * Change a guide of a store: `PATCH /v3/smartguide/guides/{guide_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535160
 */
export const updateGuide = payOperation({
  method: 'PATCH',
  path: '/v3/smartguide/guides/{guide_id}',
  title: '服务人员信息更新',
  params: Type.Object({
    /** The id of the guide. 导购 ID */
    guide_id: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The name of the guide; it goes encrypted. 员工姓名（加密） */
    name: Type.Optional(Type.String()),
    /** The mobile phone number of the guide; it goes encrypted. 手机号码（加密） */
    mobile: Type.Optional(Type.String()),
    /** The address of the QR code of the employee at WeCom. 员工个人二维码 URL */
    qr_code: Type.Optional(Type.String()),
    /** The address of the avatar of the employee at WeCom. 头像 URL */
    avatar: Type.Optional(Type.String()),
    /** The address of the QR code of the WeCom group of the employee. 群二维码 URL */
    group_qrcode: Type.Optional(Type.String())
  }),
  encrypted: ['mobile', 'name']
})

/**
 * 服务人员分配
 *
 * Assign a guide to an order: `POST /v3/smartguide/guides/{guide_id}/assign`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535161
 */
export const assignGuide = payOperation({
  method: 'POST',
  path: '/v3/smartguide/guides/{guide_id}/assign',
  title: '服务人员分配',
  params: Type.Object({
    /** The id of the guide. 导购 ID */
    guide_id: Type.String()
  }),
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  })
})
