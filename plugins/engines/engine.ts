import type { RedisLink } from './redis.js'
import type { Sqlite } from './sqlite.js'

/** The engine that holds the state of an app, for plugins that keep data of their own beside store and queue. */
export type Engine =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite', readonly sqlite: Sqlite }
  | { readonly kind: 'redis', readonly link: RedisLink }
  /** The engine of another process of this server, which is called by the names of its functions. */
  | { readonly kind: 'shared', readonly of: 'memory' | 'sqlite', readonly calls: { call<T> (name: string, ...args: unknown[]): Promise<T> } }
