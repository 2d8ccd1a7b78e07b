import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto'
import type { Bank } from './bank.js'
import type { BankMerchant } from './merchant.js'
import { refuseParameter, refusePay } from './refusal.js'

export type Fields = Record<string, any>

/** A call whose signature was verified. */
export interface BankCall {
  bank: Bank
  merchant: BankMerchant
  /** What stands in the path at `{name}`. */
  params: Record<string, string>
  query: Record<string, string>
  body: Fields
  /** `Wechatpay-Serial` of the request. */
  serial: string | undefined
  /** Where the simulator listens. */
  origin: string
}

/** Bytes in place of JSON; WeChat Pay does not sign them. */
export class BankFile {
  constructor (readonly bytes: Buffer, readonly contentType: string) {}
}

/** Undefined answers 204. */
export type BankAnswer = Fields | BankFile | undefined

export interface BankOperation {
  method: string
  /** `{name}` takes what stands between two slashes. */
  path: string
  run (call: BankCall): BankAnswer
}

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const

/** Decrypts what the merchant encrypted for WeChat Pay. */
export function decryptField ({ merchant, serial }: BankCall, field: string, text: string): string {
  const pair = merchant.keyPair(serial)
  if (pair === undefined) refusePay(400, 'PARAM_ERROR', 'HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)或证书序列号错误', { field: '/header/Wechatpay-Serial', location: 'header' })
  try {
    return privateDecrypt({ key: pair.privateKey, ...OAEP }, Buffer.from(text, 'base64')).toString()
  } catch {
    return refuseParameter(field, '请确认待处理的消息是否为加密后的密文')
  }
}

/** Encrypts for the merchant. */
export function encryptField ({ merchant }: Pick<BankCall, 'merchant'>, text: string): string {
  return publicEncrypt({ key: merchant.publicKey as KeyObject, ...OAEP }, Buffer.from(text)).toString('base64')
}

export function textOf (body: Fields, field: string, maxLength: number, pattern?: RegExp): string {
  const value: unknown = field.split('.').reduce<any>((at, name) => at?.[name], body)
  if (typeof value !== 'string' || value === '') return refuseParameter(field, `${field} 为必填的字符串`, value)
  if ([...value].length > maxLength) return refuseParameter(field, `${field} 长度超过 ${maxLength}`, value)
  if (pattern !== undefined && !pattern.test(value)) return refuseParameter(field, `${field} 格式不正确`, value)
  return value
}

export function fenOf (body: Fields, field: string): number {
  const value: unknown = field.split('.').reduce<any>((at, name) => at?.[name], body)
  if (!Number.isSafeInteger(value) || (value as number) < 1) return refuseParameter(field, `${field} 为大于 0 的整数，单位为分`, value)
  return value as number
}
