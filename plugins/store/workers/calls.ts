import { BriefMap } from '../../lib/brief-map.js'
import { StoreError } from '../../lib/error-codes.js'
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

type Item =
  | { call: number, name: string, args: unknown[] }
  | { answer: number, result?: unknown, error?: SentError }

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
      const { type, items } = message as { type?: unknown, items: Item[] }
      if (type === TYPE) for (const item of items) this.#receive(item)
    })
  }

  call<T> (name: string, ...args: unknown[]): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) return reject(this.#closed(name))
      this.#waiting.set(++this.#last, { name, resolve, reject })
      this.#say({ call: this.#last, name, args })
    })
  }

  /** Calls without waiting for an answer. */
  tell (name: string, ...args: unknown[]): void {
    if (this.#closed === undefined) this.#say({ call: 0, name, args })
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
      if ('call' in item) this.#receive({ answer: item.call, error: toSent(error) })
      else this.#channel.send({ type: TYPE, items: [{ answer: item.answer, error: toSent(error) }] })
    }
  }

  #receive (item: Item): void {
    if ('call' in item) {
      this.#answer(item).catch(() => {})
      return
    }
    const waiter = this.#waiting.delete(item.answer)
    if (waiter === undefined) return
    if (item.error === undefined) waiter.resolve(item.result)
    else waiter.reject(toError(item.error))
  }

  async #answer ({ call, name, args }: Extract<Item, { call: number }>): Promise<void> {
    try {
      const answer = this.#answers[name]
      if (answer === undefined) throw new Error(`this process does not know ${name}`)
      const result = await answer(...args)
      if (call !== 0 && this.#closed === undefined) this.#say({ answer: call, result })
    } catch (error) {
      if (call !== 0 && this.#closed === undefined) this.#say({ answer: call, error: toSent(error) })
    }
  }
}
