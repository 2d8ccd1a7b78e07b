import type { Account } from './account/account.js'
import type { Clock } from './clock.js'
import type { Faults } from './faults.js'
import type { Journal } from './journal.js'
import type { Bank } from './pay/bank.js'
import type { Limits, SimulatorOptions } from './options.js'
import type { Deliver } from './push/deliver.js'

/** What the parts of one simulator share. */
export interface Platform {
  /** WeChat Pay. */
  bank: Bank
  clock: Clock
  faults: Faults
  journal: Journal
  limits: Limits
  accounts: Map<string, Account>
  /** Who an access token was issued to. */
  accountOfToken: Map<string, Account>
  deliver: Deliver
  createMessageId (): bigint
  /** Remembers work that goes on behind an answer, so that closing waits for it. */
  background (work: Promise<unknown>): void
  options: Pick<SimulatorOptions, 'catalogue' | 'contentType' | 'verdicts'>
  /** Aborted when the simulator closes. */
  closing: AbortSignal
  /** Whether a path belongs to an operation. */
  knows (path: string): Promise<boolean>
  /** Where the simulator listens; undefined before it does. */
  address?: string
}
