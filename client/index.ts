import { ClientError } from './client-error.js'
import { lookUp, type Document, type Schema } from './document.js'
import { emit } from './emit.js'
import { readOperations, type OperationModel, type SignInModel } from './operations.js'
import { targets, type ImportExtension, type Target, type TargetName } from './targets.js'

export { ClientError } from './client-error.js'
export { checkDocument, parseDocument, readText, type Document } from './document.js'
export type { TargetName } from './targets.js'

export interface GenerateOptions {
  target: TargetName
  /** Tags and operation ids to keep. Default: all without `x-internal`; for `wx` and `uni` also without operations whose security scheme has `x-server-only`. */
  only?: readonly string[]
  /** The operation that exchanges a code for a token. Default: the operation that the document marks with `x-sign-in`. */
  signIn?: string
  /** The field of the sign-in's answer that holds the token. Default: the field that the document names, or else the field that the schema of the answer suggests. */
  signInToken?: string
  /** The names of functions by operation id. Default: the operation id. */
  rename?: Readonly<Record<string, string>>
  /** The header with which the server treats a POST as a PATCH, which Mini Programs cannot send. Default: none, so a PATCH cannot be expressed for them. */
  methodOverride?: string
  /** Leaves out operations that cannot be expressed, and lists them. Default: they are an error. */
  skipUnsupported?: boolean
  /** Writes `user-channel.ts` as well, for `wx`, `uni` and `taro`: it encrypts with the key that WeChat holds for the user. */
  userChannel?: boolean
  /** Writes `queries.ts` as well: options of TanStack Query for each function. */
  queries?: boolean
  /** The extension of file names in `import`. Default: as the tools of the platform need it. */
  importExtension?: ImportExtension
}

export interface Generated {
  /** The texts of the files by name. */
  files: Record<string, string>
  /** The ids of the operations that became functions. */
  operations: string[]
  /** The operations that were left out, with the reasons. */
  skipped: string[]
}

const isName = (...names: string[]) => (field: string) => names.includes(field.toLowerCase().replaceAll('_', ''))
const isCode = isName('code', 'jscode', 'logincode', 'wxcode')
const isToken = isName('token', 'accesstoken', 'sessiontoken', 'authtoken', 'jwt', 'idtoken')
const isLife = isName('expiresin', 'expiresinseconds')

/** The names of the properties of a schema and of its parts. */
function propertiesOf (document: Document, schema: Schema | undefined, depth = 0): string[] {
  if (typeof schema !== 'object' || schema === null || depth > 8) return []
  const referred = typeof schema.$ref === 'string' && schema.$ref.startsWith('#') ? lookUp(document, schema.$ref) as Schema : undefined
  return [...new Set([...Object.keys(schema.properties ?? {}), ...[referred, ...schema.allOf ?? []].flatMap(part => propertiesOf(document, part, depth + 1))])]
}

/** Finds a field by its name. Throws `ClientError` if it is not clear which field is meant. */
function findField (operationId: string, part: string, fields: readonly string[], isMeant: (field: string) => boolean, usual: string, advice: string): string {
  // if the document lists no properties, the usual name is assumed
  if (fields.length === 0) return usual
  const found = fields.filter(isMeant)
  const exact = found.find(field => field === usual) ?? (found.length === 1 ? found[0] : undefined)
  if (exact === undefined) throw new ClientError(`--sign-in ${operationId}: which field of ${part} is the ${usual}? It has ${fields.join(', ')}; ${advice}`)
  return exact
}

interface SignInNames { operationId?: string, token?: string }

/** Finds the operation whose answer contains the token of a security scheme that `operations` need. */
function findSignIn (document: Document, all: readonly OperationModel[], operations: readonly OperationModel[], given: SignInNames): SignInModel & { operation: OperationModel } | undefined {
  const { operationId } = given
  const used = [...new Set(operations.flatMap(({ auth }) => auth))]
  const schemes = document.components?.securitySchemes ?? {}
  const scheme = used.find(name => schemes[name]!['x-sign-in'] !== undefined) ?? (operationId === undefined ? undefined : used[0])
  if (scheme === undefined) {
    if (operationId !== undefined) throw new ClientError(`--sign-in ${operationId}: no operation has a security scheme that its token could be for`)
    return undefined
  }
  const { operationId: said, ...named } = (schemes[scheme]!['x-sign-in'] ?? {}) as Partial<SignInModel>
  const wanted = operationId ?? said!
  const operation = all.find(({ id }) => id === wanted)
  // a document may have the scheme without the routes of the sign-in
  if (operation === undefined && operationId === undefined) return undefined
  if (operation === undefined) throw new ClientError(`--sign-in ${wanted}: there is no such operation`)
  if (operation.body?.kind !== 'json' || operation.problems.length > 0) throw new ClientError(`--sign-in ${wanted}: the operation has to take the code in a JSON body`, operation.problems)
  // the sign-in cannot need its own token, although a document may demand the token for every operation
  operation.auth = operation.auth.filter(name => name !== scheme)
  const answer = propertiesOf(document, operation.answer.schemas[0]?.schema)
  if (given.token !== undefined && answer.length > 0 && !answer.includes(given.token)) throw new ClientError(`--sign-in-token ${given.token}: the answer of ${wanted} has ${answer.join(', ')}`)
  return {
    scheme,
    operationId: wanted,
    operation,
    code: named.code ?? findField(wanted, 'its body', propertiesOf(document, operation.body.schema), isCode, 'code', "name it with the scheme's x-sign-in"),
    token: given.token ?? named.token ?? findField(wanted, 'its answer', answer, isToken, 'token', 'name it with --sign-in-token'),
    expiresIn: named.expiresIn ?? (answer.length === 0 ? 'expiresIn' : answer.find(isLife))
  }
}

/** Whether an operation needs a key that must not be in a program on users' devices. */
function isServerOnly (document: Document, { auth }: OperationModel): boolean {
  const schemes = document.components?.securitySchemes ?? {}
  return auth.some(name => schemes[name]?.['x-server-only'] === true)
}

/** The problems of an operation and of its schemas that keep it from becoming a function. */
function problemsOf (document: Document, operation: OperationModel, target: Target): string[] {
  const problems = [...operation.problems]
  const report = (pointer: string, problem: string) => { problems.push(pointer.startsWith(operation.pointer) ? problem : `${pointer}: ${problem}`) }
  try {
    if (problems.length === 0) emit({ document, operations: [operation], target, importExtension: '', report })
  } catch (error) {
    problems.push(`one of its schemas is not valid OpenAPI: ${(error as Error).message}`)
  }
  return [...new Set(problems)]
}

/** Renames operations. Throws `ClientError`. */
function renameOperations (all: readonly OperationModel[], rename: Readonly<Record<string, string>> = {}): void {
  const names = new Set<string>()
  for (const [id, name] of Object.entries(rename)) {
    const operation = all.find(operation => operation.id === id)
    if (operation === undefined) throw new ClientError(`--rename ${id}=${name}: there is no such operation`)
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new ClientError(`--rename ${id}=${name}: expected the name of a function`)
    if (names.has(name) || all.some(other => other.id === name && !Object.hasOwn(rename, name))) throw new ClientError(`--rename ${id}=${name}: another operation has that name`)
    names.add(name)
    operation.name = name
  }
}

/** Generates a typed client of a document. Throws `ClientError` with all operations that cannot be expressed. */
export function generateClient (document: Document, { target: name, only, signIn: signInId, signInToken, rename, methodOverride, skipUnsupported = false, userChannel = false, queries = false, importExtension }: GenerateOptions): Generated {
  const target: Target = targets[name]
  if (methodOverride !== undefined && !/^[A-Za-z0-9-]+$/.test(methodOverride)) throw new ClientError(`--method-override ${methodOverride}: expected the name of a header, such as x-http-method-override`)
  if (userChannel && target.runtime !== 'mini') throw new ClientError(`--user-channel: ${name} has no key of a user; it is for wx, uni and taro`)
  const all = readOperations(document, target, methodOverride?.toLowerCase())
  if (all.length === 0) throw new ClientError('the document has no operations')
  renameOperations(all, rename)
  const isWanted = ({ id, tags }: OperationModel, word: string) => word === id || tags.includes(word)
  const unknown = only?.filter(word => !all.some(operation => isWanted(operation, word))) ?? []
  if (unknown.length > 0) throw new ClientError(`--only ${unknown.join(',')}: there is neither such a tag nor such an operation`)

  const operations: OperationModel[] = []
  const skipped: string[] = []
  for (const operation of all) {
    if (only === undefined ? operation.internal || (target.runtime === 'mini' && isServerOnly(document, operation)) : !only.some(word => isWanted(operation, word))) continue
    const problems = problemsOf(document, operation, target)
    if (problems.length === 0) operations.push(operation)
    else skipped.push(`${operation.id} (${operation.method} ${operation.path}): ${problems.join('; ')}`)
  }
  if (skipped.length > 0 && !skipUnsupported) {
    throw new ClientError(`${skipped.length} of ${skipped.length + operations.length} operations cannot be expressed for ${name}; --skip-unsupported leaves these out, --only chooses operations`, skipped)
  }
  if (operations.length === 0) throw new ClientError(`no operation is left for ${name}`, skipped)

  const report = (pointer: string, problem: string) => { throw new ClientError(`${pointer}: ${problem}`) }
  const files = emit({ document, operations, signIn: findSignIn(document, all, operations, { operationId: signInId, token: signInToken }), target, importExtension: importExtension ?? target.importExtension, userChannel, queries, report })
  return { files, operations: operations.map(({ id }) => id), skipped }
}
