import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

/**
 * Get how risky a user is.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/safety-control-capability/riskControl.getUserRiskRank.html
 */
export const getUserRiskRank = operation({
  method: 'POST',
  path: '/wxa/getuserriskrank',
  body: Type.Object({
    appid: Type.Optional(Type.String()),
    openid: Type.String(),
    scene: Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, registering, or 1, marketing' }),
    client_ip: Type.Optional(Type.String()),
    email_address: Type.Optional(Type.String()),
    mobile_no: Type.Optional(Type.String()),
    bank_card_no: Type.Optional(Type.String()),
    cert_no: Type.Optional(Type.String()),
    extended_info: Type.Optional(Type.String()),
    is_test: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({ unoin_id: Id, risk_rank: Type.Integer() }),
  ownAppid: true
})

/**
 * Check a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/sec-check/security.imgSecCheck.html
 */
export const imgSecCheck = operation({
  method: 'POST',
  path: '/wxa/img_sec_check',
  file: 'media',
  once: false
})

/**
 * Check a picture or sound; the result comes as a push.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/sec-check/security.mediaCheckAsync.html
 */
export const mediaCheckAsync = operation({
  method: 'POST',
  path: '/wxa/media_check_async',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    media_url: Type.String(),
    media_type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, sound, or 2, a picture' }),
    version: Type.Optional(Type.Integer()),
    scene: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({ trace_id: Type.String() })
})

/**
 * Check a text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/sec-check/security.msgSecCheck.html
 */
export const msgSecCheck = operation({
  method: 'POST',
  path: '/wxa/msg_sec_check',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    signature: Type.Optional(Type.String()),
    title: Type.Optional(Type.String()),
    content: Type.String(),
    version: Type.Optional(Type.Integer()),
    scene: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    trace_id: Type.Optional(Type.String()),
    result: Type.Optional(Type.Object({ suggest: Type.String(), label: Type.Integer() })),
    detail: Type.Optional(Type.Array(Type.Object({
      errcode: Type.Integer(),
      strategy: Type.String(),
      suggest: Type.Optional(Type.String()),
      label: Type.Optional(Type.Integer()),
      level: Type.Optional(Type.Integer()),
      prob: Type.Optional(Type.Integer()),
      keyword: Type.Optional(Type.String())
    })))
  }),
  once: false
})
