export type WithLock = <T>(key: string, leaseMs: number, work: () => Promise<T>) => Promise<T>

/**
 * Locks within one process: who asks first goes first.
 * Work that outlasts its lease is not stopped, but the next one no longer waits for it.
 */
export function createLocalLock (): WithLock {
  const tails = new Map<string, Promise<void>>()

  return async function withLock (key, leaseMs, work) {
    const before = tails.get(key)
    let release!: () => void
    const released = new Promise<void>((resolve) => { release = resolve })
    const tail = before === undefined ? released : before.then(() => released)
    tails.set(key, tail)

    await before
    const lease = setTimeout(release, leaseMs)
    try {
      return await work()
    } finally {
      clearTimeout(lease)
      release()
      if (tails.get(key) === tail) tails.delete(key)
    }
  }
}
