import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.js'
import type { User } from './users.js'

/** A key of a user's encrypted channel. */
export interface EncryptKey {
  /** base64 of 16 bytes. */
  key: string
  version: number
  /** 16 characters. */
  iv: string
  /** Unix seconds. */
  createdAt: number
}

export const KEY_LIFE_SECONDS = 3600
const KEPT_KEYS = 3

/** Creates a new key, and keeps the last three. */
export function rotateEncryptKey (user: User, clock: Clock): EncryptKey {
  const key = { key: randomBytes(16).toString('base64'), version: (user.encryptKeys[0]?.version ?? 0) + 1, iv: randomBytes(8).toString('hex'), createdAt: clock.seconds() }
  user.encryptKeys = [key, ...user.encryptKeys].slice(0, KEPT_KEYS)
  return key
}

/** The user's last three keys, the newest first. The newest is valid for an hour, and is then replaced. */
export function encryptKeysOf (user: User, clock: Clock): EncryptKey[] {
  const newest = user.encryptKeys[0]
  if (newest === undefined || clock.seconds() - newest.createdAt >= KEY_LIFE_SECONDS) rotateEncryptKey(user, clock)
  return user.encryptKeys
}
