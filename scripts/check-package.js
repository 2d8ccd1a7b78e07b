import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from './lib/pack.js'

// Checks the package as it would be published: with publint, and whether TypeScript finds the types of every sub-path
// under node10, node16 and bundler. The package is made of ES modules alone, which CommonJS code loads with `require` on the
// supported versions of Node.js, so a warning of that kind is no problem.
// The tools have a package of their own, because nothing else needs them and they weigh a tenth of all other packages.
const TOOLS = 'scripts/package-checks'
if (!existsSync(join(TOOLS, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--prefix', TOOLS], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const { folder, tarball } = pack()
const checks = [
  ['publint', tarball, '--strict'],
  ['attw', tarball, '--ignore-rules', 'cjs-resolves-to-esm']
]
try {
  for (const [command, ...args] of checks) {
    const { status } = spawnSync(join(TOOLS, 'node_modules/.bin', command), args, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
