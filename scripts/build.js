import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { buildConsolePage } from './lib/console-page.js'

// dist contains the compiled sources and the files that they read at run time
const tsc = fileURLToPath(new URL('lib/tsc.js', import.meta.resolve('typescript-native/package.json')))
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
for (const path of ['templates', 'examples/demo/picture.png', 'client/runtimes']) cpSync(path, join('dist', path), { recursive: true })
chmodSync('dist/cli.js', 0o755)

// the page of the console: unchanged files are not written, because a server may be reading them
const PAGE = join('plugins', 'console', 'page')
const page = new Map([...await buildConsolePage()].map(([name, bytes]) => [join('dist', PAGE, name), bytes]))
for (const [file, bytes] of page) {
  if (existsSync(file) && readFileSync(file).equals(bytes)) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

// the output of deleted sources would be published, too
const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile)
const project = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd(), undefined, resolve('tsconfig.build.json'))
const outputs = new Set(project.fileNames.flatMap(file => ts.getOutputFileNames(project, file, false)).map(file => resolve(file)))
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = resolve(entry.parentPath, entry.name)
  const source = relative(resolve('dist'), file)
  if (entry.isFile() && !page.has(join('dist', source)) && source !== '.tsbuildinfo' && !outputs.has(file) && !existsSync(source)) rmSync(file)
}
