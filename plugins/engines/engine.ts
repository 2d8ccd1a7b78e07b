import type { RedisLink } from './redis.js'
import type { Sqlite } from './sqlite.js'

/** What holds the state of an app, for parts that keep data of their own beside store and queue. */
export type Engine =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite', readonly sqlite: Sqlite }
  | { readonly kind: 'redis', readonly link: RedisLink }
