import { posix } from 'node:path'
import t from 'tap'
import { codeBlocks, pages, prose, tables } from './markdown.js'

const documentation = pages()
// the reference is generated and compared elsewhere
const english = [...documentation.keys()].filter(page => page.startsWith('docs/') && !/^docs\/(zh|operations)\//.test(page))
const chineseOf = (page: string) => page.replace('docs/', 'docs/zh/')
const pairs = english.map(page => ({ page, en: documentation.get(page)!, zh: documentation.get(chineseOf(page)) ?? '' }))

t.test('every page is there in English and in Chinese', async t => {
  const chinese = [...documentation.keys()].filter(page => page.startsWith('docs/zh/') && !page.startsWith('docs/zh/operations/'))
  t.same(chinese.sort(), english.map(chineseOf).sort())
})

t.test('a page has the same headings in both languages', async t => {
  const levels = (text: string) => [...prose(text).matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
  for (const { page, en, zh } of pairs) t.same(levels(zh), levels(en), page)
})

t.test('a page has the same code in both languages, comments apart', async t => {
  const code = (text: string) => codeBlocks(text).map(({ language, code }) => [language, code.replaceAll(/ *(\/\/|#) .*$/gm, '')])
  for (const { page, en, zh } of pairs) t.same(code(zh), code(en), page)
})

t.test('a page has the same tables in both languages: the same rows, with the same names and figures', async t => {
  const rowsOf = (text: string) => tables(text).map(({ rows }) => rows.map(cells => cells.join(' | ')))
  const names = (row: string) => [...new Set([...row.matchAll(/`[^`]+`/g)].map(([name]) => name))].sort()
  const figures = (row: string) => [...row.replaceAll(/`[^`]+`|\]\([^)]*\)/g, '').matchAll(/\d[\d.,]*\d|\d/g)].map(([figure]) => figure)
  for (const { page, en, zh } of pairs) {
    const [english, chinese] = [rowsOf(en), rowsOf(zh)]
    t.same(chinese.map(rows => rows.map(names)), english.map(rows => rows.map(names)), page)
    // Chinese writes some small numbers in digits that English writes in words
    const missing = english.flat().flatMap((row, i) => figures(row).filter(figure => !figures(chinese.flat()[i] ?? '').includes(figure)).map(figure => `${figure} of: ${row}`))
    t.same(missing, [], page)
  }
})

t.test('a page leads to the same pages in both languages', async t => {
  const links = (page: string, text: string) => [...new Set([...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => {
    if (/^[a-z]+:/.test(target!)) return target!
    const [path = ''] = target!.split('#')
    const file = path === '' ? page : posix.join(posix.dirname(page), path)
    return file.replace('docs/zh/', 'docs/').replace('README.zh-CN.md', 'README.md').replace(/\.zh\.png$/, '.png')
  }))].sort()
  for (const { page, en, zh } of pairs) t.same(links(chineseOf(page), zh), links(page, en), page)
})
