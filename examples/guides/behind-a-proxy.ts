import Fastify from 'fastify'
import wechat, { errors, serverOptions, type AccountsOptions } from 'fastify-wechat'
import routes from 'fastify-wechat/routes'

/** The addresses from which your proxies connect, and no others: a host in this list can claim any client address. */
const PROXIES = ['loopback', '10.0.0.0/8', '100.64.0.0/10']

export function createApp (options: AccountsOptions) {
  const app = Fastify({ ...serverOptions({ keepAliveTimeoutMs: 72_000 }), trustProxy: PROXIES })
  let stopping = false

  // or a client that keeps its connection would hold the stopping server for 72 seconds
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  app.register(errors)
  app.register(wechat, options)
  app.register(routes, { prefix: '/wx' })

  // for the balancer; closed to the outside
  app.get('/ready', async (_request, reply) => {
    if (stopping) reply.code(503)
    return { ready: !stopping }
  })
  // to test the setup: it must answer the address of the phone, even if the phone sends its own X-Forwarded-For
  app.get('/ip', async ({ ip, protocol }) => ({ ip, protocol }))

  /** Gives the balancer time to notice, then finishes the running requests. */
  async function stop (noticeMs = 15_000) {
    stopping = true
    await new Promise(resolve => setTimeout(resolve, noticeMs))
    await app.close()
  }
  return { app, stop }
}
