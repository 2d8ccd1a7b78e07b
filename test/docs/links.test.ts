import { existsSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import t from 'tap'
import { pages, prose, root } from './markdown.js'

const documentation = pages()

/** The anchors of a page's headings, as the usual renderers make them. */
function anchors (text: string): string[] {
  const seen = new Map<string, number>()
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => {
    const slug = heading!.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

t.test('every link between pages leads to a page and a heading, or to a file, that is there', async t => {
  let count = 0
  for (const [page, text] of documentation) {
    for (const [, target] of prose(text).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = target!.split('#')
      const file = path === '' ? page : posix.join(posix.dirname(page), path)
      count++
      if (!existsSync(root + file)) t.fail(`${page}: ${target}`)
      else if (anchor !== undefined && !(documentation.has(file) && anchors(documentation.get(file)!).includes(anchor))) t.fail(`${page}: ${target}: no such heading`)
      else if (anchor === undefined && statSync(root + file).isDirectory() && !file.startsWith('examples/')) t.fail(`${page}: ${target} is a folder`)
    }
  }
  t.ok(count > 50)
})

t.test('every page of the documentation can be reached from the README', async t => {
  const reached = new Set(['README.md'])
  for (const page of reached) {
    for (const [, target] of documentation.get(page)!.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)) {
      const file = posix.join(posix.dirname(page), target!)
      if (documentation.has(file)) reached.add(file)
    }
  }
  t.same([...documentation.keys()].filter(page => !reached.has(page)), [])
})

t.test('the files that the page about the architecture names are there', async t => {
  const files = [...documentation.get('docs/architecture.md')!.matchAll(/`((?:plugins|routes|server)\/[^`]+\.ts)`/g)].map(([, file]) => file!)
  t.ok(files.length > 20)
  t.same(files.filter(file => !existsSync(root + file)), [])
})
