import { readdirSync, readFileSync } from 'node:fs'
import { root } from '../helpers/program.js'
export { root }

/** The pages of the documentation, by their path from the root. */
export function pages (): Map<string, string> {
  const names = ['README.md', 'README.zh-CN.md', 'examples/miniprogram/README.md', ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
  return new Map(names.map(name => [name, readFileSync(root + name, 'utf8')]))
}

export interface CodeBlock {
  language: string
  code: string
  /** It stands in a list. */
  indented: boolean
  /** The text after the language in the opening fence. */
  info: string
}

/** The fenced blocks of a page, those in a list included. */
export function codeBlocks (text: string): CodeBlock[] {
  return [...text.matchAll(/^( *)```([\w-]*) *(.*)\n([^]*?)^\1```$/gm)].map(([, indent, language, info, code]) => ({
    language: language!,
    info: info!,
    indented: indent !== '',
    code: code!.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
  }))
}

/** A page without its code. */
export function prose (text: string): string {
  return text.replaceAll(/^( *)```[^]*?^\1```$/gm, '')
}

/** The cells of a line of a table. */
function cells (line: string): string[] {
  return line.replace(/^\| ?/, '').replace(/ ?\|\s*$/, '').split(/(?<!\\)\|/).map(cell => cell.trim())
}

/** Every table of a page: its head and its rows. */
export function tables (text: string): { head: string[], rows: string[][] }[] {
  return [...prose(text).matchAll(/^(\|.*\n)\|(?: ?:?-+:? ?\|)+ *\n((?:\|.*(?:\n|$))*)/gm)].map(([, head, body]) => ({
    head: cells(head!.trimEnd()),
    rows: body!.trimEnd().split('\n').map(cells)
  }))
}

/** The rows of all tables whose first column is headed so. Throws when there is none. */
export function tableRows (text: string, head: string): string[][] {
  const found = tables(text).filter(table => table.head[0] === head)
  if (found.length === 0) throw new Error(`no table is headed ${head}`)
  return found.flatMap(({ rows }) => rows)
}
