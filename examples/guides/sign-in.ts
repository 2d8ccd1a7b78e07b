import type { FastifyInstance } from 'fastify'
import type { AccountContext } from 'fastify-wechat'

interface Member {
  openid: string
  since: string
}

/** Stands for a table in your database. */
const members = new Map<string, Member>()

/** Routes for signed-in users. */
export default async function memberRoutes (app: FastifyInstance) {
  app.wechat.accounts.serve(app)
  app.decorateRequest('member')

  app.addHook('preHandler', async (request) => {
    const { account, session } = request.getDecorator<AccountContext>('wechat')
    const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    // throws WX_ERR_SESSION, which is answered with 401: the client signs in again
    const { openid } = await session.get(token)
    const key = `${account.appid}:${openid}`
    const member = members.get(key) ?? { openid, since: new Date().toISOString() }
    members.set(key, member)
    request.setDecorator('member', member)
  })

  app.get('/shop/:appid/me', async request => request.getDecorator<Member>('member'))
}
