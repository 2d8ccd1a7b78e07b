import type { Account } from '../account/account.js'
import { openidOf } from '../ids.js'
import type { Platform } from '../platform.js'

/** Adds the envelope to the fields of a message or event; existing fields take precedence. */
export function createPayload ({ clock, createMessageId }: Platform, account: Account, fields: Record<string, unknown>, openid?: string): Record<string, unknown> {
  const CreateTime = clock.seconds()
  // a push to a third-party platform has no receiver and no sender
  if (fields.InfoType !== undefined) return { AppId: account.appid, CreateTime, ...fields }
  const MsgType = fields.MsgType ?? (fields.Event === undefined ? 'text' : 'event')
  return {
    ToUserName: account.originalId,
    FromUserName: openid ?? openidOf(account.appid, 'system'),
    CreateTime,
    MsgType,
    ...fields,
    ...(MsgType === 'event' ? {} : { MsgId: fields.MsgId ?? createMessageId() })
  }
}
