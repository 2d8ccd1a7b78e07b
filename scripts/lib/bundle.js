import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { build, transform } from 'esbuild'

// Loading many small modules takes most of a start, so the code is published in few files.

const FOLDER = 'dist/bundle'

/**
 * Packages of many small modules, which are copied into the files with what they need. Their licences are copied beside them.
 * A package that reads what strangers send is not among them: an update of it mends an app without an update of this package.
 */
const INLINED = ['@sinclair/typebox', 'prom-client', '@fastify/swagger']

/** Packages that inlined packages require at once, for what is hardly ever used: a document in YAML, exemplars of metrics. They are required when they are used. */
const DEFERRED = ['yaml', '@opentelemetry/api']

/** Modules that are started or imported by their path, beside those that package.json names. */
const PROGRAMS = ['server.ts', 'cli.ts', 'examples/demo/handlers.ts']

/** Modules that only the benchmarks of this repository import. */
const MEASURED = ['plugins/api/sealing/index.ts']

/**
 * The source without its comments for editors, which the declarations have, too. esbuild keeps them between the properties of an object: a quarter of the code.
 */
async function dropDocumentation (text) {
  const without = text.replace(/^[ \t]*\/\*\*(?:(?!\*\/)[^])*\*\/[ \t]*\n/gm, '')
  const [before, after] = await Promise.all([text, without].map(code => transform(code, { loader: 'ts', minifyWhitespace: true })))
  // a comment may be part of a text
  return before.code === after.code ? without : text
}

const isInlined = specifier => INLINED.some(name => specifier === name || specifier.startsWith(`${name}/`))

const isInPackage = folder => folder.includes('/node_modules/')

// the function that CommonJS code in the files calls for what is not in them
const REQUIRE = "import { createRequire as createRequireOfNode } from 'node:module'\nconst require = createRequireOfNode(import.meta.url)\n"

// all code is in one folder, so an address relative to a module is given relative to that folder
const plugin = {
  name: 'fastify-wechat',
  setup ({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point' || isInlined(path)) return undefined
      if (!isInPackage(resolveDir)) return { path, external: true }
      return DEFERRED.includes(path) ? { path, namespace: 'deferred' } : undefined
    })
    onLoad({ filter: /.*/, namespace: 'deferred' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_target, name) => require(${JSON.stringify(path)})[name] })`
    }))
    onResolve({ filter: /.*/, namespace: 'deferred' }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const module = relative(FOLDER, join('dist', relative('.', path)))
      const text = await dropDocumentation(readFileSync(path, 'utf8'))
      return { contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(module)}, import.meta.url).href`), loader: 'ts' }
    })
  }
}

/** The licences of the packages whose code the files contain. */
function licences (inputs) {
  const folders = new Set(inputs.map(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(folder => folder !== undefined))
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(file => /^licen[cs]e/i.test(file))
    if (file === undefined) throw new Error(`${name} has no licence to copy`)
    return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  }).join('\n\n')
}

/**
 * Bundles the sources. Returns the files of dist as a map of paths and contents: code that several modules share is in one file, so that
 * each class exists once, and the module of each sub-path and program is at the path of its source.
 */
export async function bundle () {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const subPaths = Object.values(exports).map(target => target['fastify-wechat-source']).filter(file => file !== undefined)
  const modules = [...subPaths.map(file => file.slice('./'.length)), ...PROGRAMS, ...MEASURED]
  const { outputFiles, metafile } = await build({
    entryPoints: modules.map(file => ({ in: file, out: file.replace(/\.ts$/, '').replaceAll('/', '.') })),
    outdir: FOLDER,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    legalComments: 'none',
    plugins: [plugin],
    metafile: true,
    write: false,
    logLevel: 'warning'
  })
  const files = new Map(outputFiles.map(({ path, text }) => [relative('.', path), Buffer.from(text.includes('var __require = ') ? REQUIRE + text : text)]))
  for (const [output, { entryPoint, exports }] of Object.entries(metafile.outputs)) {
    if (!modules.includes(entryPoint)) continue
    const file = join('dist', entryPoint.replace(/\.ts$/, '.js'))
    const path = JSON.stringify(`./${relative(dirname(file), output)}`.replace('./..', '..'))
    const lines = [`export * from ${path}`, ...exports.includes('default') ? [`export { default } from ${path}`] : []]
    const [firstLine] = readFileSync(entryPoint, 'utf8').split('\n', 1)
    files.set(file, Buffer.from([...firstLine.startsWith('#!') ? [firstLine] : [], ...exports.length === 0 ? [`import ${path}`] : lines, ''].join('\n')))
  }
  // ends the search for the kind of each file, in place of the package's own package.json, which Node.js reads and parses for each of them
  files.set(join(FOLDER, 'package.json'), Buffer.from('{ "type": "module" }\n'))
  files.set(join(FOLDER, 'LICENSES'), Buffer.from(licences(Object.keys(metafile.inputs))))
  return new Map([...files].map(([file, contents]) => [resolve(file), contents]))
}
