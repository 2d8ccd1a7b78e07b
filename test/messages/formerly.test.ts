import t from 'tap'
import type { Job, JobControl, MessageQueue, QueuedPush } from '../../plugins/messages/index.js'
import { build, push, text } from './push.js'

/** The jobs that a queue got. */
function createRecorder (): { pushes: QueuedPush[], queue: MessageQueue } {
  const pushes: QueuedPush[] = []
  return { pushes, queue: { add: async (push: QueuedPush) => Boolean(pushes.push(push)) } as unknown as MessageQueue }
}

const toJob = (push: QueuedPush, succeeded: string[] = []): Job => ({ ...push, id: '1', attempt: 1, receivedAt: Date.now(), succeeded })

function createControl (succeeded: string[]): JobControl {
  return { signal: new AbortController().signal, markSucceeded: async (rule) => { succeeded.push(rule) } }
}

t.test('a rule handles what waits for a name that it had formerly, once, and whoever has neither name leaves it', async (t) => {
  const { pushes, queue } = createRecorder()
  const old = await build(t, { queue })
  for (const name of ['one', 'two', 'three']) old.messages.on({ msgType: 'text', name, next: name !== 'three' }, () => {})
  await old.messages.receive(push(text()))
  t.match(pushes, [{ rules: ['one', 'two', 'three'] }])

  const runs: string[] = []
  const renamed = await build(t, { queue })
  renamed.messages.on({ msgType: 'text', name: 'both', formerly: ['one', 'two'], next: true }, () => { runs.push('both') })
  renamed.messages.on({ msgType: 'text', name: 'three' }, () => { runs.push('three') })
  await renamed.messages.handle(toJob(pushes[0]!), createControl([]))
  t.same(runs, ['both', 'three'])

  // handlers that succeeded under a former name or under the new name do not run again
  await renamed.messages.handle(toJob(pushes[0]!, ['one', 'two']), createControl([]))
  await renamed.messages.handle(toJob(pushes[0]!, ['both']), createControl([]))
  t.same(runs, ['both', 'three', 'three', 'three'])

  const without = await build(t, { queue })
  without.messages.on({ msgType: 'text', name: 'three' }, () => {})
  await t.rejects(without.messages.handle(toJob(pushes[0]!), createControl([])), { code: 'WX_ERR_POSTPONED', message: /no rule one, two/ })
})

t.test('a rule that has a name now goes before the rule that had it formerly', async (t) => {
  const { pushes, queue } = createRecorder()
  const runs: string[] = []
  const { messages } = await build(t, { queue })
  messages.on({ msgType: 'text', name: 'new', formerly: ['old'], next: true }, () => { runs.push('new') })
  messages.on({ msgType: 'text', name: 'old' }, () => { runs.push('old') })
  await messages.receive(push(text()))
  await messages.handle(toJob({ ...pushes[0]!, rules: ['old'] }), createControl([]))
  t.same(runs, ['old'])
  t.throws(() => messages.on({ msgType: 'text', formerly: 'old' as never }, () => {}), { code: 'WX_ERR_OPTIONS', message: /formerly: expected a list of names/ })
})
