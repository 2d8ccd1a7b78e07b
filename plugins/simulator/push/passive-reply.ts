import type { Account } from '../account/account.js'
import type { InboxEntry } from '../account/users.js'
import type { Platform } from '../platform.js'
import { isObject } from '../operations/operation.js'

/** Puts a passive reply into the inbox of the user whom it names; other answers to pushes (ErrCode, resultcode …) are ignored. */
export function receiveReply ({ clock, journal }: Platform, account: Account, reply: Record<string, unknown>): void {
  if (typeof reply.MsgType !== 'string' || reply.MsgType === 'event') return
  const complain = (reason: string) => { journal.add({ at: clock.now(), kind: 'reply', appid: account.appid, reason }) }
  const user = account.users.withOpenid(String(reply.ToUserName))
  if (user === undefined) return complain(`the reply is for ToUserName ${String(reply.ToUserName)}, which is not a user of ${account.appid}: a reply swaps To and From of the push`)
  if (reply.FromUserName !== account.originalId) complain(`the reply is from FromUserName ${String(reply.FromUserName)}, expected ${account.originalId}`)

  const entry: InboxEntry = { via: 'reply', at: clock.now(), msgtype: reply.MsgType, message: reply }
  if (reply.Content !== undefined) entry.content = String(reply.Content)
  if (isObject(reply.Image)) {
    try {
      const { mediaId, bytes, contentType, fileName } = account.media.get(String(reply.Image.MediaId))
      Object.assign(entry, { mediaId, bytes, contentType, fileName })
    } catch {
      return complain('the media_id of the picture in the reply does not belong to this account')
    }
  }
  account.users.deliver(user, entry)
}
