import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import type { Test } from 'tap'
import type { DeadLetter, DeadLetterQuery, Job, MessageQueue } from '../../plugins/queue/queue.js'
import type { EngineLog } from '../../plugins/engines/log.js'
import type { QueueOptions } from '../../plugins/queue/options.js'
import { PermanentError, PostponedError } from '../../plugins/queue/outcome.js'
import { until } from '../store/suite.js'
import { deferred } from '../messages/push.js'

t.setTimeout(290_000)

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Opens a queue on the same jobs each time it is called; the test closes what it opened. */
export type OpenQueue = (options?: QueueOptions & { now?: () => number, log?: EngineLog }) => Promise<MessageQueue>

/** A place for jobs that no other test uses. */
export type CreateHome = (t: Test) => Promise<OpenQueue>

const QUICK: QueueOptions = { backoffMs: 1, maxBackoffMs: 2, attempts: 3, concurrencyPerAccount: 100 }
const push = (key: string, appid = 'wx1') => ({ appid, key, raw: `<xml>${key} 图片</xml>` })

const createLog = () => {
  const warnings: string[] = []
  return { warnings, info () {}, warn: (_fields: object, text: string) => { warnings.push(text) }, error () {} }
}

export const lettersOf = async (queue: MessageQueue, appid: string, limit?: number): Promise<DeadLetter[]> => (await queue.deadLetters.list({ appid, limit })).items
export const replay = async (queue: MessageQueue, appid: string, id: string): Promise<boolean> => await queue.deadLetters.replay({ appid, ids: [id] }) === 1

/** The promises of every engine of the queue. */
export function testQueue (name: string, createHome: CreateHome): void {
  testScheduling(name, createHome)

  t.test(`${name}: a push is handled as it was added`, async (t) => {
    const queue = await (await createHome(t))()
    const startedAt = Date.now()
    const handled = new Promise<Job>((resolve) => queue.process(async (job) => resolve(job)))
    const given = { ...push('9007199254740993'), origin: { requestId: '请求-1', traceparent: '00-0af7-b7ad-01' } }
    t.equal(await queue.add(given), true)
    const job = await handled
    t.match(job, { ...given, id: String, attempt: 1, succeeded: [] })
    // the queue's clock is a steady one, which the system's may leave by a little
    t.ok(job.receivedAt > startedAt - 1000 && job.receivedAt < Date.now() + 1000)
  })

  t.test(`${name}: pushes added before anyone handles them are handled later`, async (t) => {
    const queue = await (await createHome(t))()
    await Promise.all(Array.from({ length: 25 }, (_, index) => queue.add(push(String(index)))))
    const handled = new Set<string>()
    queue.process(async ({ key }) => { handled.add(key) })
    await until(() => handled.size === 25)
  })

  t.test(`${name}: more than ten pushes handled at a time are no leak to Node`, async (t) => {
    const warnings: Error[] = []
    const note = (warning: Error) => { warnings.push(warning) }
    process.on('warning', note)
    t.teardown(() => process.off('warning', note))
    const queue = await (await createHome(t))({ concurrency: 30, concurrencyPerAccount: 30 })
    let running = 0
    const all = deferred()
    queue.process(async () => {
      if (++running === 30) all.resolve()
      await all.promise
    })
    await Promise.all(Array.from({ length: 30 }, (_, index) => queue.add(push(String(index)))))
    await all.promise
    // Node says it behind the turn
    await nextTurn()
    t.same(warnings, [])
  })

  t.test(`${name}: four deliveries of one push at once are handled once, a later one not at all`, async (t) => {
    const queue = await (await createHome(t))()
    const handled: string[] = []
    queue.process(async ({ appid, key }) => { handled.push(`${appid} ${key}`) })
    const added = await Promise.all(Array.from({ length: 4 }, () => queue.add(push('9007199254740993'))))
    t.same(added.filter(Boolean).length, 1)
    await until(() => handled.length === 1)
    t.equal(await queue.add(push('9007199254740993')), false)
    // the next differs past 2^53 only, the last is another account's
    t.equal(await queue.add(push('9007199254740992')), true)
    t.equal(await queue.add(push('9007199254740993', 'wx2')), true)
    await until(() => handled.length === 3)
    t.same(new Set(handled), new Set(['wx1 9007199254740993', 'wx1 9007199254740992', 'wx2 9007199254740993']))
  })

  t.test(`${name}: a key may hold any character`, async (t) => {
    const queue = await (await createHome(t))()
    const keys = ['a:b', 'a', 'b:', ':', '图片 {x} *', '__proto__', '0']
    for (const key of keys) t.equal(await queue.add(push(key)), true)
    for (const key of keys) t.equal(await queue.add(push(key)), false)
  })

  t.test(`${name}: a key is forgotten once its time is over`, async (t) => {
    const queue = await (await createHome(t))({ dedupeTtlMs: 30 })
    t.equal(await queue.add(push('1')), true)
    await until(() => queue.add(push('1')))
  })

  t.test(`${name}: a failed try is repeated, the last one leaves a dead letter of its appid`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    const tries: number[] = []
    queue.process(async ({ attempt, key }) => {
      if (key === 'good') return
      tries.push(attempt)
      throw new Error(`no ${attempt}`)
    })
    const origin = { requestId: '请求-1', traceparent: '00-0af7-b7ad-01' }
    await queue.add({ ...push('bad'), origin })
    await queue.add(push('good'))
    await until(async () => (await lettersOf(queue, 'wx1')).length > 0)
    t.same(tries, [1, 2, 3])
    const [letter, ...more] = await lettersOf(queue, 'wx1')
    t.match(letter, { ...push('bad'), origin, id: String, attempts: 3, error: 'no 3', receivedAt: Number, failedAt: Number })
    t.ok(letter!.failedAt >= letter!.receivedAt)
    t.same(more, [])
    t.same(await lettersOf(queue, 'wx2'), [])
    t.equal(await queue.add(push('bad')), false, 'a redelivery of it stays one')
  })

  t.test(`${name}: a worker that throws at once, or throws no Error, fails the try like any other`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(({ key }) => { throw key === 'text' ? 'a text' : new Error('at once') })
    await queue.add(push('text'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    await queue.add(push('error'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 2)
    t.same((await lettersOf(queue, 'wx1')).map(({ error }) => error), ['at once', 'a text'])
  })

  t.test(`${name}: dead letters come newest first, up to the limit, and none is deleted for another`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async () => { throw new Error('no') })
    await queue.add(push('other', 'wx2'))
    for (const key of ['1', '2', '3', '4', '5']) {
      await queue.add(push(key))
      await until(async () => (await lettersOf(queue, 'wx1'))[0]?.key === key)
    }
    t.same((await lettersOf(queue, 'wx1')).map(({ key }) => key), ['5', '4', '3', '2', '1'])
    t.same((await lettersOf(queue, 'wx1', 2)).map(({ key }) => key), ['5', '4'])
    t.same((await lettersOf(queue, 'wx2')).map(({ key }) => key), ['other'])
  })

  t.test(`${name}: a dead letter is gone once its time is over`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, deadLetterTtlMs: 200 })
    queue.process(async () => { throw new Error('no') })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    const { id } = (await lettersOf(queue, 'wx1'))[0]!
    await until(async () => (await lettersOf(queue, 'wx1')).length === 0)
    t.equal(await replay(queue, 'wx1', id), false)
  })

  t.test(`${name}: a replayed dead letter is handled from the first try`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    let broken = true
    const tries: number[] = []
    queue.process(async ({ attempt }) => {
      tries.push(attempt)
      if (broken) throw new Error('no')
    })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    const { id } = (await lettersOf(queue, 'wx1'))[0]!

    t.equal(await replay(queue, 'wx2', id), false, 'not by another account')
    t.equal(await replay(queue, 'wx1', 'unknown'), false)
    t.equal(await replay(queue, 'wx1', ''), false)
    t.equal((await lettersOf(queue, 'wx1')).length, 1)

    broken = false
    t.equal(await replay(queue, 'wx1', id), true)
    await until(() => tries.length === 4)
    t.same(tries, [1, 2, 3, 1])
    t.same(await lettersOf(queue, 'wx1'), [])
    t.equal(await replay(queue, 'wx1', id), false)
  })

  t.test(`${name}: a replayed push that fails again is a dead letter again after as many tries`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    let tries = 0
    queue.process(async () => { throw new Error(`no ${++tries}`) })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    await replay(queue, 'wx1', (await lettersOf(queue, 'wx1'))[0]!.id)
    await until(async () => (await lettersOf(queue, 'wx1'))[0]?.error === 'no 6')
    t.equal((await lettersOf(queue, 'wx1'))[0]!.attempts, 3)
  })

  t.test(`${name}: rules that succeeded are known to the later tries and to a replay`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    const seen: Array<readonly string[]> = []
    queue.process(async ({ succeeded }, { markSucceeded }) => {
      seen.push([...succeeded].sort())
      if (seen.length === 1) await Promise.all([markSucceeded('a'), markSucceeded('b')])
      if (seen.length === 2) await markSucceeded('c')
      if (seen.length <= 3) throw new Error('a neighbour failed')
    })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    await replay(queue, 'wx1', (await lettersOf(queue, 'wx1'))[0]!.id)
    await until(() => seen.length === 4)
    t.same(seen, [[], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']])
  })

  t.test(`${name}: as many pushes as allowed are handled at once, and no more`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 3, concurrencyPerAccount: 3 })
    let inside = 0
    let most = 0
    let handled = 0
    queue.process(async () => {
      most = Math.max(most, ++inside)
      // the first three leave together
      await until(() => most === 3)
      inside--
      handled++
    })
    await Promise.all(Array.from({ length: 12 }, (_, index) => queue.add(push(String(index)))))
    await until(() => handled === 12)
    t.equal(most, 3)
  })

  t.test(`${name}: a push that waits for its next try holds up no other`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 1, backoffMs: 60_000 })
    const handled: string[] = []
    queue.process(async ({ key }) => {
      handled.push(key)
      if (key === 'bad') throw new Error('no')
    })
    await queue.add(push('bad'))
    await queue.add(push('good'))
    await until(() => handled.length === 2)
    t.same(handled, ['bad', 'good'])
  })

  t.test(`${name}: a try that takes too long is told so, has failed, and can report nothing any more`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, handlerTimeoutMs: 20, concurrency: 1 })
    const late: unknown[] = []
    queue.process(async ({ key }, { signal, markSucceeded }) => {
      if (key !== 'slow') return
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      // ignores that it is over
      await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
      await markSucceeded('a').catch((err) => late.push(err))
    })
    await queue.add(push('slow'))
    await until(() => late.length === 1)
    t.match(late, [{ code: 'WX_ERR_CLOSED' }])
    t.match(await lettersOf(queue, 'wx1'), [{ key: 'slow', error: /20 ms/ }])
  })

  t.test(`${name}: a worker that never settles does not keep its place`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, handlerTimeoutMs: 20, concurrency: 1 })
    const handled: string[] = []
    queue.process(async ({ key }) => {
      if (key === 'stuck') await new Promise(() => {})
      handled.push(key)
    })
    await queue.add(push('stuck'))
    await queue.add(push('next'))
    await until(() => handled.length === 1)
    t.same(handled, ['next'])
  })

  t.test(`${name}: closing waits for running handlers, and starts no other`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 1 })
    const events: string[] = []
    const started = new Promise<() => void>((resolve) => {
      queue.process(async ({ key }, { signal, markSucceeded }) => {
        events.push(`start ${key}`)
        await new Promise<void>((_resolve) => { resolve(_resolve) })
        await markSucceeded('a')
        events.push(`end ${key} ${signal.aborted}`)
      })
    })
    await queue.add(push('1'))
    await queue.add(push('2'))
    const finish = await started
    const closed = queue.close().then(() => events.push('closed'))
    await t.rejects(queue.add(push('3')), { code: 'WX_ERR_CLOSED' })
    finish()
    await closed
    t.same(events, ['start 1', 'end 1 false', 'closed'])
    await queue.close()
  })

  t.test(`${name}: closing does not wait for a handler longer than the grace period`, async (t) => {
    const queue = await (await createHome(t))({ graceMs: 10 })
    let signal: AbortSignal | undefined
    queue.process(async (_job, control) => {
      signal = control.signal
      await new Promise(() => {})
    })
    await queue.add(push('1'))
    await until(() => signal !== undefined)
    await queue.close()
    t.equal(signal!.aborted, true)
  })

  t.test(`${name}: a postponed push was not tried, and one that is missing something for too long says so`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, backoffMs: 5, maxBackoffMs: 5 })
    const attempts: number[] = []
    queue.process(async ({ attempt }) => {
      attempts.push(attempt)
      if (attempts.length < 4) throw new PostponedError('this process has no rule x')
    })
    await queue.add(push('1'))
    await until(() => attempts.length === 4)
    t.same(attempts, [1, 1, 1, 1])
    const impatient = await (await createHome(t))({ postponeForMs: 0 })
    impatient.process(async () => { throw new PostponedError('this process has no rule x') })
    await impatient.add(push('1'))
    await until(async () => (await lettersOf(impatient, 'wx1')).length === 1)
    t.match(await lettersOf(impatient, 'wx1'), [{ cause: 'missing', error: 'this process has no rule x' }])
  })

  t.test(`${name}: a failure without cure is a dead letter at once`, async (t) => {
    const queue = await (await createHome(t))()
    let tries = 0
    queue.process(async () => {
      tries++
      throw new PermanentError('the template does not exist')
    })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    t.match(await lettersOf(queue, 'wx1'), [{ cause: 'permanent', error: 'the template does not exist' }])
    t.equal(tries, 1)
  })

  t.test(`${name}: a push is tried until its time is over, counted from its first failure`, async (t) => {
    const queue = await (await createHome(t))({ retryForMs: 60, backoffMs: 20, maxBackoffMs: 20 })
    let tries = 0
    queue.process(async () => {
      tries++
      throw new Error('no')
    })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    t.ok(tries >= 2 && tries <= 7, `${tries} tries`)
    t.match(await lettersOf(queue, 'wx1'), [{ cause: 'exhausted' }])
  })

  // a day of tries, with pauses from 1 s to 10 minutes, at a twenty-thousandth of their length
  t.test(`${name}: no push is given up or forgotten when what is behind the handlers is away for half of the time that pushes are tried`, async (t) => {
    const queue = await (await createHome(t))({ retryForMs: 4320, backoffMs: 1, maxBackoffMs: 30, postponeForMs: 30_000, concurrencyPerAccount: 100 })
    let isAway = true
    const handled = new Set<string>()
    queue.process(async ({ appid, key }) => {
      if (isAway && appid === 'wx1') throw new Error('the shop does not answer')
      if (isAway) throw new PostponedError('the setup cannot start', { scope: 'account' })
      handled.add(`${appid} ${key}`)
    })
    const keys = Array.from({ length: 30 }, (_, index) => String(index))
    await Promise.all(keys.flatMap(key => ['wx1', 'wx2'].map(appid => queue.add(push(key, appid)))))
    await sleep(2160)
    t.same((await queue.deadLetters.list()).items, [])
    isAway = false
    await until(() => handled.size === 60)
    t.same((await queue.deadLetters.list()).items, [])
    t.match(await queue.status!(), { dead: 0 })
  })

  t.test(`${name}: a replay is spread over time`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    let isBroken = true
    const times: number[] = []
    queue.process(async () => {
      if (isBroken) throw new Error('no')
      times.push(performance.now())
    })
    await Promise.all(Array.from({ length: 10 }, (_, index) => queue.add(push(String(index)))))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 10)
    isBroken = false
    t.equal(await queue.deadLetters.replay({}, { overMs: 5000 }), 10)
    await until(() => times.length === 10)
    t.ok(times[9]! - times[0]! > 3000, `${times[9]! - times[0]!} ms`)
    t.ok(times.filter(time => time < times[0]! + 2500).length < 9)
  })

  t.test(`${name}: dead letters are counted by their cause`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async ({ key }) => { throw key === '3' ? new PermanentError('no') : new Error('no') })
    for (const key of ['1', '2', '3']) await queue.add(push(key))
    await queue.deadLetters.add(push('4'), 'neither XML nor JSON')
    await until(async () => (await lettersOf(queue, 'wx1')).length === 4)
    t.match(await queue.status!(), { dead: 4, causes: { exhausted: 2, permanent: 1, unreadable: 1 } })
    await queue.deadLetters.discard({ error: 'neither' })
    t.match(await queue.status!(), { dead: 3, causes: { exhausted: 2, permanent: 1 } })
  })

  t.test(`${name}: a worker may throw what cannot be shown, and a text of any length`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    const trap = () => { throw new Error('trap') }
    const values: Record<string, unknown> = {
      bare: Object.create(null),
      long: new Error('x'.repeat(5_000_000)),
      proxy: new Proxy({}, { get: trap, getPrototypeOf: trap }),
      'proxy of a function': new Proxy(() => {}, { get: trap, getPrototypeOf: trap }),
      'getter of an error': Object.defineProperty(new Error('seen'), 'message', { get: trap }),
      'getter of the code': { get code () { return trap() } },
      'getter of a cause': new Error('outer', { cause: Object.defineProperty(new Error('seen'), 'stack', { get: trap }) })
    }
    queue.process(async ({ key }) => { throw values[key] })
    for (const key of Object.keys(values)) await queue.add(push(key))
    await until(async () => (await lettersOf(queue, 'wx1')).length === Object.keys(values).length)
    t.ok((await lettersOf(queue, 'wx1')).every(({ error }) => error.length > 0 && error.length < 5000))
  })

  t.test(`${name}: dead letters are found by account, event, error and time, a page at a time, and discarded`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async ({ key }) => { throw new Error(`no ${key}`) })
    for (const appid of ['wx1', 'wx2']) {
      for (const key of ['1', '2', '3']) {
        await queue.add({ ...push(key, appid), event: key === '3' ? 'other' : 'pay' })
        await until(async () => (await lettersOf(queue, appid)).some(letter => letter.key === key))
      }
    }
    const { deadLetters } = queue
    const keys = async (query: DeadLetterQuery) => (await deadLetters.list(query)).items.map(({ appid, key }) => `${appid} ${key}`)
    t.same(await keys({}), ['wx2 3', 'wx2 2', 'wx2 1', 'wx1 3', 'wx1 2', 'wx1 1'])
    t.same(await keys({ appid: 'wx1', event: 'pay' }), ['wx1 2', 'wx1 1'])
    t.same(await keys({ error: 'no 3' }), ['wx2 3', 'wx1 3'])
    const [, second] = (await deadLetters.list()).items
    t.same((await deadLetters.list({ since: second!.failedAt })).items.map(({ id }) => id).includes(second!.id), true)
    t.notOk((await deadLetters.list({ until: second!.failedAt })).items.some(({ id }) => id === second!.id))

    const pages: string[][] = []
    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined;) {
      const page = await deadLetters.list({ limit: 4, cursor })
      pages.push(page.items.map(({ appid, key }) => `${appid} ${key}`))
      cursor = page.next
    }
    t.same(pages, [['wx2 3', 'wx2 2', 'wx2 1', 'wx1 3'], ['wx1 2', 'wx1 1']])

    t.match(await deadLetters.get(second!.id), { id: second!.id, error: 'no 2' })
    t.equal(await deadLetters.get('unknown'), undefined)
    t.equal(await deadLetters.discard({ appid: 'wx2' }), 3)
    t.equal(await deadLetters.discard({ ids: ['unknown'] }), 0)
    t.same(await keys({}), ['wx1 3', 'wx1 2', 'wx1 1'])
    t.equal((await queue.status!()).dead, 3)
  })

  t.test(`${name}: a push that cannot be read is kept as a dead letter`, async (t) => {
    const queue = await (await createHome(t))()
    queue.process(async () => {})
    t.equal(await queue.deadLetters.add(push('1'), 'neither XML nor JSON'), true)
    t.equal(await queue.deadLetters.add(push('1'), 'neither XML nor JSON'), false)
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    t.match(await lettersOf(queue, 'wx1'), [{ key: '1', error: 'neither XML nor JSON' }])
  })

  t.test(`${name}: a queue that handles nothing closes, and a second worker is refused`, async (t) => {
    const open = await createHome(t)
    await (await open()).close()
    const queue = await (await createHome(t))()
    queue.process(async () => {})
    t.throws(() => queue.process(async () => {}), { message: /once/ })
  })
}

/** Turns of accounts, and lanes of senders. */
function testScheduling (name: string, createHome: CreateHome): void {
  t.test(`${name}: an account with a backlog of slow pushes leaves room for another`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 8, concurrencyPerAccount: 6, graceMs: 1 })
    const begun: string[] = []
    const gate = deferred()
    queue.process(async ({ appid }) => {
      begun.push(appid)
      if (appid === 'busy') await gate.promise
    })
    await Promise.all(Array.from({ length: 100 }, (_, index) => queue.add(push(String(index), 'busy'))))
    await until(() => begun.length === 6)
    for (const key of ['1', '2', '3']) await queue.add(push(key, 'quiet'))
    await until(() => begun.length === 9)
    t.same(begun, [...Array<string>(6).fill('busy'), 'quiet', 'quiet', 'quiet'])
    gate.resolve()
    await until(() => begun.length === 103)
  })

  t.test(`${name}: however many accounts fill all places that they may with slow pushes, the pushes of a quick one begin`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1 })
    const gate = deferred()
    const begun = { slow: 0, quick: 0 }
    queue.process(async ({ appid }) => {
      if (appid.startsWith('slow')) {
        begun.slow++
        return gate.promise
      }
      begun.quick++
    })
    await queue.add(push('first', 'quick'))
    await until(() => begun.quick === 1)
    for (let number = 0; number < 20; number++) await Promise.all(Array.from({ length: 6 }, (_, key) => queue.add(push(String(key), `slow ${number}`))))
    // all places but those that are kept
    await until(() => begun.slow >= 15)
    for (let number = 0; number < 30; number++) {
      await queue.add(push(String(number), 'quick'))
      await until(() => begun.quick === number + 2)
    }
    t.ok(begun.slow <= 18, `${begun.slow} slow ones run`)
    gate.resolve()
    await until(() => begun.slow === 120)
  })

  t.test(`${name}: a burst begins at once, one push after the other, while slow accounts with backlogs fill all places that they may`, async (t) => {
    let now = Date.now()
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1, now: () => now })
    const gate = deferred()
    const begun = new Map<string, number>()
    const begunOf = (appid: string) => begun.get(appid) ?? 0
    const addBurst = (appid: string, round: string, sender?: string) => Promise.all(Array.from({ length: 20 }, (_, number) => queue.add({ ...push(`${round} ${number}`, appid), sender })))
    let slow = 0
    for (let number = 0; number < 20; number++) await Promise.all(Array.from({ length: 6 }, (_, key) => queue.add(push(String(key), `slow ${number}`))))
    queue.process(async ({ appid }) => {
      begun.set(appid, begunOf(appid) + 1)
      if (!appid.startsWith('slow')) return
      slow++
      await gate.promise
    })
    await until(() => slow >= 15)
    now++
    await addBurst('quiet', 'first')
    await until(() => begunOf('quiet') === 20)
    await addBurst('quiet', 'of one user', 'alice')
    await until(() => begunOf('quiet') === 40)
    await addBurst('slow burst', 'first')
    await until(() => begunOf('slow burst') === 1)
    for (let number = 0; number < 10; number++) {
      await queue.add(push('only', `new ${number}`))
      await until(() => begunOf(`new ${number}`) === 1)
    }
    await addBurst('quiet', 'beside another burst')
    await until(() => begunOf('quiet') === 60)
    t.equal(begunOf('slow burst'), 1, 'it has one place of those that are kept')
    gate.resolve()
    await until(() => slow === 140)
  })

  t.test(`${name}: in the first round of 300 accounts with backlogs and slow handlers no push of another account waits for the end of the round`, { timeout: 120_000 }, async (t) => {
    const ACCOUNTS = 300
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1 })
    const gates: Array<() => void> = []
    const seen = new Set<string>()
    let quiet = 0
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: ACCOUNTS }, (_, number) => queue.add(push(`${round}`, `other ${number}`))))
    queue.process(async ({ appid }) => {
      if (appid === 'quiet') {
        quiet++
        return
      }
      seen.add(appid)
      // none ends before a push of the quiet account has begun
      await new Promise<void>(resolve => gates.push(resolve))
    })
    await until(() => gates.length === 15)
    for (let number = 0; number < 100; number++) {
      await queue.add(push(String(number), 'quiet'))
      await until(() => quiet === number + 1)
      gates.splice(0, 2).forEach(resolve => resolve())
    }
    t.ok(seen.size < ACCOUNTS, `${seen.size} accounts had their first turn meanwhile`)
    gates.forEach(resolve => resolve())
  })

  t.test(`${name}: beside 1,000 accounts with backlogs and one whose handlers are slow, a push of another account waits for its turn and no longer`, { timeout: 120_000 }, async (t) => {
    const ACCOUNTS = 1000
    const PUSHES = 20
    const queue = await (await createHome(t))({ graceMs: 1 })
    const gate = deferred()
    const begun = { others: 0, quiet: 0 }
    const load = { isOver: false, handlerMs: 0 }
    let key = 0
    queue.process(async ({ appid }) => {
      if (appid === 'busy') return gate.promise
      if (appid === 'quiet') {
        begun.quiet++
        return
      }
      begun.others++
      // its backlog never ends
      if (!load.isOver) await queue.add(push(String(key++), appid))
      if (load.handlerMs > 0) await sleep(load.handlerMs)
    })
    /** How many turns all others had until the push began, each time. */
    async function measure (comment: string): Promise<number[]> {
      const turns: number[] = []
      const waitingMs: number[] = []
      for (let number = 0; number < PUSHES; number++) {
        const [before, from, quietBefore] = [begun.others, performance.now(), begun.quiet]
        await queue.add(push(`quiet ${key++}`, 'quiet'))
        await until(() => begun.quiet > quietBefore)
        turns.push((begun.others - before) / ACCOUNTS)
        waitingMs.push(performance.now() - from)
      }
      waitingMs.sort((one, other) => one - other)
      t.comment(`${comment}: a push began after ${Math.round(waitingMs[PUSHES / 2]!)} ms, the slowest after ${Math.round(waitingMs.at(-1)!)} ms`)
      return turns
    }
    await Promise.all(Array.from({ length: 1000 }, (_, number) => queue.add(push(String(number), 'busy'))))
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: ACCOUNTS }, (_, number) => queue.add(push(String(key++), `other ${number}`))))
    const turns = await measure('handlers as quick as its own')
    // the turn that it has had already, and another one while it is stored
    t.ok(turns.every(count => count < 2.2), `others had ${Math.max(...turns)} turns meanwhile`)
    load.handlerMs = 50
    const before = begun.others
    await until(() => begun.others > before + 3 * ACCOUNTS)
    // it uses less than the others
    const shares = await measure('handlers of 50 ms')
    t.ok(shares.every(count => count < 0.5), `others had ${Math.max(...shares)} turns meanwhile`)
    load.isOver = true
    gate.resolve()
  })

  t.test(`${name}: accounts with a push now and then do not starve an account with a backlog`, { timeout: 120_000 }, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 2, concurrencyPerAccount: 2, graceMs: 1 })
    const load = { isOver: false, handled: 0, others: 0 }
    let key = 0
    const addOther = (appid: string) => queue.add(push(String(key++), appid)).catch(() => load.isOver || t.fail('not stored'))
    queue.process(async ({ appid }) => {
      if (appid === 'backlog') load.handled++
      else {
        load.others++
        // it never has more than one push that waits, and always comes again
        if (!load.isOver) setImmediate(addOther, appid)
      }
    })
    await Promise.all(Array.from({ length: 20 }, (_, number) => addOther(`sparse ${number}`)))
    for (let number = 0; number < 100; number++) await queue.add(push(`backlog ${number}`, 'backlog'))
    await until(() => load.handled === 100)
    load.isOver = true
    t.ok(load.others > 100, `${load.others} pushes of others meanwhile`)
  })

  t.test(`${name}: accounts with backlogs take turns`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 1, concurrencyPerAccount: 1 })
    for (const appid of ['one', 'two', 'three']) for (const key of ['1', '2', '3']) await queue.add(push(key, appid))
    const begun: string[] = []
    queue.process(async ({ appid }) => { begun.push(appid) })
    await until(() => begun.length === 9)
    for (const from of [0, 3, 6]) t.same(new Set(begun.slice(from, from + 3)).size, 3, begun.join())
  })

  t.test(`${name}: the messages of one sender follow one another, those of others do not wait`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    const running = new Map<string, number>()
    const order = new Map<string, string[]>([['alice', []], ['bob', []]])
    let together = 0
    queue.process(async ({ sender, key }) => {
      running.set(sender!, (running.get(sender!) ?? 0) + 1)
      if (running.get(sender!)! > 1) t.fail('two messages of one sender ran side by side')
      if (running.get('alice') === 1 && running.get('bob') === 1) together++
      order.get(sender!)!.push(key)
      await sleep(Math.random() * 4)
      running.set(sender!, running.get(sender!)! - 1)
    })
    const keys = Array.from({ length: 15 }, (_, index) => String(index))
    for (const key of keys) await Promise.all(['alice', 'bob'].map(sender => queue.add({ ...push(`${sender} ${key}`), sender })))
    await until(() => [...order.values()].every(({ length }) => length === keys.length))
    for (const [sender, handled] of order) t.same(handled, keys.map(key => `${sender} ${key}`))
    t.ok(together > 0)
  })

  t.test(`${name}: a message that fails lets the next of its sender pass, and with order strict it does not`, async (t) => {
    for (const order of ['sender', 'strict'] as const) {
      // longer than the two messages behind take
      const queue = await (await createHome(t))({ backoffMs: 500, maxBackoffMs: 500 })
      const tries: string[] = []
      queue.process(async ({ key, attempt }) => {
        tries.push(`${key} ${attempt}`)
        if (key === 'first' && attempt === 1) throw new Error('not yet')
      })
      for (const key of ['first', 'second', 'third']) await queue.add({ ...push(key), sender: 'alice', order })
      await until(() => tries.length === 4)
      t.same(tries, order === 'strict' ? ['first 1', 'first 2', 'second 1', 'third 1'] : ['first 1', 'second 1', 'third 1', 'first 2'])
    }
  })

  t.test(`${name}: messages with order none do not wait for one another`, async (t) => {
    const queue = await (await createHome(t))({ concurrencyPerAccount: 10, graceMs: 1 })
    let begun = 0
    const gate = deferred()
    queue.process(async () => {
      begun++
      await gate.promise
    })
    for (const key of ['1', '2', '3']) await queue.add({ ...push(key), sender: 'alice', order: 'none' })
    await until(() => begun === 3)
    gate.resolve()
  })

  t.test(`${name}: an account that is missing costs its pushes no try, and is asked for again with pauses`, async (t) => {
    const log = createLog()
    const queue = await (await createHome(t))({ attempts: 1, backoffMs: 20, log })
    let missing = true
    let asked = 0
    const handled: string[] = []
    queue.process(async ({ key, attempt }) => {
      asked++
      if (missing) throw new PostponedError('no such account', { scope: 'account' })
      handled.push(`${key} ${attempt}`)
    })
    await Promise.all(Array.from({ length: 50 }, (_, index) => queue.add(push(String(index)))))
    await sleep(100)
    t.ok(asked < 50 * 4, `asked ${asked} times`)
    missing = false
    await until(() => handled.length === 50)
    t.same(new Set(handled), new Set(Array.from({ length: 50 }, (_, index) => `${index} 1`)))
    t.same(await lettersOf(queue, 'wx1'), [])
    t.same(log.warnings, ['the pushes of this account have to wait'])
    missing = true
    await queue.add(push('later'))
    await until(() => log.warnings.length > 1)
    t.equal(log.warnings.length, 2, 'told again once it was there')
  })

  t.test(`${name}: pushes that wait for a missing rule are told once`, async (t) => {
    const log = createLog()
    const queue = await (await createHome(t))({ backoffMs: 5, log })
    let missing = true
    let asked = 0
    const handled: string[] = []
    queue.process(async ({ key }) => {
      asked++
      if (missing && key !== 'other') throw new PostponedError(`no rule ${key.slice(0, 1)}`)
      handled.push(key)
    })
    await Promise.all(['a1', 'a2', 'b1', 'other'].map(key => queue.add(push(key))))
    await until(() => asked > 12)
    missing = false
    await until(() => handled.length === 4)
    t.same(log.warnings, Array<string>(2).fill('a push has to wait, and so do others for the same reason'))
  })
}

/** The promises of the engines that outlive a process. */
export function testDurableQueue (name: string, createHome: CreateHome): void {
  t.test(`${name}: what was not handled is handled after the next start, and known as delivered`, async (t) => {
    const open = await createHome(t)
    const before = await open()
    await before.add(push('1'))
    await before.close()
    const after = await open()
    const handled = new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))
    t.equal(await after.add(push('1')), false)
    t.match(await handled, { ...push('1'), attempt: 1 })
  })

  t.test(`${name}: a handler cut off by closing is tried again by the next start, without what succeeded, as the same try`, async (t) => {
    const open = await createHome(t)
    const before = await open({ graceMs: 10 })
    const cut = new Promise<void>((resolve) => {
      before.process(async (_job, { markSucceeded }) => {
        await markSucceeded('a')
        resolve()
        await new Promise(() => {})
      })
    })
    await before.add(push('1'))
    await cut
    await before.close()
    const after = await open()
    const job = await new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))
    t.match(job, { key: '1', attempt: 1, succeeded: ['a'] })
  })

  t.test(`${name}: pushes that wait do not fill the memory`, { timeout: 120_000 }, async (t) => {
    const queue = await (await createHome(t))({ graceMs: 1 })
    let running = 0
    queue.process(() => {
      running++
      return new Promise(() => {})
    })
    const addPushes = async (count: number, round: string) => {
      for (let from = 0; from < count; from += 250) {
        await Promise.all(Array.from({ length: 250 }, (_, number) => queue.add({ appid: `wx${number % 5}`, key: `${round} ${from + number}`, raw: randomBytes(1000).toString('hex'), sender: `user${number}` })))
      }
    }
    const usedBytes = () => {
      collectGarbage()
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    await addPushes(1000, 'first')
    await until(() => running >= 75)
    const before = usedBytes()
    await addPushes(20_000, 'more')
    const grownBytes = usedBytes() - before
    t.ok(grownBytes < 20 * 2 ** 20, `40 MB of pushes fill ${Math.round(grownBytes / 2 ** 20)} MiB: 100,000 pushes fill less than 100 MiB`)
    t.ok((await queue.status!()).waiting > 20_000)
  })

  t.test(`${name}: dead letters are there after a restart`, async (t) => {
    const open = await createHome(t)
    const before = await open({ attempts: 1 })
    before.process(async () => { throw new Error('no') })
    await before.add(push('1'))
    await until(async () => (await lettersOf(before, 'wx1')).length === 1)
    await before.close()
    const after = await open()
    const [letter] = await lettersOf(after, 'wx1')
    t.match(letter, { ...push('1'), error: 'no', attempts: 1 })
    t.equal(await replay(after, 'wx1', letter!.id), true)
    t.equal((await new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))).key, '1')
  })
}
