import t from 'tap'
import type { AccountContext } from '../../plugins/index.js'
import { PermanentError } from '../../plugins/lib/error-codes.js'
import { assertBuilt } from '../helpers/built.js'
import { createAccount, eventually, OPERATOR_KEY, startHub } from '../helpers/hub.js'
import { openPage, signIn } from './helpers/page.js'

// a browser on a busy machine
t.setTimeout(290_000)

const ACCOUNTS = 10_000
const LETTERS = 10_000

t.test('10,000 accounts are paged and searched, 10,000 dead letters are replayed, and hostile payloads are harmless, narrow, wide and dark', async t => {
  assertBuilt()
  const list = Array.from({ length: ACCOUNTS }, () => createAccount())
  const state = { broken: true, handled: 0 }
  const setup = async ({ messages }: AccountContext) => {
    messages.on({ msgType: 'text' }, async () => {
      if (state.broken) throw new PermanentError('the shop is closed')
      state.handled++
    })
  }
  const { app, base } = await startHub(t, { list, setup, operatorKeys: [OPERATOR_KEY], operatorRequestsPerMinute: 0, storage: { queue: { attempts: 1 } } })
  const { queue } = app.wechat
  const appid = list[0]!.appid
  const add = (id: number, Content: string) => queue.add({ appid, key: `key ${id}`, raw: JSON.stringify({ ToUserName: 'gh_1', FromUserName: `user ${id}`, CreateTime: 1, MsgType: 'text', Content, MsgId: id }), event: 'text' })
  await Promise.all(Array.from({ length: LETTERS - 1 }, (_, n) => add(n, String(n))))
  await eventually(async () => (await queue.status!()).dead === LETTERS - 1)
  await add(LETTERS, `<script>document.title = 'owned'</script><img src=x onerror="document.title = 'owned'">\u202e\u0000${'长'.repeat(350_000)}`)
  await eventually(async () => (await queue.status!()).dead === LETTERS)

  const page = await openPage(t)
  await signIn(page, base)
  await page.getByRole('link', { name: 'Accounts' }).click()
  await page.getByText('10000 in total').waitFor()
  const sorted = list.map(({ appid }) => appid).sort()
  t.equal(await page.locator('tbody tr').count(), 50)
  await page.getByRole('link', { name: 'More' }).click()
  await page.getByRole('link', { name: sorted[50]! }).waitFor()
  await page.getByLabel('Find by appid').fill(sorted[7777]!.slice(3))
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByText('1 in total').waitFor()
  await page.getByRole('link', { name: sorted[7777]! }).waitFor()

  await page.getByRole('link', { name: 'Queue and dead letters' }).click()
  await page.getByText('10000 dead letters').waitFor()
  const hostile = page.locator('.card.failed').first()
  await hostile.getByText('Details').click()
  await hostile.getByText('⟨U+202E⟩').first().waitFor()
  t.equal(await hostile.locator('script, pre img').count(), 0, 'a payload is text')
  t.not(await page.title(), 'owned')
  t.ok((await hostile.innerText()).length < 20_000, 'a mebibyte is cut until somebody asks for it')
  await hostile.getByRole('button', { name: /Show all [\d,]+ characters/ }).click()
  await eventually(async () => (await hostile.innerText()).length > 300_000)

  for (const [width, colorScheme] of [[390, 'dark'], [2560, 'light'], [2560, 'dark']] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${width} pixels hold the page`)
    const [ground, text] = await page.evaluate('[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]') as [string, string]
    const light = (colour: string) => Number(/\d+/.exec(colour)![0]) > 127
    t.same([light(ground), light(text)], colorScheme === 'dark' ? [false, true] : [true, false], `${colorScheme}: ${text} on ${ground}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  state.broken = false
  await page.getByRole('button', { name: 'Replay all that match' }).click()
  await page.getByText('10000 put back into the queue').waitFor()
  await eventually(() => state.handled === LETTERS)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByText('There are no dead letters').waitFor()
  await page.locator('table', { hasText: 'replay' }).waitFor()
})
