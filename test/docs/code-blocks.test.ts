import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The TypeScript of the documentation, each block a module of its own beside the sources. */
function codeBlocks (): Map<string, string> {
  const pages = ['README.md', ...readdirSync(`${root}docs`).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
  const blocks = new Map<string, string>()
  for (const page of pages) {
    const matches = readFileSync(root + page, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)
    for (const [i, [, code]] of [...matches].entries()) blocks.set(`${root}test/docs/${page.replaceAll(/\W/g, '-')}-${i + 1}.ts`, `${code}\nexport {}\n`)
  }
  return blocks
}

t.test('every TypeScript block of the documentation compiles', async t => {
  const blocks = codeBlocks()
  t.ok(blocks.size >= 10)
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  Object.assign(options, { noUnusedLocals: false, noUnusedParameters: false })
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = name => blocks.has(name) || fileExists(name)
  host.getSourceFile = (name, ...rest) => blocks.has(name)
    ? ts.createSourceFile(name, blocks.get(name)!, rest[0], true)
    : getSourceFile.call(host, name, ...rest)
  const program = ts.createProgram([...blocks.keys()], options, host)
  for (const name of blocks.keys()) {
    const source = program.getSourceFile(name)!
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    t.same(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')), [], name.slice(root.length))
  }
})
