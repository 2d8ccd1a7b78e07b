import { createHash, randomBytes } from 'node:crypto'
import type { UserData, UserDataInput, Watermarked } from '../crypto/index.js'
import { ApiResponseError, RawDataError, SessionError, UserDataError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'
import { CodeExchanges } from './code-exchanges.js'
import { SessionKeys, userEntry } from './session-keys.js'

/** A signed-in user. The session key stays on the server. */
export interface Session {
  openid: string
  unionid?: string
  sessionKey: string
  /** Unix milliseconds. */
  expiresAt: number
}

export interface SignIn {
  session: Session
  /** An opaque token of 43 characters, which the client sends as `Authorization: Bearer`. */
  token: string
  /** Seconds until the session ends. */
  expiresIn: number
}

export interface Sessions {
  /**
   * Exchanges the code of `wx.login`. Concurrent calls with one code share one exchange.
   * `signal` aborts this call, and the exchange if no other call waits for it.
   * `verify` is called with the session before anything is stored; if it throws, no session begins, and no older session ends.
   * Throws `WechatApiError` 40029 (unknown or too old), 40163 (used), 40226 (blocked user), and the errors of `verify`.
   */
  signIn (code: string, verify?: (session: Session) => unknown, options?: { signal?: AbortSignal }): Promise<SignIn>
  /**
   * Creates a session for a user whom WeChat's cloud hosting has identified. It has no session key of its own, so it decrypts with the user's recent keys.
   * Throws the errors of `verify`.
   */
  signInAs (user: Pick<Session, 'openid' | 'unionid'>, verify?: (session: Session) => unknown): Promise<SignIn>
  /** The session of a token. Throws `WX_ERR_SESSION` if the token is unknown, expired or revoked. */
  get (token: string): Promise<Session>
  /** Decrypts with the session's key, then with the user's other recent keys: `wx.login` may have replaced the key meanwhile. */
  decrypt<T extends Watermarked> (session: Session, data: Omit<UserDataInput, 'sessionKey'>): Promise<T>
  /** The newest session key of the user, which is the only one that the platform accepts. Throws `WX_ERR_SESSION` if the user never signed in with a code. */
  latestKey (session: Pick<Session, 'openid' | 'sessionKey'>): Promise<string>
  /** Verifies the signature of rawData with the same keys. Throws `WX_ERR_RAW_DATA`. */
  verifyRawData (session: Session, rawData: string, signature: string): Promise<void>
  revoke (token: string): Promise<void>
  /** Ends and deletes all sessions of a user, for example after `user_authorization_revoke`. */
  revokeUser (openid: string): Promise<void>
}

export interface SessionsOptions {
  store: Store
  /** Milliseconds that a session is valid. */
  ttlMs: number
  /** The most sessions of one user. */
  maxSessions: number
  exchange (code: string, options: { signal: AbortSignal }): Promise<{ openid: string, unionid?: string, session_key: string }>
  userData: Pick<UserData, 'decrypt' | 'verifyRawData'>
  now? (): number
}

interface StoredSession extends Session {
  createdAt: number
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''

// The store holds only a digest, so a reader of the store cannot act as a user.
const sessionEntry = (token: string) => `session:${createHash('sha256').update(token).digest('base64url')}`
/** The entries of a user's sessions, newest first. */
const sessionsEntry = (openid: string) => `sessions:${openid}`
// separate from the keys, so that a concurrent sign-in cannot overwrite it
const revocationEntry = (openid: string) => `revoked:${openid}`

export function createSessions ({ store, ttlMs, maxSessions, exchange, userData, now = Date.now }: SessionsOptions): Sessions {
  const exchanges = new CodeExchanges(open)
  const keys = new SessionKeys(store, ttlMs)

  async function open (code: string, signal: AbortSignal): Promise<Session> {
    const { openid, unionid, session_key: sessionKey } = await exchange(code, { signal })
    // without this check an incomplete answer would sign every user in as the same user
    if (!isText(openid) || !isText(sessionKey) || (unionid && !isText(unionid))) throw new ApiResponseError('code2Session', 'without openid or session_key')
    return { openid, ...(unionid && { unionid }), sessionKey, expiresAt: now() + ttlMs }
  }

  /** Counts a new session and ends the user's oldest ones above the limit. Of two concurrent sign-ins one may stay uncounted until it expires. */
  async function count (openid: string, entry: string): Promise<void> {
    const entries = [entry, ...await store.get<string[]>(sessionsEntry(openid)) ?? []]
    await store.set(sessionsEntry(openid), entries.slice(0, maxSessions), ttlMs)
    for (const oldest of entries.slice(maxSessions)) await store.delete(oldest)
  }

  async function begin (session: Session, verify: ((session: Session) => unknown) | undefined): Promise<SignIn> {
    await verify?.(session)
    await keys.keep(session)
    const token = randomBytes(32).toString('base64url')
    await store.set(sessionEntry(token), { ...session, createdAt: now() } satisfies StoredSession, ttlMs)
    await count(session.openid, sessionEntry(token))
    return { session, token, expiresIn: Math.floor(ttlMs / 1000) }
  }

  return {
    signIn: async (code, verify, { signal } = {}) => begin(await exchanges.join(code, signal), verify),
    signInAs: ({ openid, unionid }, verify) => begin({ openid, ...(unionid !== undefined && { unionid }), sessionKey: '', expiresAt: now() + ttlMs }, verify),

    async get (token) {
      const stored = await store.get<StoredSession>(sessionEntry(token))
      if (stored === undefined || stored.expiresAt <= now()) throw new SessionError()
      const revokedAt = await store.get<number>(revocationEntry(stored.openid))
      if (revokedAt !== undefined && stored.createdAt <= revokedAt) throw new SessionError()
      const { createdAt, ...session } = stored
      return session
    },

    decrypt: <T extends Watermarked>(session: Session, data: Omit<UserDataInput, 'sessionKey'>) =>
      keys.try(session, UserDataError, sessionKey => userData.decrypt<T>({ ...data, sessionKey })),

    latestKey: session => keys.latest(session),

    verifyRawData: (session, rawData, signature) =>
      keys.try(session, RawDataError, sessionKey => userData.verifyRawData(rawData, sessionKey, signature)),

    async revoke (token) {
      const entry = sessionEntry(token)
      const stored = await store.get<StoredSession>(entry)
      if (stored === undefined) return
      await store.delete(entry)
      const entries = await store.get<string[]>(sessionsEntry(stored.openid)) ?? []
      await store.set(sessionsEntry(stored.openid), entries.filter(other => other !== entry), ttlMs)
    },
    async revokeUser (openid) {
      await store.set(revocationEntry(openid), now(), ttlMs)
      // revoked sessions are already useless, and are deleted, too
      const entries = await store.get<string[]>(sessionsEntry(openid)) ?? []
      for (const entry of [...entries, sessionsEntry(openid), userEntry(openid)]) await store.delete(entry)
    }
  }
}
