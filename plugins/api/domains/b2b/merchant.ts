import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, KnownString } from '../../schemas.js'

/**
 * Get the AppKeys that sign payments.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getappkey
 */
export const getAppKey = operation({
  method: 'POST',
  path: '/retail/B2b/getappkey',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String()
  }),
  answer: Type.Object({
    /** The appKey of production. */
    appkey: Type.String(),
    /** The appKey of the sandbox. */
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
    /** The merchants. */
    mch_list: Type.Array(Type.Object({
      /** The bank account, masked. */
      bank_account: Type.Optional(Type.String()),
      /** The bank. */
      bank_name: Type.Optional(Type.String()),
      /** The state of bank transfers, in Chinese. */
      bank_transfer_status: Type.Optional(Type.String()),
      /** The name of the company. */
      company_name: Type.Optional(Type.String()),
      /** The id of the merchant at WeChat Pay. */
      sub_mchid: Type.Optional(Type.String()),
      /** The state of WeChat Pay, in Chinese; the merchant can be used once it is `完成`. */
      wxpay_status: Type.Optional(Type.String())
    })),
    /** The total number of entries. */
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
    /** The number of the merchant's registration. */
    out_registration_id: Type.Optional(Type.String()),
    /** The page to get. */
    page_index: Type.Optional(Type.Integer()),
    /** The number of entries per page. */
    page_size: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The registrations. */
    list: Type.Array(Type.Object({
      /** The way in which the merchant is bound to the Mini Program. `1`: applied. `2`: failed. `3`: waits for the merchant's administrator. `4`: waits for the Mini Program's administrator. `5`: in progress. `6`: bound. */
      bind_scene_status: Type.Optional(KnownInteger(1, 2, 3, 4, 5, 6)),
      /** Details of the registration. */
      inner_resp: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      /** The state of the registration. `0`: created. `1`: checking the data. `2`: waits for the account's verification. `3`: in review. `4`: rejected. `5`: waits for the signature. `6`: done. `7`: frozen. `8`: void. `9`: the platform's last preparations. */
      status: Type.Optional(KnownInteger(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
      /** The fee rate of bank transfers, in ten-thousandths: `40` is 0.40 %. */
      wqf_certified_rate: Type.Optional(Type.Integer()),
      /** The state of bank transfers, where they were applied for. */
      wqf_register_statement: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      /** The fee rate of WeChat Pay, in ten-thousandths: `40` is 0.40 %. */
      wx_pay_rate: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
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
    /** The bank account for settlement. */
    account_info: Type.Object({
      /** The bank. */
      account_bank: Type.String(),
      /** The name of the account's holder. */
      account_name: Type.Optional(Type.String()),
      /** The number of the account. */
      account_number: Type.String(),
      /** The kind of account. `74`: of a company. `75`: of a person. */
      bank_account_type: KnownString('74', '75'),
      /** The code of the bank's province and city, such as `110000`. */
      bank_address_code: Type.String(),
      /** The code of the branch. Either this or `bank_name`. */
      bank_branch_id: Type.Optional(Type.String()),
      /** The full name of the bank with its branch. */
      bank_name: Type.String()
    }),
    /** A further explanation. */
    business_addition_desc: Type.Optional(Type.String()),
    /** The file id of a further picture; several pictures are joined into one. */
    business_addition_pics: Type.Optional(Type.String()),
    /** The business license. */
    business_license: Type.Object({
      /** The file id of the scan. */
      business_license_copy: Type.String(),
      /** The registration number. */
      business_license_number: Type.String(),
      /** Until when the license holds. */
      business_time: Type.Optional(Type.String()),
      /** The kind of certificate, for authorities and institutions alone. */
      cert_type: Type.Optional(Type.String()),
      /** The registered address. */
      company_address: Type.Optional(Type.String()),
      /** The name of the legal representative. */
      legal_person: Type.String(),
      /** The name of the merchant. */
      merchant_name: Type.String()
    }),
    /** The IP address of the merchant. */
    client_ip: Type.String(),
    /** The administrator. */
    contact_info: Type.Object({
      /** The file id of the letter of authorization, for an agent. */
      business_authorization_letter: Type.String(),
      /** The administrator's email address. */
      contact_email: Type.String(),
      /** The number of the administrator's identity document. */
      contact_id_card_number: Type.String(),
      /** The file id of the front of the document, for an agent. */
      contact_id_doc_copy: Type.String(),
      /** The file id of the back of the document, for an agent. */
      contact_id_doc_copy_back: Type.String(),
      /** The time when the document became valid, for an agent. */
      contact_id_doc_period_begin: Type.String(),
      /** The time when the document expires, for an agent. */
      contact_id_doc_period_end: Type.String(),
      /** The kind of document, such as `IDENTIFICATION_TYPE_MAINLAND_IDCARD`, for an agent. */
      contact_id_doc_type: Type.String(),
      /** The administrator's name. */
      contact_name: Type.String(),
      /** The role of the administrator. `65`: the owner or legal representative. `66`: an agent. */
      contact_type: KnownString('65', '66'),
      /** The mobile number. */
      mobile_phone: Type.String()
    }),
    /** Further information. */
    ext_register_info: Type.Object({
      /** The file id of the authorization for bank transfers, where an agent applies for them. */
      authorization_letter_file_id: Type.Optional(Type.String()),
      /** The file id of a picture of the company's entrance. */
      door_head_file_id: Type.String(),
      /** The size of the company. */
      merchant_scale: Type.String(),
      /** The file id of a screenshot of the payment page. */
      online_pay_file_id: Type.String(),
      /** The file id of a screenshot of the shop. */
      store_file_id: Type.String()
    }),
    /** The identity card, where `id_doc_type_num` is `0` or `1`. */
    id_card_info: Type.Optional(Type.Object({
      /** The address on the card. */
      id_card_address: Type.String(),
      /** The file id of the side with the portrait. */
      id_card_copy: Type.String(),
      /** The name on the card. */
      id_card_name: Type.String(),
      /** The file id of the side with the emblem. */
      id_card_national: Type.String(),
      /** The number of the card. */
      id_card_number: Type.String(),
      /** The time when the card expires, as `2026-06-06` or `长期`. */
      id_card_valid_time: Type.String(),
      /** The time when the card became valid, as `2026-06-06`. */
      id_card_valid_time_begin: Type.String()
    })),
    /** Another identity document, where `id_doc_type_num` is from `2` on. */
    id_doc_info: Type.Optional(Type.Object({
      /** The time when the document became valid, as `2022-06-06`. */
      doc_period_begin: Type.String(),
      /** The time when the document expires, as `2022-06-06` or `长期`. */
      doc_period_end: Type.String(),
      /** The address on the document. */
      id_doc_address: Type.String(),
      /** The file id of the front. */
      id_doc_copy: Type.String(),
      /** The file id of the back. */
      id_doc_copy_back: Type.String(),
      /** The name on the document. */
      id_doc_name: Type.String(),
      /** The number of the document. */
      id_doc_number: Type.String()
    })),
    /** The kind of identity document. `0` and `1`: identity card. `2`: foreign passport. `3`: Hong Kong travel permit. `4`: Macao travel permit. `5`: Taiwan travel permit. `6`: foreign resident. `7`: resident of Hong Kong or Macao. `8`: resident of Taiwan. */
    id_doc_type_num: KnownInteger(0, 1, 2, 3, 4, 5, 6, 7, 8),
    /** The short name of the merchant. */
    merchant_shortname: Type.String(),
    /** The subject of the application. `0`: WeChat Pay. `1`: WeChat Pay and bank transfers. */
    open_type: KnownInteger(0, 1),
    /** Whether it is a company; `false` is a sole trader. */
    organization_type: Type.Boolean(),
    /** Special licenses of the trade. */
    qualification: Type.Object({
      /** The kind of license. */
      qualification_type: Type.String(),
      /** The file ids of the licenses, as JSON text of a list. */
      qualifications: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The number of the application. */
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
    /** The file in Base64. */
    file: Type.String(),
    /** The name of the file. */
    file_name: Type.String()
  }),
  answer: Type.Object({
    /** The id of the file. */
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
    /** The fee rate, in ten-thousandths: `40` is 0.40 %. */
    profit_rate: Type.Integer(),
    /** The id of the merchant at WeChat Pay. */
    sub_mchid: Type.String()
  })
})
