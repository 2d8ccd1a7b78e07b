import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Account } from '../account.js'
import { readAccountsFile } from '../file/index.js'
import { ReloadLog, type AccountSource, type Apply, type OnReload } from './source.js'

// A changed file is read when the next look finds no further change, because writing a file takes time.
const LOOK_MS = 250

export interface FileSourceOptions {
  apply: Apply
  onReload: OnReload
}

async function read (file: string): Promise<Map<string, Account>> {
  return new Map((await readAccountsFile(file)).map(account => [account.appid, account]))
}

/** Identifies the present content: it differs after every edit. It follows links, because a mounted ConfigMap or a replaced folder changes the target of the path, not a file. */
async function identify (file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
    return [dev, ino, size, mtimeNs, ctimeNs].join()
  } catch {
    return 'missing'
  }
}

/** Creates a source from a file, which is looked at four times a second: links, mounts and network drives send no events of the file system. Throws `WX_ERR_ACCOUNTS`. */
export async function fromFile (path: string, { apply, onReload }: FileSourceOptions): Promise<AccountSource> {
  const file = resolve(path)
  let seen = await identify(file)
  let applied = seen
  let current = await read(file)
  const log = new ReloadLog(onReload)
  log.last = { at: new Date().toISOString(), ok: true }
  let closed = false
  let timer: NodeJS.Timeout

  const reload = () => log.run(async () => {
    if (closed) return 'none'
    const next = await read(file)
    if (isDeepStrictEqual(next, current)) return 'none'
    await apply(next, current, () => { current = next })
    return 'applied'
  })

  async function look (): Promise<void> {
    const found = await identify(file)
    if (found !== seen) {
      seen = found
    } else if (found !== applied) {
      applied = found
      await reload()
    }
    if (!closed) schedule()
  }

  function schedule (): void {
    timer = setTimeout(look, LOOK_MS).unref()
  }
  schedule()

  return {
    get: (appid) => current.get(appid),
    appids: () => current.keys(),
    count: () => current.size,
    reload,
    lastReload: () => log.last,
    reloads: () => log.counts,
    async close () {
      closed = true
      clearTimeout(timer)
      await log.settled()
    }
  }
}
