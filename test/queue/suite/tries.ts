import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { PermanentError, PostponedError } from '../../../plugins/queue/outcome.js'
import { until } from '../../store/suite.js'
import { createLog, lettersOf, push, QUICK, replay, type CreateHome } from './home.js'

/** The tries of a push, and the end of them. */
export function testTries (name: string, createHome: CreateHome): void {
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
}

/** Pushes whose handlers cannot work for a while. */
export function testOutages (name: string, createHome: CreateHome): void {
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
}

/** Pushes that wait for an account or a rule. */
export function testMissing (name: string, createHome: CreateHome): void {
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
