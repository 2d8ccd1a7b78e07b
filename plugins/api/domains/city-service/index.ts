import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

export * from './medical.js'

/**
 * Get the page that a city service leads to.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_cityserviceservicehomepath
 */
export const getServicePath = operation({
  method: 'POST',
  path: '/cityservice/getservicepath',
  body: Type.Object({
    /** The kind of page. */
    page_type: Type.Integer(),
    /** The channel that the user comes from. */
    src_channel: Type.Integer(),
    /** The city; needed for the page types `1`, `3` and `5`. */
    city_name: Type.Optional(Type.String()),
    /** The kind of card. */
    card_type: Type.Optional(Type.Integer()),
    /** The id of the service; needed for the page type `0`. */
    service_id: Type.Optional(Type.Integer()),
    /** The name of the topic; needed for the page type `3`. */
    content_name: Type.Optional(Type.String()),
    /** Parameters for the service, as JSON text of a list of `{"key", "value"}`, at most 10; needed for the page type `0`. */
    params: Type.Optional(Type.String({ description: 'JSON text' })),
    /** Further parameters; needed for the page type `5`. */
    ext_params: Type.Optional(Type.Array(Type.Object({
      /** The name, such as `keyword`. */
      key: Type.String(),
      /** The value. */
      value: Type.String()
    }))),
    /** `1` for the address of a web page. */
    need_path_type: Type.Optional(Type.Integer()),
    /** `2` for the address of a web page. */
    device_type: Type.Optional(Type.Integer()),
    /** The id of the city, for the page type `0`. */
    city_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid. */
    app_id: Type.Optional(Type.String()),
    /** The path of the page. */
    path: Type.String(),
    /** The query of the page. */
    query_string: Type.String(),
    /** The kind of business. */
    business_type: Type.Optional(Id),
    /** The original id of the Mini Program, for the page type `5`. */
    username: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Send the result of a city service.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_cityservice_sendmsgdata
 */
export const sendMsgData = operation({
  method: 'POST',
  path: '/cityservice/sendmsgdata',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The id of the template. */
    biz_template_id: Type.String(),
    /** The style of the page with the result. */
    result_page_style_id: Type.Optional(Type.String()),
    /** The style of the record. */
    deal_msg_style_id: Type.Optional(Type.String()),
    /** The style of the card. */
    card_style_id: Type.Optional(Type.String()),
    /** The order number: records of one order are joined. */
    order_no: Type.String(),
    /** The page that the message opens. */
    url: Type.Optional(Type.String()),
    /** The values of the template. */
    data: Type.Optional(Type.Record(Type.String(), Type.Object({
      /** The value. */
      value: Type.String(),
      /** The colour, in the notification alone. */
      color: Type.Optional(Type.String())
    })))
  }),
  answer: Type.Object({
    /** The page that replaces your own page with the result. */
    result_page_url: Type.Optional(Type.String())
  })
})

/**
 * Check whether a user is a student.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/student/api_quickcheckstudentidentity
 */
export const quickCheckStudentIdentity = operation({
  method: 'POST',
  path: '/intp/quickcheckstudentidentity',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The code that the check of the student gave. It works once, within ten minutes. */
    wx_studentcheck_code: Type.String()
  }),
  answer: Type.Object({
    /** Whether the user has proved to be a student. */
    bind_status: Type.Integer(),
    /** Whether the user is a student. */
    is_student: Type.Boolean()
  })
})

/**
 * Check a user's real name.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_checkrealnameinfo
 */
export const checkRealNameInfo = operation({
  method: 'POST',
  path: '/intp/realname/checkrealnameinfo',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The name. */
    real_name: Type.String(),
    /** The kind of document. `1`: identity card. */
    cred_type: Numeric,
    /** The number of the document. */
    cred_id: Type.String(),
    /** The code that `wx.login` gave. */
    code: Type.String()
  }),
  answer: Type.Object({
    /** Whether the openid is right. */
    verify_openid: Type.String(),
    /** Whether the name and the number belong to the user. */
    verify_real_name: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Get the query that leads to the transport code.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_transportcode_getbusinessview
 */
export const getTransportBusinessView = operation({
  method: 'POST',
  path: '/intp/transportcode/getbusinessview',
  body: Type.Object({
    /** The kind of page. */
    path_type: Type.Integer()
  }),
  answer: Type.Object({
    /** The kind of business. */
    business_type: Type.Optional(Type.String()),
    /** The time when it expires, in Unix seconds. */
    expire_at: Type.Optional(Type.Integer()),
    /** The query of the page. */
    query_string: Type.Optional(Type.String())
  }),
  once: false
})
