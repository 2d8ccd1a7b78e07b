import { refuse } from '../refusal.js'
import { ok, requireSecret, text, type Call, type Operation } from './operation.js'
import type { Account } from '../account/account.js'

const CLEARINGS_A_MONTH = 10
const RID = /^[\da-f]{8}-[\da-f]{8}-[\da-f]{8}$/
const RID_LIFE_MS = 7 * 86_400_000
const PUSH_SOURCES = ['127.0.0.1']

function clear ({ platform }: Call, account: Account): void {
  const month = new Date(platform.clock.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const place = `quota clearings in ${month}`
  const count = account.memory.get(place) as number | undefined ?? 0
  if (count >= CLEARINGS_A_MONTH) refuse(48006, 'forbid to clear quota because of reaching the limit', `${CLEARINGS_A_MONTH} clearings in ${month} are used up`)
  account.memory.set(place, count + 1)
  account.quotas.clear()
}

export const clearQuota: Operation = {
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  auth: 'access_token',
  run (call) {
    if (call.body.appid !== call.account.appid) refuse(40013, 'invalid appid', 'the appid in the body is not the appid of the access_token')
    clear(call, call.account)
    return ok()
  }
}

export const clearQuotaBySecret: Operation = {
  method: 'POST',
  path: '/cgi-bin/clear_quota/v2',
  auth: 'none',
  takes: 'anything',
  run (call) {
    const form = new URLSearchParams(call.rawBody.toString())
    const read = (name: string) => call.query[name] ?? call.body[name] ?? form.get(name)
    clear(call, requireSecret(call, read('appid'), read('appsecret')))
    return ok()
  }
}

export const getQuota: Operation = {
  method: 'POST',
  path: '/cgi-bin/openapi/quota/get',
  auth: 'access_token',
  async run (call) {
    const path = text(call, 'cgi_path', [76021, 'cgi_path not found'])
    if (!await call.platform.knows(path)) refuse(76021, 'cgi_path not found', `${path} is not the path of an operation, which begins with /`)
    const { minute, ...quota } = call.account.quotas.use(path)
    return ok({ quota, ...(minute === undefined ? {} : { rate_limit: { call_count: minute, refresh_second: 60 } }) })
  }
}

export const getRid: Operation = {
  method: 'POST',
  path: '/cgi-bin/openapi/rid/get',
  auth: 'access_token',
  run (call) {
    const rid = text(call, 'rid', [76002, 'rid is empty or malformed'])
    if (!RID.test(rid)) refuse(76002, 'rid is empty or malformed')
    const entry = call.platform.journal.last({ kind: 'request', rid })
    if (entry === undefined) return refuse(76001, 'rid not found')
    if (entry.appid !== call.account.appid) refuse(76003, 'rid does not belong to this account')
    if (call.platform.clock.now() - entry.at > RID_LIFE_MS) refuse(76004, 'rid is older than 7 days')
    return ok({
      request: {
        invoke_time: Math.floor(entry.at / 1000),
        cost_in_ms: entry.ms ?? 0,
        request_url: new URLSearchParams(entry.query as Record<string, string>).toString(),
        request_body: entry.method === 'POST' ? JSON.stringify(entry.body ?? '') : '',
        response_body: JSON.stringify(entry.answer),
        client_ip: entry.ip
      }
    })
  }
}

const ipList = (path: string): Operation => ({ method: 'GET or POST', path, auth: 'access_token', takes: 'anything', run: () => ({ ip_list: PUSH_SOURCES }) })

export const getApiDomainIp = ipList('/cgi-bin/get_api_domain_ip')
export const getCallbackIp = ipList('/cgi-bin/getcallbackip')

export const checkCallback: Operation = {
  method: 'POST',
  path: '/cgi-bin/callback/check',
  auth: 'access_token',
  run ({ body }) {
    const { action } = body
    if (action !== 'dns' && action !== 'ping' && action !== 'all') return refuse(40097, 'invalid args', `action is ${JSON.stringify(action)}, expected dns, ping or all`)
    return ok({
      ...(action === 'ping' ? {} : { dns: [{ ip: '127.0.0.1', real_operator: 'DEFAULT' }] }),
      ...(action === 'dns' ? {} : { ping: [{ ip: '127.0.0.1', from_operator: 'DEFAULT', package_loss: '0%', time: '0.100ms' }] })
    })
  }
}
