import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { codeBlocks, pages, root } from './markdown.js'

const documentation = pages()

t.test('each guide shows the program that the tests run, in both languages, and each program has a guide', async t => {
  const programs = readdirSync(`${root}examples/guides`).sort()
  const guides = [...documentation.keys()].filter(page => page.startsWith('docs/guides/') && page !== 'docs/guides/README.md')
  t.same(guides.map(page => page.replace('docs/guides/', '').replace('.md', '.ts')).sort(), programs)
  for (const program of programs) {
    const code = readFileSync(`${root}examples/guides/${program}`, 'utf8')
    for (const folder of ['docs/guides', 'docs/zh/guides']) {
      const page = `${folder}/${program.replace('.ts', '.md')}`
      t.ok(codeBlocks(documentation.get(page) ?? '').some(block => block.language === 'ts' && block.code === code), page)
    }
  }
  t.ok(programs.length >= 9)
})

t.test('the list of guides leads to each of them', async t => {
  for (const folder of ['docs/guides', 'docs/zh/guides']) {
    const list = documentation.get(`${folder}/README.md`)!
    for (const program of readdirSync(`${root}examples/guides`)) t.match(list, `](${program.replace('.ts', '.md')})`, folder)
  }
})
