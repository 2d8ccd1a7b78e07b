import type { FastifyRequest } from 'fastify'
import type { Upload, UploadedFile } from '../operations/operation.js'

const HEAD_BYTES = 16 * 1024
const MEDIA_PART = 'media'

/** Collects at most `limitBytes` and counts the rest. */
async function collect (stream: AsyncIterable<Buffer>, limitBytes: number): Promise<{ bytes: Buffer, sizeBytes: number }> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of stream) {
    if (sizeBytes < limitBytes) chunks.push(chunk)
    sizeBytes += chunk.length
  }
  return { bytes: Buffer.concat(chunks), sizeBytes }
}

/**
 * Reads a multipart body as it flows. The part has to be called "media" and to have a plain `filename`:
 * the platform does not understand `filename*`, which the parser does, so the raw head is looked at.
 */
export async function readUpload (request: FastifyRequest, limitBytes: number): Promise<Upload> {
  if (!request.isMultipart()) return { fields: {} }
  let head = ''
  const look = (chunk: Buffer) => { if (head.length < HEAD_BYTES) head += chunk.toString('latin1', 0, HEAD_BYTES) }
  request.raw.on('data', look)

  let file: UploadedFile | undefined
  const fields: Record<string, string> = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: Infinity, files: 10, fields: 50 } })) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      const content = await collect(part.file, limitBytes)
      const named = part.filename !== undefined && part.filename !== '' && hasPlainName(head, part.fieldname)
      if (file === undefined && part.fieldname === MEDIA_PART && named) file = { field: part.fieldname, fileName: part.filename, ...content }
    }
  } catch (error) {
    // a body that ends early, or has no part at all, holds no media
    if (!String((error as { code?: string }).code).startsWith('FST_')) request.log.debug({ err: error }, 'multipart body cannot be read')
  } finally {
    request.raw.off('data', look)
  }
  return { file, fields }
}

function hasPlainName (head: string, field: string): boolean {
  const headers = head.split('\r\n').filter(line => /^content-disposition:/i.test(line) && line.includes(field))
  return headers.length === 0 || headers.some(line => /;\s*filename=/i.test(line))
}
