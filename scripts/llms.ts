import { readdirSync, readFileSync } from 'node:fs'
import { generated } from './generated.js'

/** `llms.txt`, as https://llmstxt.org describes it: an index of the documentation for programs, with a sentence from each page. */

const root = new URL('..', import.meta.url).pathname
const read = (path: string) => readFileSync(root + path, 'utf8')
const pagesOf = (folder: string) => readdirSync(root + folder).filter(name => name.endsWith('.md') && name !== 'README.md').sort().map(name => `${folder}/${name}`)

/** The first sentence below the heading, without its links. */
function firstSentence (text: string): string {
  const prose = text.slice(text.indexOf('\n')).replaceAll(/^( *)```[^]*?^\1```$/gm, '')
  const paragraph = /^(?![#|<>-]|\d|English \||\[English\])\S.*$/m.exec(prose)?.[0] ?? ''
  const plain = paragraph.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  return /^.+?(?:。|\.(?=\s|$)|$)/.exec(plain)?.[0].replace(/:$/, '.').replace(/：$/, '。') ?? ''
}

function entry (path: string): string {
  const text = read(path)
  const title = /^# (.+)$/m.exec(text)![1]!.replaceAll('`', '')
  const sentence = firstSentence(text)
  return `- [${title}](${path})${sentence === '' ? '' : `: ${sentence}`}`
}

const section = (title: string, paths: string[]) => `## ${title}\n\n${paths.map(entry).join('\n')}\n`

const text = [
  '# fastify-wechat\n',
  `> ${/^The server side of WeChat.*$/m.exec(read('README.md'))![0]}\n`,
  'The same pages exist in Chinese below `docs/zh`. Every code block of the documentation is compiled or run by the tests. `openapi.json` describes the HTTP routes of the server, `wechat-openapi.json` the operations of the platform.\n',
  section('Start', ['README.md', 'docs/quickstart.md', 'docs/terms.md']),
  section('Guides', pagesOf('docs/guides')),
  section('Documentation', pagesOf('docs').filter(path => !/\/(quickstart|terms)\.md$/.test(path))),
  section('中文文档', ['README.zh-CN.md', ...pagesOf('docs/zh'), ...pagesOf('docs/zh/guides')]),
  section('Optional', ['docs/operations/README.md', ...pagesOf('docs/operations')])
].join('\n')

await generated('llms.txt', text, 'npm run llms')
