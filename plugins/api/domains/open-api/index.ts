import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Reset the daily call counters of the account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_clearquota
 */
export const clearQuota = operation({
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  body: Type.Object({ appid: Type.Optional(Type.String()) }),
  ownAppid: true
})

/**
 * Reset the daily call counters with the secret instead of a token.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_clearquotabyappsecret
 */
export const clearQuotaByAppSecret = operation({
  method: 'POST',
  path: '/cgi-bin/clear_quota/v2',
  auth: 'appsecret'
})

/**
 * Get the daily quota and the use of one API path.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_getapiquota
 */
export const getApiQuota = operation({
  method: 'POST',
  path: '/cgi-bin/openapi/quota/get',
  body: Type.Object({ cgi_path: Type.String({ pattern: '^/', description: 'a path such as /wxa/getwxacode', examples: ['/wxa/getwxacode'] }) }),
  answer: Type.Object({
    quota: Type.Object({ daily_limit: Type.Integer(), used: Type.Integer(), remain: Type.Integer() }),
    rate_limit: Type.Optional(Type.Object({ call_count: Type.Integer(), refresh_second: Type.Integer() })),
    component_rate_limit: Type.Optional(Type.Object({
      call_count: Type.Optional(Type.Integer()),
      refresh_second: Type.Optional(Type.Integer())
    }))
  }),
  once: false
})

/**
 * Look up a failed request by its rid.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_getridinfo
 */
export const getRidInfo = operation({
  method: 'POST',
  path: '/cgi-bin/openapi/rid/get',
  body: Type.Object({ rid: Type.String() }),
  answer: Type.Object({
    request: Type.Object({
      request_url: Type.String(),
      request_body: Type.String(),
      response_body: Type.String(),
      invoke_time: Type.Integer(),
      cost_in_ms: Type.Integer(),
      client_ip: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * List the addresses that the API is served from.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_getapidomainip
 */
export const getApiDomainIp = operation({
  method: 'GET',
  path: '/cgi-bin/get_api_domain_ip',
  answer: Type.Object({ ip_list: Type.Array(Type.String({ description: 'an address, or a range in CIDR notation' })) })
})

/**
 * List the addresses that pushes come from.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_getcallbackip
 */
export const getCallbackIp = operation({
  method: 'GET',
  path: '/cgi-bin/getcallbackip',
  answer: Type.Object({ ip_list: Type.Array(Type.String({ description: 'an address, or a range in CIDR notation' })) })
})

/**
 * Check whether the platform reaches the address of pushes.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_callbackcheck
 */
export const checkCallback = operation({
  method: 'POST',
  path: '/cgi-bin/callback/check',
  body: Type.Object({
    action: Type.Union([Type.Literal('dns'), Type.Literal('ping'), Type.Literal('all')]),
    check_operator: Type.Optional(Type.String({ description: 'CHINANET, UNICOM, CAP or DEFAULT' }))
  }),
  answer: Type.Object({
    dns: Type.Optional(Type.Array(Type.Object({ ip: Type.String(), real_operator: Type.String() }))),
    ping: Type.Optional(Type.Array(Type.Object({ ip: Type.String(), from_operator: Type.String(), package_loss: Type.String(), time: Type.String() })))
  }),
  once: false
})

/**
 * Reset the quota of one API path.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_clearapiquota
 */
export const clearApiQuota = operation({
  method: 'POST',
  path: '/cgi-bin/openapi/quota/clear',
  body: Type.Object({
    cgi_path: Type.String()
  })
})
