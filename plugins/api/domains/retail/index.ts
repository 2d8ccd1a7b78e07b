import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Create several retail stores.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/B2b_store_assistant.html
 */
export const batchCreateRetail = operation({
  method: 'POST',
  path: '/wxa/business/batchcreateretail',
  body: Type.Object({
    retail_info_list: Type.Array(Type.Object({
      retail_type: Type.String(),
      sub_retail_type: Type.Optional(Type.String()),
      retail_name: Type.Optional(Type.String()),
      address_province: Type.String(),
      address_city: Type.String(),
      address_region: Type.String(),
      address_street: Type.String(),
      mobile_phone: Type.String(),
      biz_name: Type.Optional(Type.String()),
      registration_number: Type.Optional(Type.String()),
      corporation_name: Type.Optional(Type.String())
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/B2b_store_assistant.html
 */
export const getRetailInfo = operation({
  method: 'POST',
  path: '/wxa/business/getretailinfo',
  body: Type.Object({ openid: Type.Optional(Type.String()), mobile_phone: Type.Optional(Type.String()) }),
  answer: Type.Object({
    info: Type.Array(Type.Object({
      retail_type: Type.String(),
      sub_retail_type: Type.String(),
      retail_name: Type.Optional(Type.String()),
      retail_address: Type.String(),
      openid: Type.String(),
      mobile_phone: Type.String(),
      principal: Type.Optional(Type.String()),
      identification: Type.Optional(Type.String()),
      legal_person_name: Type.Optional(Type.String()),
      auth_mode: Type.Integer(),
      status: Type.Integer(),
      auth_time: Type.Optional(Type.Integer()),
      grant_time: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * Notify a retail store of business.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/B2b_store_assistant.html
 */
export const notifyBusiness = operation({
  method: 'POST',
  path: '/wxa/business/retailnotifybusiness',
  body: Type.Object({ type: Type.Integer(), content: Type.String(), to_user_list: Type.Array(Type.String()) })
})
