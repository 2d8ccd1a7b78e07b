import Fastify from 'fastify'
import { test } from 'tap'
import { api, crypto, session, token } from '../../plugins/index.js'

const appid = 'wx0123456789abcdef'

test('an account without a secret of its own has its tokens fetched and its codes exchanged elsewhere', async t => {
  const forced: boolean[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(api, { appid, secret: 'none', apiBase: 'http://127.0.0.1:1' })
  app.register(crypto, { appid, receiver: 'wx00000000000000aa' })
  app.register(token, {
    fetch: async (force) => {
      forced.push(force)
      return { value: `token-${forced.length}`, expiresAt: Date.now() + 7_200_000 }
    }
  })
  app.register(session, { exchange: async code => ({ openid: `openid of ${code}`, session_key: 'AAAAAAAAAAAAAAAAAAAAAA==' }) })
  await app.ready()
  const tokens = app.getDecorator<{ get (): Promise<string>, invalidate (value: string): Promise<void> }>('token')
  t.equal(await tokens.get(), 'token-1')
  t.equal(await tokens.get(), 'token-1')
  await tokens.invalidate('token-1')
  t.equal(await tokens.get(), 'token-2')
  t.same(forced, [false, false])
  const { session: signedIn } = await app.getDecorator<{ signIn (code: string): Promise<{ session: { openid: string } }> }>('session').signIn('c')
  t.equal(signedIn.openid, 'openid of c')
})
