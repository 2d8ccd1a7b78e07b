import { Type } from '../../../lib/typebox.js'
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
    /** The code that `wx.login` gave. It works once, within five minutes. */
    js_code: Type.String({ minLength: 1, maxLength: 512 }),
    /** Always `authorization_code`; filled in where it is missing. */
    grant_type: Fixed('authorization_code')
  }),
  answer: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The key that opens and signs the user's data. Keep it on the server. */
    session_key: Type.String(),
    /** The user's unionid across the accounts of one Open Platform account. */
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
    /** The code that the phone number button gave. It works once, within five minutes. */
    code: Type.String({ minLength: 1, maxLength: 512 }),
    /** The user's openid. With it the platform checks that the code is this user's. */
    openid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The user's phone number. */
    phone_info: Type.Object({
      /** The number as the user bound it; a foreign one has its country code. */
      phoneNumber: Type.String(),
      /** The number without country code. */
      purePhoneNumber: Type.String(),
      /** The country code. */
      countryCode: Type.Union([Type.String(), Type.Integer()]),
      /** The Mini Program that got the data, and the time. */
      watermark: Type.Object({
        /** The appid of the Mini Program. */
        appid: Type.String(),
        /** The time when the data was fetched, in Unix seconds. */
        timestamp: Type.Integer()
      })
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
  body: Type.Object({
    /** The SHA-256 of the encrypted data, in hex. */
    encrypted_msg_hash: Type.String({ pattern: '^[0-9a-fA-F]{64}$', description: 'the SHA-256 of encryptedData in hex', examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'] })
  }),
  answer: Type.Object({
    /** Whether the data is genuine. The platform spells it so. */
    vaild: Type.Boolean({ description: 'spelled like this by the platform' }),
    /** The time when the data was encrypted, in Unix seconds. */
    create_time: Type.Integer()
  }),
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
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** HMAC-SHA256 of an empty text by the session key, in hex; filled in from `options.sign.sessionKey`. */
    signature: Type.Optional(Type.String()),
    /** Always `hmac_sha256`; filled in if it is missing. */
    sig_method: Fixed('hmac_sha256')
  }),
  answer: Type.Object({
    /** The user's latest keys, the newest first. */
    key_info_list: Type.Array(Type.Object({
      /** The key. */
      encrypt_key: Type.String(),
      /** The initialization vector. */
      iv: Type.String(),
      /** The version of the key. */
      version: Type.Integer(),
      /** The remaining lifetime of the key, in seconds. */
      expire_in: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
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
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** HMAC-SHA256 of an empty text by the session key, in hex; filled in from `options.sign.sessionKey`. */
    signature: Type.Optional(Type.String()),
    /** Always `hmac_sha256`; filled in if it is missing. */
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
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The id of the merchant at WeChat Pay. Goes with `out_trade_no`. */
    mch_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. */
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The user's unionid across the accounts of one Open Platform account. */
    unionid: Type.String()
  })
})

/**
 * Get a user's openpid for a plugin.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_getpluginopenpid
 */
export const getPluginOpenPId = operation({
  method: 'POST',
  path: '/wxa/getpluginopenpid',
  body: Type.Object({
    /** The code that `wx.pluginLogin` gave. It works once, within five minutes. */
    code: Type.String()
  }),
  answer: Type.Object({
    /** The user's id in the plugin. */
    openpid: Type.String()
  })
})

/**
 * Replace a user's session key.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_resetusersessionkey
 */
export const resetUserSessionKey = operation({
  method: 'GET',
  path: '/wxa/resetusersessionkey',
  query: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** HMAC-SHA256 of an empty text by the session key, in hex; filled in from `options.sign.sessionKey`. */
    signature: Type.Optional(Type.String()),
    /** Always `hmac_sha256`; filled in if it is missing. */
    sig_method: Fixed('hmac_sha256')
  }),
  answer: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The new session key. */
    session_key: Type.String()
  }),
  sign: 'user'
})
