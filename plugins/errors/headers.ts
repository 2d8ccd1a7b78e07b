import type { FastifyReply } from 'fastify'
import { validateHeaderName, validateHeaderValue } from '../lib/http/node-http.js'

// headers that describe the bytes of the failed answer
const OF_OTHER_BYTES = ['accept-ranges', 'cache-control', 'content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-range', 'content-type', 'etag', 'expires', 'last-modified', 'transfer-encoding']
// an error of an upstream may carry the headers of the upstream
const NEVER_FROM_ERRORS = new Set([...OF_OTHER_BYTES, 'connection', 'keep-alive', 'set-cookie', 'vary'])

function isValid (name: string, value: unknown): value is string | string[] {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value as string)
    return true
  } catch {
    return false
  }
}

/** Adds the `headers` of an error, as Fastify's own handler does, except those of another body or connection. Above 499 only `retry-after` is added. */
function addErrorHeaders (reply: FastifyReply, headers: unknown, statusCode: number): void {
  if (typeof headers !== 'object' || headers === null) return
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase()
    if (statusCode < 500 ? NEVER_FROM_ERRORS.has(lower) : lower !== 'retry-after') continue
    if (isValid(name, value)) reply.header(name, value)
  }
}

function addVary (reply: FastifyReply, ...names: string[]): void {
  const present = String(reply.getHeader('vary') ?? '').split(',').map(name => name.trim()).filter(name => name !== '')
  if (present.includes('*')) return
  const lower = present.map(name => name.toLowerCase())
  reply.header('vary', [...present, ...names.filter(name => !lower.includes(name.toLowerCase()))].join(', '))
}

/** Prepares the headers of a reply that becomes the reply of an error. */
export function setErrorHeaders (reply: FastifyReply, errorHeaders: unknown, statusCode: number): void {
  for (const name of OF_OTHER_BYTES) reply.removeHeader(name)
  addErrorHeaders(reply, errorHeaders, statusCode)
  addVary(reply, 'Accept', 'Accept-Language')
  reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
}
