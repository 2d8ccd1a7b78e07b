import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Fixed } from '../../schemas.js'

/**
 * Store a user's data on the platform.
 * @see https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/data/storage.setUserStorage.html
 */
export const setUserStorage = operation({
  method: 'POST',
  path: '/wxa/set_user_storage',
  query: Type.Object({
    openid: Type.String(),
    signature: Type.Optional(Type.String()),
    sig_method: Fixed('hmac_sha256')
  }),
  body: Type.Object({
    kv_list: Type.Array(Type.Object({ key: Type.String(), value: Type.String() }))
  }),
  sign: 'user'
})
