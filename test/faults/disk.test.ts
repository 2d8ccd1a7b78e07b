import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createAccount } from '../helpers/hub.js'
import { runServer } from '../helpers/server-process.js'
import { startLab } from './lab.js'
import { setLimit } from './limit.js'
import { expectTable } from './matrix.js'

t.setTimeout(290_000)

// root may write where the mode says that it may not, unless it gives that up
const MODES_BIND = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : []

t.test('a full disk costs what must be stored, and nothing that was answered', async t => {
  const lab = await startLab(t, { engine: 'sqlite' })
  await lab.observe('full', () => setLimit(lab.server, 'fsize', 0), () => setLimit(lab.server, 'fsize', 'unlimited'))
  await lab.end('The disk of `DATA_DIR`')
})

t.test('a full disk under the log costs lines of the log', async t => {
  const lab = await startLab(t, { engine: 'sqlite', logFile: true })
  await lab.observe('full', () => setLimit(lab.server, 'fsize', 0), () => setLimit(lab.server, 'fsize', 'unlimited'), { silent: true })
  await lab.end('The disk of `DATA_DIR` and the log')
})

t.test('an unusable DATA_DIR is reported by name at the start', async t => {
  const cwd = t.testdir({ 'accounts.json': JSON.stringify({ accounts: [createAccount()] }), file: '' })
  mkdirSync(join(cwd, 'read-only'))
  chmodSync(join(cwd, 'read-only'), 0o555)
  const rows: string[][] = []
  for (const [fault, dir] of [['is read-only', 'read-only'], ['is a file', 'file']] as const) {
    const { code, output } = await runServer(t, { DATA_DIR: dir }, cwd, { under: MODES_BIND })
    const { level, msg } = JSON.parse(output.trim().split('\n').at(-1)!)
    rows.push([fault, `${code}`, `${level === 60 ? 'fatal' : level}: ${msg.replaceAll(cwd, '…')}`])
  }
  expectTable(t, '`DATA_DIR` at the start', ['fault', 'exit code', 'the log says'], rows)
})
