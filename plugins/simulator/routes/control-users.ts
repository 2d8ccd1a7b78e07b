import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { InboxEntry } from '../account/users.js'
import type { PushResult } from '../push/deliver.js'
import type { Simulator } from '../simulator.js'
import { AppidBody, AppidQuery, Body, PushOptionsFields, UserParams } from './schemas.js'

type TypeboxInstance = Parameters<FastifyPluginAsyncTypebox>[0]

const Send = { ...AppidBody, options: Type.Optional(Type.Object(PushOptionsFields, { additionalProperties: false })) }

/** Bytes as base64, ids beyond 2^53 as text. */
function toPlain (entry: InboxEntry) {
  const { bytes, ...rest } = entry
  return bytes === undefined ? rest : { ...rest, base64: bytes.toString('base64'), sizeBytes: bytes.length }
}

export function plainResult (result: PushResult): Record<string, unknown> {
  return JSON.parse(JSON.stringify(result, (_, value) => typeof value === 'bigint' ? String(value) : value))
}

const schema = <B>(operationId: string, summary: string, body: B) => ({ operationId: `simulator${operationId}`, tags: ['simulator'], summary, params: UserParams, body })

const phoneOf = (simulator: Simulator) => (request: { params: { name: string }, body: { appid?: string } }) => simulator.user(request.params.name, { appid: request.body.appid })

/** The routes of the user's identity, sign-in and encrypted data. */
function addSignInRoutes (fastify: TypeboxInstance, simulator: Simulator): void {
  const phone = phoneOf(simulator)

  fastify.get('/users/:name', {
    schema: { operationId: 'simulatorUser', tags: ['simulator'], summary: 'The identity of a user in an account', params: UserParams, querystring: AppidQuery }
  }, async request => {
    const { name, openid, unionid } = simulator.user(request.params.name, request.query)
    return { name, openid, unionid }
  })

  fastify.post('/users/:name/login', {
    schema: schema('Login', 'wx.login: a code for one use within 5 minutes', Body({ ...AppidBody, rotate: Type.Optional(Type.Boolean()) }))
  }, async request => ({ code: await phone(request).login({ rotate: request.body.rotate }) }))

  fastify.post('/users/:name/profile', {
    schema: schema('Profile', 'wx.getUserInfo: rawData, signature, encryptedData and iv', Body({ ...AppidBody, nickName: Type.Optional(Type.String()), gender: Type.Optional(Type.Integer()), city: Type.Optional(Type.String()), province: Type.Optional(Type.String()), country: Type.Optional(Type.String()), avatarUrl: Type.Optional(Type.String()), language: Type.Optional(Type.String()) }))
  }, async request => {
    const { appid, ...changes } = request.body
    return phone(request).getUserProfile(changes)
  })

  fastify.post('/users/:name/phone', {
    schema: schema('PhoneNumber', 'The phone number button: code, encryptedData and iv', Body({ ...AppidBody, phoneNumber: Type.Optional(Type.String()), purePhoneNumber: Type.Optional(Type.String()), countryCode: Type.Optional(Type.String()) }))
  }, async request => {
    const { appid, ...changes } = request.body
    return phone(request).getPhoneNumber(changes)
  })

  fastify.post('/users/:name/encrypt', {
    schema: schema('Encrypt', 'Any payload, encrypted with the current session key; the watermark is added', Body({ ...AppidBody, payload: Type.Object({}, { additionalProperties: true }) }))
  }, async request => phone(request).encrypt(request.body.payload as Record<string, unknown>))

  fastify.post('/users/:name/latest-user-key', {
    schema: schema('LatestUserKey', 'wx.getUserCryptoManager().getLatestUserKey: encryptKey, iv, version and expireTime', Body({ ...AppidBody, rotate: Type.Optional(Type.Boolean()) }))
  }, async request => phone(request).getLatestUserKey({ rotate: request.body.rotate }))

  fastify.post('/users/:name/sign', {
    schema: schema('Sign', 'The signature of a session-bound operation', Body({ ...AppidBody, body: Type.Optional(Type.String()) }))
  }, async request => ({ signature: phone(request).sign(request.body.body), sig_method: 'hmac_sha256' }))

  fastify.get('/users/:name/cloud-headers', {
    schema: { operationId: 'simulatorCloudHeaders', tags: ['simulator'], summary: 'The headers that the gateway of the cloud hosting adds to a request of wx.cloud.callContainer', params: UserParams, querystring: AppidQuery }
  }, async request => simulator.user(request.params.name, request.query).cloudHeaders())

  fastify.post('/users/:name/block', {
    schema: schema('Block', 'Mark the user as a risk, so that the sign-in is refused with 40226', Body({ ...AppidBody, blocked: Type.Optional(Type.Boolean()) }))
  }, async request => {
    phone(request).block(request.body.blocked)
    return { blocked: request.body.blocked ?? true }
  })
}

function addMessageRoutes (fastify: TypeboxInstance, simulator: Simulator): void {
  const phone = phoneOf(simulator)

  fastify.post('/users/:name/text', {
    schema: schema('SendText', 'Write a text to the account', Body({ ...Send, content: Type.String() }))
  }, async request => plainResult(await phone(request).sendText(request.body.content, request.body.options)))

  fastify.post('/users/:name/image', {
    schema: schema('SendImage', 'Send a picture to the account, default a small one', Body({ ...Send, base64: Type.Optional(Type.String({ contentEncoding: 'base64' })) }))
  }, async request => {
    const { base64, options } = request.body
    return plainResult(await phone(request).sendImage(base64 === undefined ? undefined : Buffer.from(base64, 'base64'), options))
  })

  fastify.post('/users/:name/miniprogrampage', {
    schema: schema('SendPage', 'Send a card of a page to the account', Body({ ...Send, Title: Type.Optional(Type.String()), PagePath: Type.Optional(Type.String()) }))
  }, async request => {
    const { appid, options, ...page } = request.body
    return plainResult(await phone(request).sendMiniProgramPage(page, options))
  })

  fastify.post('/users/:name/enter-session', {
    schema: schema('EnterSession', 'Open the conversation with the account', Body({ ...Send, sessionFrom: Type.Optional(Type.String()) }))
  }, async request => plainResult(await phone(request).enterSession(request.body.sessionFrom, request.body.options)))

  fastify.post('/users/:name/accept-subscribe', {
    schema: schema('AcceptSubscribe', 'Grant messages of a template', Body({ ...AppidBody, templateId: Type.String(), times: Type.Optional(Type.Integer({ minimum: 1 })) }))
  }, async request => plainResult(await phone(request).acceptSubscribe(request.body.templateId, { times: request.body.times })))

  fastify.post('/users/:name/reject-subscribe', {
    schema: schema('RejectSubscribe', 'Refuse messages of a template', Body({ ...AppidBody, templateId: Type.String() }))
  }, async request => plainResult(await phone(request).rejectSubscribe(request.body.templateId)))
}

function addInboxRoutes (fastify: TypeboxInstance, simulator: Simulator): void {
  fastify.get('/users/:name/inbox', {
    schema: { operationId: 'simulatorInbox', tags: ['simulator'], summary: 'The messages from the account to the user, oldest first', params: UserParams, querystring: AppidQuery }
  }, async request => simulator.user(request.params.name, request.query).inbox().map(toPlain))

  fastify.delete('/users/:name/inbox', {
    schema: { operationId: 'simulatorClearInbox', tags: ['simulator'], summary: 'Empty the inbox', params: UserParams, querystring: AppidQuery }
  }, async (request, reply) => {
    simulator.user(request.params.name, request.query).clearInbox()
    return reply.code(204).send()
  })
}

const userRoutes: FastifyPluginAsyncTypebox<{ simulator: Simulator }> = async (fastify, { simulator }) => {
  addSignInRoutes(fastify, simulator)
  addMessageRoutes(fastify, simulator)
  addInboxRoutes(fastify, simulator)
}

export default userRoutes
