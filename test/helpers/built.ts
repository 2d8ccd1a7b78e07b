import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './program.js'

/** Throws if the checkout has no build: a test that needs it would wait for the page of the console, or blame something else. */
export function assertBuilt (): void {
  if (!existsSync(join(root, 'dist/plugins/console/page/index.html'))) throw new Error('this test needs the build: run npm run build')
}
