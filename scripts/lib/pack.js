import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a command and returns its output; its errors go to the terminal. */
export function run (cwd, command, ...args) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Builds and packs this package. Returns a new folder and the path of the tarball in it. */
export function pack () {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fastify-wechat-')))
  run(process.cwd(), 'npm', 'run', 'build')
  const [answer] = Object.values(JSON.parse(run(process.cwd(), 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)))
  return { folder, tarball: join(folder, answer.filename) }
}

/** Installs packages in a new project below `folder`, and returns the path of the project. */
export function install (folder, name, ...packages) {
  const project = join(folder, name)
  run(folder, 'mkdir', project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
  run(project, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...packages)
  return project
}
