import t from 'tap'
import type { AccountContext } from '../../plugins/index.js'
import { createAccount, OPERATOR_KEY, startHub } from '../helpers/hub.js'
import { startRedis } from '../helpers/redis.js'
import { openPage, signIn } from './helpers/page.js'

// a browser on a busy machine
t.setTimeout(290_000)

t.test('an operator signs in, is told of a wrong key, and signs in again when the session has expired', async t => {
  const { base } = await startHub(t, { operatorKeys: [OPERATOR_KEY, `${'r'.repeat(40)}:read`] })
  const page = await openPage(t)
  await signIn(page, base, 'wrong-key-of-32-characters-or-more')
  await page.getByRole('alert').getByText('a valid operator key is required').waitFor()
  t.equal(await page.getByRole('navigation').count(), 0, 'nothing is shown before the sign-in')
  t.equal(await page.getByLabel('Operator key').inputValue(), '', 'the wrong key is gone from the page')

  await page.getByLabel('Operator key').fill(OPERATOR_KEY)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Accounts' }).click()
  await page.getByRole('heading', { name: 'Accounts' }).waitFor()
  t.equal(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])').then(kept => String(kept).includes(OPERATOR_KEY)), false, 'the key is not kept')
  const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
  t.comment(`first contentful paint after ${Math.round(Number(paint))} ms`)

  // half an hour without a request
  const now = Date.now
  Date.now = () => now() + 31 * 60_000
  t.teardown(() => { Date.now = now })
  await page.getByRole('button', { name: 'Read the accounts again' }).click()
  await page.getByLabel('Operator key').waitFor()
  Date.now = now
  await page.getByLabel('Operator key').fill('r'.repeat(40))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('read-only').first().waitFor()
  await page.getByRole('heading', { name: 'Accounts' }).waitFor()
  t.equal(await page.getByRole('button', { name: 'Read the accounts again' }).count(), 0, 'a key that may only look has no buttons that change')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Operator key').waitFor()
})

t.test('events of one of two nodes on one Redis appear live at the other', async t => {
  const storage = { redis: (await startRedis(t)).url }
  const list = [createAccount()]
  const setup = async ({ messages }: AccountContext) => { messages.on({ msgType: 'text' }, () => {}) }
  const options = { list, storage, setup, operatorKeys: [OPERATOR_KEY] }
  const [one, two] = [await startHub(t, options), await startHub(t, options)]
  const page = await openPage(t)
  await signIn(page, one.base)
  await page.getByRole('link', { name: 'Events' }).click()
  await page.getByRole('heading', { name: 'Events' }).waitFor()
  await two.simulator.user('alice').sendText('at the other node')
  await page.locator('.entries li', { hasText: 'at the other node' }).filter({ hasText: 'push' }).first().click()
  await page.locator('.tree').getByText('"Content": "at the other node"').waitFor()
  await page.goto(`${two.base}/console/`)
  await page.getByRole('link', { name: 'Events' }).waitFor()
  t.pass('and the session holds at both')
})
