import type { Account } from './account/account.js'
import type { Clock } from './clock.js'
import type { Faults } from './faults.js'
import type { Journal } from './journal.js'
import type { Bank } from './pay/bank.js'
import type { Limits, SimulatorOptions } from './options.js'
import type { Deliver } from './push/deliver.js'

/** The parts of one simulator. */
export interface Platform {
  /** WeChat Pay. */
  bank: Bank
  clock: Clock
  faults: Faults
  journal: Journal
  limits: Limits
  accounts: Map<string, Account>
  /** The account to which an access token was issued. */
  accountOfToken: Map<string, Account>
  deliver: Deliver
  createMessageId (): bigint
  /** Registers work that goes on after an answer, so that closing waits for it. */
  background (work: Promise<unknown>): void
  options: Pick<SimulatorOptions, 'catalogue' | 'contentType' | 'verdicts'>
  /** Aborted when the simulator closes. */
  closing: AbortSignal
  /** Whether a path belongs to an operation. */
  knows (path: string): Promise<boolean>
  /** The address of the simulator; undefined before it listens. */
  address?: string
}
