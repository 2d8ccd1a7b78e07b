import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { root } from '../helpers/program.js'
import { startServer } from '../helpers/server-process.js'
import { openBuilt } from './helpers/page.js'

t.test('a visitor of the sandbox writes to the account, sees the reply, a failure in red, and mends and replays it', async t => {
  const [{ base }, page] = await Promise.all([startServer(t, {}, t.testdir({})), openBuilt(t, { locale: 'zh-CN' })])
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(`${base}/`)

  await page.getByLabel('输入消息').fill('文本')
  await page.getByRole('button', { name: '发送' }).click()
  await page.locator('.bubble.account', { hasText: '回复文本消息' }).waitFor()

  // one tree, live: the push, its try below it, and below that the calls of the handlers
  const entries = page.locator('.timeline .entries > li')
  await page.locator('.timeline li.depth-2', { hasText: 'customerService.sendText' }).nth(1).waitFor()
  await page.locator('.timeline li.depth-1').first().waitFor()
  const shape = await entries.evaluateAll(found => found.map(item => `${/depth-\d/.exec(item.className)![0]} ${item.querySelector('.kind')!.className.slice(5)}`))
  const push = shape.indexOf('depth-0 push')
  t.equal(shape[push + 1], 'depth-1 try', shape.join(', '))
  t.ok(shape.slice(push + 2).filter(line => line === 'depth-2 call').length >= 2, shape.join(', '))
  await entries.filter({ hasText: 'text 文本' }).first().getByRole('button').first().click()
  await page.locator('.timeline .detail', { hasText: '"Content": "文本"' }).first().waitFor()
  await page.locator('.timeline').getByRole('button', { name: '复制为处理函数' }).waitFor()
  await page.locator('.timeline li.depth-2', { hasText: 'customerService.sendText' }).first().getByRole('button').first().click()
  await page.locator('.timeline .detail', { hasText: '"errmsg": "ok"' }).first().waitFor()

  const hostile = '<img src=x onerror="document.title=\'owned\'">\u202e' + 'end'
  await page.getByLabel('输入消息').fill(hostile)
  await page.getByRole('button', { name: '发送' }).click()
  await page.locator('.bubble.user', { hasText: '⟨U+202E⟩' }).waitFor()
  t.equal(await page.locator('.bubble.user img').count(), 0, 'a payload is text')
  t.not(await page.title(), 'owned')

  await page.getByRole('button', { name: '订阅消息', exact: true }).click()
  await page.locator('.timeline li.failed', { hasText: '43101' }).first().waitFor()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.locator('dialog').getByRole('button', { name: '订阅消息' }).click()
  await page.getByRole('button', { name: '允许' }).click()
  await page.locator('.bubble.note', { hasText: '已允许' }).waitFor()
  await page.goto(`${base}/#/dead-letters`)
  await page.getByRole('button', { name: '重放', exact: true }).click()
  await page.getByText('没有死信').waitFor()
  await page.goto(`${base}/#/try`)
  await page.locator('.bubble.account', { hasText: '订阅消息示例' }).waitFor()

  await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))')
  t.same(violations, [], 'axe finds nothing')

  await page.setViewportSize({ width: 390, height: 844 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 390, 'nothing is wider than a phone')
  t.same(errors, [])
})
