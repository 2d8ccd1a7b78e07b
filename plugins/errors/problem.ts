import { STATUS_CODES } from 'node:http'
import type { Problem } from '../lib/http/problem.js'
import { describeErrcode, type Language } from '../lib/platform-errcodes.js'
import { chineseSentenceOf } from './chinese-sentences.js'
import { PLAIN_SENTENCE } from './error-texts.js'
import { describeValidation } from './validation-sentences.js'

/** What may be on a value that was thrown. Nothing of it is certain: anything can be thrown. */
export interface HandledError {
  message?: unknown
  code?: unknown
  statusCode?: unknown
  status?: unknown
  validation?: unknown
  validationContext?: unknown
  headers?: unknown
  errcode?: unknown
  errmsg?: unknown
  rid?: unknown
}

// The texts of our other errors are written for the client; these are written for the operator of the server.
const FOR_OPERATORS = new Set(['WX_ERR_OPTIONS', 'WX_ERR_ACCOUNTS', 'WX_ERR_PACKAGE', 'WX_ERR_NO_TOKEN_SOURCE'])

const textOr = <Fallback>(value: unknown, fallback: Fallback): string | Fallback => typeof value === 'string' && value !== '' ? value : fallback

const isErrorStatus = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599

/** As in Fastify's own handler: a failing status that the reply has already, then the status of the error, else 500. */
function statusOf ({ statusCode, status, validation }: HandledError, replyStatus: number): number {
  return [replyStatus, statusCode, status].find(isErrorStatus) ?? (validation === undefined ? 500 : 400)
}

function codeOf (error: HandledError, statusCode: number): string {
  const byStatus = (STATUS_CODES[statusCode] ?? (statusCode < 500 ? 'Bad Request' : 'Internal Server Error')).toUpperCase().replace(/[^A-Z]+/g, '_')
  const code = textOr(error.code, error.validation === undefined ? byStatus : 'FST_ERR_VALIDATION')
  // above 499 a code of the database or the file system says too much
  return statusCode < 500 || /^(WX_ERR|FST)_/.test(code) ? code : 'INTERNAL_SERVER_ERROR'
}

/**
 * What a client may know of something thrown.
 * Below 500 that is all that the error says. Above 499 only the errors of our own table (`WX_ERR_…`) speak, the operator's ones excepted.
 */
export function toProblem (thrown: unknown, language: Language, replyStatus = 200): Problem {
  const error: HandledError = typeof thrown === 'object' && thrown !== null ? thrown : { message: thrown }
  const statusCode = statusOf(error, replyStatus)
  const code = codeOf(error, statusCode)
  const name = STATUS_CODES[statusCode] ?? 'Error'
  const problem: Problem = { statusCode, code, error: name, message: PLAIN_SENTENCE[language] }
  if (statusCode >= 500 && (!code.startsWith('WX_ERR_') || FOR_OPERATORS.has(code))) return problem

  problem.message = textOr(error.message, name)
  if (language === 'zh') problem.message = describeValidation(error.validation, error.validationContext) ?? chineseSentenceOf(code, problem.message, statusCode)
  if (Number.isInteger(error.errcode)) {
    const errcode = Number(error.errcode)
    problem.message = describeErrcode(errcode, language) ?? problem.message
    problem.errcode = errcode
    problem.errmsg = textOr(error.errmsg, undefined)
    problem.rid = textOr(error.rid, undefined)
  }
  return problem
}
