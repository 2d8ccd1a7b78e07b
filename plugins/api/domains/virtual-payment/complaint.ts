import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Env } from './schemas.js'

/**
 * Close a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_complete_complaint
 */
export const completeComplaint = operation({
  method: 'POST',
  path: '/xpay/complete_complaint',
  body: Type.Object({
    env: Env,
    complaint_id: Type.String()
  }),
  sign: 'pay'
})

/**
 * Get a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_get_complaint_detail
 */
export const getComplaintDetail = operation({
  method: 'POST',
  path: '/xpay/get_complaint_detail',
  body: Type.Object({
    complaint_id: Type.String(),
    env: Env
  }),
  answer: Type.Object({
    complaint: Type.Object({
      apply_refund_amount: Type.Optional(Type.Integer()),
      complaint_detail: Type.Optional(Type.String()),
      complaint_full_refunded: Type.Optional(Type.Boolean()),
      complaint_id: Type.Optional(Type.String()),
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      complaint_order_info: Type.Optional(Type.Array(Type.String())),
      complaint_state: Type.Optional(Type.String()),
      complaint_time: Type.Optional(Type.String()),
      incoming_user_response: Type.Optional(Type.Boolean()),
      payer_openid: Type.Optional(Type.String()),
      payer_phone: Type.Optional(Type.String()),
      problem_description: Type.Optional(Type.String()),
      problem_type: Type.Optional(Type.String()),
      service_order_info: Type.Optional(Type.Array(Type.String())),
      user_complaint_times: Type.Optional(Type.Integer()),
      user_tag_list: Type.Optional(Type.Array(Type.String()))
    })
  }),
  sign: 'pay',
  once: false
})

/**
 * List complaints.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_get_complaint_list
 */
export const getComplaintList = operation({
  method: 'POST',
  path: '/xpay/get_complaint_list',
  body: Type.Object({
    begin_date: Type.String(),
    end_date: Type.String(),
    env: Env,
    limit: Type.Integer(),
    offset: Type.Integer()
  }),
  answer: Type.Object({
    complaints: Type.Array(Type.Object({
      apply_refund_amount: Type.Optional(Type.Integer()),
      complaint_detail: Type.Optional(Type.String()),
      complaint_full_refunded: Type.Optional(Type.Boolean()),
      complaint_id: Type.Optional(Type.String()),
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      complaint_order_info: Type.Optional(Type.Array(Type.String())),
      complaint_state: Type.Optional(Type.String()),
      complaint_time: Type.Optional(Type.String()),
      incoming_user_response: Type.Optional(Type.Boolean()),
      payer_openid: Type.Optional(Type.String()),
      payer_phone: Type.Optional(Type.String()),
      problem_description: Type.Optional(Type.String()),
      problem_type: Type.Optional(Type.String()),
      service_order_info: Type.Optional(Type.Array(Type.String())),
      user_complaint_times: Type.Optional(Type.Integer()),
      user_tag_list: Type.Optional(Type.Array(Type.String()))
    })),
    total: Type.Integer()
  }),
  sign: 'pay',
  once: false
})

/**
 * List what was said and done about a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_get_negotiation_history
 */
export const getNegotiationHistory = operation({
  method: 'POST',
  path: '/xpay/get_negotiation_history',
  body: Type.Object({
    complaint_id: Type.String(),
    env: Env,
    limit: Type.Integer(),
    offset: Type.Integer()
  }),
  answer: Type.Object({
    history: Type.Array(Type.Object({
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      log_id: Type.Optional(Type.String()),
      operate_details: Type.Optional(Type.String()),
      operate_time: Type.Optional(Type.String()),
      operate_type: Type.Optional(Type.String()),
      operator: Type.Optional(Type.String())
    })),
    total: Type.Integer()
  }),
  sign: 'pay',
  once: false
})

/**
 * Get the signature headers for downloading a picture of a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_get_upload_file_sign
 */
export const getUploadFileSign = operation({
  method: 'POST',
  path: '/xpay/get_upload_file_sign',
  body: Type.Object({
    complaint_id: Type.String(),
    convert_cos: Type.Boolean(),
    env: Env,
    wxpay_url: Type.String()
  }),
  answer: Type.Object({
    cos_url: Type.String(),
    sign: Type.String()
  }),
  sign: 'pay',
  once: false
})

/**
 * Answer the user of a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_response_complaint
 */
export const responseComplaint = operation({
  method: 'POST',
  path: '/xpay/response_complaint',
  body: Type.Object({
    complaint_id: Type.String(),
    env: Env,
    response_content: Type.String(),
    response_images: Type.Array(Type.String())
  }),
  sign: 'pay'
})

/**
 * Upload a picture, such as a voucher for a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_upload_vp_file
 */
export const uploadVpFile = operation({
  method: 'POST',
  path: '/xpay/upload_vp_file',
  body: Type.Object({
    env: Env,
    base64_img: Type.Optional(Type.String()),
    img_url: Type.Optional(Type.String()),
    file_name: Type.String()
  }),
  answer: Type.Object({
    file_id: Type.String()
  }),
  sign: 'pay'
})
