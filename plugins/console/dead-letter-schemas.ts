import { Type, type Static } from '@sinclair/typebox'
import { InputError } from '../lib/error-codes.js'
import type { DeadLetterFilter } from '../queue/index.js'

/** The most ids of one request. */
const MAX_IDS = 10_000
/** The longest time over which a replay is spread: a week. */
const MAX_SPREAD_MS = 7 * 24 * 60 * 60 * 1000

const Time = Type.Union([
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  Type.String({ maxLength: 40 })
], { description: 'Unix milliseconds, or a time in ISO 8601 with its zone, such as 2026-11-28T08:00:00Z' })

export const Filters = {
  appid: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  event: Type.Optional(Type.String({ minLength: 1, maxLength: 256, description: 'the name of the event, or the type of the message' })),
  error: Type.Optional(Type.String({ minLength: 1, maxLength: 1024, description: 'a part of the text of the error' })),
  since: Type.Optional(Time),
  until: Type.Optional(Time)
}

const Group = Type.String({ minLength: 1, maxLength: 1024, description: 'the common text of the errors, as /dead-letters/groups lists it' })

const Ids = Type.Array(Type.String({ minLength: 1, maxLength: 256 }), { maxItems: MAX_IDS })

/**
 * Selects dead letters. An unknown key is refused: without it the selection would be wider than intended.
 * (`additionalProperties: false` removes such a key, see the AJV options of the compilers.)
 */
export const Selection = Type.Object({ ids: Type.Optional(Ids), group: Type.Optional(Group), ...Filters }, {
  description: 'the ids of dead letters, or conditions; without any of them all dead letters',
  propertyNames: { enum: ['ids', 'group', ...Object.keys(Filters)] }
})

export const Replay = Type.Object({
  ...Selection.properties,
  overMs: Type.Optional(Type.Integer({ minimum: 0, maximum: MAX_SPREAD_MS, description: 'milliseconds over which the replay is spread evenly' }))
}, { propertyNames: { enum: ['overMs', ...Object.keys(Selection.properties)] } })

export const List = Type.Object({
  ...Filters,
  group: Type.Optional(Group),
  cursor: Type.Optional(Type.String({ pattern: '^\\d{1,15}-\\S{1,200}$', description: '`next` of the previous page' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 }))
}, { propertyNames: { enum: [...Object.keys(Filters), 'group', 'cursor', 'limit'] } })

export const DeadLetter = Type.Object({
  id: Type.String(),
  appid: Type.String(),
  receivedAt: Type.Integer({ description: 'Unix milliseconds' }),
  failedAt: Type.Integer({ description: 'Unix milliseconds' }),
  attempts: Type.Integer({ description: 'the number of tries' }),
  error: Type.String({ description: 'the error for which the push was given up' }),
  raw: Type.String({ description: 'the decrypted payload as it arrived, XML or JSON' })
}, { $id: 'WechatDeadLetter', description: 'A push that was given up' })

export const DeadLetterPage = Type.Object({
  items: Type.Array(Type.Ref('WechatDeadLetter'), { description: 'newest first' }),
  next: Type.Optional(Type.String({ description: 'the cursor of the next page; absent on the last page' }))
}, { $id: 'WechatDeadLetterPage', description: 'A page of dead letters' })

// a date alone means midnight UTC; a time without a zone would depend on the zone of the server
const ISO_8601 = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/

function toMilliseconds (name: string, time: Static<typeof Time> | undefined): number | undefined {
  if (time === undefined || typeof time === 'number') return time
  // in a query that was not encoded, the "+" of a zone becomes a space
  const text = time.replace(' ', '+')
  const milliseconds = ISO_8601.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(milliseconds)) throw new InputError(`${name}: expected Unix milliseconds, or a time in ISO 8601 with its zone`)
  return milliseconds
}

/** The filter of a request, with times in Unix milliseconds. Throws `WX_ERR_INPUT` for an invalid time. */
export function toFilter ({ appid, event, error, since, until }: Static<typeof Selection>): DeadLetterFilter {
  return { appid, event, error, since: toMilliseconds('since', since), until: toMilliseconds('until', until) }
}
