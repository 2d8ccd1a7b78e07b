import t from 'tap'
import { until } from '../../store/suite.js'
import { lettersOf, push, type CreateHome } from './home.js'

/** The places of running handlers. */
export function testPlaces (name: string, createHome: CreateHome): void {
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
}

/** The end of a queue. */
export function testClosing (name: string, createHome: CreateHome): void {
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
