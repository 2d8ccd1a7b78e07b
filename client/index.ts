import { ClientError } from './client-error.js'
import type { Document } from './document.js'
import { emit } from './emit.js'
import { readOperations, type OperationModel, type SignInModel } from './operations.js'
import { targets, type ImportExtension, type Target, type TargetName } from './targets.js'

export { ClientError } from './client-error.js'
export { checkDocument, parseDocument, readText, type Document } from './document.js'
export type { TargetName } from './targets.js'

export interface GenerateOptions {
  target: TargetName
  /** Tags and operation ids to keep. Default all; for `wx` and `uni` without those whose security scheme has `x-server-only`. */
  only?: readonly string[]
  /** The operation that exchanges a code for a token. Default what the document says with `x-sign-in`. */
  signIn?: string
  /** Leaves out what cannot be expressed, and lists it. Default: that is an error. */
  skipUnsupported?: boolean
  /** How an `import` names a file. Default as the platform's tools want it. */
  importExtension?: ImportExtension
}

export interface Generated {
  /** Name to text. */
  files: Record<string, string>
  /** Ids of the operations that are functions now. */
  operations: string[]
  /** What was left out, and why. */
  skipped: string[]
}

/** The operation whose answer is the token of a security scheme that `operations` need. */
function findSignIn (document: Document, all: readonly OperationModel[], operations: readonly OperationModel[], operationId: string | undefined): SignInModel & { operation: OperationModel } | undefined {
  const used = [...new Set(operations.flatMap(({ auth }) => auth))]
  const schemes = document.components?.securitySchemes ?? {}
  const scheme = used.find(name => schemes[name]!['x-sign-in'] !== undefined) ?? (operationId === undefined ? undefined : used[0])
  if (scheme === undefined) {
    if (operationId !== undefined) throw new ClientError(`--sign-in ${operationId}: no operation has a security scheme that its token could be for`)
    return undefined
  }
  const { operationId: said, code = 'code', token = 'token', expiresIn = 'expiresIn' } = (schemes[scheme]!['x-sign-in'] ?? {}) as Partial<SignInModel>
  const wanted = operationId ?? said!
  const operation = all.find(({ id }) => id === wanted)
  // a document may have the scheme, and not the routes that it came with
  if (operation === undefined && operationId === undefined) return undefined
  if (operation === undefined) throw new ClientError(`--sign-in ${wanted}: there is no such operation`)
  if (operation.body?.kind !== 'json' || operation.problems.length > 0) throw new ClientError(`--sign-in ${wanted}: the operation has to take the code in a JSON body`, operation.problems)
  // where the document asks a token of every operation, it forgot this one
  operation.auth = operation.auth.filter(name => name !== scheme)
  return { scheme, operationId: wanted, code, token, expiresIn, operation }
}

/** Whether an operation needs a key that has no place in a program that users carry around. */
function isServerOnly (document: Document, { auth }: OperationModel): boolean {
  const schemes = document.components?.securitySchemes ?? {}
  return auth.some(name => schemes[name]?.['x-server-only'] === true)
}

/** What keeps an operation from being a function: of its own, or of the schemas that it leads to. */
function problemsOf (document: Document, operation: OperationModel, target: Target): string[] {
  const problems = [...operation.problems]
  const report = (pointer: string, problem: string) => { problems.push(pointer.startsWith(operation.pointer) ? problem : `${pointer}: ${problem}`) }
  try {
    if (problems.length === 0) emit({ document, operations: [operation], target, importExtension: '', report })
  } catch (error) {
    problems.push(`a schema of it is not as OpenAPI has it: ${(error as Error).message}`)
  }
  return [...new Set(problems)]
}

/** A typed client of a document. Throws `ClientError` with all that cannot be expressed. */
export function generateClient (document: Document, { target: name, only, signIn: signInId, skipUnsupported = false, importExtension }: GenerateOptions): Generated {
  const target: Target = targets[name]
  const all = readOperations(document, target)
  if (all.length === 0) throw new ClientError('the document has no operations')
  const isWanted = ({ id, tags }: OperationModel, word: string) => word === id || tags.includes(word)
  const unknown = only?.filter(word => !all.some(operation => isWanted(operation, word))) ?? []
  if (unknown.length > 0) throw new ClientError(`--only ${unknown.join(',')}: there is neither such a tag nor such an operation`)

  const operations: OperationModel[] = []
  const skipped: string[] = []
  for (const operation of all) {
    if (only === undefined ? target.runtime === 'mini' && isServerOnly(document, operation) : !only.some(word => isWanted(operation, word))) continue
    const problems = problemsOf(document, operation, target)
    if (problems.length === 0) operations.push(operation)
    else skipped.push(`${operation.id} (${operation.method} ${operation.path}): ${problems.join('; ')}`)
  }
  if (skipped.length > 0 && !skipUnsupported) {
    throw new ClientError(`${skipped.length} of ${skipped.length + operations.length} operations cannot be expressed for ${name}; --skip-unsupported leaves out what cannot, --only chooses`, skipped)
  }
  if (operations.length === 0) throw new ClientError(`no operation is left for ${name}`, skipped)

  const report = (pointer: string, problem: string) => { throw new ClientError(`${pointer}: ${problem}`) }
  const files = emit({ document, operations, signIn: findSignIn(document, all, operations, signInId), target, importExtension: importExtension ?? target.importExtension, report })
  return { files, operations: operations.map(({ id }) => id), skipped }
}
