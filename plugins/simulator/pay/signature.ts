import { randomBytes, sign, type KeyObject } from 'node:crypto'

/** The ways in which a signature of WeChat Pay may be invalid. */
export type SignatureFault = 'bad' | 'probe' | 'missing' | 'old'

const PROBE = 'WECHATPAY/SIGNTEST/'
const OLD_MS = 400_000

/** `Wechatpay-*` over an answer or a notification. `wallMs` is the time of day, so that a backend with a right clock takes it. */
export function signAnswer ({ serial, privateKey }: { serial: string, privateKey: KeyObject }, body: string | Buffer, wallMs: number, fault?: SignatureFault): Record<string, string> {
  if (fault === 'missing') return {}
  const timestamp = String(Math.floor((fault === 'old' ? wallMs - OLD_MS : wallMs) / 1000))
  const nonce = randomBytes(16).toString('hex')
  const covered = fault === 'bad' ? 'something else' : body
  const signature = sign('sha256', Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), Buffer.from(covered as Buffer), Buffer.from('\n')]), privateKey).toString('base64')
  return {
    'Wechatpay-Serial': serial,
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    // 336 characters behind the prefix, as real ones have: no valid base64
    'Wechatpay-Signature': fault === 'probe' ? PROBE + signature.slice(0, 336) : signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048'
  }
}
