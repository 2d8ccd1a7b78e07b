import { createHash, timingSafeEqual } from 'node:crypto'
import { OptionsError } from '../lib/error-codes.js'
import { MIN_KEY_CHARACTERS } from '../lib/http/keys.js'

/** The operator who sent a request, and the rights of the operator. */
export interface Operator {
  /** The name of the operator in the log and the audit list. */
  who: string
  /** Whether the operator may replay, discard, call and check. */
  write: boolean
  /** Whether the operator may see the content of messages. */
  payloads: boolean
}

export interface OperatorKey extends Operator {
  /** Identifies the key in a stored session; it gives no access. */
  id: string
  /** SHA-256, so that comparing takes the same time for all keys. */
  digest: Buffer
}

const RIGHTS = /(?::(?:read|no-payloads))+$/

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Reads `key`, `key:read`, `key:no-payloads` and `key:read:no-payloads`. Throws `WX_ERR_OPTIONS` for a key of fewer than 32 characters, and for a key that is listed twice. */
export function readOperatorKeys (texts: readonly string[]): OperatorKey[] {
  const keys = texts.map(readOperatorKey)
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new OptionsError('wechat-console', 'operatorKeys: expected each key only once')
  return keys
}

function readOperatorKey (text: string): OperatorKey {
  const key = text.replace(RIGHTS, '')
  const rights = text.slice(key.length)
  if (key.length < MIN_KEY_CHARACTERS) throw new OptionsError('wechat-console', `operatorKeys: expected keys of ${MIN_KEY_CHARACTERS} characters or more before :read and :no-payloads`)
  const digest = digestOf(key)
  const id = digest.toString('hex').slice(0, 16)
  return { id, digest, who: `key ${id.slice(0, 8)}`, write: !rights.includes(':read'), payloads: !rights.includes(':no-payloads') }
}

/** Finds the key of a request, with or without its suffix. All keys are compared in constant time, so that the time reveals nothing about them. */
export function findOperatorKey (keys: readonly OperatorKey[], text: string): OperatorKey | undefined {
  const digest = digestOf(text.replace(RIGHTS, ''))
  return keys.filter(key => timingSafeEqual(key.digest, digest))[0]
}
