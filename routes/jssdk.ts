import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import type { Limit } from '../plugins/lib/http/limits.js'
import { AppidParams, named, problems } from '../plugins/lib/http/schemas.js'
import { clientGone } from './lib/client-gone.js'

const PageSignature = Type.Object({
  appId: Type.String(),
  timestamp: Type.Integer({ description: 'Unix seconds' }),
  nonceStr: Type.String(),
  signature: Type.String()
}, { $id: 'WechatPageSignature', description: 'The input of wx.config on a web page' })

export interface JssdkRoutesOptions {
  /** Runs before each signature. */
  limit: Limit
}

/** The route that signs a web page: https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html */
const jssdk: FastifyPluginAsyncTypebox<JssdkRoutesOptions> = async function (fastify, { limit }) {
  fastify.addSchema(PageSignature)
  useOwnCompilers(fastify)

  fastify.get('/:appid', {
    exposeHeadRoute: false,
    preHandler: limit,
    schema: {
      operationId: 'signPage',
      tags: ['jssdk'],
      summary: 'Sign the web page at url for wx.config',
      params: AppidParams,
      querystring: Type.Object({ url: Type.String({ pattern: '^https?://', maxLength: 4096, description: 'the address of the page as the browser shows it; the part after # is ignored' }) }),
      response: {
        200: named(PageSignature),
        ...problems(400, 404, 429, 502, 503, 504)
      }
    }
  }, (request, reply) => request.wechat.jssdk.sign(request.query.url, { signal: clientGone(reply) }))
}

export default jssdk
