import { Readable } from 'node:stream'
import { parseLossless } from '../lib/json.js'
import type { BinaryAnswer } from './define.js'
import type { IncomingHeaders } from './buffered-exchange.js'

const ERROR_BYTES = 64 * 1024
const BUFFER_BYTES = 32 * 1024 * 1024

/** Reads `body` to the end; rejects with a RangeError past `limitBytes`. */
export async function readAll (body: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limitBytes) throw new RangeError(`more than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

// undici decodes headers as latin1, but bytes that are valid UTF-8 were sent as UTF-8
function decodeHeader (value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? value : text
}

/** The file name of a Content-Disposition header; `filename*` takes precedence, because `filename` beside it is often garbled. */
export function fileNameOf (disposition: string | undefined): string | undefined {
  if (disposition === undefined) return undefined
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended.replace(/^"|"$/g, ''))
    } catch { /* malformed: the plain one serves */ }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition)
  const name = plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]
  return name === undefined ? undefined : decodeHeader(name)
}

function single (header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

// only an errcode makes an error, because a file may be JSON, too
function errorIn (bytes: Buffer): object | undefined {
  try {
    const json = parseLossless(bytes.toString()) as object
    return 'errcode' in json ? json : undefined
  } catch {
    return undefined
  }
}

/**
 * Distinguishes bytes from a JSON error by their content, because the content type cannot be trusted.
 * Resolves with the JSON, or with the bytes as a stream; `toError` converts an error of the stream.
 */
export async function openBinary ({ headers, body }: { headers: IncomingHeaders, body: Readable }, toError: (error: unknown) => Error): Promise<BinaryAnswer | { json: object } | { empty: true }> {
  const iterator: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  let ended = false
  const isJson = () => /^\s*\{/.test(Buffer.from(head[0]!.subarray(0, 64)).toString('latin1'))
  while (!ended && (size === 0 || (size < ERROR_BYTES && isJson()))) {
    const next = await iterator.next()
    if (next.done) {
      ended = true
    } else if (next.value.length > 0) {
      head.push(next.value)
      size += next.value.length
    }
  }
  if (size === 0) return { empty: true }
  // an answer of a proxy, whatever its status
  if (/^\s*<(?:!doctype|html)/i.test(Buffer.from(head[0]!.subarray(0, 64)).toString('latin1'))) {
    body.destroy()
    throw new RangeError('a page instead of a file')
  }
  const json = ended && isJson() ? errorIn(Buffer.concat(head)) : undefined
  if (json !== undefined) return { json }

  const stream = new Readable({
    read () {
      const chunk = head.shift()
      if (chunk !== undefined) this.push(chunk)
      else if (ended) this.push(null)
      else iterator.next().then(({ done, value }) => { this.push(done ? null : value) }, error => { this.destroy(toError(error)) })
    },
    // an abandoned download must release its connection, even while it waits for the next bytes
    destroy (error, done) {
      body.destroy()
      done(error)
    }
  })
  return {
    contentType: single(headers['content-type']) ?? 'application/octet-stream',
    fileName: fileNameOf(single(headers['content-disposition'])),
    sizeBytes: headers['content-length'] === undefined ? undefined : Number(single(headers['content-length'])),
    body: stream,
    buffer: () => readAll(stream, BUFFER_BYTES)
  }
}
