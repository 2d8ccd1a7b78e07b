import type { FastifyInstance } from 'fastify'

// WeChat waits so long for the answer to a push, and it is longer than most calls to the platform take
const REQUESTS_MS = 5000
// above the sum of the requests, the queue and synchronous rules past their deadline
export const STOP_MS = 28_000
const IDLE_CHECK_MS = 50
// on a connection that looks idle a request may be on its way
const IDLE_GRACE_MS = 250

export interface StopOptions {
  /** Between SIGTERM and the closing of the port: a balancer learns from `/readyz` to send no more requests. */
  delayMs: number
  close (): Promise<unknown>
}

/** Calls the listener with each signal to stop. */
export type SignalSource = (listener: (signal: string) => void) => void

const processSignals: SignalSource = (listener) => {
  process.on('SIGTERM', listener)
  process.on('SIGINT', listener)
}

export interface Stop {
  isStopping (): boolean
  /** Stops on SIGTERM and SIGINT. A second signal, or a stop that takes too long, ends the process at once. */
  onSignal (options: StopOptions): void
}

const pause = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms) })

/** Lets connections end behind their answers. Register it before the routes. */
export function createStop (app: FastifyInstance, signals: SignalSource = processSignals): Stop {
  let stopping = false

  // a client that keeps its connection alive learns that this answer is the last one on it, and is not cut off while it sends
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  // the queue closes after the last connection; a busy connection stays open after its answer, and a body may never arrive
  app.addHook('preClose', async () => {
    const closeIdle = app.server.closeIdleConnections.bind(app.server)
    // Node and Fastify call it in the moment in which the port closes
    app.server.closeIdleConnections = () => {}
    setTimeout(() => setInterval(closeIdle, IDLE_CHECK_MS).unref(), IDLE_GRACE_MS).unref()
    setTimeout(() => app.server.closeAllConnections(), REQUESTS_MS).unref()
  })

  async function stop (signal: string, { delayMs, close }: StopOptions): Promise<void> {
    app.log.info({ signal }, `stopping: running work is finished first${signal === 'SIGINT' ? ', press Ctrl-C again to end at once' : ''}`)
    const waitMs = signal === 'SIGTERM' ? delayMs : 0
    setTimeout(() => {
      app.log.error('stopping takes too long: the process ends now, and waiting pushes are handled after the next start')
      process.exit(1)
    }, waitMs + STOP_MS).unref()
    try {
      await pause(waitMs)
      await close()
      process.exit(0)
    } catch (err) {
      app.log.error({ err }, 'stopping failed')
      process.exit(1)
    }
  }

  return {
    isStopping: () => stopping,
    onSignal (options) {
      signals(signal => {
        if (stopping) {
          app.log.warn({ signal }, 'ending at once: waiting pushes are handled after the next start')
          process.exit(1)
        }
        stopping = true
        stop(signal, options)
      })
    }
  }
}
