// Writes content/, the source of the VitePress site: the pages of the documentation and the reference of the types.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { ROOT, sitePages, slugify } from './pages.js'

process.chdir(new URL('.', import.meta.url).pathname)
rmSync('content', { recursive: true, force: true })

for (const { address, text } of sitePages()) {
  const file = `content/${address}.md`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
cpSync(`${ROOT}docs/images`, 'content/public/images', { recursive: true })

// one page for each sub-path of the package
const { name, exports } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const entries = Object.entries(exports).flatMap(([path, target]) => typeof target === 'object' ? [[path.slice(2), target['fastify-wechat-source'].slice(2)]] : [])
execFileSync(process.execPath, ['node_modules/typedoc/bin/typedoc', ...entries.flatMap(([, source]) => ['--entryPoints', ROOT + source])], { stdio: ['ignore', 'inherit', 'inherit'] })

/** The page of a module. The page of the package itself cannot be called index. */
const pageOf = path => path === '' ? 'package' : path
const modules = new Map(entries.map(([path, source]) => [source.replace(/(\/index)?\.ts$/, '').replaceAll('/', '.'), path]))
const written = []
for (const [module, path] of modules) {
  const text = readFileSync(`content/reference/${module}.md`, 'utf8')
    .replace(/^# .*$/m, `# ${posix.join(name, path)}`)
    .replaceAll(/\]\(([\w.-]+)\.md/g, (match, target) => modules.has(target) ? `](${pageOf(modules.get(target))}.md` : match)
  written.push({ page: pageOf(path), title: posix.join(name, path), text })
}

/** The anchors of a page, in VitePress's format. */
function anchorsOf (text) {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id))
  for (const [, heading] of text.matchAll(/^#+ (.+)$/gm)) {
    const slug = slugify(heading)
    let unique = slug
    for (let i = 1; anchors.has(unique); i++) unique = `${slug}-${i}`
    anchors.add(unique)
  }
  return anchors
}

// TypeDoc also counts headings that it does not write
const anchors = new Map(written.map(({ page, text }) => [page, anchorsOf(text)]))
rmSync('content/reference', { recursive: true })
mkdirSync('content/reference')
for (const { page, text } of written) {
  writeFileSync(`content/reference/${page}.md`, text.replaceAll(/\]\((?:([\w-]+)\.md)?#([\w-]+?)(-\d+)?\)/g, (link, target, anchor, number = '') =>
    anchors.get(target ?? page)?.has(anchor + number) === false ? link.replace(`${number})`, ')') : link))
}
writeFileSync('content/reference/index.md', `# Reference\n\nThe exports of each sub-path of the package, generated from its types.\n\n${written.map(({ page, title }) => `- [${title}](${page}.md)`).sort().join('\n')}\n`)

// code and types exist in one language; both languages link to them
for (const folder of ['reference', 'source']) cpSync(`content/${folder}`, `content/zh/${folder}`, { recursive: true })
