import type { Clock } from '../clock.js'
import { createTicket, originalIdOf } from '../ids.js'
import type { Limits, SimulatorAccount, Template } from '../options.js'
import type { ApiSecurityHalf } from '../security/api-security.js'
import { createAccessTokens, type AccessTokens, type TokenIndex } from './access-tokens.js'
import { createCloudTokens, type CloudTokens } from './cloud-tokens.js'
import { createMediaStore, type MediaStore } from './media-store.js'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes.js'
import { createQuotas, type Quotas } from './quotas.js'
import { VirtualPaymentBooks } from '../virtual-payment/books.js'
import { createUsers, type User, type Users } from './users.js'

/** A code's owner and, for a sign-in code, the session key that came with it. */
export interface Granted { user: User, sessionKey: string }

export interface Ticket { value: string, expiresAt: number }

/** One account on the platform: what its console says, and what happened to it. */
export interface Account {
  readonly appid: string
  readonly originalId: string
  /** Can be changed at any time; `pushUrl` above all. */
  settings: SimulatorAccount
  /** Where pushes go; the same as `settings.pushUrl`. */
  pushUrl: string | undefined
  tokens: AccessTokens
  /** The tokens that containers of WeChat's cloud hosting have. */
  cloudTokens: CloudTokens
  users: Users
  codes: OneTimeCodes<Granted>
  media: MediaStore
  quotas: Quotas
  tickets: Map<string, Ticket>
  /** Permanent QR codes made so far. */
  codesMade: number
  /** SHA-256 of each encrypted phone number -> Unix seconds. */
  phoneDataMade: Map<string, number>
  /** Subscribe message templates: from the settings, and added since. */
  templates: Template[]
  /** The keys of API security, once they are issued. */
  apiSecurity?: ApiSecurityHalf
  /** What was sold by virtual payment. */
  readonly books: VirtualPaymentBooks
  /** Plain memory of operations, by a key of their own. */
  memory: Map<string, unknown>
  ticket (type: string): Ticket
}

const TICKET_SECONDS = 7200

export interface AccountOptions {
  settings: SimulatorAccount
  clock: Clock
  limits: Limits
  tokenIndex: TokenIndex
}

export function createAccount ({ settings, clock, limits, tokenIndex }: AccountOptions): Account {
  const account: Account = {
    appid: settings.appid,
    originalId: settings.originalId ?? originalIdOf(settings.appid),
    settings,
    get pushUrl () { return account.settings.pushUrl },
    set pushUrl (url) { account.settings.pushUrl = url },
    tokens: createAccessTokens(clock, tokenIndex),
    cloudTokens: createCloudTokens(clock),
    users: createUsers({ appid: settings.appid, clock, limits, hasUnionid: () => account.settings.unionid === true }),
    codes: createOneTimeCodes(clock, limits.codeLifeMs),
    media: createMediaStore(clock, limits.mediaLifeMs),
    quotas: createQuotas(clock, () => account.settings.quotas ?? {}),
    tickets: new Map(),
    codesMade: 0,
    phoneDataMade: new Map(),
    templates: [...settings.templates ?? []],
    books: new VirtualPaymentBooks(),
    memory: new Map(),
    ticket (type) {
      const current = account.tickets.get(type)
      if (current !== undefined && current.expiresAt > clock.seconds()) return current
      const ticket = { value: createTicket(), expiresAt: clock.seconds() + TICKET_SECONDS }
      account.tickets.set(type, ticket)
      return ticket
    }
  }
  return account
}
