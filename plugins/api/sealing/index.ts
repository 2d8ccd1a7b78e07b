import type { ApiSecurity } from '../../lib/api-security.js'
import { InputError } from '../../lib/error-codes.js'
import type { IncomingHeaders } from '../buffered-exchange.js'
import { readSealingKeys, type SealingKeys } from './keys.js'
import { SEALABLE_PATHS, SEALED_ONLY_PATHS } from './paths.js'
import { open, seal, type SealedRequest } from './seal.js'

export { SEALABLE_PATHS, SEALED_ONLY_PATHS } from './paths.js'
export type { SealedRequest } from './seal.js'

/** A sealed call. Each attempt is sealed again, because it contains a timestamp. */
export interface SealedCall {
  seal (fields: object): Promise<SealedRequest>
  /** Throws `WX_ERR_API_SEAL`. Returns undefined for a body that is not a JSON object. */
  open (headers: IncomingHeaders, body: Buffer): Record<string, unknown> | undefined
}

export interface Sealing {
  /**
   * Returns undefined for a call that is sent in plain text: another path, a GET, an upload.
   * Throws `WX_ERR_INPUT` if the path must be sealed and the account has no keys.
   */
  callFor (method: string, path: string): SealedCall | undefined
}

function createSealedCall (keys: SealingKeys, path: string, onDeprecated: (serial: string) => void): SealedCall {
  return {
    seal: fields => seal(keys, path, fields),
    open: (headers, body) => open(keys, path, headers, body, { onDeprecated })
  }
}

/**
 * The sealed calls of one account. `onDeprecated` is called once for each certificate that the platform is about to replace.
 * Rejects with `WX_ERR_OPTIONS` if the keys cannot be used.
 */
export async function createSealing (appid: string, apiSecurity: ApiSecurity | undefined, onDeprecated: (serial: string) => void): Promise<Sealing> {
  if (apiSecurity === undefined) return { callFor: refuseSealedOnly }
  const keys = await readSealingKeys(appid, apiSecurity)
  const warned = new Set<string>()
  const warnOnce = (serial: string) => {
    if (warned.has(serial)) return
    warned.add(serial)
    onDeprecated(serial)
  }
  return {
    callFor (method, path) {
      if (method !== 'POST' || !(SEALABLE_PATHS.has(path) || SEALED_ONLY_PATHS.has(path))) return undefined
      return createSealedCall(keys, path, warnOnce)
    }
  }
}

function refuseSealedOnly (_method: string, path: string): undefined {
  if (SEALED_ONLY_PATHS.has(path)) throw new InputError(`${path} has to be encrypted and signed: give the account apiSecurity, with the keys of API security from the WeChat console`)
}
