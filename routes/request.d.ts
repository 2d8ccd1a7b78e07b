import type { AccountContext } from '../plugins/accounts/index.js'

// Only the routes of this package see this type: a declaration file is not published,
// so the requests of an app that uses the package do not change.
declare module 'fastify' {
  interface FastifyRequest {
    /** The context of the account in the path. */
    wechat: AccountContext
  }
}
