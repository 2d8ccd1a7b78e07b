import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Reset the daily call counters of the account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_clearquota
 */
export const clearQuota = operation({
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  body: Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.Optional(Type.String())
  }),
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
  body: Type.Object({
    /** The path of the API, such as `/cgi-bin/message/custom/send`. */
    cgi_path: Type.String({ pattern: '^/', description: 'a path such as /wxa/getwxacode', examples: ['/wxa/getwxacode'] })
  }),
  answer: Type.Object({
    /** The quota of the day. */
    quota: Type.Object({
      /** The number of calls that a day allows. */
      daily_limit: Type.Integer(),
      /** The number of calls that were made today. */
      used: Type.Integer(),
      /** The number of calls that are left today. */
      remain: Type.Integer()
    }),
    /** The limit of the rate. */
    rate_limit: Type.Optional(Type.Object({
      /** The number of calls in that time. */
      call_count: Type.Integer(),
      /** The length of the time, in seconds. */
      refresh_second: Type.Integer()
    })),
    /** The limit of the rate for third-party platforms. */
    component_rate_limit: Type.Optional(Type.Object({
      /** The number of calls in that time. */
      call_count: Type.Optional(Type.Integer()),
      /** The length of the time, in seconds. */
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
  body: Type.Object({
    /** The rid of the failed call's `errmsg`. */
    rid: Type.String()
  }),
  answer: Type.Object({
    /** The call. */
    request: Type.Object({
      /** The address of the call. */
      request_url: Type.String(),
      /** The body of the call. */
      request_body: Type.String(),
      /** The answer. */
      response_body: Type.String(),
      /** The time when it was made, in Unix seconds. */
      invoke_time: Type.Integer(),
      /** The duration, in milliseconds. */
      cost_in_ms: Type.Integer(),
      /** The IP address of the caller. */
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
  answer: Type.Object({
    /** The IP addresses. */
    ip_list: Type.Array(Type.String({ description: 'an address, or a range in CIDR notation' }))
  })
})

/**
 * List the addresses that pushes come from.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_getcallbackip
 */
export const getCallbackIp = operation({
  method: 'GET',
  path: '/cgi-bin/getcallbackip',
  answer: Type.Object({
    /** The IP addresses. */
    ip_list: Type.Array(Type.String({ description: 'an address, or a range in CIDR notation' }))
  })
})

/**
 * Check whether the platform reaches the address of pushes.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/openApi-mgnt/api_callbackcheck
 */
export const checkCallback = operation({
  method: 'POST',
  path: '/cgi-bin/callback/check',
  body: Type.Object({
    /** The kind of check. `dns`: the name. `ping`: the reachability. `all`: both. */
    action: Type.Union([Type.Literal('dns'), Type.Literal('ping'), Type.Literal('all')]),
    /** The network to check from: `CHINANET`, `UNICOM`, `CAP` or `DEFAULT`. */
    check_operator: Type.Optional(Type.String({ description: 'CHINANET, UNICOM, CAP or DEFAULT' }))
  }),
  answer: Type.Object({
    /** The result for the name. */
    dns: Type.Optional(Type.Array(Type.Object({
      /** The IP address. */
      ip: Type.String(),
      /** The network of the address. */
      real_operator: Type.String()
    }))),
    /** The result for the reachability. */
    ping: Type.Optional(Type.Array(Type.Object({
      /** The IP address. */
      ip: Type.String(),
      /** The network from which the check was made. */
      from_operator: Type.String(),
      /** The lost packets, in per cent. */
      package_loss: Type.String(),
      /** The duration, in milliseconds. */
      time: Type.String()
    })))
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
    /** The path of the API, such as `/cgi-bin/message/custom/send`. */
    cgi_path: Type.String()
  })
})
