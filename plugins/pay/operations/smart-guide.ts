import { Type } from '@sinclair/typebox'
import { OutTradeNo, payOperation } from '../define.js'

/**
 * 服务人员查询
 *
 * List guides: `GET /v3/smartguide/guides`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535123
 */
export const listGuides = payOperation({
  method: 'GET',
  path: '/v3/smartguide/guides',
  title: '服务人员查询',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 门店 ID */
    store_id: Type.Integer(),
    userid: Type.Optional(Type.String()),
    /** 手机号码（加密） */
    mobile: Type.Optional(Type.String()),
    work_id: Type.Optional(Type.String()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer({ maximum: 10 })),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 导购 ID */
      guide_id: Type.Optional(Type.String()),
      /** 门店 ID */
      store_id: Type.Optional(Type.Integer()),
      /** 名称 */
      name: Type.Optional(Type.String()),
      /** 手机号码（加密） */
      mobile: Type.Optional(Type.String()),
      userid: Type.Optional(Type.String()),
      work_id: Type.Optional(Type.String())
    })))
  }),
  decrypted: ['data[].mobile', 'data[].name']
})

/**
 * 服务人员注册
 *
 * Create guide: `POST /v3/smartguide/guides`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535138
 */
export const createGuide = payOperation({
  method: 'POST',
  path: '/v3/smartguide/guides',
  title: '服务人员注册',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    corpid: Type.String(),
    /** 门店 ID */
    store_id: Type.Integer(),
    userid: Type.String(),
    /** 名称 */
    name: Type.String(),
    /** 手机号码（加密） */
    mobile: Type.String(),
    qr_code: Type.String(),
    avatar: Type.String(),
    group_qrcode: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 导购 ID */
    guide_id: Type.String()
  }),
  encrypted: ['mobile', 'name']
})

/**
 * 服务人员信息更新
 *
 * Update guide: `PATCH /v3/smartguide/guides/{guide_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535160
 */
export const updateGuide = payOperation({
  method: 'PATCH',
  path: '/v3/smartguide/guides/{guide_id}',
  title: '服务人员信息更新',
  params: Type.Object({
    /** 导购 ID */
    guide_id: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 名称 */
    name: Type.Optional(Type.String()),
    /** 手机号码（加密） */
    mobile: Type.Optional(Type.String()),
    qr_code: Type.Optional(Type.String()),
    avatar: Type.Optional(Type.String()),
    group_qrcode: Type.Optional(Type.String())
  }),
  encrypted: ['mobile', 'name']
})

/**
 * 服务人员分配
 *
 * Assign guide: `POST /v3/smartguide/guides/{guide_id}/assign`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012535161
 */
export const assignGuide = payOperation({
  method: 'POST',
  path: '/v3/smartguide/guides/{guide_id}/assign',
  title: '服务人员分配',
  params: Type.Object({
    /** 导购 ID */
    guide_id: Type.String()
  }),
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: OutTradeNo
  })
})
