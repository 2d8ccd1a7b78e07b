import type { FastifyInstance } from 'fastify'
import type { Dispatcher } from 'undici'
import type { Observer } from './observer.js'

/** Stands in for WeChat's platform in a test of an app. */
export interface PlatformStandIn {
  /** Takes the calls of all accounts, whatever address they go to. */
  dispatcher: Dispatcher
  observer: Observer
  /** Told of each account before its context is built. */
  addAccount (account: { appid: string }): void
}

/** What the parts of an app tell a test about themselves, and what a test puts in their place. */
export interface TestSeam {
  standIn?: PlatformStandIn
  /** Where the routes of this package are, as `/wx`. */
  routesPrefix?: string
}

// every scope of an app has the same server
const seams = new WeakMap<object, TestSeam>()

export function testSeamOf ({ server }: Pick<FastifyInstance, 'server'>): TestSeam {
  let seam = seams.get(server)
  if (seam === undefined) seams.set(server, seam = {})
  return seam
}
