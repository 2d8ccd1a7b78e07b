import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Verify what a biometric sign-in signed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/soter/api_verifysignature
 */
export const verifySignature = operation({
  method: 'POST',
  path: '/cgi-bin/soter/verify_signature',
  body: Type.Object({ openid: Type.String(), json_string: Type.String(), json_signature: Type.String() }),
  answer: Type.Object({ is_ok: Type.Boolean() })
})
