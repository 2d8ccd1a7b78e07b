import Fastify, { type FastifyPluginCallback } from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import accountsPlugin, { accountContext } from '../../plugins/accounts/index.js'
import { account } from './app.js'

async function refusal (t: Test, plugin: FastifyPluginCallback<any>, options: object): Promise<{ code?: string, message: string }> {
  const app = Fastify()
  t.teardown(() => app.close())
  try {
    await app.register(plugin, options)
    await app.ready()
  } catch (err) {
    return err as Error
  }
  return { message: 'not refused' }
}

const WRONG: Array<[object, RegExp]> = [
  [{ api: { timeoutMS: 5 } }, /capabilities\.api\.timeoutMS: unknown key timeoutMS, did you mean timeoutMs\?/],
  [{ media: { maxImageBytes: '10 MiB' } }, /capabilities\.media\.maxImageBytes: expected a whole number of bytes/],
  [{ messages: { replyDeadlineMs: 3e12 } }, /capabilities\.messages\.replyDeadlineMs: expected whole milliseconds/],
  [{ pay: { notifyUrl: 'shop.example' } }, /capabilities\.pay\.notifyUrl: expected an https address/],
  [{ session: { ttlSeconds: 0 } }, /capabilities\.session\.ttlSeconds: expected whole seconds/],
  [{ token: { fetch: 'https://example.com' } }, /capabilities\.token\.fetch: expected a function/],
  [{ crypto: { reciever: () => undefined } }, /capabilities\.crypto\.reciever: unknown key reciever, did you mean receiver\?/]
]

t.test('options of capabilities are refused at registration, before any context boots', async t => {
  for (const [capabilities, message] of WRONG) {
    // a function that nobody asks: no account boots at the start
    const accounts = () => { throw new Error('asked') }
    t.match(await refusal(t, accountsPlugin, { store: 'memory', accounts, capabilities }), { code: 'WX_ERR_OPTIONS', message })
    t.match(await refusal(t, accountContext, { account: account(1), capabilities }), { code: 'WX_ERR_OPTIONS', message })
  }
})

t.test('the options of a context are checked, and the message has no secret', async t => {
  t.match(await refusal(t, accountContext, {}), { code: 'WX_ERR_OPTIONS', message: /wechat-account: account: expected an account with appid and secret/ })
  t.match(await refusal(t, accountContext, { account: account(1), stroe: {} }), { code: 'WX_ERR_OPTIONS', message: /stroe: unknown key stroe, did you mean store\?/ })
  const wrong = await refusal(t, accountContext, { account: { ...account(1), secret: 'hush hush', token: 7 } })
  t.match(wrong, { code: 'WX_ERR_OPTIONS', message: /account\.(secret|token): expected/ })
  t.notMatch(wrong.message, /hush/)
  t.match(await refusal(t, accountContext, { account: account(1), apiBase: 'api.weixin.qq.com' }), { code: 'WX_ERR_OPTIONS', message: /apiBase: expected an http or https address/ })
  t.equal((await refusal(t, accountContext, { account: account(1) })).message, 'not refused')
})
