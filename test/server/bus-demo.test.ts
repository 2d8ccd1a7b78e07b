import { fileURLToPath } from 'node:url'
import t from 'tap'
import { createBus, engines, within } from '../helpers/bus.js'

t.setTimeout(290_000)

const WECHAT_SETUP = fileURLToPath(new URL('../../examples/demo/handlers.ts', import.meta.url))

for (const engine of engines) {
  t.test(`${engine}: the handlers of the demo run through the bus as they are`, async t => {
    const bus = await createBus(t, { engine, env: { WECHAT_SETUP, NODE_OPTIONS: '--import=tsx' } })
    const server = await bus.start()
    const alice = bus.simulator.user('alice')
    await alice.acceptSubscribe('demo-template')
    for (const [content, answer] of [
      ['文本', { msgtype: 'text', content: '回复文本消息' }],
      ['图片', { msgtype: 'image', contentType: 'image/png', fileName: '图片.png' }],
      ['二维码', { msgtype: 'image', contentType: 'image/jpeg' }],
      ['订阅消息', { via: 'subscribe', message: { template_id: 'demo-template' } }]
    ] as const) {
      alice.clearInbox()
      // four deliveries at once: one answer all the same
      t.match(await alice.sendText(content, { duplicates: 3 }), { delivered: true }, content)
      await within(60_000, () => alice.inbox().length >= 2)
      t.match(alice.inbox().find(({ content }) => content === '收到消息: text'), { via: String }, 'every message is confirmed')
      t.match(alice.inbox().filter(({ content }) => content !== '收到消息: text'), [answer])
    }
    t.equal(await server.stop(), 0)
    t.equal(alice.inbox().length, 2)
    t.same(server.log.filter(({ level }) => level > 30), [])
  })
}
