import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry, type Registry } from 'prom-client'

/** The messages between the processes: a worker asks for the metrics of all, and the primary process asks each worker for its own. */
type Message =
  | { type: 'wechat:metrics', text?: string, error?: string }
  | { type: 'wechat:own-metrics', metrics?: object, error?: string }

const ANSWER_MS = 5000

/** The metrics of a worker; undefined if it ends before it answers. */
function metricsOf (worker: Worker): Promise<object | undefined> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Message | null) => {
      if (message?.type !== 'wechat:own-metrics') return
      end()
      if (message.error === undefined) resolve(message.metrics)
      else reject(new Error(message.error))
    }
    const onGone = () => {
      end()
      resolve(undefined)
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error(`it has not answered in ${ANSWER_MS / 1000} s`))
    }, ANSWER_MS)
    const end = () => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('disconnect', onGone)
    }
    worker.on('message', onMessage)
    worker.on('disconnect', onGone)
    worker.send({ type: 'wechat:own-metrics' } satisfies Message, () => {})
  })
}

/** Answers the workers that ask for the metrics of all: those that listen, because a worker that still starts has counted nothing. */
export function combineMetrics (): void {
  const listening = new Set<Worker>()
  let asking: Promise<string> | undefined
  const combined = async () => {
    const metrics = await Promise.all([...listening].map(metricsOf))
    return AggregatorRegistry.aggregate(metrics.filter(metrics => metrics !== undefined)).metrics()
  }
  const answer = async (worker: Worker) => {
    const answer = await (asking ??= combined().finally(() => { asking = undefined })).then(text => ({ text }), (error: Error) => ({ error: error.message }))
    if (worker.isConnected()) worker.send({ type: 'wechat:metrics', ...answer } satisfies Message, () => {})
  }
  cluster.on('listening', worker => { listening.add(worker) })
  cluster.on('disconnect', worker => { listening.delete(worker) })
  cluster.on('message', (worker, message: Message | null) => { if (message?.type === 'wechat:metrics') answer(worker) })
}

/** Creates the source of the combined metrics of all workers, in the text format of Prometheus: each worker asks the primary process. */
export function createSharedMetrics (registry: Registry): () => Promise<string> {
  let asking: Promise<string> | undefined
  const ask = () => new Promise<string>((resolve, reject) => {
    const onMessage = (message: Message) => {
      if (message.type !== 'wechat:metrics') return
      process.off('message', onMessage)
      if (message.text === undefined) reject(new Error(`a worker did not report its metrics: ${message.error}`))
      else resolve(message.text)
    }
    process.on('message', onMessage)
    process.send!({ type: 'wechat:metrics' } satisfies Message)
  })
  const report = async () => {
    const answer = await registry.getMetricsAsJSON().then(metrics => ({ metrics }), (error: Error) => ({ error: error.message }))
    process.send!({ type: 'wechat:own-metrics', ...answer } satisfies Message, undefined, undefined, () => {})
  }
  process.on('message', ({ type }: Message) => { if (type === 'wechat:own-metrics') report() })
  // concurrent scrapes share one query
  return () => (asking ??= ask().finally(() => { asking = undefined }))
}
