import t from 'tap'
import { onStop, TryControl, untilStopped } from '../../plugins/queue/index.js'

const control = () => new TryControl(async () => {}, false)

t.test('whoever waits for the end of a try hears of it, early or late, with or without a signal', async (t) => {
  const heard: string[] = []
  const hear = (name: string) => ({ message }: Error) => { heard.push(`${name}: ${message}`) }
  const own = control()
  onStop(own, hear('early'))
  own.stop(new Error('the time is up'))
  onStop(own, hear('late'))
  t.same(heard, ['early: the time is up', 'late: the time is up'])
  t.match([own.signal.aborted, own.signal.reason], [true, { message: 'the time is up' }], 'a signal that is created afterwards has fired')

  // the queue of an app may know nothing but signals
  const controller = new AbortController()
  const others = { signal: controller.signal, markSucceeded: async () => {} }
  onStop(others, hear('others'))
  controller.abort(new Error('closed'))
  onStop(others, hear('others, late'))
  t.same(heard.slice(2), ['others: closed', 'others, late: closed'])
})

t.test('work ends with its result, with its error, or with the reason why the try ended', async (t) => {
  t.equal(await untilStopped(Promise.resolve(1), control()), 1)
  await t.rejects(untilStopped(Promise.reject(new Error('handler')), control()), { message: 'handler' })
  const stopped = control()
  const waiting = untilStopped(new Promise(() => {}), stopped)
  stopped.stop(new Error('the time is up'))
  await t.rejects(waiting, { message: 'the time is up' })
})
