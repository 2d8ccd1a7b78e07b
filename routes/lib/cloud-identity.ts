import type { FastifyRequest } from 'fastify'

/** The user of a request that came through the gateway of WeChat's cloud hosting. */
export interface CloudIdentity {
  openid: string
  unionid?: string
}

/**
 * Who the gateway of WeChat's cloud hosting says that the request is from. Undefined for every account without `cloudRun`,
 * because anybody can send these headers to another server.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/development/weixin/
 */
export function readCloudIdentity ({ wechat: { account }, headers }: FastifyRequest): CloudIdentity | undefined {
  if (account.cloudRun !== true || !headers['x-wx-source']) return undefined
  // a Mini Program that uses the container of another account is named by the headers with from
  const prefix = headers['x-wx-from-appid'] === undefined ? 'x-wx' : 'x-wx-from'
  const openid = headers[`${prefix}-openid`]
  const unionid = headers[`${prefix}-unionid`]
  if (headers[`${prefix}-appid`] !== account.appid || typeof openid !== 'string' || openid === '') return undefined
  return { openid, ...(typeof unionid === 'string' && unionid !== '' && { unionid }) }
}
