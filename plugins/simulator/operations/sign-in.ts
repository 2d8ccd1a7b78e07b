import { refuse } from '../refusal.js'
import { ok, requireSecret, text, type Operation } from './operation.js'

const SIGN_INS_A_MINUTE = 100

export const jscode2session: Operation = {
  method: 'GET or POST',
  path: '/sns/jscode2session',
  auth: 'none',
  takes: 'anything',
  contentType: 'text/plain',
  run (call) {
    const { appid, secret, js_code: code, grant_type: grantType } = call.query
    if (!code) refuse(41008, 'missing code')
    const account = requireSecret(call, appid, secret)
    if (grantType !== undefined && grantType !== 'authorization_code') refuse(40002, 'invalid grant_type', `grant_type is ${JSON.stringify(grantType)}, expected "authorization_code"`)
    account.quotas.count(jscode2session.path)
    const { user, sessionKey } = account.codes.redeem(code!, 'login')
    if (user.blocked) refuse(40226, 'code blocked', `${user.name} is set to blocked`)

    const minute = Math.floor(call.platform.clock.seconds() / 60)
    if (user.exchanges.minute !== minute) user.exchanges = { minute, count: 0 }
    if (++user.exchanges.count > SIGN_INS_A_MINUTE) refuse(45011, 'api minute-quota reach limit, must slower, retry next minute', `${user.name} signed in more than ${SIGN_INS_A_MINUTE} times in this minute`)
    user.activeAt = call.platform.clock.now()
    return { session_key: sessionKey, openid: user.openid, unionid: user.unionid }
  }
}

export const getPhoneNumber: Operation = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  auth: 'access_token',
  run (call) {
    const { account, platform, body } = call
    const { user } = account.codes.redeem(text(call, 'code', [40029, 'invalid code']), 'phone number')
    if (body.openid !== undefined && body.openid !== user.openid) refuse(40013, 'invalid appid', `the code belongs to ${user.openid}, the body names another openid`)
    return ok({ phone_info: { ...user.phone, watermark: { timestamp: platform.clock.seconds(), appid: account.appid } } })
  }
}
