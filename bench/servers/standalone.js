// The server of `npm start` with one account: the embedded database, metrics, pages, the document, and a log.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { account } from '../lib/account.js'
import { listening } from '../lib/child.js'

const dist = process.env.BENCH_DIST ? pathToFileURL(`${process.env.BENCH_DIST}/`) : new URL('../../dist/', import.meta.url)
const dataDir = mkdtempSync(join(process.env.BENCH_DATA_DIR ?? tmpdir(), 'wechat-bench-'))
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
// the server would refuse the argument
const [level, answer] = process.argv.pop().split(' ')
writeFileSync(join(dataDir, 'accounts.json'), JSON.stringify({ accounts: [account] }))
Object.assign(process.env, {
  PORT: '0',
  DATA_DIR: dataDir,
  LOG_LEVEL: level,
  BENCH_ANSWER: answer,
  WECHAT_ACCOUNTS: join(dataDir, 'accounts.json'),
  WECHAT_SETUP: fileURLToPath(new URL('setup.js', import.meta.url))
})

// it reports where it listens only in its log
const { listen } = Server.prototype
Server.prototype.listen = function (...args) {
  return listen.apply(this.once('listening', () => listening(this.address().port)), args)
}
await import(new URL('server.js', dist).href)
