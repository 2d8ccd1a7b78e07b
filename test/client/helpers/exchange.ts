import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'

export interface Failed { errMsg: string }
export interface Callbacks<Result> { success? (result: Result): void, fail? (result: Failed): void, complete? (): void }
export interface Common { url: string, header?: Record<string, string>, timeout?: number }

export interface ExchangeOptions extends Common, Callbacks<any> {
  /** The name of the function of `wx`. */
  api: string
  method: string
  chunks?: Buffer[]
  /** Other than the usual content type of the function. */
  type?: string
  /** The header is right, and the request is made. */
  begun? (): void
  /** The bytes that were sent so far. */
  sent? (bytes: number, total: number): void
  started? (response: IncomingMessage): void
  received? (bytes: number, total: number, part: Buffer): void
  /** The function's own fields of its success. */
  done (response: IncomingMessage, body: Buffer): object
}

/** A request of a function of `wx` over real HTTP, which ends once: with success, a failure, its timeout or `abort`. */
export class Exchange {
  readonly #options: ExchangeOptions
  readonly #timer: NodeJS.Timeout
  #request?: ClientRequest
  #isOver = false

  constructor (options: ExchangeOptions) {
    this.#options = options
    this.#timer = setTimeout(() => this.#fail('timeout'), options.timeout ?? 60_000)
    this.#run().catch((error: Error) => this.#fail(error.message))
  }

  abort (): void {
    this.#fail('abort')
  }

  #end (work: () => void): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#timer)
    work()
    this.#options.complete?.()
  }

  #fail (why: string): void {
    const { api, fail } = this.#options
    this.#end(() => {
      this.#request?.destroy()
      fail?.({ errMsg: `${api}:fail ${why}` })
    })
  }

  async #run (): Promise<void> {
    const { api, url, method, header = {}, chunks = [], type } = this.#options
    for (const [name, value] of Object.entries(header)) if (typeof value !== 'string') throw new TypeError(`${api}: the header ${name} has to be text`)
    this.#options.begun?.()
    const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const request = httpRequest(url, { method, headers: { 'user-agent': 'MicroMessenger', ...(api === 'request' && { 'content-type': 'application/json' }), ...(chunks.length > 0 && { 'content-length': total }), ...(type !== undefined && { 'content-type': type }), ...header } })
    this.#request = request
    request.on('error', (error: NodeJS.ErrnoException) => this.#fail(`errcode:-101 ${error.code ?? error.message}`))
    request.on('response', response => { this.#receive(request, response) })
    await this.#send(request, chunks, total)
  }

  async #send (request: ClientRequest, chunks: Buffer[], total: number): Promise<void> {
    let bytes = 0
    let flow = () => {}
    request.on('drain', () => flow()).on('close', () => flow())
    for (const chunk of chunks) {
      if (this.#isOver) return
      const flushed = request.write(chunk)
      bytes += chunk.length
      this.#options.sent?.(bytes, total)
      if (!flushed) await new Promise<void>(resolve => { flow = resolve })
      await new Promise(resolve => setImmediate(resolve))
    }
    request.end()
  }

  async #receive (request: ClientRequest, response: IncomingMessage): Promise<void> {
    const { api, started, received, done, success } = this.#options
    const parts: Buffer[] = []
    const length = Number(response.headers['content-length'] ?? 0)
    let bytes = 0
    if (!this.#isOver) started?.(response)
    try {
      for await (const part of response as AsyncIterable<Buffer>) {
        parts.push(part)
        bytes += part.length
        if (!this.#isOver) received?.(bytes, length, part)
      }
    } catch { return this.#fail('errcode:-100 connection closed') }
    this.#end(() => {
      // answered before all was sent: the rest is not wanted
      if (!request.writableFinished) request.destroy()
      success?.({ statusCode: response.statusCode, errMsg: `${api}:ok`, ...done(response, Buffer.concat(parts)) })
    })
  }
}
