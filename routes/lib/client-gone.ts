import type { FastifyReply } from 'fastify'
import { ClientGoneError } from '../../plugins/lib/error-codes.js'

/**
 * Fires when the client goes away before it has its answer, so that work for it can stop.
 * (`request.signal` fires as soon as the request's body has been read, too.)
 */
export function clientGone ({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => { if (!raw.writableFinished) controller.abort(new ClientGoneError()) })
  return controller.signal
}
