import type { Clock } from '../clock.js'
import { createAccessToken } from '../ids.js'

const LIFE_SECONDS = 1800
const RENEWED_SECONDS = 600

/** The tokens that the platform mounts into the account's containers. */
export interface CloudTokens {
  /** The current token, which changes every 10 minutes. */
  current (): string
  /** Whether a token was mounted within the last 30 minutes. */
  isGood (value: string): boolean
}

export function createCloudTokens (clock: Clock): CloudTokens {
  let mounted: Array<{ value: string, at: number }> = []
  return {
    current () {
      const now = clock.seconds()
      mounted = mounted.filter(({ at }) => now - at < LIFE_SECONDS)
      const newest = mounted.at(-1)
      if (newest !== undefined && now - newest.at < RENEWED_SECONDS) return newest.value
      const value = createAccessToken()
      mounted.push({ value, at: now })
      return value
    },
    isGood: value => mounted.some(token => token.value === value && clock.seconds() - token.at < LIFE_SECONDS)
  }
}
