import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { addToWechat, findWechat } from './wechat-decorator.js'

declare module './wechat-decorator.js' {
  interface Wechat {
    /** The observers that `addObserver` added. */
    readonly observers: Observer[]
  }
}

/**
 * The part of a message that an observer sees. All of it except the kind is personal data, which must not get into metrics or traces.
 * An observer that keeps it must limit for how long, and who can read it.
 */
export interface ObservedMessage {
  MsgType: string
  Event?: string
  FromUserName?: string
  Content?: unknown
  raw?: string
}

/** The part of a queued push that an observer sees. Fields that the observer adds to `origin` come out with the job. */
export interface ObservedPush {
  appid: string
  origin?: Record<string, string>
  /** The names of the rules that took the push in. */
  rules?: readonly string[]
  /** The openid of the sender. */
  sender?: string
}

/** The part of a try that an observer sees. */
export interface ObservedJob extends Readonly<ObservedPush> {
  id: string
  /** 1 for the first try. */
  attempt: number
  /** The decrypted payload, which is personal data like the fields of a message. */
  raw: string
}

/** A push of WeChat, from its bytes to its answer. */
export interface PushActivity {
  type: 'push'
  /** Undefined for a push to no account. */
  appid?: string
  requestId?: string
  /** The message, once it is verified and parsed. */
  message?: ObservedMessage
  /** The queue already had the push. */
  duplicate?: boolean
  /** The push as it arrived: its query and the bytes of its body. */
  received?: { query: object, body: Uint8Array }
  /** The answer to WeChat before encryption. */
  answer?: string
}

/** A push on its way into the queue. Fields that are added to `push.origin` before the work begins come out with the job. */
export interface EnqueueActivity {
  type: 'enqueue'
  push: ObservedPush
}

/** One try of a queued push. Its work rejects with the reason of the signal when its time is up. */
export interface HandleActivity {
  type: 'handle'
  job: ObservedJob
  message?: ObservedMessage
  /** The handlers that ran, in order. */
  rules?: RuleRun[]
}

/** A run of one handler within a try. */
export interface RuleRun { name: string, ms: number, error?: string }

/** One exchange with the platform; a call that is repeated has several. If the answer is bytes, it ends with the first of them. */
export interface CallActivity {
  type: 'call'
  appid: string
  /** `domain.method` of a typed operation; undefined for `api.call`. */
  operation?: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The address without its query. */
  url: URL
  /** 1 for the first exchange of the call. */
  attempt: number
  /** The HTTP status, once there is an answer. */
  statusCode?: number
}

/** A request to the platform for a new credential. */
export interface RefreshActivity {
  type: 'refresh'
  credential: 'access_token' | 'jsapi_ticket'
  appid?: string
}

/** A reload of the accounts. The work rejects if the previous accounts stay active. */
export interface ReloadActivity {
  type: 'reload'
}

export type Activity = PushActivity | EnqueueActivity | HandleActivity | CallActivity | RefreshActivity | ReloadActivity

/**
 * Calls `work` exactly once, synchronously, and returns its result. Some fields of `activity` are filled in only while `work` runs.
 * The option is absent if nobody observes: then `work` is called directly.
 */
export type Observer = <T>(activity: Activity, work: () => Promise<T>) => Promise<T>

/** The option of a plugin that can be observed. */
export const ObserverSchema = Type.Unsafe<Observer>(Type.Function([], Type.Any()))

/** Adds an observer of all accounts of the instance. */
export function addObserver (fastify: FastifyInstance, observer: Observer): void {
  // the scope gets its own list, so that its observers do not see the accounts of its parent
  const { observers = [] } = findWechat(fastify)
  if (Object.hasOwn(fastify, 'wechat') && Object.hasOwn(fastify.wechat, 'observers')) observers.push(observer)
  else addToWechat(fastify, { observers: [...observers, observer] })
}

/** Joins the observers of the instance, the first outermost; undefined if there are none. */
export function observerOf (fastify: FastifyInstance): Observer | undefined {
  const { observers = [] } = findWechat(fastify)
  if (observers.length === 0) return undefined
  return observers.reduce((outer, inner) => (activity, work) => outer(activity, () => inner(activity, work)))
}

/** Joins two observers, the first outermost. */
export function joinObservers (outer: Observer | undefined, inner: Observer | undefined): Observer | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner
  return (activity, work) => outer(activity, () => inner(activity, work))
}

/** Wraps `fetch` so that `observer` sees its calls. */
export function observeRefresh<Args extends unknown[], T> (observer: Observer | undefined, credential: RefreshActivity['credential'], fetch: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
  return observer === undefined ? fetch : (...args) => observer({ type: 'refresh', credential }, () => fetch(...args))
}
