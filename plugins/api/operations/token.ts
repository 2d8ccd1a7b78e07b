import { Type } from '@sinclair/typebox'
import { operation } from '../operation.js'

const TokenAnswer = Type.Object({
  access_token: Type.String(),
  expires_in: Type.Integer({ description: 'seconds' })
})

/** Every call gives a new token and ends the one before within five minutes. */
export const getAccessToken = operation({
  method: 'GET',
  path: '/cgi-bin/token',
  auth: 'secret',
  query: Type.Object({ grant_type: Type.Literal('client_credential') }),
  answer: TokenAnswer,
  summary: 'Fetch an access token',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html'
})

/** Repeated calls give the same token while it is good, so several users of an account do not end each other's. */
export const getStableAccessToken = operation({
  method: 'POST',
  path: '/cgi-bin/stable_token',
  auth: 'secret-in-body',
  body: Type.Object({
    grant_type: Type.Literal('client_credential'),
    force_refresh: Type.Optional(Type.Boolean({ description: 'at most 20 times a day and once in 30 s' }))
  }),
  answer: TokenAnswer,
  once: false,
  summary: 'Fetch the stable access token',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html'
})
