import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { OperatorKeyError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { byAnyAddress, createLimit } from '../lib/http/limits.js'
import { paths, Session, SignIn } from './api.js'
import { recordAct, type ConsoleParts } from './parts.js'

/** The most attempts to sign in from one address in a minute. */
const SIGN_INS_PER_MINUTE = 10

/** The routes for signing in and out. Asking whether a key is needed takes no key. */
const session: FastifyPluginAsyncTypebox<{ parts: ConsoleParts }> = async function (fastify, { parts }) {
  const { access } = parts
  useOwnCompilers(fastify)

  fastify.get(paths.session, { schema: { hide: true, response: { 200: Session } } }, async request => access.describe(request))

  fastify.post(paths.session, {
    onRequest: createLimit(byAnyAddress(SIGN_INS_PER_MINUTE)),
    schema: { hide: true, body: SignIn, response: { 200: Session } }
  }, async (request, reply) => {
    try {
      const answer = await access.signIn(request, reply, request.body.key)
      await recordAct(parts, request, { act: 'sign-in' })
      return answer
    } catch (error) {
      if (error instanceof OperatorKeyError) await recordAct(parts, request, { act: 'sign-in refused' })
      throw error
    }
  })

  fastify.delete(paths.session, { schema: { hide: true } }, async (request, reply) => {
    await access.require(request)
    await access.signOut(request, reply)
    await recordAct(parts, request, { act: 'sign-out' })
    return reply.code(204).send()
  })
}

export default session
