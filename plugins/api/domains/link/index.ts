import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { EnvVersion } from '../../schemas.js'

const CloudBase = Type.Object({
  env: Type.String(),
  domain: Type.Optional(Type.String()),
  path: Type.Optional(Type.String()),
  query: Type.Optional(Type.String()),
  resource_appid: Type.Optional(Type.String())
})

const Query = Type.String({
  pattern: "^[0-9A-Za-z!#$&'()*+,/:;=?@._~%-]{0,1024}$",
  description: "at most 1024 of digits, ASCII letters and !#$&'()*+,/:;=?@-._~%",
  examples: ['from=link']
})

const Expiry = {
  is_expire: Type.Optional(Type.Boolean()),
  expire_type: Type.Optional(Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, a time, or 1, an interval' })),
  expire_time: Type.Optional(Type.Integer({ description: 'Unix seconds, at most 30 days ahead' })),
  expire_interval: Type.Optional(Type.Integer({ minimum: 1, maximum: 30, description: '1 to 30 days' }))
}

const QueryType = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0, the link, or 1, the quota' })

const JumpWxa = Type.Object({
  path: Type.Optional(Type.String({ description: 'a released page, without a query' })),
  query: Type.Optional(Query),
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
    path: Type.Optional(Type.String({ description: 'a released page, without a query' })),
    query: Type.Optional(Query),
    env_version: Type.Optional(EnvVersion),
    ...Expiry,
    cloud_base: Type.Optional(CloudBase)
  }),
  answer: Type.Object({ url_link: Type.String() })
})

/**
 * Make a scheme for NFC tags.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatenfcscheme
 */
export const generateNFCScheme = operation({
  method: 'POST',
  path: '/wxa/generatenfcscheme',
  body: Type.Object({ jump_wxa: Type.Optional(JumpWxa), model_id: Type.String(), sn: Type.Optional(Type.String()) }),
  answer: Type.Object({ openlink: Type.String() })
})

/**
 * Make a URL scheme.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-scheme/api_generatescheme
 */
export const generateScheme = operation({
  method: 'POST',
  path: '/wxa/generatescheme',
  body: Type.Object({ jump_wxa: Type.Optional(JumpWxa), ...Expiry }),
  answer: Type.Object({ openlink: Type.String() })
})

/**
 * Make a short link.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/short-link/api_generateshortlink
 */
export const generateShortLink = operation({
  method: 'POST',
  path: '/wxa/genwxashortlink',
  body: Type.Object({
    page_url: Type.String({ minLength: 1, maxLength: 1024, description: 'a page of 1 to 1024 characters, may carry a query' }),
    page_title: Type.Optional(Type.String({ description: 'what is beyond 20 characters is cut' })),
    is_permanent: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({ link: Type.String() })
})

/**
 * Get a URL link or the quota.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_queryurllink
 */
export const queryUrlLink = operation({
  method: 'POST',
  path: '/wxa/query_urllink',
  body: Type.Object({ url_link: Type.Optional(Type.String()), query_type: Type.Optional(QueryType) }),
  answer: Type.Object({
    url_link_info: Type.Object({
      appid: Type.String(),
      path: Type.String(),
      query: Type.Optional(Type.String()),
      env_version: Type.String(),
      expire_time: Type.Integer(),
      create_time: Type.Integer(),
      cloud_base: Type.Optional(CloudBase)
    }),
    quota_info: Type.Optional(Type.Object({ remain_visit_quota: Type.Integer() }))
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
  body: Type.Object({ scheme: Type.Optional(Type.String()), query_type: Type.Optional(QueryType) }),
  answer: Type.Object({
    scheme_info: Type.Object({
      appid: Type.String(),
      path: Type.String(),
      query: Type.Optional(Type.String()),
      env_version: Type.String(),
      expire_time: Type.Integer(),
      create_time: Type.Integer()
    }),
    quota_info: Type.Optional(Type.Object({ remain_visit_quota: Type.Integer() }))
  }),
  once: false
})
