import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 商家小票管理
 *
 * Change custom page status: `POST /v3/goldplan/merchants/changecustompagestatus`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473788
 */
export const changeCustomPageStatus = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/changecustompagestatus',
  title: '商家小票管理',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    operation_type: OneOf('OPEN', 'CLOSE')
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    operation_type: Type.Optional(OneOf('OPEN', 'CLOSE'))
  })
})

/**
 * 点金计划管理
 *
 * Change gold plan status: `POST /v3/goldplan/merchants/changegoldplanstatus`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473796
 */
export const changeGoldPlanStatus = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/changegoldplanstatus',
  title: '点金计划管理',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    operation_type: OneOf('OPEN', 'CLOSE'),
    operation_pay_scene: Type.Optional(OneOf('JSAPI_AND_MINIPROGRAM', 'JSAPI', 'MINIPROGRAM'))
  }),
  answer: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 关闭广告展示
 *
 * Close advertising show: `POST /v3/goldplan/merchants/close-advertising-show`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473781
 */
export const closeAdvertisingShow = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/close-advertising-show',
  title: '关闭广告展示',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 开通广告展示
 *
 * Open advertising show: `PATCH /v3/goldplan/merchants/open-advertising-show`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/apis/chapter8_5_4.shtml
 */
export const openAdvertisingShow = payOperation({
  method: 'PATCH',
  path: '/v3/goldplan/merchants/open-advertising-show',
  title: '开通广告展示',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    advertising_industry_filters: Type.Optional(Type.Array(OneOf('E_COMMERCE', 'LOVE_MARRIAGE', 'POTOGRAPHY', 'EDUCATION', 'FINANCE', 'TOURISM', 'SKINCARE', 'FOOD', 'SPORT', 'JEWELRY_WATCH', 'HEALTHCARE', 'BUSSINESS', 'PARENTING', 'CATERING', 'RETAIL', 'SERVICES', 'LAW', 'ESTATE', 'TRANSPORTATION', 'ENERGY_SAVING', 'SECURITY', 'BUILDING_MATERIAL', 'COMMUNICATION', 'MERCHANDISE', 'ASSOCIATION', 'COMMUNITY', 'ONLINE_AVR', 'WE_MEDIA', 'CAR', 'SOFTWARE', 'GAME', 'CLOTHING', 'INDUSTY', 'AGRICULTURE', 'PUBLISHING_MEDIA', 'HOME_DIGITAL')))
  })
})

/**
 * Open advertising show by post
 *
 * Open advertising show by post: `POST /v3/goldplan/merchants/open-advertising-show`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473794
 */
export const openAdvertisingShowByPost = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/open-advertising-show',
  title: '',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    advertising_industry_filters: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 同业过滤标签管理
 *
 * Set advertising industry filter: `POST /v3/goldplan/merchants/set-advertising-industry-filter`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473784
 */
export const setAdvertisingIndustryFilter = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/set-advertising-industry-filter',
  title: '同业过滤标签管理',
  body: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    advertising_industry_filters: Type.Array(OneOf('E_COMMERCE', 'LOVE_MARRIAGE', 'POTOGRAPHY', 'EDUCATION', 'FINANCE', 'TOURISM', 'SKINCARE', 'FOOD', 'SPORT', 'JEWELRY_WATCH', 'HEALTHCARE', 'BUSSINESS', 'PARENTING', 'CATERING', 'RETAIL', 'SERVICES', 'LAW', 'ESTATE', 'TRANSPORTATION', 'ENERGY_SAVING', 'SECURITY', 'BUILDING_MATERIAL', 'COMMUNICATION', 'MERCHANDISE', 'ASSOCIATION', 'COMMUNITY', 'ONLINE_AVR', 'WE_MEDIA', 'CAR', 'SOFTWARE', 'GAME', 'CLOTHING', 'INDUSTY', 'AGRICULTURE', 'PUBLISHING_MEDIA', 'HOME_DIGITAL'))
  })
})
