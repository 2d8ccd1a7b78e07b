import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { bundle } from './lib/bundle.js'
import { buildConsolePage } from './lib/console-page.js'

// dist contains the declarations of the sources, their code in bundles, and the files that it reads at run time
const tsc = fileURLToPath(new URL('lib/tsc.js', import.meta.resolve('typescript-native/package.json')))
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
const COPIES = ['templates', 'examples/demo/picture.png', 'client/runtimes']
for (const path of COPIES) cpSync(path, join('dist', path), { recursive: true })

const page = resolve('dist/plugins/console/page')
const files = new Map([
  ...await bundle(),
  ...[...await buildConsolePage()].map(([name, bytes]) => [join(page, name), bytes])
])
// unchanged files are not written, because a server may be reading them
for (const [file, bytes] of files) {
  if (existsSync(file) && readFileSync(file).equals(bytes)) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
chmodSync('dist/cli.js', 0o755)

// the output of deleted sources would be published, too
const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile)
const project = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd(), undefined, resolve('tsconfig.build.json'))
const declarations = new Set(project.fileNames.flatMap(file => ts.getOutputFileNames(project, file, false)).map(file => resolve(file)))
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = resolve(entry.parentPath, entry.name)
  const source = relative(resolve('dist'), file)
  const isCopy = existsSync(source) && COPIES.some(path => source.startsWith(path))
  if (entry.isFile() && !files.has(file) && !declarations.has(file) && !isCopy && source !== '.tsbuildinfo') rmSync(file)
}
