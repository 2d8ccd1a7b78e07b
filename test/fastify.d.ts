import type { AccountCapabilities } from '../plugins/accounts/index.js'

// Tests register one capability at a time in instances of their own, and say so in the way that docs/accounts.md shows to users.
declare module 'fastify' {
  interface FastifyInstance extends AccountCapabilities {}
}
