import type { StoredPush } from './job-table.js'
import type { Job, QueuedPush } from './queue.js'

const NONE: readonly string[] = []

/**
 * The job of a stored push. Its fields are copied by name, because spreading two objects costs more than the rest of `add`: see `durable` of the portal's benchmark.
 * It is a class because V8 makes a copy with further fields, or the objects of a literal after one moment in which most of a hundred lived for long, old from the beginning.
 */
export class QueuedJob implements Job {
  readonly id
  readonly appid
  readonly key
  readonly raw
  readonly receivedAt
  readonly origin
  readonly rules
  readonly sender
  readonly order
  readonly event
  readonly attempt
  readonly succeeded

  constructor ({ appid, origin, rules, sender, order, event }: QueuedPush, { id, key, raw, receivedAt }: StoredPush, attempt = 1, succeeded = NONE) {
    this.id = id
    this.appid = appid
    this.key = key
    this.raw = raw
    this.receivedAt = receivedAt
    this.origin = origin
    this.rules = rules
    this.sender = sender
    this.order = order
    this.event = event
    this.attempt = attempt
    this.succeeded = succeeded
  }
}
