import { Type } from '@sinclair/typebox'
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
    page_type: Type.Integer(),
    src_channel: Type.Integer(),
    city_name: Type.Optional(Type.String()),
    card_type: Type.Optional(Type.Integer()),
    service_id: Type.Optional(Type.Integer()),
    content_name: Type.Optional(Type.String()),
    params: Type.Optional(Type.String({ description: 'JSON text' })),
    ext_params: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.String() }))),
    need_path_type: Type.Optional(Type.Integer()),
    device_type: Type.Optional(Type.Integer()),
    city_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    app_id: Type.Optional(Type.String()),
    path: Type.String(),
    query_string: Type.String(),
    business_type: Type.Optional(Id),
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
    openid: Type.String(),
    biz_template_id: Type.String(),
    result_page_style_id: Type.Optional(Type.String()),
    deal_msg_style_id: Type.Optional(Type.String()),
    card_style_id: Type.Optional(Type.String()),
    order_no: Type.String(),
    url: Type.Optional(Type.String()),
    data: Type.Optional(Type.Record(Type.String(), Type.Object({ value: Type.String(), color: Type.Optional(Type.String()) })))
  }),
  answer: Type.Object({ result_page_url: Type.Optional(Type.String()) })
})

/**
 * Check whether a user is a student.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/student/api_quickcheckstudentidentity
 */
export const quickCheckStudentIdentity = operation({
  method: 'POST',
  path: '/intp/quickcheckstudentidentity',
  body: Type.Object({ openid: Type.String(), wx_studentcheck_code: Type.String() }),
  answer: Type.Object({ bind_status: Type.Integer(), is_student: Type.Boolean() })
})

/**
 * Check a user's real name.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cityservice/basic/api_checkrealnameinfo
 */
export const checkRealNameInfo = operation({
  method: 'POST',
  path: '/intp/realname/checkrealnameinfo',
  body: Type.Object({
    openid: Type.String(),
    real_name: Type.String(),
    cred_type: Numeric,
    cred_id: Type.String(),
    code: Type.String()
  }),
  answer: Type.Object({ verify_openid: Type.String(), verify_real_name: Type.Optional(Type.String()) }),
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
    path_type: Type.Integer()
  }),
  answer: Type.Object({
    business_type: Type.Optional(Type.String()),
    expire_at: Type.Optional(Type.Integer()),
    query_string: Type.Optional(Type.String())
  }),
  once: false
})
