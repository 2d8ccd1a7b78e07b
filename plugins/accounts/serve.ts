import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { UnknownAppidError } from '../lib/error-codes.js'
import type { AccountContext } from './context.js'
import type { ContextPool, Lease } from './context-pool.js'

const LEASE = Symbol('lease')

type ServedRequest = FastifyRequest & {
  [LEASE]?: Lease<AccountContext>
  wechat: AccountContext
}

// the responses that wait for their turn on a connection; each connection has one listener
const queued = new WeakMap<Socket, Set<FastifyReply['raw']>>()

/** Closes a response with its connection: by itself, Node.js closes a waiting response only when its turn on the connection comes. */
function closeWithSocket (socket: Socket, response: FastifyReply['raw']): void {
  let responses = queued.get(socket)
  if (responses === undefined) {
    responses = new Set()
    queued.set(socket, responses)
    socket.once('close', () => {
      for (const response of responses!) {
        response.destroy()
        response.emit('close')
      }
    })
  }
  responses.add(response)
  const forget = () => responses.delete(response)
  response.once('socket', forget).once('close', forget)
}

/** The error that answers a request when the account cannot be read or set up: the status and text of a source's own error are for the log. */
function toFailure (error: unknown, appid: string): Error {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('WX_ERR_') ? error : new Error(`the account ${appid} cannot be read or set up`, { cause: error })
}

/** Sets `request.wechat` to the context of the parameter `appid` for every route of the scope. The context is held until the answer is sent. */
export function serveContexts (scope: FastifyInstance, pool: ContextPool<AccountContext>): void {
  async function acquire (appid: string): Promise<Lease<AccountContext>> {
    let lease: Lease<AccountContext> | undefined
    try {
      lease = await pool.acquire(appid)
    } catch (error) {
      throw toFailure(error, appid)
    }
    if (lease === undefined) throw new UnknownAppidError(appid)
    return lease
  }

  scope.addHook('onRequest', function attachContext (request, reply, done) {
    const { appid } = request.params as { appid: string }
    const attach = (lease: Lease<AccountContext>) => {
      hold(request as ServedRequest, reply, lease)
      done()
    }
    // most requests wait for nothing
    const warm = pool.acquireWarm(appid)
    if (warm === undefined) acquire(appid).then(attach, done)
    else attach(warm)
  })

  scope.addHook('onSend', function releaseAbandoned (request, reply, payload, done) {
    const lease = (request as ServedRequest)[LEASE]
    if (lease === undefined) return done()
    // if the client has left, the handler is done when it answers
    if (reply.raw.destroyed) lease.release()
    // the stream of an answer may end before the answer is sent
    else if (payload !== null && typeof payload === 'object') reply.raw.once('close', lease.release)
    done()
  })
}

function hold (request: ServedRequest, reply: FastifyReply, lease: Lease<AccountContext>): void {
  request[LEASE] = lease
  request.wechat = lease.context
  const { raw } = reply
  // a response without a connection waits for an earlier request of the same connection
  if (raw.socket === null) closeWithSocket(request.raw.socket, raw)
  // releases the context once the answer is sent or handed to another owner; if the client left before that, the handler may still be running
  raw.on('close', () => { if (reply.sent) lease.release() })
}

/** Declares the decorator that `serveContexts` sets on a request. */
export function decorateRequests (app: FastifyInstance): void {
  if (!app.hasRequestDecorator('wechat')) app.decorateRequest('wechat')
  if (!app.hasRequestDecorator(LEASE)) app.decorateRequest(LEASE)
}
