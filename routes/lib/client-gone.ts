import type { FastifyReply } from 'fastify'
import { ClientGoneError } from '../../plugins/lib/error-codes.js'

/**
 * Returns a signal that fires when the client goes away before it has its answer, so that work for it can stop.
 * (`request.signal` also fires as soon as the body of the request has been read.)
 */
export function clientGone ({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => { if (!raw.writableFinished) controller.abort(new ClientGoneError()) })
  return controller.signal
}
