import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const AddressInfo = Type.Object({
  user_name: Type.String(),
  province_name: Type.String(),
  city_name: Type.String(),
  county_name: Type.String(),
  detail_info: Type.String(),
  national_code: Type.Optional(Type.Integer()),
  tel_number: Type.String(),
  postal_code: Type.Optional(Type.String()),
  house_number: Type.Optional(Type.String()),
  lng: Type.Optional(Type.Number()),
  lat: Type.Optional(Type.Number())
})

const PicFile = Type.Object({ media_id: Type.String(), pay_media_id: Type.String() })

/**
 * Upload a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/register/uploadimg.html
 */
export const uploadImg = operation({
  method: 'POST',
  path: '/product/img/upload',
  query: Type.Object({
    resp_type: Type.Integer(),
    upload_type: Type.Optional(Type.String()),
    img_url: Type.Optional(Type.String()),
    height: Type.Optional(Type.Integer()),
    width: Type.Optional(Type.Integer())
  }),
  file: 'media?',
  answer: Type.Object({
    pic_file: Type.Object({
      media_id: Type.Optional(Type.String()),
      pay_media_id: Type.Optional(Type.String()),
      temp_img_url: Type.Optional(Type.String())
    })
  })
})

/**
 * Get the state of the shop's review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/register/check_audit_status.html
 */
export const checkAuditStatus = operation({
  method: 'POST',
  path: '/product/register/check_audit_status',
  body: Type.Object({ wx_name: Type.String() }),
  answer: Type.Object({
    data: Type.Object({
      register_status: Type.Integer(),
      merchant_info_status: Type.Integer(),
      acct_verify_status: Type.Integer(),
      basic_info_status: Type.Integer(),
      pay_sign_status: Type.Integer(),
      audit_reject_reasons: Type.Optional(Type.String()),
      pay_audit_detail: Type.Optional(Type.Object({ param_name: Type.String(), reject_reason: Type.String() })),
      legal_validation_url: Type.Optional(Type.String()),
      registered_appid: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * Register a shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/register/register_shop.html
 */
export const registerShop = operation({
  method: 'POST',
  path: '/product/register/register_shop',
  body: Type.Object({
    wx_name: Type.String(),
    id_card_name: Type.String(),
    id_card_number: Type.String(),
    channel_id: Type.Optional(Id),
    api_openstore_type: Type.Integer(),
    auth_page_url: Type.Optional(Type.String())
  })
})

/**
 * Submit the basic facts of a shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/register/submit_basicinfo.html
 */
export const submitBasicInfo = operation({
  method: 'POST',
  path: '/product/register/submit_basicinfo',
  body: Type.Object({
    appid: Type.Optional(Type.String()),
    name_info: Type.Object({
      nickname: Type.String(),
      abbr: Type.String(),
      introduction: Type.String(),
      naming_other_stuff: Type.Optional(Type.Array(Type.String()))
    }),
    return_info: Type.Object({
      mail: Type.String(),
      address_info: Type.Optional(AddressInfo),
      company_address: Type.Optional(AddressInfo)
    })
  })
})

/**
 * Submit the merchant's facts of a shop.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/register/submit_merchantinfo.html
 */
export const submitMerchantInfo = operation({
  method: 'POST',
  path: '/product/register/submit_merchantinfo',
  body: Type.Object({
    appid: Type.Optional(Type.String()),
    subject_type: Type.Integer(),
    merchant_shortname: Type.String(),
    busi_license: Type.Optional(Type.Object({
      license_type: Type.Integer(),
      registration_num: Type.String(),
      pic_file: PicFile,
      merchant_name: Type.String(),
      legal_representative: Type.String(),
      registered_addrs: Type.Optional(Type.String()),
      start_date: Type.String(),
      end_date: Type.String()
    })),
    organization_code_info: Type.Optional(Type.Object({
      organization_code: Type.String(),
      pic_file: PicFile,
      start_date: Type.String(),
      end_date: Type.String()
    })),
    id_card_info: Type.Object({
      portrait_pic_file: PicFile,
      nation_pic_file: PicFile,
      id_card_name: Type.String(),
      id_card_number: Type.String(),
      address: Type.Optional(Type.String()),
      start_date: Type.String(),
      end_date: Type.String()
    }),
    super_administrator_info: Type.Object({
      type: Type.Integer(),
      name: Type.String(),
      id_card_number: Type.String(),
      phone: Type.String(),
      mail: Type.String(),
      contact_id_doc_type: Type.Optional(Type.String()),
      contact_id_doc_copy: Type.Optional(PicFile),
      contact_id_doc_copy_back: Type.Optional(PicFile),
      contact_id_doc_period_begin: Type.Optional(Type.String()),
      contact_id_doc_period_end: Type.Optional(Type.String()),
      business_authorization_letter: Type.Optional(PicFile)
    }),
    special_qualification: Type.Optional(Type.Object({ pic_file_list: Type.Array(PicFile) })),
    supplementary_material: Type.Optional(Type.Object({ pic_file_list: Type.Array(PicFile) })),
    supplementary_desc: Type.Optional(Type.String()),
    settle_acct_info: Type.Optional(Type.Object({
      acct_type: Type.Integer(),
      bank: Type.String(),
      name: Type.String(),
      bank_account_no: Type.String(),
      province_city_code: Type.String(),
      full_name: Type.Optional(Type.String())
    })),
    applyment_version: Type.Optional(Type.Integer())
  })
})
