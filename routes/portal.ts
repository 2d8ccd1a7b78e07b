import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import { AppidParams, problems, text } from '../plugins/lib/http/schemas.js'
import { observerOf, type Observer } from '../plugins/lib/observer.js'
import type { Answer } from '../plugins/messages/index.js'

const BODY_BYTES = 1024 * 1024

const short = { maxLength: 128 }
const Timestamp = Type.String({ ...short, description: 'Unix seconds' })
const Nonce = Type.String(short)

const PushBody = {
  description: 'the message as WeChat sends it, or its envelope {ToUserName, Encrypt}',
  content: {
    'application/json': { schema: { type: 'object', additionalProperties: true } },
    'text/xml': { schema: { type: 'string' } }
  }
}

/** The routes for message push: https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html */
const portal: FastifyPluginAsyncTypebox = async function (fastify) {
  // a push is read from its bytes, whatever its content type; WeChat's two content types are listed because finding '*' takes a search for each request
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser(['text/xml', 'application/json', '*'], { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })

  useOwnCompilers(fastify)

  let observer: Observer | undefined
  fastify.addHook('onReady', async () => { observer = observerOf(fastify) })

  fastify.get('/:appid', {
    schema: {
      operationId: 'verifyPortal',
      tags: ['portal'],
      'x-internal': true,
      summary: 'Answer the URL check with its string if the signature matches',
      params: AppidParams,
      querystring: Type.Object({ signature: Type.String(short), timestamp: Timestamp, nonce: Nonce, echostr: Type.String({ maxLength: 1024 }) }),
      response: { 200: text('echostr', 'text/plain'), ...problems(400, 403, 404, 503) }
    }
  }, async (request, reply) => {
    reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff')
    return request.wechat.messages.verifyUrl(request.query)
  })

  fastify.post('/:appid', {
    bodyLimit: BODY_BYTES,
    schema: {
      operationId: 'receivePush',
      tags: ['portal'],
      'x-internal': true,
      summary: 'Receive a message or event that WeChat pushes',
      description: 'Understands plain, compatible and safe mode, XML and JSON. The answer is `success` or the passive reply, encrypted if the push was encrypted. Only an account with `cloudRun` accepts a push without a signature.',
      params: AppidParams,
      querystring: Type.Object({
        signature: Type.Optional(Type.String(short)),
        timestamp: Type.Optional(Timestamp),
        nonce: Type.Optional(Nonce),
        openid: Type.Optional(Type.String(short)),
        encrypt_type: Type.Optional(Type.String(short)),
        msg_signature: Type.Optional(Type.String(short))
      }),
      'x-request-body': PushBody,
      response: {
        200: text('success, or the passive reply', 'text/plain', 'application/xml', 'application/json'),
        ...problems(400, 403, 404, 413, 415, 503)
      }
    },
    errorHandler (error, request, reply) {
      // reports a push that did not reach the messages of its account, which report all others
      if (request.wechat === undefined || error.validation !== undefined || error.code?.startsWith('FST_ERR_CTP_')) {
        observer?.({ type: 'push', requestId: request.id }, () => Promise.reject(error)).catch(() => {})
      }
      return fastify.errorHandler(error, request, reply)
    }
  }, (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const answer = request.wechat.messages.receiveAtOnce({ query: request.query, body, source: request.headers['x-wx-source'] as string | undefined, requestId: request.id })
    const write = ({ contentType, body }: Answer) => {
      reply.type(contentType)
      return body
    }
    if (answer instanceof Promise) return answer.then(write)
    reply.send(write(answer))
  })
}

export default portal
