import type { Socket } from 'node:net'
import type { ConnectionError, FastifyInstance } from 'fastify'
import { STATUS_CODES } from '../lib/http/node-http.js'

const ANSWERS: Record<string, { statusCode: number, code: string, message: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { statusCode: 408, code: 'REQUEST_TIMEOUT', message: 'the request took too long to arrive' },
  HPE_HEADER_OVERFLOW: { statusCode: 431, code: 'REQUEST_HEADER_FIELDS_TOO_LARGE', message: 'the header is too large' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { statusCode: 413, code: 'PAYLOAD_TOO_LARGE', message: 'the chunk extensions are too large' }
}
const MALFORMED = { statusCode: 400, code: 'BAD_REQUEST', message: 'this is not well-formed HTTP' }

/**
 * Fastify's server option of this name: bytes that are not an HTTP request, and incomplete requests, get the same kind of answer as every other error.
 * Fastify's own handler logs the bytes that it could not read, which may contain an `Authorization` header or a query with a code.
 */
export function clientErrorHandler (this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  // the client is gone, or an answer is already under way
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  this.log.debug({ err: { code: error.code }, remoteAddress: socket.remoteAddress }, 'connection refused')
  if (socket.writable) {
    const problem = ANSWERS[error.code] ?? MALFORMED
    const body = JSON.stringify({ statusCode: problem.statusCode, code: problem.code, error: STATUS_CODES[problem.statusCode], message: problem.message })
    socket.write(`HTTP/1.1 ${problem.statusCode} ${STATUS_CODES[problem.statusCode]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`)
  }
  socket.destroy()
}
