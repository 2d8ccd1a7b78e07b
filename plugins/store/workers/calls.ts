import { BriefMap } from '../../lib/brief-map.js'
import { StoreError } from '../../lib/error-codes.js'
import { toPromise } from '../../lib/promises.js'
import { errorText } from '../../queue/index.js'

/** The message channel to another process of this server. */
export interface Channel {
  send (message: unknown): void
  onMessage (listener: (message: unknown) => void): void
}

/** The functions that the other process may call, by name. */
export type Answers = Record<string, (...args: any[]) => unknown>

const TYPE = 'wechat:calls'

/** An error on its way to another process. What its `cause` says stays in the process where it was thrown. */
interface SentError {
  message: string
  stack?: string
  fields: Record<string, unknown>
}

/**
 * A call is `[number, name, ...args]`, with 0 if it wants no answer, and an answer `[-number, result]` or `[-number, undefined, error]`.
 * V8 copies them in half the time that objects with named fields take.
 */
type Item = [number: number, ...rest: unknown[]]

interface Waiter {
  name: string
  resolve (result: any): void
  reject (error: unknown): void
}

const FIELDS = ['name', 'code', 'statusCode', 'scope']
const MAX_STACK = 8192

/** A field of a thrown value, which may be a proxy or have getters that throw. */
function fieldOf (error: unknown, name: string): unknown {
  try {
    return (error as Record<string, unknown> | null | undefined)?.[name]
  } catch {
    return undefined
  }
}

function toSent (error: unknown): SentError {
  const given = FIELDS.map(name => [name, fieldOf(error, name)] as const)
  const stack = fieldOf(error, 'stack')
  return {
    message: errorText(error),
    ...typeof stack === 'string' && { stack: stack.slice(0, MAX_STACK) },
    fields: Object.fromEntries(given.filter(([, value]) => typeof value === 'string' || typeof value === 'number'))
  }
}

// errors are recognized by their code, in this process as in the other
function toError ({ message, stack, fields }: SentError): Error {
  const error = new Error(message)
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(error, name, { value, enumerable: name !== 'name', configurable: true, writable: true })
  if (stack !== undefined) error.stack = stack
  return error
}

/**
 * Calls functions of another process by name, and answers its calls. What is said in one turn of the event loop is sent as one message.
 * A call that has no answer when the channel closes rejects with the error that `close` is given.
 */
export class Calls {
  readonly #channel: Channel
  readonly #answers: Answers
  #waiting = new BriefMap<Waiter, number>()
  #items: Item[] = []
  #last = 0
  #closed: ((name: string) => unknown) | undefined

  constructor (channel: Channel, answers: Answers) {
    this.#channel = channel
    this.#answers = answers
    channel.onMessage((message) => {
      // the app's own code may send anything over the channel
      const said = message as { type?: unknown, items: Item[] } | null
      if (said?.type === TYPE) for (const item of said.items) this.#receive(item)
    })
  }

  call<T> (name: string, ...args: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) return reject(this.#closed(name))
      this.#waiting.set(++this.#last, { name, resolve, reject })
      this.#say([this.#last, name, ...args])
    })
  }

  /** Calls without waiting for an answer. */
  tell (name: string, ...args: unknown[]): void {
    if (this.#closed === undefined) this.#say([0, name, ...args])
  }

  /** Gives up: the other process is gone. `reason` makes the error of a call by its name. */
  close (reason: (name: string) => unknown = () => new StoreError({ cause: new Error('the process that keeps the state is gone') })): void {
    if (this.#closed !== undefined) return
    this.#closed = reason
    const waiting = this.#waiting
    this.#waiting = new BriefMap()
    for (const { name, reject } of waiting.values()) reject(reason(name))
  }

  #say (item: Item): void {
    if (this.#items.push(item) === 1) setImmediate(() => this.#flush())
  }

  #flush (): void {
    const items = this.#items
    this.#items = []
    if (this.#closed !== undefined) return
    try {
      this.#channel.send({ type: TYPE, items })
    } catch {
      // one of them holds a value that cannot be copied, such as a function: it fails alone
      for (const item of items) this.#sendAlone(item)
    }
  }

  #sendAlone (item: Item): void {
    try {
      this.#channel.send({ type: TYPE, items: [item] })
    } catch (error) {
      const failed: Item = [-Math.abs(item[0]), undefined, toSent(error)]
      if (item[0] >= 0) this.#receive(failed)
      else this.#channel.send({ type: TYPE, items: [failed] })
    }
  }

  #receive (item: Item): void {
    const [number] = item
    if (number >= 0) return this.#answer(item)
    const [, result, error] = item
    const waiter = this.#waiting.delete(-number)
    if (waiter === undefined) return
    if (error === undefined) waiter.resolve(result)
    else waiter.reject(toError(error as SentError))
  }

  #answer ([number, name, ...args]: Item): void {
    const fail = (error: unknown) => this.#sayAnswer(number, undefined, toSent(error))
    try {
      const answer = this.#answers[name as string]
      if (answer === undefined) throw new Error(`this process does not know ${String(name)}`)
      const result = toPromise(answer(...args))
      if (result instanceof Promise) result.then(result => this.#sayAnswer(number, result), fail)
      else this.#sayAnswer(number, result)
    } catch (error) {
      fail(error)
    }
  }

  #sayAnswer (number: number, ...answer: [result: unknown, error?: SentError]): void {
    if (number !== 0 && this.#closed === undefined) this.#say([-number, ...answer])
  }
}
