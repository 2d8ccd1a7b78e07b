import { on } from 'node:events'
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import type { BusboyHeaders, BusboyInstance } from '@fastify/busboy'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ClientGoneError, MultipartError, MultipartLimitError } from '../../plugins/lib/error-codes.js'
import { STREAM_BYTES } from '../../plugins/lib/streams.js'

export interface UploadedFile {
  /** The file name that the client sent; undefined without a name. */
  fileName?: string
  stream: Readable
}

// the parser is loaded with the first upload
const load = createRequire(import.meta.url)

const MULTIPART = 'multipart/form-data'
const MAX_FIELDS = 100
const MAX_FIELD_BYTES = 65_536

/**
 * Leaves multipart bodies of a scope unread, for `readFiles`. `@fastify/multipart` can be registered in an app only once,
 * and with `attachFieldsToBody` it reads each body that its own parser has seen.
 */
export function acceptMultipart (scope: FastifyInstance): void {
  scope.addContentTypeParser(MULTIPART, (_request, _payload, done) => { done(null) })
}

export function isMultipart ({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.toLowerCase().startsWith(MULTIPART) === true
}

/** Some clients leave the name of a picture away. */
function isFile (_field: string | undefined, contentType: string | undefined, fileName: string | undefined): boolean {
  return fileName !== undefined || contentType === 'application/octet-stream' || contentType?.startsWith('image/') === true
}

function createParser (request: FastifyRequest, maxFiles: number): BusboyInstance {
  try {
    const { Busboy } = load('@fastify/busboy') as typeof import('@fastify/busboy')
    return new Busboy({ headers: request.headers as BusboyHeaders, isPartAFile: isFile, highWaterMark: STREAM_BYTES, fileHwm: STREAM_BYTES, limits: { files: maxFiles, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES } })
  } catch (error) {
    throw new MultipartError((error as Error).message)
  }
}

/**
 * Calls `use` with each file of a multipart body, in their order, and skips the fields. The next file follows when `use` is done.
 * If `use` throws, the rest of the body is read and dropped.
 * Rejects with what `use` throws, and with `WX_ERR_MULTIPART`, `WX_ERR_MULTIPART_LIMIT` and, when the client goes away, `WX_ERR_CLIENT_GONE`.
 */
export async function readFiles (request: FastifyRequest, maxFiles: number, use: (file: UploadedFile) => Promise<void>): Promise<void> {
  const { raw } = request
  const parser = createParser(request, maxFiles)
  let current: Readable | undefined
  let failure: Error | undefined
  let broken: Error | undefined
  let parserError: Error | undefined
  const onClose = () => {
    if (raw.complete) return
    failure ??= new ClientGoneError()
    // ends the current file and the iteration
    current?.destroy(failure)
    parser.emit('error', failure)
  }
  parser.on('filesLimit', () => { failure ??= new MultipartLimitError(`${maxFiles} files`) })
  parser.on('fieldsLimit', () => { failure ??= new MultipartLimitError(`${MAX_FIELDS} fields`) })
  parser.on('file', (_name, stream) => {
    current = stream
    // the iteration reports the error, even if nothing reads the file yet
    stream.on('error', (error: Error) => { broken ??= error })
  })
  parser.on('error', (error: Error) => { parserError = error })
  raw.once('close', onClose)
  const files = on(parser, 'file', { close: ['finish'] } as object)
  raw.pipe(parser)
  try {
    for await (const [, stream, fileName] of files) {
      if (failure !== undefined) throw failure
      await use({ stream, fileName: fileName === '' ? undefined : fileName })
    }
    if (failure !== undefined) throw failure
  } catch (error) {
    // a body that ends within a file breaks whatever reads that file, and each reader has an error of its own for it
    const malformed = parserError ?? broken
    const isOwn = String((error as { code?: unknown } | undefined)?.code).startsWith('WX_ERR_')
    throw isOwn ? error : failure ?? (malformed === undefined ? error : new MultipartError(malformed.message))
  } finally {
    raw.off('close', onClose)
    raw.unpipe(parser)
    // without this the connection of a refused upload would stay open
    raw.resume()
  }
}
