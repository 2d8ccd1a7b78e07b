import type { FastifyInstance } from 'fastify'

// WeChat waits this long for the answer to a push, and most calls to the platform take less
const REQUESTS_MS = 5000
// longer than the sum of the times for requests, for the queue and for synchronous rules past their deadline
export const STOP_MS = 28_000
const IDLE_CHECK_MS = 50
// a request may be on its way on a connection that looks idle
const IDLE_GRACE_MS = 250
// a terminal sends Ctrl-C to every program in it, and `tsx watch` and npm pass it on as well
const ECHO_MS = 200

export interface StopOptions {
  /** Milliseconds between SIGTERM and the closing of the port, in which a load balancer learns from `/readyz` to send no more requests. */
  delayMs: number
  close (): Promise<unknown>
}

/** Registers a listener that is called with each signal to stop. */
export type SignalSource = (listener: (signal: string) => void) => void

const processSignals: SignalSource = (listener) => {
  process.on('SIGTERM', listener)
  process.on('SIGINT', listener)
}

export interface Stop {
  isStopping (): boolean
  /** Stops on SIGTERM and SIGINT. A later second signal, or a stop that takes too long, ends the process at once. */
  onSignal (options: StopOptions): void
}

const pause = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms) })

/** Lets connections end after their answers. Call it before the routes are registered. */
export function createStop (app: FastifyInstance, signals: SignalSource = processSignals): Stop {
  let stopping = false
  let stoppedAt = 0

  // tells a client with a keep-alive connection that this answer is the last, so that it is not cut off while it sends
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close')
    done()
  })
  // the queue closes after the last connection; a busy connection would stay open after its answer, and a body may never arrive
  app.addHook('preClose', async () => {
    const closeIdle = app.server.closeIdleConnections.bind(app.server)
    // Node.js and Fastify call this method at the moment when the port closes
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
        if (stopping && performance.now() - stoppedAt < ECHO_MS) return
        if (stopping) {
          app.log.warn({ signal }, 'ending at once: waiting pushes are handled after the next start')
          process.exit(1)
        }
        stopping = true
        stoppedAt = performance.now()
        stop(signal, options)
      })
    }
  }
}
