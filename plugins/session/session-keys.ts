import { SessionError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'
import type { Session } from './sessions.js'

interface User {
  /** Newest first. */
  keys: string[]
}

const KEYS_KEPT = 2

/** The entry of a user's session keys in the store. */
export const userEntry = (openid: string) => `user:${openid}`

/** The recent session keys of each user: `wx.login` may replace the key of a session that is still in use. */
export class SessionKeys {
  readonly #store: Store
  readonly #ttlMs: number

  constructor (store: Store, ttlMs: number) {
    this.#store = store
    this.#ttlMs = ttlMs
  }

  /** Keeps the key of a new session as the newest key of its user. */
  async keep ({ openid, sessionKey }: Session): Promise<void> {
    if (sessionKey === '') return
    const keys = [sessionKey, ...(await this.#recent(openid)).filter(key => key !== sessionKey)].slice(0, KEYS_KEPT)
    await this.#store.set(userEntry(openid), { keys } satisfies User, this.#ttlMs)
  }

  /** Calls `work` with the session's key and then with the user's other recent keys, until it does not throw `Unfit`. */
  async try<T> (session: Session, Unfit: new () => Error, work: (sessionKey: string) => T): Promise<T> {
    const recent = await this.#recent(session.openid)
    for (const sessionKey of new Set([session.sessionKey, ...recent])) {
      try {
        return work(sessionKey)
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
      }
    }
    throw new Unfit()
  }

  /** The newest key of a user. Throws `WX_ERR_SESSION` if the user never signed in with a code. */
  async latest ({ openid, sessionKey }: Pick<Session, 'openid' | 'sessionKey'>): Promise<string> {
    const latest = (await this.#recent(openid))[0] ?? sessionKey
    if (latest === '') throw new SessionError()
    return latest
  }

  async #recent (openid: string): Promise<string[]> {
    return (await this.#store.get<User>(userEntry(openid)))?.keys ?? []
  }
}
