import type { FastifyRequest } from 'fastify'
import { SessionError } from '../../plugins/lib/error-codes.js'
import type { Session } from '../../plugins/session/index.js'
import { bearerToken } from '../../plugins/lib/http/schemas.js'

/** The session of the request's bearer token. Throws `WX_ERR_SESSION`. */
export async function getSession ({ wechat, headers }: FastifyRequest): Promise<Session> {
  const token = bearerToken(headers)
  if (token === undefined) throw new SessionError()
  return wechat.session.get(token)
}

/** Refuses a request without a session, unless the account opens these routes to everybody. */
export function requireSessionUnlessOpen (routes: 'media' | 'qrcode') {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.wechat.account.open?.includes(routes) !== true) await getSession(request)
  }
}
