import { createHash, createHmac } from 'node:crypto'
import { InputError } from '../lib/error-codes.js'
import { appKeyOf, type VirtualPaymentKeys } from '../lib/virtual-payment.js'
import type { Operation, SigningKeys } from './define.js'

function hmac (key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

/**
 * `pay_sig` of virtual payment: covers the path and the exact text of the body.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html
 */
export function signPay (appKey: string, path: string, body: string): string {
  return hmac(appKey, `${path}&${body}`)
}

/** `signature` of a call on behalf of a user. The key is the text of the session key, and a GET signs the empty text. */
export function signUser (sessionKey: string, body: string): string {
  return hmac(sessionKey, body)
}

/** `delivery_sign` of immediate delivery. */
export function signDelivery (shopid: string, shopOrderId: string, appSecret: string): string {
  return createHash('sha1').update(shopid + shopOrderId + appSecret).digest('hex')
}

function need<T> (key: T | undefined, name: keyof SigningKeys, operation: Operation): T {
  if (key === undefined || key === '') throw new InputError(`options.sign.${name}: ${operation.path} is signed with it`)
  return key
}

/** Signs the body of an operation whose signature is a field of the body. A signature from the caller is kept. */
export function signBody (operation: Operation, body: Record<string, unknown>, keys: SigningKeys = {}): Record<string, unknown> {
  if (operation.sign !== 'delivery' || body.delivery_sign !== undefined) return body
  const { shopid, appSecret } = need(keys.delivery, 'delivery', operation)
  const shop = String(body.shopid ?? shopid)
  return { ...body, shopid: shop, delivery_sign: signDelivery(shop, String(body.shop_order_id), appSecret) }
}

function payKeyOf (operation: Operation, env: unknown, keys: SigningKeys, virtualPayment: VirtualPaymentKeys | undefined): string {
  if (keys.appKey !== undefined || operation.sign === 'pay') return need(keys.appKey, 'appKey', operation)
  if (virtualPayment === undefined) throw new InputError(`virtualPayment: ${operation.path} is signed with the AppKey of this account option`)
  return appKeyOf(virtualPayment, env)
}

/** The input of `signQuery` in addition to the operation. */
export interface SignedParts {
  query: Record<string, unknown>
  body: Record<string, unknown>
  /** The body as it is sent. */
  text: string
  /** The caller's keys. */
  keys?: SigningKeys | undefined
  /** The account's keys of virtual payment. */
  virtualPayment?: VirtualPaymentKeys | undefined
}

/** Adds the signatures of `text`, the exact body, to the query. A signature from the caller is kept. */
export function signQuery (operation: Operation, { query, body, text, keys = {}, virtualPayment }: SignedParts): Record<string, unknown> {
  const { sign, path } = operation
  const signed = { ...query }
  if (sign === 'pay' || sign === 'xpay' || sign === 'xpay+user') signed.pay_sig ??= signPay(payKeyOf(operation, body.env, keys, virtualPayment), path, text)
  if (sign === 'user' || sign === 'xpay+user') signed.signature ??= signUser(need(keys.sessionKey, 'sessionKey', operation), text)
  return signed
}
