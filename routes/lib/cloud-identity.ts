import type { FastifyRequest } from 'fastify'

/** The user of a request that came through the gateway of WeChat's cloud hosting. */
export interface CloudIdentity {
  openid: string
  unionid?: string
}

/**
 * The user whom the gateway of WeChat's cloud hosting names in the headers of a request. Undefined for every account without `cloudRun`,
 * because outside of the cloud hosting anybody can send these headers.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/development/weixin/
 */
export function readCloudIdentity ({ wechat: { account }, headers }: FastifyRequest): CloudIdentity | undefined {
  if (account.cloudRun !== true || !headers['x-wx-source']) return undefined
  // if a Mini Program uses the container of another account, the headers with "from" name its user
  const prefix = headers['x-wx-from-appid'] === undefined ? 'x-wx' : 'x-wx-from'
  const openid = headers[`${prefix}-openid`]
  const unionid = headers[`${prefix}-unionid`]
  if (headers[`${prefix}-appid`] !== account.appid || typeof openid !== 'string' || openid === '') return undefined
  return { openid, ...(typeof unionid === 'string' && unionid !== '' && { unionid }) }
}
