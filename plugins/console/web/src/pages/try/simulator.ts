import { info, request, type RequestOptions } from '../../api.js'

/** The simulator's control API, as docs/simulator.md describes it. */
export interface JournalEntry {
  id: number
  at: number
  kind: 'request' | 'push' | 'reply'
  appid?: string
  method?: string
  path?: string
  query?: Record<string, unknown>
  body?: unknown
  status?: number
  errcode?: number
  errmsg?: string
  rid?: string
  reason?: string
  answer?: unknown
  fault?: string
  ms?: number
}

export interface InboxEntry {
  via: 'custom' | 'reply' | 'subscribe'
  at: number
  msgtype: string
  content?: string
  contentType?: string
  fileName?: string
  base64?: string
  message: Record<string, unknown>
}

export interface PushResult { delivered: boolean, error?: string, attempts: Array<{ status?: number, ms: number, error?: string }>, payload: Record<string, unknown> }
export interface PaymentResult { errMsg: string, outTradeNo?: string, notification?: { delivered: boolean } }
/** An order of virtual payment. Amounts are in fen. */
export interface VirtualOrder { outTradeNo: string, openid: string, env: 0 | 1, kind: 'goods' | 'coins', productId?: string, quantity: number, fen: number, leftFen: number, device: 'android' | 'ios', status: number }
export interface VirtualPaymentResult { errMsg: string, errCode?: number, outTradeNo?: string, delivered?: boolean }
export interface AppleRefund { advice: 'refund' | 'keep' | 'uncertain', refunded: boolean }
export interface SimulatedAccount { appid: string, originalId: string, users: Array<{ name: string, openid: string }> }
export interface Fault { id: number, operation: string, hits: number, [field: string]: unknown }

export function control<T> (path: string, options?: RequestOptions): Promise<T> {
  return request<T>(`/simulator/${path}`, options)
}

export function ofUser<T> (name: string, action: string, appid: string, body: object = {}): Promise<T> {
  return control<T>(`users/${encodeURIComponent(name)}/${action}`, { method: 'POST', body: { appid, ...body } })
}

/** Sends a request of a Mini Program to a route of the server. Throws an error with the message of the server. */
export async function callServer (path: string, { token, body, form }: { token?: string, body?: unknown, form?: FormData } = {}): Promise<Response> {
  const root = info.value!.portalPath.replace(/\/portal\/?$/, '')
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang, accept: 'application/json, image/*' }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(`${root}${path}`, { method: body === undefined && form === undefined ? 'GET' : 'POST', headers, body: form ?? (body === undefined ? undefined : JSON.stringify(body)) })
  if (!response.ok) throw new Error((await response.json().catch(() => undefined))?.message ?? `HTTP ${response.status}`)
  return response
}
