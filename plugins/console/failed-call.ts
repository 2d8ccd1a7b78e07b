import { classifyErrcode, errcodes } from '../errors/index.js'
import { redactText } from '../observability/index.js'
import type { ErrcodeMeaning } from './api.js'

/** The meaning of an errcode in both languages. */
export function meaningOf (errcode: number): ErrcodeMeaning {
  const known = errcodes.get(errcode)
  return { errcode, class: errcode === 0 ? undefined : classifyErrcode(errcode), zh: known?.zh, en: known?.en }
}

/** The outcome of a failed call to the platform, in the fields of an answer. */
export function describeFailedCall (error: unknown) {
  const { code, errcode, errmsg, rid, message } = error as { code?: string, errcode?: number, errmsg?: string, rid?: string, message?: string }
  return { code, errcode, errmsg, rid, error: redactText(String(message)), ...(errcode !== undefined && { meaning: meaningOf(errcode) }) }
}
