import { Type } from '@sinclair/typebox'
import { once } from 'node:events'
import fp from 'fastify-plugin'
import type { Api, BinaryAnswer, CallOptions } from '../api/index.js'
import { ApiResponseError, InputError } from '../lib/error-codes.js'
import { compileOptions } from '../lib/options.js'

const PICTURES = [Buffer.from('\xFF\xD8', 'latin1'), Buffer.from('\x89PNG', 'latin1')]

type Input<Name extends 'getUnlimitedQRCode' | 'getQRCode' | 'createQRCode'> = Parameters<Api['qrcode'][Name]>[0]

/** The parameters of the three kinds of codes, which `type` tells apart. */
export type QrcodeRequest =
  | { type: 'unlimited' } & Input<'getUnlimitedQRCode'>
  | { type: 'code' } & Input<'getQRCode'>
  | { type: 'qrcode' } & Input<'createQRCode'>

export interface Qrcode {
  /**
   * Creates the picture of a code: JPEG, or PNG with `is_hyaline`. Throws `WX_ERR_INPUT` before the call for parameters that the platform is known to refuse.
   * The platform limits `code` and `qrcode` together to 100,000 for the life of an account, and `unlimited` to 5,000 a minute.
   * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/qr-code.html
   */
  create (request: QrcodeRequest, options?: CallOptions): Promise<BinaryAnswer>
}

/** Checks that the answer is a picture by its bytes: JSON text without an errcode, or truncated, is not a picture but is not recognized as an error either. */
async function expectPicture (answer: BinaryAnswer): Promise<BinaryAnswer> {
  const { body } = answer
  let head = Buffer.alloc(0)
  const isPicture = () => PICTURES.some(signature => head.subarray(0, signature.length).equals(signature))
  const mayBecomeOne = () => !body.readableEnded && PICTURES.some(signature => signature.subarray(0, head.length).equals(head))
  // the first bytes may arrive in small pieces
  while (!isPicture()) {
    if (!mayBecomeOne()) {
      body.destroy()
      throw new ApiResponseError('the code', 'without a picture')
    }
    const piece: Buffer | null = body.read()
    if (piece === null) await Promise.race([once(body, 'readable'), once(body, 'end')])
    else head = Buffer.concat([head, piece])
  }
  body.unshift(head)
  return answer
}

export function createQrcode ({ qrcode }: Pick<Api, 'qrcode'>): Qrcode {
  return {
    async create (request, options) {
      switch (request.type) {
        case 'unlimited': {
          const { type, ...input } = request
          return expectPicture(await qrcode.getUnlimitedQRCode(input, options))
        }
        case 'code': {
          const { type, ...input } = request
          return expectPicture(await qrcode.getQRCode(input, options))
        }
        case 'qrcode': {
          const { type, ...input } = request
          return expectPicture(await qrcode.createQRCode(input, options))
        }
        default: throw new InputError('type: expected unlimited, code or qrcode')
      }
    }
  }
}

const checkOptions = compileOptions('wechat-qrcode', Type.Object({}, { additionalProperties: false }))

export default fp(async function qrcode (fastify, given) {
  checkOptions(given)
  fastify.decorate('qrcode', createQrcode(fastify.getDecorator<Api>('api')))
}, { name: 'wechat-qrcode', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
