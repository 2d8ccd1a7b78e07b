import { isIP } from 'node:net'
import type { TSchema } from '@sinclair/typebox'
import { Convert } from '@sinclair/typebox/value'
import type { FastifyError, FastifyInstance, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import { findProblem } from '../../lib/check.js'
import type { Simulator } from '../simulator.js'
import accountRoutes from './control-accounts.js'
import merchantRoutes from './control-merchants.js'
import platformControlRoutes from './control-platform.js'
import userRoutes from './control-users.js'
import virtualPaymentRoutes from './control-virtual-payment.js'

/** A validator that, unlike Fastify's own, keeps unknown fields and converts only values of the address. */
const compileSchema: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  return given => {
    const value = httpPart === 'body' ? given : Convert(schema, given)
    const problem = findProblem(schema, value)
    return problem === undefined ? { value } : { error: new Error(`${[httpPart, ...problem.path].join('.')}: ${problem.expected}`) }
  }
}

/**
 * Whether the request names a host of the internet: such a name may lead to this machine only because a page's own DNS says so (DNS rebinding).
 * An address, a name without a dot and names of private networks are good.
 */
function isForeignHost ({ hostname }: FastifyRequest): boolean {
  const name = hostname.replace(/\.$/, '')
  return name.includes('.') && isIP(name) === 0 && !/\.(localhost|internal|local)$/i.test(name)
}

/** Whether a page of another origin sent the request. Programs send neither header. */
function isCrossSite ({ headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  if (headers.origin === undefined) return false
  // a sandboxed page sends the word null, which is no address
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}

/** The routes that offer `app.simulator` over HTTP, for tests in any language. */
export default async function controlRoutes (fastify: FastifyInstance, { simulator }: { simulator: Simulator }): Promise<void> {
  // a page that a developer visits must not drive the simulator on the developer's machine
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isCrossSite(request) && !isForeignHost(request)) return
    return reply.code(403).send({ statusCode: 403, code: 'WX_ERR_SIMULATOR', message: 'the control API refuses requests from pages of another origin and requests to the name of an internet host: use an address such as 127.0.0.1' })
  })
  // a request with a content type but without a body, as curl may send it, is accepted
  fastify.removeContentTypeParser('application/json')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {})
    else fastify.getDefaultJsonParser('error', 'error')(request, body as string, done)
  })
  // curl -d "content=hello" needs no quotes that some shells would read differently
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body as string)))
  })
  fastify.addHook('preValidation', async request => {
    if (request.method !== 'GET') request.body ??= {}
  })
  fastify.setValidatorCompiler(compileSchema)
  fastify.setErrorHandler<FastifyError>(async (error, _request, reply) => {
    const statusCode = error.code === 'WX_ERR_OPTIONS' ? 400 : error.statusCode ?? 500
    return reply.code(statusCode).send({ statusCode, code: error.code ?? 'WX_ERR_SIMULATOR', message: error.message })
  })
  const index: string[] = []
  fastify.addHook('onRoute', ({ method, url }) => { if (method !== 'HEAD') index.push(`${String(method)} ${url}`) })

  await fastify.register(accountRoutes, { simulator })
  await fastify.register(userRoutes, { simulator })
  await fastify.register(merchantRoutes, { simulator })
  await fastify.register(virtualPaymentRoutes, { simulator })
  await fastify.register(platformControlRoutes, { simulator })

  fastify.get('/', { schema: { hide: true } }, async () => ({
    what: 'a simulator of WeChat\'s platform; the operations of api.weixin.qq.com are on this same address',
    accounts: simulator.accounts().map(({ appid }) => appid),
    routes: index
  }))
}
