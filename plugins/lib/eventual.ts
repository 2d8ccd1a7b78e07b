/** A value where it is at hand, else the promise of it: what is asked a thousand times a second need not wait a turn for what is in memory. `await` takes both. */
export type Eventual<T> = T | Promise<T>

/** `next` with the value: at once where it is at hand, else when it comes. */
export function after<T, R> (value: Eventual<T>, next: (value: T) => Eventual<R>): Eventual<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}
