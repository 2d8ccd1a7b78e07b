import { STATUS_CODES } from 'node:http'
import { Type, type Static } from '@sinclair/typebox'
import { describeErrcode, type Language } from './errcodes.js'

/** The body of every error answer. */
export const problemSchema = Type.Object({
  statusCode: Type.Integer(),
  code: Type.String({ description: 'what a program goes by' }),
  error: Type.String({ description: "the status's name" }),
  message: Type.String({ description: 'what a person reads; its wording may change' }),
  errcode: Type.Optional(Type.Integer({ description: 'the errcode of the platform' })),
  errmsg: Type.Optional(Type.String({ description: 'the errmsg of the platform' })),
  rid: Type.Optional(Type.String({ description: "the request id to quote to WeChat's support" }))
}, { $id: 'Problem', description: 'An error' })

export type Problem = Static<typeof problemSchema>

/** What may come to an error handler. */
export interface HandledError extends Error {
  statusCode?: number
  code?: string
  errcode?: number
  errmsg?: string
  rid?: string
}

// The sentences of our own errors are made for the client; these two are made for the operator.
const FOR_OPERATORS = ['WX_ERR_OPTIONS', 'WX_ERR_ACCOUNTS']

const PLAIN_SENTENCE = { en: 'Something went wrong here. It has been noted; try again in a moment.', zh: '服务器出现错误，已记录。请稍后再试。' }

function isSafe ({ code }: HandledError): boolean {
  return code !== undefined && code.startsWith('WX_ERR_') && !FOR_OPERATORS.includes(code)
}

/** What the client may know of an error: above 499 only what is known to be safe. */
export function toProblem (error: HandledError, language: Language): Problem {
  const given = error.statusCode ?? 500
  const statusCode = given >= 400 && given <= 599 ? given : 500
  const told = statusCode < 500 || isSafe(error)
  const { errcode, errmsg, rid } = error
  return {
    statusCode,
    code: told || error.code?.startsWith('FST_') ? error.code ?? 'FST_ERR' : 'INTERNAL_SERVER_ERROR',
    error: STATUS_CODES[statusCode] ?? 'Error',
    message: !told ? PLAIN_SENTENCE[language] : (errcode !== undefined && describeErrcode(errcode, language)) || error.message,
    ...(errcode !== undefined && { errcode, errmsg, rid })
  }
}
