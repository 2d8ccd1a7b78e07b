import type { Clock } from './clock.js'
import type { SealFault } from './security/api-security.js'

export interface Fault {
  /** The path of an operation, a prefix such as `/wxa/*`, or `*`; `push` for pushes to the account, and `notification` for notifications of WeChat Pay. */
  operation: string
  /** Affect only calls of this account, or of the merchant with this mchid. */
  appid?: string
  /** How many times the fault occurs. Default: until it is removed. */
  times?: number
  /** How many calls succeed before the fault occurs. */
  skip?: number
  /** The probability from 0 to 1. Default 1. */
  probability?: number
  /** How long the fault stays active after it was added, by the platform's clock. */
  forMs?: number
  /** Answer this errcode without doing anything. */
  errcode?: number
  errmsg?: string
  /** Delay the answer by this many milliseconds. */
  latencyMs?: number
  /** Break the connection: `before` (or true) without doing anything, `after` when the operation is done. */
  reset?: boolean | 'before' | 'after'
  /** Do the operation, and break the connection in the middle of the answer. */
  truncate?: boolean
  /** Answer with the HTML page of a proxy, without doing anything. */
  garbage?: boolean
  /** Answer this HTTP status without doing anything. */
  status?: number
  /** For calls of WeChat Pay: answer an error with this `code`, and with `status`, default 500. */
  code?: string
  /** For calls of WeChat Pay: do the operation before the fault occurs. Default false. */
  done?: boolean
  /** For calls and notifications of WeChat Pay: do the operation, and answer with this kind of invalid signature. */
  signature?: 'bad' | 'probe' | 'missing' | 'old'
  /** The body for `status`. */
  body?: string
  /** Do the operation, and answer with this content type. */
  contentType?: string
  /** For sealed calls: do the operation, and answer in a way that the client has to refuse. */
  seal?: SealFault
  /** For pushes: deliver the push this many more times, simultaneously. */
  duplicates?: number
  /** For pushes: drop the push without another try. */
  drop?: boolean
  /** For pushes: deliver the push after the next one. */
  reorder?: boolean
}

export interface ActiveFault extends Fault { id: number, /** Times it struck. */ hits: number }

export interface Faults {
  add (fault: Fault): ActiveFault
  list (): ActiveFault[]
  remove (id: number): boolean
  clear (): void
  /** Finds the fault that applies to a call, and counts it. */
  strike (operation: string, appid?: string): ActiveFault | undefined
}

function covers (fault: Fault, operation: string): boolean {
  if (fault.operation === operation) return true
  // a fault applies to pushes only if it names them
  if (operation === 'push' || operation === 'notification') return false
  return fault.operation.endsWith('*') && operation.startsWith(fault.operation.slice(0, -1))
}

export function createFaults (clock: Clock, random = Math.random): Faults {
  let active: Array<ActiveFault & { addedAt: number, passed: number }> = []
  let id = 0
  const spent = (fault: ActiveFault & { addedAt: number }) =>
    (fault.times !== undefined && fault.hits >= fault.times) || (fault.forMs !== undefined && clock.now() - fault.addedAt > fault.forMs)

  return {
    add (fault) {
      const added = { ...fault, id: ++id, hits: 0, passed: 0, addedAt: clock.now() }
      active.push(added)
      return added
    },
    list: () => active.map(({ addedAt, passed, ...fault }) => fault),
    remove (wanted) {
      const before = active.length
      active = active.filter(fault => fault.id !== wanted)
      return active.length < before
    },
    clear () { active = [] },
    strike (operation, appid) {
      for (const fault of active) {
        if (spent(fault) || !covers(fault, operation) || (fault.appid !== undefined && fault.appid !== appid)) continue
        if (fault.passed < (fault.skip ?? 0)) {
          fault.passed++
          continue
        }
        if (random() >= (fault.probability ?? 1)) continue
        fault.hits++
        return fault
      }
      return undefined
    }
  }
}
