import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Get the id of a face verification.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_getverifyid
 */
export const getVerifyId = operation({
  method: 'POST',
  path: '/cityservice/face/identify/getverifyid',
  body: Type.Object({
    /** The person's identity. */
    cert_info: Type.Object({
      /** The name. */
      cert_name: Type.String(),
      /** The number of the document. */
      cert_no: Type.String(),
      /** The kind of document: `IDENTITY_CARD`. */
      cert_type: Type.String()
    }),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** Your number of the verification. */
    out_seq_no: Type.String()
  }),
  answer: Type.Object({
    /** The lifetime of the id, in seconds. */
    expires_in: Type.Integer(),
    /** The id of the verification, for `wx.requestFacialVerify`. */
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
    /** The SHA-256 of the person's identity. */
    cert_hash: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** Your number of the verification. */
    out_seq_no: Type.String(),
    /** The id of the verification, for `wx.requestFacialVerify`. */
    verify_id: Type.String()
  }),
  answer: Type.Object({
    /** The result: `10000` is success. */
    verify_ret: Type.Integer({ examples: [10000] })
  }),
  once: false
})
