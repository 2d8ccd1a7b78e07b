import type { Clock } from './clock.js'
import type { SealFault } from './security/api-security.js'

export interface Fault {
  /** The path of an operation, a beginning of paths as `/wxa/*`, or `*`; `push` for pushes to the account, `notification` for notifications of WeChat Pay. */
  operation: string
  /** Only calls of this account, or of the merchant with this mchid. */
  appid?: string
  /** How often, default until it is removed. */
  times?: number
  /** Let this many calls pass first. */
  skip?: number
  /** From 0 to 1, default 1. */
  probability?: number
  /** Only for so long after it was added, by the platform's clock. */
  forMs?: number
  /** Answer this errcode and do nothing. */
  errcode?: number
  errmsg?: string
  /** Answer late. */
  latencyMs?: number
  /** Break the connection: `before` (true) without doing anything, `after` when it is done. */
  reset?: boolean | 'before' | 'after'
  /** Do it, and break the connection in the middle of the answer. */
  truncate?: boolean
  /** An HTML page of a proxy in place of the answer, done nothing. */
  garbage?: boolean
  /** HTTP status, done nothing. */
  status?: number
  /** Of a call of WeChat Pay: the `code` of an error body; with `status`, default 500. */
  code?: string
  /** Of a call of WeChat Pay: do it before the fault strikes. Default false. */
  done?: boolean
  /** Of a call of WeChat Pay, or a notification: what is wrong with the signature of the answer, which is done. */
  signature?: 'bad' | 'probe' | 'missing' | 'old'
  /** The body that goes with `status`. */
  body?: string
  /** Do it, and answer with this content type. */
  contentType?: string
  /** Of a sealed call: do it, and answer in a way that the client has to refuse. */
  seal?: SealFault
  /** Of a push: deliver it this many times more, at once. */
  duplicates?: number
  /** Of a push: never arrives, and is not tried again. */
  drop?: boolean
  /** Of a push: wait for the next one, and go behind it. */
  reorder?: boolean
}

export interface ActiveFault extends Fault { id: number, /** Times it struck. */ hits: number }

export interface Faults {
  add (fault: Fault): ActiveFault
  list (): ActiveFault[]
  remove (id: number): boolean
  clear (): void
  /** The fault that strikes this call; counts it. */
  strike (operation: string, appid?: string): ActiveFault | undefined
}

function covers (fault: Fault, operation: string): boolean {
  if (fault.operation === operation) return true
  // a push is struck only by name
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
