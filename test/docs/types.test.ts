import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { typeErrors } from '../helpers/type-errors.js'
import { createTypeProgram } from '../helpers/type-program.js'
import { packAndInstall, strictProject } from '../pack/package.js'
import { codeBlocks, pages, prose, tableRows } from './markdown.js'
import { kebabCase, optionKeys } from './plugins.js'

const { project } = await packAndInstall()
const dist = join(project, 'node_modules/fastify-wechat/dist')
const documentation = pages()

// a block of a list shows a part of a file; those of docs/client.md are compiled with the clients that they import
const typescript = (text: string) => codeBlocks(text).filter(({ language, indented }) => language === 'ts' && !indented).map(({ code }) => code)
const moduleName = (page: string) => page.replaceAll(/\W/g, '-')
const isReference = (page: string) => page.startsWith('docs/operations/')
// the Chinese pages hold the same code: languages.test.ts compares them
const isTranslation = (page: string) => page.startsWith('docs/zh/') || page === 'README.zh-CN.md'

/** The TypeScript of the documentation, each block a module of its own beside the sources. */
const blocks = new Map([...documentation].filter(([page]) => !isReference(page) && !isTranslation(page))
  .flatMap(([page, text]) => typescript(text).map((code, i) => [`${moduleName(page)}-${i + 1}.ts`, `${code}\nexport {}\n`])))

// the definition that the page shows as a part of a domain's file
const [definition] = codeBlocks(documentation.get('docs/adding-an-operation.md')!).filter(({ indented }) => indented)
blocks.set(`${moduleName('docs/adding-an-operation.md')}-indented.ts`, `import { Type } from '${dist}/plugins/lib/typebox.js'\nimport { operation } from '${dist}/plugins/api/define.js'\n${definition!.code}`)

// a page of the reference is one module: its blocks are calls of `api`, the same in both languages
for (const [page, text] of documentation) {
  if (!page.startsWith('docs/operations/')) continue
  blocks.set(`${moduleName(page)}.ts`, `import type { Api } from 'fastify-wechat'\ndeclare const api: Api\ndeclare const sign: { appKey: string, sessionKey: string, delivery: { shopid: string, appSecret: string } }\n${typescript(text).join('')}`)
}

// the members of a context that the pages name, such as `ctx.api.user.getPhoneNumber({ code })`
const names = new Set([...documentation.values()].flatMap(text => [...prose(text).matchAll(/`(ctx(?:\.\w+)+)/g)].map(([, name]) => name!)))
blocks.set('names.ts', `import type { AccountContext } from 'fastify-wechat'\nexport const used = (ctx: AccountContext) => [${[...names].join()}]\n`)

const folder = join(project, 'docs')
mkdirSync(folder)
writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
for (const [name, code] of blocks) writeFileSync(join(folder, name), code)
const errors = await typeErrors(folder, { files: [...blocks.keys()], compilerOptions: { ...strictProject, noUnusedLocals: false, noUnusedParameters: false } })

const declarations = (file: string) => join(dist, file.replace(/ts$/, 'd.ts'))
const program = createTypeProgram(['plugins/index.ts', 'routes/index.ts', 'plugins/queue/options.ts'].map(declarations), { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, strict: true, noEmit: true, types: [] })

t.test('every TypeScript block of the documentation compiles, and what it names of a context is there', async t => {
  t.ok(blocks.size >= 10)
  t.ok(names.size > 10)
  for (const name of blocks.keys()) {
    t.same(errors.filter(error => error.startsWith(`${name}(`)), [], name)
  }
  t.same(errors, [], 'nor does the compiler say anything else')
})

t.test('the reference has the same examples in both languages', async t => {
  const english = [...documentation].filter(([page]) => page.startsWith('docs/operations/'))
  t.ok(english.length > 40)
  for (const [page, text] of english) t.same(typescript(documentation.get(page.replace('docs/', 'docs/zh/'))!), typescript(text), page)
})

const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
const optionsOf = (page: string, head: string) => tableRows(documentation.get(page)!, head).flatMap(([cell]) => named(cell!)).sort()

// a page of another name than the plugin's
const PAGES: Record<string, string> = { accountContext: 'accounts', tracing: 'observability' }

t.test('every exported plugin has a page that names all of its options, and no others', async t => {
  const plugins = optionKeys(program, declarations('plugins/index.ts'))
  for (const name of ['default', 'metrics']) plugins.delete(name)
  t.ok(plugins.size >= 14)
  const rows = new Map(tableRows(documentation.get('README.md')!, 'plugin').map(([name, , options]) => [named(name!)[0]!, named(options!)]))
  t.same([...rows.keys()].filter(name => name !== 'metrics').sort(), [...plugins.keys()].sort(), 'the README has a row for each')
  for (const [name, keys] of plugins) {
    const page = `docs/${PAGES[name] ?? kebabCase(name)}.md`
    t.ok(documentation.has(page), page)
    if (!documentation.has(page)) continue
    t.same([...rows.get(name)!].sort(), keys, `README: ${name}`)
    if (keys.length > 0) t.same(optionsOf(page, name in PAGES ? `option of \`${name}\`` : 'option'), keys, page)
    t.ok(codeBlocks(documentation.get(page)!).some(({ language }) => language === 'ts'), `${page} has an example`)
  }
})

t.test('the tables of what is no plugin of the collection name its keys, too', async t => {
  const keysOf = (file: string, name: string) => {
    const module = program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(declarations(file))!)!
    const symbol = program.getTypeChecker().getExportsOfModule(module).find(symbol => symbol.name === name)!
    return program.getTypeChecker().getDeclaredTypeOfSymbol(symbol).getProperties().map(({ name }) => name).sort()
  }
  t.same(optionsOf('docs/accounts.md', 'key'), keysOf('plugins/index.ts', 'Account'))
  t.same(optionsOf('docs/store.md', 'key of `queue`'), keysOf('plugins/queue/options.ts', 'QueueOptions'))
  t.same(optionsOf('docs/routes.md', 'option'), keysOf('routes/index.ts', 'RoutesOptions'))
  t.same(optionsOf('docs/routes.md', 'limit'), keysOf('plugins/index.ts', 'ServerLimits'))
})
