import type { RedisLink } from './redis.js'
import type { Sqlite } from './sqlite.js'

/** The engine that holds the state of an app, for plugins that keep data of their own beside store and queue. */
export type Engine =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite', readonly sqlite: Sqlite }
  | { readonly kind: 'redis', readonly link: RedisLink }
