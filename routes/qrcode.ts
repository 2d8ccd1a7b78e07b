import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import type { Limit } from '../plugins/lib/http/limits.js'
import { AppidParams, Bearer, binary, named, problems } from '../plugins/lib/http/schemas.js'
import type { QrcodeRequest } from '../plugins/qrcode/index.js'
import { sendBinary } from './lib/binary-reply.js'
import { clientGone } from './lib/client-gone.js'
import { requireSessionUnlessOpen } from './lib/session.js'

// The plugin checks the platform's limits for the other fields, which are defined with the operations.
const QrcodeBody = Type.Object({
  type: Type.Unsafe<QrcodeRequest['type']>({
    type: 'string',
    enum: ['unlimited', 'code', 'qrcode'],
    description: 'unlimited: getwxacodeunlimit, needs scene; code: getwxacode, needs path; qrcode: createwxaqrcode, needs path'
  }),
  scene: Type.Optional(Type.String({ description: 'only for unlimited' })),
  page: Type.Optional(Type.String({ description: 'only for unlimited' })),
  check_path: Type.Optional(Type.Boolean({ description: 'only for unlimited' })),
  path: Type.Optional(Type.String({ description: 'only for code and qrcode' })),
  width: Type.Optional(Type.Integer({ description: 'pixels, 280 to 1280' })),
  auto_color: Type.Optional(Type.Boolean()),
  line_color: Type.Optional(Type.Unsafe<{ r: number, g: number, b: number }>(Type.Object({}, { additionalProperties: true, description: '{ r, g, b } in decimal' }))),
  is_hyaline: Type.Optional(Type.Boolean({ description: 'a transparent background; the image is a PNG then' })),
  env_version: Type.Optional(Type.String({ description: 'release, trial or develop' }))
}, { $id: 'WechatQrcodeRequest', description: 'The Mini Program code to create, with the official parameters of its kind' })

export interface QrcodeRoutesOptions {
  /** Runs before each code, which uses up the quota that the platform gives the account. */
  limit: Limit
}

/** The route for Mini Program codes: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/qr-code.html */
const qrcode: FastifyPluginAsyncTypebox<QrcodeRoutesOptions> = async function (fastify, { limit }) {
  fastify.addSchema(QrcodeBody)
  useOwnCompilers(fastify)

  fastify.post('/:appid', {
    onRequest: requireSessionUnlessOpen('qrcode'),
    schema: {
      operationId: 'createQrcode',
      tags: ['qrcode'],
      summary: 'Create a Mini Program code',
      description: 'This route needs a session, unless the account opens it.',
      params: AppidParams,
      headers: Bearer,
      'x-security': [{ session: [] }],
      body: named(QrcodeBody),
      response: { 200: binary('JPEG, or PNG with is_hyaline', 'image/jpeg', 'image/png'), ...problems(400, 401, 404, 413, 415, 429, 502, 503, 504) }
    }
  }, async (request, reply) => {
    await limit(request, reply)
    return sendBinary(reply, await request.wechat.qrcode.create(request.body as QrcodeRequest, { signal: clientGone(reply) }))
  })
}

export default qrcode
