import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ClientError, generateClient, parseDocument, readText, type GenerateOptions } from './index.js'
import { targets, type ImportExtension, type TargetName } from './targets.js'

const HELP = `fastify-wechat client --from <url or file> --target wx|uni|taro|fetch --out <dir>

Writes a typed client of an OpenAPI document, as TypeScript.

  --from <url or file>   the document, JSON or YAML, e.g. http://127.0.0.1:3000/openapi.json
  --target <name>        wx (Mini Program), uni (uni-app), taro (Taro) or fetch (Node and browsers)
  --out <dir>            where index.ts and the files beside it go
  --only <names>         only these tags and operation ids, separated by commas
  --sign-in <id>         the operation that exchanges a code for a token, if the document does not say
  --sign-in-token <name> the field of its answer that holds the token, if the schema does not tell
  --rename <id=name,…>   names of functions, by operation id
  --method-override <header>  send a PATCH as a POST with this header, if the platform has no PATCH
  --skip-unsupported     leave out operations that the target cannot express, instead of failing
  --user-channel         write user-channel.ts as well, which encrypts with the key that WeChat holds for the user (wx, uni, taro)
  --queries              write queries.ts as well: options of TanStack Query for Vue and React
  --import-extension     none, js or ts: how the files import one another (fetch: js, the others: none)
  --watch                write again when the document changes
  --check                write nothing; exit with 1 if the files differ
`

const EXTENSIONS: Record<string, ImportExtension> = { none: '', js: '.js', ts: '.ts' }
const MARK = 'Made by `fastify-wechat client`'
const POLL_MS = 1000

class UsageError extends Error {}

function readNames (text = ''): Record<string, string> {
  const pairs = text.split(',').map(pair => pair.trim()).filter(Boolean).map(pair => pair.split('=').map(part => part.trim()))
  const wrong = pairs.find(pair => pair.length !== 2 || pair.includes(''))
  if (wrong !== undefined) throw new UsageError(`--rename ${wrong.join('=')}: expected id=name, separated by commas`)
  return Object.fromEntries(pairs)
}

function readArgs (args: readonly string[]) {
  let values
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        target: { type: 'string' },
        out: { type: 'string' },
        only: { type: 'string' },
        'sign-in': { type: 'string' },
        'sign-in-token': { type: 'string' },
        rename: { type: 'string' },
        'method-override': { type: 'string' },
        'skip-unsupported': { type: 'boolean' },
        'user-channel': { type: 'boolean' },
        queries: { type: 'boolean' },
        'import-extension': { type: 'string' },
        watch: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' }
      }
    }))
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  if (values.help) return undefined
  const { from, target, out } = values
  if (from === undefined || target === undefined || out === undefined) {
    throw new UsageError(`missing: ${Object.entries({ '--from': from, '--target': target, '--out': out }).filter(([, value]) => value === undefined).map(([name]) => name).join(', ')}`)
  }
  if (!Object.hasOwn(targets, target)) throw new UsageError(`--target ${target}: expected one of ${Object.keys(targets).join(', ')}`)
  const extension = values['import-extension']
  if (extension !== undefined && !Object.hasOwn(EXTENSIONS, extension)) throw new UsageError(`--import-extension ${extension}: expected one of ${Object.keys(EXTENSIONS).join(', ')}`)
  if (values.watch && values.check) throw new UsageError('--watch and --check cannot be used together')
  const options: GenerateOptions = {
    target: target as TargetName,
    only: values.only?.split(',').map(name => name.trim()).filter(Boolean),
    signIn: values['sign-in'],
    signInToken: values['sign-in-token'],
    rename: readNames(values.rename),
    methodOverride: values['method-override'],
    skipUnsupported: values['skip-unsupported'],
    userChannel: values['user-channel'],
    queries: values.queries,
    importExtension: extension === undefined ? undefined : EXTENSIONS[extension]
  }
  return { from, out, options, watch: values.watch === true, check: values.check === true }
}

/** Writes the files that differ, and returns their names. Throws `ClientError` for a file that this command did not make. */
async function write (out: string, files: Record<string, string>): Promise<string[]> {
  const refuse = (error: Error) => { throw new ClientError(`${out}: cannot be written: ${error.message}`) }
  await mkdir(out, { recursive: true }).catch(refuse)
  const changed: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const current = await readFile(join(out, name), 'utf8').catch(() => undefined)
    if (current === text) continue
    if (current !== undefined && current.trim() !== '' && !current.slice(0, 500).includes(MARK)) throw new ClientError(`${join(out, name)} was not made by this command: move it, or choose another --out`)
    changed.push(name)
  }
  for (const name of changed) await writeFile(join(out, name), files[name]!).catch(refuse)
  return changed
}

async function differing (out: string, files: Record<string, string>): Promise<string[]> {
  const differs = await Promise.all(Object.entries(files).map(async ([name, text]) => await readFile(join(out, name), 'utf8').catch(() => undefined) !== text))
  return Object.keys(files).filter((_, i) => differs[i])
}

function explain (error: unknown): void {
  if (!(error instanceof ClientError)) throw error
  console.error([error.message, ...error.problems.map(problem => `  ${problem}`)].join('\n'))
}

/** The command `fastify-wechat client`. Resolves with the exit code: 1 if it failed, 2 for wrong arguments. */
export async function client (args: readonly string[]): Promise<number> {
  let given
  try {
    given = readArgs(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n\n${HELP}`)
    return 2
  }
  if (given === undefined) {
    console.log(HELP)
    return 0
  }
  const { from, out, options, check } = given

  async function generate (text: string): Promise<boolean> {
    const { files, operations, skipped } = generateClient(await parseDocument(text, from), options)
    if (check) {
      const names = await differing(out, files)
      if (names.length > 0) console.error(`${out}: ${names.join(', ')} differ from ${from}: run fastify-wechat client again`)
      return names.length === 0
    }
    const changed = await write(out, files)
    for (const line of skipped) console.error(`left out: ${line}`)
    console.log(changed.length > 0 ? `${out}: ${operations.length} operation${operations.length === 1 ? '' : 's'} for ${options.target}, written: ${changed.join(', ')}` : `${out}: nothing changed`)
    return true
  }

  if (!given.watch) {
    try {
      return await generate(await readText(from)) ? 0 : 1
    } catch (error) {
      explain(error)
      return 1
    }
  }

  // polls the text of a file or an address: file system events miss changes by mounts, links and some editors
  let last: string | undefined
  let failure: string | undefined
  for (;;) {
    try {
      const text = await readText(from)
      if (text !== last) await generate(text)
      last = text
      failure = undefined
    } catch (error) {
      // a failure is tried again at every look, but reported once
      if (!(error instanceof ClientError && error.message === failure)) explain(error)
      failure = (error as Error).message
    }
    await sleep(POLL_MS)
  }
}
