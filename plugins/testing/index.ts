import { Type, type Static } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import { RegistrationError, TestPlatformError, UnknownAppidError } from '../lib/error-codes.js'
import { compileOptions, Milliseconds } from '../lib/options.js'
import { testSeamOf } from '../lib/test-seam.js'
import { findWechat } from '../lib/wechat-decorator.js'
import simulatorPlugin, { type Simulator, type SimulatorAccount } from '../simulator/index.js'
import { createInMemoryDispatcher } from './in-memory-dispatcher.js'
import { PushTracker } from './push-tracker.js'
import { createTestUser, type TestUser } from './test-user.js'

export { TestPlatformError } from '../lib/error-codes.js'
export type { InboxEntry } from '../simulator/index.js'
export type { TestPush, TestPushOptions, TestSession, TestUser } from './test-user.js'

const Options = Type.Object({
  timeoutMs: Type.Optional(Milliseconds(1)),
  originalIds: Type.Optional(Type.Record(Type.String(), Type.String()))
}, { additionalProperties: false })

/**
 * - `timeoutMs`: how many milliseconds handlers may take, and `nextMessage` waits; default 5,000
 * - `originalIds`: the `gh_…` ids by appid, for handlers that read `ToUserName`; default: ids made from the appid
 */
export type TestPlatformOptions = Static<typeof Options>

/** A simulated WeChat platform for the test of an app, in the same process and without a port. */
export interface TestPlatform {
  /** The phone of a user; the first call with a name creates the user. Default `appid`: the first account. */
  user (name: string, options?: { appid?: string }): TestUser
  /** Starts an account, which is needed if a function is the source of the accounts or if there are more than 50. Throws `WX_ERR_UNKNOWN_APPID`. */
  openAccount (appid: string): Promise<void>
  /** Resolves once the handlers of every push have had a try. Throws `WX_ERR_TEST` after `timeoutMs`. */
  settled (options?: { timeoutMs?: number }): Promise<void>
  /** The simulator with everything else that the platform can do: faults, its clock, events, the journal, WeChat Pay. */
  readonly simulator: Simulator
  /** Closes the app and the platform. */
  close (): Promise<void>
}

const checkOptions = compileOptions<TestPlatformOptions>('createTestPlatform', Options)

const ORIGIN = 'http://app.test'

/** Closes the platform with the app. Throws `WX_ERR_REGISTRATION` if the app has started, because then its connections to the platform already exist. */
function closeWith (app: FastifyInstance, close: () => Promise<void>): void {
  try {
    app.addHook('onClose', close)
  } catch {
    throw new RegistrationError('createTestPlatform takes the place of the platform before the app starts: call it before app.ready(), app.listen() and app.inject()')
  }
}

/**
 * Puts a simulated platform in the place of WeChat for an app that is about to start, and starts the app.
 * The app's calls and the platform's pushes stay in this process: no port is opened.
 *
 * Throws `WX_ERR_REGISTRATION` for an app that has started, and any error of the app's start.
 */
export async function createTestPlatform (app: FastifyInstance, given: TestPlatformOptions = {}): Promise<TestPlatform> {
  const { timeoutMs = 5000, originalIds = {} } = checkOptions(given)
  const platform = Fastify()
  const tracker = new PushTracker()
  const toApp = createInMemoryDispatcher(app.server)
  const toPlatform = createInMemoryDispatcher(platform.server)
  closeWith(app, async () => {
    // a handler that still runs may call the platform
    await tracker.settled(timeoutMs).catch(() => {})
    await platform.close()
    await Promise.all([toApp.destroy(), toPlatform.destroy()])
  })
  await platform.register(simulatorPlugin, { dispatcher: toApp })
  await platform.ready()
  const { simulator } = platform
  simulator.bank.notifyOrigin = ORIGIN

  const seam = testSeamOf(app)
  const pushUrl = (appid: string) => seam.routesPrefix === undefined ? undefined : `${ORIGIN}${seam.routesPrefix}/portal/${appid}`
  seam.standIn = {
    dispatcher: toPlatform,
    observer: tracker.observer,
    addAccount (account) {
      const { appid } = account
      simulator.addAccount({ ...account as SimulatorAccount, pushUrl: pushUrl(appid), ...(originalIds[appid] !== undefined && { originalId: originalIds[appid] }) })
    }
  }
  await app.ready()

  function routesPrefix (): string {
    if (seam.routesPrefix === undefined) throw new TestPlatformError('the app has no routes that receive pushes: register fastify-wechat/routes')
    return seam.routesPrefix
  }

  const users = new Map<string, TestUser>()
  return {
    simulator,
    user (name, { appid = simulator.accounts()[0]?.appid } = {}) {
      if (appid === undefined) throw new TestPlatformError('no account has started yet: if a function is the source of the accounts, await platform.openAccount(appid) first')
      const key = `${appid} ${name}`
      let user = users.get(key)
      if (user === undefined) {
        user = createTestUser(simulator.user(name, { appid }), { app, simulator, tracker, appid, timeoutMs, routesPrefix })
        users.set(key, user)
      }
      return user
    },
    async openAccount (appid) {
      const { accounts } = findWechat(app)
      if (accounts === undefined) throw new UnknownAppidError(appid)
      await accounts.use(appid, () => {})
    },
    settled: ({ timeoutMs: given = timeoutMs } = {}) => tracker.settled(given),
    close: async () => { await app.close() }
  }
}
