import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import type { BinaryAnswer } from '../api/operation.js'
import { InputError } from '../error-codes.js'

type Input<Name extends 'getUnlimitedQRCode' | 'getQRCode' | 'createQRCode'> = Parameters<Api['qrcode'][Name]>[0]

/** The three kinds, by the name of the route's `type`. */
export type QrcodeRequest =
  | { type: 'unlimited' } & Input<'getUnlimitedQRCode'>
  | { type: 'code' } & Input<'getQRCode'>
  | { type: 'qrcode' } & Input<'createQRCode'>

export interface Qrcode {
  /**
   * The picture of a code: JPEG, or PNG with `is_hyaline`. What the platform is known to refuse throws `WX_ERR_INPUT` before the call.
   * `code` and `qrcode` together are limited to 100,000 for the life of an account, `unlimited` to 5,000 a minute.
   * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/qr-code.html
   */
  create (request: QrcodeRequest): Promise<BinaryAnswer>
}

declare module 'fastify' {
  interface FastifyInstance { qrcode: Qrcode }
}

export function createQrcode ({ qrcode }: Pick<Api, 'qrcode'>): Qrcode {
  return {
    async create (request) {
      switch (request.type) {
        case 'unlimited': {
          const { type, ...input } = request
          return qrcode.getUnlimitedQRCode(input)
        }
        case 'code': {
          const { type, ...input } = request
          return qrcode.getQRCode(input)
        }
        case 'qrcode': {
          const { type, ...input } = request
          return qrcode.createQRCode(input)
        }
        default: throw new InputError('type: expected unlimited, code or qrcode')
      }
    }
  }
}

export default fp(async function qrcode (fastify) {
  fastify.decorate('qrcode', createQrcode(fastify.api))
}, { name: 'wechat-qrcode', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
