import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the tree that the tests run from, with a slash at its end: `npm test` compiles the checkout into a tree of its own, and a test that is run by tap itself uses the checkout. */
export const tree = fileURLToPath(new URL('../../', import.meta.url))

/** The checkout's folder, with a slash at its end. The files of a compiled tree are links to the files of the checkout. */
export const root = join(dirname(realpathSync(join(tree, 'tsconfig.json'))), '/')

const isCompiled = import.meta.url.endsWith('.js')

/** The arguments of Node.js for any module of this tree. A loader is only needed where nothing is compiled: it takes longer than the rest of a start. */
export const nodeArguments = ['--conditions=fastify-wechat-source', ...isCompiled ? [] : [`--import=${import.meta.resolve('tsx')}`]]

/** The arguments with which Node.js runs a TypeScript program of this tree. */
export function program (source: string): string[] {
  return [...nodeArguments, join(tree, isCompiled ? source.replace(/ts$/, 'js') : source)]
}
