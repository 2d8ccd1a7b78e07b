import { Type } from '@sinclair/typebox'
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
    app_id: Type.String(),
    open_id: Type.String(),
    wxmed_authcode: Type.String()
  }),
  answer: Type.Object({
    app_id: Type.Optional(Type.String()),
    cipher_algorithm: Type.Optional(Type.String()),
    cipher_real_name: Type.Optional(Type.String()),
    key_version: Type.Optional(Type.Integer()),
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
    business_id: Type.String(),
    open_id: Type.String()
  }),
  answer: Type.Object({
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
    app_id: Type.String(),
    business_id: Type.Integer(),
    business_info: Type.Optional(Type.Object({
      appointment_time: Type.String(),
      department_location: Type.Optional(Type.String()),
      department_name: Type.String(),
      doc_name: Type.Optional(Type.String()),
      elder_redirect_page: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      memo: Type.Optional(Type.String()),
      pat_hospital_id: Type.String(),
      pat_name: Type.String(),
      redirect_page: Type.Optional(Type.Object({
        app_id: Type.Optional(Type.String()),
        fullpath: Type.Optional(Type.String()),
        page_type: Type.Optional(Type.String()),
        url: Type.Optional(Type.String())
      }))
    })),
    msg_id: Type.String(),
    open_id: Type.String(),
    order_id: Type.String(),
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
    app_id: Type.String(),
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
    notice_list: Type.Array(Type.Object({
      content: Type.Optional(Type.String()),
      notice_id: Type.Optional(Id),
      status: Type.Optional(Type.String())
    })),
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
    app_id: Type.String(),
    notice_id: Type.String(),
    notice_type: Type.Integer(),
    operation: Type.Integer(),
    preview_username: Type.String()
  }),
  answer: Type.Object({
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
    app_id: Type.String(),
    notice_id: Type.Integer(),
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
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
    app_id: Type.String(),
    notice_content: Type.String(),
    notice_id: Type.Optional(Type.Integer()),
    notice_type: Type.Integer()
  }),
  answer: Type.Object({
    notice_id: Id
  })
})
