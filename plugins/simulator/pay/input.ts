import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto'
import type { TSchema } from '@sinclair/typebox'
import { findProblem } from '../../lib/check.js'
import { mapFields, OUT_TRADE_NO, type PayOperation } from '../../pay/index.js'
import type { Fields } from './call.js'
import type { BankMerchant } from './merchant.js'
import { refuseParameter, refusePay } from './refusal.js'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const

/** Decrypts the sensitive fields of a body, which were encrypted with WeChat Pay's key `serial`. */
export function decryptFields (body: Fields, paths: readonly string[], merchant: BankMerchant, serial: string | undefined): Fields {
  return mapFields(body, paths, (text, field) => {
    const pair = merchant.keyPair(serial)
    if (pair === undefined) refusePay(400, 'PARAM_ERROR', 'HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)或证书序列号错误', { field: '/header/Wechatpay-Serial', location: 'header' })
    try {
      return privateDecrypt({ key: pair.privateKey, ...OAEP }, Buffer.from(text, 'base64')).toString()
    } catch {
      return refuseParameter(field.replaceAll(/\[(\d+)\]/g, '.$1'), '请确认待处理的消息是否为加密后的密文')
    }
  })
}

/** Encrypts the sensitive fields of an answer for the merchant. */
export function encryptFields (answer: Fields, paths: readonly string[], merchant: BankMerchant): Fields {
  return mapFields(answer, paths, text => publicEncrypt({ key: merchant.publicKey as KeyObject, ...OAEP }, Buffer.from(text)).toString('base64'))
}

const schemas = new WeakMap<TSchema, TSchema>()
/** Clients may use `@` in the number of an order, which the documentation does not list. */
const ACCEPTED_OUT_TRADE_NO = OUT_TRADE_NO.replace('|*', '|*@')

function copySchema (schema: any): any {
  if (Array.isArray(schema)) return schema.map(copySchema)
  if (schema === null || typeof schema !== 'object') return schema === OUT_TRADE_NO ? ACCEPTED_OUT_TRADE_NO : schema
  const copy: any = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, copySchema(value)]))
  // some clients leave out what is false
  if (Array.isArray(copy.required)) copy.required = copy.required.filter((name: string) => copy.properties[name]?.type !== 'boolean')
  for (const symbol of Object.getOwnPropertySymbols(schema)) copy[symbol] = schema[symbol]
  return copy
}

function lenient (schema: TSchema): TSchema {
  let copy = schemas.get(schema)
  if (copy === undefined) schemas.set(schema, copy = copySchema(schema) as TSchema)
  return copy
}

function check (schema: TSchema | undefined, values: Fields, location: 'body' | 'query' | 'path'): void {
  const problem = schema && findProblem(lenient(schema), values)
  if (problem === undefined) return
  const value = problem.path.reduce<any>((at, name) => at?.[name], values)
  const field = problem.path.join('.')
  refuseParameter(field, value === undefined ? `${field} 为必填` : `${field} 类型、长度或格式不正确`, value, location)
}

function readNumber (text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

/** The texts of a query as the types of its schema. */
function readQuery (schema: TSchema | undefined, query: URLSearchParams): Fields {
  const types = (schema?.properties ?? {}) as Record<string, TSchema>
  const read: Fields = {}
  for (const name of new Set(query.keys())) {
    const text = query.get(name)!
    const type = types[name]?.type
    if (type === 'integer' || type === 'number') read[name] = readNumber(text)
    else if (type === 'boolean') read[name] = text === 'true' ? true : text === 'false' ? false : text
    else if (type === 'array') read[name] = query.getAll(name)
    else read[name] = text
  }
  return read
}

export interface GivenInput {
  params: Record<string, string>
  query: URLSearchParams
  body: Fields
}

/** Everything that was given, as the operation has it. Refuses with PARAM_ERROR what has another type, is too long or missing. */
export function readInput ({ params: paramsSchema, query: querySchema, body: bodySchema, meta }: PayOperation, { params, query, body }: GivenInput): Fields {
  const read = readQuery(querySchema, query)
  check(querySchema, read, 'query')
  if (meta === undefined) check(bodySchema, body, 'body')
  const path = Object.fromEntries(Object.entries(params).map(([name, text]) => [name, paramsSchema?.properties[name]?.type === 'integer' ? readNumber(text) : text]))
  check(paramsSchema, path, 'path')
  return { ...body, ...read, ...path }
}
