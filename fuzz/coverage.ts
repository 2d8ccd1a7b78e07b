import { Session, type Profiler } from 'node:inspector'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../', import.meta.url).href

/** Tracks which code of the product has run, with the block counts of V8. */
export interface Coverage {
  /** Discards the counts since the last check. */
  reset (): void
  /** Whether new code has run since the last check. With `keep` it counts as known from now on. */
  isNew (keep: boolean): boolean
  close (): void
}

const isOurs = (url: string) => url.startsWith(`${ROOT}plugins/`) || url.startsWith(`${ROOT}routes/`) || url.startsWith(fileURLToPath(`${ROOT}plugins/`))

export function createCoverage (): Coverage {
  const session = new Session()
  session.connect()
  // a call on the session of its own thread is complete when it returns
  const post = <T>(method: string, params?: object): T => {
    let result: T
    session.post(method, params, (error, value) => {
      if (error !== null) throw error
      result = value as T
    })
    return result!
  }
  post('Profiler.enable')
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

  /** The blocks of each function that never ran. */
  const missed = new Map<string, Set<string>>()

  return {
    reset () {
      post('Profiler.takePreciseCoverage')
    },
    isNew (keep) {
      const { result } = post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage')
      let found = false
      for (const { url, functions } of result) {
        if (!isOurs(url)) continue
        for (const { ranges } of functions) {
          const [{ startOffset, count }] = ranges as [Profiler.CoverageRange]
          if (count === 0) continue
          const id = `${url}:${startOffset}`
          const empty = new Set(ranges.filter(range => range.count === 0).map(range => `${range.startOffset}-${range.endOffset}`))
          const before = missed.get(id)
          const still = before === undefined ? empty : new Set([...before].filter(block => empty.has(block)))
          if (before !== undefined && still.size === before.size) continue
          found = true
          if (!keep) return true
          missed.set(id, still)
        }
      }
      return found
    },
    close () {
      session.disconnect()
    }
  }
}
