import { LruMap } from 'toad-cache'
import { ApiResponseError, UserKeyError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'
import type { ChannelUser } from './user-channel.js'

/** A key that WeChat keeps for one user and gives to the server and to the user's Mini Program. */
export interface UserKey {
  version: number
  /** base64 of 16 bytes. */
  key: string
  /** The initialization vector that comes with the key: 16 characters of one byte each. */
  iv: string
  /** Unix milliseconds. */
  expiresAt: number
}

/** The answer of `getUserEncryptKey`. */
export interface UserKeyList { key_info_list: { encrypt_key: string, iv: string, version: number, expire_in: number }[] }

/** The part of the `session` plugin that the channel needs. */
export interface UserKeySigner { latestKey (user: ChannelUser): Promise<string> }

/** The part of the `api` plugin that the channel needs. */
export interface UserKeySource { user: { getUserEncryptKey (query: { openid: string }, options: { sign: { sessionKey: string } }): Promise<UserKeyList> } }

export interface UserKeysOptions {
  /** Keeps the keys until they expire. Default: the memory of this process, for the 10,000 most recent users. */
  store?: Pick<Store, 'get' | 'set'> | undefined
  /** Asks the platform with a request signed by the user's newest session key. */
  fetch (user: ChannelUser): Promise<UserKeyList>
  now?: (() => number) | undefined
}

interface KnownKeys {
  keys: UserKey[]
  /** When a version that the platform does not have was last asked for, in Unix milliseconds. */
  missedAt?: number
}

/** Milliseconds that an expired key is still accepted, because a message may have been on its way. */
const GRACE_MS = 300_000
/** Milliseconds without another call to the platform after a client named an unknown version. */
const MISS_MS = 10_000

const MAX_USERS_IN_MEMORY = 10_000

const entryOf = (openid: string) => `user-keys:${openid}`

function readKeys ({ key_info_list: list }: UserKeyList, now: number): UserKey[] {
  if (!Array.isArray(list)) throw new ApiResponseError('getUserEncryptKey', 'without key_info_list')
  return list.map(({ encrypt_key: key, iv, version, expire_in: life }) => {
    if (Buffer.from(String(key), 'base64').length !== 16) throw new ApiResponseError('getUserEncryptKey', 'with a key that does not have 16 bytes')
    return { version, key, iv, expiresAt: now + life * 1000 }
  }).sort((a, b) => b.version - a.version)
}

/** Keeps keys without an expiry: each key has its own. */
function createKeyMemory (): Pick<Store, 'get' | 'set'> {
  const entries = new LruMap<any>(MAX_USERS_IN_MEMORY)
  return {
    get: async key => entries.get(key),
    set: async (key, value) => { entries.set(key, value) }
  }
}

/** The keys of users by version. They are fetched when a version is new, and kept until the newest has expired. */
export class UserKeys {
  readonly #store: Pick<Store, 'get' | 'set'>
  readonly #fetch: UserKeysOptions['fetch']
  readonly #now: () => number
  readonly #fetching = new Map<string, Promise<KnownKeys>>()

  constructor ({ store, fetch, now = Date.now }: UserKeysOptions) {
    this.#store = store ?? createKeyMemory()
    this.#fetch = fetch
    this.#now = now
  }

  /** The key with that version, or the newest. Rejects with `WX_ERR_USER_KEY` if there is no such key or it has expired. */
  async get (user: ChannelUser, version?: number): Promise<UserKey> {
    const known = await this.#store.get<KnownKeys>(entryOf(user.openid))
    const found = this.#find(known, version) ?? (this.#mayAsk(known, version) ? this.#find(await this.#ask(user, version), version) : undefined)
    if (found === undefined) throw new UserKeyError()
    return found
  }

  #find (known: KnownKeys | undefined, version: number | undefined): UserKey | undefined {
    const now = this.#now()
    return known?.keys.find(key => version === undefined ? key.expiresAt > now : key.version === version && key.expiresAt + GRACE_MS > now)
  }

  #mayAsk (known: KnownKeys | undefined, version: number | undefined): boolean {
    const newest = known?.keys[0]
    if (newest === undefined || version === undefined) return true
    return version > newest.version && !(this.#now() - (known?.missedAt ?? -Infinity) < MISS_MS)
  }

  /** Fetches the keys. Concurrent calls for the same user share one fetch. */
  #ask (user: ChannelUser, version: number | undefined): Promise<KnownKeys> {
    let asking = this.#fetching.get(user.openid)
    if (asking === undefined) {
      asking = this.#refresh(user, version).finally(() => { this.#fetching.delete(user.openid) })
      this.#fetching.set(user.openid, asking)
    }
    return asking
  }

  async #refresh (user: ChannelUser, version: number | undefined): Promise<KnownKeys> {
    const list = await this.#fetch(user)
    const now = this.#now()
    const known: KnownKeys = { keys: readKeys(list, now) }
    const newest = known.keys[0]
    if (newest === undefined) return known
    if (version !== undefined && version > newest.version) known.missedAt = now
    await this.#store.set(entryOf(user.openid), known, Math.max(newest.expiresAt - now, 0) + GRACE_MS)
    return known
  }
}
