import { Type, type Static, type TSchema } from '@sinclair/typebox'
import type { Problem } from './problem.js'

export const AppidParams = Type.Object({
  appid: Type.String({ maxLength: 64, description: 'appid of the account' })
})

const ProblemRef = Type.Unsafe<Problem>(Type.Ref('Problem'))

/** The error answers that a route can give. */
export function problems<const Status extends number> (...statuses: Status[]): Record<Status, typeof ProblemRef> {
  return Object.fromEntries(statuses.map(status => [status, ProblemRef])) as Record<Status, typeof ProblemRef>
}

/** A schema that clients and the document know by its `$id`; the scope has to add it. */
export function named<T extends TSchema> (schema: T) {
  return Type.Unsafe<Static<T>>(Type.Ref(schema.$id!))
}

/** Bytes in an answer: no serializer touches them. */
export function binary (description: string, ...mediaTypes: string[]) {
  return Type.Unsafe<unknown>({
    description,
    content: Object.fromEntries(mediaTypes.map(contentMediaType => [contentMediaType, { schema: { type: 'string', format: 'binary', contentMediaType } }]))
  })
}

/** Text in an answer. */
export function text (description: string, ...mediaTypes: string[]) {
  return Type.Unsafe<string>({ description, content: Object.fromEntries(mediaTypes.map(mediaType => [mediaType, { schema: { type: 'string' } }])) })
}

export const Bearer = Type.Object({
  authorization: Type.Optional(Type.String({ maxLength: 512, description: 'Bearer and the token' }))
})

/** The token of an `Authorization: Bearer` header. */
export function bearerToken (headers: Static<typeof Bearer>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
