import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AccountContext } from 'fastify-wechat'

const DAYS = 30

interface Invitation { inviter: string }

async function getInviter (request: FastifyRequest, { session }: AccountContext): Promise<string> {
  const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  return (await session.get(token)).openid
}

/** Invitations as a code to print and as a link to send. */
export default async function invitationRoutes (app: FastifyInstance) {
  app.wechat.accounts.serve(app)
  const invitations = app.wechat.store.scope('invitations:')

  /** A scene holds 32 characters, so it contains an id, and the store keeps the invitation. */
  async function invite (inviter: string): Promise<string> {
    const id = randomBytes(9).toString('base64url')
    await invitations.set(id, { inviter }, DAYS * 86_400_000)
    return id
  }

  app.post('/shop/:appid/invitations/code', async (request, reply) => {
    const ctx = request.getDecorator<AccountContext>('wechat')
    const id = await invite(await getInviter(request, ctx))
    const code = await ctx.qrcode.create({ type: 'unlimited', scene: `i=${id}`, page: 'pages/invitation/index' })
    reply.type(code.contentType)
    return code.body
  })

  app.post('/shop/:appid/invitations/link', async (request) => {
    const ctx = request.getDecorator<AccountContext>('wechat')
    const id = await invite(await getInviter(request, ctx))
    const { url_link: url } = await ctx.api.link.generateUrlLink({ path: 'pages/invitation/index', query: `i=${id}`, is_expire: true, expire_type: 1, expire_interval: DAYS })
    return { url }
  })

  // the page that the code or the link opens asks for the sender of the invitation
  app.get<{ Params: { id: string } }>('/shop/:appid/invitations/:id', async (request, reply) => {
    const invitation = await invitations.get<Invitation>(request.params.id)
    return invitation ?? reply.code(404).send({ message: 'the invitation has expired' })
  })
}
