import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import type { Test } from 'tap'

/** Records the comparisons in constant time from now until the end of the test. */
export function spyOnTimingSafeEqual (t: Test): string[] {
  const compared: string[] = []
  const original = crypto.timingSafeEqual
  crypto.timingSafeEqual = (one, other) => {
    compared.push(Buffer.from(one as Uint8Array).toString('latin1'))
    return original(one, other)
  }
  syncBuiltinESMExports()
  t.teardown(() => {
    crypto.timingSafeEqual = original
    syncBuiltinESMExports()
  })
  return compared
}
