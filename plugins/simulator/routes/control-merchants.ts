import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { OptionsError } from '../../lib/error-codes.js'
import { describeOrder } from '../pay/order.js'
import type { SimulatorMerchant } from '../pay/merchant.js'
import type { Simulator } from '../simulator.js'
import { AppidBody, Body, UserParams } from './schemas.js'

const MerchantParams = Type.Object({ mchid: Type.String({ minLength: 1, maxLength: 32 }) })
const OrderParams = Type.Object({ ...MerchantParams.properties, outTradeNo: Type.String({ minLength: 1, maxLength: 64 }) })

const PaymentBody = Body({
  ...AppidBody,
  /** The input of `wx.requestPayment`, or its package alone; the content of a shop's code; the link of a web page. */
  package: Type.String({ minLength: 1, maxLength: 512, description: 'prepay_id=…, a code_url or an h5_url' }),
  timeStamp: Type.Optional(Type.String()),
  nonceStr: Type.Optional(Type.String()),
  signType: Type.Optional(Type.String()),
  paySign: Type.Optional(Type.String()),
  silent: Type.Optional(Type.Boolean()),
  loseResult: Type.Optional(Type.Boolean()),
  couponId: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  concurrent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  duplicates: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  newIds: Type.Optional(Type.Boolean()),
  signature: Type.Optional(Type.Union([Type.Literal('bad'), Type.Literal('probe'), Type.Literal('missing'), Type.Literal('old')]))
})

function addMerchantRoutes (fastify: Parameters<FastifyPluginAsyncTypebox>[0], simulator: Simulator): void {
  const schema = { tags: ['simulator'] }
  const get = (mchid: string) => {
    try {
      return simulator.merchant(mchid)
    } catch (error) {
      if (error instanceof OptionsError) error.statusCode = 404
      throw error
    }
  }

  fastify.get('/merchants', {
    schema: { ...schema, operationId: 'simulatorMerchants', summary: 'The merchants of WeChat Pay, without their secrets' }
  }, async () => simulator.bank.merchants().map(merchant => merchant.describe()))

  fastify.post('/merchants', {
    schema: { ...schema, operationId: 'simulatorAddMerchant', summary: 'Add a merchant, or change its settings', body: Type.Object({ mchid: Type.String() }, { additionalProperties: true }) }
  }, async (request, reply) => {
    const { appids, ...settings } = request.body as unknown as SimulatorMerchant & { appids?: string[] }
    return reply.code(201).send(simulator.bank.addMerchant(settings, appids).describe())
  })

  fastify.get('/merchants/:mchid', {
    schema: { ...schema, operationId: 'simulatorMerchant', summary: 'The data that a merchant copies from the merchant platform: the certificates and the public key of WeChat Pay', params: MerchantParams }
  }, async ({ params }) => get(params.mchid).describe())

  fastify.patch('/merchants/:mchid', {
    schema: { ...schema, operationId: 'simulatorChangeMerchant', summary: 'Change settings of a merchant: keyMode, refundOutcome, delayMs, signErrors', params: MerchantParams, body: Type.Object({}, { additionalProperties: true }) }
  }, async ({ params, body }) => simulator.bank.addMerchant({ ...get(params.mchid).settings, ...body, mchid: params.mchid }).describe())

  fastify.post('/merchants/:mchid/rotate', {
    schema: { ...schema, operationId: 'simulatorRotateCertificate', summary: 'WeChat Pay begins to use another platform certificate', params: MerchantParams }
  }, async ({ params }) => {
    const { serial, pem } = get(params.mchid).rotate(simulator.clock.now())
    return { serial, pem }
  })

  fastify.get('/merchants/:mchid/orders/:outTradeNo', {
    schema: { ...schema, operationId: 'simulatorOrder', summary: 'WeChat Pay\'s record of an order', params: OrderParams }
  }, async ({ params }) => {
    const order = simulator.bank.order(get(params.mchid).mchid, params.outTradeNo)
    if (order === undefined) throw Object.assign(new OptionsError('wechat-simulator', `there is no order ${params.outTradeNo}`), { statusCode: 404 })
    return describeOrder(order)
  })

  fastify.get('/merchants/:mchid/ledger', {
    schema: { ...schema, operationId: 'simulatorLedger', summary: 'The books of a merchant, in fen', params: MerchantParams }
  }, async ({ params }) => {
    const { ledger } = get(params.mchid)
    return { balance: ledger.balance, entries: ledger.entries }
  })
}

const ConfirmationBody = Body({ ...AppidBody, token: Type.String({ minLength: 1, maxLength: 512, description: 'a package, a pre_entrustweb_id, an apply_permissions_token or an order_id' }) })
const ComplaintBody = Body({
  ...AppidBody,
  transactionId: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  outTradeNo: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  detail: Type.String({ minLength: 1, maxLength: 1000, description: 'the text from the user' }),
  type: Type.Optional(Type.Union([Type.Literal('REFUND'), Type.Literal('SERVICE_NOT_WORK'), Type.Literal('OTHERS')])),
  refundFen: Type.Optional(Type.Integer({ minimum: 1 })),
  phone: Type.Optional(Type.String({ minLength: 1, maxLength: 32 }))
})
const ComplaintParams = Type.Object({ ...UserParams.properties, complaintId: Type.String({ minLength: 1, maxLength: 64 }) })

function addAgreementRoutes (fastify: Parameters<FastifyPluginAsyncTypebox>[0], simulator: Simulator): void {
  const schema = { tags: ['simulator'], params: UserParams }
  const userOf = (name: string, appid?: string) => simulator.user(name, appid === undefined ? {} : { appid })

  fastify.post('/users/:name/confirm', {
    schema: { ...schema, operationId: 'simulatorConfirm', summary: 'The user accepts the request of a token of WeChat Pay', body: ConfirmationBody }
  }, async ({ params, body }) => userOf(params.name, body.appid).confirm(body.token))

  fastify.post('/users/:name/decline', {
    schema: { ...schema, operationId: 'simulatorDecline', summary: 'The user refuses the request of a token of WeChat Pay', body: ConfirmationBody }
  }, async ({ params, body }) => userOf(params.name, body.appid).decline(body.token))

  fastify.post('/users/:name/pay-code', {
    schema: { ...schema, operationId: 'simulatorPayCode', summary: 'The payment code on the phone of the user', body: Body(AppidBody) }
  }, async ({ params, body }) => ({ authCode: userOf(params.name, body.appid).payCode() }))

  fastify.post('/users/:name/complaints', {
    schema: { ...schema, operationId: 'simulatorComplain', summary: 'The user complains about an order', body: ComplaintBody }
  }, async ({ params, body: { appid, ...input } }) => userOf(params.name, appid).complain(input))

  fastify.post('/users/:name/complaints/:complaintId/answer', {
    schema: { ...schema, params: ComplaintParams, operationId: 'simulatorAnswerComplaint', summary: 'The user adds a message to a complaint', body: Body({ ...AppidBody, text: Type.String({ minLength: 1, maxLength: 1000 }) }) }
  }, async ({ params, body }, reply) => {
    await userOf(params.name, body.appid).answerComplaint(params.complaintId, body.text)
    return reply.code(204).send()
  })

  fastify.post('/users/:name/complaints/:complaintId/withdraw', {
    schema: { ...schema, params: ComplaintParams, operationId: 'simulatorWithdrawComplaint', summary: 'The user withdraws a complaint', body: Body(AppidBody) }
  }, async ({ params, body }, reply) => {
    await userOf(params.name, body.appid).withdrawComplaint(params.complaintId)
    return reply.code(204).send()
  })
}

function addWalletRoutes (fastify: Parameters<FastifyPluginAsyncTypebox>[0], simulator: Simulator): void {
  const schema = { tags: ['simulator'], params: UserParams }

  fastify.post('/users/:name/pay', {
    schema: { ...schema, operationId: 'simulatorPay', summary: 'The user pays an order, as wx.requestPayment does', body: PaymentBody }
  }, async ({ params, body }) => {
    const { appid, package: packageText, timeStamp, nonceStr, signType, paySign, ...options } = body
    const user = simulator.user(params.name, appid === undefined ? {} : { appid })
    const payment = paySign === undefined ? packageText : { package: packageText, timeStamp: timeStamp ?? '', nonceStr: nonceStr ?? '', signType: signType ?? '', paySign }
    return user.pay(payment, options)
  })

  fastify.post('/users/:name/refuse-payment', {
    schema: { ...schema, operationId: 'simulatorRefusePayment', summary: 'The user closes the sheet without paying', body: Body({ ...AppidBody, package: Type.String({ minLength: 1, maxLength: 256 }) }) }
  }, async ({ params, body }) => simulator.user(params.name, body.appid === undefined ? {} : { appid: body.appid }).refusePayment(body.package))

  fastify.post('/users/:name/confirm-transfer', {
    schema: { ...schema, operationId: 'simulatorConfirmTransfer', summary: 'The user accepts a transfer, as wx.requestMerchantTransfer does', body: Body({ ...AppidBody, package: Type.String({ minLength: 1, maxLength: 256 }) }) }
  }, async ({ params, body }) => {
    const { errMsg } = await simulator.user(params.name, body.appid === undefined ? {} : { appid: body.appid }).confirmTransfer(body.package)
    return { errMsg }
  })
}

/** WeChat Pay's merchants and what users do with their money. */
const merchantRoutes: FastifyPluginAsyncTypebox<{ simulator: Simulator }> = async (fastify, { simulator }) => {
  addMerchantRoutes(fastify, simulator)
  addWalletRoutes(fastify, simulator)
  addAgreementRoutes(fastify, simulator)
}

export default merchantRoutes
