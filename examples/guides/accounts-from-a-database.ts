import Fastify from 'fastify'
import wechat, { errors, serverOptions, type Account, type AccountsOptions } from 'fastify-wechat'
import routes from 'fastify-wechat/routes'

/** A database client: `pg`, `mysql2/promise` and others have such a method. */
export interface Database {
  query (sql: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

const FIND_ACCOUNT = 'SELECT appid, secret, token, aes_key AS "aesKey" FROM mini_programs WHERE appid = $1 AND active'

export function createApp (database: Database, options: Partial<AccountsOptions> = {}) {
  const app = Fastify({ ...serverOptions() })
  app.register(errors)
  app.register(wechat, {
    // null columns count as absent; an appid without a row is a 404
    accounts: async (appid: string) => (await database.query(FIND_ACCOUNT, [appid])).rows[0] as Account | undefined,
    maxWarm: 500,
    refreshMs: 60_000,
    ...options
  })
  app.register(routes, { prefix: '/wx' })

  // an administrator changed a row: the change takes effect now, not after refreshMs
  app.post('/internal/accounts/reload', async () => app.wechat.accounts.reload())
  return app
}
