import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Get the link with which a user claims a red packet cover.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/red-packet-cover/api_getredpacketcoverurl
 */
export const getAuthenticationUrl = operation({
  method: 'POST',
  path: '/redpacketcover/wxapp/cover_url/get_by_token',
  body: Type.Object({ openid: Type.String(), ctoken: Type.String() }),
  answer: Type.Object({ data: Type.Object({ url: Type.String() }) })
})
