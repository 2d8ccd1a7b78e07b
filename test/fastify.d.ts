import type { AccountCapabilities } from '../plugins/accounts/index.js'

// Tests register single capabilities in their own instances, with the declarations that docs/accounts.md shows.
declare module 'fastify' {
  interface FastifyInstance extends AccountCapabilities {}
}
