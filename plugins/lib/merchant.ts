import { Type, type Static } from '@sinclair/typebox'

const Pem = (what: string) => Type.String({ minLength: 1, maxLength: 16_384, description: `${what}, the PEM text or the path of a PEM file` })

export const MerchantId = Type.String({ pattern: '^\\d{8,12}$', description: 'the number of a merchant, 8 to 12 digits' })

/** A merchant of WeChat Pay. https://pay.weixin.qq.com/doc/v3/merchant/4012072442 explains where its keys come from. */
export const Merchant = Type.Object({
  mchid: MerchantId,
  privateKey: Pem('the private key of the merchant\'s API certificate'),
  /** The serial number of the merchant's API certificate. Set this or `certificate`. */
  serial: Type.Optional(Type.String({ pattern: '^[0-9A-Fa-f]{16,64}$', description: 'the serial number of the API certificate, hexadecimal digits' })),
  certificate: Type.Optional(Pem('the API certificate')),
  apiV3Key: Type.String({ pattern: '^[\\x21-\\x7e]{32}$', description: 'the API v3 key, 32 characters' }),
  /** Set both `publicKeyId` and `publicKey`, or neither: without them the platform certificates are fetched. */
  publicKeyId: Type.Optional(Type.String({ pattern: '^PUB_KEY_ID_\\w{1,100}$', description: 'the id of WeChat Pay\'s public key, PUB_KEY_ID_…' })),
  publicKey: Type.Optional(Pem('WeChat Pay\'s public key')),
  /** The public address of `POST /wx/pay/{appid}/notify`, which orders and refunds name; `{appid}` stands for the appid. */
  notifyUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 255, description: 'an https address of at most 255 characters without a query' }))
}, { additionalProperties: false, description: 'a merchant with mchid, privateKey, serial and apiV3Key' })

export type Merchant = Static<typeof Merchant>
