import { createRequire } from 'node:module'
import type { Document, LineCounter, Node } from 'yaml'
import type { Problem } from '../../lib/check.js'
import { AccountsError } from '../../lib/error-codes.js'
import { parseLossless } from '../../lib/json.js'

// JSON is read without the package, whose 70 modules are loaded for YAML, and for the line of a mistake
const load = createRequire(import.meta.url)
const loadYaml = () => load('yaml') as typeof import('yaml')

// counts brackets, or characters in front of the content of a line
const MAX_DEPTH = 100

/** A document of a file, with the lines of its values. */
export interface FileDocument {
  content: unknown
  /** The line of the value that `path` leads to, or of its nearest ancestor that exists; undefined if it is unknown. */
  lineOf (path: Problem['path']): number | undefined
}

const nameFormat = (file: string) => file.endsWith('.json') ? 'JSON' : 'YAML'

/**
 * Reads JSON or YAML. Every scalar of YAML stays text, so that a Token of digits does not become a number.
 * Throws `WX_ERR_ACCOUNTS` with the line and the kind of a mistake, but not with the text, which may be part of a secret.
 */
export function readDocuments (file: string, text: string): FileDocument[] {
  try {
    // lines are needed only for an error message
    if (/^\s*\{/.test(text)) return [{ content: parseLossless(text), lineOf: (path) => readYaml(file, text)[0]?.lineOf(path) }]
  } catch { /* a flow mapping of YAML begins with a brace, too */ }
  return readYaml(file, text)
}

function readYaml (file: string, text: string): FileDocument[] {
  if (isDeep(text)) throw new AccountsError(`${file}: not valid ${nameFormat(file)}: nested too deep`)
  const { LineCounter, parseAllDocuments } = loadYaml()
  const lineCounter = new LineCounter()
  const documents = parseAllDocuments(text, { schema: 'failsafe', merge: true, lineCounter, prettyErrors: false, logLevel: 'error' })
  return (Array.isArray(documents) ? documents : []).map(document => openDocument(file, document, lineCounter))
}

function openDocument (file: string, document: Document, lineCounter: LineCounter): FileDocument {
  const lineAt = (offset: number) => lineCounter.linePos(offset).line
  const [error] = document.errors
  if (error !== undefined) throw new AccountsError(`${file}:${lineAt(error.pos[0])}: not valid ${nameFormat(file)}: ${error.code.toLowerCase().replaceAll('_', ' ')}`)
  return {
    content: toValues(file, document, lineAt),
    lineOf (path) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as Node | undefined
        if (node?.range) return lineAt(node.range[0])
      }
    }
  }
}

function toValues (file: string, document: Document, lineAt: (offset: number) => number): unknown {
  loadYaml().visit(document, {
    Alias (_key, alias) {
      if (alias.resolve(document) === undefined) throw new AccountsError(`${file}:${lineAt(alias.range![0])}: not valid ${nameFormat(file)}: an alias cannot be resolved`)
    }
  })
  try {
    return document.toJS()
  } catch {
    // the library refuses aliases that would fill the memory
    throw new AccountsError(`${file}: not valid ${nameFormat(file)}: too many aliases`)
  }
}

/** Whether a text is nested deeper than any accounts file. The parser recurses, and V8 ends the process if the stack is exhausted while it compiles a pattern. */
function isDeep (text: string): boolean {
  if (new RegExp(`^[ \\t?:-]{${MAX_DEPTH}}`, 'm').test(text)) return true
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0)
    if (depth > MAX_DEPTH) return true
  }
  return false
}
