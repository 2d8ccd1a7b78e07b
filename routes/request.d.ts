import type { AccountContext } from '../plugins/accounts/index.js'

// For the routes of this package alone: a declaration file is not published,
// so the requests of an app that uses the package stay as they are.
declare module 'fastify' {
  interface FastifyRequest {
    /** The context of the account that the path names. */
    wechat: AccountContext
  }
}
