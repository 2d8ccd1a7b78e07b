import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

/**
 * Get a user's real name for a medical service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_cityservice_getmedrealname
 */
export const getMedicalRealName = operation({
  method: 'POST',
  path: '/cityservice/getmedrealname',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The user's openid. */
    open_id: Type.String(),
    /** The code in the address of the page. It works for ten minutes. */
    wxmed_authcode: Type.String()
  }),
  answer: Type.Object({
    /** The appid. */
    app_id: Type.Optional(Type.String()),
    /** The way in which it is encrypted: `AES_256_ECB_PKCS7Padding`. */
    cipher_algorithm: Type.Optional(Type.String()),
    /** The encrypted identity, in Base64. */
    cipher_real_name: Type.Optional(Type.String()),
    /** The version of the key, from 0 on. */
    key_version: Type.Optional(Type.Integer()),
    /** The user's openid. */
    open_id: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Get whether a user subscribed to the messages of a service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_cityservice_getmsgrelation
 */
export const getMsgRelation = operation({
  method: 'POST',
  path: '/cityservice/getmsgrelation',
  body: Type.Object({
    /** The id of the business: `130` for elders' medical care, `150` for the medical assistant. */
    business_id: Type.String(),
    /** The user's openid. */
    open_id: Type.String()
  }),
  answer: Type.Object({
    /** Whether the user subscribed. */
    is_subscribed: Type.Boolean()
  }),
  once: false
})

/**
 * Send a message of the medical assistant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/medicalassistant/api_cityservice_sendchannelmsg
 */
export const sendChannelMsg = operation({
  method: 'POST',
  path: '/cityservice/sendchannelmsg',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The id of the business: `130` for elders' medical care, `150` for the medical assistant. */
    business_id: Type.Integer(),
    /** The text of the message, by `status`. */
    business_info: Type.Optional(Type.Object({
      /** The time of the appointment. */
      appointment_time: Type.String(),
      /** The address of the department. */
      department_location: Type.Optional(Type.String()),
      /** The name of the department. */
      department_name: Type.String(),
      /** The doctor's name or rank. */
      doc_name: Type.Optional(Type.String()),
      /** The page for elders. */
      elder_redirect_page: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      /** A note. */
      memo: Type.Optional(Type.String()),
      /** The number of the patient's card. */
      pat_hospital_id: Type.String(),
      /** The patient's name. */
      pat_name: Type.String(),
      /** The page that the message opens. */
      redirect_page: Type.Optional(Type.Object({
        /** The appid. */
        app_id: Type.Optional(Type.String()),
        /** The page of the Mini Program. */
        fullpath: Type.Optional(Type.String()),
        /** The kind of page: a web page or a Mini Program. */
        page_type: Type.Optional(Type.String()),
        /** The address of the web page, on one of your domains. */
        url: Type.Optional(Type.String())
      }))
    })),
    /** The id of the message, unique in the order. */
    msg_id: Type.String(),
    /** The user's openid. */
    open_id: Type.String(),
    /** The order number. */
    order_id: Type.String(),
    /** The subject of the message, such as `1501001`: an appointment is made. */
    status: Type.Integer()
  })
})

/**
 * List the notices of a hospital.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_intp_eldermed_gethospnoticelist
 */
export const getHospitalNoticeList = operation({
  method: 'POST',
  path: '/intp/eldermedical/gethospnoticelist',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The kind of notice. */
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
    /** The notices. */
    notice_list: Type.Array(Type.Object({
      /** The text of the notice. */
      content: Type.Optional(Type.String()),
      /** The id of the notice. */
      notice_id: Type.Optional(Id),
      /** The state of the notice. */
      status: Type.Optional(Type.String())
    })),
    /** The openids of those who may see the draft. */
    preview_openid: Type.Array(Type.String())
  }),
  once: false
})

/**
 * Set who previews the draft of a notice.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_previewhopsnotice
 */
export const previewHospitalNotice = operation({
  method: 'POST',
  path: '/intp/eldermedical/previewhopsnotice',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The id of the notice. */
    notice_id: Type.String(),
    /** The kind of notice. */
    notice_type: Type.Integer(),
    /** The action. */
    operation: Type.Integer(),
    /** The WeChat id of the user who may see the draft. */
    preview_username: Type.String()
  }),
  answer: Type.Object({
    /** The id of the notice. */
    notice_id: Id
  })
})

/**
 * Publish a notice.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_intp_eldermed_publichopsnotice
 */
export const publishHospitalNotice = operation({
  method: 'POST',
  path: '/intp/eldermedical/publichopsnotice',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The id of the notice. */
    notice_id: Type.Integer(),
    /** The kind of notice. */
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
    /** The id of the notice. */
    notice_id: Id
  })
})

/**
 * Write the draft of a notice.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/elderMedical/api_sethopsnotice
 */
export const setHospitalNotice = operation({
  method: 'POST',
  path: '/intp/eldermedical/sethopsnotice',
  body: Type.Object({
    /** The appid. */
    app_id: Type.String(),
    /** The text of the notice. */
    notice_content: Type.String(),
    /** The id of the notice. */
    notice_id: Type.Optional(Type.Integer()),
    /** The kind of notice. */
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
    /** The id of the notice. */
    notice_id: Id
  })
})
