import t from 'tap'
import { parseXml } from '../../plugins/messages/formats/xml.js'
import { collectGarbage } from '../helpers/garbage.js'
import { until } from '../helpers/platform.js'
import { build, push, text } from './push.js'

t.test('a push that is remembered by its key does not stay in memory', async (t) => {
  const app = await build(t)
  let handled = 0
  app.messages.on({ msgType: 'text' }, () => { handled++ })
  app.messages.reply({ msgType: 'text', next: true }, () => ({ MsgType: 'text', Content: 'received' }))

  async function receive (count: number): Promise<number> {
    handled = 0
    for (let i = 0; i < count; i++) await app.messages.receive(push(text('x'.repeat(250_000), { FromUserName: `oUser-of-more-than-thirteen-characters-${i}` }), { format: 'XML' }))
    await until(() => handled === count)
    collectGarbage()
    return process.memoryUsage().heapUsed
  }

  const before = await receive(20)
  t.ok(await receive(200) - before < 10 * 2 ** 20, '50 MB of pushes leave less than 10 MiB')
})

t.test('the name of an element, which is remembered, keeps nothing of its payload in memory', async (t) => {
  const read = (name: string) => parseXml(`<${name}>${name.padEnd(500_000, '.')}</${name}>`)
  read('first')
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let i = 13; i < 113; i++) read('n'.repeat(i))
  collectGarbage()
  t.ok(process.memoryUsage().heapUsed - before < 10 * 2 ** 20, '50 MB of XML leave less than 10 MiB')
})
