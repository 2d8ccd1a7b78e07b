export interface Clock {
  /** Unix milliseconds of the platform's clock: real time plus the advances. */
  now (): number
  /** The same time in whole seconds, as WeChat writes times. */
  seconds (): number
  /** Unix milliseconds without the advances. Pushes are signed with this time, so that a backend with a correct clock accepts them. */
  wall (): number
  /** Moves the clock forward and wakes everything that waits for the new time. */
  advance (ms: number): void
  /** How many events wait for the clock, such as redeliveries and later verdicts. */
  readonly waiting: number
  /** Resolves when `ms` milliseconds have passed on this clock, by themselves or by `advance`; rejects with the reason of the signal. */
  sleep (ms: number, signal?: AbortSignal): Promise<void>
}

/** A source of time that a test may use in place of the system's clock. */
export interface TimeSource { now (): number }

export function createClock (source: TimeSource = Date): Clock {
  const sleepers = new Set<{ until: number, wake (): void }>()
  let advanced = 0
  const now = () => source.now() + advanced

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    wall: () => source.now(),
    get waiting () { return sleepers.size },

    advance (ms) {
      if (!(ms >= 0)) throw new RangeError('the clock only moves forward')
      advanced += ms
      for (const sleeper of [...sleepers]) if (sleeper.until <= now()) sleeper.wake()
    },

    sleep (ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason)
          return
        }
        const sleeper = { until: now() + ms, wake: () => end(resolve) }
        const timer = setTimeout(sleeper.wake, ms)
        const abort = () => end(() => reject(signal!.reason))
        function end (settle: () => void): void {
          sleepers.delete(sleeper)
          clearTimeout(timer)
          signal?.removeEventListener('abort', abort)
          settle()
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', abort, { once: true })
      })
    }
  }
}
