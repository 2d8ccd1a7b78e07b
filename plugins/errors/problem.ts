import { STATUS_CODES } from '../lib/http/node-http.js'
import type { Problem } from '../lib/http/problem.js'
import { describeErrcode, type Language } from '../lib/platform-errcodes.js'
import { chineseSentenceOf } from './chinese-sentences.js'
import { PLAIN_SENTENCE } from './error-texts.js'
import { describeValidation } from './validation-sentences.js'

/** The properties that a thrown value may have. Any of them may be missing or of another type. */
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

// the texts of these errors are for the operator of the server; those of our other errors are for the client
const FOR_OPERATORS = new Set(['WX_ERR_OPTIONS', 'WX_ERR_ACCOUNTS', 'WX_ERR_PACKAGE', 'WX_ERR_NO_TOKEN_SOURCE'])

const textOr = <Fallback>(value: unknown, fallback: Fallback): string | Fallback => typeof value === 'string' && value !== '' ? value : fallback

const isErrorStatus = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599

/** As in Fastify's own handler: the failing status that the reply already has, or else the status of the error, or else 500. */
function statusOf ({ statusCode, status, validation }: HandledError, replyStatus: number): number {
  return [replyStatus, statusCode, status].find(isErrorStatus) ?? (validation === undefined ? 500 : 400)
}

function codeOf (error: HandledError, statusCode: number): string {
  const byStatus = (STATUS_CODES[statusCode] ?? (statusCode < 500 ? 'Bad Request' : 'Internal Server Error')).toUpperCase().replace(/[^A-Z]+/g, '_')
  const code = textOr(error.code, error.validation === undefined ? byStatus : 'FST_ERR_VALIDATION')
  // above 499 a code of a database or of the file system would reveal too much
  return statusCode < 500 || /^(WX_ERR|FST)_/.test(code) ? code : 'INTERNAL_SERVER_ERROR'
}

/**
 * The part of a thrown value that a client may see.
 * Below 500 the client gets the text of the error. Above 499 it gets only the texts of our own errors (`WX_ERR_…`), except those for operators.
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
