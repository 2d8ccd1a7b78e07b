import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { EnvVersion, KnownString } from '../../schemas.js'

const CloudBase = Type.Object({
  /** The id of the environment. */
  env: Type.String(),
  /** The domain of the static website. Default: the environment's own. */
  domain: Type.Optional(Type.String()),
  /** The path of the page. */
  path: Type.Optional(Type.String()),
  /** The query of the page. */
  query: Type.Optional(Type.String()),
  /** The appid that owns a shared environment. */
  resource_appid: Type.Optional(Type.String())
})

const Query = Type.String({
  pattern: "^[0-9A-Za-z!#$&'()*+,/:;=?@._~%-]{0,1024}$",
  description: "at most 1024 of digits, ASCII letters and !#$&'()*+,/:;=?@-._~%",
  examples: ['from=link']
})

const Expiry = {
  /** Whether the link expires. */
  is_expire: Type.Optional(Type.Boolean()),
  /** The way in which the end is given. `0`: by `expire_time`. `1`: by `expire_interval`. */
  expire_type: Type.Optional(Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, a time, or 1, an interval' })),
  /** The time when the link stops working, in Unix seconds. */
  expire_time: Type.Optional(Type.Integer({ description: 'Unix seconds, at most 30 days ahead' })),
  /** After how many days the link stops working: 30 at most. */
  expire_interval: Type.Optional(Type.Integer({ minimum: 1, maximum: 30, description: '1 to 30 days' }))
}

const QueryType = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, the link, or 1, the quota' })

const JumpWxa = Type.Object({
  /** The page to open, without its query. */
  path: Type.Optional(Type.String({ description: 'a released page, without a query' })),
  /** The query of the page. */
  query: Type.Optional(Query),
  /** The version of the Mini Program. `release`: the released one. `trial`: the trial version. `develop`: the development version. */
  env_version: Type.Optional(EnvVersion)
})

/**
 * Make a URL link.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_generateurllink
 */
export const generateUrlLink = operation({
  method: 'POST',
  path: '/wxa/generate_urllink',
  body: Type.Object({
    /** The page to open, without its query. */
    path: Type.Optional(Type.String({ description: 'a released page, without a query' })),
    /** The query of the page. */
    query: Type.Optional(Query),
    /** The version of the Mini Program. `release`: the released one. `trial`: the trial version. `develop`: the development version. */
    env_version: Type.Optional(EnvVersion),
    ...Expiry,
    /** The cloud development environment whose static page opens. */
    cloud_base: Type.Optional(CloudBase)
  }),
  answer: Type.Object({
    /** The link. */
    url_link: Type.String()
  })
})

/**
 * Make a scheme for NFC tags.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatenfcscheme
 */
export const generateNFCScheme = operation({
  method: 'POST',
  path: '/wxa/generatenfcscheme',
  body: Type.Object({
    /** The page to open. */
    jump_wxa: Type.Optional(JumpWxa),
    /** The id of the device's model. */
    model_id: Type.String(),
    /** The serial number of the device. */
    sn: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The scheme, which starts with `weixin://`. */
    openlink: Type.String()
  })
})

/**
 * Make a URL scheme.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatescheme
 */
export const generateScheme = operation({
  method: 'POST',
  path: '/wxa/generatescheme',
  body: Type.Object({
    /** The page to open. */
    jump_wxa: Type.Optional(JumpWxa), ...Expiry
  }),
  answer: Type.Object({
    /** The scheme, which starts with `weixin://`. */
    openlink: Type.String()
  })
})

/**
 * Make a short link.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/short-link/api_generateshortlink
 */
export const generateShortLink = operation({
  method: 'POST',
  path: '/wxa/genwxashortlink',
  body: Type.Object({
    /** The page to open, with its query. */
    page_url: Type.String({ minLength: 1, maxLength: 1024, description: 'a page of 1 to 1024 characters, may carry a query' }),
    /** The title of the page. */
    page_title: Type.Optional(Type.String({ description: 'what is beyond 20 characters is cut' })),
    /** `true` makes a link that never expires. Default: `false`, for 30 days. */
    is_permanent: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The link. */
    link: Type.String()
  })
})

/**
 * Get a URL link or the quota.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_queryurllink
 */
export const queryUrlLink = operation({
  method: 'POST',
  path: '/wxa/query_urllink',
  body: Type.Object({
    /** The link to look at. */
    url_link: Type.Optional(Type.String()),
    /** The requested data. `0`: what the link opens. `1`: the remaining quota. */
    query_type: Type.Optional(QueryType)
  }),
  answer: Type.Object({
    /** The target of the link. */
    url_link_info: Type.Object({
      /** The appid of the Mini Program. */
      appid: Type.String(),
      /** The page to open, without its query. */
      path: Type.String(),
      /** The query of the page. */
      query: Type.Optional(Type.String()),
      /** The version of the Mini Program. `release`: the released one. `trial`: the trial version. `develop`: the development version. */
      env_version: KnownString('release', 'trial', 'develop'),
      /** The time when the link stops working, in Unix seconds. */
      expire_time: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The cloud development environment whose static page opens. */
      cloud_base: Type.Optional(CloudBase)
    }),
    /** The quota. */
    quota_info: Type.Optional(Type.Object({
      /** The number of times that links may still be opened. */
      remain_visit_quota: Type.Integer()
    }))
  }),
  once: false
})

/**
 * Get a URL scheme or the quota.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_queryscheme
 */
export const queryScheme = operation({
  method: 'POST',
  path: '/wxa/queryscheme',
  body: Type.Object({
    /** The scheme to look at. */
    scheme: Type.Optional(Type.String()),
    /** The requested data. `0`: what the link opens. `1`: the remaining quota. */
    query_type: Type.Optional(QueryType)
  }),
  answer: Type.Object({
    /** The target of the scheme. */
    scheme_info: Type.Object({
      /** The appid of the Mini Program. */
      appid: Type.String(),
      /** The page to open, without its query. */
      path: Type.String(),
      /** The query of the page. */
      query: Type.Optional(Type.String()),
      /** The version of the Mini Program. `release`: the released one. `trial`: the trial version. `develop`: the development version. */
      env_version: KnownString('release', 'trial', 'develop'),
      /** The time when the link stops working, in Unix seconds. */
      expire_time: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer()
    }),
    /** The quota. */
    quota_info: Type.Optional(Type.Object({
      /** The number of times that links may still be opened. */
      remain_visit_quota: Type.Integer()
    }))
  }),
  once: false
})
