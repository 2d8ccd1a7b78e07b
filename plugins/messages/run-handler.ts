import { runIsolated } from './isolation.js'
import type { Interceptor, MessageContext, RuleEntry } from './rules.js'
import type { AnyMessage } from './types.js'

/** Runs the handler of a rule, with the interceptors around it, in isolation: see `runIsolated`. */
export class HandlerRunner {
  readonly #interceptors: Interceptor[] = []

  /** Puts an interceptor around every handler; the first one added is the outermost. */
  add (interceptor: Interceptor): void {
    this.#interceptors.push(interceptor)
  }

  /** Returns what the handler returns, which may be a promise; throws what it throws. */
  run ({ name, handler }: RuleEntry, message: AnyMessage, context: MessageContext): unknown {
    if (this.#interceptors.length === 0) return runIsolated(name, context, () => handler(message, context))
    const innermost = async () => handler(message, context)
    const outermost = this.#interceptors.reduceRight<() => Promise<unknown>>((next, interceptor) => async () => interceptor(message, context, next), innermost)
    return runIsolated(name, context, outermost)
  }
}
