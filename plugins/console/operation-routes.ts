import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import type { Accounts } from '../accounts/index.js'
import type { BinaryAnswer, CallOptions } from '../api/index.js'
import { ConfirmationError, InputError, OperationError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { redactJson } from '../observability/index.js'
import { Call, CallResult, OperationDetail, OperationPage, OperationQuery, paths } from './api.js'
import { describeFailedCall } from './failed-call.js'
import { confirmationOf, describeOperation, findOperation, searchOperations } from './operations.js'
import { recordAct, type ConsoleParts } from './parts.js'

const CALL_BODY_BYTES = 15 * 1024 * 1024
const SHOWN_BYTES = 4 * 1024 * 1024

const Params = Type.Object({ domain: Type.String({ maxLength: 64 }), name: Type.String({ maxLength: 128 }) })

type Method = (input: object, options?: CallOptions) => Promise<unknown>

/** Whether an answer is bytes. */
const isBinary = (answer: unknown): answer is BinaryAnswer => typeof (answer as Partial<BinaryAnswer> | undefined)?.buffer === 'function'

async function toResult (answer: unknown): Promise<Pick<CallResult, 'answer' | 'bytes'>> {
  if (!isBinary(answer)) return { answer: redactJson(answer) }
  const bytes = await answer.buffer()
  if (bytes.length > SHOWN_BYTES) throw new InputError(`the answer has ${bytes.length} bytes, the console shows at most ${SHOWN_BYTES}`)
  return { bytes: { contentType: answer.contentType, fileName: answer.fileName, sizeBytes: bytes.length, base64: bytes.toString('base64') } }
}

/** Quotes a text for a shell: a quote within single quotes is written as '\''. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The credentials of a call, with placeholders for the secrets. */
const PROOFS: Record<string, { query?: Record<string, string>, body?: Record<string, string> }> = {
  access_token: { query: { access_token: 'ACCESS_TOKEN' } },
  secret: { query: { appid: 'APPID', secret: 'APPSECRET' } },
  appsecret: { query: { appid: 'APPID', appsecret: 'APPSECRET' } },
  'secret-in-body': { body: { appid: 'APPID', secret: 'APPSECRET' } }
}

interface Described {
  method: string
  path: string
  query?: { properties?: Record<string, object> } | undefined
  auth?: string | undefined
}

/** The fields of the query with a constant value. */
function fixedFields ({ query }: Described): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query?.properties ?? {}).filter(([, schema]) => 'const' in schema).map(([field, schema]) => [field, (schema as { const: unknown }).const]))
}

function writeExamples (domain: string, name: string, operation: Described, input: Record<string, unknown>): Pick<CallResult, 'typescript' | 'curl'> {
  const { method, path, query, auth = 'access_token' } = operation
  const asQuery = new Set(Object.keys(query?.properties ?? {}))
  const isInQuery = (field: string) => method === 'GET' || asQuery.has(field)
  const proof = PROOFS[auth] ?? {}
  const url = new URL(path, 'https://api.weixin.qq.com')
  for (const [field, value] of Object.entries({ ...proof.query, ...fixedFields(operation), ...input })) {
    if (isInQuery(field) || field in (proof.query ?? {})) url.searchParams.set(field, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  const body = { ...proof.body, ...Object.fromEntries(Object.entries(input).filter(([field]) => !isInQuery(field))) }
  return {
    typescript: `await app.wechat.accounts.use(appid, ({ api }) => api.${domain}.${name}(${JSON.stringify(input, null, 2)}))`,
    curl: `curl ${method === 'GET' ? '' : `-H 'content-type: application/json' -d ${quoted(JSON.stringify(body))} `}${quoted(url.href)}`
  }
}

const operationRoutes: FastifyPluginAsyncTypebox<{ parts: ConsoleParts, accounts: Accounts }> = async function (fastify, { parts, accounts }) {
  const { access } = parts
  useOwnCompilers(fastify)

  fastify.get(paths.operations, {
    schema: { hide: true, querystring: OperationQuery, response: { 200: OperationPage } }
  }, async (request) => searchOperations(request.query as OperationQuery))

  fastify.get(paths.operation, {
    schema: { hide: true, params: Params, querystring: Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }), response: { 200: OperationDetail } }
  }, async ({ params: { domain, name }, query: { lang = 'en' } }) => {
    const found = await describeOperation(domain, name, lang)
    if (found === undefined) throw new OperationError()
    return found
  })

  fastify.post(paths.call, {
    bodyLimit: CALL_BODY_BYTES,
    schema: { hide: true, params: Params, body: Call, response: { 200: CallResult } }
  }, async (request): Promise<CallResult> => {
    access.requireWrite(request)
    // an answer of the platform may contain messages of users
    access.requirePayloads(request)
    const { domain, name } = request.params
    const { appid, input = {}, file, sign, confirm } = request.body
    const found = await findOperation(domain, name)
    if (found === undefined) throw new OperationError()
    const id = `${domain}.${name}`
    if (await confirmationOf(domain, name) !== undefined && confirm !== id) throw new ConfirmationError(id)

    const startedAt = performance.now()
    let result: Omit<CallResult, 'ms' | 'typescript' | 'curl'>
    try {
      const answer = await accounts.use(appid, async ({ api }) => {
        const method = (api as unknown as Record<string, Record<string, Method>>)[domain]![name]!
        return toResult(await method({ ...input, ...(file !== undefined && { file: Buffer.from(file.base64, 'base64'), fileName: file.name }) }, sign && { sign }))
      })
      result = { ok: true, ...answer }
    } catch (error) {
      // a failure of this server is answered as such
      if ((error as { code?: string }).code === undefined || (error as { code?: string }).code === 'WX_ERR_UNKNOWN_APPID') throw error
      result = { ok: false, ...describeFailedCall(error) }
    }
    await recordAct(parts, request, { act: 'call', what: `${appid} ${id}`, error: result.error })
    return { ...result, ms: performance.now() - startedAt, ...writeExamples(domain, name, found.operation, input) }
  })
}

export default operationRoutes
