import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Call a service of the service market.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/wx-service-market/api_invokeservice
 */
export const invokeService = operation({
  method: 'POST',
  path: '/wxa/servicemarket',
  body: Type.Object({
    /** The appid of the service. */
    service: Type.String(),
    /** The name of the API. */
    api: Type.String(),
    /** Whether to call it without waiting; the result comes later. */
    async: Type.Optional(Type.Boolean()),
    /** The parameters of the API. */
    data: Type.Optional(Type.Unknown()),
    /** Your id of the call. */
    client_msg_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the call. */
    request_id: Type.Optional(Type.String()),
    /** The result, as JSON text. */
    data: Type.Optional(Type.String())
  })
})

/**
 * Get the result of a service that answers later.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/wx-service-market/api_servicemarketretrieve
 */
export const retrieve = operation({
  method: 'POST',
  path: '/wxa/servicemarketretrieve',
  body: Type.Object({
    /** The id of the call. */
    request_id: Type.String()
  }),
  answer: Type.Object({
    /** The result, as JSON text. */
    data: Type.String(),
    /** The id of the call. */
    request_id: Type.String()
  }),
  once: false
})
