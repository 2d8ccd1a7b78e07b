import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import type { FastifyError } from 'fastify'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import { AppidParams } from '../plugins/lib/http/schemas.js'

const BODY_BYTES = 1024 * 1024
/** WeChat Pay reads no more characters of a message. */
const MESSAGE_CHARACTERS = 64

const Failure = Type.Object({
  code: Type.Literal('FAIL'),
  message: Type.String({ maxLength: MESSAGE_CHARACTERS })
}, { $id: 'WechatPayFailure', description: 'WeChat Pay sends the notification again' })

const failure = { ...Type.Ref('WechatPayFailure') }

const NotificationBody = {
  description: 'the notification as WeChat Pay sends it: {id, create_time, event_type, resource_type, summary, resource}',
  content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } }
}

/** The route for notifications of WeChat Pay: https://pay.weixin.qq.com/doc/v3/merchant/4012071382 */
const pay: FastifyPluginAsyncTypebox = async function (fastify) {
  fastify.addSchema(Failure)
  // the signature covers the bytes as they arrived
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })
  useOwnCompilers(fastify)

  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const statusCode = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500
    if (statusCode >= 500) request.log.error({ err: error }, 'a notification of WeChat Pay could not be processed')
    else request.log.info({ err: { code: error.code, message: error.message } }, 'a notification of WeChat Pay was refused')
    // an untrusted notification gets no reason in its answer: a reason would help an attacker
    const message = statusCode >= 500 ? 'try again later' : statusCode === 401 ? 'the notification cannot be trusted' : error.message
    return reply.status(statusCode).type('application/json; charset=utf-8').serializer(JSON.stringify).send({ code: 'FAIL', message: message.slice(0, MESSAGE_CHARACTERS) })
  })

  fastify.post('/:appid/notify', {
    bodyLimit: BODY_BYTES,
    schema: {
      operationId: 'receivePayNotification',
      tags: ['pay'],
      'x-internal': true,
      summary: 'Receive a notification of WeChat Pay',
      description: 'The notification is verified over the bytes as they arrived, decrypted, checked against merchant and account, and stored before it is answered.',
      params: AppidParams,
      'x-request-body': NotificationBody,
      response: {
        204: { description: 'the notification is stored', type: 'null' },
        ...Object.fromEntries([400, 401, 404, 413, 415, 502, 503].map(status => [status, failure]))
      }
    }
  }, async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    await request.wechat.pay.receive({ headers: request.headers, body, requestId: request.id })
    return reply.status(204).send()
  })
}

export default pay
