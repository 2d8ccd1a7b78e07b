import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ForeignPageError, OperatorKeyError, OperatorRightsError } from '../lib/error-codes.js'
import { isLocalHost, isOfForeignPage } from '../lib/http/foreign-page.js'
import { bearerToken } from '../lib/http/schemas.js'
import type { Store } from '../store/index.js'
import { CSRF_HEADER, type Session } from './api.js'
import { findOperatorKey, readOperatorKeys, type Operator, type OperatorKey } from './operator-keys.js'

const COOKIE = 'wechat_console'
/** An unused session ends after this time. */
const IDLE_MS = 30 * 60_000
/** Every session ends after this time. */
const LONGEST_MS = 12 * 60 * 60_000

interface StoredSession { keyId: string, csrf: string, createdAt: number, expiresAt: number }
interface KeySession extends StoredSession { key: OperatorKey }

const NOBODY: Operator = { who: 'nobody', write: false, payloads: false }
const SANDBOX: Operator = { who: 'sandbox', write: true, payloads: true }

export interface AccessOptions {
  keys: readonly string[]
  store: Store
  /** Requests from this machine need no key. */
  isOpen: boolean
  /** The path of the console, without a slash at its end. */
  base: string
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

function isSame (a: string, b: unknown): boolean {
  return typeof b === 'string' && timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)))
}

/** Whether the connection itself comes from this machine, whatever the headers of a proxy say. */
function isFromThisMachine ({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? ''
  return (address === '::1' || /^(::ffff:)?127\./.test(address)) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined && isLocalHost(headers.host ?? '')
}

function cookieOf ({ headers }: FastifyRequest): string | undefined {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1]
}

/** Controls who may use the console: holders of an operator key, as a bearer token or exchanged for a cookie, and in the sandbox everybody on this machine. */
export class ConsoleAccess {
  readonly #keys: readonly OperatorKey[]
  readonly #options: AccessOptions
  readonly #operators = new WeakMap<FastifyRequest, Operator>()

  constructor (options: AccessOptions) {
    this.#options = options
    this.#keys = readOperatorKeys(options.keys)
  }

  /** The operator who sent the request. Call it after `require`. */
  operatorOf (request: FastifyRequest): Operator { return this.#operators.get(request) ?? NOBODY }

  /** Throws `WX_ERR_OPERATOR_RIGHTS` if the key may only read. */
  requireWrite (request: FastifyRequest): void {
    if (!this.operatorOf(request).write) throw new OperatorRightsError('read-only')
  }

  /** Throws `WX_ERR_OPERATOR_RIGHTS` if the key may not see payloads. */
  requirePayloads (request: FastifyRequest): void {
    if (!this.operatorOf(request).payloads) throw new OperatorRightsError('without payloads')
  }

  /** An `onRequest` hook. Throws `WX_ERR_OPERATOR_KEY`, and `WX_ERR_FOREIGN_PAGE` if no page of the console requested the change. */
  async require (request: FastifyRequest): Promise<void> {
    const key = bearerToken(request.headers)
    if (key !== undefined) {
      this.#operators.set(request, this.#findKey(key))
      return
    }
    if (isOfForeignPage(request)) throw new ForeignPageError()
    const session = await this.#find(request)
    if (session !== undefined) {
      if (request.method !== 'GET' && !isSame(session.csrf, request.headers[CSRF_HEADER])) throw new ForeignPageError()
      this.#operators.set(request, session.key)
      return
    }
    if (!this.#isOpenFor(request)) throw new OperatorKeyError()
    this.#operators.set(request, SANDBOX)
  }

  /** The session, as the page sees it. */
  async describe (request: FastifyRequest): Promise<Session> {
    const session = await this.#find(request)
    if (session !== undefined) return toAnswer(session)
    const open = this.#isOpenFor(request)
    return { signedIn: open, open, write: open, payloads: open, ...open && { who: 'sandbox' } }
  }

  /** Exchanges a key for a cookie. Throws `WX_ERR_OPERATOR_KEY`. */
  async signIn (request: FastifyRequest, reply: FastifyReply, key: string): Promise<Session> {
    if (isOfForeignPage(request)) throw new ForeignPageError()
    const operator = this.#findKey(key)
    const id = randomBytes(24).toString('base64url')
    const session: StoredSession = { keyId: operator.id, csrf: randomBytes(24).toString('base64url'), createdAt: Date.now(), expiresAt: Date.now() + IDLE_MS }
    await this.#options.store.set(storeKeyOf(id), session, IDLE_MS)
    this.#setCookie(request, reply, id, LONGEST_MS)
    this.#operators.set(request, operator)
    return toAnswer({ ...session, key: operator })
  }

  /** Ends the session in all processes. */
  async signOut (request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const id = cookieOf(request)
    if (id !== undefined) await this.#options.store.delete(storeKeyOf(id))
    this.#setCookie(request, reply, '', 0)
  }

  #findKey (text: string): OperatorKey {
    const key = findOperatorKey(this.#keys, text)
    if (key === undefined) throw new OperatorKeyError()
    return key
  }

  #isOpenFor (request: FastifyRequest): boolean {
    return this.#options.isOpen && isFromThisMachine(request) && !isOfForeignPage(request)
  }

  /** Finds the session of a request. The sessions of a key end when the key is no longer configured. */
  async #find (request: FastifyRequest): Promise<KeySession | undefined> {
    const id = cookieOf(request)
    if (id === undefined) return undefined
    const session = await this.#options.store.get<StoredSession>(storeKeyOf(id))
    const now = Date.now()
    const key = this.#keys.find(({ id }) => id === session?.keyId)
    if (session === undefined || key === undefined || session.expiresAt <= now) return undefined
    // writes to the store at most once in a quarter of the idle time
    if (session.expiresAt - now > IDLE_MS * 3 / 4) return { ...session, key }
    const renewed = { ...session, expiresAt: Math.min(now + IDLE_MS, session.createdAt + LONGEST_MS) }
    await this.#options.store.set(storeKeyOf(id), renewed, Math.max(1, renewed.expiresAt - now), { relaxed: true })
    return { ...renewed, key }
  }

  #setCookie (request: FastifyRequest, reply: FastifyReply, id: string, lifeMs: number): void {
    const secure = request.protocol === 'https' ? '; Secure' : ''
    reply.header('set-cookie', `${COOKIE}=${id}; Path=${this.#options.base}/; Max-Age=${Math.round(lifeMs / 1000)}; HttpOnly; SameSite=Strict${secure}`)
  }
}

// the store holds only a digest, so a reader of the store cannot use the session
const storeKeyOf = (id: string) => `console-session:${digest(id)}`

function toAnswer ({ key: { who, write, payloads }, csrf, expiresAt }: KeySession): Session {
  return { signedIn: true, open: false, write, payloads, who, csrf, expiresAt }
}
