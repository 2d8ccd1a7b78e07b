import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { commandOf, installChecks } from './lib/checks.js'
import { pack } from './lib/pack.js'

// Checks the package as it would be published: publint passes, and TypeScript finds the types of every sub-path
// under node10, node16 and bundler. The package contains only ES modules, which CommonJS code loads with `require` on the
// supported versions of Node.js, so a warning of that kind is ignored.
installChecks()
const { folder, tarball } = pack()
const checks = [
  ['publint', tarball, '--strict'],
  ['attw', tarball, '--ignore-rules', 'cjs-resolves-to-esm']
]
try {
  for (const [command, ...args] of checks) {
    const { status } = spawnSync(commandOf(command), args, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
