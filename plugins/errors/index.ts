import createError from '@fastify/error'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { problemSchema } from '../lib/http/problem.js'
import { compileOptions } from '../lib/options.js'
import { setErrorHeaders } from './headers.js'
import { languageOf, prefersHtml } from './preferred-language.js'
import { createPages, type Pages } from './pages.js'
import { toProblem, type HandledError } from './problem.js'

export * from '../lib/error-codes.js'
export { classifyErrcode, describeErrcode, errcodes, type Errcode, type ErrcodeClass, type Language } from '../lib/platform-errcodes.js'
export { clientErrorHandler } from './client-error.js'
export { frameworkErrors } from './framework-errors.js'
export { problemSchema, type Problem } from '../lib/http/problem.js'
export type { ErrorPage } from './pages.js'
export { serverOptions, type ServerLimits } from './server-options.js'

const Options = Type.Object({
  templates: Type.Optional(Type.String({ minLength: 1, description: 'a folder with an error.eta' })),
  notFound: Type.Optional(Type.Boolean())
}, { additionalProperties: false })

/**
 * - `templates`: a folder with your own `error.eta`, which gets an `ErrorPage` as `it`
 * - `notFound`: also answer addresses that do not exist, default true
 */
export type ErrorsOptions = Static<typeof Options>

const checkOptions = compileOptions<ErrorsOptions>('wechat-errors', Options)

const NotFoundError = createError('FST_ERR_NOT_FOUND', 'there is nothing at this address', 404)

/** Creates an error handler that answers with JSON, or with a page if the client asks for HTML. */
export function createErrorHandler ({ render, contentSecurityPolicy }: Pages) {
  return async function answer (thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const language = languageOf(request.headers['accept-language'])
    const error = (thrown ?? {}) as HandledError
    const problem = toProblem(thrown, language, reply.statusCode)
    if (problem.statusCode >= 500) request.log.error({ err: thrown }, 'request failed')
    else request.log.info({ err: { code: problem.code, message: error.message, errcode: problem.errcode, rid: problem.rid } }, 'request refused')

    // the body is text already, so that no serializer or schema of the route is applied to it
    reply.status(problem.statusCode).serializer((text: string) => text)
    setErrorHeaders(reply, error.headers, problem.statusCode)
    if (prefersHtml(request.headers.accept)) {
      try {
        const html = await render(problem, language, request.id)
        reply.header('content-security-policy', contentSecurityPolicy).header('content-language', language === 'zh' ? 'zh-CN' : 'en')
        return reply.type('text/html; charset=utf-8').send(html)
      } catch (err) {
        request.log.error({ err }, 'the error page could not be rendered')
      }
    }
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(problem))
  }
}

/**
 * Answers every failing request of the scope with `{statusCode, code, error, message}`, or with a page if the client asks for HTML.
 * Above 499 the client gets a code and a plain sentence, and the log gets the details.
 * Throws `WX_ERR_OPTIONS`.
 */
export default fp<ErrorsOptions>(async function errors (fastify, given) {
  const { templates, notFound = true } = checkOptions(given)
  const answer = createErrorHandler(createPages(templates))
  if (fastify.getSchema('Problem') === undefined) fastify.addSchema(problemSchema)

  fastify.setErrorHandler(answer)
  if (!notFound) return
  try {
    fastify.setNotFoundHandler((request, reply) => answer(new NotFoundError(), request, reply))
  } catch {
    // Fastify refuses a second handler for a prefix: the handler that the app or a sibling scope has set stays
  }
}, { name: 'wechat-errors', fastify: '5.x' })
