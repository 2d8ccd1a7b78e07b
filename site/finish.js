// Runs after the build: writes the pages as plain Markdown beside the HTML, writes llms.txt, and checks every link and anchor of the site.
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { ROOT } from './pages.js'

const DIST = new URL('.vitepress/dist/', import.meta.url).pathname

for (const path of ['docs', 'README.md', 'README.zh-CN.md', 'llms.txt']) cpSync(ROOT + path, DIST + path, { recursive: true })

const base = process.env.SITE_BASE ?? '/'
const pages = new Map(readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html')).map(name => [name.replaceAll('\\', '/'), readFileSync(DIST + name, 'utf8')]))
const ids = new Map([...pages].map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]))
const isFile = path => existsSync(DIST + path) && statSync(DIST + path).isFile()

const broken = []
let count = 0
for (const [name, html] of pages) {
  for (const [, href] of html.matchAll(/<(?:a|link|img|script)[^>]* (?:href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:|^\/\//.test(href) || href === '') continue
    count++
    const [path, anchor] = decodeURIComponent(href.replaceAll('&amp;', '&')).split('#')
    const file = path === '' ? name : path.startsWith(base) ? path.slice(base.length) : posix.join(posix.dirname(name), path)
    const page = [file, `${file}.html`, posix.join(file, 'index.html')].find(isFile)
    if (page === undefined) broken.push(`${name}: ${href}`)
    else if (anchor && pages.has(page) && !ids.get(page).has(anchor)) broken.push(`${name}: ${href}: no such heading`)
  }
}
for (const line of new Set(broken)) console.error(line)
console.log(`${pages.size} pages, ${count} links, ${new Set(broken).size} broken`)
process.exitCode = broken.length > 0 || pages.size < 100 ? 1 : 0
