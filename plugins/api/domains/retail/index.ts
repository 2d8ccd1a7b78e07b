import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

/**
 * Create several retail stores.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/store_assistant/api_batchcreateretail
 */
export const batchCreateRetail = operation({
  method: 'POST',
  path: '/wxa/business/batchcreateretail',
  body: Type.Object({
    retail_info_list: Type.Array(Type.Object({
      retail_type: Type.Optional(Type.String()),
      sub_retail_type: Type.Optional(Type.String()),
      retail_name: Type.Optional(Type.String()),
      address_province: Type.String(),
      address_city: Type.String(),
      address_region: Type.String(),
      address_street: Type.String(),
      mobile_phone: Type.String(),
      biz_name: Type.Optional(Type.String()),
      registration_number: Type.Optional(Type.String()),
      corporation_name: Type.Optional(Type.String()),
      other_business_type: Type.Optional(Type.String()),
      longitude: Type.Optional(Type.Number()),
      latitude: Type.Optional(Type.Number()),
      business_type: Type.Optional(Type.Array(Type.String()))
    }))
  }),
  answer: Type.Object({
    num_success: Type.Integer(),
    num_failure: Type.Integer(),
    failure_record_list: Type.Optional(Type.Array(Type.Object({
      mobile_phone: Type.String(),
      registration_number: Type.Optional(Type.String()),
      failure_code: Type.Integer()
    })))
  })
})

/**
 * Get a retail store.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/store_assistant/api_getretailinfo
 */
export const getRetailInfo = operation({
  method: 'POST',
  path: '/wxa/business/getretailinfo',
  body: Type.Object({ openid: Type.Optional(Type.String()), mobile_phone: Type.Optional(Type.String()) }),
  answer: Type.Object({
    info: Type.Array(Type.Object({
      retail_type: Type.String(),
      sub_retail_type: Type.Optional(Type.String()),
      retail_name: Type.Optional(Type.String()),
      retail_address: Type.String(),
      openid: Type.String(),
      mobile_phone: Type.String(),
      principal: Type.Optional(Type.String()),
      identification: Type.Optional(Type.String()),
      legal_person_name: Type.Optional(Type.String()),
      auth_mode: Type.Optional(Type.Integer()),
      status: Type.Integer(),
      auth_time: Type.Optional(Type.Integer()),
      grant_time: Type.Optional(Type.Integer()),
      role: Type.Optional(Numeric),
      longitude: Type.Optional(Type.Number()),
      latitude: Type.Optional(Type.Number()),
      business_type: Type.Optional(Type.Array(Type.String())),
      other_business_type: Type.Optional(Type.String()),
      staff_list: Type.Optional(Type.Array(Type.Object({
        openid: Type.String(),
        role: Type.Integer(),
        create_time: Type.Optional(Type.Integer())
      })))
    }))
  }),
  once: false
})

/**
 * Notify a retail store of business.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/notify/api_retailnotifybusiness
 */
export const notifyBusiness = operation({
  method: 'POST',
  path: '/wxa/business/retailnotifybusiness',
  body: Type.Object({ type: Type.Integer(), content: Type.Optional(Type.String()), to_user_list: Type.Array(Type.String()) })
})

/**
 * Get how messages to retail stores did.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/notify/api_getretailmessagelist
 */
export const getRetailMessageList = operation({
  method: 'POST',
  path: '/wxa/business/getretailmessagelist',
  body: Type.Object({
    begin_date: Type.String(),
    end_date: Type.String(),
    offset: Type.Integer(),
    start: Type.Integer()
  }),
  answer: Type.Object({
    data_line: Type.Array(Type.Object({
      business_msg_id: Type.Optional(Type.String()),
      date: Type.Optional(Type.String()),
      entry_uv: Type.Optional(Type.Integer()),
      msg_id: Type.Optional(Id),
      msg_time: Type.Optional(Type.String()),
      msg_type: Type.Optional(Type.Integer()),
      send_uv: Type.Optional(Type.Integer())
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * List the openids of the stores that gave consent.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/store_assistant/api_getretailopenidlist
 */
export const getRetailOpenIdList = operation({
  method: 'POST',
  path: '/wxa/business/getretailopenidlist',
  body: Type.Object({
    limit: Type.Integer(),
    page_context: Type.String()
  }),
  answer: Type.Object({
    openid_list: Type.Array(Type.String()),
    page_context: Type.String()
  }),
  once: false
})

/**
 * Apply for the assistant of retail stores.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/store_assistant/api_retailbusinessapply
 */
export const applyRetailBusiness = operation({
  method: 'POST',
  path: '/wxa/business/retailbusinessapply',
  body: Type.Object({
    contact_email: Type.String(),
    contact_name: Type.String(),
    contact_phone: Type.String(),
    cover_num: Type.String(),
    description: Type.String(),
    goods_sale_list: Type.Array(Type.String()),
    goods_type_list: Type.Array(Type.String()),
    service_list: Type.Array(Type.String())
  })
})
