import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Simulator } from '../simulator.js'
import { plainResult } from './control-users.js'
import { AppidBody, Body, FaultBody, PushOptionsFields } from './schemas.js'

const PushBody = Body({
  ...AppidBody,
  message: Type.Optional(Type.Object({}, { additionalProperties: true, description: 'the fields of a message or event; the envelope is added' })),
  event: Type.Optional(Type.String({ description: 'an event of the platform with plausible fields, which the fields of message override' })),
  user: Type.Optional(Type.String({ description: 'the user who sends it' })),
  options: Type.Optional(Type.Object(PushOptionsFields, { additionalProperties: false }))
})

const JournalQuery = Type.Object({
  kind: Type.Optional(Type.Union([Type.Literal('request'), Type.Literal('push'), Type.Literal('reply')])),
  appid: Type.Optional(Type.String()),
  path: Type.Optional(Type.String()),
  rid: Type.Optional(Type.String()),
  errcode: Type.Optional(Type.Integer()),
  limit: Type.Optional(Type.Integer({ minimum: 1 }))
})

const control: FastifyPluginAsyncTypebox<{ simulator: Simulator }> = async (fastify, { simulator }) => {
  const tags = ['simulator']

  fastify.post('/push', {
    schema: { operationId: 'simulatorPush', tags, summary: 'Push a message or event to the account, signed and encrypted', body: PushBody }
  }, async request => {
    const { message = {}, event, user, options } = request.body
    const { appid } = simulator.account(request.body.appid)
    return plainResult(event === undefined
      ? await simulator.push(appid, message, { ...options, user })
      : await simulator.pushEvent(appid, event, message, { ...options, user }))
  })

  fastify.get('/events', {
    schema: { operationId: 'simulatorEvents', tags, summary: 'The events that can be pushed by name' }
  }, async () => simulator.eventNames)

  fastify.get('/clock', {
    schema: { operationId: 'simulatorClock', tags, summary: 'The platform\'s time, Unix milliseconds' }
  }, async () => ({ now: simulator.clock.now() }))

  fastify.post('/clock', {
    schema: { operationId: 'simulatorAdvanceClock', tags, summary: 'Move the platform\'s time forward', body: Body({ advanceMs: Type.Integer({ minimum: 0 }) }) }
  }, async request => {
    simulator.clock.advance(request.body.advanceMs)
    return { now: simulator.clock.now() }
  })

  fastify.get('/faults', {
    schema: { operationId: 'simulatorFaults', tags, summary: 'The faults that are set, with the number of their uses' }
  }, async () => simulator.faults.list())

  fastify.post('/faults', {
    schema: { operationId: 'simulatorAddFault', tags, summary: 'Set a fault', body: FaultBody }
  }, async (request, reply) => {
    const { id } = simulator.faults.add(request.body)
    return reply.code(201).send(simulator.faults.list().find(fault => fault.id === id))
  })

  fastify.delete('/faults', {
    schema: { operationId: 'simulatorClearFaults', tags, summary: 'Remove all faults' }
  }, async (_request, reply) => {
    simulator.faults.clear()
    return reply.code(204).send()
  })

  fastify.delete('/faults/:id', {
    schema: { operationId: 'simulatorRemoveFault', tags, summary: 'Remove one fault', params: Type.Object({ id: Type.Integer() }) }
  }, async (request, reply) => simulator.faults.remove(request.params.id) ? reply.code(204).send() : reply.callNotFound())

  fastify.get('/journal', {
    schema: { operationId: 'simulatorJournal', tags, summary: 'The events, oldest first, with the reason of each refusal', querystring: JournalQuery }
  }, async request => {
    const { limit, ...filter } = request.query
    return simulator.journal.entries(filter).slice(-(limit ?? Infinity))
  })

  fastify.delete('/journal', {
    schema: { operationId: 'simulatorClearJournal', tags, summary: 'Empty the journal' }
  }, async (_request, reply) => {
    simulator.journal.clear()
    return reply.code(204).send()
  })
}

export default control
