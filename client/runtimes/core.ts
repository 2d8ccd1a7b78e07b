/** The description of an operation for the runtime. */
export interface Operation {
  id: string
  method: string
  /** The path, with `{name}` for path parameters. */
  path: string
  /** The encoding of the body. */
  body?: 'json' | 'form' | 'multipart' | 'text' | 'bytes'
  /** The content type of the body, if `body` does not determine it. */
  type?: string
  /** The multipart field that holds the file. */
  file?: string
  /** The kind of answer. Default `json`. */
  answer?: 'text' | 'bytes' | 'file' | 'stream' | 'any'
  /** The styles of query parameters: `json`, `deep` for `name[key]`, or the separator of a list. */
  styles?: Record<string, string>
  /** The required security schemes. */
  auth?: string[]
  /** The security schemes are optional. */
  optional?: boolean
  /** Whether repeating the request is safe, if the method does not tell. */
  again?: boolean
  /** Headers of each request: the method for which a POST stands, or the type of a stream. */
  headers?: Record<string, string>
  /** @internal Sends the request in place of the client's transport. */
  send?: Transport<any>['send']
}

export interface Parts {
  path?: object
  query?: object
  headers?: object
  body?: unknown
}

/** The input of a call, or a function that returns it. The function is called after the sign-in, and again when the call is repeated. */
export type Input<T> = T | (() => T | Promise<T>)

export interface Progress {
  /** The bytes so far. */
  loaded: number
  /** All bytes; 0 if the number is not known. */
  total: number
}

export interface CallOptions {
  /** Milliseconds for one try. Default: the value of the client. */
  timeoutMs?: number
}

/** The promise of an answer. */
export interface Call<T> extends Promise<T> {
  /** Stops the request; the promise rejects with the kind `abort`. */
  abort (): void
}

export interface Token {
  token: string
  /** Seconds until the token expires. */
  expiresIn?: number | undefined
}

/** A token or key, or a function that gets one. It is called once for all calls that wait for it, and again when the server answers 401. */
export type Credential = string | (() => Promise<string | Token>)

export interface CoreOptions {
  /** The address of the server. */
  baseUrl: string
  /** Milliseconds for one try. Default 60,000. */
  timeoutMs?: number
  /** How many times a read is tried again after a broken connection, 502, 503 or 504. Default 2. */
  retries?: number
  /** Headers of each request. */
  headers?: Record<string, string>
  credentials?: Partial<Record<string, Credential>>
  /** Returns the code that a sign-in exchanges. */
  getCode?: () => Promise<string>
}

/** The facts of the document that the generator writes into the client. */
export interface Api {
  /** Path parameters that the client fills in. */
  params?: { appid?: string }
  /** The place of each security scheme's credential. */
  schemes?: Record<string, { header?: string, query?: string, prefix?: string }>
  /** The sign-in: the scheme whose token it returns, the operation, and its fields for the code, the token and the token's lifetime. */
  signIn?: { scheme: string, operation: Operation, code: string, token: string, expiresIn?: string }
}

export type ErrorKind = 'status' | 'network' | 'timeout' | 'abort' | 'answer' | 'sign-in'

/** A call that failed. */
export class ApiError<Body = any> extends Error {
  /** `status`: the server answered with an error. `answer`: the answer does not match the document. */
  kind: ErrorKind
  /** The HTTP status; 0 without an answer. A stream that broke has the status with which it began. */
  status: number
  /** The body of the answer. */
  body: Body | undefined
  /** The `code` of the answer, on which programs should rely. */
  code: string | undefined

  constructor (kind: ErrorKind, message: string, status = 0, body?: Body) {
    super(message)
    // a class that is compiled to ES5 would create a plain Error
    Object.setPrototypeOf(this, new.target.prototype)
    this.name = 'ApiError'
    this.kind = kind
    this.status = status
    this.body = body
    this.code = (body as { code?: string } | undefined)?.code
  }
}

export interface Client {
  /** Calls an operation. The functions of the operations use it. */
  call<T> (operation: Operation, input?: Input<Parts>, options?: CallOptions): Call<T>
  /** Signs in again and resolves with the answer of the sign-in. */
  signIn (): Promise<any>
  /** Forgets the tokens, except those that are given as text. */
  signOut (): void
}

/** @internal */
export interface Request<Options> {
  operation: Operation
  url: string
  headers: Record<string, string>
  body: unknown
  timeoutMs: number
  options: Options
  /** The options of the client. */
  runtime: CoreOptions
}

/** @internal The part that differs between platforms. */
export interface Transport<Options> {
  /** Resolves with the text of the answer, or with the bytes or file of a successful answer. `onStop` registers a function that stops it. */
  send (request: Request<Options>, onStop: (stop: () => void) => void): Promise<{ status: number, data: unknown }>
  load? (key: string): unknown
  save? (key: string, value?: unknown): void
}

interface Session { token: string, expiresAt?: number | undefined }

interface Source {
  /** The current token, or else a new one unless `peek`. */
  get (peek?: boolean): Promise<string | undefined>
  renew (): Promise<{ answer?: any }>
  /** Forgets the token if it is the current one, or in any case. False if there is no way to get another token. */
  drop (token?: string, anyway?: boolean): boolean
}

/** The parts of a client that its calls share. */
interface Core<Options> {
  transport: Transport<Options>
  options: CoreOptions
  api: Api
  /** The address of the server, without a slash at its end. */
  baseUrl: string
  sources: Record<string, Source>
  client: Client
}

/** A call on its way. */
interface Running<Options> {
  operation: Operation
  input: Input<Parts>
  options: Options
  isStopped: boolean
  /** Stops the current request. */
  stop: () => void
}

// an outdated session key neither decrypts the data nor matches its signature
const STALE_KEY = /^WX_ERR_(USER|RAW)_DATA$/
const TYPES: Record<string, string> = { json: 'application/json', form: 'application/x-www-form-urlencoded', text: 'text/plain' }

// some environments have no timers, and some projects have no types for them
declare const setTimeout: undefined | ((work: () => void, ms: number) => unknown)

const wait = (ms: number) => new Promise<void>(resolve => {
  typeof setTimeout === 'function' ? setTimeout(resolve, ms) : resolve()
})

/** Encodes fields for a form or query: a list repeats its name. */
function encodePairs (fields: object): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map(item => item == null ? '' : typeof item === 'object' ? encodePairs(item) : `${encodeURIComponent(name)}=${encodeURIComponent(item)}`))
    .filter(Boolean).join('&')
}

function parse (text: unknown): any {
  return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined
}

async function exchangeCode ({ client, options: { getCode }, api }: Core<any>): Promise<Token & { answer: any }> {
  const { scheme, operation, code, token, expiresIn } = api.signIn!
  if (!getCode) throw new ApiError('sign-in', `${scheme} needs credentials.${scheme} or getCode`)
  // each try needs a new code; callers that wait do not try again, because each of them would sign in
  const answer = await client.call<any>({ ...operation, again: true }, async () => ({ body: { [code]: await getCode() } }))
  if (!answer?.[token]) throw new ApiError('sign-in', `the answer of ${operation.id} has no ${token}`)
  return { token: answer[token], expiresIn: expiresIn === undefined ? undefined : answer[expiresIn], answer }
}

function createSource (core: Core<any>, scheme: string): Source {
  const { transport, options: { credentials = {} }, api: { params, signIn }, baseUrl } = core
  const given = credentials[scheme] ?? (signIn?.scheme === scheme ? () => exchangeCode(core) : undefined)
  if (typeof given !== 'function') {
    const missing = () => Promise.reject(new ApiError('sign-in', `pass credentials.${scheme} to createClient`))
    return { get: async (peek) => given ?? (peek ? undefined : missing()), renew: missing, drop: () => false }
  }
  const key = `fastify-wechat ${scheme} ${params?.appid ?? ''} ${baseUrl}`
  let session = transport.load?.(key) as Session | undefined
  let renewing: Promise<{ token: string, answer?: any }> | undefined

  // a token that arrives after a sign-out is not kept
  let signOuts = 0

  async function obtain () {
    const before = signOuts
    const made = await (given as () => Promise<string | Token & { answer?: any }>)()
    const { token, expiresIn, answer } = typeof made === 'string' ? { token: made } as Token & { answer?: any } : made
    if (before === signOuts) {
      session = { token, expiresAt: expiresIn && Date.now() + expiresIn * 1000 }
      transport.save?.(key, session)
    }
    return { token, answer }
  }
  function renew () {
    if (renewing) return renewing
    const mine: Promise<{ token: string, answer?: any }> = obtain().finally(() => { if (renewing === mine) renewing = undefined })
    renewing = mine
    return mine
  }
  return {
    async get (peek) {
      if (session && !(session.expiresAt! <= Date.now())) return session.token
      return peek ? undefined : (await renew()).token
    },
    renew,
    drop (token, anyway) {
      if (anyway) {
        signOuts++
        renewing = undefined
      }
      if (anyway || session?.token === token) {
        session = undefined
        transport.save?.(key)
      }
      return true
    }
  }
}

const sourceOf = (core: Core<any>, scheme: string) => (core.sources[scheme] ??= createSource(core, scheme))

/** Fills in the path with its parameters and those of the client. */
function fillPath ({ id, path }: Operation, values: Record<string, unknown>): string {
  return path.replace(/\{([^}]+)\}/g, (_, name) => {
    const value = String(values[name] ?? '')
    // these values would change the path
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${id}: ${name} must not be '${value}'`)
    return encodeURIComponent(value)
  })
}

function buildRequest<Options extends CallOptions> ({ options, api: { params, schemes = {} }, baseUrl }: Core<Options>, { operation, options: callOptions }: Running<Options>, { path, query, headers, body }: Parts, tokens: Record<string, string>): Request<Options> {
  const { body: kind, type = TYPES[kind!], answer, styles = {} } = operation
  const allHeaders: Record<string, string> = {}
  const allQuery: Record<string, unknown> = { ...query }
  for (const name of Object.keys(styles)) {
    const value = allQuery[name]
    const style = styles[name]
    if (value == null) continue
    allQuery[name] = style === 'json' ? JSON.stringify(value) : style === 'deep' ? Object.fromEntries(Object.entries(value as object).map(([key, item]) => [`${name}[${key}]`, item])) : (value as unknown[]).join(style)
  }
  // lower case, because two spellings of one name would both be sent
  for (const [name, value] of Object.entries({ accept: answer ? '*/*' : 'application/json', ...options.headers, ...headers, ...operation.headers })) if (value != null) allHeaders[name.toLowerCase()] = String(value)
  if (type && body !== undefined) allHeaders['content-type'] = type
  for (const scheme of Object.keys(tokens)) {
    const { header, query: name, prefix = '' } = schemes[scheme]!
    if (header) allHeaders[header.toLowerCase()] = prefix + tokens[scheme]
    else if (name) allQuery[name] = tokens[scheme]
  }
  const filled = fillPath(operation, { ...params, ...path })
  const search = encodePairs(allQuery)
  return {
    operation,
    url: baseUrl + filled + (search && `?${search}`),
    headers: allHeaders,
    body: body === undefined ? undefined : kind === 'json' ? JSON.stringify(body) : kind === 'form' ? encodePairs(body as object) : body,
    timeoutMs: callOptions.timeoutMs ?? options.timeoutMs ?? 60000,
    options: callOptions,
    runtime: options
  }
}

/** Reads the answer of an operation. Throws for an error status, and for an answer that is not JSON where JSON is expected. */
function readAnswer ({ id, answer }: Operation, status: number, data: unknown): unknown {
  const good = status >= 200 && status < 300
  if (good && answer && answer !== 'any') return data
  let body: any
  try {
    body = parse(data)
  } catch {
    if (good && !answer) throw new ApiError('answer', `${id}: the answer is not JSON`, status, data)
    body = data
  }
  if (good) return body
  throw new ApiError('status', `${id}: ${body?.message ?? status}`, status, body)
}

async function perform<Options extends CallOptions> (core: Core<Options>, running: Running<Options>): Promise<unknown> {
  const { operation, input } = running
  const { method, auth = [], optional, send = core.transport.send, again = /^(GET|HEAD)$/.test(method) } = operation
  const { retries = 2 } = core.options
  let replayed = false
  for (let tries = 0; ;) {
    // stopped while it waited to try again
    if (running.isStopped) return
    const tokens: Record<string, string> = {}
    let sent = false
    try {
      for (const scheme of auth) {
        const token = await sourceOf(core, scheme).get(optional && !replayed)
        if (token !== undefined) tokens[scheme] = token
      }
      const request = buildRequest(core, running, typeof input === 'function' ? await input() : input, tokens)
      if (running.isStopped) return
      sent = true
      const { status, data } = await send(request, stop => { running.stop = stop })
      return readAnswer(operation, status, data)
    } catch (error) {
      const { kind, status, code } = error as ApiError
      if (running.isStopped) throw error
      if (sent && !replayed && (status === 401 || STALE_KEY.test(code ?? '')) && auth.filter(scheme => sourceOf(core, scheme).drop(tokens[scheme])).length) {
        replayed = true
      } else if (sent && again && tries < retries && (status ? status > 501 && status < 505 : kind === 'network')) {
        await wait(300 * 2 ** tries++ * (0.5 + Math.random()))
      } else {
        throw error
      }
    }
  }
}

/** @internal */
export function createCore<Options extends CallOptions> (transport: Transport<Options>, options: CoreOptions, api: Api): Client {
  const { schemes = {}, signIn } = api
  const client: Client = {
    call<T> (operation: Operation, input: Input<Parts> = {}, callOptions: CallOptions = {}) {
      const running: Running<Options> = { operation, input, options: callOptions as Options, isStopped: false, stop: () => {} }
      let abort = () => {}
      const done = new Promise<T>((resolve, reject) => {
        abort = () => {
          running.isStopped = true
          reject(new ApiError('abort', `${operation.id} was stopped`))
          running.stop()
        }
        perform(core, running).then(resolve as (value: unknown) => void, reject)
      })
      return Object.assign(done, { abort })
    },
    signIn: async () => signIn && (await sourceOf(core, signIn.scheme).renew()).answer,
    signOut () { for (const scheme of Object.keys(schemes)) sourceOf(core, scheme).drop('', true) }
  }
  const core: Core<Options> = { transport, options, api, baseUrl: options.baseUrl.replace(/\/$/, ''), sources: {}, client }
  return client
}
