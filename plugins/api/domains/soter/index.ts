import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Verify what a biometric sign-in signed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/soter/api_verifysignature
 */
export const verifySignature = operation({
  method: 'POST',
  path: '/cgi-bin/soter/verify_signature',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The `resultJSON` of the verification. */
    json_string: Type.String(),
    /** The `resultJSONSignature` of the verification. */
    json_signature: Type.String()
  }),
  answer: Type.Object({
    /** Whether the signature holds. */
    is_ok: Type.Boolean()
  })
})
