import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { InputError } from '../lib/error-codes.js'
import { spool } from '../lib/spool.js'
import { STREAM_BYTES } from '../lib/streams.js'
import type { FileInput } from './define.js'

// the number of bytes that file-type reads
const HEAD_BYTES = 4100

export interface MultipartBody {
  contentType: string
  /** The size in bytes. The platform answers 412 to a body without a length. */
  contentLength: number
  /** False if the source is a stream that can be read only once. */
  replayable: boolean
  /** The error of the source, if it ended the body. */
  readonly sourceError?: unknown
  open (): AsyncIterable<Uint8Array>
  /** Releases the temporary file. */
  release (): Promise<void>
}

interface Source {
  sizeBytes: number
  /** The first bytes, if they are known before the body is sent. */
  head?: Uint8Array
  replayable: boolean
  chunks (): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  release? (): Promise<void>
}

async function openSource ({ file, sizeBytes }: FileInput): Promise<Source> {
  if (typeof file === 'string') return openPath(file)
  if (file instanceof Uint8Array) return { sizeBytes: file.byteLength, head: file.subarray(0, HEAD_BYTES), replayable: true, chunks: () => [file] }
  if (file.readableEnded || file.destroyed) throw new InputError('file: the stream has already been read')
  // a stream whose size is known flows through; any other stream is read first to learn its size
  if (sizeBytes !== undefined) return { sizeBytes, replayable: false, chunks: () => file }
  return { ...await spool(file), replayable: true }
}

async function openPath (path: string): Promise<Source> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
    return { sizeBytes: (await file.stat()).size, head: head.subarray(0, bytesRead), replayable: true, chunks: () => createReadStream(path, { highWaterMark: STREAM_BYTES }) }
  } finally {
    await file.close()
  }
}

// UTF-8 is kept and quotes are escaped as in MIME, as the Go and Java clients of the platform do; the %22 of browsers would stay in the name
function quote (text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`
}

const ENDING = /\.([A-Za-z0-9]{1,5})$/
// two extensions are common for one type
const SAME_ENDING: Record<string, string> = { jpeg: 'jpg', tiff: 'tif', mpeg: 'mpg' }

const MAX_NAME_CHARACTERS = 128

const shorten = (name: string) => name.length > MAX_NAME_CHARACTERS ? name.slice(0, MAX_NAME_CHARACTERS).toWellFormed() : name

function endingOf (name: string): string | undefined {
  const ending = ENDING.exec(name)?.[1]!.toLowerCase()
  return ending === undefined ? undefined : SAME_ENDING[ending] ?? ending
}

/**
 * The file name that is sent. The platform judges a file by the extension of its name (40113), so the extension follows from the bytes;
 * bytes of an unknown type keep their name.
 */
async function fileNameOf ({ file, fileName, contentType }: FileInput, head: Uint8Array | undefined): Promise<string> {
  const name = fileName || (typeof file === 'string' ? basename(file) : 'media')
  const { fileTypeFromBuffer } = await import('file-type')
  const ending = (head && await fileTypeFromBuffer(head))?.ext ?? (endingOf(name) === undefined ? /^[a-z]+\/([a-z0-9]+)$/.exec(contentType ?? '')?.[1] : undefined)
  if (ending === undefined) return shorten(name)
  const wanted = SAME_ENDING[ending] ?? ending
  return endingOf(name) === wanted && name.length <= MAX_NAME_CHARACTERS ? name : `${shorten(name.replace(ENDING, ''))}.${wanted}`
}

/** A multipart/form-data body of one file and some fields, which is produced as it is read. */
export async function createMultipart (part: string, input: FileInput, fields: Record<string, unknown>): Promise<MultipartBody> {
  const boundary = `----fastify-wechat-${randomBytes(12).toString('hex')}`
  const source = await openSource(input)
  const opening = Object.entries(fields).map(([name, value]) =>
    `--${boundary}\r\nContent-Disposition: form-data; name=${quote(name)}\r\n\r\n${typeof value === 'object' ? JSON.stringify(value) : value}\r\n`).join('')
  const head = Buffer.from(`${opening}--${boundary}\r\nContent-Disposition: form-data; name=${quote(part)}; filename=${quote(await fileNameOf(input, source.head))}\r\n` +
    `Content-Type: ${(input.contentType ?? 'application/octet-stream').replace(/[\r\n]/g, '')}\r\n\r\n`)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  let sourceError: unknown

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: head.length + source.sizeBytes + tail.length,
    replayable: source.replayable,
    get sourceError () { return sourceError },
    async release () { await source.release?.() },
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
