import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { toPromise } from './promises.js'
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

/** The failure of an activity. */
export interface Failure { error: unknown }

/** Is called when an activity begins, and returns what is to be called at its end. Undefined: the activity is not watched. */
export type Watch = (activity: Activity) => ((failure?: Failure) => void) | undefined

const watchers = new WeakSet<Observer>()

/** Makes an observer that only watches. Work that is done at once stays so, and other work takes one promise. */
export function createWatcher (watch: Watch): Observer {
  const watcher: Observer = (activity, work) => {
    const end = watch(activity)
    if (end === undefined) return work()
    let result: ReturnType<typeof work>
    try {
      // the work may be a function of the app
      result = toPromise(work()) as typeof result
    } catch (error) {
      end({ error })
      throw error
    }
    if (result instanceof Promise) {
      return result.then((value) => {
        end()
        return value
      }, (error: unknown) => {
        end({ error })
        throw error
      }) as typeof result
    }
    end()
    return result
  }
  watchers.add(watcher)
  return watcher
}

/** Observes work that may be done at once. The result is a promise if the work waits, or if an observer may: one of the app, for instance. */
export function observeAtOnce<T> (observer: Observer, activity: Activity, work: () => T | Promise<T>): T | Promise<T> {
  return watchers.has(observer) ? observer(activity, work as () => Promise<T>) : toPromise(observer(activity, async () => work()))
}

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
  return observers.length === 0 ? undefined : observers.reduce(join)
}

/** Joins two observers, the first outermost. */
export function joinObservers (outer: Observer | undefined, inner: Observer | undefined): Observer | undefined {
  return outer === undefined || inner === undefined ? outer ?? inner : join(outer, inner)
}

function join (outer: Observer, inner: Observer): Observer {
  const joined: Observer = (activity, work) => outer(activity, () => inner(activity, work))
  if (watchers.has(outer) && watchers.has(inner)) watchers.add(joined)
  return joined
}

/** Wraps `fetch` so that `observer` sees its calls. */
export function observeRefresh<Args extends unknown[], T> (observer: Observer | undefined, credential: RefreshActivity['credential'], fetch: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
  return observer === undefined ? fetch : (...args) => observer({ type: 'refresh', credential }, () => fetch(...args))
}
