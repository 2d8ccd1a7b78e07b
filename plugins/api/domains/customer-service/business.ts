import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const BusinessInfo = Type.Object({
  business_id: Type.Integer(),
  account_name: Type.String(),
  nickname: Type.String(),
  icon_url: Type.String()
})

/**
 * Get one merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%8B%89%E5%8F%96%E5%8D%95%E4%B8%AA%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const getBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/get',
  body: Type.Object({ business_id: Type.Optional(Type.Integer()), account_name: Type.Optional(Type.String()) }),
  answer: Type.Object({ business_info: BusinessInfo }),
  once: false
})

/**
 * List the merchants of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%8B%89%E5%8F%96%E5%A4%9A%E4%B8%AA%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const getBusinessList = operation({
  method: 'POST',
  path: '/cgi-bin/business/list',
  body: Type.Object({ offset: Type.Integer(), count: Type.Integer() }),
  answer: Type.Object({ list: Type.Array(BusinessInfo) }),
  once: false
})

/**
 * Register a merchant for a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%88%9B%E5%BB%BA%E5%95%86%E6%88%B7
 */
export const registerBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/register',
  body: Type.Object({
    account_name: Type.String(),
    nickname: Type.String(),
    icon_media_id: Type.String(),
    transfer_to_commkf: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({ business_id: Type.Integer() })
})

/**
 * Change a merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%9B%B4%E6%96%B0%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const updateBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/update',
  body: Type.Object({
    business_id: Type.Integer(),
    nickname: Type.Optional(Type.String()),
    icon_media_id: Type.Optional(Type.String())
  })
})
