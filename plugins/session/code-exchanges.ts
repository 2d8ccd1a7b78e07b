import { unlessAborted } from '../lib/streams.js'
import type { Session } from './sessions.js'

/** The exchange of a code, and the number of calls that wait for it. */
interface Exchange {
  session: Promise<Session>
  controller: AbortController
  waiting: number
}

/**
 * Shares the exchange of a code of `wx.login` among concurrent calls.
 * The signal of a call ends only its own waiting, and the exchange if no other call waits for it.
 */
export class CodeExchanges {
  readonly #open: (code: string, signal: AbortSignal) => Promise<Session>
  readonly #exchanges = new Map<string, Exchange>()

  constructor (open: (code: string, signal: AbortSignal) => Promise<Session>) {
    this.#open = open
  }

  async join (code: string, signal: AbortSignal | undefined): Promise<Session> {
    signal?.throwIfAborted()
    const exchange = this.#exchanges.get(code) ?? this.#start(code)
    exchange.waiting++
    try {
      return await unlessAborted(exchange.session, signal)
    } catch (error) {
      if (signal?.aborted && exchange.waiting === 1) {
        this.#exchanges.delete(code)
        exchange.controller.abort(signal.reason)
      }
      throw error
    } finally {
      exchange.waiting--
    }
  }

  #start (code: string): Exchange {
    const controller = new AbortController()
    const exchange: Exchange = { session: this.#open(code, controller.signal), controller, waiting: 0 }
    this.#exchanges.set(code, exchange)
    const end = () => { if (this.#exchanges.get(code) === exchange) this.#exchanges.delete(code) }
    exchange.session.then(end, end)
    return exchange
  }
}
