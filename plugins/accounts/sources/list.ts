import { checkAccounts } from '../check-accounts.js'
import type { AccountSource } from './source.js'

/** Creates a source from a list, which never changes. Throws `WX_ERR_ACCOUNTS`. */
export function fromList (accounts: unknown): AccountSource {
  const byAppid = checkAccounts(accounts)
  return {
    get: (appid) => byAppid.get(appid),
    appids: () => byAppid.keys(),
    count: () => byAppid.size,
    reload: async () => undefined,
    lastReload: () => undefined,
    reloads: () => undefined,
    async close () {}
  }
}
