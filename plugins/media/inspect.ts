import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { InputError, MediaSizeError, MediaTypeError, NoFileError } from '../lib/error-codes.js'
import { STREAM_BYTES } from '../lib/streams.js'
import type { FileSource } from '../api/index.js'

/** The content types that each media type accepts. The bytes of a file determine its type, not the statement of the sender. */
export const ACCEPTED = {
  image: ['image/jpeg', 'image/png', 'image/gif'],
  voice: ['audio/amr', 'audio/mpeg'],
  video: ['video/mp4'],
  thumb: ['image/jpeg']
} as const

export type MediaType = keyof typeof ACCEPTED

// file-type reads no more than this
const SNIFF_BYTES = 4100

async function fileKindOf (head: Uint8Array, type: MediaType): Promise<string> {
  if (head.length === 0) throw new NoFileError()
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(head))?.mime
  const accepted: readonly string[] = ACCEPTED[type]
  if (mime === undefined || !accepted.includes(mime)) throw new MediaTypeError(mime ?? 'of an unknown type', accepted.join(', '))
  return mime
}

async function headOf (path: string): Promise<{ head: Buffer, sizeBytes: number }> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(SNIFF_BYTES)
    const { bytesRead } = await file.read(head, 0, SNIFF_BYTES, 0)
    return { head: head.subarray(0, bytesRead), sizeBytes: (await file.stat()).size }
  } finally {
    await file.close()
  }
}

/**
 * Checks the type and size of a file. A stream is checked while it is read: its type by the first bytes, its size until its end.
 * Use the returned file in place of the given one.
 * Throws, or ends the stream with, `WX_ERR_NO_FILE`, `WX_ERR_MEDIA_TYPE` or `WX_ERR_MEDIA_SIZE`.
 */
export async function inspect (file: FileSource, type: MediaType, maxBytes: number): Promise<{ file: FileSource, contentType: string }> {
  if (typeof file === 'string') {
    const { head, sizeBytes } = await headOf(file)
    if (sizeBytes > maxBytes) throw new MediaSizeError(maxBytes)
    return { file, contentType: await fileKindOf(head, type) }
  }
  if (file instanceof Uint8Array) {
    if (file.byteLength > maxBytes) throw new MediaSizeError(maxBytes)
    return { file, contentType: await fileKindOf(file.subarray(0, SNIFF_BYTES), type) }
  }

  if (file.readableEnded || file.destroyed) throw new InputError('file: the stream has already been read')
  const iterator: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let peeked = 0
  let ended = false
  while (!ended && peeked < SNIFF_BYTES) {
    const next = await iterator.next()
    if (next.done) {
      ended = true
    } else {
      head.push(next.value)
      peeked += next.value.length
    }
  }
  const contentType = await fileKindOf(Buffer.concat(head).subarray(0, SNIFF_BYTES), type)

  async function * checked () {
    let sizeBytes = 0
    const count = (chunk: Uint8Array) => {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw new MediaSizeError(maxBytes)
      return chunk
    }
    for (let chunk = head.shift(); chunk !== undefined; chunk = head.shift()) yield count(chunk)
    while (!ended) {
      const next = await iterator.next()
      if (next.done) ended = true
      else yield count(next.value)
    }
  }
  return { file: Readable.from(checked(), { objectMode: false, highWaterMark: STREAM_BYTES }), contentType }
}
