import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, KnownNumeric } from '../../schemas.js'

/**
 * Create several retail stores.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/store_assistant/api_batchcreateretail
 */
export const batchCreateRetail = operation({
  method: 'POST',
  path: '/wxa/business/batchcreateretail',
  body: Type.Object({
    /** The stores, at most 100. */
    retail_info_list: Type.Array(Type.Object({
      /** The kind of store, such as `便利店`. */
      retail_type: Type.Optional(Type.String()),
      /** The kind of store in detail; needed for the kind `其他`. */
      sub_retail_type: Type.Optional(Type.String()),
      /** The name of the store. */
      retail_name: Type.Optional(Type.String()),
      /** The province. */
      address_province: Type.String(),
      /** The city. */
      address_city: Type.String(),
      /** The district. */
      address_region: Type.String(),
      /** The street. */
      address_street: Type.String(),
      /** The mobile number. */
      mobile_phone: Type.String(),
      /** The name of the company. */
      biz_name: Type.Optional(Type.String()),
      /** The registration number of the business license. */
      registration_number: Type.Optional(Type.String()),
      /** The name of the legal representative. */
      corporation_name: Type.Optional(Type.String()),
      /** The goods in detail; needed for the kind `其他`. */
      other_business_type: Type.Optional(Type.String()),
      /** The longitude. */
      longitude: Type.Optional(Type.Number()),
      /** The latitude. */
      latitude: Type.Optional(Type.Number()),
      /** The kinds of goods. */
      business_type: Type.Optional(Type.Array(Type.String()))
    }))
  }),
  answer: Type.Object({
    /** The number of stores that were added. */
    num_success: Type.Integer(),
    /** The number of stores that failed. */
    num_failure: Type.Integer(),
    /** The stores that failed. */
    failure_record_list: Type.Optional(Type.Array(Type.Object({
      /** The mobile number. */
      mobile_phone: Type.String(),
      /** The registration number of the business license. */
      registration_number: Type.Optional(Type.String()),
      /** The reason why it failed. */
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
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The mobile number. */
    mobile_phone: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The stores. */
    info: Type.Array(Type.Object({
      /** The kind of store, such as `便利店`. */
      retail_type: Type.String(),
      /** The kind of store in detail; needed for the kind `其他`. */
      sub_retail_type: Type.Optional(Type.String()),
      /** The name of the store. */
      retail_name: Type.Optional(Type.String()),
      /** The address of the store. */
      retail_address: Type.String(),
      /** The user's openid in this Mini Program. */
      openid: Type.String(),
      /** The mobile number. */
      mobile_phone: Type.String(),
      /** The name of the company. */
      principal: Type.Optional(Type.String()),
      /** The registration number of the business license. */
      identification: Type.Optional(Type.String()),
      /** The name of the legal representative. */
      legal_person_name: Type.Optional(Type.String()),
      /** The way in which the store was verified. */
      auth_mode: Type.Optional(Type.Integer()),
      /** Whether the store is verified. `1`: yes. */
      status: Type.Integer(),
      /** The time when the store was verified, in Unix seconds. */
      auth_time: Type.Optional(Type.Integer()),
      /** The time when the store authorized you, in Unix seconds. */
      grant_time: Type.Optional(Type.Integer()),
      /** The role. `1`: administrator. `2`: staff. */
      role: Type.Optional(KnownNumeric(1, 2)),
      /** The longitude. */
      longitude: Type.Optional(Type.Number()),
      /** The latitude. */
      latitude: Type.Optional(Type.Number()),
      /** The kinds of goods. */
      business_type: Type.Optional(Type.Array(Type.String())),
      /** The goods in detail; needed for the kind `其他`. */
      other_business_type: Type.Optional(Type.String()),
      /** The staff with the administrator. */
      staff_list: Type.Optional(Type.Array(Type.Object({
        /** The user's openid in this Mini Program. */
        openid: Type.String(),
        /** The role. `1`: administrator. `2`: staff. */
        role: KnownInteger(1, 2),
        /** The time when it was created, in Unix seconds. */
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
  body: Type.Object({
    /** The kind of message. */
    type: Type.Integer(),
    /** The message, as JSON text. */
    content: Type.Optional(Type.String()),
    /** The openids of the stores' owners, at most 200. */
    to_user_list: Type.Array(Type.String())
  })
})

/**
 * Get how messages to retail stores did.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/notify/api_getretailmessagelist
 */
export const getRetailMessageList = operation({
  method: 'POST',
  path: '/wxa/business/getretailmessagelist',
  body: Type.Object({
    /** The first day, as YYYY-MM-DD. */
    begin_date: Type.String(),
    /** The last day, as YYYY-MM-DD. */
    end_date: Type.String(),
    /** The number of entries per page, up to 1000. Default: 20. */
    offset: Type.Integer(),
    /** The index of the first item of the page, counted from 0. */
    start: Type.Integer()
  }),
  answer: Type.Object({
    /** The messages. */
    data_line: Type.Array(Type.Object({
      /** Your id of the message. */
      business_msg_id: Type.Optional(Type.String()),
      /** The day of the message. */
      date: Type.Optional(Type.String()),
      /** The number of users who opened the message. */
      entry_uv: Type.Optional(Type.Integer()),
      /** The id of the message. */
      msg_id: Type.Optional(Id),
      /** The time when it was sent. */
      msg_time: Type.Optional(Type.String()),
      /** The kind of message. */
      msg_type: Type.Optional(Type.Integer()),
      /** The number of users who got the message. */
      send_uv: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
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
    /** The largest number of entries to return. */
    limit: Type.Integer(),
    /** The `page_context` of the answer before; empty for the first page. */
    page_context: Type.String()
  }),
  answer: Type.Object({
    /** The openids of the stores' owners. */
    openid_list: Type.Array(Type.String()),
    /** The start of the next page. */
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
    /** The email address to reach. */
    contact_email: Type.String(),
    /** The name of the person to reach, 1 to 7 characters. */
    contact_name: Type.String(),
    /** The telephone number to reach. */
    contact_phone: Type.String(),
    /** The number of stores, such as `5千-1万`. */
    cover_num: Type.String(),
    /** The purpose of the Mini Program, 21 to 100 characters. */
    description: Type.String(),
    /** The kinds of stores. */
    goods_sale_list: Type.Array(Type.String()),
    /** The kinds of goods. */
    goods_type_list: Type.Array(Type.String()),
    /** The wanted result. */
    service_list: Type.Array(Type.String())
  })
})
