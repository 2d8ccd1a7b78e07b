import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Get the id of a face verification.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_getverifyid
 */
export const getVerifyId = operation({
  method: 'POST',
  path: '/cityservice/face/identify/getverifyid',
  body: Type.Object({
    cert_info: Type.Object({
      cert_name: Type.String(),
      cert_no: Type.String(),
      cert_type: Type.String()
    }),
    openid: Type.String(),
    out_seq_no: Type.String()
  }),
  answer: Type.Object({
    expires_in: Type.Integer(),
    verify_id: Type.String()
  })
})

/**
 * Get the real result of a face verification.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_queryverifyinfo
 */
export const queryVerifyInfo = operation({
  method: 'POST',
  path: '/cityservice/face/identify/queryverifyinfo',
  body: Type.Object({
    cert_hash: Type.String(),
    openid: Type.String(),
    out_seq_no: Type.String(),
    verify_id: Type.String()
  }),
  answer: Type.Object({
    verify_ret: Type.Integer()
  }),
  once: false
})
