import Fastify from 'fastify'
import type { Test } from 'tap'
import type { Account, AccountContext } from '../../plugins/index.js'
import simulatorPlugin from '../../plugins/simulator/index.js'
import { createAccount } from '../helpers/hub.js'

// characters that look otherwise in a URL, in JSON and in base64
export const hubKey = 'hub-key/of+32=characters&or-more?%"'.replace('"', '!')
export const marked = () => createAccount({ secret: 'the/marked+secret=of&the%account', token: 'themarkedpushtoken', aesKey: 'TheMarkedEncodingAESKeyOfTheAccount00000000' })

export const handlers = {
  async setup (ctx: AccountContext) {
    ctx.messages.reply({ msgType: 'text', pattern: /^reply-fails/ }, () => { throw new Error('the synchronous rule fails') })
    ctx.messages.on({ msgType: 'text', pattern: /^fail/ }, () => { throw new Error('the handler fails') })
    ctx.messages.on({ msgType: 'text', pattern: /^api/ }, async message => {
      await ctx.api.customerService.sendText({ touser: message.FromUserName, content: 'an answer' })
    })
    ctx.messages.on(() => {})
  }
}

/** A platform that knows the account. */
export async function startPlatform (t: Test, account: Account) {
  const platform = Fastify({ forceCloseConnections: true })
  await platform.register(simulatorPlugin, { accounts: [{ ...account }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => platform.close())
  return { apiBase, simulator: platform.simulator }
}

/** The handlers as a module for a server of its own. */
export const setupModule = `export default ${handlers.setup.toString().replace('async setup', 'async function setup')}`
