import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Fixed } from '../../schemas.js'

const TokenAnswer = Type.Object({
  /** The access token. */
  access_token: Type.String(),
  /** The lifetime, in seconds: 7,200 at most. */
  expires_in: Type.Integer({ description: 'seconds' })
})

/**
 * Fetch an access token.
 * Every call gives a new token, and the previous token ends within five minutes.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getaccesstoken
 */
export const getAccessToken = operation({
  method: 'GET',
  path: '/cgi-bin/token',
  auth: 'secret',
  query: Type.Object({
    /** Always `client_credential`; filled in where it is missing. */
    grant_type: Fixed('client_credential')
  }),
  answer: TokenAnswer
})

/**
 * Fetch the stable access token.
 * Repeated calls give the same token while it is good, so several users of an account do not end each other's.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken
 */
export const getStableAccessToken = operation({
  method: 'POST',
  path: '/cgi-bin/stable_token',
  auth: 'secret-in-body',
  body: Type.Object({
    /** Always `client_credential`; filled in where it is missing. */
    grant_type: Fixed('client_credential'),
    /** `true` replaces a token that is still good; the platform allows it 20 times a day, 30 seconds apart. Default: `false`. */
    force_refresh: Type.Optional(Type.Boolean({ description: 'at most 20 times a day and once in 30 s' }))
  }),
  answer: TokenAnswer,
  once: false
})
