import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'

export const ROOT = new URL('..', import.meta.url).pathname

const read = path => readFileSync(ROOT + path, 'utf8')
const filesBelow = folder => readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name.replaceAll('\\', '/')}`).filter(path => statSync(ROOT + path).isFile())

/** The path of a repository file on the site, without an extension; undefined for a picture. */
function addressOf (path) {
  if (path === 'README.md') return 'index'
  if (path === 'README.zh-CN.md') return 'zh/index'
  // the READMEs of the repository are the first pages
  if (path === 'docs/README.md') return 'overview'
  if (path === 'docs/zh/README.md') return 'zh/overview'
  if (path.startsWith('docs/') && path.endsWith('.md')) return path.slice(5, -3).replace(/(^|\/)README$/, '$1index')
  return `source/${path.replace(/\.md$/, '').replaceAll(/[^\w/-]/g, '-')}`
}

/** A file, or all files of a folder, that a page links to and that is not a page. */
function sourcePage (path) {
  const isFolder = statSync(ROOT + path).isDirectory()
  const files = isFolder ? filesBelow(path) : [path]
  const fence = file => {
    const text = read(file)
    const marks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([marks]) => marks.length + 1)))
    return `${marks}${/\.(ts|js|json|ya?ml)$/.exec(file)?.[1] ?? ''}\n${text.trimEnd()}\n${marks}`
  }
  return `# ${path}\n\n${files.map(file => isFolder ? `## ${posix.relative(path, file)}\n\n${fence(file)}` : fence(file)).join('\n\n')}\n`
}

/**
 * The pages of the site: the documentation of the repository, and each file that it links to.
 * A link between them becomes an address on the site.
 */
export function * sitePages () {
  const queue = new Set(['README.md', 'README.zh-CN.md', ...filesBelow('docs').filter(path => path.endsWith('.md'))])
  for (const path of queue) {
    const address = addressOf(path)
    if (!path.endsWith('.md')) {
      yield { path, address, text: sourcePage(path) }
      continue
    }
    const text = read(path).replaceAll(/<!--[^]*?-->\n*/g, '').replaceAll(/(`{3,})[^]*?\1|\]\((?![a-z]+:|#)([^)\s]+)\)/g, (match, _fence, target) => {
      if (target === undefined) return match
      const [to, anchor] = target.split('#')
      const file = posix.join(posix.dirname(path), to).replace(/\/$/, '')
      if (!existsSync(ROOT + file)) throw new Error(`${path} links to ${target}, which does not exist`)
      if (file.startsWith('docs/images/')) return `](/images/${posix.basename(file)})`
      queue.add(file)
      const isChinese = path.startsWith('docs/zh/') || path === 'README.zh-CN.md'
      const page = addressOf(file)
      return `](/${(isChinese && page.startsWith('source/') ? `zh/${page}` : page).replace(/(^|\/)index$/, '$1')}${anchor === undefined ? '' : `#${anchor}`})`
    })
    yield { path, address, text }
  }
}

/** The anchor of a heading, in GitHub's format, so that one link works in both places. */
export function slugify (heading) {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-')
}

/** The first heading of a page. */
export function titleOf (text) {
  return /^# (.+)$/m.exec(text)[1].replaceAll('`', '')
}
