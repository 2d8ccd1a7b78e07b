import t from 'tap'
import jpeg from 'jpeg-js'
import jsQR from 'jsqr'
import handlers from '../../examples/demo/handlers.js'
import { eventually, startHub } from '../helpers/hub.js'
import { startRedis } from '../helpers/redis.js'

for (const engine of ['memory', 'sqlite', 'redis'] as const) {
  t.test(`the four contents of the demo arrive in the chat, through the queue on ${engine}`, async t => {
    const storage = engine === 'redis' ? { redis: (await startRedis(t)).url } : engine === 'sqlite' ? { dataDir: t.testdir() } : {}
    const { simulator } = await startHub(t, { setup: handlers, storage })
    const alice = simulator.user('alice')
    const answers = async (content: string, count: number) => {
      alice.clearInbox()
      t.match(await alice.sendText(content), { delivered: true }, content)
      await eventually(() => alice.inbox().length >= count)
      return alice.inbox()
    }

    t.match(await answers('文本', 2), [{ content: '收到消息: text' }, { content: '回复文本消息' }])
    t.match((await answers('图片', 2))[1], { msgtype: 'image', contentType: 'image/png', fileName: '图片.png' })

    const code = (await answers('二维码', 2))[1]!
    const { data, width, height } = jpeg.decode(code.bytes!, { useTArray: true })
    t.match(jsQR.default(new Uint8ClampedArray(data), width, height)?.data, /demo/)

    await alice.acceptSubscribe('demo-template')
    t.match((await answers('订阅消息', 2)).find(({ via }) => via === 'subscribe'), { message: { template_id: 'demo-template' } })
  })
}
