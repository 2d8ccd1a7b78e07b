import type { FastifyInstance } from 'fastify'
import type { Dispatcher } from 'undici'
import type { Observer } from './observer.js'

/** Stands in for WeChat's platform in a test of an app. */
export interface PlatformStandIn {
  /** Takes the calls of all accounts, whatever address they go to. */
  dispatcher: Dispatcher
  observer: Observer
  /** Called for each account before its context is built. */
  addAccount (account: { appid: string }): void
}

/** The connection between an app and a test of it: parts of the app describe themselves, and the test replaces the platform. */
export interface TestSeam {
  standIn?: PlatformStandIn
  /** The prefix of the routes of this package, such as `/wx`. */
  routesPrefix?: string
}

// all scopes of an app share one server
const seams = new WeakMap<object, TestSeam>()

export function testSeamOf ({ server }: Pick<FastifyInstance, 'server'>): TestSeam {
  let seam = seams.get(server)
  if (seam === undefined) seams.set(server, seam = {})
  return seam
}
