import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { accountContext, errors, type Account, type Crypto, type Media, type Sessions, type Token } from 'fastify-wechat'

/**
 * An app that uses WeChat only in one scope, for one account.
 * The capabilities of the account are decorators of the scope; the rest of the app does not have them.
 */
export function createApp (account: Account, options: FastifyServerOptions & { apiBase?: string } = {}): FastifyInstance {
  const { apiBase, ...serverOptions } = options
  const app = Fastify(serverOptions)

  app.get('/', async () => ({ shop: 'open' }))

  app.register(async (scope) => {
    await scope.register(errors)
    await scope.register(accountContext, { account, apiBase })
    const token = scope.getDecorator<Token>('token')
    const sessions = scope.getDecorator<Sessions>('session')
    const crypto = scope.getDecorator<Crypto>('crypto')
    const media = scope.getDecorator<Media>('media')

    // token: for a script that calls the platform directly
    scope.get('/token-life', async () => {
      const { expiresAt } = await token.current()
      return { expiresIn: Math.floor((expiresAt - Date.now()) / 1000) }
    })

    // crypto: verifies the result of wx.getUserInfo with the session of the signed-in user
    scope.post<{ Body: { code: string, rawData: string, signature: string } }>('/verify', async (request) => {
      const { code, rawData, signature } = request.body
      const { session } = await sessions.signIn(code)
      crypto.userData.verifyRawData(rawData, session.sessionKey, signature)
      return { openid: session.openid, nickName: JSON.parse(rawData).nickName }
    })

    // media: a picture from the shop
    scope.post<{ Body: { file: string } }>('/banner', async (request) => {
      const { media_id } = await media.upload(request.body.file)
      return { mediaId: media_id }
    })
  }, { prefix: '/wechat' })

  return app
}
