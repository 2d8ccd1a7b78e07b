import { randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MediaSizeError } from './error-codes.js'
import { STREAM_BYTES } from './streams.js'

/** Streams up to this size are kept in memory. */
const MEMORY_BYTES = 256 * 1024
// enough to recognise the type of a file
const HEAD_BYTES = 4100
/** No operation of the platform takes a larger file. */
const MAX_BYTES = 512 * 1024 * 1024

/** A stream that was read to its end, so that its size is known and it can be read any number of times. */
export interface Spooled {
  readonly sizeBytes: number
  /** The first bytes: at least 4,100, or all if there are fewer. */
  readonly head: Uint8Array
  chunks (): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Frees the disk space. */
  release (): Promise<void>
}

/**
 * Opens a temporary file and unlinks it at once, so that nothing is left behind however the process ends.
 */
async function openUnlinked (): Promise<FileHandle> {
  const path = join(tmpdir(), `fastify-wechat-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  try {
    await unlink(path)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

async function writeAll (file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length;) written += (await file.write(chunk, written)).bytesWritten
}

/** A copy of the first bytes, so that the chunks that they come from can be freed. */
function headOf (kept: readonly Uint8Array[], next: Uint8Array): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES)
  let length = 0
  for (const chunk of [...kept, next]) {
    const part = chunk.subarray(0, HEAD_BYTES - length)
    head.set(part, length)
    length += part.length
    if (length === HEAD_BYTES) break
  }
  return head.subarray(0, length)
}

/**
 * Reads `source` to its end: up to 256 KiB into memory, more into an unlinked temporary file.
 * Rejects with the error of the source or of the disk, or with `WX_ERR_MEDIA_SIZE` above 512 MiB.
 */
export async function spool (source: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const kept: Uint8Array[] = []
  let sizeBytes = 0
  let file: FileHandle | undefined
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.length
      if (sizeBytes > MAX_BYTES) throw new MediaSizeError(MAX_BYTES)
      if (sizeBytes <= MEMORY_BYTES) {
        kept.push(chunk)
        continue
      }
      if (file === undefined) {
        file = await openUnlinked()
        const head = headOf(kept, chunk)
        // each chunk is let go as soon as it is written
        for (let early = kept.shift(); early !== undefined; early = kept.shift()) await writeAll(file, early)
        kept.push(head)
      }
      await writeAll(file, chunk)
    }
  } catch (error) {
    await file?.close()
    throw error
  }
  if (file === undefined) return { sizeBytes, head: Buffer.concat(kept), chunks: () => kept, async release () {} }
  const spooled = file
  return {
    sizeBytes,
    head: kept[0]!,
    chunks: () => spooled.createReadStream({ start: 0, autoClose: false, highWaterMark: STREAM_BYTES }),
    release: () => spooled.close()
  }
}
