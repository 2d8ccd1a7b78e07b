import { asList, WechatApiError, type AccountContext } from 'fastify-wechat'

const YEAR_MS = 365 * 86_400_000

/** The number of messages of a template that a user still allows. */
function createGrants ({ account, app }: AccountContext) {
  const store = app.wechat.store.scope(`grants:${account.appid}:`)
  // the lock serializes changes of a count, on all nodes
  const change = (openid: string, templateId: string, next: (count: number) => number) => store.withLock(`${openid}:${templateId}`, 5000, async () => {
    const count = await store.get<number>(`${openid}:${templateId}`) ?? 0
    await store.set(`${openid}:${templateId}`, Math.max(0, next(count)), YEAR_MS)
    return count
  })
  return {
    add: (openid: string, templateId: string) => change(openid, templateId, count => count + 1),
    clear: (openid: string, templateId: string) => change(openid, templateId, () => 0),
    /** Uses one permission, and returns false if there was none. */
    take: async (openid: string, templateId: string) => await change(openid, templateId, count => count - 1) > 0
  }
}

export default async function setup (ctx: AccountContext) {
  const grants = createGrants(ctx)

  // the user answered the popup of wx.requestSubscribeMessage
  ctx.messages.on({ event: 'subscribe_msg_popup_event' }, async ({ FromUserName, List, SubscribeMsgPopupEvent }) => {
    for (const { TemplateId, SubscribeStatusString } of asList(List ?? SubscribeMsgPopupEvent?.List)) {
      if (SubscribeStatusString === 'accept') await grants.add(FromUserName, TemplateId)
    }
  })

  // the user changed the settings of the Mini Program
  ctx.messages.on({ event: 'subscribe_msg_change_event' }, async ({ FromUserName, List, SubscribeMsgChangeEvent }) => {
    for (const { TemplateId, SubscribeStatusString } of asList(List ?? SubscribeMsgChangeEvent?.List)) {
      if (SubscribeStatusString === 'reject') await grants.clear(FromUserName, TemplateId)
    }
  })
}

/** Tells a user that an order was shipped. Resolves with false if the user has not allowed the message. */
export async function tellShipped (ctx: AccountContext, openid: string, templateId: string, orderNumber: string): Promise<boolean> {
  const grants = createGrants(ctx)
  if (!await grants.take(openid, templateId)) return false
  try {
    await ctx.api.subscribeMessage.send({
      touser: openid,
      template_id: templateId,
      page: `pages/order/index?number=${orderNumber}`,
      data: { character_string1: { value: orderNumber }, phrase2: { value: '已发货' } }
    })
    return true
  } catch (error) {
    if (!(error instanceof WechatApiError && error.errcode === 43101)) {
      await grants.add(openid, templateId)
      throw error
    }
    // the platform counts, too, and its count decides
    await grants.clear(openid, templateId)
    return false
  }
}
