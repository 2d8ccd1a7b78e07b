import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Fixed } from '../../schemas.js'

/**
 * Exchange the code of wx.login for openid and session key.
 * A code works once and for five minutes, so a lost answer is not asked for again.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session
 */
export const code2Session = operation({
  method: 'GET',
  path: '/sns/jscode2session',
  auth: 'secret',
  query: Type.Object({
    js_code: Type.String({ minLength: 1, maxLength: 512 }),
    grant_type: Fixed('authorization_code')
  }),
  answer: Type.Object({
    openid: Type.String(),
    session_key: Type.String(),
    unionid: Type.Optional(Type.String())
  }),
  once: true
})

/**
 * Exchange the code of a phone number button for the number.
 * The code comes from a getPhoneNumber button, not from wx.login.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber
 */
export const getPhoneNumber = operation({
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  body: Type.Object({
    code: Type.String({ minLength: 1, maxLength: 512 }),
    openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    phone_info: Type.Object({
      phoneNumber: Type.String(),
      purePhoneNumber: Type.String(),
      countryCode: Type.Union([Type.String(), Type.Integer()]),
      watermark: Type.Object({ appid: Type.String(), timestamp: Type.Integer() })
    })
  })
})

/**
 * Check whether encrypted data came from the platform.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_checkencrypteddata
 */
export const checkEncryptedData = operation({
  method: 'POST',
  path: '/wxa/business/checkencryptedmsg',
  body: Type.Object({ encrypted_msg_hash: Type.String({ pattern: '^[0-9a-fA-F]{64}$', description: 'the SHA-256 of encryptedData in hex', examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'] }) }),
  answer: Type.Object({ vaild: Type.Boolean({ description: 'spelled like this by the platform' }), create_time: Type.Integer() }),
  once: false
})

/**
 * Get a user's latest encryption keys.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/internet/api_getuserencryptkey
 */
export const getUserEncryptKey = operation({
  method: 'GET',
  path: '/wxa/business/getuserencryptkey',
  query: Type.Object({
    openid: Type.String(),
    signature: Type.Optional(Type.String()),
    sig_method: Fixed('hmac_sha256')
  }),
  answer: Type.Object({
    key_info_list: Type.Array(Type.Object({
      encrypt_key: Type.String(),
      iv: Type.String(),
      version: Type.Integer(),
      expire_in: Type.Integer(),
      create_time: Type.Integer()
    }))
  }),
  sign: 'user'
})

/**
 * Check whether a session key is good.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_checksessionkey
 */
export const checkSessionKey = operation({
  method: 'GET',
  path: '/wxa/checksession',
  query: Type.Object({
    openid: Type.String(),
    signature: Type.Optional(Type.String()),
    sig_method: Fixed('hmac_sha256')
  }),
  sign: 'user'
})

/**
 * Get the unionid of a user who paid.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_getpaidunionid
 */
export const getPaidUnionId = operation({
  method: 'GET',
  path: '/wxa/getpaidunionid',
  query: Type.Object({
    openid: Type.String(),
    mch_id: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({ unionid: Type.String() })
})

/**
 * Get a user's openpid for a plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_getpluginopenpid
 */
export const getPluginOpenPId = operation({
  method: 'POST',
  path: '/wxa/getpluginopenpid',
  body: Type.Object({ code: Type.String() }),
  answer: Type.Object({ openpid: Type.String() })
})

/**
 * Replace a user's session key.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_resetusersessionkey
 */
export const resetUserSessionKey = operation({
  method: 'GET',
  path: '/wxa/resetusersessionkey',
  query: Type.Object({
    openid: Type.String(),
    signature: Type.Optional(Type.String()),
    sig_method: Fixed('hmac_sha256')
  }),
  answer: Type.Object({ openid: Type.String(), session_key: Type.String() }),
  sign: 'user'
})
