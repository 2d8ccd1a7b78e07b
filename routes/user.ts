import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PhoneNumber, UserInfo } from '../plugins/crypto/index.js'
import { ApiResponseError, InputError, PhoneNumberError, WatermarkError } from '../plugins/lib/error-codes.js'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import type { Limit } from '../plugins/lib/http/limits.js'
import { AppidParams, Bearer, bearerToken, named, problems } from '../plugins/lib/http/schemas.js'
import type { Session } from '../plugins/session/index.js'
import { clientGone } from './lib/client-gone.js'
import { readCloudIdentity } from './lib/cloud-identity.js'
import { getSession } from './lib/session.js'

type TypeboxInstance = Parameters<FastifyPluginAsyncTypebox>[0]
type Watermarked = Pick<UserInfo, 'watermark'>

const Code = Type.String({ minLength: 1, maxLength: 512, description: 'the code, which can be used once and within five minutes' })
const EncryptedData = Type.String({ minLength: 1, maxLength: 65536 })
const Iv = Type.String({ minLength: 1, maxLength: 64 })
const RawData = Type.String({ maxLength: 65536, description: 'exactly as wx returned it' })
const UserDataSignature = Type.String({ minLength: 1, maxLength: 128 })
const SessionKey = Type.String({ minLength: 1, maxLength: 64, description: 'in place of the token, if the account has exposeSessionKey' })

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

const EncryptedFields = Type.Object({
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
}, { $id: 'WechatWatermark', description: 'The appid that the data was made for, and the time' })

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
  sessionKey: Type.Optional(Type.String({ description: 'only if the account has exposeSessionKey' })),
  userInfo: Type.Optional(named(UserInfoAnswer))
}, { $id: 'WechatSignIn', description: 'A session' })

const PhoneAnswer = Type.Object({
  phoneNumber: Type.String(),
  purePhoneNumber: Type.String(),
  countryCode: Type.String(),
  watermark: named(Watermark)
}, { $id: 'WechatPhoneNumber', description: 'A phone number' })

const SessionAnswer = Type.Object({
  openid: Type.String(),
  unionid: Type.Optional(Type.String()),
  expiresIn: Type.Integer({ description: 'seconds that the session has left' })
}, { $id: 'WechatSession', description: 'The session of a token' })

const DecryptedData = Type.Unsafe<Watermarked>(Type.Object({ watermark: named(Watermark) }, { $id: 'WechatDecryptedData', description: 'The decrypted data with its watermark', additionalProperties: true }))

const security = [{ session: [] }]
const bodyProblems = problems(413, 415)
/** No HEAD routes: a GET here has effects, which a HEAD must not have. */
const exposeHeadRoute = false

interface UserDataFields { encryptedData: string, iv: string, sessionKey?: string, rawData?: string, signature?: string }

/** Verifies and decrypts user data with the key of the session, or with the key in the request if the account allows it. */
async function decrypt<T extends Watermarked> (request: FastifyRequest, { encryptedData, iv, sessionKey, rawData, signature }: UserDataFields): Promise<T> {
  const { crypto: { userData }, account, session: sessions } = request.wechat
  if (sessionKey !== undefined && account.exposeSessionKey) {
    if (rawData !== undefined && signature !== undefined) userData.verifyRawData(rawData, sessionKey, signature)
    return userData.decrypt<T>({ sessionKey, encryptedData, iv })
  }
  const session = await getSession(request)
  if (rawData !== undefined && signature !== undefined) await sessions.verifyRawData(session, rawData, signature)
  return sessions.decrypt<T>(session, { encryptedData, iv })
}

const USER_INFO_TYPES = { openId: 'string', unionId: 'string', nickName: 'string', gender: 'number', language: 'string', city: 'string', province: 'string', country: 'string', avatarUrl: 'string' } as const

/**
 * The platform writes null for a field that a user lacks, such as a unionId: it is left out, like a missing field. A number is accepted for a text
 * and a text for a number; a known field of any other type is left out, too, because clients rely on the documented types.
 */
function toUserInfo (data: UserInfo): UserInfo {
  const fields = Object.entries(data).map(([name, value]) => {
    const type = Object.hasOwn(USER_INFO_TYPES, name) ? USER_INFO_TYPES[name as keyof typeof USER_INFO_TYPES] : undefined
    if (type === 'number') return [name, /^\d{1,9}$/.test(String(value)) ? Number(value) : undefined]
    if (type === 'string') return [name, typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined]
    return [name, value ?? undefined]
  })
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

async function login (request: FastifyRequest, signal: AbortSignal, { code, encryptedData, iv, rawData, signature }: LoginWithData): Promise<Static<typeof LoginAnswer>> {
  if ((encryptedData === undefined) !== (iv === undefined)) throw new InputError('encryptedData and iv go together')
  if ((rawData === undefined) !== (signature === undefined)) throw new InputError('rawData and signature go together')
  const { wechat } = request
  let userInfo: UserInfo | undefined
  const verify = async (session: Session) => {
    if (rawData !== undefined) await wechat.session.verifyRawData(session, rawData, signature!)
    if (encryptedData !== undefined) userInfo = toUserInfo(await wechat.session.decrypt<UserInfo>(session, { encryptedData, iv: iv! }))
  }
  // without a secret the code cannot be exchanged, but the cloud hosting has identified the user
  const identity = wechat.account.exchangesCodes ? undefined : readCloudIdentity(request)
  const { session, token, expiresIn } = identity === undefined ? await wechat.session.signIn(code, verify, { signal }) : await wechat.session.signInAs(identity, verify)
  const { openid, unionid } = session
  return { openid, unionid, token, expiresIn, sessionKey: wechat.account.exposeSessionKey ? session.sessionKey : undefined, userInfo }
}

const isFilled = (value: unknown) => typeof value === 'string' && value !== ''

/** Checks the fields: a missing field, or one of another type, would make the serializer fail or write "undefined". */
function isPhoneNumber (data: Partial<Record<keyof PhoneNumber, unknown>> | undefined): boolean {
  return isFilled(data?.phoneNumber) && isFilled(data?.purePhoneNumber) && (isFilled(data?.countryCode) || typeof data?.countryCode === 'number')
}

async function exchangePhoneCode ({ wechat }: FastifyRequest, signal: AbortSignal, code: string): Promise<PhoneNumber> {
  const { phone_info: found } = await wechat.api.user.getPhoneNumber({ code }, { signal })
  if (!isPhoneNumber(found) || typeof found.watermark?.appid !== 'string' || !Number.isFinite(found.watermark.timestamp)) throw new ApiResponseError('getPhoneNumber', 'without a phone number')
  return found as PhoneNumber
}

async function decryptPhoneNumber (request: FastifyRequest, fields: UserDataFields): Promise<PhoneNumber> {
  const data = await decrypt<PhoneNumber>(request, fields)
  if (!isPhoneNumber(data)) throw new PhoneNumberError()
  return data
}

async function getPhoneNumber (request: FastifyRequest, reply: FastifyReply, { code, encryptedData, iv, sessionKey }: Static<typeof Phone>): Promise<Static<typeof PhoneAnswer>> {
  if (code === undefined && (encryptedData === undefined || iv === undefined)) throw new InputError('code is missing (or encryptedData and iv)')
  const { phoneNumber, purePhoneNumber, countryCode, watermark } = code === undefined
    ? await decryptPhoneNumber(request, { encryptedData: encryptedData!, iv: iv!, sessionKey })
    : await exchangePhoneCode(request, clientGone(reply), code)
  if (watermark.appid !== request.wechat.account.appid) throw new WatermarkError('names another appid')
  // the platform sends the country code as text or as a number
  return { phoneNumber, purePhoneNumber, countryCode: String(countryCode), watermark }
}

export interface UserRoutesOptions {
  /** Runs before each exchange of a code, which uses up the quota that the platform gives the account. */
  limit: Limit
}

function addLoginRoutes (fastify: TypeboxInstance, limit: Limit): void {
  const schema = {
    tags: ['user'],
    summary: 'Sign in with the code of wx.login',
    params: AppidParams,
    response: { 200: named(LoginAnswer), ...problems(400, 403, 404, 422, 429, 502, 503, 504) }
  }
  fastify.get('/:appid/login', {
    exposeHeadRoute,
    preHandler: limit,
    schema: { ...schema, operationId: 'login', 'x-idempotent': false, querystring: Login }
  }, (request, reply) => login(request, clientGone(reply), request.query))

  fastify.post('/:appid/login', {
    preHandler: limit,
    schema: {
      ...schema,
      operationId: 'loginWithUserData',
      summary: 'Sign in with the code of wx.login, and decrypt the user data in the same request',
      description: 'The user data is verified first: if it is not valid, no session begins.',
      body: LoginWithData,
      response: { ...schema.response, ...bodyProblems }
    }
  }, (request, reply) => login(request, clientGone(reply), request.body))
}

function addSessionRoutes (fastify: TypeboxInstance): void {
  const schema = { tags: ['user'], params: AppidParams, headers: Bearer, 'x-security': security }

  fastify.get('/:appid/session', {
    schema: {
      ...schema,
      operationId: 'getSession',
      summary: 'The user of the session, and the time that it has left',
      response: { 200: named(SessionAnswer), ...problems(400, 401, 404, 503) }
    }
  }, async (request) => {
    const { openid, unionid, expiresAt } = await getSession(request)
    return { openid, unionid, expiresIn: Math.floor((expiresAt - Date.now()) / 1000) }
  })

  fastify.post('/:appid/logout', {
    schema: {
      ...schema,
      operationId: 'logout',
      summary: 'End the session',
      response: { 204: { description: 'the session has ended', type: 'null' }, ...problems(400, 401, 404, 415, 503) }
    }
  }, async (request, reply) => {
    await getSession(request)
    const token = bearerToken(request.headers)
    if (token !== undefined) await request.wechat.session.revoke(token)
    return reply.status(204).send()
  })
}

function addUserDataRoutes (fastify: TypeboxInstance): void {
  const schema = { tags: ['user'], params: AppidParams, headers: Bearer, 'x-security': security }
  const infoSchema = {
    ...schema,
    summary: 'Verify and decrypt user data',
    response: { 200: named(UserInfoAnswer), ...problems(400, 401, 403, 404, 422, 503) }
  }
  fastify.get('/:appid/info', {
    exposeHeadRoute,
    schema: { ...infoSchema, operationId: 'getUserInfo', querystring: Info }
  }, async (request) => toUserInfo(await decrypt<UserInfo>(request, request.query)))

  fastify.post('/:appid/info', {
    schema: { ...infoSchema, operationId: 'decryptUserInfo', body: Info, response: { ...infoSchema.response, ...bodyProblems } }
  }, async (request) => toUserInfo(await decrypt<UserInfo>(request, request.body)))

  fastify.post('/:appid/decrypt', {
    schema: {
      ...schema,
      operationId: 'decryptData',
      summary: 'Decrypt any other encrypted data of wx: steps, a group id, a card',
      body: EncryptedFields,
      response: { 200: named(DecryptedData), ...problems(400, 401, 403, 404, 413, 415, 422, 503) }
    }
  }, (request) => decrypt<Watermarked>(request, request.body))
}

function addPhoneRoutes (fastify: TypeboxInstance, limit: Limit): void {
  const limitCodes = async (request: FastifyRequest, reply: FastifyReply) => {
    const { code } = (request.body ?? request.query) as Static<typeof Phone>
    if (code !== undefined) await limit(request, reply)
  }
  const schema = {
    tags: ['user'],
    summary: 'Get the phone number for the code or the encrypted data of a phone number button',
    params: AppidParams,
    headers: Bearer,
    'x-security': [{}, ...security],
    response: { 200: named(PhoneAnswer), ...problems(400, 401, 403, 404, 422, 429, 502, 503, 504) }
  }
  fastify.get('/:appid/phone', {
    exposeHeadRoute,
    preHandler: limitCodes,
    schema: { ...schema, operationId: 'getPhoneNumber', 'x-idempotent': false, querystring: Phone }
  }, (request, reply) => getPhoneNumber(request, reply, request.query))

  fastify.post('/:appid/phone', {
    preHandler: limitCodes,
    schema: { ...schema, operationId: 'decryptPhoneNumber', body: Phone, response: { ...schema.response, ...bodyProblems } }
  }, (request, reply) => getPhoneNumber(request, reply, request.body))
}

/** The routes of sign-in, sessions and user data. */
const user: FastifyPluginAsyncTypebox<UserRoutesOptions> = async function (fastify, { limit }) {
  useOwnCompilers(fastify)
  fastify.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store') })
  // clients pass on the values of wx, in which null and '' mean a missing value
  fastify.addHook('preValidation', async ({ body }) => {
    if (typeof body !== 'object' || body === null) return
    for (const [name, value] of Object.entries(body)) if (value === null || value === '') delete (body as Record<string, unknown>)[name]
  })
  for (const schema of [Watermark, UserInfoAnswer, LoginAnswer, PhoneAnswer, SessionAnswer, DecryptedData]) fastify.addSchema(schema)

  addLoginRoutes(fastify, limit)
  addSessionRoutes(fastify)
  addUserDataRoutes(fastify)
  addPhoneRoutes(fastify, limit)
}

export default user
