import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import accountsPlugin, { type Account, type AccountContext, type AccountsOptions } from '../../plugins/accounts/index.js'

/** The `n`th account of a test. */
export function account (n: number, fields: Partial<Account> = {}): Account {
  const digits = String(n).padStart(16, '0')
  return { appid: `wx${digits}`, secret: `secret-${digits}`, token: `token${n}`, ...fields }
}

export interface App extends FastifyInstance {
  /** The contexts that were set up, in order. */
  contexts: AccountContext[]
  /** The appids of those that are closed, in order. */
  closed: string[]
  lines: string[]
}

/** An app with accounts, that closes with the test. `GET /:appid/echo` answers the context's appid. */
export async function build (t: Test, { setup, ...options }: AccountsOptions): Promise<App> {
  const contexts: AccountContext[] = []
  const closed: string[] = []
  const lines: string[] = []
  const app: FastifyInstance = Fastify({ logger: { level: 'debug', stream: { write: (line: string) => { lines.push(line) } } }, pluginTimeout: 5000 })
  t.teardown(() => app.close())
  await app.register(accountsPlugin, {
    store: 'memory',
    ...options,
    async setup (context, pluginOptions) {
      contexts.push(context)
      context.addHook('onClose', async () => { closed.push(context.account.appid) })
      await setup?.(context, pluginOptions)
    }
  })
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/echo', async ({ wechat }) => wechat.account.appid)
  })
  return Object.assign(app, { contexts, closed, lines })
}
