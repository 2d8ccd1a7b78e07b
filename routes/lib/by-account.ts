import { COUNTED, type Bound } from '../../plugins/lib/http/limits.js'

/** A limit for each account of the path. */
export function byAccount (max: number): Bound {
  return { max, cache: COUNTED, keyOf: ({ wechat }) => wechat.account.appid }
}
