import { ApiError } from './core.js'
import type { Call, Operation } from './core.js'

/** An event of `text/event-stream`. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface ServerSentEvent<Data = string, Name extends string = string> {
  /** The name of the event; `message` if the server gives none. */
  event: Name
  data: Data
  /** The last id that the server sent; '' if it sent none. */
  id: string
}

/** An answer that is read while it arrives. It can be read once, and the request is sent when reading begins. */
export interface Stream<T> extends AsyncIterable<T> {
  /** Calls `each` with one item after the other, waits for it, and resolves at the end of the stream. */
  forEach (each: (item: T) => unknown): Promise<void>
  /** Stops the request; reading rejects with the kind `abort`. */
  abort (): void
}

/** How an answer is divided into items. */
export type StreamKind = 'events' | 'json-events' | 'json-lines' | 'text' | 'bytes'

/** @internal */
export interface StreamOperation extends Operation { stream: StreamKind }

interface Reader<T> {
  /** Passes on the items that end in these bytes. */
  read (bytes: Uint8Array, push: (item: T) => void): void
  /** Passes on the rest after the last bytes. */
  end? (push: (item: T) => void): void
  /** Whether the server has said that no more items follow. */
  isOver?(): boolean
}

const REPLACEMENT = 0xFFFD

/** Creates a decoder of UTF-8 that is divided anywhere, according to the Encoding Standard: Mini Programs have no TextDecoder. */
export function createDecoder (): (bytes: Uint8Array) => string {
  let missing = 0
  let point = 0
  let lower = 0x80
  let upper = 0xBF
  let isFirst = true
  return (bytes) => {
    let text = ''
    const write = (codePoint: number) => {
      if (!isFirst || codePoint !== 0xFEFF) text += String.fromCodePoint(codePoint)
      isFirst = false
    }
    for (const byte of Array.from(bytes)) {
      if (missing > 0) {
        const fits = byte >= lower && byte <= upper
        lower = 0x80
        upper = 0xBF
        if (fits) {
          point = point << 6 | byte & 0x3F
          if (--missing === 0) write(point)
          continue
        }
        missing = 0
        write(REPLACEMENT)
      }
      if (byte < 0x80) {
        write(byte)
      } else if (byte < 0xC2 || byte > 0xF4) {
        write(REPLACEMENT)
      } else {
        missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        point = byte & (0x3F >> missing)
        // refuses overlong forms, surrogates, and values above U+10FFFF
        if (byte === 0xE0) lower = 0xA0
        else if (byte === 0xED) upper = 0x9F
        else if (byte === 0xF0) lower = 0x90
        else if (byte === 0xF4) upper = 0x8F
      }
    }
    return text
  }
}

function createLines (breaks: RegExp) {
  let rest = ''
  let endedInReturn = false
  return {
    read (text: string): string[] {
      if (endedInReturn && text[0] === '\n') text = text.slice(1)
      if (text !== '') endedInReturn = text[text.length - 1] === '\r'
      const lines = text.split(breaks)
      lines[0] = rest + lines[0]
      rest = lines.pop()!
      return lines
    },
    rest: () => rest
  }
}

function parseJson (text: string, { id }: Operation): any {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('answer', `${id}: the stream has text that is not JSON`, 200, text)
  }
}

function createEventReader (operation: StreamOperation): Reader<ServerSentEvent<any>> {
  const decode = createDecoder()
  const lines = createLines(/\r\n|\n|\r/)
  let event = ''
  let data: string[] = []
  let id = ''
  let over = false

  function readLine (line: string, push: (item: ServerSentEvent<any>) => void): void {
    if (line === '') {
      if (data.length > 0) {
        const text = data.join('\n')
        // streams of language models end in this way
        if (operation.stream === 'json-events' && text === '[DONE]') over = true
        else push({ event: event || 'message', data: operation.stream === 'json-events' ? parseJson(text, operation) : text, id })
      }
      event = ''
      data = []
      return
    }
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (name === 'event') event = value
    else if (name === 'data') data.push(value)
    else if (name === 'id' && value.indexOf('\0') < 0) id = value
  }

  return {
    // an event without its empty line was cut off at the end, and is dropped
    read (bytes, push) {
      for (const line of lines.read(decode(bytes))) if (!over) readLine(line, push)
    },
    isOver: () => over
  }
}

function createLineReader (operation: StreamOperation): Reader<unknown> {
  const decode = createDecoder()
  const lines = createLines(/\n/)
  function readLine (line: string, push: (item: unknown) => void): void {
    // a text sequence of JSON has the separator before each value
    const text = (line[0] === '\u001e' ? line.slice(1) : line).trim()
    if (text !== '') push(parseJson(text, operation))
  }
  return {
    read: (bytes, push) => lines.read(decode(bytes)).forEach(line => readLine(line, push)),
    end: (push) => readLine(lines.rest(), push)
  }
}

function createReader (operation: StreamOperation): Reader<any> {
  const { stream } = operation
  if (stream === 'bytes') return { read: (bytes, push) => push(bytes) }
  if (stream === 'json-lines') return createLineReader(operation)
  if (stream !== 'text') return createEventReader(operation)
  const decode = createDecoder()
  return {
    read (bytes, push) {
      const text = decode(bytes)
      if (text !== '') push(text)
    }
  }
}

/** Consumes bytes of an answer; the promise resolves when it can take more. */
export type OnBytes = (bytes: Uint8Array) => Promise<void> | undefined

/** The items of an answer that have arrived and not been taken, and the request behind them. */
class Items<T> {
  private items: T[] = []
  private call: Call<unknown> | undefined
  private isOver = false
  private failure: unknown
  private onItem = () => {}
  private onEmpty = () => {}
  // readers that wait for an item get theirs in the order in which they asked
  private turn: Promise<unknown> = Promise.resolve()
  private readonly reader: Reader<T>
  private readonly open: (onBytes: OnBytes) => Call<unknown>

  constructor (reader: Reader<T>, open: (onBytes: OnBytes) => Call<unknown>) {
    this.reader = reader
    this.open = open
  }

  next (): Promise<IteratorResult<T, undefined>> {
    const shift = () => this.shift()
    const item = this.turn.then(shift, shift)
    this.turn = item
    return item
  }

  /** Drops the items that have not been taken, and ends the stream, with `error` if there is one. */
  leave (error?: unknown): void {
    this.items = []
    this.stop(error)
  }

  private finish (error?: unknown): void {
    if (this.isOver) return
    this.isOver = true
    this.failure = error
    this.onItem()
    this.onEmpty()
  }

  /** Ends the stream, with `error` if there is one, and stops the request. */
  private stop (error?: unknown): void {
    this.finish(error)
    this.call?.abort()
  }

  private take (read: (push: (item: T) => void) => void): void {
    try {
      read(item => { this.items.push(item) })
    } catch (error) {
      this.stop(error)
    }
    this.onItem()
  }

  private receive (bytes: Uint8Array): Promise<void> | undefined {
    if (this.isOver) return undefined
    this.take(push => this.reader.read(bytes, push))
    if (this.reader.isOver?.()) this.stop()
    return this.items.length > 0 && !this.isOver ? new Promise(resolve => { this.onEmpty = resolve }) : undefined
  }

  private start (): void {
    this.call = this.open(bytes => this.receive(bytes))
    this.call.then(() => {
      const { end } = this.reader
      if (!this.isOver && end) this.take(end)
      this.finish()
    }, error => this.finish(error))
  }

  private async shift (): Promise<IteratorResult<T, undefined>> {
    if (!this.call && !this.isOver) this.start()
    while (this.items.length === 0 && !this.isOver) await new Promise<void>(resolve => { this.onItem = resolve })
    if (this.items.length > 0) {
      const value = this.items.shift()!
      if (this.items.length === 0) this.onEmpty()
      return { done: false, value }
    }
    const error = this.failure
    this.failure = undefined
    if (error) throw error
    return { done: true, value: undefined }
  }
}

/** @internal `open` sends the request. */
export function createStream<T> (operation: StreamOperation, open: (onBytes: OnBytes) => Call<unknown>): Stream<T> {
  const items = new Items<T>(createReader(operation), open)
  async function leave (): Promise<IteratorResult<T, undefined>> {
    items.leave()
    return { done: true, value: undefined }
  }
  return {
    [Symbol.asyncIterator]: () => ({ next: () => items.next(), return: leave }),
    async forEach (each) {
      try {
        for (let item = await items.next(); !item.done; item = await items.next()) await each(item.value)
      } finally {
        items.leave()
      }
    },
    abort: () => items.leave(new ApiError('abort', `${operation.id} was stopped`))
  }
}
