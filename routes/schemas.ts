import { Type, type Static, type TSchema } from '@sinclair/typebox'
import type { Problem } from '../plugins/errors/index.js'

export const AppidParams = Type.Object({
  appid: Type.String({ maxLength: 64, description: 'appid of the account' })
})

const ProblemRef = Type.Unsafe<Problem>(Type.Ref('Problem'))

/** The error answers that a route can give. */
export function problems<const Status extends number> (...statuses: Status[]): Record<Status, typeof ProblemRef> {
  return Object.fromEntries(statuses.map(status => [status, ProblemRef])) as Record<Status, typeof ProblemRef>
}

/** Bytes in an answer: no serializer touches them. */
export function binary (description: string): TSchema {
  return Type.Unsafe<unknown>({ description, type: 'string', format: 'binary' })
}

export const Bearer = Type.Object({
  authorization: Type.Optional(Type.String({ maxLength: 512, description: 'Bearer and the token' }))
})

/** The token of an `Authorization: Bearer` header. */
export function bearerToken (headers: Static<typeof Bearer>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
