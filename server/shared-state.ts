import type { Worker } from 'node:cluster'
import { isIPv6 } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { shareEventLogs } from '../plugins/observability/history/index.js'
import { resolveQueueOptions } from '../plugins/queue/index.js'
import { hostStorage, joinStorage, type Channel, type GuestStorage, type QueueOptions, type StorageHost } from '../plugins/store/index.js'
import type { Config } from './config.js'
import { joinSandbox, startSandbox, type Sandbox, type SandboxPlace } from './sandbox.js'

// a server that listens on all addresses is reached at this one
const ALL_ADDRESSES = ['0.0.0.0', '::']

/** The state that the primary process keeps for its workers when there is no Redis. */
export interface SharedState {
  /** Lets a worker use the state. Returns a function that is to be called when the worker has ended. */
  attach (worker: Worker): () => void
  /** Tells the sandbox where the workers listen. */
  listensAt (address: string | null | undefined, port: number): void
  close (): Promise<void>
}

/** Keeps the state of the server in this process: the embedded database, which has one writer, or the memory of the sandbox, with its simulator. */
export async function keepState ({ accounts, dataDir, queue, workers, port }: Config, log: FastifyBaseLogger): Promise<SharedState> {
  const sandbox = accounts === undefined ? await startSandbox(port) : undefined
  const place: SandboxPlace | undefined = sandbox && { account: sandbox.account, address: sandbox.address }
  const options = { queue: ofAllWorkers(queue, workers), ...sandbox === undefined && { dataDir } }
  const storage = await hostStorage(options, { log, answers: engine => ({ history: shareEventLogs(engine), sandbox: () => place }) })
  return new PrimaryState(storage, sandbox)
}

class PrimaryState implements SharedState {
  readonly #storage: StorageHost
  readonly #sandbox: Sandbox | undefined

  constructor (storage: StorageHost, sandbox: Sandbox | undefined) {
    this.#storage = storage
    this.#sandbox = sandbox
  }

  attach (worker: Worker): () => void {
    return this.#storage.attach({
      send: (message) => { if (worker.isConnected()) worker.send(message as object, () => {}) },
      onMessage: (listener) => { worker.on('message', listener) }
    })
  }

  listensAt (address: string | null | undefined, port: number): void {
    const host = address == null || ALL_ADDRESSES.includes(address) ? '127.0.0.1' : isIPv6(address) ? `[${address}]` : address
    this.#sandbox?.connect(`http://${host}:${port}`)
  }

  async close (): Promise<void> {
    await this.#storage.close()
    await this.#sandbox?.close()
  }
}

/** The settings are those of one process, and here one queue serves all workers. */
function ofAllWorkers (queue: QueueOptions, workers: number): QueueOptions {
  const { concurrency, concurrencyPerAccount } = resolveQueueOptions(queue)
  return { ...queue, concurrency: concurrency * workers, concurrencyPerAccount: concurrencyPerAccount * workers }
}

/** The state that the primary process keeps, for a worker. */
export function joinState (): Promise<GuestStorage> {
  const channel: Channel = {
    // without a primary process the worker ends
    send: (message) => { process.send!(message, undefined, undefined, () => {}) },
    onMessage: (listener) => { process.on('message', listener) }
  }
  return joinStorage(channel)
}

/** The sandbox of the primary process, for a worker. */
export async function joinSandboxOf ({ calls }: GuestStorage): Promise<Sandbox> {
  return joinSandbox(await calls.call<SandboxPlace>('sandbox'))
}
