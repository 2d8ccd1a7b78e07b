import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Call a service of the service market.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/wx-service-market/api_invokeservice
 */
export const invokeService = operation({
  method: 'POST',
  path: '/wxa/servicemarket',
  body: Type.Object({
    service: Type.String(),
    api: Type.String(),
    async: Type.Optional(Type.Boolean()),
    data: Type.Optional(Type.Unknown()),
    client_msg_id: Type.String()
  }),
  answer: Type.Object({ request_id: Type.Optional(Type.String()), data: Type.Optional(Type.String()) })
})

/**
 * Get the result of a service that answers later.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/wx-service-market/api_servicemarketretrieve
 */
export const retrieve = operation({
  method: 'POST',
  path: '/wxa/servicemarketretrieve',
  body: Type.Object({
    request_id: Type.String()
  }),
  answer: Type.Object({
    data: Type.String(),
    request_id: Type.String()
  }),
  once: false
})
