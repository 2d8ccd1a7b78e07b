import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Get the AppKeys that sign payments.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getappkey
 */
export const getAppKey = operation({
  method: 'POST',
  path: '/retail/B2b/getappkey',
  body: Type.Object({
    mchid: Type.String()
  }),
  answer: Type.Object({
    appkey: Type.String(),
    sandbox_appkey: Type.String()
  }),
  once: false
})

/**
 * List the merchants of the Mini Program.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getmchinfo
 */
export const getMchInfo = operation({
  method: 'POST',
  path: '/retail/B2b/getmchinfo',
  body: Type.Object({}),
  answer: Type.Object({
    mch_list: Type.Array(Type.Object({
      bank_account: Type.Optional(Type.String()),
      bank_name: Type.Optional(Type.String()),
      bank_transfer_status: Type.Optional(Type.String()),
      company_name: Type.Optional(Type.String()),
      sub_mchid: Type.Optional(Type.String()),
      wxpay_status: Type.Optional(Type.String())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Get how far merchants' applications are.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_retailgetmchorder
 */
export const getMchOrder = operation({
  method: 'POST',
  path: '/retail/B2b/retailgetmchorder',
  body: Type.Object({
    out_registration_id: Type.Optional(Type.String()),
    page_index: Type.Optional(Type.Integer()),
    page_size: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      bind_scene_status: Type.Optional(Type.Integer()),
      inner_resp: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      status: Type.Optional(Type.Integer()),
      wqf_certified_rate: Type.Optional(Type.Integer()),
      wqf_register_statement: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      wx_pay_rate: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Apply for a merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_retailregistermch
 */
export const registerMch = operation({
  method: 'POST',
  path: '/retail/B2b/retailregistermch',
  body: Type.Object({
    account_info: Type.Object({
      account_bank: Type.String(),
      account_name: Type.Optional(Type.String()),
      account_number: Type.String(),
      bank_account_type: Type.String(),
      bank_address_code: Type.String(),
      bank_branch_id: Type.Optional(Type.String()),
      bank_name: Type.String()
    }),
    business_addition_desc: Type.Optional(Type.String()),
    business_addition_pics: Type.Optional(Type.String()),
    business_license: Type.Object({
      business_license_copy: Type.String(),
      business_license_number: Type.String(),
      business_time: Type.Optional(Type.String()),
      cert_type: Type.Optional(Type.String()),
      company_address: Type.Optional(Type.String()),
      legal_person: Type.String(),
      merchant_name: Type.String()
    }),
    client_ip: Type.String(),
    contact_info: Type.Object({
      business_authorization_letter: Type.String(),
      contact_email: Type.String(),
      contact_id_card_number: Type.String(),
      contact_id_doc_copy: Type.String(),
      contact_id_doc_copy_back: Type.String(),
      contact_id_doc_period_begin: Type.String(),
      contact_id_doc_period_end: Type.String(),
      contact_id_doc_type: Type.String(),
      contact_name: Type.String(),
      contact_type: Type.String(),
      mobile_phone: Type.String()
    }),
    ext_register_info: Type.Object({
      authorization_letter_file_id: Type.Optional(Type.String()),
      door_head_file_id: Type.String(),
      merchant_scale: Type.String(),
      online_pay_file_id: Type.String(),
      store_file_id: Type.String()
    }),
    id_card_info: Type.Optional(Type.Object({
      id_card_address: Type.String(),
      id_card_copy: Type.String(),
      id_card_name: Type.String(),
      id_card_national: Type.String(),
      id_card_number: Type.String(),
      id_card_valid_time: Type.String(),
      id_card_valid_time_begin: Type.String()
    })),
    id_doc_info: Type.Optional(Type.Object({
      doc_period_begin: Type.String(),
      doc_period_end: Type.String(),
      id_doc_address: Type.String(),
      id_doc_copy: Type.String(),
      id_doc_copy_back: Type.String(),
      id_doc_name: Type.String(),
      id_doc_number: Type.String()
    })),
    id_doc_type_num: Type.Integer(),
    merchant_shortname: Type.String(),
    open_type: Type.Integer(),
    organization_type: Type.Boolean(),
    qualification: Type.Object({
      qualification_type: Type.String(),
      qualifications: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    order_no: Type.String()
  })
})

/**
 * Upload a picture for an application.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_retailuploadmchfile
 */
export const uploadMchFile = operation({
  method: 'POST',
  path: '/retail/B2b/retailuploadmchfile',
  body: Type.Object({
    file: Type.String(),
    file_name: Type.String()
  }),
  answer: Type.Object({
    file_id: Type.String()
  })
})

/**
 * Sign up for a lower service fee of WeChat Pay.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_setmchprofitrate
 */
export const setMchProfitRate = operation({
  method: 'POST',
  path: '/retail/B2b/setmchprofitrate',
  body: Type.Object({
    profit_rate: Type.Integer(),
    sub_mchid: Type.String()
  })
})
