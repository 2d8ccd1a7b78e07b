import { Type, type Static } from '@sinclair/typebox'

/** The body of every error answer. */
export const problemSchema = Type.Object({
  statusCode: Type.Integer({ description: 'the HTTP status' }),
  code: Type.String({ description: 'the code of the error, for programs' }),
  error: Type.String({ description: 'the name of the status' }),
  message: Type.String({ description: 'a sentence for people, in English or Chinese according to Accept-Language; its wording may change' }),
  errcode: Type.Optional(Type.Integer({ description: 'the errcode of the platform' })),
  errmsg: Type.Optional(Type.String({ description: 'the errmsg of the platform' })),
  rid: Type.Optional(Type.String({ description: "the request id to quote to WeChat's support" }))
}, { $id: 'Problem', description: 'An error' })

export type Problem = Static<typeof problemSchema>
