import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { addToWechat, findWechat } from './wechat-decorator.js'

declare module './wechat-decorator.js' {
  interface Wechat {
    /** Listeners of pushes and calls, from `addObserver`. */
    readonly observers: Observer[]
  }
}

/**
 * What an observer may know of a message. All but its kind is personal data: metrics and traces have none of it,
 * and an observer that keeps it bounds for how long, and who sees it.
 */
export interface ObservedMessage {
  MsgType: string
  Event?: string
  FromUserName?: string
  Content?: unknown
  raw?: string
}

/** What an observer may know of a queued push. What it writes into `origin` comes out with the job. */
export interface ObservedPush {
  appid: string
  origin?: Record<string, string>
  /** The names of the rules that took the push in. */
  rules?: readonly string[]
  /** The openid of the sender. */
  sender?: string
}

/** What an observer may know of a try. */
export interface ObservedJob extends Readonly<ObservedPush> {
  id: string
  /** 1 for the first try. */
  attempt: number
  /** The decrypted payload: personal data, as the fields of a message. */
  raw: string
}

/** A push of WeChat, from its bytes to its answer. */
export interface PushActivity {
  type: 'push'
  /** Undefined for a push to no account. */
  appid?: string
  requestId?: string
  /** Once it is verified and read. */
  message?: ObservedMessage
  /** The queue had it already. */
  duplicate?: boolean
  /** The push as it came: its query and the bytes of its body. */
  received?: { query: object, body: Uint8Array }
  /** What WeChat is answered, before it is encrypted. */
  answer?: string
}

/** A push on its way into the queue. What is put into `push.origin` before the work begins comes out with the job. */
export interface EnqueueActivity {
  type: 'enqueue'
  push: ObservedPush
}

/** One try of a queued push. Its work rejects with the signal's reason when the time for it is up. */
export interface HandleActivity {
  type: 'handle'
  job: ObservedJob
  message?: ObservedMessage
  /** The handlers that ran, in their order. */
  rules?: RuleRun[]
}

/** A run of one handler within a try. */
export interface RuleRun { name: string, ms: number, error?: string }

/** One exchange with the platform; a call that is tried again has more. For bytes it ends with their first. */
export interface CallActivity {
  type: 'call'
  appid: string
  /** `domain.method` of a typed operation; undefined for `api.call`. */
  operation?: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Without its query. */
  url: URL
  /** 1 for the first. */
  attempt: number
  /** Once there is an answer. */
  statusCode?: number
}

/** The platform is asked for a new credential. */
export interface RefreshActivity {
  type: 'refresh'
  credential: 'access_token' | 'jsapi_ticket'
  appid?: string
}

/** The accounts were read again. The work rejects when the previous accounts stay. */
export interface ReloadActivity {
  type: 'reload'
}

export type Activity = PushActivity | EnqueueActivity | HandleActivity | CallActivity | RefreshActivity | ReloadActivity

/**
 * Runs `work`, once and at once, and gives back what comes of it. What is known of `activity` only later is filled in while it runs.
 * Whoever listens gets it as `observer`; where nobody does there is none, and `work` runs by itself.
 */
export type Observer = <T>(activity: Activity, work: () => Promise<T>) => Promise<T>

/** The option of a plugin that can be observed. */
export const ObserverSchema = Type.Unsafe<Observer>(Type.Function([], Type.Any()))

/** Makes `observer` hear of all accounts of the instance. */
export function addObserver (fastify: FastifyInstance, observer: Observer): void {
  // a list of the scope's own, so that what is added to it is not told of its parent
  const { observers = [] } = findWechat(fastify)
  if (Object.hasOwn(fastify, 'wechat') && Object.hasOwn(fastify.wechat, 'observers')) observers.push(observer)
  else addToWechat(fastify, { observers: [...observers, observer] })
}

/** The observers of the instance as one, the first outermost; undefined where there is none. */
export function observerOf (fastify: FastifyInstance): Observer | undefined {
  const { observers = [] } = findWechat(fastify)
  if (observers.length === 0) return undefined
  return observers.reduce((outer, inner) => (activity, work) => outer(activity, () => inner(activity, work)))
}

/** Two observers as one, the first outermost. */
export function joinObservers (outer: Observer | undefined, inner: Observer | undefined): Observer | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner
  return (activity, work) => outer(activity, () => inner(activity, work))
}

/** `fetch` as `observer` sees it. */
export function observeRefresh<Args extends unknown[], T> (observer: Observer | undefined, credential: RefreshActivity['credential'], fetch: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
  return observer === undefined ? fetch : (...args) => observer({ type: 'refresh', credential }, () => fetch(...args))
}
