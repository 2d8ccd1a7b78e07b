import { readFile } from 'node:fs/promises'
import type { Document, Node } from 'yaml'
import { AccountsError } from '../error-codes.js'
import { Account, describePath, findProblem } from './account.js'

// Where the list stands: our own file, or the Spring application.yml of weixin-java-miniapp-demo.
const ROOTS = [['accounts'], ['wx', 'miniapp', 'configs']]
// What means "nothing" in JSON and YAML when it is not quoted.
const NULL = /^(?:~|null)$/i

function isObject (value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function dig (value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => isObject(inner) ? inner[key] : undefined, value)
}

/** Reads the text of an accounts file, JSON or YAML. Throws `WX_ERR_ACCOUNTS` with file, line, path and what was expected. */
export async function parseAccountsFile (file: string, text: string): Promise<Account[]> {
  const { LineCounter, parseDocument, visit } = await import('yaml')
  const lineCounter = new LineCounter()
  // failsafe: every scalar stays the text that it is, so a Token of digits is not taken for a number; JSON is YAML, too
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  const lineOf = (offset: number) => `${file}:${lineCounter.linePos(offset).line}`

  const broken = document.errors[0]
  if (broken !== undefined) throw new AccountsError(`${lineOf(broken.pos[0])}: not valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${broken.code.toLowerCase().replaceAll('_', ' ')}`)
  visit(document, {
    Scalar (_key, scalar) {
      if (scalar.type === 'PLAIN' && NULL.test(scalar.source ?? '')) scalar.value = ''
    }
  })
  let content: unknown
  try {
    content = document.toJS()
  } catch {
    throw new AccountsError(`${file}: an alias without its anchor, or too many of them`)
  }
  const root = ROOTS.find(path => dig(content, path) !== undefined)
  if (root === undefined) throw new AccountsError(`${file}: expected a list under "accounts" (or "wx.miniapp.configs")`)
  const extra = root.length === 1 ? Object.keys(content as object).find(key => key !== root[0]) : undefined
  if (extra !== undefined) throw new AccountsError(`${lineAt(document, [extra], lineOf)}: ${extra}: no such key: known is accounts`)

  const list = dig(content, root)
  const accounts = Array.isArray(list) ? list.map(tidy) : list
  const problem = await findProblem(accounts)
  if (problem !== undefined) {
    throw new AccountsError(`${lineAt(document, [...root, ...problem.path], lineOf)}: ${describePath(root.join('.'), problem.path)}: ${problem.expected}`)
  }
  return accounts as Account[]
}

/** An optional key left empty, as in the demo's own file, is one that is not there; flags and numbers are no longer text. */
function tidy (account: unknown): unknown {
  if (!isObject(account)) return account
  const filled = Object.entries(account).filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([key, value]) => [key, typeof value === 'string' ? convert(key, value) : value]))
}

function convert (key: string, text: string): unknown {
  if (key === 'msgDataFormat') return text.toUpperCase()
  const { type } = (Account.properties as Record<string, { type?: string }>)[key] ?? {}
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (type === 'integer' && /^\d+$/.test(text)) return Number(text)
  return text
}

/** The line of what `path` leads to, or of the nearest part of it that exists. */
function lineAt (document: Document, path: Array<string | number>, lineOf: (offset: number) => string): string {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return lineOf(node.range[0])
  }
  return lineOf(0)
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
