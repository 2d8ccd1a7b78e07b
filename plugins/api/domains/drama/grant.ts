import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger } from '../../schemas.js'

const Result = Type.Object({
/** The id of the drama. */
  drama_id: Id,
  /** The errcode: `0` is success. */
  errcode: Type.Integer(),
  /** The result in words. */
  errmsg: Type.String()
})

const GrantPage = Type.Object({
  /** The appid of the Mini Program that gives the right. */
  authorizer_appid: Type.Optional(Type.String()),
  /** The index of the first item, counted from 0. */
  offset: Type.Optional(Type.Integer()),
  /** The largest number of entries to return. */
  limit: Type.Optional(Type.Integer())
})

/**
 * Grant an account the own media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizeapp/api_authorizeapp
 */
export const authorizeApp = operation({
  method: 'POST',
  path: '/wxa/sec/vod/authorizeapp',
  body: Type.Object({
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.String(),
    /** The time when the right ends, in Unix seconds; `0` for never. */
    authz_expire_time: Type.Optional(Type.Integer())
  })
})

/**
 * Grant an account a copyright.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizecopyright/api_authorizecopyright
 */
export const authorizeCopyright = operation({
  method: 'POST',
  path: '/wxa/sec/vod/authorizecopyright',
  body: Type.Object({
    /** The ids of the dramas, at most 100. */
    drama_ids: Type.Optional(Type.Array(Id)),
    /** Whom the right is given to. `1`: a company. `2`: a Mini Program. */
    authorization_type: KnownInteger(1, 2),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.Optional(Type.String()),
    /** The unified social credit code of the company, for type `1`. */
    authorized_subject_cert_no: Type.Optional(Type.String()),
    /** The time when the right ends, in Unix seconds, at least 7 days from now; `0` for never. */
    expire_time: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The result for each drama. */
    result: Type.Array(Result)
  })
})

/**
 * Grant an account a drama.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizedrama/api_authorizedrama
 */
export const authorizeDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/authorizedrama',
  body: Type.Object({
    /** The ids of the dramas. */
    drama_id: Type.Array(Id),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.String(),
    /** The time when the right ends, in Unix seconds; `0` for never. */
    authz_expire_time: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The result for each drama. */
    result: Type.Array(Result)
  })
})

/**
 * End an account's grant on the own media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizeapp/api_deauthorizeapp
 */
export const deauthorizeApp = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deauthorizeapp',
  body: Type.Object({
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.String()
  })
})

/**
 * End a copyright's grant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizecopyright/api_deauthorizecopyright
 */
export const deauthorizeCopyright = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deauthorizecopyright',
  body: Type.Object({
    /** The ids of the dramas, at most 100. */
    drama_ids: Type.Optional(Type.Array(Id)),
    /** Whom the right is given to. `1`: a company. `2`: a Mini Program. */
    authorization_type: KnownInteger(1, 2),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.Optional(Type.String()),
    /** The unified social credit code of the company, for type `1`. */
    authorized_subject_cert_no: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The result for each drama. */
    result: Type.Array(Result)
  })
})

/**
 * End a drama's grant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizedrama/api_deauthorizedrama
 */
export const deauthorizeDrama = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deauthorizedrama',
  body: Type.Object({
    /** The ids of the dramas. */
    drama_id: Type.Array(Id),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.String()
  }),
  answer: Type.Object({
    /** The result for each drama. */
    result: Type.Array(Result)
  })
})

/**
 * List the accounts that may use the own media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizeapp/api_getauthorizeapps
 */
export const getAuthorizeApps = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getauthorizeapps',
  answer: Type.Object({
    /** The party that may play it. */
    objects: Type.Array(Type.Object({
      /** The appid of the Mini Program that may play it. */
      authorized_appid: Type.String(),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      authz_expire_time: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * List the accounts whose media the own account may use.
 * @deprecated The platform's pages no longer have it. Call `getAuthorizedObjects`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_6-4-%E6%9F%A5%E8%AF%A2%E8%A2%AB%E8%B4%A6%E5%8F%B7%E6%8E%88%E6%9D%83%E4%BF%A1%E6%81%AF
 */
export const getAuthorizedApps = operation({
  method: 'GET',
  path: '/wxa/sec/vod/getauthorizedapps',
  answer: Type.Object({
    /** The party that may play it. */
    objects: Type.Array(Type.Object({
      /** The appid of the Mini Program that gives the right. */
      authorizer_appid: Type.String(),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      authz_expire_time: Type.Optional(Type.Integer())
    }))
  })
})

/**
 * List what was granted to the own account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizedrama/api_getauthorizedobjects
 */
export const getAuthorizedObjects = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getauthorizedobjects',
  body: GrantPage,
  answer: Type.Object({
    /** The party that may play it. */
    objects: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The appid of the Mini Program that gives the right. */
      authorizer_appid: Type.String(),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      authz_expire_time: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * List what the own account granted.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizedrama/api_getauthorizeobjects
 */
export const getAuthorizeObjects = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getauthorizeobjects',
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Type.Optional(Id),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.Optional(Type.String()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The party that may play it. */
    objects: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The appid of the Mini Program that may play it. */
      authorized_appid: Type.String(),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      authz_expire_time: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * List the copyrights that the own account granted.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizecopyright/api_getcopyrightauthorizationlist
 */
export const getCopyrightAuthorizationList = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getcopyrightauthorizationlist',
  body: Type.Object({
    /** The id of the drama. */
    drama_id: Type.Optional(Id),
    /** Whom the right is given to. `1`: a company. `2`: a Mini Program. */
    authorization_type: Type.Optional(KnownInteger(1, 2)),
    /** The appid of the Mini Program that may play it. */
    authorized_appid: Type.Optional(Type.String()),
    /** The unified social credit code of the company, for type `1`. */
    authorized_subject_cert_no: Type.Optional(Type.String()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The rights. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The appid of the Mini Program that gives the right. */
      authorizer_appid: Type.String(),
      /** Whom the right is given to. `1`: a company. `2`: a Mini Program. */
      authorization_type: KnownInteger(1, 2),
      /** The appid of the Mini Program that may play it. */
      authorized_appid: Type.Optional(Type.String()),
      /** The unified social credit code of the company, for type `1`. */
      authorized_subject_cert_no: Type.Optional(Type.String()),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      expire_time: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * List the copyrights granted to the own account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/authorizecopyright/api_getcopyrightauthorizedlist
 */
export const getCopyrightAuthorizedList = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getcopyrightauthorizedlist',
  body: GrantPage,
  answer: Type.Object({
    /** The rights. */
    list: Type.Array(Type.Object({
      /** The id of the drama. */
      drama_id: Id,
      /** The appid of the Mini Program that gives the right. */
      authorizer_appid: Type.String(),
      /** Whom the right is given to. `1`: a company. `2`: a Mini Program. */
      authorization_type: KnownInteger(1, 2),
      /** The appid of the Mini Program that may play it. */
      authorized_appid: Type.Optional(Type.String()),
      /** The unified social credit code of the company, for type `1`. */
      authorized_subject_cert_no: Type.Optional(Type.String()),
      /** The time when the right was given, in Unix seconds. */
      authorized_time: Type.Integer(),
      /** The time when the right ends, in Unix seconds; `0` for never. */
      expire_time: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total_count: Type.Integer()
  }),
  once: false
})
