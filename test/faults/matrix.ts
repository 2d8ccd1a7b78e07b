import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'

const PAGE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url))

/** The table below a heading, with its place in the page. */
function findTable (page: string, heading: string): { table: string, from: number, to: number } {
  const section = page.indexOf(`## ${heading}\n`)
  if (section === -1) throw new Error(`docs/faults.md has no heading ${heading}`)
  const next = page.indexOf('\n## ', section + 1)
  const found = /^(?:\|.*\n)+/m.exec(page.slice(section, next === -1 ? undefined : next))
  const from = section + (found?.index ?? 0)
  if (found === null) throw new Error(`docs/faults.md has no table below ${heading}`)
  return { table: found[0], from, to: from + found[0].length }
}

/**
 * Compares the table below `heading` in docs/faults.md with what was observed; with `WRITE_FAULTS` in the environment writes it.
 */
export function expectTable (t: Test, heading: string, head: readonly string[], rows: string[][]): void {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`.replaceAll('|  |', '| |'))
  const page = readFileSync(PAGE, 'utf8')
  const { table, from, to } = findTable(page, heading)
  if (process.env.WRITE_FAULTS) writeFileSync(PAGE, page.slice(0, from) + lines.join('') + page.slice(to))
  else t.same(table.trimEnd().split('\n'), lines.map(line => line.trimEnd()), `docs/faults.md says of ${heading} what was observed; npm run faults-docs writes it anew`)
}
