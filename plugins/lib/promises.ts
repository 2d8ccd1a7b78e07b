/** The value, which is a promise of JavaScript's own if it is to be waited for: a function of the app may return any object with a `then`. */
export function toPromise<T> (value: T | PromiseLike<T>): T | Promise<T> {
  return value instanceof Promise || typeof (value as PromiseLike<T> | null | undefined)?.then !== 'function' ? value as T | Promise<T> : Promise.resolve(value)
}
