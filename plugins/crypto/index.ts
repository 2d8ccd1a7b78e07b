import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { AesKeyError, OptionsError } from '../lib/error-codes.js'
import { compileOptions, Seconds } from '../lib/options.js'
import { createMessageCipher, createRotatedCipher, type MessageCipher } from './message-cipher.js'
import { createSignature, type Signature } from './signature.js'
import { createUserData, type UserData } from './user-data.js'

export { AesKeyError, DecryptError, PhoneNumberError, PushTokenError, RawDataError, ReceiverError, SignatureError, UserDataError, WatermarkError } from '../lib/error-codes.js'
export { createMessageCipher, type MessageCipher } from './message-cipher.js'
export { createSignature, type Signature } from './signature.js'
export { createUserData, type PhoneNumber, type UserData, type UserDataInput, type UserInfo, type Watermarked } from './user-data.js'

const Options = Type.Object({
  appid: Type.String({ minLength: 1 }),
  token: Type.Optional(Type.String({ minLength: 1 })),
  aesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the 43 characters of the EncodingAESKey' })),
  previousAesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the 43 characters of the previous EncodingAESKey' })),
  receiver: Type.Optional(Type.String({ minLength: 1 })),
  userDataMaxAgeSeconds: Type.Optional(Seconds())
}, { additionalProperties: false })

/**
 * - `appid`: the account
 * - `token`: the Token of message push; without it every signature check throws `WX_ERR_PUSH_TOKEN`
 * - `aesKey`: EncodingAESKey, 43 characters; without it the message cipher throws `WX_ERR_AES_KEY`
 * - `previousAesKey`: the EncodingAESKey before its last change, which still opens messages; needs `aesKey`
 * - `receiver`: the appid that ends a ciphertext, default `appid`; for an authorizer of a third-party platform, the appid of the platform
 * - `userDataMaxAgeSeconds`: how old the watermark of user data may be, default 0 (any age)
 */
export type CryptoOptions = Static<typeof Options>

export interface Crypto {
  signature: Signature
  message: MessageCipher
  userData: UserData
}

const checkOptions = compileOptions<CryptoOptions>('wechat-crypto', Options)

const noCipher: MessageCipher = {
  encrypt () { throw new AesKeyError() },
  decrypt () { throw new AesKeyError() },
  open () { throw new AesKeyError() }
}

function createCipher ({ appid, receiver = appid, aesKey, previousAesKey }: CryptoOptions): MessageCipher {
  if (aesKey === undefined) return noCipher
  const current = createMessageCipher(aesKey, receiver)
  return previousAesKey === undefined ? current : createRotatedCipher(current, createMessageCipher(previousAesKey, receiver))
}

export function createCrypto (options: CryptoOptions): Crypto {
  const { appid, token, userDataMaxAgeSeconds } = options
  if (options.previousAesKey !== undefined && options.aesKey === undefined) throw new OptionsError('wechat-crypto', 'previousAesKey: expected aesKey beside it')
  return {
    signature: createSignature(token),
    message: createCipher(options),
    userData: createUserData(appid, userDataMaxAgeSeconds)
  }
}

export default fp<CryptoOptions>(async function crypto (fastify, given) {
  fastify.decorate('crypto', createCrypto(checkOptions(given)))
}, { name: 'wechat-crypto', fastify: '5.x' })
