import Fastify, { type FastifyInstance } from 'fastify'
import wechat, { type Account, type AccountContext } from 'fastify-wechat'
import routes from 'fastify-wechat/routes'

/** The backend under test: a user who writes 订单 gets the state of the order. */
export function createBackend (accounts: Account[], apiBase?: string): FastifyInstance {
  const app = Fastify()
  app.register(wechat, {
    store: 'memory',
    accounts,
    apiBase,
    setup: async (ctx: AccountContext) => {
      ctx.messages.on({ msgType: 'text', content: '订单' }, async ({ FromUserName }) => {
        await ctx.api.customerService.sendText({ touser: FromUserName, content: '您的订单已发货' })
      })
      ctx.messages.reply({ msgType: 'text', content: '人工' }, () => ({ MsgType: 'transfer_customer_service' }))
    }
  })
  app.register(routes, { prefix: '/wx' })
  return app
}
