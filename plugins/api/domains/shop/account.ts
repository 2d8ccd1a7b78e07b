import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime } from '../../schemas.js'

const GrantedCategory = Type.Object({
  first_cat_id: Type.Integer(),
  first_cat_name: Type.String(),
  second_cat_id: Type.Integer(),
  second_cat_name: Type.String(),
  third_cat_id: Type.Integer(),
  third_cat_name: Type.String(),
  qualification_type: Type.Integer(),
  qualification: Type.Optional(Type.String()),
  product_qualification_type: Type.Integer(),
  product_qualification: Type.Optional(Type.String())
})

/**
 * List the brands.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/account/brand_list.html
 */
export const getBrandList = operation({
  method: 'POST',
  path: '/shop/account/get_brand_list',
  answer: Type.Object({
    data: Type.Array(Type.Object({ brand_id: Type.Integer(), brand_wording: Type.String() }))
  }),
  once: false
})

/**
 * List the categories that were granted.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/account/category_list.html
 */
export const getCategoryList = operation({
  method: 'POST',
  path: '/shop/account/get_category_list',
  answer: Type.Object({ data: Type.Array(GrantedCategory) }),
  once: false
})

/**
 * Get the shop's facts.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/account/get_info.html
 */
export const getInfo = operation({
  method: 'POST',
  path: '/shop/account/get_info',
  answer: Type.Object({
    data: Type.Object({
      service_agent_path: Type.Optional(Type.String()),
      service_agent_phone: Type.Optional(Type.String()),
      service_agent_type: Type.Optional(Type.Array(Type.Integer()))
    })
  }),
  once: false
})

/**
 * Change the shop's facts.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/account/update_info.html
 */
export const updateInfo = operation({
  method: 'POST',
  path: '/shop/account/update_info',
  body: Type.Object({
    service_agent_path: Type.Optional(Type.String()),
    service_agent_phone: Type.Optional(Type.String()),
    service_agent_type: Type.Optional(Type.Array(Type.Integer())),
    default_receiving_address: Type.Optional(Type.Object({
      receiver_name: Type.String(),
      country: Type.Optional(Type.String()),
      province: Type.Optional(Type.String()),
      city: Type.Optional(Type.String()),
      town: Type.Optional(Type.String()),
      detailed_address: Type.String(),
      tel_number: Type.String()
    }))
  })
})

/**
 * Submit a brand for review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/audit/audit_brand.html
 */
export const auditBrand = operation({
  method: 'POST',
  path: '/shop/audit/audit_brand',
  body: Type.Object({
    audit_req: Type.Object({
      license: Type.Union([Type.String(), Type.Array(Type.String())]),
      brand_info: Type.Object({
        brand_audit_type: Type.Integer(),
        brand_management_type: Type.Integer(),
        trademark_type: Type.String(),
        commodity_origin_type: Type.Integer(),
        brand_wording: Type.String(),
        sale_authorization: Type.Optional(Type.Array(Type.String())),
        trademark_registration_certificate: Type.Optional(Type.Array(Type.String())),
        trademark_change_certificate: Type.Optional(Type.Array(Type.String())),
        trademark_registrant: Type.Optional(Type.String()),
        trademark_registrant_nu: Type.Optional(Type.String()),
        trademark_authorization_period: Type.Optional(DateTime),
        trademark_registration_application: Type.Optional(Type.Array(Type.String())),
        trademark_applicant: Type.Optional(Type.String()),
        trademark_application_time: Type.Optional(DateTime),
        imported_goods_form: Type.Optional(Type.Array(Type.String()))
      })
    })
  }),
  answer: Type.Object({ audit_id: Type.String() })
})

/**
 * Submit a category for review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/audit/audit_category.html
 */
export const auditCategory = operation({
  method: 'POST',
  path: '/shop/audit/audit_category',
  body: Type.Object({
    audit_req: Type.Object({
      license: Type.Union([Type.String(), Type.Array(Type.String())]),
      category_info: Type.Object({
        level1: Type.Integer(),
        level2: Type.Integer(),
        level3: Type.Integer(),
        certificate: Type.Optional(Type.Array(Type.String()))
      }),
      scene_group_list: Type.Optional(Type.Array(Type.Integer()))
    })
  }),
  answer: Type.Object({ audit_id: Type.String() })
})

/**
 * Get the certificates that the Mini Program has.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/audit/get_miniapp_certificate.html
 */
export const getMiniAppCertificate = operation({
  method: 'POST',
  path: '/shop/audit/get_miniapp_certificate',
  body: Type.Object({ req_type: Type.Integer() }),
  answer: Type.Object({
    brand_info: Type.Optional(Type.Object({
      brand_wording: Type.String(),
      sale_authorization: Type.Optional(Type.Array(Type.String())),
      trademark_registration_certificate: Type.Optional(Type.Array(Type.String()))
    })),
    category_info_list: Type.Optional(Type.Array(Type.Object({
      first_category_id: Type.Integer(),
      first_category_name: Type.String(),
      second_category_id: Type.Integer(),
      second_category_name: Type.String(),
      certificate_url: Type.Optional(Type.Array(Type.String()))
    })))
  }),
  once: false
})

/**
 * Get the result of a review.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/audit/audit_result.html
 */
export const getAuditResult = operation({
  method: 'POST',
  path: '/shop/audit/result',
  body: Type.Object({ audit_id: Type.String() }),
  answer: Type.Object({
    data: Type.Object({
      status: Type.Integer(),
      brand_id: Type.Optional(Type.Integer()),
      reject_reason: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * List all product categories.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/cat/get_children_cateogry.html
 */
export const getCategory = operation({
  method: 'POST',
  path: '/shop/cat/get',
  answer: Type.Object({ third_cat_list: Type.Array(GrantedCategory) }),
  once: false
})

/**
 * Upload a picture.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/public/upload_img.html
 */
export const uploadImg = operation({
  method: 'POST',
  path: '/shop/img/upload',
  query: Type.Object({
    resp_type: Type.Optional(Type.Integer()),
    upload_type: Type.Optional(Type.String()),
    img_url: Type.Optional(Type.String())
  }),
  file: 'media?',
  answer: Type.Object({
    img_info: Type.Object({ media_id: Type.Optional(Type.String()), temp_img_url: Type.Optional(Type.String()) })
  })
})
