import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const BusinessInfo = Type.Object({
  /** The id of the sub-merchant; without it the Mini Program itself. */
  business_id: Id,
  /** The account of the sub-merchant. */
  account_name: Type.String(),
  /** The name of the sub-merchant. */
  nickname: Type.String(),
  /** The address of its picture. */
  icon_url: Type.String(),
  /** The media id of its picture. */
  icon_media_id: Type.Optional(Type.String())
})

/**
 * Get one merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_getbusiness
 */
export const getBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/get',
  body: Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    business_id: Type.Optional(Id),
    /** The account of the sub-merchant. */
    account_name: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The sub-merchant. */
    business_info: BusinessInfo
  }),
  once: false
})

/**
 * List the merchants of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_listbusiness
 */
export const getBusinessList = operation({
  method: 'POST',
  path: '/cgi-bin/business/list',
  body: Type.Object({
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The number of entries to return. */
    count: Type.Integer()
  }),
  answer: Type.Object({
    /** The sub-merchants. */
    list: Type.Array(BusinessInfo)
  }),
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
    /** The account of the sub-merchant. */
    account_name: Type.String(),
    /** The name of the sub-merchant. */
    nickname: Type.String(),
    /** The media id of its picture. */
    icon_media_id: Type.String(),
    /** Whether its messages go to the platform's customer service. */
    transfer_to_commkf: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    business_id: Id
  })
})

/**
 * Change a merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-management/api_updatebusiness
 */
export const updateBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/update',
  body: Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    business_id: Id,
    /** The name of the sub-merchant. */
    nickname: Type.Optional(Type.String()),
    /** The media id of its picture. */
    icon_media_id: Type.Optional(Type.String())
  })
})
