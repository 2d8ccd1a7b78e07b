import type { Clock } from '../clock.js'
import { createAccessToken } from '../ids.js'

const LIFE_SECONDS = 7200
const OVERLAP_SECONDS = 300
const FORCE_INTERVAL_SECONDS = 30
const FORCES_A_DAY = 20
const NOT_LATEST = 'invalid credential, access_token is invalid or not latest'

interface IssuedToken {
  value: string
  kind: 'classic' | 'stable'
  /** Unix seconds. */
  expiresAt: number
  /** Unix seconds from which a newer token replaces this token. */
  replacedAt?: number
}

export interface TokenAnswer { access_token: string, expires_in: number }

/** Returns the reason why a token is not valid, with its errcode. */
export interface TokenProblem { errcode: number, errmsg: string, reason: string }

/** The access tokens of one account: two independent kinds. */
export interface AccessTokens {
  /** Always issues a new token; the previous token stays valid for 5 minutes. */
  issueClassic (): TokenAnswer
  /** Returns the same token with its remaining life, and a new token in its last 5 minutes. `force` ends it, at most once in 30 seconds; undefined when the forced refreshes of the day are used up. */
  issueStable (force: boolean): TokenAnswer | undefined
  problem (value: string): TokenProblem | undefined
}

/** Called for every token that is issued or ends, so that the platform finds the account of a token. */
export interface TokenIndex { add (value: string): void, remove (value: string): void }

function problemOf (token: IssuedToken | undefined, now: number): TokenProblem | undefined {
  if (token === undefined) return { errcode: 40001, errmsg: NOT_LATEST, reason: 'this access_token was never issued here' }
  if (token.expiresAt <= now) return { errcode: 42001, errmsg: 'access_token expired', reason: `the ${token.kind} access_token expired ${now - token.expiresAt} s ago` }
  if (token.replacedAt === undefined || token.replacedAt > now) return undefined
  const why = token.kind === 'classic' ? 'a newer token was fetched from /cgi-bin/token more than 5 minutes ago' : 'a forced refresh ended it'
  return { errcode: 40001, errmsg: NOT_LATEST, reason: `the ${token.kind} access_token is not the latest: ${why}` }
}

export function createAccessTokens (clock: Clock, index: TokenIndex): AccessTokens {
  const issued = new Map<string, IssuedToken>()
  const stable: { current?: IssuedToken, forcedAt: number, forces: number, day: number } = { forcedAt: -Infinity, forces: 0, day: 0 }
  let classic: IssuedToken | undefined

  function issue (kind: IssuedToken['kind']): IssuedToken {
    const now = clock.seconds()
    // kept for a day longer than it is valid, so that a late caller still learns that it expired
    for (const { value, expiresAt } of issued.values()) {
      if (expiresAt > now - 86_400) break
      issued.delete(value)
      index.remove(value)
    }
    const token: IssuedToken = { value: createAccessToken(), kind, expiresAt: now + LIFE_SECONDS }
    issued.set(token.value, token)
    index.add(token.value)
    return token
  }

  const answer = ({ value, expiresAt }: IssuedToken): TokenAnswer => ({ access_token: value, expires_in: expiresAt - clock.seconds() })

  function mayForce (now: number): boolean {
    const day = Math.floor((now + 8 * 3600) / 86_400)
    if (day !== stable.day) Object.assign(stable, { day, forces: 0 })
    return stable.forces < FORCES_A_DAY
  }

  return {
    issueClassic () {
      if (classic !== undefined) classic.replacedAt = clock.seconds() + OVERLAP_SECONDS
      classic = issue('classic')
      return answer(classic)
    },

    issueStable (force) {
      const now = clock.seconds()
      const { current } = stable
      if (force && now - stable.forcedAt >= FORCE_INTERVAL_SECONDS) {
        if (!mayForce(now)) return undefined
        stable.forces++
        stable.forcedAt = now
        if (current !== undefined) current.replacedAt = now
        return answer(stable.current = issue('stable'))
      }
      if (current === undefined || current.expiresAt - now <= OVERLAP_SECONDS) stable.current = issue('stable')
      return answer(stable.current!)
    },

    problem: (value) => problemOf(issued.get(value), clock.seconds())
  }
}
