import { STATUS_CODES } from 'node:http'
import type { FastifySchema } from 'fastify'
import { ApiTimeoutError, ApiUnreachableError, ClosedError, InputError, MediaSizeError, MediaTypeError, SessionError, SignatureError, TooManyRequestsError, UnknownAppidError, UserDataError } from '../lib/error-codes.js'

interface Response { description: string, headers?: object, content?: Record<string, { schema?: object, example?: object }> }

interface Operation { tags?: string[], responses?: Record<string, Response | { $ref: string }> }

export interface Document {
  tags?: { name: string }[]
  paths?: Record<string, Record<string, Operation>>
  components?: { responses?: Record<string, Response> }
}

const PROBLEM = '#/components/schemas/Problem'

const SENTENCES: Record<string, string> = {
  400: 'The input is malformed, or the platform refused it',
  401: 'No valid token: sign in again, or check the key',
  403: 'A signature or watermark does not hold, or the platform blocked the user',
  404: 'No such account, or no such file',
  413: 'Larger than accepted',
  414: 'A part of the address is too long',
  415: 'Not of an accepted type',
  422: 'The session key does not open the data: sign in again, then fetch the data again',
  429: 'A limit or a quota is reached',
  500: 'Something failed here',
  502: 'The platform failed, or could not be reached',
  503: 'Not available for the moment',
  504: 'The platform did not answer in time',
  default: 'Any other failure, such as a header that is too large, something that failed here, or a server that stops'
}

/** An answer of each status, to read in the document. */
const EXAMPLES = Object.fromEntries([
  new InputError('encryptedData and iv go together'), new SessionError(), new SignatureError(), new UnknownAppidError('wx1234567890abcdef'), new MediaSizeError(10_485_760), new MediaTypeError('text/plain', 'image/jpeg, image/png, image/gif'),
  new UserDataError(), new TooManyRequestsError('12 seconds'), new ApiUnreachableError('/sns/jscode2session'), new ClosedError(), new ApiTimeoutError('/sns/jscode2session')
].map(({ statusCode, code, message }) => [statusCode, { statusCode, code, error: STATUS_CODES[statusCode!], message }]))

// a limit of ours says when to come back, one of the platform does not
const HEADERS: Record<string, object> = { 429: { 'retry-after': { description: 'seconds, where it is known', schema: { type: 'integer' } } } }

/** What the document says of a route beyond the schema that Fastify works with. */
export function describeRoute (schema: FastifySchema | undefined, url: string, hasProblem: boolean): FastifySchema {
  const { 'x-request-body': body, 'x-security': ownSecurity, ...rest } = schema ?? {}
  const response = (rest.response ?? { 200: { description: 'Default Response', type: 'null' } }) as Record<string, unknown>
  return {
    ...rest,
    // said aloud: without it nobody knows whether a route is public or was forgotten
    security: rest.security ?? ownSecurity ?? [],
    ...(body !== undefined && { body }),
    // the error handler answers what no route lists: a parameter that is too long for the router, a stopping server
    ...(hasProblem && { response: { ...(url.includes(':') && { 414: { $ref: 'Problem#' } }), ...response, default: response.default ?? { $ref: 'Problem#' } } })
  }
}

/** Names the error answers, with a sentence for each status and the page that is answered where HTML is asked for, and keeps the tags that are used. */
export function describeDocument (document: Document): Document {
  const named: Record<string, Response> = {}
  const operations = Object.values(document.paths ?? {}).flatMap(path => Object.values(path))
  for (const { responses = {} } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      if (!('description' in response)) continue
      const description = SENTENCES[status] ?? STATUS_CODES[status]
      const schema = response.content?.['application/json']?.schema
      if (schema !== undefined && '$ref' in schema && schema.$ref === PROBLEM) {
        const name = status === 'default' ? 'Problem' : `Problem${status}`
        named[name] = { description: description ?? 'An error', ...(HEADERS[status] && { headers: HEADERS[status] }), content: { 'application/json': { schema, ...(EXAMPLES[status] && { example: EXAMPLES[status] }) }, 'text/html': { schema: { type: 'string' } } } }
        responses[status] = { $ref: `#/components/responses/${name}` }
      } else if (response.description === 'Default Response') {
        response.description = STATUS_CODES[status] ?? 'An answer'
      }
    }
  }
  const used = new Set(operations.flatMap(({ tags = [] }) => tags))
  return { ...document, tags: document.tags?.filter(({ name }) => used.has(name)), components: { ...document.components, responses: { ...document.components?.responses, ...named } } }
}
