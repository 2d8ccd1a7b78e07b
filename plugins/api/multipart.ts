import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { InputError } from '../lib/error-codes.js'
import type { FileInput } from './define.js'

// The platform's gateway refuses some chunked uploads with HTTP 412, so a stream that ends within this
// many bytes is sent with its length; it can then also be sent again with a fresh token.
const PEEK_BYTES = 256 * 1024

export interface MultipartBody {
  contentType: string
  /** Bytes; undefined when the file is a long stream. */
  contentLength?: number
  /** False when the source is a stream that is gone once read. */
  replayable: boolean
  /** The error of the source, when that is what ended the body. */
  readonly sourceError?: unknown
  open (): AsyncIterable<Uint8Array>
}

interface Source {
  sizeBytes?: number
  replayable: boolean
  chunks (): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

async function openSource ({ file, sizeBytes }: FileInput): Promise<Source> {
  if (typeof file === 'string') return { sizeBytes: (await stat(file)).size, replayable: true, chunks: () => createReadStream(file) }
  if (file instanceof Uint8Array) return { sizeBytes: file.byteLength, replayable: true, chunks: () => [file] }

  if (file.readableEnded || file.destroyed) throw new InputError('file: the stream has already been read')
  const iterator: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let peeked = 0
  if (sizeBytes === undefined) {
    while (peeked < PEEK_BYTES) {
      const next = await iterator.next()
      if (next.done) return { sizeBytes: peeked, replayable: true, chunks: () => head }
      head.push(next.value)
      peeked += next.value.length
    }
  }
  return {
    sizeBytes,
    replayable: false,
    async * chunks () {
      for (let chunk = head.shift(); chunk !== undefined; chunk = head.shift()) yield chunk
      yield * { [Symbol.asyncIterator]: () => iterator }
    }
  }
}

// UTF-8 as it is, escaped as MIME says and as the Go and Java clients of the platform do it; browsers' %22 would stay in the name.
function quote (text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`
}

function defaultFileName ({ file, contentType }: FileInput): string {
  if (typeof file === 'string') return basename(file)
  const ending = /^[a-z]+\/([a-z0-9]+)/.exec(contentType ?? '')?.[1]
  return ending ? `media.${ending === 'jpeg' ? 'jpg' : ending}` : 'media'
}

/** A multipart/form-data body of one file and some fields that is written as it is read. */
export async function createMultipart (part: string, input: FileInput, fields: Record<string, unknown>): Promise<MultipartBody> {
  const boundary = `----fastify-wechat-${randomBytes(12).toString('hex')}`
  const source = await openSource(input)
  const opening = Object.entries(fields).map(([name, value]) =>
    `--${boundary}\r\nContent-Disposition: form-data; name=${quote(name)}\r\n\r\n${typeof value === 'object' ? JSON.stringify(value) : value}\r\n`).join('')
  const head = Buffer.from(`${opening}--${boundary}\r\nContent-Disposition: form-data; name=${quote(part)}; filename=${quote(input.fileName || defaultFileName(input))}\r\n` +
    `Content-Type: ${(input.contentType ?? 'application/octet-stream').replace(/[\r\n]/g, '')}\r\n\r\n`)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  let sourceError: unknown

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: source.sizeBytes === undefined ? undefined : head.length + source.sizeBytes + tail.length,
    replayable: source.replayable,
    get sourceError () { return sourceError },
    async * open () {
      yield head
      try {
        yield * source.chunks()
      } catch (error) {
        sourceError = error
        throw error
      }
      yield tail
    }
  }
}
