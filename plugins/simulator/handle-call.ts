import type { Account } from './account/account.js'
import type { ActiveFault } from './faults.js'
import { createRid, isTokenShaped } from './ids.js'
import { mask, type JournalEntry } from './journal.js'
import { Binary, isObject, type Answer, type Call, type Operation, type Upload } from './operations/operation.js'
import { drawPicture } from './images/qr-code.js'
import { operations } from './operations/index.js'
import type { Platform } from './platform.js'
import type { ApiSecurityHalf } from './security/api-security.js'
import { fromJson, toJson } from './push/json.js'
import { hint, Refusal, refuse } from './refusal.js'
import { checkPaySignature } from './virtual-payment/signatures.js'

/** A call as it arrived over HTTP. */
export interface PlatformRequest {
  method: string
  path: string
  query: Record<string, string>
  body: Buffer
  /** The headers by their names in lower case. */
  headers?: Record<string, string | undefined>
  /** The body arrived without a Content-Length. */
  chunked: boolean
  ip: string
  origin: string
  upload (limitBytes: number): Promise<Upload>
}

export interface PlatformAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** The effect of a fault on the connection. */
  connection?: 'reset' | 'truncate'
}

/** A call on its way through the simulator. */
interface Handling {
  platform: Platform
  request: PlatformRequest
  fault: ActiveFault | undefined
  /** The entry of the journal, which each step completes. */
  entry: Omit<JournalEntry, 'id'>
}

const JSON_TYPE = 'application/json; encoding=utf-8'
const isPlainErrcode = (errcode: number) => errcode === -1 || (errcode >= 40230 && errcode <= 40240)
const APPID_IN_BODY = /"appid"\s*:\s*"([^"]{1,64})"/
const LENGTH_REQUIRED = '<html>\r\n<head><title>412 Precondition Failed</title></head>\r\n<body>\r\n<center><h1>412 Precondition Failed</h1></center>\r\n</body>\r\n</html>\r\n'
const GARBAGE = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'

/** The behaviour of a path: implemented here, or a plausible answer from the catalogue. */
async function findOperation ({ options: { catalogue } }: Platform, { method, path }: PlatformRequest): Promise<Operation | undefined> {
  const own = operations.get(path)
  if (own !== undefined) return own
  const entry = await catalogue?.(method, path)
  return entry && {
    method: method === 'GET' ? 'GET' : 'POST',
    path,
    auth: 'access_token',
    takes: 'anything',
    run ({ query, body }) {
      const { access_token: _, cloudbase_access_token: __, from_appid: ___, ...rest } = query
      const problem = entry.validate(rest, method === 'GET' ? undefined : body)
      if (problem !== undefined) refuse(47001, 'data format error', problem)
      return entry.operation?.binary ? new Binary(drawPicture(), 'image/jpeg', { 'content-disposition': 'attachment; filename="sample.jpg"' }) : { errcode: 0, errmsg: 'ok', ...entry.sample() }
    }
  }
}

/** The account of a call from a container of WeChat's cloud hosting; undefined for any other call. */
function hostedAccount ({ accounts }: Platform, { from_appid: fromAppid, cloudbase_access_token: token }: Record<string, string>): Account | undefined {
  const hosted = [...accounts.values()].filter(({ settings }) => settings.cloudRun)
  const owner = token === undefined ? hosted[0] : hosted.find(({ cloudTokens }) => cloudTokens.isGood(token))
  if (token !== undefined && owner === undefined) return refuse(40001, 'invalid credential, access_token is invalid or not latest', `no cloudbase_access_token ${hint(token)} is mounted in a container here`)
  return fromAppid === undefined ? owner : hosted.find(({ appid }) => appid === fromAppid)
}

function authenticate (platform: Platform, query: Record<string, string>): Account {
  const token = query.access_token
  const hosted = token === undefined ? hostedAccount(platform, query) : undefined
  if (hosted !== undefined) return hosted
  if (token === undefined || token === '') return refuse(41001, 'access_token missing', 'the query has no access_token')
  const account = platform.accountOfToken.get(token)
  if (account === undefined) {
    return isTokenShaped(token)
      ? refuse(40001, 'invalid credential, access_token is invalid or not latest', `no access_token ${hint(token)} was issued here`)
      : refuse(40014, 'invalid access_token', `the access_token ${hint(token)} has the wrong format`)
  }
  const problem = account.tokens.problem(token)
  if (problem !== undefined) refuse(problem.errcode, problem.errmsg, problem.reason)
  return account
}

function readBody (operation: Operation, { method, body }: PlatformRequest): Record<string, unknown> {
  if (method === 'GET' || operation.takes === 'file') return {}
  const lenient = operation.takes === 'anything'
  if (body.length === 0) return lenient ? {} : refuse(44002, 'empty post data')
  let text = body.toString()
  if (operation.literalEscapes) text = text.replace(/\\\\|\\u(?!00[0-7])(?=[\da-fA-F]{4})/g, found => found === '\\\\' ? found : '\\\\u')
  try {
    const value = fromJson(text)
    if (isObject(value)) return value
  } catch { /* told below */ }
  return lenient ? {} : refuse(47001, 'data format error', 'the body is not a JSON object')
}

/** The API security that answers a sealed call; undefined for a plain call. */
function sealedHalf ({ apiSecurity }: Account, { headers = {} }: PlatformRequest): ApiSecurityHalf | undefined {
  if (!Object.keys(headers).some(name => name.startsWith('wechatmp-'))) return undefined
  return apiSecurity ?? refuse(40238, 'no symmetric key', 'the account has no keys of API security here: issueApiSecurity makes them')
}

/** Seals the answer to a sealed call; errors of the sealing itself stay plain. */
function sealAnswer ({ platform, request, fault }: Handling, answer: Answer): PlatformAnswer | undefined {
  const account = platform.accountOfToken.get(request.query.access_token ?? '')
  const isPlain = answer instanceof Binary || account === undefined || account.tokens.problem(request.query.access_token!) !== undefined
  const half = isPlain ? undefined : request.headers?.['wechatmp-signature'] && account.apiSecurity
  if (isPlain || !half || ('errcode' in answer && isPlainErrcode(Number(answer.errcode)))) return undefined
  const { headers, body } = half.seal(account.appid, request.path, answer, Math.floor(platform.clock.wall() / 1000), fault?.seal)
  return { status: 200, headers: { 'content-type': JSON_TYPE, ...headers }, body }
}

async function run ({ platform, request, entry }: Handling, operation: Operation): Promise<Answer> {
  if (!operation.method.includes(request.method)) {
    if (operation.method === 'POST') refuse(43002, 'require POST method')
    refuse(43001, 'require GET method')
  }
  const setAccount = (account: Account) => { entry.appid = account.appid }
  const account = operation.auth === 'access_token' ? authenticate(platform, request.query) : undefined
  if (account !== undefined) {
    setAccount(account)
    account.quotas.count(operation.path)
  }
  const sealed = account === undefined ? undefined : sealedHalf(account, request)
  const body = sealed === undefined ? readBody(operation, request) : sealed.open({ appid: account!.appid, path: request.path, headers: request.headers!, body: request.body }, Math.floor(platform.clock.wall() / 1000))
  entry.body = mask(body)
  if (account !== undefined && request.path.startsWith('/xpay/')) checkPaySignature(account, request.path, request.query, request.body, body.env)
  return operation.run({
    platform, account: account!, setAccount, query: request.query, body, rawBody: request.body, ip: request.ip, origin: request.origin, upload: request.upload
  } satisfies Call)
}

function write ({ platform }: Handling, answer: Answer, operation: Operation | undefined, status: number): PlatformAnswer {
  if (answer instanceof Binary) return { status, headers: { 'content-type': answer.contentType, ...answer.headers }, body: answer.bytes }
  return { status, headers: { 'content-type': platform.options.contentType ?? operation?.contentType ?? JSON_TYPE }, body: Buffer.from(toJson(answer)) }
}

/** Refuses a path that the catalogue has with another method. */
async function refuseMethod ({ options: { catalogue } }: Platform, { method, path }: PlatformRequest): Promise<void> {
  const other = method === 'GET' ? 'POST' : 'GET'
  if (await catalogue?.(other, path) === undefined) return
  refuse(other === 'POST' ? 43002 : 43001, `require ${other} method`)
}

async function answerCall (handling: Handling): Promise<PlatformAnswer> {
  const { platform, request, fault, entry } = handling
  const operation = await findOperation(platform, request)
  let answer: Answer
  let status = 200
  try {
    if (fault?.errcode !== undefined) refuse(fault.errcode, fault.errmsg ?? (fault.errcode === -1 ? 'system error' : 'injected fault'), `fault ${fault.id}`)
    if (operation === undefined) {
      await refuseMethod(platform, request)
      status = 404
      refuse(40066, 'invalid url', `the simulator does not have ${request.path}`)
    }
    answer = await run(handling, operation!)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { errcode, errmsg, reason } = error
    const rid = createRid(platform.clock.seconds())
    Object.assign(entry, { errcode, errmsg, reason, rid })
    answer = { errcode, errmsg: `${errmsg} rid: ${rid}` }
  }
  entry.answer = answer instanceof Binary ? `${answer.contentType}, ${answer.bytes.length} bytes` : mask(answer)
  return sealAnswer(handling, answer) ?? write(handling, answer, operation, status)
}

/** The answer of a fault that replaces the whole answer. */
function spoil ({ fault }: Handling): PlatformAnswer | undefined {
  if (fault?.reset === true || fault?.reset === 'before') return { status: 0, headers: {}, body: Buffer.alloc(0), connection: 'reset' }
  if (fault?.status !== undefined || fault?.garbage) {
    return { status: fault.status ?? 200, headers: { 'content-type': fault.contentType ?? 'text/html' }, body: Buffer.from(fault.body ?? GARBAGE) }
  }
  return undefined
}

/** Answers 412, as the platform's gateway does for a body without a known length. */
function refuseChunked ({ request, entry }: Handling): PlatformAnswer | undefined {
  if (!request.chunked) return undefined
  entry.reason = 'the body has no Content-Length'
  return { status: 412, headers: { 'content-type': 'text/html' }, body: Buffer.from(LENGTH_REQUIRED) }
}

/** The appid that a call names, for the faults of one account. */
function namedAppid ({ accountOfToken }: Platform, { query, path, body }: PlatformRequest): string | undefined {
  const account = query.access_token === undefined ? undefined : accountOfToken.get(query.access_token)
  return account?.appid ?? query.from_appid ?? query.appid ?? (path.endsWith('/stable_token') ? APPID_IN_BODY.exec(body.toString('utf8', 0, 1000))?.[1] : undefined)
}

/** Handles a call to the platform: checks faults, method, token, quota and body, runs the operation, and records the answer in the journal. */
export async function handleCall (platform: Platform, request: PlatformRequest): Promise<PlatformAnswer> {
  const at = platform.clock.now()
  const startedAt = performance.now()
  const appid = namedAppid(platform, request)
  const fault = platform.faults.strike(request.path, appid)
  const entry: Handling['entry'] = {
    at, kind: 'request', appid, method: request.method, path: request.path, query: mask(request.query) as Record<string, unknown>, ip: request.ip
  }
  if (fault !== undefined) entry.fault = `fault ${fault.id} on ${fault.operation}`
  if (fault?.latencyMs !== undefined) await new Promise(resolve => setTimeout(resolve, fault.latencyMs))

  const handling: Handling = { platform, request, fault, entry }
  const answer = spoil(handling) ?? refuseChunked(handling) ?? await answerCall(handling)
  if (fault?.contentType !== undefined) answer.headers['content-type'] = fault.contentType
  if (fault?.truncate) answer.connection = 'truncate'
  if (fault?.reset === 'after') answer.connection = 'reset'
  entry.status = answer.status
  entry.ms = Math.round(performance.now() - startedAt)
  platform.journal.add(entry)
  return answer
}
