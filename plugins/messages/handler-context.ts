import type { FastifyBaseLogger } from 'fastify'
import type { MessageContext } from './rules.js'
import { isSandboxOrder } from './sandbox.js'
import type { AnyMessage } from './types.js'

/** The context of a message; its logger and its signal are created when a handler asks for them. */
export class HandlerContext implements MessageContext {
  readonly state: Record<string, unknown> = {}
  #message: AnyMessage
  #log: FastifyBaseLogger
  #child: FastifyBaseLogger | undefined
  #control: { readonly signal: AbortSignal } | undefined

  /** Without a `control` the signal never fires. */
  constructor (readonly appid: string, readonly attempt: number, message: AnyMessage, log: FastifyBaseLogger, control: { readonly signal: AbortSignal } | undefined, readonly requestId: string | undefined) {
    this.#message = message
    this.#log = log
    this.#control = control
  }

  get signal (): AbortSignal {
    this.#control ??= new AbortController()
    return this.#control.signal
  }

  get sandbox (): boolean {
    return isSandboxOrder(this.#message)
  }

  get log (): FastifyBaseLogger {
    const { MsgType: msgType, Event: event, MsgId: msgId } = this.#message
    this.#child ??= this.#log.child({ reqId: this.requestId, msgType, event, msgId })
    return this.#child
  }
}
