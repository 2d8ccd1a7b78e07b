import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Account } from '../account/account.js'
import type { SimulatorAccount } from '../options.js'
import { formatOf, modeOf } from '../push/envelope.js'
import type { Simulator } from '../simulator.js'
import { AppidParams } from './schemas.js'

// Secrets go in and never come out
function describe (account: Account) {
  const { appid, originalId, pushUrl, settings } = account
  return {
    appid, originalId, pushUrl, mode: modeOf(account), msgDataFormat: formatOf(account), users: account.users.all().map(({ name, openid, unionid }) => ({ name, openid, unionid })), ipWhitelist: settings.ipWhitelist, pages: settings.pages
  }
}

const accountRoutes: FastifyPluginAsyncTypebox<{ simulator: Simulator }> = async (fastify, { simulator }) => {
  fastify.get('/accounts', {
    schema: { operationId: 'simulatorAccounts', tags: ['simulator'], summary: 'The accounts, without their secrets' }
  }, async () => simulator.accounts().map(describe))

  fastify.post('/accounts', {
    schema: { operationId: 'simulatorAddAccount', tags: ['simulator'], summary: 'Add an account, or replace its settings', body: Type.Object({ appid: Type.String() }, { additionalProperties: true }) }
  }, async (request, reply) => reply.code(201).send(describe(simulator.addAccount(request.body as SimulatorAccount))))

  fastify.get('/accounts/:appid', {
    schema: { operationId: 'simulatorAccount', tags: ['simulator'], summary: 'One account', params: AppidParams }
  }, async request => describe(simulator.account(request.params.appid)))

  fastify.patch('/accounts/:appid', {
    schema: { operationId: 'simulatorChangeAccount', tags: ['simulator'], summary: 'Change settings of an account, pushUrl above all', params: AppidParams, body: Type.Object({}, { additionalProperties: true }) }
  }, async request => {
    const { settings } = simulator.account(request.params.appid)
    return describe(simulator.addAccount({ ...settings, ...request.body, appid: settings.appid }))
  })

  fastify.post('/accounts/:appid/verify-url', {
    schema: { operationId: 'simulatorVerifyUrl', tags: ['simulator'], summary: 'Check the pushUrl as the console does', params: AppidParams }
  }, async request => simulator.verifyUrl(request.params.appid))
}

export default accountRoutes
