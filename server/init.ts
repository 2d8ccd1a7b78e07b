import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { systemLanguage, type Language } from './system-language.js'

const LANGUAGES = ['zh', 'en'] as const

const HELP = `fastify-wechat init [folder] [--lang zh|en]

Writes a small project into a folder that is empty or does not exist (default: this folder):
TypeScript, message handlers, a test, a Dockerfile and a compose file.
In a checkout of fastify-wechat, the project gets a packed copy of it, since npm may not have that version.

  --lang zh|en   the language of its README (default: the language of the system)
  --help, -h     this text
`

/** The files of the project, with their names in `examples/starter`: npm does not publish tests, .gitignore and .env files under their own names. */
const FILES: Record<string, string> = {
  'package.json': 'package.template.json',
  'tsconfig.json': 'tsconfig.template.json',
  'src/handlers.ts': 'src/handlers.ts',
  'src/routes.ts': 'src/routes.ts',
  'test/handlers.test.ts': 'suites/handlers.ts',
  'dev.env': 'dev-env',
  'start.env': 'start-env',
  'accounts.example.yml': 'accounts.example.yml',
  Dockerfile: 'Dockerfile',
  'compose.yaml': 'compose.yaml',
  '.gitignore': 'gitignore',
  '.dockerignore': 'dockerignore'
}

const TEXTS: Record<Language, { written: string, next: string, notEmpty: string }> = {
  en: { written: 'A project is in', next: 'Next:', notEmpty: 'the folder is not empty: give the name of a new folder' },
  zh: { written: '项目已生成：', next: '接下来：', notEmpty: '文件夹不是空的，请给出一个新文件夹的名字' }
}

function readArguments (args: string[], env: NodeJS.ProcessEnv): { folder: string, language: Language } | undefined {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) return undefined
  if (positionals.length > 1) throw new Error(`expected one folder, not ${positionals.length}`)
  const { lang = systemLanguage(env) } = values
  if (!LANGUAGES.includes(lang as Language)) throw new Error(`--lang ${lang}: expected zh or en`)
  return { folder: positionals[0] ?? '.', language: lang as Language }
}

async function isEmpty (folder: string): Promise<boolean> {
  try {
    // a new repository counts as empty
    return (await readdir(folder)).every(name => name === '.git')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}

/** A name that npm accepts. */
function packageName (folder: string): string {
  const name = basename(folder).toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|-+$/g, '')
  return name === '' ? 'wechat-server' : name
}

/** Packs a checkout into a file of the project. Returns the name of the file. */
async function packCheckout (checkout: string, folder: string): Promise<string> {
  const isWindows = process.platform === 'win32'
  const quoted = isWindows ? `"${folder}"` : folder
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', quoted], { cwd: checkout, shell: isWindows })
  // an object by package name from npm 12 on
  const [{ filename }] = Object.values(JSON.parse(stdout)) as [{ filename: string }]
  return filename
}

async function writeProject (folder: string, language: Language): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('fastify-wechat/package.json')
  const home = dirname(manifest)
  const starter = join(home, 'examples', 'starter')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  await mkdir(folder, { recursive: true })
  // the sources are in a checkout alone; what it publishes is in `dist`
  const isCheckout = existsSync(join(home, 'cli.ts')) && existsSync(join(home, 'dist'))
  const tarball = isCheckout ? await packCheckout(dirname(await realpath(join(home, 'dist'))), folder) : undefined
  for (const [file, source] of Object.entries({ ...FILES, 'README.md': `readme/${language}.md` })) {
    let text = await readFile(join(starter, source), 'utf8')
    if (file === 'package.json') text = text.replace('"wechat-server"', JSON.stringify(packageName(folder))).replace('"fastify-wechat": "*"', `"fastify-wechat": ${JSON.stringify(tarball === undefined ? `^${version}` : `file:${tarball}`)}`)
    if (file === 'Dockerfile' && tarball !== undefined) text = text.replace('COPY package.json package-lock.json ./', `COPY package.json package-lock.json ${tarball} ./`)
    const target = join(folder, file)
    await mkdir(dirname(target), { recursive: true })
    // a file that appeared meanwhile is not overwritten
    await writeFile(target, text, { flag: 'wx' })
  }
}

/** The command `fastify-wechat init`. Resolves with the exit code: 1 for a folder that cannot be used, 2 for wrong arguments. */
export async function init (args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  let given
  try {
    given = readArguments(args, env)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
  if (given === undefined) {
    process.stdout.write(HELP)
    return 0
  }
  const { language } = given
  const folder = resolve(given.folder)
  const texts = TEXTS[language]
  try {
    if (!await isEmpty(folder)) throw new Error(texts.notEmpty)
    await writeProject(folder, language)
  } catch (error) {
    process.stderr.write(`${folder}: ${(error as Error).message}\n`)
    return 1
  }
  const enter = folder === process.cwd() ? [] : [`cd ${/\s/.test(given.folder) ? `"${given.folder}"` : given.folder}`]
  process.stdout.write(`${texts.written} ${folder}\n\n${texts.next}\n${[...enter, 'npm install', 'npm test', 'npm run dev'].map(line => `  ${line}\n`).join('')}`)
  return 0
}
