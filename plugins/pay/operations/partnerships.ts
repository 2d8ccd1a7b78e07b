import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation } from '../define.js'

/**
 * 查询合作关系列表
 *
 * List the partners who may hand coupons out: `GET /v3/marketing/partnerships`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012380536
 */
export const listPartnerships = payOperation({
  method: 'GET',
  path: '/v3/marketing/partnerships',
  title: '查询合作关系列表',
  query: Type.Object({
    /** Only partnerships with this partner. 合作方信息 */
    partner: Type.Optional(Type.String()),
    /** Only partnerships for these data. 被授权数据 */
    authorized_data: Type.Optional(Type.String()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The partnerships. 合作关系列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The party that may hand the coupons out. 合作方信息 */
      partner: Type.Object({
        /** The kind of partner. `APPID`: an appid. `MERCHANT`: a merchant. 合作方类别。APPID：合作方为 APPID；MERCHANT：合作方为商户 */
        type: Type.String(),
        /** The appid of the partner, needed for `APPID`. 合作方 APPID，合作方类别为 APPID 时必填 */
        appid: Type.Optional(Type.String()),
        /** The id of the merchant, needed for `MERCHANT`. 合作方商户 ID，合作方类别为 MERCHANT 时必填 */
        merchant_id: Type.Optional(Type.String())
      }),
      /** The stocks that the partner may hand out. 被授权数据 */
      authorized_data: Type.Object({
        /** The stocks that the partner may hand out. `FAVOR_STOCK`: a stock of coupons of WeChat Pay. `BUSIFAVOR_STOCK`: a stock of the merchant's coupons. 授权业务类别。FAVOR_STOCK：代金券批次；BUSIFAVOR_STOCK：商家券批次 */
        business_type: Type.String(),
        /** The number of the stock; both kinds of business need it. 授权批次 ID，业务类别为代金券批次或商家券批次时必填 */
        stock_id: Type.Optional(Type.String()),
        /** The scenarios of the authorization. 授权场景 */
        scenarios: Type.Optional(Type.Array(Type.String()))
      }),
      /** The time when the partnership was built, in RFC 3339. 建立合作关系时间，RFC 3339 格式 */
      build_time: Type.String(),
      /** The time when the partnership was ended, in RFC 3339. 终止合作关系时间，RFC 3339 格式 */
      terminate_time: Type.Optional(Type.String()),
      /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
      create_time: Type.String(),
      /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
      update_time: Type.String(),
      /** The state of the partnership. `ESTABLISHED`: in force. `TERMINATED`: ended. 合作状态。ESTABLISHED：已建立；TERMINATED：已终止 */
      state: Type.Optional(Type.String())
    }))),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 建立合作关系
 *
 * Let a partner hand coupons out: `POST /v3/marketing/partnerships/build`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012380498
 */
export const buildPartnership = payOperation({
  method: 'POST',
  path: '/v3/marketing/partnerships/build',
  title: '建立合作关系',
  body: Type.Object({
    /** The party that may hand the coupons out. 合作方信息 */
    partner: Type.Object({
      /** The kind of partner. `APPID`: an appid. `MERCHANT`: a merchant. 合作方类别。APPID：合作方为 APPID；MERCHANT：合作方为商户 */
      type: OneOf('APPID', 'MERCHANT'),
      /** The appid of the partner, needed for `APPID`. 合作方 APPID，合作方类别为 APPID 时必填 */
      appid: Type.Optional(Type.String()),
      /** The id of the merchant, needed for `MERCHANT`. 合作方商户 ID，合作方类别为 MERCHANT 时必填 */
      merchant_id: Type.Optional(Type.String())
    }),
    /** The stocks that the partner may hand out. 被授权数据 */
    authorized_data: Type.Object({
      /** The stocks that the partner may hand out. `FAVOR_STOCK`: a stock of coupons of WeChat Pay. `BUSIFAVOR_STOCK`: a stock of the merchant's coupons. 授权业务类别。FAVOR_STOCK：代金券批次；BUSIFAVOR_STOCK：商家券批次 */
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** The number of the stock; both kinds of business need it. 授权批次 ID，业务类别为代金券批次或商家券批次时必填 */
      stock_id: Type.Optional(Type.String()),
      /** The scenarios of the authorization. 授权场景 */
      scenarios: Type.Optional(Type.Array(Type.String()))
    })
  }),
  answer: Type.Object({
    /** The party that may hand the coupons out. 合作方信息 */
    partner: Type.Object({
      /** The kind of partner. `APPID`: an appid. `MERCHANT`: a merchant. 合作方类别。APPID：合作方为 APPID；MERCHANT：合作方为商户 */
      type: OneOf('APPID', 'MERCHANT'),
      /** The appid of the partner, needed for `APPID`. 合作方 APPID，合作方类别为 APPID 时必填 */
      appid: Type.Optional(Type.String()),
      /** The id of the merchant, needed for `MERCHANT`. 合作方商户 ID，合作方类别为 MERCHANT 时必填 */
      merchant_id: Type.Optional(Type.String())
    }),
    /** The stocks that the partner may hand out. 被授权数据 */
    authorized_data: Type.Object({
      /** The stocks that the partner may hand out. `FAVOR_STOCK`: a stock of coupons of WeChat Pay. `BUSIFAVOR_STOCK`: a stock of the merchant's coupons. 授权业务类别。FAVOR_STOCK：代金券批次；BUSIFAVOR_STOCK：商家券批次 */
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** The number of the stock; both kinds of business need it. 授权批次 ID，业务类别为代金券批次或商家券批次时必填 */
      stock_id: Type.Optional(Type.String()),
      /** The scenarios of the authorization. 授权场景 */
      scenarios: Type.Optional(Type.Array(Type.String()))
    }),
    /** The state of the partnership. `ESTABLISHED`: in force. `TERMINATED`: ended. 合作状态。ESTABLISHED：已建立；TERMINATED：已终止 */
    state: OneOf('ESTABLISHED', 'TERMINATED'),
    /** The time when the partnership was built, in RFC 3339. 建立合作关系时间，RFC 3339 格式 */
    build_time: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String()
  })
})

/**
 * 终止合作关系
 *
 * Stop a partner from handing coupons out: `POST /v3/marketing/partnerships/terminate`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/marketing/partnerships/chapter3_2.shtml
 */
export const terminatePartnership = payOperation({
  method: 'POST',
  path: '/v3/marketing/partnerships/terminate',
  title: '终止合作关系',
  body: Type.Object({
    /** The party that may hand the coupons out. 合作方信息 */
    partner: Type.Object({
      /** The kind of partner. `APPID`: an appid. `MERCHANT`: a merchant. 合作方类别。APPID：合作方为 APPID；MERCHANT：合作方为商户 */
      type: OneOf('APPID', 'MERCHANT'),
      /** The appid of the partner, needed for `APPID`. 合作方 APPID，合作方类别为 APPID 时必填 */
      appid: Type.Optional(Type.String()),
      /** The id of the merchant, needed for `MERCHANT`. 合作方商户 ID，合作方类别为 MERCHANT 时必填 */
      merchant_id: Type.Optional(Type.String())
    }),
    /** The stocks that the partner may hand out. 被授权数据 */
    authorized_data: Type.Object({
      /** The stocks that the partner may hand out. `FAVOR_STOCK`: a stock of coupons of WeChat Pay. `BUSIFAVOR_STOCK`: a stock of the merchant's coupons. 授权业务类别。FAVOR_STOCK：代金券批次；BUSIFAVOR_STOCK：商家券批次 */
      business_type: OneOf('FAVOR_STOCK', 'BUSIFAVOR_STOCK'),
      /** The number of the stock; both kinds of business need it. 授权批次 ID，业务类别为代金券批次或商家券批次时必填 */
      stock_id: Type.Optional(Type.String()),
      /** The scenarios of the authorization. 授权场景 */
      scenarios: Type.Optional(Type.Array(Type.String()))
    })
  }),
  answer: Type.Object({
    /** The time when the partnership was ended, in RFC 3339. 终止合作关系时间，RFC 3339 格式 */
    terminate_time: Type.String()
  })
})
