import type { Clock } from '../clock.js'
import { refuse } from '../refusal.js'

export interface Quota { daily?: number, minute?: number }

// The published or known quotas of the platform; the `quotas` of an account override them.
const DEFAULTS: Record<string, Quota> = {
  '/cgi-bin/token': { daily: 2000 },
  '/cgi-bin/stable_token': { daily: 500_000, minute: 10_000 },
  '/wxa/getwxacodeunlimit': { minute: 5000 },
  '/wxa/msg_sec_check': { daily: 2_000_000, minute: 4000 },
  '/wxa/media_check_async': { daily: 200_000, minute: 2000 },
  '/wxa/img_sec_check': { daily: 100_000, minute: 1000 },
  '/wxa/resetusersessionkey': { minute: 60_000 },
  '/cgi-bin/media/upload': { daily: 500_000 },
  '/cgi-bin/message/custom/send': { daily: 500_000 },
  '/cgi-bin/message/subscribe/send': { daily: 10_000_000 },
  '/cgi-bin/openapi/quota/get': { daily: 1_000_000 },
  '/cgi-bin/openapi/rid/get': { daily: 1_000_000 }
}
const DEFAULT_DAILY = 5_000_000

const day = (seconds: number) => Math.floor((seconds + 8 * 3600) / 86_400)
const minute = (seconds: number) => Math.floor(seconds / 60)

export interface QuotaUse { daily_limit: number, used: number, remain: number, minute?: number }

/** Counts the calls of an account by path and day; a day begins at midnight in Beijing. */
export interface Quotas {
  /** Counts a call. Refuses with 45009 above the daily limit, and with 45011 above the limit of a minute. */
  count (path: string): void
  use (path: string): QuotaUse
  clear (): void
}

export function createQuotas (clock: Clock, own: () => Record<string, Quota>): Quotas {
  const used = new Map<string, { day: number, today: number, minute: number, lately: number }>()
  const quotaOf = (path: string): Quota => ({ ...DEFAULTS[path], ...own()[path] })

  function counterOf (path: string) {
    const seconds = clock.seconds()
    const counter = used.get(path) ?? { day: 0, today: 0, minute: 0, lately: 0 }
    if (counter.day !== day(seconds)) Object.assign(counter, { day: day(seconds), today: 0 })
    if (counter.minute !== minute(seconds)) Object.assign(counter, { minute: minute(seconds), lately: 0 })
    used.set(path, counter)
    return counter
  }

  return {
    count (path) {
      const counter = counterOf(path)
      const quota = quotaOf(path)
      const daily = quota.daily ?? DEFAULT_DAILY
      if (counter.today >= daily) refuse(45009, 'reach max api daily quota limit', `${path} was called ${counter.today} times today, the quota is ${daily}; /cgi-bin/clear_quota helps`)
      if (quota.minute !== undefined && counter.lately >= quota.minute) refuse(45011, 'api minute-quota reach limit, must slower, retry next minute', `${path} was called ${counter.lately} times this minute, the quota is ${quota.minute}`)
      counter.today++
      counter.lately++
    },
    use (path) {
      const { today } = counterOf(path)
      const { daily = DEFAULT_DAILY, minute } = quotaOf(path)
      return { daily_limit: daily, used: today, remain: Math.max(daily - today, 0), minute }
    },
    clear () { used.clear() }
  }
}
