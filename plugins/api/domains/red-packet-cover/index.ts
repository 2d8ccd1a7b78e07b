import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Get the link with which a user claims a red packet cover.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/red-packet-cover/api_getredpacketcoverurl
 */
export const getAuthenticationUrl = operation({
  method: 'POST',
  path: '/redpacketcover/wxapp/cover_url/get_by_token',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The ctoken of the order of covers. */
    ctoken: Type.String()
  }),
  answer: Type.Object({
    /** The created items. */
    data: Type.Object({
      /** The page on which the user gets the cover. */
      url: Type.String()
    })
  })
})
