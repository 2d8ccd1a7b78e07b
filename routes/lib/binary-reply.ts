import type { FastifyReply } from 'fastify'
import type { BinaryAnswer } from '../../plugins/api/index.js'
import { closeUnread } from './close-unread.js'

const encode = (name: string) => encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** The value `attachment` with the file name in ASCII, for old clients, and in UTF-8. */
function contentDisposition (fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7E]|["\\%]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(fileName.toWellFormed())}`
}

/** Streams bytes of the platform to the client. The connection of a client that reads nothing for `unreadMs` is closed. */
export function sendBinary (reply: FastifyReply, { contentType, fileName, sizeBytes, body }: BinaryAnswer, unreadMs?: number): FastifyReply {
  closeUnread(reply, unreadMs)
  // these headers keep a page from running under our origin, whatever content type the platform names
  reply.type(contentType).header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'; sandbox")
  if (fileName !== undefined) reply.header('content-disposition', contentDisposition(fileName))
  if (sizeBytes !== undefined) reply.header('content-length', sizeBytes)
  return reply.send(body)
}
