import type { Clock } from '../clock.js'
import { refuse } from '../refusal.js'

interface Code<T> { purpose: string, value: T, createdAt: number, used: boolean }

/** Codes that a phone issues, each valid once, for a few minutes and for one purpose. */
export interface OneTimeCodes<T> {
  add (code: string, purpose: string, value: T): void
  /** Refuses a code that is unknown, expired or for another purpose with 40029, and a used code with 40163. */
  redeem (code: string, purpose: string): T
}

export function createOneTimeCodes<T> (clock: Clock, lifeMs: number): OneTimeCodes<T> {
  const codes = new Map<string, Code<T>>()
  return {
    add (code, purpose, value) {
      for (const [key, { createdAt }] of codes) {
        if (createdAt > clock.now() - 20 * lifeMs) break
        codes.delete(key)
      }
      codes.set(code, { purpose, value, createdAt: clock.now(), used: false })
    },
    redeem (text, purpose) {
      const code = codes.get(text)
      if (code === undefined) return refuse(40029, 'invalid code', 'this code was not issued for this account')
      if (code.purpose !== purpose) refuse(40029, 'invalid code', `this is a ${code.purpose} code, not a ${purpose} code`)
      if (code.used) refuse(40163, 'code been used', `this ${purpose} code was used before`)
      const ageMs = clock.now() - code.createdAt
      if (ageMs > lifeMs) refuse(40029, 'invalid code', `this ${purpose} code expired ${Math.round((ageMs - lifeMs) / 1000)} s ago`)
      code.used = true
      return code.value
    }
  }
}
