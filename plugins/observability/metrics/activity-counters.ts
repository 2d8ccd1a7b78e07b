import { Counter, Histogram, type Registry } from 'prom-client'
import { createWatcher, type Activity, type Failure, type Observer } from '../../lib/observer.js'
import { errcodeOf, kindOf, pushOutcome } from './labels.js'

/** Creates an observer that counts and times an app's pushes and its calls to the platform. */
export function createMetricsObserver (registry: Registry): Observer {
  const registers = [registry]
  const pushes = new Counter({
    name: 'wechat_pushes_total',
    help: 'Pushes from WeChat by outcome',
    labelNames: ['outcome', 'msg_type', 'event'],
    registers
  })
  const handlers = new Histogram({
    name: 'wechat_handler_duration_seconds',
    help: 'Duration of one try of the asynchronous handlers of a push',
    labelNames: ['outcome', 'msg_type', 'event'],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers
  })
  const calls = new Counter({
    name: 'wechat_api_calls_total',
    help: 'Exchanges with the platform by operation and errcode; each retry of a call counts as another',
    labelNames: ['operation', 'errcode'],
    registers
  })
  const callTimes = new Histogram({
    name: 'wechat_api_call_duration_seconds',
    help: 'Duration of one exchange with the platform; for an answer of bytes, until the first byte',
    labelNames: ['operation'],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers
  })
  const refreshes = new Counter({
    name: 'wechat_token_refreshes_total',
    help: 'Requests to the platform for credentials',
    labelNames: ['credential', 'outcome'],
    registers
  })
  // an alert on a rate needs a zero before the first failure
  for (const outcome of ['ok', 'failed']) refreshes.inc({ credential: 'access_token', outcome }, 0)

  function record (activity: Activity, failure: Failure | undefined, seconds: number): void {
    const outcome = failure === undefined ? 'ok' : 'failed'
    switch (activity.type) {
      case 'push': return pushes.inc({ outcome: pushOutcome(activity, failure), ...kindOf(activity.message) })
      case 'handle': return handlers.observe({ outcome, ...kindOf(activity.message) }, seconds)
      case 'refresh': return refreshes.inc({ credential: activity.credential, outcome })
      case 'call': {
        const { operation = 'other' } = activity
        calls.inc({ operation, errcode: errcodeOf(failure) })
        return callTimes.observe({ operation }, seconds)
      }
    }
  }

  return createWatcher((activity) => {
    const startedAt = performance.now()
    return failure => record(activity, failure, (performance.now() - startedAt) / 1000)
  })
}
