import type { FastifySchema } from 'fastify'
import { ApiTimeoutError, ApiUnreachableError, ClosedError, InputError, MediaSizeError, MediaTypeError, SessionError, SignatureError, TooManyRequestsError, UnknownAppidError, UserDataError } from '../lib/error-codes.js'
import { STATUS_CODES } from '../lib/http/node-http.js'

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
  403: 'A signature or watermark does not match, or the platform has blocked the user',
  404: 'No such account, or no such file',
  413: 'The request is larger than accepted',
  414: 'A part of the address is too long',
  415: 'The type of the file is not accepted',
  422: 'The session key does not decrypt the data: sign in again, then fetch the data again',
  429: 'A limit or a quota is reached',
  500: 'The server failed',
  502: 'The platform failed, or could not be reached',
  503: 'The service is not available at the moment',
  504: 'The platform did not answer in time',
  default: 'Any other failure, such as a header that is too large, a failure of the server, or a server that is stopping'
}

/** An example answer for each status. */
const EXAMPLES = Object.fromEntries([
  new InputError('encryptedData and iv go together'), new SessionError(), new SignatureError(), new UnknownAppidError('wx1234567890abcdef'), new MediaSizeError(10_485_760), new MediaTypeError('text/plain', 'image/jpeg, image/png, image/gif'),
  new UserDataError(), new TooManyRequestsError('12 seconds'), new ApiUnreachableError('/sns/jscode2session'), new ClosedError(), new ApiTimeoutError('/sns/jscode2session')
].map(({ statusCode, code, message }) => [statusCode, { statusCode, code, error: STATUS_CODES[statusCode!], message }]))

// our own limits say when to try again, those of the platform do not
const HEADERS: Record<string, object> = { 429: { 'retry-after': { description: 'seconds to wait, if known', schema: { type: 'integer' } } } }

/** The schema of a route for the document, which says more than the schema that Fastify uses. */
export function describeRoute (schema: FastifySchema | undefined, url: string, hasProblem: boolean): FastifySchema {
  const { 'x-request-body': body, 'x-security': ownSecurity, ...rest } = schema ?? {}
  const response = (rest.response ?? { 200: { description: 'Default Response', type: 'null' } }) as Record<string, unknown>
  return {
    ...rest,
    // stated explicitly, so that a public route cannot be confused with a forgotten one
    security: rest.security ?? ownSecurity ?? [],
    ...(body !== undefined && { body }),
    // these errors come from the error handler and not from a route: a parameter that is too long for the router, or a stopping server
    ...(hasProblem && { response: { ...(url.includes(':') && { 414: { $ref: 'Problem#' } }), ...response, default: response.default ?? { $ref: 'Problem#' } } })
  }
}

/** Names the error answers, adds a sentence for each status and the page for clients that ask for HTML, and removes unused tags. */
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
