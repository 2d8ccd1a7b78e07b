import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import t from 'tap'
import { root } from '../helpers/program.js'

const execFileAsync = promisify(execFile)
export { root }
export const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** The modules of the exports map. */
export const subPaths = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object').map(([path]) => `${manifest.name}${path.slice(1)}`)

export interface Packed {
  /** The published files, by path. */
  files: string[]
  /** The folder of a project that has the package and its dependencies installed, and no others. */
  project: string
}

function npm (args: string[]) {
  return execFileAsync('npm', args, { cwd: root, maxBuffer: 16 * 1024 * 1024 })
}

const LOCK = join(root, '.tap/pack.lock')

/** Runs `work` in one process at a time: a build that another test begins would change the files that are packed. */
export async function alone<T> (work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(LOCK), { recursive: true })
  for (;;) {
    const lock = await open(LOCK, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    if (lock !== undefined) {
      await lock.writeFile(String(process.pid))
      await lock.close()
      break
    }
    // a killed process no longer holds the lock
    const holder = Number(await readFile(LOCK, 'utf8').catch(() => ''))
    if (holder > 0 && !isRunning(holder)) await rm(LOCK, { force: true })
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    await rm(LOCK, { force: true })
  }
}

function isRunning (pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

let packed: Promise<Packed> | undefined

/** The package as it is published, in a project that all tests of the process share. */
export function packAndInstall (): Promise<Packed> {
  packed ??= createProject()
  return packed
}

/** The options of a strict project of an ES module that uses the package. */
export const strictProject = {
  target: 'es2023',
  lib: ['es2023', 'es2024.string'],
  module: 'nodenext',
  strict: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  typeRoots: [join(root, 'node_modules/@types')],
  types: ['node']
}

/**
 * Builds and packs this package, and installs it in an empty project outside of the repository.
 * It is unpacked as npm does it; its own dependencies are linked, so that neither a registry is needed
 * nor a package that it uses without naming it would be found.
 */
async function createProject (): Promise<Packed> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'fastify-wechat-pack-')))
  t.teardown(() => rm(project, { recursive: true, force: true }))
  const { stdout } = await alone(async () => {
    await npm(['run', 'build'])
    return npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project])
  })
  const answer = JSON.parse(stdout)
  // a list up to npm 11, by name from 12 on
  const [{ filename, files }] = Object.values<{ filename: string, files: { path: string }[] }>(answer) as [{ filename: string, files: { path: string }[] }]

  const installed = join(project, 'node_modules', manifest.name)
  await mkdir(installed, { recursive: true })
  await execFileAsync('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components=1'])
  // as npm does it: a peer that is not optional comes along
  const peers = Object.keys(manifest.peerDependencies).filter(name => manifest.peerDependenciesMeta[name]?.optional !== true)
  for (const name of [...Object.keys(manifest.dependencies), ...peers]) await link(name)
  await mkdir(join(project, 'node_modules/.bin'))
  for (const [name, path] of Object.entries<string>(manifest.bin)) await symlink(join(installed, path), join(project, 'node_modules/.bin', name))
  return { files: files.map(({ path }) => path).sort(), project }

  async function link (name: string): Promise<void> {
    const target = join(project, 'node_modules', name)
    await mkdir(dirname(target), { recursive: true })
    if (!existsSync(target)) await symlink(join(root, 'node_modules', name), target)
  }
}
