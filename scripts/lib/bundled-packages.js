// The packages that most test processes load, in one file. To find and to compile their 800 files takes
// more than half of the start of a test server, and a suite starts hundreds of processes.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// A package that loads another one of the same file is in it: from elsewhere it would load its dependencies from the real folder,
// and a process would have two of them. `@fastify/swagger-ui`, `ioredis` and `libsql`
// are not here: tests look whether they are loaded.
const BUNDLES = {
  '.bundle': [
    '@fastify/ajv-compiler', '@fastify/busboy', '@fastify/error', '@fastify/fast-json-stringify-compiler', '@fastify/multipart',
    '@fastify/rate-limit', '@fastify/static', '@fastify/swagger', '@fastify/type-provider-typebox', '@fastify/view',
    '@opentelemetry/api', '@sinclair/typebox', '@sinclair/typebox/compiler', '@sinclair/typebox/errors', '@sinclair/typebox/value',
    'fastify', 'fastify-plugin', 'negotiator', 'pino', 'prom-client', 'secure-json-parse', 'toad-cache', 'undici', 'yaml'
  ],
  // tap leaves out of the stacks of failures the places of its own folder
  '@tapjs/.bundle': ['tap'],
  // each in a file of its own, because few tests load it
  '.bundle-typescript': ['typescript'],
  '.bundle-playwright': ['playwright-core']
}
const LOADER = new URL('bundle-loader.cjs', import.meta.url)
// Modules in place of packages. From Node.js 24 on, what an async resource runs has the context in which the resource was made, whatever came in meanwhile.
const REPLACED = Number.parseInt(process.versions.node) < 24 ? { 'async-hook-domain': fileURLToPath(new URL('error-domains.cjs', import.meta.url)) } : {}
const KEPT_MS = 24 * 60 * 60_000

function packageOf (specifier) {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** A name for all that the bundle depends on. */
function fingerprint () {
  const hash = createHash('sha256').update(process.version)
  // npm writes the second lock file into the folder that it has installed
  for (const file of [fileURLToPath(import.meta.url), LOADER, ...Object.values(REPLACED), 'package-lock.json', 'node_modules/.package-lock.json']) if (existsSync(file)) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Files keep the folder that they read other files from. */
const keepFolders = {
  name: 'keep-folders',
  setup ({ onLoad }) {
    onLoad({ filter: /node_modules\/.*\.c?js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      if (!/\b__(dir|file)name\b/.test(contents)) return undefined
      return { contents: `var __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};${contents}`, loader: 'js' }
    })
  }
}

const replace = {
  name: 'replace',
  setup ({ onResolve }) {
    for (const [name, path] of Object.entries(REPLACED)) onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path }))
  }
}

function compile (outfile, specifiers) {
  return build({
    stdin: { contents: specifiers.map(name => `exports['${name}'] = () => require('${name}')\n`).join(''), resolveDir: process.cwd() },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    conditions: [],
    plugins: [keepFolders, replace],
    logLevel: 'error'
  })
}

/** The names that each package exports. A process of its own imports them, because tap would count this one as a test, and end it after 30 s. */
function exportsOf (specifiers) {
  const code = `
    const names = {}
    for (const name of ${JSON.stringify(specifiers)}) names[name] = Object.keys(await import(name))
    ;(await import('node:fs')).writeFileSync(3, JSON.stringify(names))
    process.exit(0)`
  const { output } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  return JSON.parse(String(output[3]))
}

/** A module with the exports that an import of the package has. */
function moduleFor (specifier, loader, exported) {
  const names = exported.filter(name => name !== 'default' && name !== 'module.exports')
  return [
    "import { createRequire } from 'node:module'",
    `const loaded = createRequire(import.meta.url)('${loader}')('${specifier}')`,
    'export default loaded',
    ...names.map((name, index) => `const e${index} = loaded.${name}\nexport { e${index} as ${name} }`)
  ].join('\n')
}

/** A folder that looks as the package's does, whose entries load the bundle. */
function writePackage (modules, name, exported, folder) {
  const source = resolve('node_modules', name)
  const target = join(modules, name)
  const loader = `${'../'.repeat(name.split('/').length)}${folder}/loader.cjs`
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(source)) if (entry !== 'package.json') symlinkSync(join(source, entry), join(target, entry))
  const { type, ...manifest } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const exports = { './*': './*' }
  for (const [specifier, names] of exported) {
    const path = specifier.slice(name.length + 1)
    const file = `./bundled-${path || 'index'}`
    writeFileSync(join(target, `${file}.mjs`), moduleFor(specifier, loader, names))
    writeFileSync(join(target, `${file}.cjs`), `module.exports = require('${loader}')('${specifier}')\n`)
    exports[path === '' ? '.' : `./${path}`] = { import: `${file}.mjs`, default: `${file}.cjs` }
  }
  writeFileSync(join(target, 'package.json'), JSON.stringify({ ...manifest, exports }))
}

async function writeBundle (modules, folder, specifiers) {
  mkdirSync(join(modules, folder), { recursive: true })
  await compile(join(modules, folder, 'packages.js'), specifiers)
  writeFileSync(join(modules, folder, 'loader.cjs'), readFileSync(LOADER))
  const exported = Object.entries(exportsOf(specifiers))
  for (const name of new Set(specifiers.map(packageOf))) writePackage(modules, name, exported.filter(([specifier]) => packageOf(specifier) === name), folder)
}

/** Links to the other packages. */
function linkOthers (modules, folder = '') {
  for (const entry of readdirSync(join('node_modules', folder))) {
    const name = join(folder, entry)
    if (entry.startsWith('@') && folder === '' && existsSync(join(modules, entry))) linkOthers(modules, entry)
    else if (!existsSync(join(modules, name))) symlinkSync(resolve('node_modules', name), join(modules, name))
  }
}

/** Removes what no run uses any more. */
function removeOld (folder) {
  for (const name of readdirSync(folder)) if (Date.now() - statSync(join(folder, name)).mtimeMs > KEPT_MS) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Makes a `node_modules` in `folder` whose packages of the lists come from one file each, unless it is there. Answers its path. */
export async function bundlePackages (folder) {
  const target = resolve(folder, fingerprint(), 'node_modules')
  if (existsSync(target)) return target
  // another run may make it at the same time
  const making = resolve(folder, `making-${process.pid}`)
  const modules = join(making, 'node_modules')
  rmSync(making, { recursive: true, force: true })
  for (const [folder, specifiers] of Object.entries(BUNDLES)) await writeBundle(modules, folder, specifiers)
  linkOthers(modules)
  removeOld(folder)
  try {
    renameSync(making, dirname(target))
  } catch (error) {
    if (!existsSync(target)) throw error
    rmSync(making, { recursive: true, force: true })
  }
  for (const folder of Object.keys(BUNDLES)) execFileSync(process.execPath, [join(target, folder, 'loader.cjs')], { stdio: 'inherit' })
  return target
}
