import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

/**
 * Get the page that a city service leads to.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/cityservice/InterconnectionCapabilities/API/API.html
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
    ext_params: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.String() })))
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/cityservice/cityservice-results-page.html
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/student.html#_5-2-%E5%BF%AB%E9%80%9F%E8%8E%B7%E5%8F%96%E5%AD%A6%E7%94%9F%E8%BA%AB%E4%BB%BDAPI
 */
export const quickCheckStudentIdentity = operation({
  method: 'POST',
  path: '/intp/quickcheckstudentidentity',
  body: Type.Object({ openid: Type.String(), wx_studentcheck_code: Type.String() }),
  answer: Type.Object({ bind_status: Type.Integer(), is_student: Type.Boolean() })
})

/**
 * Check a user's real name.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/cityservice/cityservice-checkrealnameinfo.html
 */
export const checkRealNameInfo = operation({
  method: 'POST',
  path: '/intp/realname/checkrealnameinfo',
  body: Type.Object({
    openid: Type.String(),
    real_name: Type.String(),
    cred_type: Type.Integer(),
    cred_id: Type.String(),
    code: Type.String()
  }),
  answer: Type.Object({ verify_openid: Type.String(), verify_real_name: Type.Optional(Type.String()) }),
  once: false
})
