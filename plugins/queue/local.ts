import { BriefMap } from '../lib/brief-map.js'
import { ClosedError, StoreError } from '../lib/error-codes.js'
import type { EngineLog } from '../engines/log.js'
import { keepsLane, type JobTable, type StoredClaim, type StoredPush } from './job-table.js'
import { Lanes, laneOf } from './lanes.js'
import type { ResolvedQueueOptions } from './options.js'
import type { Outcome } from './outcome.js'
import { BURST_MS, BUSY, FEW_PUSHES, type Standing } from './paces.js'
import { OFFERS, Places, type Place } from './places.js'
import type { DeadLetters, Job, MessageQueue, QueuedPush, QueueStatus, Worker } from './queue.js'
import { QueuedJob } from './queued-job.js'
import { Runner } from './runner.js'
import { Turns, type TurnTaker } from './turns.js'

export interface LocalQueueOptions extends ResolvedQueueOptions {
  log?: EngineLog | undefined
  now: () => number
}

/** The jobs of one account, as far as this process knows them. */
interface AccountTurn extends TurnTaker {
  readonly appid: string
  /** Jobs that were taken from the table and have not begun. */
  ready: StoredClaim[]
  /** How many jobs are being stored, are ready, or are running. */
  taken: number
  running: number
  /** The table may have more due jobs. */
  backlog: boolean
  /** When the account last had no due jobs and got some. Unix milliseconds. */
  waitingSince: number
  nextDueAt: number | undefined
  pausedUntil: number | undefined
  rests: boolean
}

// how many jobs of an account are known at once; one look at the table costs about the same for one job as for many
const MAX_READY = 256
const MAX_READY_OF_ALL = 1000
const READ_AGAIN_MS = 1000
const MAX_TIMER_MS = 60_000

/** The claim of a push that was just stored. It is a class for the reason of QueuedJob. */
class FirstClaim implements StoredClaim {
  readonly job: Job
  readonly queuedAt
  readonly lane
  readonly outside = false

  constructor (job: Job, lane: number | undefined) {
    this.job = job
    this.queuedAt = job.receivedAt
    this.lane = lane
  }
}

/**
 * A queue over a table of jobs that belongs to this process. Accounts take turns, each up to its limit;
 * the messages of one sender follow one another in a lane; jobs that were running when the last process died are tried alone.
 */
export class LocalQueue {
  readonly deadLetters: DeadLetters
  readonly #table: JobTable
  readonly #options: LocalQueueOptions
  readonly #runner: Runner
  readonly #lanes = new Lanes()
  readonly #accounts = new BriefMap<AccountTurn>()
  /** The ids of the jobs that are being stored, are ready, or are running, with their accounts. */
  readonly #taken = new BriefMap<AccountTurn>()
  /** The accounts that may begin a job. */
  readonly #turns = new Turns<AccountTurn>()
  readonly #places: Places
  /** The accounts that have nothing to begin while others wait. They are kept, because an account that comes back must not count as new. */
  #resting: AccountTurn[] = []
  #suspects: StoredClaim[] = []
  /** A suspect is running, and nothing runs beside it. */
  #alone = false
  #ready = 0
  #total = 0
  /** Unix milliseconds. All pushes that waited before this time are a backlog. */
  #processingSince = Infinity
  #readFailed = false
  #timer: NodeJS.Timeout | undefined
  #timerAt = Infinity
  #closing: Promise<void> | undefined

  private constructor (table: JobTable, options: LocalQueueOptions) {
    this.#table = table
    this.#options = options
    this.#runner = new Runner({
      options,
      log: options.log,
      now: options.now,
      markSucceeded: ({ job }, rule) => table.markSucceeded(job.id, rule),
      settle: (claim, outcome) => {
        const isUnchanged = outcome.kind === 'interrupted' || outcome.kind === 'account postponed'
        return isUnchanged ? Promise.resolve() : table.settle(claim as StoredClaim, outcome)
      }
    })
    this.#places = new Places(options)
    const letters = table.deadLetters((appid, dueAt, count) => {
      this.#total += count
      this.#expect(this.#account(appid), dueAt)
      this.#pump()
    })
    this.deadLetters = {
      ...letters,
      replay: async (...args) => {
        if (this.#closing !== undefined) throw new ClosedError()
        return letters.replay(...args)
      }
    }
  }

  /** Creates the queue over an empty table. */
  static create (table: JobTable, options: LocalQueueOptions): MessageQueue {
    return new LocalQueue(table, options).#asMessageQueue()
  }

  /** Opens the queue over a table with jobs. */
  static async open (table: JobTable, options: LocalQueueOptions): Promise<MessageQueue> {
    const queue = new LocalQueue(table, options)
    const { total, accounts, lanes, heldLanes, suspects } = await table.load()
    queue.#total = total
    for (const lane of lanes) queue.#lanes.take(lane)
    for (const lane of heldLanes) queue.#lanes.hold(lane)
    queue.#suspects = suspects
    for (const { job } of suspects) queue.#hide(queue.#account(job.appid), job.id)
    for (const { appid, dueAt } of accounts) queue.#expect(queue.#account(appid), dueAt)
    return queue.#asMessageQueue()
  }

  /** Returns a plain object, so that an app can wrap the queue with `{ ...queue, add }`. */
  #asMessageQueue (): MessageQueue {
    return {
      add: (push) => this.add(push),
      process: (worker) => this.process(worker),
      deadLetters: this.deadLetters,
      status: () => this.status(),
      close: () => this.close()
    }
  }

  async add (push: QueuedPush): Promise<boolean> {
    if (this.#closing !== undefined) throw new ClosedError()
    if (this.#total >= this.#options.maxWaiting) throw new StoreError({ cause: new Error(`${this.#total} pushes are waiting already`) })
    this.#total++
    const lane = push.sender === undefined || push.order === 'none' ? undefined : laneOf(push.appid, push.sender)
    const held = lane !== undefined && !this.#lanes.take(lane)
    if (held) this.#lanes.hold(lane)
    let insertedId: string | undefined
    let stored: StoredPush | undefined
    try {
      stored = await this.#table.add(push, lane === undefined ? undefined : { lane, held }, (id) => {
        if (held) return
        insertedId = id
        // the job is offered below, so a look at the table must not take it, too
        this.#hide(this.#account(push.appid), id)
      })
    } finally {
      if (stored === undefined) {
        this.#total--
        if (insertedId !== undefined) this.#findAgain(push.appid, insertedId)
        if (lane !== undefined && !held) this.#leaveLane(lane)
      }
    }
    if (stored === undefined) return false
    if (!held) this.#offer(new FirstClaim(new QueuedJob(push, stored), lane))
    return true
  }

  process (worker: Worker): void {
    if (this.#runner.worker !== undefined) throw new Error('process can be called only once')
    this.#runner.worker = worker
    this.#processingSince = this.#options.now()
    this.#pump()
  }

  async status (): Promise<QueueStatus> {
    const { total, delayed, ...others } = this.#table.count()
    const { running } = this.#runner
    const working = this.#runner.worker !== undefined && this.#closing === undefined && !this.#readFailed
    return { ...others, delayed, running, waiting: Math.max(total - delayed - running, 0), working }
  }

  close (): Promise<void> {
    this.#closing ??= this.#drain()
    return this.#closing
  }

  async #drain (): Promise<void> {
    clearTimeout(this.#timer)
    await this.#runner.drain()
    await this.#table.close()
  }

  #account (appid: string): AccountTurn {
    let account = this.#accounts.get(appid)
    if (account === undefined) {
      account = { appid, time: -Infinity, ready: [], taken: 0, running: 0, backlog: false, waitingSince: -Infinity, nextDueAt: undefined, pausedUntil: undefined, rests: false, turn: undefined }
      this.#accounts.set(appid, account)
    }
    return account
  }

  /** Hides a job from looks at the table. */
  #hide (account: AccountTurn, id: string): void {
    if (this.#taken.get(id) !== undefined) return
    this.#taken.set(id, account)
    account.taken++
  }

  #show (id: string): void {
    const account = this.#taken.delete(id)
    if (account !== undefined) account.taken--
  }

  /** Lets a push that was just stored begin without a look at the table, unless others wait before it. */
  #offer (claim: StoredClaim): void {
    const account = this.#account(claim.job.appid)
    this.#noteComing(account)
    const isFull = account.ready.length >= (this.#ready < MAX_READY_OF_ALL ? MAX_READY : FEW_PUSHES)
    if (account.backlog || isFull) {
      this.#show(claim.job.id)
      account.backlog = true
    } else this.#take(account, claim)
    this.#queueTurn(account)
    this.#pump()
  }

  #noteComing (account: AccountTurn): void {
    if (account.ready.length === 0 && !account.backlog) account.waitingSince = this.#options.now()
  }

  /** Looks for a push whose write failed and may have been stored all the same: if the table has it, it is handled. */
  #findAgain (appid: string, id: string): void {
    const account = this.#account(appid)
    this.#show(id)
    this.#expect(account, this.#options.now() + READ_AGAIN_MS)
  }

  #take (account: AccountTurn, claim: StoredClaim): void {
    this.#hide(account, claim.job.id)
    account.ready.push(claim)
    this.#ready++
  }

  #queueTurn (account: AccountTurn): void {
    if (account.running >= this.#options.concurrencyPerAccount || account.pausedUntil !== undefined) return
    if (account.ready.length === 0 && !account.backlog) {
      if (account.turn === undefined) this.#rest(account)
      return
    }
    this.#turns.add(account, this.#standingOf(account))
  }

  #standingOf (account: AccountTurn): Standing {
    if (account.running > 0) return BUSY
    if (!account.backlog && account.ready.length <= FEW_PUSHES) return this.#runner.paces.standingOf(account.appid)
    const { waitingSince } = account
    const isBurst = waitingSince > this.#processingSince && waitingSince > this.#options.now() - BURST_MS
    return isBurst ? this.#runner.paces.standingOf(account.appid, true) : BUSY
  }

  #rest (account: AccountTurn): void {
    if (this.#turns.size === 0) return this.#forgetIfIdle(account)
    if (account.rests) return
    account.rests = true
    this.#resting.push(account)
  }

  #endRest (): void {
    if (this.#resting.length === 0) return
    const accounts = this.#resting
    this.#resting = []
    for (const account of accounts) {
      account.rests = false
      if (account.turn === undefined) this.#forgetIfIdle(account)
    }
  }

  #forgetIfIdle (account: AccountTurn): void {
    const isIdle = account.running === 0 && account.nextDueAt === undefined && account.taken === 0 && account.turn === undefined && !account.backlog
    // another object may stand for the account by now: forgetting that one would lose its pushes until the next start
    if (isIdle && this.#accounts.get(account.appid) === account) this.#accounts.delete(account.appid)
  }

  /** Begins jobs while there are free places and accounts whose turn it is. */
  #pump (): void {
    if (this.#runner.worker === undefined || this.#closing !== undefined || this.#alone) return
    if (this.#suspects.length > 0) {
      if (this.#runner.running > 0) return
      this.#alone = true
      const suspect = this.#suspects.shift()!
      this.#begin(this.#account(suspect.job.appid), suspect, BUSY)
      return
    }
    for (;;) {
      const next = this.#takeTurn()
      if (next === undefined) {
        if (this.#turns.size === 0) this.#endRest()
        return
      }
      const { account, place } = next
      if (account.running >= this.#options.concurrencyPerAccount || account.pausedUntil !== undefined) continue
      if (account.ready.length === 0) this.#refill(account)
      const claim = account.ready.shift()
      if (claim !== undefined) {
        this.#ready--
        account.time++
        this.#begin(account, claim, place)
      }
      this.#queueTurn(account)
    }
  }

  /** The account that has the next place, and the place. */
  #takeTurn (): { account: AccountTurn, place: Place } | undefined {
    for (const { place, standings } of OFFERS) {
      while (this.#places.free[place]! > 0) {
        const account = this.#turns.take(standings)
        if (account === undefined) break
        // its burst may have become a backlog while it waited
        if (standings.includes(this.#standingOf(account))) return { account, place }
        this.#queueTurn(account)
      }
    }
  }

  /** Takes due jobs of an account from the table. */
  #refill (account: AccountTurn): void {
    try {
      const limit = Math.max(FEW_PUSHES + 1, Math.min(MAX_READY, Math.floor(MAX_READY_OF_ALL / (this.#turns.size + 1))))
      const { claims, more, nextDueAt } = this.#table.due(account.appid, limit, { size: account.taken, has: id => this.#taken.get(id) !== undefined })
      this.#readFailed = false
      account.backlog = more
      account.nextDueAt = undefined
      for (const claim of claims) {
        if (claim.lane === undefined || !claim.outside || this.#lanes.take(claim.lane)) this.#take(account, claim)
        else this.#hold(account, claim.lane, claim.job.id)
      }
      // last, since it may look at the table again
      if (nextDueAt !== undefined) this.#expect(account, nextDueAt)
    } catch (err) {
      if (!this.#readFailed) this.#options.log?.error({ err }, 'cannot read the message queue, trying again')
      this.#readFailed = true
      account.backlog = false
      this.#expect(account, this.#options.now() + READ_AGAIN_MS)
    }
  }

  #hold (account: AccountTurn, lane: number, id: string): void {
    this.#hide(account, id)
    this.#lanes.hold(lane)
    const release = () => { this.#show(id) }
    this.#table.hold(id).then(release, () => {
      release()
      this.#expect(account, this.#options.now() + READ_AGAIN_MS)
    })
  }

  #begin (account: AccountTurn, claim: StoredClaim, place: Place): void {
    this.#places.take(place)
    account.running++
    this.#table.markRunning(claim.job.id)
    this.#runner.run(claim, (outcome, cost) => {
      this.#places.leave(place)
      account.time += cost
      this.#finish(account, claim, outcome)
    })
  }

  #finish (account: AccountTurn, claim: StoredClaim, outcome: Outcome): void {
    this.#table.unmarkRunning(claim.job.id)
    this.#alone = false
    account.running--
    if (outcome.kind === 'crashed') this.#suspects.push({ ...claim, crashes: outcome.crashes })
    else this.#show(claim.job.id)
    if (outcome.kind === 'done' || outcome.kind === 'dead') this.#total--
    if (outcome.kind === 'retry' || outcome.kind === 'postponed') this.#expect(account, outcome.dueAt)
    if (outcome.kind === 'account postponed') this.#pause(account, outcome)
    const waits = outcome.kind !== 'done' && outcome.kind !== 'dead'
    const staysInLane = outcome.kind === 'retry' || outcome.kind === 'postponed' ? keepsLane(claim) : waits && !claim.outside
    if (claim.lane !== undefined && !staysInLane) this.#leaveLane(claim.lane)
    this.#queueTurn(account)
    this.#pump()
  }

  /** Makes all jobs of the account wait. None of them loses a try. */
  #pause (account: AccountTurn, { forMs }: { forMs: number }): void {
    for (const { job, lane, outside } of account.ready.splice(0)) {
      this.#ready--
      this.#show(job.id)
      if (lane !== undefined && outside) this.#leaveLane(lane)
    }
    account.backlog = true
    account.pausedUntil = this.#options.now() + forMs
    this.#wakeAt(account.pausedUntil)
  }

  /** Gives the lane to the next push of its sender. */
  #leaveLane (lane: number): void {
    if (!this.#lanes.mayHaveHeld(lane)) return this.#lanes.free(lane)
    this.#lanes.expectNone(lane)
    let promoted: Job | undefined
    this.#table.promote(lane, (job) => {
      promoted = job
      // the job is offered below, so a look at the table must not take it, too
      this.#hide(this.#account(job.appid), job.id)
    }).then((claim) => {
      if (claim === undefined) return this.#leaveLane(lane)
      this.#lanes.hold(lane)
      this.#offer(claim)
    }, (err: unknown) => {
      this.#options.log?.error({ err }, 'cannot write to the message queue, trying again')
      this.#lanes.hold(lane)
      if (promoted !== undefined) this.#findAgain(promoted.appid, promoted.id)
      if (this.#closing === undefined) setTimeout(() => this.#leaveLane(lane), READ_AGAIN_MS).unref()
    })
  }

  /** Notes that the account has a job that is due at this time, which may be now. */
  #expect (account: AccountTurn, dueAt: number): void {
    if (dueAt <= this.#options.now()) {
      this.#noteComing(account)
      account.backlog = true
      return this.#queueTurn(account)
    }
    account.nextDueAt = Math.min(account.nextDueAt ?? Infinity, dueAt)
    this.#wakeAt(dueAt)
  }

  #wakeAt (time: number): void {
    if (time >= this.#timerAt || this.#closing !== undefined) return
    clearTimeout(this.#timer)
    this.#timerAt = time
    // waiting jobs do not keep the process alive: its server does
    this.#timer = setTimeout(() => this.#wake(), Math.min(Math.max(time - this.#options.now(), 1), MAX_TIMER_MS)).unref()
  }

  /** Finds the accounts that have a due job. */
  #wake (): void {
    const time = this.#options.now()
    let next = Infinity
    for (const account of [...this.#accounts.values()]) {
      if (account.pausedUntil !== undefined && account.pausedUntil <= time) account.pausedUntil = undefined
      if (account.nextDueAt !== undefined && account.nextDueAt <= time) {
        account.nextDueAt = undefined
        this.#noteComing(account)
        account.backlog = true
      }
      next = Math.min(next, account.pausedUntil ?? Infinity, account.nextDueAt ?? Infinity)
      this.#queueTurn(account)
    }
    this.#timerAt = Infinity
    if (next !== Infinity) this.#wakeAt(next)
    this.#pump()
  }
}
