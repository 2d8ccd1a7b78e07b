import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { typeErrors } from '../helpers/type-errors.js'
import { packAndInstall, strictProject } from '../pack/package.js'

const { project } = await packAndInstall()

/** The errors of the compiler in a user's module that imports the package, in a program of its own. */
function diagnose (code: string): Promise<string[]> {
  const folder = mkdtempSync(join(project, 'types-'))
  writeFileSync(join(folder, 'index.ts'), code)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return typeErrors(folder, { files: ['index.ts'], compilerOptions: strictProject })
}

const head = `
import Fastify from 'fastify'
import wechat, { type AccountContext } from 'fastify-wechat'
`

t.test('a member that an app does not have does not compile', async (t) => {
  t.same(await diagnose(`${head}
const app = Fastify()
await app.register(wechat, { accounts: 'accounts.yml' })
// @ts-expect-error the app has no capabilities of an account
app.media.download('id')
// @ts-expect-error nor is its own what fastify-wechat keeps under app.wechat
app.store.get('key')
// @ts-expect-error a request has a context on the routes of an account only
app.get('/', async (request) => request.wechat.account.appid)
app.get('/:appid', async (request) => request.getDecorator<AccountContext>('wechat').account.appid)
await app.wechat.accounts.use('wx1234567890abcdef', async (ctx) => ctx.media.download('id'))
// @ts-expect-error a capability that does not exist
await app.wechat.accounts.use('wx1234567890abcdef', async (ctx) => ctx.medium)
`), [])
})

t.test('an app may declare decorators of its own with the names of capabilities', async (t) => {
  t.same(await diagnose(`
import Fastify from 'fastify'
import wechat from 'fastify-wechat'
declare module 'fastify' {
  interface FastifyInstance { api: { list (): string[] }, account: { id: string }, crypto: number, session: number, app: number, store: Map<string, string>, metrics: number }
  interface FastifyRequest { wechat: { openid: string } | null }
}
const app = Fastify()
app.register(wechat, {
  accounts: 'accounts.yml',
  setup: async (ctx) => {
    ctx.messages.on({ msgType: 'text' }, async ({ FromUserName }) => { await ctx.api.customerService.sendText({ touser: FromUserName, content: ctx.app.api.list()[0]! }) })
    await ctx.register(async (scope) => { scope.messages.on({ msgType: 'text' }, () => {}) })
  }
})
app.get('/', async (request) => request.wechat?.openid)
`), [])
})

t.test('a user who registers one capability says so by a declaration of their own', async (t) => {
  t.same(await diagnose(`
import Fastify from 'fastify'
import { crypto, type Crypto } from 'fastify-wechat'
declare module 'fastify' {
  interface FastifyInstance { crypto: Crypto }
}
const app = Fastify()
await app.register(crypto, { appid: 'wx1234567890abcdef' })
app.crypto.signature.verify('a', 'b')
`), [])
})
