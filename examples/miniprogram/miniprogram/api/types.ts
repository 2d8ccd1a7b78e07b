/* eslint-disable -- this file is generated and has its own style */
// Made by `fastify-wechat client` from the OpenAPI document of fastify-wechat 0.1.0. The next run overwrites changes to this file.

/** An error */
export interface Problem {
  /** the HTTP status */
  statusCode: number
  /** the code of the error, for programs */
  code: string
  /** the name of the status */
  error: string
  /** a sentence for people, in English or Chinese according to Accept-Language; its wording may change */
  message: string
  /** the errcode of the platform */
  errcode?: number
  /** the errmsg of the platform */
  errmsg?: string
  /** the request id to quote to WeChat's support */
  rid?: string
}

/** The appid that the data was made for, and the time */
export interface WechatWatermark {
  appid: string
  /** Unix seconds */
  timestamp: number
}

/** Decrypted user data */
export interface WechatUserInfo {
  openId?: string
  unionId?: string
  nickName?: string
  gender?: number
  language?: string
  city?: string
  province?: string
  country?: string
  avatarUrl?: string
  watermark: WechatWatermark
  [key: string]: unknown
}

/** A session */
export interface WechatSignIn {
  openid: string
  unionid?: string
  /** for Authorization: Bearer */
  token: string
  /** seconds */
  expiresIn: number
  /** only if the account has exposeSessionKey */
  sessionKey?: string
  userInfo?: WechatUserInfo
}

/** A phone number */
export interface WechatPhoneNumber {
  phoneNumber: string
  purePhoneNumber: string
  countryCode: string
  watermark: WechatWatermark
}

/** The session of a token */
export interface WechatSession {
  openid: string
  unionid?: string
  /** seconds that the session has left */
  expiresIn: number
}

/** The decrypted data with its watermark */
export interface WechatDecryptedData {
  watermark: WechatWatermark
  [key: string]: unknown
}

/** The Mini Program code to create, with the official parameters of its kind */
export interface WechatQrcodeRequest {
  /** unlimited: getwxacodeunlimit, needs scene; code: getwxacode, needs path; qrcode: createwxaqrcode, needs path */
  type: 'unlimited' | 'code' | 'qrcode'
  /** only for unlimited */
  scene?: string
  /** only for unlimited */
  page?: string
  /** only for unlimited */
  check_path?: boolean
  /** only for code and qrcode */
  path?: string
  /** pixels, 280 to 1280 */
  width?: number
  auto_color?: boolean
  /** { r, g, b } in decimal */
  line_color?: {
    [key: string]: unknown
  }
  /** a transparent background; the image is a PNG then */
  is_hyaline?: boolean
  /** release, trial or develop */
  env_version?: string
}

export interface LoginInput {
  query: {
    /** the code, which can be used once and within five minutes */
    code: string
  }
}

export interface LoginWithUserDataInput {
  body: {
    /** the code, which can be used once and within five minutes */
    code: string
    encryptedData?: string
    iv?: string
    /** exactly as wx returned it */
    rawData?: string
    signature?: string
  }
}

export interface GetUserInfoInput {
  query: {
    /** exactly as wx returned it */
    rawData: string
    signature: string
    encryptedData: string
    iv: string
    /** in place of the token, if the account has exposeSessionKey */
    sessionKey?: string
  }
}

export interface DecryptUserInfoInput {
  body: {
    /** exactly as wx returned it */
    rawData: string
    signature: string
    encryptedData: string
    iv: string
    /** in place of the token, if the account has exposeSessionKey */
    sessionKey?: string
  }
}

export interface DecryptDataInput {
  body: {
    encryptedData: string
    iv: string
    /** in place of the token, if the account has exposeSessionKey */
    sessionKey?: string
  }
}

export interface GetPhoneNumberInput {
  query?: {
    /** the code, which can be used once and within five minutes */
    code?: string
    encryptedData?: string
    iv?: string
    /** in place of the token, if the account has exposeSessionKey */
    sessionKey?: string
  }
}

export interface DecryptPhoneNumberInput {
  body: {
    /** the code, which can be used once and within five minutes */
    code?: string
    encryptedData?: string
    iv?: string
    /** in place of the token, if the account has exposeSessionKey */
    sessionKey?: string
  }
}

export interface UploadMediaInput {
  body: {
    /** the path of the file: JPEG, PNG or GIF. Any other field name works too. */
    file: string
  }
}

export interface DownloadMediaInput {
  path: {
    mediaId: string
  }
}

export interface CreateQrcodeInput {
  body: WechatQrcodeRequest
}
