import { Type, type TProperties } from '@sinclair/typebox'
import { SEAL_FAULTS } from '../security/api-security.js'

/** A body that refuses a misspelt name. */
export const Body = <T extends TProperties>(fields: T) => Type.Object(fields, { additionalProperties: false })

export const AppidQuery = Type.Object({ appid: Type.Optional(Type.String({ description: 'default: the first account' })) })
export const AppidBody = { appid: Type.Optional(Type.String({ description: 'default: the first account' })) }
export const UserParams = Type.Object({ name: Type.String({ minLength: 1, maxLength: 128 }) })
export const AppidParams = Type.Object({ appid: Type.String({ minLength: 1, maxLength: 128 }) })

export const PushOptionsFields = {
  mode: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('compatible'), Type.Literal('safe')])),
  format: Type.Optional(Type.Union([Type.Literal('JSON'), Type.Literal('XML')])),
  tries: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  timeoutMs: Type.Optional(Type.Integer({ minimum: 1 })),
  duplicates: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
  numbersAsText: Type.Optional(Type.Boolean()),
  timestamp: Type.Optional(Type.Integer({ description: 'Unix seconds of the signature' })),
  nonce: Type.Optional(Type.String())
}

export const FaultBody = Type.Object({
  operation: Type.String({ minLength: 1, description: 'a path, a prefix such as "/wxa/*", "*", or "push"' }),
  appid: Type.Optional(Type.String()),
  times: Type.Optional(Type.Integer({ minimum: 1 })),
  skip: Type.Optional(Type.Integer({ minimum: 0 })),
  probability: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  forMs: Type.Optional(Type.Integer({ minimum: 0 })),
  errcode: Type.Optional(Type.Integer()),
  errmsg: Type.Optional(Type.String()),
  latencyMs: Type.Optional(Type.Integer({ minimum: 0 })),
  reset: Type.Optional(Type.Union([Type.Boolean(), Type.Literal('before'), Type.Literal('after')])),
  truncate: Type.Optional(Type.Boolean()),
  garbage: Type.Optional(Type.Boolean()),
  status: Type.Optional(Type.Integer({ minimum: 200, maximum: 599 })),
  code: Type.Optional(Type.String()),
  done: Type.Optional(Type.Boolean()),
  signature: Type.Optional(Type.Union([Type.Literal('bad'), Type.Literal('probe'), Type.Literal('missing'), Type.Literal('old')])),
  body: Type.Optional(Type.String()),
  contentType: Type.Optional(Type.String()),
  seal: Type.Optional(Type.Union(SEAL_FAULTS.map(name => Type.Literal(name)), { description: `the fault of the answer of a sealed call: ${SEAL_FAULTS.join(', ')}` })),
  duplicates: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
  drop: Type.Optional(Type.Boolean()),
  reorder: Type.Optional(Type.Boolean())
}, { additionalProperties: false })
