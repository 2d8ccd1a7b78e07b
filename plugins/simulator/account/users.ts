import type { Clock } from '../clock.js'
import { createSessionKey, openidOf } from '../ids.js'
import type { Limits } from '../options.js'
import { createReplyWindows, type ReplyWindows } from './reply-windows.js'
import type { EncryptKey } from './user-keys.js'

export interface Profile {
  nickName: string
  gender: number
  language: string
  city: string
  province: string
  country: string
  avatarUrl: string
}

export interface Phone { phoneNumber: string, purePhoneNumber: string, countryCode: string }

/** A message from an account to a user. */
export interface InboxEntry {
  /** `custom`: a customer service message, `reply`: the answer to a push, `subscribe`: a subscribe message. */
  via: 'custom' | 'reply' | 'subscribe'
  /** Unix milliseconds. */
  at: number
  msgtype: string
  /** The text of a text message. */
  content?: string
  /** The type and the bytes of a picture. */
  mediaId?: string
  bytes?: Buffer
  contentType?: string
  fileName?: string
  /** The message as the account sent it. */
  message: Record<string, unknown>
}

export interface SessionKey { value: string, createdAt: number }

/** One user of one account. */
export interface User {
  name: string
  openid: string
  unionid?: string
  profile: Profile
  phone: Phone
  /** The platform considers the user a risk, so sign-in answers 40226. */
  blocked: boolean
  /** The session keys, newest first; only the first is valid. */
  sessionKeys: SessionKey[]
  /** Keys of the encrypted channel, newest first. */
  encryptKeys: EncryptKey[]
  /** The number of messages that the user still accepts, by template id. */
  grants: Map<string, number>
  windows: ReplyWindows
  inbox: InboxEntry[]
  /** Called with each message that arrives. */
  listeners: Set<(entry: InboxEntry) => void>
  /** When the user was last active in this app, in Unix milliseconds. */
  activeAt: number
  /** The sign-ins of the current minute. */
  exchanges: { minute: number, count: number }
}

export interface Users {
  /** Returns the user of this name, and creates the user if necessary. */
  named (name: string): User
  withOpenid (openid: string): User | undefined
  all (): User[]
  /** The current encryption key of the platform; the first call creates it. */
  sessionKey (user: User): string
  rotateSessionKey (user: User): string
  /** Puts a message into the user's inbox. */
  deliver (user: User, entry: InboxEntry): void
}

const KEPT_SESSION_KEYS = 10

export interface UsersOptions {
  appid: string
  clock: Clock
  limits: Limits
  hasUnionid: () => boolean
}

export function createUsers ({ appid, clock, limits, hasUnionid }: UsersOptions): Users {
  const byName = new Map<string, User>()
  const byOpenid = new Map<string, User>()

  function create (name: string): User {
    const digits = String(parseInt(Buffer.from(openidOf(name)).toString('hex').slice(2, 12), 16) % 100_000_000).padStart(8, '0')
    return {
      name,
      openid: openidOf(appid, name),
      unionid: hasUnionid() ? openidOf('unionid', name) : undefined,
      profile: { nickName: name, gender: 0, language: 'zh_CN', city: '', province: '', country: '', avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132' },
      phone: { phoneNumber: `138${digits}`, purePhoneNumber: `138${digits}`, countryCode: '86' },
      blocked: false,
      sessionKeys: [],
      encryptKeys: [],
      grants: new Map(),
      windows: createReplyWindows(clock, limits),
      inbox: [],
      listeners: new Set(),
      activeAt: -Infinity,
      exchanges: { minute: 0, count: 0 }
    }
  }

  function rotateSessionKey (user: User): string {
    user.sessionKeys.unshift({ value: createSessionKey(), createdAt: clock.now() })
    user.sessionKeys.length = Math.min(user.sessionKeys.length, KEPT_SESSION_KEYS)
    return user.sessionKeys[0]!.value
  }

  return {
    named (name) {
      let user = byName.get(name)
      if (user === undefined) {
        user = create(name)
        byName.set(name, user)
        byOpenid.set(user.openid, user)
      }
      return user
    },
    withOpenid: openid => byOpenid.get(openid),
    all: () => [...byName.values()],
    sessionKey (user) {
      const current = user.sessionKeys[0]
      if (current === undefined || clock.now() - current.createdAt > limits.sessionKeyLifeMs) return rotateSessionKey(user)
      return current.value
    },
    rotateSessionKey,
    deliver (user, entry) {
      user.inbox.push(entry)
      for (const listener of [...user.listeners]) listener(entry)
    }
  }
}
