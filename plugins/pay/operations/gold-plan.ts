import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation } from '../define.js'

/**
 * 商家小票管理
 *
 * Open or close a sub-merchant's own receipt page: `POST /v3/goldplan/merchants/changecustompagestatus`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473788
 */
export const changeCustomPageStatus = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/changecustompagestatus',
  title: '商家小票管理',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The action. `OPEN`: it is opened. `CLOSE`: it is closed. 操作类型。OPEN：开通；CLOSE：关闭 */
    operation_type: OneOf('OPEN', 'CLOSE')
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The action. `OPEN`: it is opened. `CLOSE`: it is closed. 操作类型。OPEN：开通；CLOSE：关闭 */
    operation_type: Type.Optional(OneOf('OPEN', 'CLOSE'))
  })
})

/**
 * 点金计划管理
 *
 * Open or close the Gold Plan for a sub-merchant: `POST /v3/goldplan/merchants/changegoldplanstatus`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473796
 */
export const changeGoldPlanStatus = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/changegoldplanstatus',
  title: '点金计划管理',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The action. `OPEN`: it is opened. `CLOSE`: it is closed. 操作类型。OPEN：开通；CLOSE：关闭 */
    operation_type: OneOf('OPEN', 'CLOSE'),
    /** The payments that it is for; without it, `JSAPI`. `JSAPI_AND_MINIPROGRAM`: both. `JSAPI`: payments on web pages in WeChat. `MINIPROGRAM`: payments in Mini Programs. 支付场景，默认 JSAPI。JSAPI_AND_MINIPROGRAM：JSAPI 支付和小程序支付；JSAPI：JSAPI 支付；MINIPROGRAM：小程序支付 */
    operation_pay_scene: Type.Optional(OneOf('JSAPI_AND_MINIPROGRAM', 'JSAPI', 'MINIPROGRAM'))
  }),
  answer: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 关闭广告展示
 *
 * Close the advertising on the payment page of a sub-merchant: `POST /v3/goldplan/merchants/close-advertising-show`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473781
 */
export const closeAdvertisingShow = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/close-advertising-show',
  title: '关闭广告展示',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String()
  })
})

/**
 * 开通广告展示
 *
 * Open the advertising on the payment page of a sub-merchant: `PATCH /v3/goldplan/merchants/open-advertising-show`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/apis/chapter8_5_4.shtml
 */
export const openAdvertisingShow = payOperation({
  method: 'PATCH',
  path: '/v3/goldplan/merchants/open-advertising-show',
  title: '开通广告展示',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The industries whose advertising is not shown, such as `E_COMMERCE`, at most 3; they replace the previous industries. 同业过滤标签值，如 E_COMMERCE：综合电商平台，最多 3 个，将覆盖原有配置 */
    advertising_industry_filters: Type.Optional(Type.Array(OneOf('E_COMMERCE', 'LOVE_MARRIAGE', 'POTOGRAPHY', 'EDUCATION', 'FINANCE', 'TOURISM', 'SKINCARE', 'FOOD', 'SPORT', 'JEWELRY_WATCH', 'HEALTHCARE', 'BUSSINESS', 'PARENTING', 'CATERING', 'RETAIL', 'SERVICES', 'LAW', 'ESTATE', 'TRANSPORTATION', 'ENERGY_SAVING', 'SECURITY', 'BUILDING_MATERIAL', 'COMMUNICATION', 'MERCHANDISE', 'ASSOCIATION', 'COMMUNITY', 'ONLINE_AVR', 'WE_MEDIA', 'CAR', 'SOFTWARE', 'GAME', 'CLOTHING', 'INDUSTY', 'AGRICULTURE', 'PUBLISHING_MEDIA', 'HOME_DIGITAL')))
  })
})

/**
 * 开通广告展示
 *
 * Open the advertising on the payment page of a sub-merchant with a POST request: `POST /v3/goldplan/merchants/open-advertising-show`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473794
 */
export const openAdvertisingShowByPost = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/open-advertising-show',
  title: '开通广告展示',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The industries whose advertising is not shown, such as `E_COMMERCE`, at most 3; they replace the previous industries. 同业过滤标签值，如 E_COMMERCE：综合电商平台，最多 3 个，将覆盖原有配置 */
    advertising_industry_filters: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * 同业过滤标签管理
 *
 * Set the industries whose advertising a sub-merchant does not show: `POST /v3/goldplan/merchants/set-advertising-industry-filter`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012473784
 */
export const setAdvertisingIndustryFilter = payOperation({
  method: 'POST',
  path: '/v3/goldplan/merchants/set-advertising-industry-filter',
  title: '同业过滤标签管理',
  body: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The industries whose advertising is not shown, such as `E_COMMERCE`, 1 to 3; they replace the previous industries. 同业过滤标签值，如 E_COMMERCE：综合电商平台，1 至 3 个，将覆盖原有配置 */
    advertising_industry_filters: Type.Array(OneOf('E_COMMERCE', 'LOVE_MARRIAGE', 'POTOGRAPHY', 'EDUCATION', 'FINANCE', 'TOURISM', 'SKINCARE', 'FOOD', 'SPORT', 'JEWELRY_WATCH', 'HEALTHCARE', 'BUSSINESS', 'PARENTING', 'CATERING', 'RETAIL', 'SERVICES', 'LAW', 'ESTATE', 'TRANSPORTATION', 'ENERGY_SAVING', 'SECURITY', 'BUILDING_MATERIAL', 'COMMUNICATION', 'MERCHANDISE', 'ASSOCIATION', 'COMMUNITY', 'ONLINE_AVR', 'WE_MEDIA', 'CAR', 'SOFTWARE', 'GAME', 'CLOTHING', 'INDUSTY', 'AGRICULTURE', 'PUBLISHING_MEDIA', 'HOME_DIGITAL'))
  })
})
