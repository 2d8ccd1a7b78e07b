import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { writePicture, WRITES_PICTURES } from '../helpers/picture.js'
import { root } from '../helpers/program.js'
import { startServer } from '../helpers/server-process.js'
import { openBuilt } from './helpers/page.js'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
/** The pages that docs/console.md shows. */
const PICTURES = ['events', 'dead-letters', 'account']
/** A folder: the screenshots of every page are written there, dark and narrow too. */
const screenshots = process.env.WRITE_SCREENSHOTS

async function violationsOf (page: Page): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))')
}

const WORDS = {
  'zh-CN': { write: '输入消息', send: '发送', edit: '修改后重放', none: '没有死信', checkUrl: '检查地址', run: '调用' },
  'en-US': { write: 'Write a message', send: 'Send', edit: 'Edit and replay', none: 'There are no dead letters', checkUrl: 'Check the address', run: 'Call' }
}

for (const locale of ['zh-CN', 'en-US'] as const) {
  t.test(`${locale}: a failing handler is followed from its red line to the mended and replayed push, and every page is accessible, dark and narrow too`, async t => {
    const words = WORDS[locale]
    const [{ base }, page] = await Promise.all([startServer(t, {}, t.testdir({})), openBuilt(t, { locale, viewport: { width: 1280, height: 800 } })])
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))

    async function look (name: string): Promise<void> {
      t.same(await violationsOf(page), [], `axe finds nothing on ${name}`)
      if (screenshots !== undefined) await page.screenshot({ path: join(screenshots, `console-${name}.${locale.slice(0, 2)}.png`) })
      if (WRITES_PICTURES && PICTURES.includes(name)) writePicture(join(root, `docs/images/console-${name}${locale === 'zh-CN' ? '.zh' : ''}.png`), await page.screenshot({ animations: 'disabled' }))
      await page.emulateMedia({ colorScheme: 'dark' })
      t.same(await violationsOf(page), [], `axe finds nothing on ${name} in the dark`)
      if (screenshots !== undefined) await page.screenshot({ path: join(screenshots, `console-${name}-dark.${locale.slice(0, 2)}.png`) })
      await page.setViewportSize({ width: 390, height: 844 })
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, `${name} is not wider than a phone`)
      if (screenshots !== undefined) await page.screenshot({ path: join(screenshots, `console-${name}-narrow.${locale.slice(0, 2)}.png`) })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light' })
    }

    await page.goto(`${base}/`)
    await page.getByLabel(words.write).fill('文本')
    await page.getByRole('button', { name: words.send, exact: true }).click()
    await page.locator('.bubble.account').first().waitFor()
    await page.getByLabel(words.write).fill('<b>\u202ehostile</b>')
    await page.getByRole('button', { name: words.send, exact: true }).click()
    await page.locator('.bubble.user', { hasText: 'hostile' }).waitFor()
    await page.getByLabel(words.write).fill('订阅消息')
    await page.getByRole('button', { name: words.send, exact: true }).click()
    await page.locator('.timeline li.failed', { hasText: '43101' }).first().waitFor()

    await page.goto(`${base}/#/events`)
    await page.locator('.entries li.failed', { hasText: '43101' }).first().waitFor()
    t.equal(await page.locator('.entries bdi', { hasText: '<b>⟨U+202E⟩' }).count() > 0, true, 'a hostile payload is text, and its hidden characters are numbers')
    t.equal(await page.locator('.entries b').count(), 0)
    await page.locator('.entries li.failed', { hasText: '43101' }).first().waitFor()
    await look('events')
    await page.locator('.entries li.failed', { hasText: '43101' }).first().click()
    await page.locator('.tree li.failed').first().waitFor()
    await look('event')

    await page.goto(`${base}/#/dead-letters`)
    await page.locator('ul.cards summary').first().click()
    await page.getByRole('button', { name: words.edit, exact: true }).waitFor()
    await look('dead-letters')
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    const draft = page.locator('ul.cards textarea')
    await draft.fill((await draft.inputValue()).replace('订阅消息', '文本'))
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await page.getByText(words.none).waitFor()
    await page.goto(`${base}/#/events?kind=try&outcome=ok`)
    await page.locator('.entries li').nth(1).waitFor()

    await page.goto(`${base}/#/accounts`)
    await page.locator('table a').first().waitFor()
    await look('accounts')
    await page.locator('table a').first().click()
    await page.getByRole('button', { name: words.checkUrl, exact: true }).click()
    await page.locator('.good').first().waitFor()
    await look('account')

    await page.goto(`${base}/#/call/qrcode/getUnlimitedQRCode`)
    await page.locator('form.card small', { hasText: locale === 'zh-CN' ? /\p{Script=Han}/u : /visible characters/ }).first().waitFor()
    await page.locator('form.card input').nth(1).fill('a=1')
    await look('call')
    await page.locator('form.card button.primary').click()
    await page.locator('img.answer').waitFor()
    await look('answer')
    t.same(errors, [])
  })
}
