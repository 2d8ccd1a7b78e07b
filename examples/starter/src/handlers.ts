import type { AccountContext } from 'fastify-wechat'

/** The message handlers of every account. */
export default async function handlers ({ messages, api }: AccountContext): Promise<void> {
  messages.on({ name: 'echo', msgType: 'text' }, async ({ FromUserName, Content }) => {
    await api.customerService.sendText({ touser: FromUserName, content: `echo: ${Content}` })
  })

  messages.reply({ name: 'person', msgType: 'text', content: '人工' }, () => ({ MsgType: 'transfer_customer_service' }))
}
