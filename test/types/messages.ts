/** Code that must compile and code that must not, checked by `npm run typecheck`. Nothing here runs. */
import type { AccountContext } from '../../plugins/accounts/index.js'
import { asList, type AnyMessage, type Message, type MessageContext, type Reply } from '../../plugins/messages/index.js'

/** Holds when both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false

declare function expectType<Expected> (): <Actual>(actual: Actual, same: Same<Actual, Expected>) => void
declare function take (value: unknown): void

export default async function setup ({ messages }: AccountContext): Promise<void> {
  messages.on({ msgType: 'text' }, async (message, context) => {
    expectType<string>()(message.Content, true)
    expectType<'text'>()(message.MsgType, true)
    expectType<string>()(message.MsgId, true)
    expectType<string>()(message.raw, true)
    expectType<MessageContext>()(context, true)
    // @ts-expect-error a text has no picture
    take(message.PicUrl)
  })

  messages.on({ msgType: 'image' }, async message => {
    expectType<string>()(message.MediaId, true)
    // @ts-expect-error a picture has no text
    take(message.Content)
  })

  messages.on({ content: '图片' }, async message => expectType<'text'>()(message.MsgType, true))
  messages.on({ pattern: /^\d+$/ }, async message => expectType<string>()(message.Content, true))

  messages.on({ event: 'wxa_media_check' }, async message => {
    expectType<'event'>()(message.MsgType, true)
    expectType<'wxa_media_check'>()(message.Event, true)
    expectType<string | undefined>()(message.trace_id, true)
    for (const detail of asList(message.detail)) expectType<string>()(detail.strategy, true)
    // @ts-expect-error it is no payment
    take(message.OutTradeNo)
  })

  // an event that this package does not know arrives with fields of type unknown
  messages.on({ event: 'of_tomorrow' }, async message => {
    expectType<AnyMessage>()(message, true)
    expectType<unknown>()(message.Whatever, true)
  })
  // @ts-expect-error no push has this type
  messages.on({ msgType: 'txt' }, async () => {})
  // @ts-expect-error the condition is called content
  messages.on({ msgType: 'text', contents: 'hi' }, async () => {})
  // @ts-expect-error the condition is called content
  messages.reply({ conten: 'hi' }, () => undefined)
  // @ts-expect-error a rule has a handler
  messages.on({ msgType: 'text' })
  // @ts-expect-error no passive reply has this type
  messages.reply(() => ({ MsgType: 'transfer_customer_servce' }))
  messages.on({ from: 'oUser1' }, async message => expectType<AnyMessage>()(message, true))
  messages.on(async message => expectType<AnyMessage>()(message, true))

  messages
    .reply({ msgType: 'text', content: '人工' }, () => ({ MsgType: 'transfer_customer_service' }))
    .reply({ event: 'xpay_goods_deliver_notify' }, async () => ({ ErrCode: 0, ErrMsg: 'success' }))
    .reply(() => 'success')
    .reply(() => undefined)
    .reply(() => {})
    // @ts-expect-error a text is no reply: a Mini Program answers through customer service
    .reply(() => 'hello')
    // @ts-expect-error nor is a number
    .reply(() => 7)

  // @ts-expect-error a condition that does not exist
  messages.on({ msgTyp: 'text' }, async () => {})
  // @ts-expect-error a pattern is a RegExp
  messages.on({ pattern: '^a' }, async () => {})
  // @ts-expect-error a rule without a handler
  messages.on({ msgType: 'text' })

  messages.use(async (message, context, next) => {
    expectType<AnyMessage>()(message, true)
    context.state.user = message.FromUserName
    return next()
  })
}

/** Told apart by `MsgType` and `Event`. */
export function describe (message: Message): string {
  if (message.MsgType === 'text') return message.Content
  if (message.MsgType === 'event' && message.Event === 'user_enter_tempsession') return message.SessionFrom ?? ''
  // @ts-expect-error of what is left, not all has a picture
  return message.PicUrl
}

export const transfer: Reply = { MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a@b' } }
