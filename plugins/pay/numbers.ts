import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `out_trade_no`: 6 to 32 characters. */
export const OUT_TRADE_NO = '^[0-9A-Za-z_\\-|*]{6,32}$'
/** `out_refund_no`: up to 64 characters. */
export const OUT_REFUND_NO = '^[0-9A-Za-z_\\-|*@]{1,64}$'
/** `out_bill_no`: up to 32 letters and digits. */
export const OUT_BILL_NO = '^[0-9A-Za-z]{1,32}$'
/** `out_order_no` of profit sharing: up to 64 characters. */
export const OUT_ORDER_NO = '^[0-9A-Za-z_\\-|*@]{1,64}$'

/** A number of 32 letters and digits that no other order has: the time in Beijing, and 90 random bits. */
export function createNumber (now = Date.now()): string {
  const time = new Date(now + 8 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return time + [...randomBytes(18)].map(byte => ALPHABET[byte % ALPHABET.length]).join('')
}
