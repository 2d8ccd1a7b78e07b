import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { createAccount, OPERATOR_KEY } from '../helpers/hub.js'
import { root } from '../helpers/program.js'
import { startServer } from '../helpers/server-process.js'
import { openBuilt } from './helpers/page.js'

t.test('a wrong key is refused in the language of the browser, a good one opens the console until the operator signs out', async t => {
  const cwd = t.testdir({ 'accounts.json': JSON.stringify({ accounts: [createAccount()] }) })
  const [{ base }, page] = await Promise.all([startServer(t, { OPERATOR_KEYS: OPERATOR_KEY }, cwd), openBuilt(t, { locale: 'en-US' })])
  await page.goto(`${base}/console/`)
  await page.getByLabel('Operator key').fill('a-wrong-key-of-32-characters-here')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: 'operator key' }).waitFor()
  await page.getByLabel('Operator key').fill(OPERATOR_KEY)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Queue and dead letters' }).click()
  await page.getByText('There are no dead letters').waitFor()
  const [cookie] = await page.context().cookies()
  t.match(cookie, { httpOnly: true, sameSite: 'Strict', path: '/console/' })

  const foreign = await fetch(`${base}/console/api/dead-letters/discard`, { method: 'POST', headers: { cookie: `wechat_console=${cookie!.value}`, 'content-type': 'application/json' }, body: '{}' })
  t.match(await foreign.json(), { statusCode: 403, code: 'WX_ERR_FOREIGN_PAGE' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Operator key').waitFor()
  t.equal((await fetch(`${base}/console/api/dead-letters`, { headers: { cookie: `wechat_console=${cookie!.value}` } })).status, 401, 'the session is over on the server too')
})

t.test('all of the page is 250 KB at the most, gzipped', async t => {
  const folder = join(root, 'dist/plugins/console/page')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length, 0)
  t.ok(files.length >= 3)
  t.ok(bytes <= 250 * 1000, `${bytes} bytes`)
})
