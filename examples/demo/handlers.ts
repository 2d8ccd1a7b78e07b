import { createReadStream } from 'node:fs'
import type { AccountContext } from '../../plugins/accounts/index.js'

const TEMPLATE_ID = 'demo-template'
const picture = new URL('picture.png', import.meta.url)

/**
 * The handlers of weixin-java-miniapp-demo: every message is logged and answered, and four contents have an action of their own.
 * It sells a chapter and coins by virtual payment, too.
 * Run it with the server: WECHAT_SETUP=dist/examples/demo/handlers.js npm start
 */
export default async function handlers (ctx: AccountContext) {
  const { api, media, messages, qrcode, virtualPayment } = ctx

  messages.on({ match: () => true, next: true, name: 'log' }, async (message, { log }) => {
    log.info('message received')
    if (message.MsgType !== 'event') await api.customerService.sendText({ touser: message.FromUserName, content: `收到消息: ${message.MsgType}` })
  })

  messages.on({ msgType: 'text', content: '订阅消息' }, async ({ FromUserName }) => {
    await api.subscribeMessage.send({
      touser: FromUserName,
      template_id: TEMPLATE_ID,
      page: 'pages/index/index',
      data: { thing1: { value: '订阅消息示例' }, time2: { value: '2024-01-01 12:00' } }
    })
  })

  messages.on({ msgType: 'text', content: '文本' }, async ({ FromUserName }) => {
    await api.customerService.sendText({ touser: FromUserName, content: '回复文本消息' })
  })

  messages.on({ msgType: 'text', content: '图片' }, async ({ FromUserName }, { signal }) => {
    const { media_id } = await media.upload(createReadStream(picture), { fileName: '图片.png', signal })
    await api.customerService.sendImage({ touser: FromUserName, media_id })
  })

  messages.on({ msgType: 'text', content: '二维码' }, async ({ FromUserName }, { signal }) => {
    const code = await qrcode.create({ type: 'unlimited', scene: 'demo=1' })
    const { media_id } = await media.upload(code.body, { fileName: 'qrcode.jpg', signal })
    await api.customerService.sendImage({ touser: FromUserName, media_id })
  })
  // a page names an item; the price is set here
  virtualPayment.sell(({ item, quantity }) => {
    if (item === 'chapter') return { kind: 'goods', productId: 'chapter-1', price: 600, quantity }
    if (item === 'coins') return { kind: 'coins', quantity: 100 * quantity }
    return undefined
  })

  for (const event of ['xpay_goods_deliver_notify', 'xpay_coin_pay_notify'] as const) {
    messages.on({ event }, async (message, { log, signal }) => {
      const { order } = await virtualPayment.confirm(message, { signal })
      log.info({ order: order.order_id }, 'virtual goods delivered')
    })
  }
}
