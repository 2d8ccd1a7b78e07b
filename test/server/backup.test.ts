import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { program, root } from '../helpers/program.js'

t.setTimeout(290_000)

function runCli (cwd: string, ...args: string[]): Promise<{ code: number, output: string }> {
  return new Promise(resolve => {
    const env = { PATH: process.env.PATH, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
    const child = execFile(process.execPath, [...program('cli.ts'), ...args], { cwd, env }, (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }))
  })
}

const setup = `
  ctx.messages.on({ msgType: 'text', order: 'none' }, async ({ Content }) => {
    await gate('handlers')
    await note('end', process.env.NODE_NAME, Content)
  })`

t.test('a backup of a running server, restored, has its sessions and the pushes that wait', async t => {
  const bus = await createBus(t, { engine: 'sqlite', setup, nodes: ['one', 'next'] })
  const one = await bus.start('one')
  const code = await bus.simulator.user('alice').login()
  const { token } = await (await fetch(`${one.base}/wx/user/${bus.account.appid}/login?code=${code}`)).json() as { token: string }
  const pushed = Array.from({ length: 20 }, (_, index) => `push-${index}`)
  for (const content of pushed) await bus.push(content)

  // more are written while it copies
  const copying = new AbortController()
  const later = (async () => { for (let i = 0; !copying.signal.aborted; i++) await bus.push(`later-${i}`) })()
  const result = await runCli(bus.cwd, 'backup', 'copy.db', '--data-dir', 'data-one')
  copying.abort()
  await later
  t.same(result.code, 0, result.output)
  t.equal(statSync(join(bus.cwd, 'copy.db')).mode & 0o777, 0o600)
  t.same(readdirSync(bus.cwd).filter(name => name.startsWith('.copy')), [], 'nothing else is left')
  t.equal((await fetch(`${one.base}/readyz`)).status, 200, 'the server goes on')
  await one.stop('SIGKILL')

  mkdirSync(join(bus.cwd, 'data-next'))
  copyFileSync(join(bus.cwd, 'copy.db'), join(bus.cwd, 'data-next/wechat.db'))
  bus.open('handlers')
  const next = await bus.start('next')
  const handled = () => new Set(bus.notes().filter(([what, node]) => what === 'end' && node === 'next').map(([,, content]) => content))
  await within(60_000, () => pushed.every(content => handled().has(content)))
  const session = await fetch(`${next.base}/wx/user/${bus.account.appid}/session`, { headers: { authorization: `Bearer ${token}` } })
  t.equal(session.status, 200, 'who was signed in still is')
  await next.stop()
})

t.test('a database that cannot be backed up is reported in a sentence', async t => {
  const cwd = t.testdir({ 'there.db': 'x', data: { 'wechat.db': 'no database' } })
  t.match(await runCli(cwd, 'backup', 'a.db', '--data-dir', 'nowhere'), { code: 1, output: /nowhere.wechat\.db: expected a database/ })
  t.match(await runCli(cwd, 'backup', 'there.db'), { code: 1, output: /there\.db: already exists/ })
  t.match(await runCli(cwd, 'backup', 'b.db'), { code: 1, output: /not a database/ })
  t.match(await runCli(cwd, 'backup'), { code: 2, output: /backup <file>/ })
  t.match(await runCli(cwd, 'backup', '--help'), { code: 0, output: /To restore/ })
  t.notOk(existsSync(join(cwd, 'b.db')))
  t.same(readdirSync(cwd).filter(name => name.startsWith('.')), [])
})
