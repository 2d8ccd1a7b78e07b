import { Type, type Static, type TSchema } from '@sinclair/typebox'
import type { Problem } from './problem.js'

export const AppidParams = Type.Object({
  appid: Type.String({ maxLength: 64, description: 'appid of the account' })
})

const ProblemRef = Type.Unsafe<Problem>(Type.Ref('Problem'))

/** The schemas of the error answers of a route. */
export function problems<const Status extends number> (...statuses: Status[]): Record<Status, typeof ProblemRef> {
  return Object.fromEntries(statuses.map(status => [status, ProblemRef])) as Record<Status, typeof ProblemRef>
}

/** A reference to a schema by its `$id`, under which clients and the document know it; the scope has to add the schema. */
export function named<T extends TSchema> (schema: T) {
  return Type.Unsafe<Static<T>>(Type.Ref(schema.$id!))
}

/** The schema of an answer of bytes, which no serializer changes. */
export function binary (description: string, ...mediaTypes: string[]) {
  return Type.Unsafe<unknown>({
    description,
    content: Object.fromEntries(mediaTypes.map(contentMediaType => [contentMediaType, { schema: { type: 'string', format: 'binary', contentMediaType } }]))
  })
}

/** The schema of an answer of text. */
export function text (description: string, ...mediaTypes: string[]) {
  return Type.Unsafe<string>({ description, content: Object.fromEntries(mediaTypes.map(mediaType => [mediaType, { schema: { type: 'string' } }])) })
}

export const Bearer = Type.Object({
  authorization: Type.Optional(Type.String({ maxLength: 512, description: '`Bearer` followed by the token' }))
})

/** The token of an `Authorization: Bearer` header. */
export function bearerToken (headers: Static<typeof Bearer>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
