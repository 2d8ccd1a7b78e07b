import { Type, type Static } from '@sinclair/typebox'
import { ApiSecurity } from '../lib/api-security.js'
import { Merchant, MerchantId } from '../lib/merchant.js'
import { VirtualPaymentKeys } from '../lib/virtual-payment.js'

export { ApiSecurity } from '../lib/api-security.js'
export { Merchant } from '../lib/merchant.js'
export { VirtualPaymentKeys } from '../lib/virtual-payment.js'

const Flag = () => Type.Optional(Type.Boolean({ description: 'true or false' }))
const Address = () => Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 2048, description: 'an http or https address' }))
const AesKey = (what: string) => Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: `${what}, 43 letters and digits` }))

/**
 * A Mini Program account, as it stands in an accounts file or comes from an account source.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html explains token and aesKey.
 */
export const Account = Type.Object({
  appid: Type.String({ pattern: '^wx[0-9A-Fa-f]{16}$', description: '"wx" and 16 hexadecimal digits' }),
  /** The AppSecret. Required, unless the account has `cloudRun`. */
  secret: Type.Optional(Type.String({ pattern: '^\\S{1,128}$', description: 'the AppSecret, without spaces' })),
  /** Token of message push; without it every push is refused. */
  token: Type.Optional(Type.String({ pattern: '^\\S{1,64}$', description: 'the Token of message push, without spaces' })),
  /** EncodingAESKey; if it is set, pushes must be encrypted. */
  aesKey: AesKey('the EncodingAESKey'),
  /** The EncodingAESKey before its last change: WeChat may still use it for a while. */
  previousAesKey: AesKey('the previous EncodingAESKey'),
  /** The format that is set in WeChat's console. Both formats are always understood. */
  msgDataFormat: Type.Optional(Type.Union([Type.Literal('JSON'), Type.Literal('XML')], { description: 'JSON or XML' })),
  /** The platform's base address for this account. */
  apiBase: Address(),
  /** An HTTP proxy for the calls of this account. */
  proxy: Address(),
  /** Sign-in also returns the session key, and the session key is accepted in place of a token. Use it only while you migrate. Default false. */
  exposeSessionKey: Flag(),
  /** Accepts plain pushes although the account has an aesKey. Default false. */
  allowPlaintext: Flag(),
  /** How many seconds the timestamp of a push may be from now; 0 allows any timestamp. Default 300. */
  replayWindowSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86400, description: 'whole seconds from 0 to 86400' })),
  /** Uses the stable access token. Default true. */
  stableToken: Flag(),
  /** The greatest age of the watermark of user data in seconds; 0 allows any age. Default 0. */
  userDataMaxAgeSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_153_600_000, description: 'whole seconds, at most 100 years' })),
  /** Routes that need no session. Default: none. */
  open: Type.Optional(Type.Array(Type.Union([Type.Literal('media'), Type.Literal('qrcode')], { description: 'media or qrcode' }), { maxItems: 8, description: 'a list of media and qrcode' })),
  /** The server runs in a container of WeChat's cloud hosting (微信云托管), whose headers, pushes and calls are trusted without a signature. Default false. */
  cloudRun: Flag(),
  /** The numbers of the WeChat Pay merchants that this account uses. */
  mchid: Type.Optional(Type.Union([MerchantId, Type.Array(MerchantId, { minItems: 1, maxItems: 50 })], { description: 'the number of a merchant, or a list of such numbers' })),
  /** The merchants with their keys. In an accounts file they stand beside the accounts. */
  merchants: Type.Optional(Type.Array(Merchant, { maxItems: 50, description: 'a list of merchants' })),
  /** Payment for virtual goods and coins. */
  virtualPayment: Type.Optional(VirtualPaymentKeys),
  apiSecurity: Type.Optional(ApiSecurity)
}, { additionalProperties: false, description: 'an account with appid and secret' })

/** An account. Only an account with `cloudRun` can do without a secret. */
export type Account = Static<typeof Account> & ({ secret: string } | { cloudRun: true })

/** The pattern of an appid. */
export const APPID = new RegExp(Account.properties.appid.pattern!)
