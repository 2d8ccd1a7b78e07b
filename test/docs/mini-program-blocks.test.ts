import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { generateClient, type GenerateOptions } from '../../client/index.js'
import { createFolder, serverDocument } from '../client/helpers/generate.js'
import { typeErrors } from '../helpers/type-errors.js'
import { codeBlocks, pages, root } from './markdown.js'

/** The client that a block imports from `./api`, by the page and the number of the block. */
const clients: Record<string, GenerateOptions> = {
  'docs/client.md 1': { target: 'wx', rename: { decryptPhoneNumber: 'phone' } },
  'docs/client.md 2': { target: 'fetch', queries: true },
  'docs/crypto.md 1': { target: 'wx', userChannel: true },
  'docs/virtual-payment.md 2': { target: 'wx' }
}

// declarations of functions and modules that another block or the reader's own project has
const surroundings = `
declare function post (path: string, body?: unknown): Promise<any>
declare function askServer (): void
declare const appid: string
declare const server: any
declare module '@tanstack/vue-query' {
  export function useQuery<T> (options: { queryKey: readonly unknown[], queryFn: (...args: any[]) => Promise<T> }): { data: T }
  export function useMutation<T, V> (options: { mutationFn: (input: V) => Promise<T> }): { mutate (input: V): void }
}
declare const MiniApp: any, ServerRequest: any
`

t.test('the JavaScript of Mini Programs and web pages that the documentation shows fits the platform\'s typings and the generated clients', async t => {
  const dir = createFolder(t)
  /** The titles of the blocks, by the path of their modules. */
  const blocks = new Map<string, string>()
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  for (const [page, text] of pages()) {
    if (page.startsWith('docs/zh/')) continue
    const found = codeBlocks(text).filter(({ language }) => language === 'js')
    for (const [i, { code }] of found.entries()) {
      const title = `${page} ${i + 1}`
      const folder = title.replaceAll(/\W/g, '-')
      // a guide's pages import its api.js, which is a block as well
      const path = code.startsWith('// api.js\n') ? 'api.js' : page.startsWith('docs/guides/') ? `pages/${folder}/index.js` : `${folder}/block.js`
      write(path, `${code}\nexport {}\n`)
      blocks.set(path, title)
      const options = clients[title]
      if (options !== undefined) for (const [name, content] of Object.entries(generateClient(serverDocument, options).files)) write(`${folder}/api/${name}`, content)
    }
  }
  write('surroundings.d.ts', surroundings)
  t.ok(blocks.size >= 12)

  const errors = await typeErrors(dir, {
    files: [...blocks.keys(), 'surroundings.d.ts'],
    compilerOptions: {
      allowJs: true,
      checkJs: true,
      strict: true,
      noImplicitAny: false,
      useUnknownInCatchVariables: false,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: ['miniprogram-api-typings'],
      typeRoots: [join(root, 'node_modules')],
      skipLibCheck: true
    }
  })
  for (const [path, title] of blocks) t.same(errors.filter(error => error.startsWith(`${path}(`)), [], title)
  t.same(errors, [], 'nor does the compiler say anything else')
})
