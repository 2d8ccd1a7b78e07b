import { createHash } from 'node:crypto'
import type { RedisLink } from '../../engines/redis.js'
import { laneOf } from '../lanes.js'
import { keepsLane } from '../job-table.js'
import type { Claim, Outcome } from '../outcome.js'
import type { Place } from '../places.js'
import type { DeadLetter, DeadLetterCause, QueuedPush, QueueStatus } from '../queue.js'
import { QueuedJob } from '../queued-job.js'
import { scripts, type ScriptName } from './scripts.js'

/** A push that a process has taken under its lease. */
export interface RedisClaim extends Claim {
  readonly node: string
  /** How many times a process died and this push was to blame. */
  readonly crashes: number
  /** The push was running in a process that died, and is tried alone. */
  readonly isSuspect: boolean
  readonly place: Place
  /** The rules that need no further try. */
  readonly succeeded: string[]
}

export interface ClaimRequest {
  node: string
  perAccount: number
  /** The number of free places of each kind (see places.ts). */
  places: readonly number[]
  /** Unix milliseconds; pushes that were waiting before then are a backlog. */
  processingSince: number
  /** The number of running pushes of each account in this process. */
  running: ReadonlyMap<string, number>
}

export interface Claimed {
  /** False if the process has lost its lease and the pushes that it had taken. */
  hasLease: boolean
  claims: RedisClaim[]
  nextDueAt: number | undefined
  /** More pushes are due than one call looks at. */
  more: boolean
}

/** The dead letters of one call, without those that could not be read. */
export interface DeadLetterRange {
  appid?: string | undefined
  /** Exclusive. */
  after: number | undefined
  from: number | undefined
  /** Inclusive. */
  to: number | undefined
  newestFirst: boolean
}

/** The time that a try adds to its account, and the usual time of the account's tries (see paces.ts). */
export interface TryCosts {
  cost: number
  paceMs: number | undefined
}

type Settlement = readonly [claim: RedisClaim, outcome: Outcome, costs: TryCosts]

/** The JSON text in which a push is kept. `receivedAt` comes first, because a script reads it there. */
type StoredText = { receivedAt: number } & QueuedPush

const hashes = new Map(Object.entries(scripts).map(([name, text]) => [name, createHash('sha1').update(text).digest('hex')]))

/** The queue's data on Redis, which processes share. Every method rejects with `WX_ERR_STORE` if Redis cannot be reached or refuses the call. */
export class RedisTable {
  readonly #link: RedisLink
  readonly #base: string
  readonly #givenNow: (() => number) | undefined
  /** The difference between the clock of Redis and the monotonic clock of this process: all processes must go by one clock. */
  #clockOffset: number
  /** The highest number of a push that this process knows. */
  #lastNumber = 0
  readonly #adding: CallBatch<QueuedPush, { id: string, receivedAt: number } | 'full' | undefined>
  readonly #settling = new Map<string, CallBatch<Settlement, boolean>>()

  constructor (link: RedisLink, { now, dedupeTtlMs, maxWaiting }: { now?: (() => number) | undefined, dedupeTtlMs: number, maxWaiting: number }) {
    this.#link = link
    // the braces keep all keys of the queue in one slot of a cluster
    this.#base = `${link.prefix}:{queue}`
    this.#givenNow = now
    this.#clockOffset = Date.now() - performance.now()
    this.#adding = new CallBatch((pushes) => this.#add(pushes, dedupeTtlMs, maxWaiting))
  }

  /** Unix milliseconds. */
  now (): number {
    return this.#givenNow?.() ?? Math.round(performance.now() + this.#clockOffset)
  }

  /** Adds a push. Resolves with undefined for a redelivery, and with `full` when `maxWaiting` pushes wait. */
  add (push: QueuedPush): Promise<{ id: string, receivedAt: number } | 'full' | undefined> {
    return this.#adding.call(push)
  }

  async #add (pushes: QueuedPush[], dedupeTtlMs: number, maxWaiting: number): Promise<Array<{ id: string, receivedAt: number } | 'full' | undefined>> {
    const receivedAt = this.now()
    const args = [this.#clockArgument(), dedupeTtlMs, Number.isFinite(maxWaiting) ? maxWaiting : '']
    for (const push of pushes) {
      const { appid, key, sender, order } = push
      const lane = sender === undefined || order === 'none' ? '' : laneOf(appid, sender)
      args.push(appid, key, lane, JSON.stringify({ receivedAt, ...push } satisfies StoredText))
    }
    const ids = await this.#call<string[]>('add', args)
    this.#noteNumber(ids.findLast(id => id !== '' && id !== 'full'))
    return ids.map(id => id === '' ? undefined : id === 'full' ? id : { id, receivedAt })
  }

  /** Ids begin with the number of the push. */
  #noteNumber (id: string | undefined): void {
    if (id !== undefined) this.#lastNumber = Math.max(this.#lastNumber, Number(id.slice(0, id.indexOf('.'))))
  }

  async addDead (push: QueuedPush, error: string, cause: DeadLetterCause, dedupeTtlMs: number): Promise<boolean> {
    const time = this.now()
    const text = JSON.stringify({ receivedAt: time, ...push } satisfies StoredText)
    return await this.#call('addDead', [time, dedupeTtlMs, push.appid, push.key, text, writeLetter(cause, 0, error)]) === 1
  }

  async claim ({ node, perAccount, places, processingSince, running }: ClaimRequest): Promise<Claimed> {
    const busy = [...running].flat()
    const [lease, time, nextDueAt, more, ...values] = await this.#call<[number, number, string, number, ...string[]]>('claim', [node, this.#clockArgument(), perAccount, ...places, processingSince, ...busy])
    this.#setClock(time)
    return {
      hasLease: lease === 1,
      claims: inGroups(values, 7).map(group => toClaim(node, group)),
      nextDueAt: nextDueAt === '' ? undefined : Number(nextDueAt),
      more: more === 1
    }
  }

  /** Stores the outcome of a push; resolves with false if the process had lost it. All outcomes of one turn of the event loop share a call. */
  settle (claim: RedisClaim, outcome: Outcome, costs: TryCosts): Promise<boolean> {
    const { node } = claim
    let batch = this.#settling.get(node)
    if (batch === undefined) {
      // a process has only one lease at a time
      this.#settling.clear()
      batch = new CallBatch((entries) => this.#settle(node, entries))
      this.#settling.set(node, batch)
    }
    return batch.call([claim, outcome, costs])
  }

  async #settle (node: string, entries: Settlement[]): Promise<boolean[]> {
    const args = entries.flatMap(([claim, outcome, { cost, paceMs = '' }]) => [claim.job.id, ...this.#settlement(claim, outcome), claim.succeeded.length === 0 ? '' : JSON.stringify(claim.succeeded), cost, paceMs])
    const results = await this.#call<number[]>('settle', [node, this.#clockArgument(), ...args])
    return results.map(result => result === 1)
  }

  #settlement (claim: RedisClaim, outcome: Outcome): [kind: string, when: number, text: string, keepsLane: number] {
    const failures = claim.job.attempt - 1
    const lane = Number(keepsLane(claim))
    switch (outcome.kind) {
      case 'done': return ['done', 0, '', 0]
      case 'retry': return ['retry', outcome.dueAt, writeTries(failures + 1, outcome.failingSince, claim.queuedAt), lane]
      case 'postponed': return ['retry', outcome.dueAt, writeTries(failures, claim.failingSince, claim.queuedAt), lane]
      case 'account postponed': return ['pause', this.now() + outcome.forMs, '', 1]
      // a crash is the local queue's: here the other processes notice the death of a process
      case 'crashed':
      case 'interrupted': return ['back', 0, '', 1]
      case 'dead': return ['dead', this.now(), writeLetter(outcome.cause, outcome.cause === 'missing' || outcome.cause === 'crashed' ? failures : failures + 1, outcome.error), 0]
    }
  }

  /** Stores the rules that succeeded; resolves with false if the process has lost the push. */
  async markSucceeded ({ node, job, succeeded }: RedisClaim): Promise<boolean> {
    return await this.#call('mark', [node, job.id, JSON.stringify(succeeded)]) === 1
  }

  /**
   * Begins the lease of a process, or renews it. `takenOver` counts the pushes of processes that died.
   * `hasLostPushes` says that Redis has counted fewer pushes than this process knows.
   */
  async renew (node: string, lockMs: number, joins: boolean): Promise<{ hasLease: boolean, takenOver: number, hasLostPushes: boolean }> {
    const lastNumber = this.#lastNumber
    const [lease, time, takenOver, pushes] = await this.#call<[number, number, number, string]>('renew', [node, lockMs, Number(joins)])
    this.#setClock(time)
    const hasLostPushes = Number(pushes) < lastNumber
    if (hasLostPushes) this.#lastNumber = Number(pushes)
    return { hasLease: lease === 1, takenOver, hasLostPushes }
  }

  /** Gives back the pushes that Redis lists under this lease but the process does not know. */
  async reconcile (node: string, claims: Iterable<RedisClaim>): Promise<void> {
    const ids = [...claims].filter(claim => claim.node === node).map(({ job }) => job.id)
    await this.#call('reconcile', [node, ...ids])
  }

  async leave (node: string): Promise<void> {
    await this.#call('leave', [node])
  }

  async listDead (range: DeadLetterRange, offset: number, count: number): Promise<DeadLetter[]> {
    return toLetters(await this.#listDead(range, offset, count, true))
  }

  async listDeadIds (range: DeadLetterRange, offset: number, count: number): Promise<string[]> {
    return inGroups(await this.#listDead(range, offset, count, false), 4).map(([id]) => id!)
  }

  #listDead ({ appid = '', after, from, to, newestFirst }: DeadLetterRange, offset: number, count: number, withTexts: boolean): Promise<string[]> {
    const least = from !== undefined && (after === undefined || from > after) ? from : after === undefined ? '-inf' : `(${after}`
    return this.#call('listDead', [appid, least, to ?? '+inf', offset, count, Number(newestFirst), Number(withTexts)])
  }

  async getDead (ids: readonly string[]): Promise<DeadLetter[]> {
    return toLetters(await this.#call<string[]>('getDead', ids))
  }

  replay (dueTimes: ReadonlyArray<readonly [id: string, dueAt: number]>): Promise<number> {
    return this.#call('replay', [this.#clockArgument(), ...dueTimes.flat()])
  }

  discard (ids: readonly string[]): Promise<number> {
    return this.#call('discard', ids)
  }

  /** Deletes up to 500 dead letters that failed at this time or earlier, and resolves with their number. */
  forgetDead (before: number): Promise<number> {
    return this.#call('forgetDead', [before])
  }

  async status (deadAfter: number | undefined): Promise<Omit<QueueStatus, 'working'>> {
    const [live, delayed, running, dead, oldest, ...causes] = await this.#call<[number, number, number, number, string, ...string[]]>('status', [this.#clockArgument(), deadAfter ?? 0])
    const counts = inGroups(causes, 2).map(([cause, count]) => [cause, Number(count)] as const).filter(([, count]) => count > 0)
    return {
      waiting: Math.max(live - delayed - running, 0),
      delayed,
      running,
      dead,
      causes: Object.fromEntries(counts),
      oldestAt: oldest === '' ? undefined : Number(oldest)
    }
  }

  async #call<Reply> (name: ScriptName, args: ReadonlyArray<string | number>): Promise<Reply> {
    const { client, run } = this.#link
    return await run(async () => {
      try {
        return await client.evalsha(hashes.get(name)!, 1, this.#base, ...args)
      } catch (err) {
        // a Redis that was restarted, or a replica that took over, does not know the script yet
        if (!(err instanceof Error && err.message.startsWith('NOSCRIPT'))) throw err
        return await client.eval(scripts[name], 1, this.#base, ...args)
      }
    }) as Reply
  }

  /** The time of the clock that a test gave; empty for the clock of Redis. */
  #clockArgument (): number | '' {
    return this.#givenNow?.() ?? ''
  }

  #setClock (time: number): void {
    this.#clockOffset = time - performance.now()
  }
}

const MAX_BATCH = 200

/** Combines the calls of one turn of the event loop into one call to Redis. */
class CallBatch<Entry, Result> {
  readonly #send: (entries: Entry[]) => Promise<Result[]>
  #pending: Array<{ entry: Entry, resolve: (result: Result) => void, reject: (err: unknown) => void }> = []

  constructor (send: (entries: Entry[]) => Promise<Result[]>) {
    this.#send = send
  }

  call (entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#pending.push({ entry, resolve, reject }) === 1) setImmediate(() => this.#flush())
    })
  }

  #flush (): void {
    const pending = this.#pending
    this.#pending = []
    for (let from = 0; from < pending.length; from += MAX_BATCH) {
      const batch = pending.slice(from, from + MAX_BATCH)
      this.#send(batch.map(({ entry }) => entry)).then(
        (results) => batch.forEach(({ resolve }, index) => resolve(results[index]!)),
        (err: unknown) => { for (const { reject } of batch) reject(err) }
      )
    }
  }
}

function * groupsOf<T> (values: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size)
}

export function inGroups<T> (values: readonly T[], size: number): T[][] {
  return [...groupsOf(values, size)]
}

function toClaim (node: string, [id, text, tries, succeededText, crashes, suspect, place]: string[]): RedisClaim {
  const push = JSON.parse(text!) as StoredText
  const { key, raw, receivedAt } = push
  const [failures, failingSince, queuedAt] = tries!.split(',')
  const succeeded = succeededText === '' ? [] : JSON.parse(succeededText!) as string[]
  return {
    node,
    job: new QueuedJob(push, { id: id!, key, raw, receivedAt }, Number(failures || 0) + 1, [...succeeded]),
    queuedAt: queuedAt ? Number(queuedAt) : receivedAt,
    failingSince: failingSince ? Number(failingSince) : undefined,
    crashes: Number(crashes),
    isSuspect: suspect === '1',
    place: Number(place) as Place,
    succeeded
  }
}

function writeTries (failures: number, failingSince: number | undefined, queuedAt: number): string {
  return `${failures},${failingSince ?? ''},${queuedAt}`
}

/** Writes a letter. The cause comes first, because a script counts by it. */
function writeLetter (cause: DeadLetterCause, attempts: number, error: string): string {
  return `${cause} ${JSON.stringify({ attempts, error })}`
}

function toLetters (values: string[]): DeadLetter[] {
  return inGroups(values, 4).flatMap(([id, failedAt, letter, text]) => {
    const [, cause, json] = /^([a-z]+) (.*)$/s.exec(letter!) ?? []
    // the letter was discarded after its id was read
    if (json === undefined || !text) return []
    const { receivedAt, ...push } = JSON.parse(text) as StoredText
    return [{ ...push, ...JSON.parse(json) as Pick<DeadLetter, 'attempts' | 'error'>, id: id!, cause: cause as DeadLetterCause, receivedAt, failedAt: Number(failedAt) }]
  })
}
