import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import type { Test } from 'tap'
import type { DeadLetter, Job, MessageQueue } from '../../plugins/queue/queue.js'
import type { QueueOptions } from '../../plugins/queue/options.js'
import { until } from '../store/suite.js'
import { deferred } from '../messages/push.js'

/** Opens a queue on the same jobs each time it is called; the test closes what it opened. */
export type OpenQueue = (options?: QueueOptions) => Promise<MessageQueue>

/** A place for jobs that no other test uses. */
export type CreateHome = (t: Test) => Promise<OpenQueue>

const QUICK: QueueOptions = { backoffMs: 1, maxBackoffMs: 2, attempts: 3 }
const push = (key: string, appid = 'wx1') => ({ appid, key, raw: `<xml>${key} 图片</xml>` })

export const lettersOf = async (queue: MessageQueue, appid: string, limit?: number): Promise<DeadLetter[]> => (await queue.deadLetters.list({ appid, limit })).items
export const replay = async (queue: MessageQueue, appid: string, id: string): Promise<boolean> => await queue.deadLetters.replay({ appid, ids: [id] }) === 1

/** What every engine of the queue promises. */
export function testQueue (name: string, createHome: CreateHome): void {
  t.test(`${name}: a push is handled as it was added`, async (t) => {
    const queue = await (await createHome(t))()
    const startedAt = Date.now()
    const handled = new Promise<Job>((resolve) => queue.process(async (job) => resolve(job)))
    const given = { ...push('9007199254740993'), origin: { requestId: '请求-1', traceparent: '00-0af7-b7ad-01' } }
    t.equal(await queue.add(given), true)
    const job = await handled
    t.match(job, { ...given, id: String, attempt: 1, succeeded: [] })
    t.ok(job.receivedAt >= startedAt && job.receivedAt <= Date.now())
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
    const queue = await (await createHome(t))({ concurrency: 30 })
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

  t.test(`${name}: dead letters come newest first, up to the limit, and the oldest are not kept`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, maxDeadLetters: 3 })
    queue.process(async () => { throw new Error('no') })
    await queue.add(push('other', 'wx2'))
    for (const key of ['1', '2', '3', '4', '5']) {
      await queue.add(push(key))
      await until(async () => (await lettersOf(queue, 'wx1'))[0]?.key === key)
    }
    await until(async () => (await lettersOf(queue, 'wx1')).length === 3)
    t.same((await lettersOf(queue, 'wx1')).map(({ key }) => key), ['5', '4', '3'])
    t.same((await lettersOf(queue, 'wx1', 2)).map(({ key }) => key), ['5', '4'])
    t.same((await lettersOf(queue, 'wx2')).map(({ key }) => key), ['other'], 'a noisy account does not push out the letters of another')
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
    const queue = await (await createHome(t))({ concurrency: 3 })
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

  t.test(`${name}: a queue that handles nothing closes, and a second worker is refused`, async (t) => {
    const open = await createHome(t)
    await (await open()).close()
    const queue = await (await createHome(t))()
    queue.process(async () => {})
    t.throws(() => queue.process(async () => {}), { message: /once/ })
  })
}

/** What the engines promise that outlive a process. */
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
