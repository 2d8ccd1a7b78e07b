import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { byAnyAddress, createLimit } from '../lib/http/limits.js'
import type { ConsoleAccess } from './access.js'
import { paths, Session, SignIn } from './api.js'

/** Attempts to sign in from one address. */
const SIGN_INS_PER_MINUTE = 10

/** Signing in and out. Nobody needs a key to ask whether a key is needed. */
const session: FastifyPluginAsyncTypebox<{ access: ConsoleAccess }> = async function (fastify, { access }) {
  useOwnCompilers(fastify)

  fastify.get(paths.session, { schema: { hide: true, response: { 200: Session } } }, async request => access.describe(request))

  fastify.post(paths.session, {
    onRequest: createLimit(fastify, byAnyAddress(SIGN_INS_PER_MINUTE)),
    schema: { hide: true, body: SignIn, response: { 200: Session } }
  }, async (request, reply) => {
    const answer = await access.signIn(request, reply, request.body.key)
    request.log.info({ who: answer.who }, 'an operator signed in to the console')
    return answer
  })

  fastify.delete(paths.session, { schema: { hide: true } }, async (request, reply) => {
    await access.require(request)
    await access.signOut(request, reply)
    return reply.code(204).send()
  })
}

export default session
