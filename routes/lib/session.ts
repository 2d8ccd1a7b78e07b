import type { FastifyRequest } from 'fastify'
import { SessionError } from '../../plugins/lib/error-codes.js'
import { bearerToken } from '../../plugins/lib/http/schemas.js'
import type { Session } from '../../plugins/session/index.js'
import { readCloudIdentity } from './cloud-identity.js'

/** The headers of the cloud hosting come with each request, so a session that is made from them need not last long. */
const HEADER_SESSION_MS = 300_000

/** The session of the bearer token of a request, or else of the headers of the cloud hosting. Throws `WX_ERR_SESSION`. */
export async function getSession (request: FastifyRequest): Promise<Session> {
  const token = bearerToken(request.headers)
  if (token !== undefined) return request.wechat.session.get(token)
  const identity = readCloudIdentity(request)
  if (identity === undefined) throw new SessionError()
  return { ...identity, sessionKey: '', expiresAt: Date.now() + HEADER_SESSION_MS }
}

/** Creates a hook that refuses requests without a session, unless the account opens these routes to everybody. */
export function requireSessionUnlessOpen (routes: 'media' | 'qrcode') {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.wechat.account.open?.includes(routes) !== true) await getSession(request)
  }
}
