import { readFileSync, readdirSync } from 'node:fs'
import { PNG } from 'pngjs'
import t from 'tap'
import { openBuilt } from '../console/helpers/page.js'
import { writePicture, WRITES_PICTURES } from '../helpers/picture.js'
import { startServer } from '../helpers/server-process.js'
import { root } from './markdown.js'

// The pictures of the console in the two READMEs. Each run makes them, and test/console/pages.test.ts the pictures of docs/console.md; with WRITE_PICTURES in the environment, on a machine with a Chinese font, it writes them.
const SIZE = { width: 1440, height: 760 }
const LARGEST_BYTES = 150_000

const PICTURES = [
  { file: 'docs/images/console.png', locale: 'en-US', input: 'Write a message', send: 'Send' },
  { file: 'docs/images/console.zh.png', locale: 'zh-CN', input: '输入消息', send: '发送' }
]

t.test('the READMEs show the console as it is: a conversation, its timeline and a failure', async t => {
  for (const { file, locale, input, send } of PICTURES) {
    const { base, stop } = await startServer(t, {}, t.testdir({}))
    const page = await openBuilt(t, { locale, viewport: SIZE, colorScheme: 'light' })
    await page.goto(`${base}/`)
    const bubbles = page.locator('.bubble.account')
    const write = async (text: string) => {
      await page.getByLabel(input).fill(text)
      await page.getByRole('button', { name: send, exact: true }).click()
    }
    await write('二维码')
    await bubbles.locator('img').first().waitFor()
    await write('文本')
    await bubbles.filter({ hasText: '回复文本消息' }).first().waitFor()
    await write('订阅消息')
    await page.locator('.timeline li.failed', { hasText: '43101' }).first().waitFor()
    const bytes = await page.screenshot({ animations: 'disabled' })
    const { width, height, data } = PNG.sync.read(bytes)
    t.same({ width, height }, SIZE, file)
    const colours = new Set<number>()
    for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32LE(i))
    t.ok(colours.size > 50, 'something is on it')
    if (WRITES_PICTURES) writePicture(root + file, bytes)
    await stop('SIGTERM')
  }
})

t.test('the pictures of the documentation are there in both languages, and small', async t => {
  const names = readdirSync(`${root}docs/images`).sort()
  t.same(names, ['console-account', 'console-dead-letters', 'console-events', 'console'].flatMap(name => [`${name}.png`, `${name}.zh.png`]).sort())
  for (const name of names) {
    const bytes = readFileSync(`${root}docs/images/${name}`)
    const { width, height } = PNG.sync.read(bytes)
    t.same({ width, height }, name.startsWith('console.') ? SIZE : { width: 1280, height: 800 }, name)
    t.ok(bytes.length <= LARGEST_BYTES, `${name} has ${bytes.length} bytes`)
  }
})
