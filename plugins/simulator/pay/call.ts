import type { PayAreas, PayOperation } from '../../pay/index.js'
import type { Bank } from './bank.js'
import type { BankMerchant } from './merchant.js'
import { refuseParameter } from './refusal.js'

export type Fields = Record<string, any>

/** A call whose signature was verified, and whose input has the types of its operation. */
export interface BankCall {
  bank: Bank
  merchant: BankMerchant
  /** The parameters of the path. */
  params: Record<string, string>
  query: Record<string, string>
  /** Its sensitive fields are decrypted. */
  body: Fields
  /** Everything that was given: path, query and body. Numbers and booleans of the query are no texts. */
  input: Fields
  /** The bytes of an upload. */
  file?: Buffer
  /** `Wechatpay-Serial` of the request. */
  serial: string | undefined
  /** The address of the simulator. */
  origin: string
  /** Says the shape of the answer. */
  definition: PayOperation
}

/** Bytes in place of JSON; WeChat Pay does not sign them. */
export class BankFile {
  constructor (readonly bytes: Buffer, readonly contentType: string) {}
}

/** Undefined answers without a body. */
export type BankAnswer = Fields | BankFile | undefined

export interface BankOperation {
  /** The area of its definition. */
  area: keyof PayAreas
  method: string
  /** `{name}` takes what stands between two slashes. */
  path: string
  /** Default 200, and 204 without a body. */
  status?: number
  run (call: BankCall): BankAnswer | void
}

/** An operation of an area: `POST /v3/…` and what it does. */
export function operation (area: keyof PayAreas, target: string, run: BankOperation['run'], status?: number): BankOperation {
  const [method, path] = target.split(' ') as [string, string]
  return { area, method, path, run, ...(status !== undefined && { status }) }
}

function valueAt (body: Fields, field: string): unknown {
  return field.split('.').reduce<any>((at, name) => at?.[name], body)
}

export function textOf (body: Fields, field: string, maxLength: number, pattern?: RegExp): string {
  const value = valueAt(body, field)
  if (typeof value !== 'string' || value === '') return refuseParameter(field, `${field} 为必填的字符串`, value)
  if ([...value].length > maxLength) return refuseParameter(field, `${field} 长度超过 ${maxLength}`, value)
  if (pattern !== undefined && !pattern.test(value)) return refuseParameter(field, `${field} 格式不正确`, value)
  return value
}

export function fenOf (body: Fields, field: string): number {
  const value = valueAt(body, field)
  if (!Number.isSafeInteger(value) || (value as number) < 1) return refuseParameter(field, `${field} 为大于 0 的整数，单位为分`, value)
  return value as number
}

const NOTIFY_URL = /^https?:\/\/[^\s?#]+$/

/** An address for notifications: without a query, at most 255 characters. */
export function notifyUrlOf (body: Fields, field = 'notify_url'): string {
  return textOf(body, field, 255, NOTIFY_URL)
}

export function optionalNotifyUrlOf (body: Fields, field = 'notify_url'): string | undefined {
  return valueAt(body, field) === undefined ? undefined : notifyUrlOf(body, field)
}
