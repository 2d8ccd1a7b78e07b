import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const BusinessInfo = Type.Object({
  business_id: Id,
  account_name: Type.String(),
  nickname: Type.String(),
  icon_url: Type.String(),
  icon_media_id: Type.Optional(Type.String())
})

/**
 * Get one merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_getbusiness
 */
export const getBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/get',
  body: Type.Object({ business_id: Type.Optional(Id), account_name: Type.Optional(Type.String()) }),
  answer: Type.Object({ business_info: BusinessInfo }),
  once: false
})

/**
 * List the merchants of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_listbusiness
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_registerbusiness
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
  answer: Type.Object({ business_id: Id })
})

/**
 * Change a merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_updatebusiness
 */
export const updateBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/update',
  body: Type.Object({
    business_id: Id,
    nickname: Type.Optional(Type.String()),
    icon_media_id: Type.Optional(Type.String())
  })
})
