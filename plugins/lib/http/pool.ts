import { createRequire } from 'node:module'
import type { Dispatcher } from 'undici'

type Undici = typeof import('undici')

const load = createRequire(import.meta.url)

/** Loads undici, whose hundred modules take a tenth of a second that an app without calls need not spend. */
export function loadUndici (): Undici {
  return load('undici') as Undici
}

/** The part of a dispatcher of undici that this package uses. */
class Pool implements Pick<Dispatcher, 'dispatch'> {
  readonly #create: (undici: Undici) => Dispatcher
  #created: Dispatcher | undefined
  #isDestroyed = false

  constructor (create: (undici: Undici) => Dispatcher) {
    this.#create = create
  }

  get #dispatcher (): Dispatcher {
    if (this.#created === undefined) {
      this.#created = this.#create(loadUndici())
      // an exchange after the end fails as it does in a pool that was used
      if (this.#isDestroyed) this.#created.destroy().catch(() => {})
    }
    return this.#created
  }

  dispatch (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#dispatcher.dispatch(options, handler)
  }

  request (options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    return this.#dispatcher.request(options)
  }

  compose (interceptor: Dispatcher.DispatcherComposeInterceptor): Dispatcher {
    return createPool(() => this.#dispatcher.compose(interceptor))
  }

  async destroy (): Promise<void> {
    this.#isDestroyed = true
    await this.#created?.destroy()
  }
}

/** Creates a pool of connections that comes into being, and loads undici, with the first exchange. */
export function createPool (create: (undici: Undici) => Dispatcher): Dispatcher {
  return new Pool(create) as unknown as Dispatcher
}
