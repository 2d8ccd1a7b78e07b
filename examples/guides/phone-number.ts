import type { FastifyInstance } from 'fastify'
import type { AccountContext } from 'fastify-wechat'

/** Stands for a column in your database: the phone number of each openid. */
export const phoneNumbers = new Map<string, string>()

const body = {
  type: 'object',
  required: ['code'],
  properties: { code: { type: 'string', minLength: 1, maxLength: 512 } }
}

export default async function phoneRoutes (app: FastifyInstance) {
  app.wechat.accounts.serve(app)

  app.post<{ Body: { code: string } }>('/shop/:appid/phone', { schema: { body } }, async (request) => {
    const { api, session } = request.getDecorator<AccountContext>('wechat')
    const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    const { openid } = await session.get(token)
    // with the openid the platform also checks that the code is this user's
    const { phone_info: { countryCode, purePhoneNumber } } = await api.user.getPhoneNumber({ code: request.body.code, openid })
    phoneNumbers.set(openid, `+${countryCode}${purePhoneNumber}`)
    return { bound: true, ending: purePhoneNumber.slice(-4) }
  })
}
