import { fileURLToPath } from 'node:url'
import view from '@fastify/view'
import { Type, type Static } from '@sinclair/typebox'
import { Eta } from 'eta'
import type { FastifyReply, FastifyRequest } from 'fastify'
import createError from '@fastify/error'
import fp from 'fastify-plugin'
import { compileOptions } from '../options.js'
import { languageOf, prefersHtml } from './negotiate.js'
import { problemSchema, toProblem, type HandledError } from './problem.js'

export { classifyErrcode, describeErrcode, errcodes, type Errcode, type ErrcodeClass, type Language } from './errcodes.js'
export { problemSchema, type Problem } from './problem.js'

const Options = Type.Object({
  templates: Type.Optional(Type.String({ minLength: 1 }))
}, { additionalProperties: false })

/** `templates`: a folder with an `error.eta` of one's own; it gets `statusCode`, `code`, `error`, `message`, `requestId`, `language` and, from the platform, `errcode`, `errmsg`, `rid`. */
export type ErrorsOptions = Static<typeof Options>

declare module 'fastify' {
  interface FastifyReply {
    /** The HTML of a template of the error pages. */
    renderWechatPage (template: string, data: object): Promise<string>
  }
}

const checkOptions = compileOptions<ErrorsOptions>('wechat-errors', Options)

const OWN_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const NotFoundError = createError('FST_ERR_NOT_FOUND', 'there is nothing at this address', 404)

/**
 * Answers every failing request of the scope with `{statusCode, code, error, message}`, or with a page for who asks for HTML.
 * Above 499 the client gets a code and a plain sentence, and the log gets the rest.
 */
export default fp<ErrorsOptions>(async function errors (fastify, given) {
  const { templates = OWN_TEMPLATES } = checkOptions(given)
  await fastify.register(view, {
    engine: { eta: new Eta({ views: templates, cache: true }) },
    root: templates,
    // names of our own: the app may have a view engine for its own pages
    propertyName: 'wechatView',
    asyncPropertyName: 'renderWechatPage'
  })
  if (fastify.getSchema('Problem') === undefined) fastify.addSchema(problemSchema)

  async function answer (error: HandledError, request: FastifyRequest, reply: FastifyReply) {
    const language = languageOf(request.headers['accept-language'])
    const problem = toProblem(error, language)
    if (problem.statusCode >= 500) request.log.error({ err: error }, 'request failed')
    else request.log.info({ err: { type: error.name, code: problem.code, message: error.message } }, 'request refused')

    reply.status(problem.statusCode).header('cache-control', 'no-store').header('vary', 'accept, accept-language')
    if (prefersHtml(request.headers.accept)) {
      try {
        const html = await reply.renderWechatPage('error.eta', { ...problem, language, requestId: request.id })
        return reply.type('text/html; charset=utf-8').header('content-security-policy', CONTENT_SECURITY_POLICY).send(html)
      } catch (err) {
        request.log.error({ err }, 'error page could not be rendered')
      }
    }
    // as text, so that no route's schema for this status takes part
    return reply.type('application/json; charset=utf-8').serializer((text: string) => text).send(JSON.stringify(problem))
  }

  fastify.setErrorHandler<HandledError>(answer)
  fastify.setNotFoundHandler((request, reply) => answer(new NotFoundError(), request, reply))
}, { name: 'wechat-errors', fastify: '5.x' })
