import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiResponseError, InputError, SessionError, WatermarkError } from '../plugins/lib/error-codes.js'
import type { PhoneNumber, UserInfo } from '../plugins/crypto/index.js'
import type { Limit } from './lib/limits.js'
import { AppidParams, Bearer, bearerToken, named, problems } from './lib/schemas.js'

const Code = Type.String({ minLength: 1, maxLength: 512, description: 'one use, five minutes' })
const EncryptedData = Type.String({ minLength: 1, maxLength: 65536 })
const Iv = Type.String({ minLength: 1, maxLength: 64 })
const RawData = Type.String({ maxLength: 65536, description: 'exactly as wx gave it' })
const UserDataSignature = Type.String({ minLength: 1, maxLength: 128 })
const SessionKey = Type.String({ minLength: 1, maxLength: 64, description: 'in place of the token, where the account has exposeSessionKey' })

const Login = Type.Object({ code: Code })
const LoginWithData = Type.Object({
  code: Code,
  encryptedData: Type.Optional(EncryptedData),
  iv: Type.Optional(Iv),
  rawData: Type.Optional(RawData),
  signature: Type.Optional(UserDataSignature)
})
type LoginWithData = Static<typeof LoginWithData>

const Info = Type.Object({
  rawData: RawData,
  signature: UserDataSignature,
  encryptedData: EncryptedData,
  iv: Iv,
  sessionKey: Type.Optional(SessionKey)
})

const Phone = Type.Object({
  code: Type.Optional(Code),
  encryptedData: Type.Optional(EncryptedData),
  iv: Type.Optional(Iv),
  sessionKey: Type.Optional(SessionKey)
})

const Watermark = Type.Object({
  appid: Type.String(),
  timestamp: Type.Integer({ description: 'Unix seconds' })
}, { $id: 'WechatWatermark', description: 'Whom the data was made for, and when' })

const UserInfoAnswer = Type.Unsafe<UserInfo>(Type.Object({
  openId: Type.Optional(Type.String()),
  unionId: Type.Optional(Type.String()),
  nickName: Type.Optional(Type.String()),
  gender: Type.Optional(Type.Integer()),
  language: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
  avatarUrl: Type.Optional(Type.String()),
  watermark: named(Watermark)
}, { $id: 'WechatUserInfo', description: 'Decrypted user data', additionalProperties: true }))

const LoginAnswer = Type.Object({
  openid: Type.String(),
  unionid: Type.Optional(Type.String()),
  token: Type.String({ description: 'for Authorization: Bearer' }),
  expiresIn: Type.Integer({ description: 'seconds' }),
  sessionKey: Type.Optional(Type.String({ description: 'only where the account has exposeSessionKey' })),
  userInfo: Type.Optional(named(UserInfoAnswer))
}, { $id: 'WechatSignIn', description: 'A session' })

const PhoneAnswer = Type.Object({
  phoneNumber: Type.String(),
  purePhoneNumber: Type.String(),
  countryCode: Type.String(),
  watermark: named(Watermark)
}, { $id: 'WechatPhoneNumber', description: 'A phone number' })

const security = [{ session: [] }]
const bodyProblems = problems(413, 415)

/** Runs the checks and the decryption that rawData, signature, encryptedData and iv ask for, with the key of the session or of the request. */
async function decrypt<T extends UserInfo | PhoneNumber> (
  { wechat, headers }: FastifyRequest,
  { encryptedData, iv, sessionKey, rawData, signature }: { encryptedData: string, iv: string, sessionKey?: string, rawData?: string, signature?: string }
): Promise<T> {
  const { userData } = wechat.crypto
  if (sessionKey !== undefined && wechat.account.exposeSessionKey) {
    if (rawData !== undefined && signature !== undefined) userData.verifyRawData(rawData, sessionKey, signature)
    return userData.decrypt<T>({ sessionKey, encryptedData, iv })
  }
  const token = bearerToken(headers as Static<typeof Bearer>)
  if (token === undefined) throw new SessionError()
  const session = await wechat.session.get(token)
  if (rawData !== undefined && signature !== undefined) await wechat.session.verifyRawData(session, rawData, signature)
  return wechat.session.decrypt<T>(session, { encryptedData, iv })
}

async function login ({ wechat }: FastifyRequest, { code, encryptedData, iv, rawData, signature }: LoginWithData): Promise<Static<typeof LoginAnswer>> {
  if ((encryptedData === undefined) !== (iv === undefined)) throw new InputError('encryptedData and iv go together')
  if ((rawData === undefined) !== (signature === undefined)) throw new InputError('rawData and signature go together')
  const { session, token, expiresIn } = await wechat.session.signIn(code)
  const { openid, unionid } = session
  if (rawData !== undefined) await wechat.session.verifyRawData(session, rawData, signature!)
  const userInfo = encryptedData === undefined ? undefined : await wechat.session.decrypt<UserInfo>(session, { encryptedData, iv: iv! })
  return { openid, unionid, token, expiresIn, sessionKey: wechat.account.exposeSessionKey ? session.sessionKey : undefined, userInfo }
}

async function exchangePhoneCode ({ wechat }: FastifyRequest, code: string) {
  const { phone_info: found } = await wechat.api.user.getPhoneNumber({ code })
  if (typeof found?.phoneNumber !== 'string' || typeof found.watermark?.appid !== 'string') throw new ApiResponseError('getPhoneNumber', 'without a phone number')
  return found
}

async function phone (request: FastifyRequest, { code, encryptedData, iv, sessionKey }: Static<typeof Phone>): Promise<Static<typeof PhoneAnswer>> {
  if (code === undefined && (encryptedData === undefined || iv === undefined)) throw new InputError('code is missing (or encryptedData and iv)')
  const { phoneNumber, purePhoneNumber, countryCode, watermark } = code === undefined
    ? await decrypt<PhoneNumber>(request, { encryptedData: encryptedData!, iv: iv!, sessionKey })
    : await exchangePhoneCode(request, code)
  if (watermark.appid !== request.wechat.account.appid) throw new WatermarkError('names another appid')
  // the platform gives it as text or as a number
  return { phoneNumber, purePhoneNumber, countryCode: String(countryCode), watermark }
}

export interface UserRoutesOptions {
  /** Stands before each exchange of a code, which uses up the quota that the platform gives the account. */
  limit: Limit
}

/** Sign-in and user data. */
const user: FastifyPluginAsyncTypebox<UserRoutesOptions> = async function (fastify, { limit }) {
  const limitPhoneCodes = async (request: FastifyRequest, reply: FastifyReply) => {
    const { code } = (request.body ?? request.query) as Static<typeof Phone>
    if (code !== undefined) await limit(request, reply)
  }

  fastify.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store') })

  for (const schema of [Watermark, UserInfoAnswer, LoginAnswer, PhoneAnswer]) fastify.addSchema(schema)

  const loginSchema = {
    tags: ['user'],
    summary: 'Sign in with the code of wx.login',
    params: AppidParams,
    response: { 200: named(LoginAnswer), ...problems(400, 403, 404, 422, 429, 502, 503, 504) }
  }
  fastify.get('/:appid/login', { schema: { ...loginSchema, operationId: 'login', 'x-idempotent': false, querystring: Login }, preHandler: limit }, (request) => login(request, request.query))
  fastify.post('/:appid/login', {
    schema: {
      ...loginSchema,
      operationId: 'loginWithUserData',
      summary: 'Sign in with the code of wx.login, and decrypt the user data that came with it',
      body: LoginWithData,
      response: { ...loginSchema.response, ...bodyProblems }
    },
    preHandler: limit
  }, (request) => login(request, request.body))

  const infoSchema = {
    tags: ['user'],
    summary: 'Verify and decrypt user data',
    params: AppidParams,
    headers: Bearer,
    security,
    response: { 200: named(UserInfoAnswer), ...problems(400, 401, 403, 404, 422, 503) }
  }
  fastify.get('/:appid/info', { schema: { ...infoSchema, operationId: 'getUserInfo', querystring: Info } }, (request) => decrypt<UserInfo>(request, request.query))
  fastify.post('/:appid/info', { schema: { ...infoSchema, operationId: 'decryptUserInfo', body: Info, response: { ...infoSchema.response, ...bodyProblems } } }, (request) => decrypt<UserInfo>(request, request.body))

  const phoneSchema = {
    tags: ['user'],
    summary: 'The phone number, for the code of a phone number button or for its encrypted data',
    params: AppidParams,
    headers: Bearer,
    security: [{}, ...security],
    response: { 200: named(PhoneAnswer), ...problems(400, 401, 403, 404, 422, 429, 502, 503, 504) }
  }
  fastify.get('/:appid/phone', { schema: { ...phoneSchema, operationId: 'getPhoneNumber', 'x-idempotent': false, querystring: Phone }, preHandler: limitPhoneCodes }, (request) => phone(request, request.query))
  fastify.post('/:appid/phone', { schema: { ...phoneSchema, operationId: 'decryptPhoneNumber', body: Phone, response: { ...phoneSchema.response, ...bodyProblems } }, preHandler: limitPhoneCodes }, (request) => phone(request, request.body))
}

export default user
