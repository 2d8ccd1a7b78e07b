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

/** An account on the platform: its settings and its state. */
export interface Account {
  readonly appid: string
  readonly originalId: string
  /** The settings, which can be changed at any time, above all `pushUrl`. */
  settings: SimulatorAccount
  /** The address for pushes; the same as `settings.pushUrl`. */
  pushUrl: string | undefined
  tokens: AccessTokens
  /** The tokens of the containers in WeChat's cloud hosting. */
  cloudTokens: CloudTokens
  users: Users
  codes: OneTimeCodes<Granted>
  media: MediaStore
  quotas: Quotas
  tickets: Map<string, Ticket>
  /** The number of permanent QR codes made so far. */
  codesMade: number
  /** SHA-256 of each encrypted phone number -> Unix seconds. */
  phoneDataMade: Map<string, number>
  /** Subscribe message templates: from the settings, and added since. */
  templates: Template[]
  /** The keys of API security, once they have been issued. */
  apiSecurity?: ApiSecurityHalf
  /** The sales by virtual payment. */
  readonly books: VirtualPaymentBooks
  /** State of operations, each under its own key. */
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
