import { copyFile, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'libsql'
import { CHECKPOINT_HOLD } from '../plugins/engines/checkpoint.js'
import { OptionsError } from '../plugins/lib/error-codes.js'

export const HELP = `fastify-wechat backup <file>

Copies the embedded database into a file, even while the server runs. The copy is checked before the file appears.

  --data-dir <folder>   the folder of the database (DATA_DIR, or else ./data)

To restore it: stop the server, put the file into the folder as wechat.db, remove wechat.db-wal, and start the server.
The file contains sessions, tokens and keys: keep it secret.
`

const TRIES = 10
const WAL_HEADER_BYTES = 32

/** Reads the header of the log, which changes whenever the log starts again; without a log, or with an empty one, the time when the database changed. */
async function readLogState (source: string): Promise<string> {
  const header = await readHeader(`${source}-wal`)
  return /[^0]/.test(header) ? header : String((await stat(source, { bigint: true })).mtimeNs)
}

async function readHeader (wal: string): Promise<string> {
  const file = await open(wal, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return ''
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(WAL_HEADER_BYTES), 0, WAL_HEADER_BYTES, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function sizeOf (file: string): Promise<number> {
  return (await stat(file).catch(() => ({ size: 0 }))).size
}

/**
 * Copies the database and then its log. The log holds every page that changed since it began,
 * so the two copies make a consistent state, unless the log started again meanwhile: then both are copied again.
 */
async function copyAtOneMoment (source: string, target: string): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    const before = await readLogState(source)
    await copyFile(source, target)
    await rm(`${target}-wal`, { force: true })
    if (await sizeOf(`${source}-wal`) > 0) await copyFile(`${source}-wal`, `${target}-wal`)
    // a log that was empty and has a header now may already have moved pages into the database
    if (await readLogState(source) === before) return
  }
  throw new OptionsError(source, 'changes too fast to be copied: try again at a quieter time')
}

/** Merges database and log into one checked file without a log. */
function compact (copy: string, target: string): void {
  const db = new Database(copy)
  try {
    const [check] = db.prepare('PRAGMA integrity_check(1)').all() as Array<{ integrity_check: string }>
    if (check?.integrity_check !== 'ok') throw new OptionsError(copy, `is damaged: ${check?.integrity_check}`)
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
}

/**
 * Copies the embedded database of `dataDir` into `file`, which must not exist. A server may have the database open.
 * Never call it in the process of that server: closing the file would end the server's lock.
 * Throws `WX_ERR_OPTIONS`.
 */
async function backUp (dataDir: string, file: string): Promise<void> {
  const source = join(resolve(dataDir), 'wechat.db')
  if (await stat(source).catch(() => undefined) === undefined) throw new OptionsError(source, 'expected a database: name its folder with --data-dir (if you use Redis, back up Redis instead)')
  if (await stat(file).catch(() => undefined) !== undefined) throw new OptionsError(file, 'already exists: choose another name')
  const folder = await mkdtemp(join(dirname(resolve(file)), `.${basename(file)}-`)).catch((error: Error) => { throw new OptionsError(file, `cannot be written: ${error.message}`) })
  try {
    const copy = join(folder, 'copy.db')
    const result = join(folder, 'backup.db')
    await (await open(result, 'wx', 0o600)).close()
    // with this file beside the database, a server lets its log grow; if the file cannot be written, the copy has to be faster than the log
    await writeFile(`${source}${CHECKPOINT_HOLD}`, '', { mode: 0o600 }).catch(() => {})
    await copyAtOneMoment(source, copy).finally(() => rm(`${source}${CHECKPOINT_HOLD}`, { force: true }))
    compact(copy, result)
    await rename(result, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The command `fastify-wechat backup`. Resolves with the exit code. */
export async function backup (args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { 'data-dir': { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
  const { values, positionals } = parsed
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  if (positionals.length !== 1) {
    process.stderr.write(HELP)
    return 2
  }
  const file = positionals[0]!
  await backUp(values['data-dir'] ?? process.env.DATA_DIR ?? './data', file)
  process.stdout.write(`${file}: ${await sizeOf(file)} bytes\n`)
  return 0
}
