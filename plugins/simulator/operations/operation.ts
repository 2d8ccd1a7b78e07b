import type { Account } from '../account/account.js'
import type { Platform } from '../platform.js'
import { refuse } from '../refusal.js'

/** The file of a multipart upload. `bytes` stops at the limit, `sizeBytes` does not. */
export interface UploadedFile {
  field: string
  fileName: string
  bytes: Buffer
  sizeBytes: number
}

export interface Upload {
  file?: UploadedFile
  fields: Record<string, string>
}

export interface Call {
  platform: Platform
  /** The account of the access token; operations with other credentials find their account by `requireSecret`. */
  account: Account
  /** The appid for the journal, set when the account is found. */
  setAccount (account: Account): void
  query: Record<string, string>
  body: Record<string, unknown>
  rawBody: Buffer
  ip: string
  /** The address under which the caller reached the simulator. */
  origin: string
  /** Reads a multipart body, keeping `limitBytes` of its file. */
  upload (limitBytes: number): Promise<Upload>
}

/** Bytes in place of JSON. */
export class Binary {
  constructor (readonly bytes: Buffer, readonly contentType: string, readonly headers: Record<string, string> = {}) {}
}

export type Answer = Record<string, unknown> | Binary

export interface Operation {
  method: 'GET' | 'POST' | 'GET or POST'
  path: string
  /** `none`: the credentials are elsewhere, and `run` checks them. */
  auth: 'access_token' | 'none'
  /** Content type of JSON answers; default `application/json; encoding=utf-8`. */
  contentType?: 'text/plain'
  /** The body of a POST: JSON (default), a file, or anything, which `run` then reads itself. */
  takes?: 'json' | 'file' | 'anything'
  /** Escapes of non-ASCII characters in JSON are not decoded. */
  literalEscapes?: boolean
  run (call: Call): Answer | Promise<Answer>
}

/** The usual successful answer, with further fields. */
export function ok (fields: Record<string, unknown> = {}): Answer {
  return { errcode: 0, errmsg: 'ok', ...fields }
}

/** The account of an appid and its secret. Refuses with the errcode for the one that is wrong. */
export function requireSecret (call: Call, appid: unknown, secret: unknown): Account {
  if (!appid) refuse(41002, 'appid missing')
  if (!secret) refuse(41004, 'appsecret missing')
  const account = call.platform.accounts.get(String(appid))
  if (account === undefined) return refuse(40013, 'invalid appid', `the simulator has no account ${String(appid)}`)
  call.setAccount(account)
  if (account.settings.secretFrozen) refuse(40243, 'AppSecret has been frozen, please unfreeze it and try again', 'the account option secretFrozen is set')
  if (account.settings.secret === undefined) return refuse(40125, 'invalid appsecret', 'the account has no secret here')
  if (account.settings.secret !== secret) {
    refuse(40125, 'invalid appsecret', `the secret has ${String(secret).length} characters and is not the account's, which has ${account.settings.secret.length}`)
  }
  return account
}

export function requireUser ({ account }: Call, openid: unknown) {
  const user = typeof openid === 'string' ? account.users.withOpenid(openid) : undefined
  if (user === undefined) return refuse(40003, 'invalid openid', `no user of ${account.appid} has the openid ${JSON.stringify(openid)}`)
  return user
}

/** A text field of the body. Refuses with 47001 if it is not a text, and with `missing` if it is absent. */
export function text (call: Call, name: string, missing: [errcode: number, errmsg: string]): string {
  const value = call.body[name]
  if (value === undefined || value === null || value === '') return refuse(missing[0], missing[1], `the body has no "${name}"`)
  if (typeof value !== 'string') return refuse(47001, 'data format error', `"${name}" is not a text`)
  return value
}

export function isObject (value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
