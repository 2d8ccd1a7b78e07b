import { setMaxListeners } from 'node:events'
import type { Dispatcher } from 'undici'
import { OptionsError, UnknownAppidError } from '../lib/error-codes.js'
import { createPool } from '../lib/http/pool.js'
import { createAccount, type Account } from './account/account.js'
import { createClock, type Clock } from './clock.js'
import { createFaults, type Faults } from './faults.js'
import { handleCall, type PlatformAnswer, type PlatformRequest } from './handle-call.js'
import { createMessageIds } from './ids.js'
import { createJournal, type Journal } from './journal.js'
import { operations } from './operations/index.js'
import { checkAccount, checkOptions, defaultLimits, type SimulatorAccount, type SimulatorOptions } from './options.js'
import { createSimulatedUser, type SimulatedUser } from './simulated-user.js'
import { Bank } from './pay/bank.js'
import type { BankMerchant } from './pay/merchant.js'
import type { Platform } from './platform.js'
import { createDeliver, type PushOptions, type PushResult } from './push/deliver.js'
import { formatOf, signPush, type SignedPush, type SignPushOptions } from './push/envelope.js'
import { receiveReply } from './push/passive-reply.js'
import { createPayload } from './push/payload.js'
import { eventNames, sampleEvent } from './push/sample-event.js'
import { ApiSecurityHalf, type IssuedKeys } from './security/api-security.js'
import { verifyUrl, type VerifyResult } from './push/verify-url.js'

/** A simulation of WeChat's platform in this process. */
export interface Simulator {
  /** Adds an account, or replaces its settings and keeps its users. Throws `WX_ERR_OPTIONS`. */
  addAccount (account: SimulatorAccount): Account
  /** Returns an account, by default the first. Throws `WX_ERR_UNKNOWN_APPID`, or `WX_ERR_OPTIONS` if there are no accounts. */
  account (appid?: string): Account
  accounts (): Account[]
  /** The phone of a user; the first call with a name creates the user. */
  user (name: string, options?: { appid?: string }): SimulatedUser
  /** Pushes a message or event with its envelope. `user` names the sender. */
  push (appid: string, fields: Record<string, unknown>, options?: PushOptions & { user?: string }): Promise<PushResult>
  /** Pushes an event of the platform with plausible fields, which `changes` override. Throws `WX_ERR_OPTIONS` for an unknown event. */
  pushEvent (appid: string, event: string, changes?: Record<string, unknown>, options?: PushOptions & { user?: string }): Promise<PushResult>
  /** Issues new keys of API security for an account, as its console does, and returns them as the account option `apiSecurity`. */
  issueApiSecurity (appid?: string): IssuedKeys
  /** Begins a change of the platform's certificate, and returns the keys with the new certificate. Answers are signed with both certificates. */
  rotateApiCertificate (appid?: string): IssuedKeys
  /** The names of the events that `pushEvent` can send. */
  readonly eventNames: readonly string[]
  /** Runs the check that the console runs before it saves a pushUrl. */
  verifyUrl (appid?: string): Promise<VerifyResult>
  /** Builds a push without sending it. */
  signPush (appid: string, payloadText: string, options?: SignPushOptions): SignedPush
  /** WeChat Pay: orders and money. */
  readonly bank: Bank
  /** Returns a merchant of WeChat Pay, by default the first. Throws `WX_ERR_OPTIONS` if there is none. */
  merchant (mchid?: string): BankMerchant
  readonly clock: Clock
  readonly faults: Faults
  readonly journal: Journal
  /** The address of the simulator, which the plugin sets. */
  address?: string
  /** Handles a call to the platform. The routes use it. */
  handle (request: PlatformRequest): Promise<PlatformAnswer>
  /** Aborts pushes and closes connections. */
  close (): Promise<void>
}

/** The parts of a simulator that work behind its methods. */
interface Parts {
  platform: Platform
  dispatcher: Dispatcher
  /** Aborts pushes, waits for work in the background, and closes connections. */
  close (): Promise<void>
}

function createParts (options: SimulatorOptions): Parts {
  const limits = { ...defaultLimits, ...options.limits }
  const clock = createClock(options.clock)
  const faults = createFaults(clock)
  const journal = createJournal(limits.journalEntries)
  const own = options.dispatcher === undefined ? createPool(({ Agent }) => new Agent({ connections: 64 })) : undefined
  const dispatcher = own ?? options.dispatcher!
  const closing = new AbortController()
  // everything that waits for the clock listens
  setMaxListeners(0, closing.signal)
  const work = new Set<Promise<unknown>>()

  const background = (promise: Promise<unknown>) => {
    const settled = promise.catch(() => {}).finally(() => work.delete(settled))
    work.add(settled)
  }
  const bank = new Bank({ clock, faults, journal, signal: closing.signal, background, dispatcher })
  bank.notifyOrigin = options.notifyOrigin

  const platform: Platform = {
    bank,
    clock,
    faults,
    journal,
    limits,
    accounts: new Map(),
    accountOfToken: new Map(),
    deliver: createDeliver({
      clock, faults, journal, limits, dispatcher, signal: closing.signal, onReply: (account, reply) => receiveReply(platform, account, reply)
    }),
    createMessageId: createMessageIds(),
    background,
    closing: closing.signal,
    knows: async path => operations.has(path) || await options.catalogue?.('POST', path) !== undefined || await options.catalogue?.('GET', path) !== undefined,
    options: { catalogue: options.catalogue, contentType: options.contentType, verdicts: options.verdicts }
  }
  return {
    platform,
    dispatcher,
    async close () {
      closing.abort(new Error('the simulator is closing'))
      await Promise.all(work)
      await own?.destroy()
    }
  }
}

function findAccount ({ accounts }: Platform, appid: string | undefined): Account {
  const found = appid === undefined ? accounts.values().next().value : accounts.get(appid)
  if (found !== undefined) return found
  throw appid === undefined ? new OptionsError('wechat-simulator', 'there is no account yet') : new UnknownAppidError(appid)
}

function addAccount ({ accounts, accountOfToken, bank, clock, limits }: Platform, settings: SimulatorAccount): Account {
  const checked = { ...checkAccount(settings) }
  for (const merchant of checked.merchants ?? []) bank.addMerchant(merchant, [checked.appid])
  const known = accounts.get(checked.appid)
  if (known !== undefined) {
    known.settings = checked
    return known
  }
  const added: Account = createAccount({
    settings: checked,
    clock,
    limits,
    tokenIndex: { add: value => { accountOfToken.set(value, added) }, remove: value => { accountOfToken.delete(value) } }
  })
  accounts.set(added.appid, added)
  return added
}

function push (platform: Platform, appid: string, fields: Record<string, unknown>, { user, ...options }: PushOptions & { user?: string } = {}): Promise<PushResult> {
  const target = findAccount(platform, appid)
  const openid = user === undefined ? options.openid : target.users.named(user).openid
  const payload = createPayload(platform, target, fields, openid)
  return platform.deliver(target, payload, { openid: openid ?? String(payload.FromUserName ?? ''), ...options })
}

export function createSimulator (given: SimulatorOptions = {}): Simulator {
  const options = checkOptions(given)
  const { platform, dispatcher, close } = createParts(options)
  const { bank, clock, faults, journal, limits } = platform
  const account = (appid?: string) => findAccount(platform, appid)

  const simulator: Simulator = {
    addAccount: settings => addAccount(platform, settings),
    account,
    accounts: () => [...platform.accounts.values()],
    user (name, { appid } = {}) {
      const owner = account(appid)
      return createSimulatedUser(platform, owner, owner.users.named(name))
    },
    push: async (appid, fields, pushOptions) => push(platform, appid, fields, pushOptions),
    async pushEvent (appid, event, changes, pushOptions = {}) {
      const target = account(appid)
      const openid = pushOptions.user === undefined ? undefined : target.users.named(pushOptions.user).openid
      const sample = sampleEvent(target, event, clock.seconds(), pushOptions.format ?? formatOf(target), openid)
      if (sample === undefined) throw new OptionsError('wechat-simulator', `there is no event ${event}`)
      return push(platform, appid, { ...sample, ...changes }, pushOptions)
    },
    issueApiSecurity (appid) {
      const half = new ApiSecurityHalf()
      account(appid).apiSecurity = half
      return half.issued
    },
    rotateApiCertificate (appid) {
      const half = account(appid).apiSecurity
      if (half === undefined) throw new OptionsError('wechat-simulator', 'the account has no keys of API security yet: issueApiSecurity makes them')
      half.rotateCertificate()
      return half.issued
    },
    eventNames,
    verifyUrl: appid => verifyUrl(account(appid), dispatcher, limits.pushTimeoutMs, clock.wall()),
    signPush: (appid, text, pushOptions = {}) => signPush(account(appid), text, { ...pushOptions, now: clock.wall() }),
    bank,
    merchant: mchid => bank.merchant(mchid),
    clock,
    faults,
    journal,
    get address () { return platform.address },
    set address (address) { platform.address = address },
    handle: request => handleCall(platform, request),
    close
  }
  for (const settings of options.merchants ?? []) bank.addMerchant(settings)
  for (const settings of options.accounts ?? []) simulator.addAccount(settings)
  return simulator
}
