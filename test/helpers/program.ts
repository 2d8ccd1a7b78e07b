import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TREE = fileURLToPath(new URL('../../', import.meta.url))

/** The checkout's folder, with a slash at its end. `npm test` runs the tests from a compiled tree in it, whose files are links to those of the checkout. */
export const root = join(dirname(realpathSync(join(TREE, 'tsconfig.json'))), '/')

/** The arguments with which Node.js runs a TypeScript program of this tree: what it was compiled to, where it was. */
export function program (source: string): string[] {
  const compiled = join(TREE, source.replace(/ts$/, 'js'))
  return ['--conditions=fastify-wechat-source', ...existsSync(compiled) ? [compiled] : ['--import=tsx', join(TREE, source)]]
}
