import type { FastifyInstance } from 'fastify'
import { TestPlatformError } from '../lib/error-codes.js'
import type { InboxEntry, JournalEntry, MiniProgramPage, PushOptions, PushResult, SimulatedUser, Simulator } from '../simulator/index.js'
import type { Handled, PushTracker } from './push-tracker.js'

/** The outcome of a push: the answer, and the results of its handlers. */
export interface TestPush extends PushResult, Handled {
  /** The HTTP status of the last answer; undefined without an answer. */
  status?: number
}

export interface TestPushOptions extends PushOptions {
  /** The most milliseconds that the handlers of the push may take. Default: the `timeoutMs` of the test platform. */
  handlersTimeoutMs?: number
}

export interface TestSession {
  token: string
  openid: string
  unionid?: string
  /** For `app.inject({ headers })`. */
  headers: { authorization: string }
}

type Sends = 'sendText' | 'sendImage' | 'sendMiniProgramPage' | 'enterSession' | 'acceptSubscribe' | 'rejectSubscribe' | 'sendEvent'

/** The phone of a user. Each method that sends resolves once the app has answered and its handlers are done. */
export interface TestUser extends Omit<SimulatedUser, Sends> {
  sendText (content: string, options?: TestPushOptions): Promise<TestPush>
  /** Sends a picture, by default a small one. */
  sendImage (bytes?: Uint8Array, options?: TestPushOptions): Promise<TestPush>
  sendMiniProgramPage (page?: Partial<MiniProgramPage>, options?: TestPushOptions): Promise<TestPush>
  /** Opens the conversation with the account. */
  enterSession (sessionFrom?: string, options?: TestPushOptions): Promise<TestPush>
  /** Subscribes to `times` messages of the template. */
  acceptSubscribe (templateId: string, options?: TestPushOptions & { times?: number }): Promise<TestPush>
  rejectSubscribe (templateId: string, options?: TestPushOptions): Promise<TestPush>
  sendEvent (fields: Record<string, unknown>, options?: TestPushOptions): Promise<TestPush>
  /**
   * Waits for the next message of the account that no call has returned yet.
   * Throws `WX_ERR_TEST` after `timeoutMs` (default: the timeout of the test platform), with the push and its outcome.
   */
  nextMessage (options?: { timeoutMs?: number }): Promise<InboxEntry>
  /** Signs in with `wx.login` through the route of the app. Throws `WX_ERR_TEST` if the app refuses. */
  signIn (): Promise<TestSession>
}

export interface TestUserOptions {
  app: FastifyInstance
  simulator: Simulator
  tracker: PushTracker
  appid: string
  timeoutMs: number
  /** The prefix of the routes. Throws `WX_ERR_TEST` if the app has no routes of this package. */
  routesPrefix (): string
}

const KEPT_PUSHES = 5
const KEPT_CALLS = 5

/** Describes a push in a few words. */
function describePayload ({ MsgType, Event, Content }: Record<string, unknown>): string {
  if (MsgType === 'event') return `event ${String(Event)}`
  return Content === undefined ? String(MsgType) : `${String(MsgType)} ${JSON.stringify(Content)}`
}

function describePush ({ payload, status, error, rules, failures, reply }: TestPush): string {
  const outcome = error !== undefined
    ? error
    : rules.length > 0 ? `taken by the rule ${rules.join(', ')}` : reply !== undefined ? `answered at once with ${JSON.stringify(reply)}` : 'no rule took it'
  const failed = failures.map(({ message }) => `, which failed: ${message}`).join('')
  return `${describePayload(payload)} -> ${status === undefined ? 'no answer' : `HTTP ${status}`}, ${outcome}${failed}`
}

function describeCall ({ method, path, errcode, errmsg, reason }: JournalEntry): string {
  return `${method} ${path} -> ${errcode === undefined ? 'ok' : `errcode ${errcode} ${errmsg}`}${reason === undefined ? '' : ` (${reason})`}`
}

/** Performs the acts of a user in a test, and returns their results. */
class Phone {
  readonly #options: TestUserOptions
  readonly #phone: SimulatedUser
  readonly #pushes: TestPush[] = []
  readonly #unread: InboxEntry[] = []
  readonly #waiting: Array<(entry: InboxEntry) => void> = []

  constructor (phone: SimulatedUser, options: TestUserOptions) {
    this.#phone = phone
    this.#options = options
    phone.onMessage(entry => {
      const waiter = this.#waiting.shift()
      if (waiter === undefined) this.#unread.push(entry)
      else waiter(entry)
    })
  }

  async send (send: (options: PushOptions) => Promise<PushResult>, { handlersTimeoutMs = this.#options.timeoutMs, ...options }: TestPushOptions = {}): Promise<TestPush> {
    const { tracker, appid } = this.#options
    this.#options.routesPrefix()
    const mark = tracker.mark
    const result = await send(options)
    if (result.attempts.length === 0) throw new TestPlatformError(`nothing was pushed: ${result.error}`)
    if (result.attempts.every(({ status }) => status === undefined)) throw new TestPlatformError(`the app did not answer the push: ${result.error}`)
    await tracker.settled(handlersTimeoutMs)
    const push: TestPush = { ...result, status: result.attempts.at(-1)?.status, ...tracker.since(mark, appid, this.#phone.openid) }
    this.#pushes.push(push)
    return push
  }

  async nextMessage ({ timeoutMs = this.#options.timeoutMs }: { timeoutMs?: number } = {}): Promise<InboxEntry> {
    const unread = this.#unread.shift()
    if (unread !== undefined) return unread
    return new Promise((resolve, reject) => {
      const take = (entry: InboxEntry) => {
        clearTimeout(timer)
        resolve(entry)
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1)
        reject(new TestPlatformError(this.#describeSilence(timeoutMs)))
      }, timeoutMs)
      this.#waiting.push(take)
    })
  }

  forgetUnread (): void {
    this.#unread.length = 0
  }

  async signIn (): Promise<TestSession> {
    const { app, appid, routesPrefix } = this.#options
    const url = `${routesPrefix()}/user/${appid}/login?code=${await this.#phone.login()}`
    const answer = await app.inject(url)
    if (answer.statusCode !== 200) throw new TestPlatformError(`${this.#phone.name} could not sign in: HTTP ${answer.statusCode} ${answer.body}`)
    const { token, openid, unionid } = answer.json() as { token: string, openid: string, unionid?: string }
    return { token, openid, ...(unionid !== undefined && { unionid }), headers: { authorization: `Bearer ${token}` } }
  }

  #describeSilence (timeoutMs: number): string {
    const { simulator, appid } = this.#options
    const pushed = this.#pushes.slice(-KEPT_PUSHES).map(push => `\n  ${describePush(push)}`)
    const calls = simulator.journal.entries({ kind: 'request', appid }).filter(({ errcode }) => errcode !== undefined && errcode !== 0).slice(-KEPT_CALLS).map(entry => `\n  ${describeCall(entry)}`)
    return [
      `no message for ${this.#phone.name} within ${timeoutMs} ms`,
      pushed.length === 0 ? `${this.#phone.name} has pushed nothing` : `${this.#phone.name} pushed:${pushed.join('')}`,
      ...(calls.length === 0 ? [] : [`calls that the platform refused:${calls.join('')}`])
    ].join('\n')
  }
}

export function createTestUser (simulated: SimulatedUser, options: TestUserOptions): TestUser {
  const phone = new Phone(simulated, options)
  return {
    ...simulated,
    sendText: (content, options) => phone.send(rest => simulated.sendText(content, rest), options),
    sendImage: (bytes, options) => phone.send(rest => simulated.sendImage(bytes, rest), options),
    sendMiniProgramPage: (page, options) => phone.send(rest => simulated.sendMiniProgramPage(page, rest), options),
    enterSession: (from, options) => phone.send(rest => simulated.enterSession(from, rest), options),
    acceptSubscribe: (templateId, { times, ...options } = {}) => phone.send(rest => simulated.acceptSubscribe(templateId, { times, ...rest }), options),
    rejectSubscribe: (templateId, options) => phone.send(rest => simulated.rejectSubscribe(templateId, rest), options),
    sendEvent: (fields, options) => phone.send(rest => simulated.sendEvent(fields, rest), options),
    clearInbox () {
      simulated.clearInbox()
      phone.forgetUnread()
    },
    nextMessage: options => phone.nextMessage(options),
    signIn: () => phone.signIn()
  }
}
