import { createHash, timingSafeEqual } from 'node:crypto'
import { Type } from '@sinclair/typebox'

export const MIN_KEY_CHARACTERS = 32

/** Keys that give the same access as the secrets of an account. */
export const Keys = Type.Array(Type.String({ minLength: MIN_KEY_CHARACTERS, pattern: '^\\S+$', description: `a key of ${MIN_KEY_CHARACTERS} characters or more, without spaces` }), { description: 'a list of keys' })

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Creates a check that compares a key with all keys in constant time, so that the time reveals nothing about them. */
export function createKeyCheck (keys: readonly string[]): (key: string) => boolean {
  const digests = keys.map(digest)
  return (key) => {
    const actual = digest(key)
    return digests.map(expected => timingSafeEqual(expected, actual)).includes(true)
  }
}
