import { readFile } from 'node:fs/promises'
import type { YAMLException } from 'js-yaml'
import type { Node, YAMLError } from 'yaml'
import { AccountsError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'
import { Account, describePath, findProblem, quoteKey } from './account.js'

// Where the list stands: our own file, or the Spring application.yml of weixin-java-miniapp-demo.
const ROOTS = [['accounts'], ['wx', 'miniapp', 'configs']]
// Brackets, or characters in front of what a line holds. js-yaml reads as many.
const MAX_DEPTH = 100
// What stands for nothing: an empty value, and null as YAML writes it.
const NOTHING = /^(?:~|null|)$/i

function isObject (value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function dig (value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => isObject(inner) ? inner[key] : undefined, value)
}

/** Reads the text of an accounts file, JSON or YAML. Throws `WX_ERR_ACCOUNTS` with file, line, path and what was expected. */
export async function parseAccountsFile (file: string, text: string): Promise<Account[]> {
  const content = await parse(file, text)
  const root = ROOTS.find(path => dig(content, path) !== undefined)
  if (root === undefined) throw new AccountsError(`${file}: expected a list under "accounts" (or "wx.miniapp.configs")`)
  const extra = root.length === 1 ? Object.keys(content as object).find(key => key !== root[0]) : undefined
  if (extra !== undefined) throw new AccountsError(`${await locate(file, text, [extra])}: ${quoteKey(extra)}: no such key: known is accounts`)

  const list = dig(content, root)
  const accounts = Array.isArray(list) ? list.map(tidy) : list
  const problem = findProblem(accounts)
  if (problem !== undefined) {
    throw new AccountsError(`${await locate(file, text, [...root, ...problem.path])}: ${describePath(root.join('.'), problem.path)}: ${problem.expected}`)
  }
  return accounts as Account[]
}

async function parse (file: string, text: string): Promise<unknown> {
  try {
    if (/^\s*\{/.test(text)) return parseLossless(text)
  } catch { /* a flow mapping of YAML begins so, too */ }
  const { FAILSAFE_SCHEMA, load } = await import('js-yaml')
  try {
    // failsafe: every scalar stays the text that it is, so a Token of digits is not taken for a number
    return load(text, { schema: FAILSAFE_SCHEMA })
  } catch (error) {
    if (isDeep(text)) throw new AccountsError(`${file}: not valid ${nameFormat(file)}: nested too deep`)
    const { document, lineAt } = await openDocument(text)
    // js-yaml takes a file without content for a broken one
    if (document.contents === null && document.errors.length === 0) return undefined
    throw new AccountsError(describeSyntax(file, error as YAMLException, document.errors[0], lineAt))
  }
}

const nameFormat = (file: string) => file.endsWith('.json') ? 'JSON' : 'YAML'

/** Deeper than an accounts file ever is. `yaml` reads what is within it by recursion, and a process whose stack is used up may not be there to say so: V8 ends it when a pattern is compiled just then. */
function isDeep (text: string): boolean {
  if (new RegExp(`^[ \\t?:-]{${MAX_DEPTH}}`, 'm').test(text)) return true
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0)
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** The document with the place of everything in it: slow, and needed for a message only. */
async function openDocument (text: string) {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  return { document, lineAt: (offset: number) => lineCounter.linePos(offset).line }
}

/** The place and the kind of what is wrong, and not the text, which may be of a secret. */
function describeSyntax (file: string, { mark }: YAMLException, found: YAMLError | undefined, lineAt: (offset: number) => number): string {
  const line = found !== undefined ? lineAt(found.pos[0]) : mark && mark.line + 1
  const kind = found === undefined ? '' : `: ${found.code.toLowerCase().replaceAll('_', ' ')}`
  return `${file}${line === undefined ? '' : `:${line}`}: not valid ${nameFormat(file)}${kind}`
}

/** File and line of what `path` leads to, or of the nearest part of it that exists. */
async function locate (file: string, text: string, path: Array<string | number>): Promise<string> {
  if (isDeep(text)) return file
  const { document, lineAt } = await openDocument(text)
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return `${file}:${lineAt(node.range[0])}`
  }
  return file
}

/** An optional key left empty, as in the demo's own file, is one that is not there; flags and numbers are no longer text. */
function tidy (account: unknown): unknown {
  if (!isObject(account)) return account
  const filled = Object.entries(account).filter(([, value]) => value !== null && !(typeof value === 'string' && NOTHING.test(value)))
  return Object.fromEntries(filled.map(([key, value]) => [key, convert(key, value)]))
}

function convert (key: string, value: unknown): unknown {
  const { type } = (Account.properties as Record<string, { type?: string }>)[key] ?? {}
  // JSON without quotes
  const text = typeof value === 'number' && type === 'string' ? String(value) : value
  if (typeof text !== 'string') return text
  if (key === 'msgDataFormat') return text.toUpperCase()
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (type === 'integer' && /^\d+$/.test(text)) return Number(text)
  return text
}

/** Reads an accounts file. Throws `WX_ERR_ACCOUNTS`. */
export async function readAccountsFile (file: string): Promise<Account[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new AccountsError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  return parseAccountsFile(file, text)
}
