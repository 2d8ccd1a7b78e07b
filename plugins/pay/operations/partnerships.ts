import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 查询合作关系列表
 *
 * List partnerships: `GET /v3/marketing/partnerships`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012380536
 */
export const listPartnerships = payOperation({
  method: 'GET',
  path: '/v3/marketing/partnerships',
  title: '查询合作关系列表',
  query: Type.Object({
    partner: Type.Optional(Type.String()),
    authorized_data: Type.Optional(Type.String()),
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      partner: Type.Object({
        /** 类型 */
        type: Type.String(),
        /** 应用 ID */
        appid: Type.Optional(Type.String()),
        merchant_id: Type.Optional(Type.String())
      }),
      authorized_data: Type.Object({
        business_type: Type.String(),
        /** 批次号 */
        stock_id: Type.Optional(Type.String()),
        scenarios: Type.Optional(Type.Array(Type.String()))
      }),
      build_time: Type.String(),
      terminate_time: Type.Optional(Type.String()),
      /** 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** 最后更新时间，RFC 3339 格式 */
      update_time: Type.String(),
      /** 状态 */
      state: Type.Optional(Type.String())
    }))),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 建立合作关系
 *
 * Build partnership: `POST /v3/marketing/partnerships/build`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012380498
 */
export const buildPartnership = payOperation({
  method: 'POST',
  path: '/v3/marketing/partnerships/build',
  title: '建立合作关系',
  body: Type.Object({
    partner: Type.Object({
      /** 类型 */
      type: OneOf('APPID', 'MERCHANT'),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      merchant_id: Type.Optional(Type.String())
    }),
    authorized_data: Type.Object({
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      scenarios: Type.Optional(Type.Array(Type.String()))
    })
  }),
  answer: Type.Object({
    partner: Type.Object({
      /** 类型 */
      type: OneOf('APPID', 'MERCHANT'),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      merchant_id: Type.Optional(Type.String())
    }),
    authorized_data: Type.Object({
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      scenarios: Type.Optional(Type.Array(Type.String()))
    }),
    /** 状态 */
    state: OneOf('ESTABLISHED', 'TERMINATED'),
    build_time: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 终止合作关系
 *
 * Terminate partnership: `POST /v3/marketing/partnerships/terminate`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/marketing/partnerships/chapter3_2.shtml
 */
export const terminatePartnership = payOperation({
  method: 'POST',
  path: '/v3/marketing/partnerships/terminate',
  title: '终止合作关系',
  body: Type.Object({
    partner: Type.Object({
      /** 类型 */
      type: OneOf('APPID', 'MERCHANT'),
      /** 应用 ID */
      appid: Type.Optional(Type.String()),
      merchant_id: Type.Optional(Type.String())
    }),
    authorized_data: Type.Object({
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** 批次号 */
      stock_id: Type.Optional(Type.String()),
      scenarios: Type.Optional(Type.Array(Type.String()))
    })
  }),
  answer: Type.Object({
    terminate_time: Type.String()
  })
})
