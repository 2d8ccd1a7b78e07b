import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { pages, root, tableRows } from './markdown.js'

/** The titles of all tests, without the part before the first colon that names an engine. */
function readTitles (): Set<string> {
  const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const titles = files.flatMap(file => [...readFileSync(`${root}test/${file}`, 'utf8').matchAll(/t\.test\((['`])((?:\\.|(?!\1).)+)\1/g)].map(([, , title]) => title!))
  return new Set(titles.map(title => title.replaceAll('\\', '').replace(/^(\$\{\w+\}|redis|sqlite): /, '')))
}

t.test('each test that the page of the bus names for a promise is there, in both languages', async t => {
  const titles = readTitles()
  t.ok(titles.size > 1000)
  for (const [page, head] of [['docs/bus.md', 'promise'], ['docs/zh/bus.md', '承诺']] as const) {
    const rows = tableRows(pages().get(page)!, head)
    const named = rows.map(([, tests]) => [...tests!.matchAll(/`([^`]+)`/g)].map(([, title]) => title!))
    t.ok(named.every(tests => tests.length > 0), `${page}: each promise names a test`)
    t.same(named.flat().filter(title => !titles.has(title)), [], page)
  }
})
