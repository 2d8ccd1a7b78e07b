import type { InboxEntry } from '../account/users.js'
import { refuse } from '../refusal.js'
import { isObject, ok, requireUser, text, type Call, type Operation } from './operation.js'

type Content = Pick<InboxEntry, 'content' | 'mediaId' | 'bytes' | 'contentType' | 'fileName'>

function field (part: Record<string, unknown>, name: string, errcode: number, errmsg: string): string {
  const value = part[name]
  return typeof value === 'string' && value !== '' ? value : refuse(errcode, errmsg, `"${name}" is ${value === undefined ? 'missing' : JSON.stringify(value)}`)
}

const READERS: Record<string, (call: Call, part: Record<string, unknown>) => Content> = {
  text ({ platform }, part) {
    const content = field(part, 'content', 44004, 'empty content')
    const size = Buffer.byteLength(content)
    if (size > platform.limits.textBytes) refuse(45002, 'content size out of limit', `the text has ${size} bytes, ${platform.limits.textBytes} are allowed`)
    return { content }
  },
  image ({ account }, part) {
    const { mediaId, bytes, contentType, fileName } = account.media.get(field(part, 'media_id', 40007, 'invalid media_id'))
    return { mediaId, bytes, contentType, fileName }
  },
  link (_, part) {
    for (const name of ['title', 'url']) field(part, name, 47001, 'data format error')
    return {}
  },
  miniprogrampage ({ account }, part) {
    for (const name of ['title', 'pagepath']) field(part, name, 47001, 'data format error')
    const { mediaId, bytes, contentType, fileName } = account.media.get(field(part, 'thumb_media_id', 40007, 'invalid media_id'))
    return { mediaId, bytes, contentType, fileName }
  }
}

export const send: Operation = {
  method: 'POST',
  path: '/cgi-bin/message/custom/send',
  auth: 'access_token',
  literalEscapes: true,
  run (call) {
    const { body, platform } = call
    const user = requireUser(call, body.touser)
    const msgtype = text(call, 'msgtype', [40008, 'invalid message type'])
    const read = Object.hasOwn(READERS, msgtype) ? READERS[msgtype]! : refuse(40008, 'invalid message type', `msgtype ${msgtype} is not one of ${Object.keys(READERS).join(', ')}`)
    const part = body[msgtype]
    if (!isObject(part)) return refuse(47001, 'data format error', `the body has no object "${msgtype}"`)
    const content = read(call, part)
    user.windows.take()
    call.account.users.deliver(user, { via: 'custom', at: platform.clock.now(), msgtype, ...content, message: body })
    return ok()
  }
}

export const typing: Operation = {
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  auth: 'access_token',
  run (call) {
    const user = requireUser(call, call.body.touser)
    const { command } = call.body
    if (command === 'Typing') user.windows.type()
    else if (command === 'CancelTyping') user.windows.stopTyping()
    else refuse(45072, 'invalid command', `command is ${JSON.stringify(command)}, expected "Typing" or "CancelTyping"`)
    return ok()
  }
}
