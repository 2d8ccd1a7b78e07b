import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** What the comment above an operation's definition says. */
export interface OperationComment {
  /** One sentence, without its full stop. */
  summary: string
  /** What there is to mind. */
  details: string
  /** The official page. */
  docs: string
}

const folder = new URL('../plugins/api/domains/', import.meta.url)

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function parse (file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.Latest, true)
}

function commentOf (node: ts.Node): ts.JSDoc | undefined {
  return ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)
}

/** What each domain is about, out of the table of domains. */
export function readDomainComments (): Map<string, string> {
  const comments = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    const text = ts.isPropertyAssignment(node) && ts.getTextOfJSDocComment(commentOf(node)?.comment)
    if (text) comments.set((node as ts.PropertyAssignment).name.getText(), text)
    ts.forEachChild(node, visit)
  }
  visit(parse('index.ts'))
  return comments
}

/** The comments of all operations by `domain.name`; throws for a definition without a sentence or a page. */
export function readComments (): Map<string, OperationComment> {
  const comments = new Map<string, OperationComment>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue
    const domain = camelCase(file.replace(/[/\\].*|\.ts$/g, ''))
    for (const statement of parse(file).statements) {
      if (!ts.isVariableStatement(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
      const { name, initializer } = statement.declarationList.declarations[0]!
      if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== 'operation') continue
      const key = `${domain}.${name.getText()}`
      const comment = commentOf(statement)
      const [summary, ...details] = (ts.getTextOfJSDocComment(comment?.comment) ?? '').split('\n')
      const docs = /@see (https:\S+)/.exec(comment?.getText() ?? '')?.[1]
      if (!summary?.endsWith('.') || docs === undefined) throw new Error(`${file}: the comment of ${key} needs a sentence and an @see with the official page`)
      comments.set(key, { summary: summary.slice(0, -1), details: details.join(' '), docs })
    }
  }
  return comments
}
