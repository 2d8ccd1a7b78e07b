import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownString } from '../../schemas.js'
import { Env } from './schemas.js'

/**
 * Close a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_complete_complaint
 */
export const completeComplaint = operation({
  method: 'POST',
  path: '/xpay/complete_complaint',
  body: Type.Object({
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The id of the complaint. */
    complaint_id: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Get a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_get_complaint_detail
 */
export const getComplaintDetail = operation({
  method: 'POST',
  path: '/xpay/get_complaint_detail',
  body: Type.Object({
    /** The id of the complaint. */
    complaint_id: Type.String(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env
  }),
  answer: Type.Object({
    /** The complaint. */
    complaint: Type.Object({
      /** For a wanted refund: the amount, in fen. */
      apply_refund_amount: Type.Optional(Type.Integer()),
      /** The subject of the complaint. */
      complaint_detail: Type.Optional(Type.String()),
      /** Whether all orders of the complaint are refunded in full. */
      complaint_full_refunded: Type.Optional(Type.Boolean()),
      /** The id of the complaint. */
      complaint_id: Type.Optional(Type.String()),
      /** The proof that the user uploaded. */
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      /** The orders that the complaint is about. */
      complaint_order_info: Type.Optional(Type.Array(Type.String())),
      /** The state. `PENDING`: waiting. `PROCESSING`: in progress. `PROCESSED`: done. */
      complaint_state: Type.Optional(KnownString('PENDING', 'PROCESSING', 'PROCESSED')),
      /** The time when the user complained, in RFC 3339. */
      complaint_time: Type.Optional(Type.String()),
      /** Whether a message of the user waits for a reply. */
      incoming_user_response: Type.Optional(Type.Boolean()),
      /** The user's openid in this Mini Program. */
      payer_openid: Type.Optional(Type.String()),
      /** The user's telephone number. */
      payer_phone: Type.Optional(Type.String()),
      /** The title of the question that the user chose. */
      problem_description: Type.Optional(Type.String()),
      /** The kind of problem. `REFUND`: a refund is wanted. `SERVICE_NOT_WORK`: the service does not work. `OTHERS`: other. */
      problem_type: Type.Optional(KnownString('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
      /** The service orders that the complaint is about. */
      service_order_info: Type.Optional(Type.Array(Type.String())),
      /** The number of times that the user complained: 1 for the first time. */
      user_complaint_times: Type.Optional(Type.Integer()),
      /** Marks of the user. `TRUSTED`: may be refunded at once. `HIGH_RISK`: handle this first. */
      user_tag_list: Type.Optional(Type.Array(KnownString('TRUSTED', 'HIGH_RISK')))
    })
  }),
  sign: 'xpay',
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
    /** The first day, as YYYY-MM-DD. */
    begin_date: Type.String(),
    /** The last day, as YYYY-MM-DD. */
    end_date: Type.String(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The largest number of entries to return. */
    limit: Type.Integer(),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer()
  }),
  answer: Type.Object({
    /** The complaints. */
    complaints: Type.Array(Type.Object({
      /** For a wanted refund: the amount, in fen. */
      apply_refund_amount: Type.Optional(Type.Integer()),
      /** The subject of the complaint. */
      complaint_detail: Type.Optional(Type.String()),
      /** Whether all orders of the complaint are refunded in full. */
      complaint_full_refunded: Type.Optional(Type.Boolean()),
      /** The id of the complaint. */
      complaint_id: Type.Optional(Type.String()),
      /** The proof that the user uploaded. */
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      /** The orders that the complaint is about. */
      complaint_order_info: Type.Optional(Type.Array(Type.String())),
      /** The state. `PENDING`: waiting. `PROCESSING`: in progress. `PROCESSED`: done. */
      complaint_state: Type.Optional(KnownString('PENDING', 'PROCESSING', 'PROCESSED')),
      /** The time when the user complained, in RFC 3339. */
      complaint_time: Type.Optional(Type.String()),
      /** Whether a message of the user waits for a reply. */
      incoming_user_response: Type.Optional(Type.Boolean()),
      /** The user's openid in this Mini Program. */
      payer_openid: Type.Optional(Type.String()),
      /** The user's telephone number. */
      payer_phone: Type.Optional(Type.String()),
      /** The title of the question that the user chose. */
      problem_description: Type.Optional(Type.String()),
      /** The kind of problem. `REFUND`: a refund is wanted. `SERVICE_NOT_WORK`: the service does not work. `OTHERS`: other. */
      problem_type: Type.Optional(KnownString('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
      /** The service orders that the complaint is about. */
      service_order_info: Type.Optional(Type.Array(Type.String())),
      /** The number of times that the user complained: 1 for the first time. */
      user_complaint_times: Type.Optional(Type.Integer()),
      /** Marks of the user. `TRUSTED`: may be refunded at once. `HIGH_RISK`: handle this first. */
      user_tag_list: Type.Optional(Type.Array(KnownString('TRUSTED', 'HIGH_RISK')))
    })),
    /** The total number of entries. */
    total: Type.Integer()
  }),
  sign: 'xpay',
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
    /** The id of the complaint. */
    complaint_id: Type.String(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The largest number of entries to return. */
    limit: Type.Integer(),
    /** The index of the first item, counted from 0. */
    offset: Type.Integer()
  }),
  answer: Type.Object({
    /** The handling of the complaint. */
    history: Type.Array(Type.Object({
      /** The files uploaded with the step. */
      complaint_media_list: Type.Optional(Type.Array(Type.String())),
      /** The number of the step. */
      log_id: Type.Optional(Type.String()),
      /** The actions and statements. */
      operate_details: Type.Optional(Type.String()),
      /** The time, in RFC 3339. */
      operate_time: Type.Optional(Type.String()),
      /** The kind of step. */
      operate_type: Type.Optional(Type.String()),
      /** The operator. */
      operator: Type.Optional(Type.String())
    })),
    /** The total number of entries. */
    total: Type.Integer()
  }),
  sign: 'xpay',
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
    /** The id of the complaint. */
    complaint_id: Type.String(),
    /** Whether to copy the picture, which gives an address that works for 30 minutes. */
    convert_cos: Type.Boolean(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The picture's address at WeChat Pay. */
    wxpay_url: Type.String()
  }),
  answer: Type.Object({
    /** The address of the copy, for 30 minutes; only with `convert_cos`. */
    cos_url: Type.String(),
    /** The value of the `Authorization` header for fetching the picture. */
    sign: Type.String()
  }),
  sign: 'xpay',
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
    /** The id of the complaint. */
    complaint_id: Type.String(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The reply to the user. */
    response_content: Type.String(),
    /** The pictures of the reply, as `file_id`s of `uploadVpFile`. */
    response_images: Type.Array(Type.String())
  }),
  sign: 'xpay'
})

/**
 * Upload a picture, such as a voucher for a complaint.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_upload_vp_file
 */
export const uploadVpFile = operation({
  method: 'POST',
  path: '/xpay/upload_vp_file',
  body: Type.Object({
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The picture in Base64. */
    base64_img: Type.Optional(Type.String()),
    /** The address of a picture. */
    img_url: Type.Optional(Type.String()),
    /** The name of the file. */
    file_name: Type.String()
  }),
  answer: Type.Object({
    /** The id of the uploaded file. */
    file_id: Type.String()
  }),
  sign: 'xpay'
})
