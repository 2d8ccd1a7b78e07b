import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package of the linters and other tools of the checks. It is separate because it is as large as everything that `npm ci` installs. */
export const CHECKS = 'scripts/checks'

function versionsIn (lockFile) {
  const { packages } = JSON.parse(readFileSync(join(CHECKS, lockFile), 'utf8'))
  return new Map(Object.entries(packages).map(([path, { version }]) => [path, version]))
}

/** Whether the installed packages match the lock file. The installed list has no root and no binaries for other machines. */
function isInstalled () {
  if (!existsSync(join(CHECKS, 'node_modules/.package-lock.json'))) return false
  const wanted = versionsIn('package-lock.json')
  return [...versionsIn('node_modules/.package-lock.json')].every(([path, version]) => wanted.get(path) === version)
}

/** Runs a command in the terminal; a failure ends this process with its exit code. */
export function runOrExit (command, ...args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs the packages of `scripts/checks`, unless they are there. */
export function installChecks () {
  if (!isInstalled()) runOrExit('npm', 'ci', '--prefix', CHECKS)
}

/** The path of a command of `scripts/checks`. */
export const commandOf = name => join(CHECKS, 'node_modules/.bin', name)
