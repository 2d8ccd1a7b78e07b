import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Call a service of the service market.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/service-market/serviceMarket.invokeService.html
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
