import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import ts from 'typescript'
import { parse } from 'yaml'
import { parseAccountsFile } from '../../plugins/accounts/file/index.js'
import { program } from '../helpers/program.js'
import { codeBlocks, pages, root } from './markdown.js'

const { scripts, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const blocks = [...pages()].flatMap(([page, text]) => codeBlocks(text).map((block, i) => ({ ...block, title: `${page}, block ${i + 1}` })))
const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

t.test('every block says its language, or is plain output', async t => {
  const known = ['', 'ts', 'tsx', 'vue', 'js', 'json', 'yaml', 'sh', 'console', 'nginx', 'ini', 'dockerfile', 'java', 'php', 'html', 'diff']
  t.same(blocks.filter(({ language }) => !known.includes(language)).map(({ title, language }) => `${title}: ${language}`), [])
})

t.test('parts of TypeScript files are on the pages alone whose tests compile them', async t => {
  t.same([...new Set(of('ts', 'tsx', 'vue').filter(({ indented }) => indented).map(({ title }) => title.replace(/^docs\/(zh\/)?|, block.*/g, '')))].sort(), ['adding-an-operation.md', 'client.md'])
})

t.test('every JSON block is JSON, and every JavaScript block is JavaScript', async t => {
  for (const { code, title } of of('json')) t.doesNotThrow(() => JSON.parse(code), title)
  for (const { code, title } of of('js')) {
    const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true, fileName: 'block.mjs', compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, allowJs: true } })
    t.same(diagnostics!.map(({ messageText }) => messageText), [], title)
  }
})

t.test('every YAML block is YAML, and what is an accounts file is one for the server', async t => {
  let accounts = 0
  const folder = t.testdir({ 'apiclient_key.pem': String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })) })
  const env = { WX_SECRET: 'secret', PAY_API_V3_KEY: 'k'.repeat(32) }
  for (const { code, title } of of('yaml')) {
    const content = parse(code)
    t.type(content, 'object', title)
    if (content.accounts === undefined && content.wx?.miniapp === undefined) continue
    accounts++
    await t.resolves(parseAccountsFile(join(folder, title.replaceAll(/\W/g, '-')), code, env), title)
  }
  t.ok(accounts >= 3)
})

/** The typed text: in a console, the text after the prompt with its continuation lines. */
function typed ({ language, code }: { language: string, code: string }): string {
  if (language === 'sh') return code
  return [...code.matchAll(/^\$ (.*(?:\\\n.*)*)$/gm)].map(([, command]) => command).join('\n')
}

t.test('the commands in the documentation are valid for the shell, and exist', async t => {
  const helps = new Map<string, string>()
  const helpOf = async (command: string) => {
    if (!helps.has(command)) helps.set(command, (await promisify(execFile)(process.execPath, [...program('cli.ts'), command, '--help'])).stdout)
    return helps.get(command)!
  }
  const commands = /^(npm|npx|node|curl|export|cat|cd|kill|redis-server|redis-cli|nginx|systemctl|journalctl|docker|kubectl|cp|mkdir|head|sed|cut|grep|tar|\w+=\S*|for|#)/
  for (const block of of('sh', 'console')) {
    const script = typed(block)
    await t.resolves(promisify(execFile)('bash', ['-n', '-c', script]), block.title)
    for (const line of script.split('\n').filter(line => line.trim() !== '')) t.match(line.trim(), commands, `${block.title}: ${line}`)
    for (const [, script_] of script.matchAll(/npm run ([\w:-]+)/g)) t.ok(scripts[script_!], `${block.title}: npm run ${script_}`)
    for (const [, name] of script.matchAll(/npm (start|test)\b/g)) t.ok(scripts[name!], `${block.title}: npm ${name}`)
    for (const [, file] of script.matchAll(/node dist\/(\S+)\.js/g)) t.ok(existsSync(`${root}${file}.ts`), `${block.title}: ${file}`)
    for (const [, command] of script.matchAll(/fastify-wechat (\w+)/g)) {
      t.ok(bin['fastify-wechat'])
      t.match(command, /^(init|start|simulate|client|check|dead|backup)$/, block.title)
    }
    // a command may go on behind a line's end, and ends where another begins
    for (const [, command, options] of script.replaceAll('\\\n', ' ').matchAll(/(?:fastify-wechat|node dist\/cli\.js) ([\w-]+)([^|;&\n]*)/g)) {
      for (const [option] of options!.matchAll(/(?<=\s)--[a-z-]+/g)) t.ok((await helpOf(command!)).includes(option), `${block.title}: ${command} ${option}`)
    }
  }
  t.ok(helps.size >= 4, 'the options of several commands were looked up')
})
