import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { AesKeyError, OptionsError, RegistrationError } from '../lib/error-codes.js'
import { compileOptions, Seconds } from '../lib/options.js'
import type { Store } from '../store/index.js'
import { createMessageCipher, createRotatedCipher, type MessageCipher } from './message-cipher.js'
import { createSignature, type Signature } from './signature.js'
import { createUserChannel, type UserChannel } from './user-channel.js'
import { createUserData, type UserData } from './user-data.js'
import { UserKeys, type UserKeySigner, type UserKeySource, type UserKeysOptions } from './user-keys.js'

export { AesKeyError, DecryptError, PhoneNumberError, PushTokenError, RawDataError, ReceiverError, SignatureError, UserChannelError, UserDataError, UserKeyError, WatermarkError } from '../lib/error-codes.js'
export { createMessageCipher, type MessageCipher } from './message-cipher.js'
export { createSignature, type Signature } from './signature.js'
export { UserChannelMessage, type ChannelUser, type UserChannel } from './user-channel.js'
export type { UserKey, UserKeyList } from './user-keys.js'
export { createUserData, type PhoneNumber, type UserData, type UserDataInput, type UserInfo, type Watermarked } from './user-data.js'

const Options = Type.Object({
  appid: Type.String({ minLength: 1 }),
  token: Type.Optional(Type.String({ minLength: 1 })),
  aesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the 43 characters of the EncodingAESKey' })),
  previousAesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the 43 characters of the previous EncodingAESKey' })),
  receiver: Type.Optional(Type.String({ minLength: 1 })),
  userDataMaxAgeSeconds: Type.Optional(Seconds()),
  fetchUserKeys: Type.Optional(Type.Unsafe<UserKeysOptions['fetch']>(Type.Any())),
  store: Type.Optional(Type.Unsafe<Pick<Store, 'get' | 'set'>>(Type.Object({ get: Type.Any(), set: Type.Any() })))
}, { additionalProperties: false })

/**
 * - `appid`: the account
 * - `token`: the Token of message push; without it every signature check throws `WX_ERR_PUSH_TOKEN`
 * - `aesKey`: EncodingAESKey, 43 characters; without it the message cipher throws `WX_ERR_AES_KEY`
 * - `previousAesKey`: the EncodingAESKey before its last change, which still decrypts messages; needs `aesKey`
 * - `receiver`: the appid that ends a ciphertext, default `appid`; for an authorizer of a third-party platform, the appid of the platform
 * - `userDataMaxAgeSeconds`: the greatest age of the watermark of user data, default 0 (any age)
 * - `fetchUserKeys`: fetches the keys of a user's encrypted channel; by default the plugin calls `getUserEncryptKey` of the `api` plugin with the newest session key of the `session` plugin
 * - `store`: keeps these keys until they expire, default the memory of this process
 */
export type CryptoOptions = Static<typeof Options>

export interface Crypto {
  signature: Signature
  message: MessageCipher
  userData: UserData
  /** The encrypted channel between a user's Mini Program and this server. */
  userChannel: UserChannel
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

async function refuseUserKeys (): Promise<never> {
  throw new RegistrationError('crypto.userChannel needs the plugins api and session in the same scope, or the option fetchUserKeys')
}

/** Creates the ciphers of one account. Without `fetchUserKeys` the methods of `userChannel` reject with `WX_ERR_REGISTRATION`. Throws `WX_ERR_OPTIONS`. */
export function createCrypto (options: CryptoOptions): Crypto {
  const { appid, token, userDataMaxAgeSeconds, fetchUserKeys = refuseUserKeys, store } = options
  if (options.previousAesKey !== undefined && options.aesKey === undefined) throw new OptionsError('wechat-crypto', 'previousAesKey: expected only together with aesKey')
  return {
    signature: createSignature(token),
    message: createCipher(options),
    userData: createUserData(appid, userDataMaxAgeSeconds),
    userChannel: createUserChannel(new UserKeys({ store, fetch: fetchUserKeys }))
  }
}

export default fp<CryptoOptions>(async function crypto (fastify, given) {
  const fetchUserKeys: UserKeysOptions['fetch'] = async user => {
    // these plugins need this one, so they are registered after it
    if (!fastify.hasDecorator('api') || !fastify.hasDecorator('session')) return refuseUserKeys()
    const sessionKey = await fastify.getDecorator<UserKeySigner>('session').latestKey(user)
    return fastify.getDecorator<UserKeySource>('api').user.getUserEncryptKey({ openid: user.openid }, { sign: { sessionKey } })
  }
  fastify.decorate('crypto', createCrypto({ fetchUserKeys, ...checkOptions(given) }))
}, { name: 'wechat-crypto', fastify: '5.x' })
