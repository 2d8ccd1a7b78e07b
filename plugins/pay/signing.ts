import { randomUUID, sign, verify, type KeyObject } from 'node:crypto'

/** The only supported signature scheme. WECHATPAY2-SM2-WITH-SM3 needs keys of another kind. */
const SCHEME = 'WECHATPAY2-SHA256-RSA2048'

/** How many seconds a timestamp of WeChat Pay may be before or after now. */
export const WINDOW_SECONDS = 300

/** WeChat Pay sometimes sends an invalid signature with this prefix to test whether signatures are verified. */
const PROBE = 'WECHATPAY/SIGNTEST/'

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

/** The signer of a request. */
export interface Signer {
  mchid: string
  /** Serial number of the merchant's API certificate. */
  serial: string
  privateKey: KeyObject
}

/** The bytes of a request that a signature covers. */
export interface SignedRequest {
  method: string
  /** Path and query exactly as they are sent. */
  target: string
  /** The body as it is sent, or for an upload the value of its `meta` part. Empty without a body. */
  body: string | Uint8Array
}

/** The `Wechatpay-*` headers of an answer or a notification. */
export interface PlatformSignature {
  serial: string
  signature: string
  timestamp: string
  nonce: string
}

const nowSeconds = () => Math.floor(Date.now() / 1000)

/** Creates 32 characters, as the SDKs of WeChat Pay do. Node.js caches random bytes for UUIDs; other random bytes cost a system call each time. */
export const createNonce = () => randomUUID().replaceAll('-', '').toUpperCase()

function concat (head: string, body: string | Uint8Array): string | Buffer {
  return typeof body === 'string' ? `${head}${body}\n` : Buffer.concat([Buffer.from(head), body, Buffer.from('\n')])
}

/** The text that the signature of a request covers: five lines, each of which ends in a line feed. */
export function requestMessage ({ method, target, body }: SignedRequest, timestamp: string | number, nonce: string): string | Buffer {
  return concat(`${method}\n${target}\n${timestamp}\n${nonce}\n`, body)
}

/** The text that the signature of an answer or a notification covers. An empty body still has its line. */
export function answerMessage ({ timestamp, nonce }: Pick<PlatformSignature, 'timestamp' | 'nonce'>, body: string | Uint8Array): string | Buffer {
  return concat(`${timestamp}\n${nonce}\n`, body)
}

// bytes are not copied
const toBytes = (message: string | Uint8Array) => typeof message === 'string' ? Buffer.from(message) : message

/** Signs with RSASSA-PKCS1-v1_5 and SHA-256; returns base64. */
export function signMessage (privateKey: KeyObject, message: string | Uint8Array): string {
  return sign('sha256', toBytes(message), privateKey).toString('base64')
}

/** Whether `signature` matches `message` and `publicKey`. A signature that is not base64 gives false and never throws. */
export function isSignedBy (publicKey: KeyObject, message: string | Uint8Array, signature: string): boolean {
  if (signature.length % 4 !== 0 || !BASE64.test(signature)) return false
  return verify('sha256', toBytes(message), publicKey, Buffer.from(signature, 'base64'))
}

/** Whether WeChat Pay tests its receiver with this signature, which never matches. */
export function isProbe (signature: string): boolean {
  return signature.startsWith(PROBE)
}

/** Whether a timestamp, in digits of Unix seconds, is less than 300 s away from now. */
export function isFresh (timestamp: string, now = nowSeconds()): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp)) < WINDOW_SECONDS
}

/** Creates the `Authorization` header of a request. */
export function createAuthorization ({ mchid, serial, privateKey }: Signer, request: SignedRequest, timestamp = nowSeconds(), nonce = createNonce()): string {
  const signature = signMessage(privateKey, requestMessage(request, timestamp, nonce))
  return `${SCHEME} mchid="${mchid}",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`
}

/** Parses the pairs of an `Authorization` header, in any order; undefined if it has another scheme or is incomplete. */
export function parseAuthorization (header: string): Record<'mchid' | 'serial_no' | 'timestamp' | 'nonce_str' | 'signature', string> | undefined {
  if (!header.startsWith(`${SCHEME} `)) return undefined
  const pairs = Object.fromEntries([...header.slice(SCHEME.length + 1).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const { mchid, serial_no, timestamp, nonce_str, signature } = pairs as Record<string, string | undefined>
  if (mchid === undefined || serial_no === undefined || timestamp === undefined || nonce_str === undefined || signature === undefined) return undefined
  return { mchid, serial_no, timestamp, nonce_str, signature }
}

/** The input of `wx.requestPayment`. */
export interface RequestPayment {
  /** Unix seconds, as text. */
  timeStamp: string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  signType: 'RSA'
  paySign: string
}

/**
 * Signs the input of `wx.requestPayment`. `appId` is signed but not part of the input.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012365341
 */
export function signPayment (privateKey: KeyObject, appId: string, prepayId: string, timeStamp = String(nowSeconds()), nonceStr = createNonce()): RequestPayment {
  const packageText = `prepay_id=${prepayId}`
  const paySign = signMessage(privateKey, `${appId}\n${timeStamp}\n${nonceStr}\n${packageText}\n`)
  return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Reads `Wechatpay-*` from headers with names in lower case; undefined if a header is missing or the signature type is unknown. */
export function readSignature (headers: Record<string, string | string[] | undefined>): PlatformSignature | undefined {
  const { 'wechatpay-serial': serial, 'wechatpay-signature': signature, 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce, 'wechatpay-signature-type': type } = headers
  if (type !== undefined && type !== '' && type !== SCHEME) return undefined
  return isText(serial) && isText(signature) && isText(timestamp) && isText(nonce) ? { serial, signature, timestamp, nonce } : undefined
}
