import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describeErrcode, type Language } from '../plugins/errors/index.js'

/** A field of an operation, found by its type as in an editor. */
export interface FieldComment {
  /** A path such as `body.order_info.openid`. The elements of a list have the path of the list. */
  path: string
  /** The comment above the field; empty if there is none. */
  text: string
  /** The place of the field in the source. */
  declaration: ts.Declaration | undefined
}

/** The comment above an operation's definition and the comments above its fields. */
export interface OperationComment {
  /** The first sentence, without its full stop. */
  summary: string
  /** The sentences after the first, the following lines included. */
  details: string
  /** The official page. */
  docs: string
  /** The reason and the time of the deprecation. */
  deprecated?: string
  fields: FieldComment[]
}

/** The facts of the official page of an operation except its fields, from `official.json` of each domain. */
export interface OfficialFacts {
  /** The name on the official page. */
  name: string
  /** The Chinese title. */
  title: string
  /** The directory of the page, such as `sec-center/sec-check`. */
  area: string
  /** The Chinese name of the first part of `area`. */
  areaTitle: string
  /** The permission sets that a third-party platform needs. */
  permissionSets?: string[]
  /** The name under which cloud functions call it without an access token; false if they cannot. */
  cloudCall?: string | false
  /** The reasons for differences from the page, by the path of a field or `*`. */
  differs?: Record<string, string>
  /** The errcodes with their meaning in English; null takes the meaning from the table of errcodes. Empty if the page lists none. */
  errcodes?: Record<string, string | null>
}

const domainsFolder = fileURLToPath(new URL('../plugins/api/domains/', import.meta.url))

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The folders of the domains by their camel-case names. */
const domainFolders = new Map(readdirSync(domainsFolder, { withFileTypes: true })
  .filter(entry => entry.isDirectory()).map(({ name }) => [camelCase(name), `${domainsFolder}${name}/`]))

function commentOf (node: ts.Node): ts.JSDoc | undefined {
  return ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)
}

/** The subject of each domain, from the table of domains. */
export function readDomainComments (): Map<string, string> {
  const comments = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    const text = ts.isPropertyAssignment(node) && ts.getTextOfJSDocComment(commentOf(node)?.comment)
    if (text) comments.set((node as ts.PropertyAssignment).name.getText(), text)
    ts.forEachChild(node, visit)
  }
  const file = `${domainsFolder}index.ts`
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return comments
}

/** Collects the fields of a TypeBox schema from its type. */
function collectFields (checker: ts.TypeChecker, schema: ts.Type, path: string, fields: FieldComment[], depth = 0): void {
  if (depth > 24) return
  if (schema.isUnionOrIntersection()) {
    for (const part of schema.types) collectFields(checker, part, path, fields, depth + 1)
    return
  }
  const [first, second] = checker.getTypeArguments(schema as ts.TypeReference)
  switch (schema.symbol?.name) {
    case 'TObject':
      for (const property of checker.getPropertiesOfType(first!)) {
        const at = `${path}.${property.name}`
        const text = ts.displayPartsToString(property.getDocumentationComment(checker)).replaceAll('\n', ' ')
        fields.push({ path: at, text, declaration: property.declarations?.[0] })
        collectFields(checker, checker.getTypeOfSymbol(property), at, fields, depth + 1)
      }
      break
    case 'TArray':
      collectFields(checker, first!, path, fields, depth + 1)
      break
    case 'TRecord':
      collectFields(checker, second!, path, fields, depth + 1)
      break
    case 'TUnion': case 'TIntersect':
      for (const part of checker.getTypeArguments(first as ts.TypeReference)) collectFields(checker, part, path, fields, depth + 1)
      break
  }
}

function readOperation (checker: ts.TypeChecker, symbol: ts.Symbol, key: string): OperationComment | undefined {
  const declaration = symbol.declarations?.[0]
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined
  const type = checker.getTypeOfSymbol(symbol)
  if (type.symbol?.name !== 'Operation') return undefined
  const statement = declaration.parent.parent
  const comment = commentOf(statement)
  const text = (ts.getTextOfJSDocComment(comment?.comment) ?? '').trim()
  const [summary, ...details] = text.split('\n')
  const docs = /@see (https:\S+)/.exec(comment?.getText() ?? '')?.[1]
  if (!summary?.endsWith('.') || docs === undefined) throw new Error(`the comment of ${key} needs a sentence and an @see with the official page`)
  const deprecated = ts.getTextOfJSDocComment(ts.getJSDocDeprecatedTag(declaration)?.comment)
  const [query, body, answer] = checker.getTypeArguments(type as ts.TypeReference)
  const fields: FieldComment[] = []
  collectFields(checker, query!, 'query', fields)
  collectFields(checker, body!, 'body', fields)
  collectFields(checker, answer!, 'answer', fields)
  return { summary: summary.slice(0, -1), details: details.join(' '), docs, ...deprecated !== undefined && { deprecated }, fields }
}

let allComments: Map<string, OperationComment> | undefined

/** The comments of all operations by `domain.name`, or of some domains; throws for a definition without a sentence or a page. */
export function readComments (domains?: Iterable<string>): Map<string, OperationComment> {
  if (domains !== undefined) return readCommentsOf(domains)
  allComments ??= readCommentsOf(domainFolders.keys())
  return allComments
}

function readCommentsOf (domains: Iterable<string>): Map<string, OperationComment> {
  const files = [...domains].map(domain => [domain, `${domainFolders.get(domain)}index.ts`] as const)
  const config = ts.readConfigFile(fileURLToPath(new URL('../tsconfig.json', import.meta.url)), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, fileURLToPath(new URL('..', import.meta.url)))
  const program = ts.createProgram(files.map(([, file]) => file), options)
  const checker = program.getTypeChecker()
  const comments = new Map<string, OperationComment>()
  for (const [domain, file] of files) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const key = `${domain}.${exported.name}`
      const comment = readOperation(checker, symbol, key)
      if (comment !== undefined) comments.set(key, comment)
    }
  }
  return comments
}

const readJson = (file: string) => existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

/** The facts of the official pages by `domain.name`; operations without a page today have none. */
export function readOfficialFacts (): Map<string, OfficialFacts> {
  const facts = new Map<string, OfficialFacts>()
  for (const [domain, folder] of domainFolders) {
    for (const [name, fact] of Object.entries<OfficialFacts>(readJson(`${folder}official.json`))) facts.set(`${domain}.${name}`, fact)
  }
  return facts
}

/** The Chinese of an English text of a domain; undefined if there is none. */
export type Translate = (domain: string, english: string) => string | undefined

/** Reads the Chinese texts: `zh.json` of each domain, and the file beside the domains for texts that several domains share. */
export function readChinese (): Translate {
  const shared: Record<string, string> = readJson(`${domainsFolder}zh.json`)
  const byDomain = new Map([...domainFolders].map(([domain, folder]) => [domain, readJson(`${folder}zh.json`) as Record<string, string>]))
  return (domain, english) => byDomain.get(domain)?.[english] ?? shared[english]
}

/** The errcodes of an operation with their meaning: the domain's own text, or the text of the table of errcodes. */
export function describeErrcodes (language: Language, domain: string, fact: OfficialFacts | undefined, translate: Translate): Array<[code: number, meaning: string]> {
  return Object.entries(fact?.errcodes ?? {}).map(([code, text]) => [
    Number(code),
    text === null ? describeErrcode(Number(code), language) ?? '' : language === 'en' ? text : translate(domain, text) ?? text
  ])
}
