import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { OptionsError } from '../../lib/error-codes.js'
import type { Simulator } from '../simulator.js'
import { plainResult } from './control-users.js'
import { AppidBody, AppidParams, AppidQuery, Body, PushOptionsFields, UserParams } from './schemas.js'

const Push = Type.Optional(Type.Object(PushOptionsFields, { additionalProperties: false }))
const Signed = { signData: Type.String({ maxLength: 8192 }), paySig: Type.String({ maxLength: 128 }), signature: Type.String({ maxLength: 128 }) }
const OutTradeNo = Type.String({ minLength: 1, maxLength: 64 })

function addUserRoutes (fastify: Parameters<FastifyPluginAsyncTypebox>[0], simulator: Simulator): void {
  const schema = { tags: ['simulator'], params: UserParams }
  const phone = ({ params, body }: { params: { name: string }, body: { appid?: string } }) => simulator.user(params.name, body.appid === undefined ? {} : { appid: body.appid }).virtualPayment

  fastify.get('/users/:name/virtual-orders', {
    schema: { tags: ['simulator'], operationId: 'simulatorVirtualOrders', summary: 'The last 100 orders of virtual payment of a user, the newest first', params: UserParams, querystring: AppidQuery }
  }, async ({ params, query }) => simulator.user(params.name, query).virtualPayment.orders())

  fastify.post('/users/:name/virtual-pay', {
    schema: {
      ...schema,
      operationId: 'simulatorVirtualPay',
      summary: 'The user pays an order of virtual payment, as wx.requestVirtualPayment does; the signatures are verified',
      body: Body({ ...AppidBody, ...Signed, mode: Type.String({ maxLength: 64 }), outTradeNo: Type.Optional(OutTradeNo), device: Type.Optional(Type.Union([Type.Literal('android'), Type.Literal('ios')])), released: Type.Optional(Type.Boolean()), silent: Type.Optional(Type.Boolean()), options: Push })
    }
  }, async (request) => {
    const { signData, paySig, signature, mode, device, released, silent, options } = request.body
    return phone(request).pay({ signData, paySig, signature, mode }, { device, released, silent, push: options })
  })

  fastify.post('/users/:name/apple-subscribe', {
    schema: { ...schema, operationId: 'simulatorAppleSubscribe', summary: 'The user signs a subscription with Apple, as wx.requestAppleSubscribeSign does', body: Body({ ...AppidBody, ...Signed, silent: Type.Optional(Type.Boolean()), options: Push }) }
  }, async (request) => {
    const { signData, paySig, signature, silent, options } = request.body
    return phone(request).subscribeAtApple({ signData, paySig, signature }, { silent, push: options })
  })

  fastify.post('/users/:name/complain', {
    schema: { ...schema, operationId: 'simulatorComplain', summary: 'The user complains about an order of virtual payment', body: Body({ ...AppidBody, outTradeNo: OutTradeNo, detail: Type.Optional(Type.String({ minLength: 1, maxLength: 1024 })), options: Push }) }
  }, async (request) => {
    const { outTradeNo, detail, options } = request.body
    const { id, state, delivered } = await phone(request).complain(outTradeNo, { detail, push: options })
    return { id, state, delivered }
  })

  fastify.post('/users/:name/ask-apple-for-refund', {
    schema: {
      ...schema,
      operationId: 'simulatorAskAppleForRefund',
      summary: 'The user asks Apple for a refund, and Apple asks the account',
      body: Body({ ...AppidBody, outTradeNo: OutTradeNo, reason: Type.Optional(Type.String({ maxLength: 128 })), consumed: Type.Optional(Type.Boolean()), approve: Type.Optional(Type.Boolean({ description: 'Apple\'s decision; default: the advice of the account' })), options: Push })
    }
  }, async (request) => {
    const { outTradeNo, reason, consumed, approve, options } = request.body
    const { advice, refunded, push } = await phone(request).askAppleForRefund(outTradeNo, { reason, consumed, approve, push: options })
    return { advice, refunded, push: plainResult(push) }
  })
}

/** Virtual payment, and the keys of API security that an account's console issues. */
const virtualPaymentRoutes: FastifyPluginAsyncTypebox<{ simulator: Simulator }> = async (fastify, { simulator }) => {
  addUserRoutes(fastify, simulator)
  const tags = ['simulator']

  fastify.get('/accounts/:appid/virtual-orders/:outTradeNo', {
    schema: { operationId: 'simulatorVirtualOrder', tags, summary: 'The platform\'s record of an order of virtual payment', params: Type.Object({ ...AppidParams.properties, outTradeNo: OutTradeNo }) }
  }, async ({ params }) => {
    const order = simulator.account(params.appid).books.orders.get(params.outTradeNo)
    if (order === undefined) throw Object.assign(new OptionsError('wechat-simulator', `there is no order ${params.outTradeNo}`), { statusCode: 404 })
    return order
  })

  fastify.post('/accounts/:appid/api-security', {
    schema: { operationId: 'simulatorIssueApiSecurity', tags, summary: 'Issue new keys of API security, and answer the account option apiSecurity', params: AppidParams }
  }, async ({ params }) => simulator.issueApiSecurity(params.appid))

  fastify.post('/accounts/:appid/api-security/rotate', {
    schema: { operationId: 'simulatorRotateApiCertificate', tags, summary: 'Begin a change of the platform\'s certificate of API security: answers are signed with both', params: AppidParams }
  }, async ({ params }) => simulator.rotateApiCertificate(params.appid))
}

export default virtualPaymentRoutes
