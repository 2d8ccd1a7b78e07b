import { refuse } from '../refusal.js'
import { requireSecret, type Answer, type Call, type Operation } from './operation.js'

function checkIp ({ ip }: Call, whitelist: string[] | undefined): void {
  if (whitelist === undefined || whitelist.includes(ip)) return
  const shown = ip.includes(':') ? ip : `${ip} ipv6 ::ffff:${ip}`
  refuse(40164, `invalid ip ${shown}, not in whitelist`, `${ip} is not in the account's ipWhitelist (${whitelist.join(', ')})`)
}

export const token: Operation = {
  method: 'GET or POST',
  path: '/cgi-bin/token',
  auth: 'none',
  takes: 'anything',
  run (call) {
    const { grant_type: grantType, appid, secret } = call.query
    if (grantType !== 'client_credential') refuse(40002, 'invalid grant_type', `grant_type is ${JSON.stringify(grantType)}, expected "client_credential"`)
    const account = requireSecret(call, appid, secret)
    checkIp(call, account.settings.ipWhitelist)
    account.quotas.count(token.path)
    return { ...account.tokens.issueClassic() }
  }
}

export const stableToken: Operation = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  auth: 'none',
  takes: 'anything',
  run (call): Answer {
    const { grant_type: grantType, appid, secret, force_refresh: force } = call.body
    if (grantType !== 'client_credential') {
      const why = Object.keys(call.body).length === 0 ? 'the body is not a JSON object' : `grant_type is ${JSON.stringify(grantType)}, expected "client_credential"`
      refuse(40002, 'invalid grant_type', why)
    }
    const account = requireSecret(call, appid, secret)
    checkIp(call, account.settings.ipWhitelist)
    account.quotas.count(stableToken.path)
    const answer = account.tokens.issueStable(force === true)
    if (answer === undefined) return refuse(45009, 'reach max api daily quota limit', 'the 20 forced refreshes of the day are used up')
    return { ...answer }
  }
}

export const ticket: Operation = {
  method: 'GET or POST',
  path: '/cgi-bin/ticket/getticket',
  auth: 'access_token',
  takes: 'anything',
  run ({ account, query, platform }) {
    const { type } = query
    if (type !== 'jsapi' && type !== 'wx_card') return refuse(40097, 'invalid args', `type is ${JSON.stringify(type)}, expected "jsapi" or "wx_card"`)
    const { value, expiresAt } = account.ticket(type)
    return { errcode: 0, errmsg: 'ok', ticket: value, expires_in: expiresAt - platform.clock.seconds() }
  }
}
