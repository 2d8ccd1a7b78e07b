import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { AppidParams, named, problems } from './lib/schemas.js'

const PageSignature = Type.Object({
  appId: Type.String(),
  timestamp: Type.Integer({ description: 'Unix seconds' }),
  nonceStr: Type.String(),
  signature: Type.String()
}, { $id: 'WechatPageSignature', description: 'What wx.config of a web page takes' })

/** The signature of a web page: https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html */
const jssdk: FastifyPluginAsyncTypebox = async function (fastify) {
  fastify.addSchema(PageSignature)
  fastify.get('/:appid', {
    schema: {
      operationId: 'signPage',
      tags: ['jssdk'],
      summary: 'Sign the web page at url for wx.config',
      params: AppidParams,
      querystring: Type.Object({ url: Type.String({ pattern: '^https?://', maxLength: 4096, description: 'the page as the browser shows it; what follows a # does not count' }) }),
      response: {
        200: named(PageSignature),
        ...problems(400, 404, 429, 502, 503, 504)
      }
    }
  }, (request) => request.wechat.jssdk.sign(request.query.url))
}

export default jssdk
