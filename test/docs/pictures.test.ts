import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import t from 'tap'
import { startChromium } from '../helpers/chromium.js'
import { startServer } from '../helpers/server-process.js'
import { root } from './markdown.js'

// The pictures of the console in the two READMEs. Each run makes them; with WRITE_PICTURES in the environment, on a machine with a Chinese font, it writes them.
const WRITE = process.env.WRITE_PICTURES !== undefined
const SIZE = { width: 1440, height: 760 }
const LARGEST_BYTES = 150_000

const PICTURES = [
  { file: 'docs/images/console.png', locale: 'en-US', input: 'Write a message', send: 'Send' },
  { file: 'docs/images/console.zh.png', locale: 'zh-CN', input: '输入消息', send: '发送' }
]

/** The same picture with 16 steps of each colour, which nobody sees and which halves the file. */
function compress (bytes: Buffer): Buffer {
  const picture = PNG.sync.read(bytes)
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = Math.round(picture.data[i]! / 17) * 17
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 })
}

t.test('the READMEs show the console as it is: a conversation, its timeline and a failure', async t => {
  const browser = await startChromium(t)
  for (const { file, locale, input, send } of PICTURES) {
    const { base, stop } = await startServer(t, {}, t.testdir({}))
    const page = await browser.newPage({ locale, viewport: SIZE, colorScheme: 'light' })
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
    if (WRITE) {
      mkdirSync(`${root}docs/images`, { recursive: true })
      writeFileSync(root + file, compress(bytes))
    }
    await page.close()
    await stop('SIGTERM')
  }
})

t.test('the pictures of the READMEs are there, and small', async t => {
  for (const { file } of PICTURES) {
    const bytes = readFileSync(root + file)
    const { width, height } = PNG.sync.read(bytes)
    t.same({ width, height }, SIZE, file)
    t.ok(bytes.length <= LARGEST_BYTES, `${file} has ${bytes.length} bytes`)
  }
})
