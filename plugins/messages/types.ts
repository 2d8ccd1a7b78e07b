import type { Events, Numeric, OneOrMany } from './events.js'

export type { Events, Numeric, OneOrMany } from './events.js'

/** The fields that every push carries, under WeChat's own names. */
export interface Envelope {
  /** Original id of the account, `gh_…`. */
  ToUserName: string
  /** openid of the sender. */
  FromUserName: string
  /** Unix seconds. */
  CreateTime: Numeric
  /** The decrypted payload as it arrived. */
  raw: string
}

/** The messages of the customer service chat, by `MsgType`. `MsgId` is always text, because it exceeds 2^53. */
export interface ChatMessages {
  text: { Content: string, MsgId: string }
  image: { PicUrl: string, MediaId: string, MsgId: string }
  miniprogrampage: { Title: string, AppId: string, PagePath: string, ThumbUrl: string, ThumbMediaId: string, MsgId: string }
  link: { Title: string, Description: string, Url: string, MsgId: string }
  voice: { MediaId: string, Format: string, Recognition?: string, MsgId: string }
  video: { MediaId: string, ThumbMediaId: string, MsgId: string }
  shortvideo: { MediaId: string, ThumbMediaId: string, MsgId: string }
  location: { Location_X: Numeric, Location_Y: Numeric, Scale: Numeric, Label: string, MsgId: string }
}

/** The types that a push may have. */
export const MESSAGE_TYPES = ['text', 'image', 'miniprogrampage', 'link', 'voice', 'video', 'shortvideo', 'location', 'event'] as const satisfies ReadonlyArray<keyof ChatMessages | 'event'>
export type MessageType = typeof MESSAGE_TYPES[number]

export type ChatMessage<Type extends keyof ChatMessages = keyof ChatMessages> = { [T in Type]: Envelope & { MsgType: T } & ChatMessages[T] }[Type]
export type EventMessage<Name extends keyof Events = keyof Events> = { [N in Name]: Envelope & { MsgType: 'event', Event: N } & Events[N] }[Name]

/** The messages that are typed here; `MsgType` and `Event` tell them apart. */
export type Message = ChatMessage | EventMessage

/** Any push, including kinds that do not exist yet. */
export interface AnyMessage extends Envelope {
  MsgType: string
  Event?: string
  MsgId?: string
  [field: string]: unknown
}

/** The message that a rule lets through. */
export type MessageOf<Rule> =
  Rule extends { event: infer Name } ? Name extends keyof Events ? EventMessage<Name> : AnyMessage
    : Rule extends { msgType: infer Type } ? Type extends keyof ChatMessages ? ChatMessage<Type> : AnyMessage
      : Rule extends { content: string } | { pattern: RegExp } ? ChatMessage<'text'>
        : AnyMessage

/** Returns `[]` for undefined, a list unchanged, and any other value as a list of one. */
export function asList<T> (value: OneOrMany<T> | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
