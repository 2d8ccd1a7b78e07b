import { Counter, Gauge, type Registry } from 'prom-client'
import type { Accounts } from '../../accounts/index.js'
import type { QueueStatus } from '../../messages/index.js'

const DEAD_LETTER_CAUSES = ['exhausted', 'permanent', 'missing', 'crashed', 'unreadable'] as const

/** How long a scrape waits for the engine of the queue. */
const QUEUE_TIMEOUT_MS = 2000

/** How the figures of several processes on one port are combined: they count the same accounts and the same queue. */
type Aggregator = 'min' | 'max'

type CreateGauge = (name: string, help: string, value: () => number | undefined | Promise<number | undefined>, aggregator?: Aggregator) => void

/** Registers the gauges of accounts, tokens and the queue, which are read at each scrape. An unknown figure is left out. */
export function registerScrapedGauges (registry: Registry, accounts: Accounts): void {
  const registers = [registry]
  const gauge: CreateGauge = (name, help, value, aggregator = 'max') => new Gauge({
    name,
    help,
    registers,
    aggregator,
    async collect () {
      const found = await value()
      if (found === undefined) this.remove()
      else this.set(found)
    }
  })
  registerAccountGauges(registers, gauge, accounts)
  if (accounts.queue.status !== undefined) registerQueueGauges(registers, gauge, () => accounts.queue.status!())
}

function registerAccountGauges (registers: Registry[], gauge: CreateGauge, { status, contexts }: Accounts): void {
  gauge('wechat_accounts_configured', 'Accounts that the source knows', () => status().configured)
  gauge('wechat_accounts_warm', 'Open account contexts', () => status().warm)
  gauge('wechat_accounts_reload_success', '1 if the last reload was accepted, 0 if it was refused', () => {
    const { lastReload } = status()
    return lastReload && Number(lastReload.ok)
  }, 'min')
  // eslint-disable-next-line no-new -- a counter registers itself
  new Counter({
    name: 'wechat_account_reloads_total',
    help: 'Reloads of the accounts by outcome',
    labelNames: ['outcome'],
    registers,
    aggregator: 'max',
    collect () {
      this.reset()
      for (const [outcome, count] of Object.entries(status().reloads ?? { ok: 0, failed: 0 })) this.inc({ outcome }, count)
    }
  })
  gauge('wechat_token_age_seconds', 'Age of the oldest valid access token that is in use', () => {
    const times = [...contexts()].map(({ token }) => token.peek()?.fetchedAt).filter(time => time !== undefined)
    return times.length === 0 ? undefined : (Date.now() - Math.min(...times)) / 1000
  })
}

function registerQueueGauges (registers: Registry[], gauge: CreateGauge, status: () => Promise<QueueStatus>): void {
  let asking: Promise<QueueStatus | undefined> | undefined
  // the gauges of one scrape share one query
  const ask = () => {
    asking ??= askInTime(status()).finally(() => { asking = undefined })
    return asking
  }
  gauge('wechat_queue_up', '1 if the queue can be reached', async () => Number(await ask() !== undefined), 'min')
  gauge('wechat_queue_working', '1 if this process takes jobs', async () => Number((await ask())?.working ?? false), 'min')
  const jobs = new Gauge({
    name: 'wechat_queue_jobs',
    help: 'Pushes in the queue without dead letters, over all processes that share it',
    labelNames: ['state'],
    registers,
    aggregator: 'max',
    async collect () {
      const found = await ask()
      this.reset()
      for (const state of ['waiting', 'delayed', 'running'] as const) if (found !== undefined) jobs.set({ state }, found[state])
    }
  })
  gauge('wechat_queue_oldest_age_seconds', 'Age of the oldest push that is neither done nor dead; 0 if there is none', async () => {
    const found = await ask()
    return found && (found.oldestAt === undefined ? 0 : Math.max((Date.now() - found.oldestAt) / 1000, 0))
  })
  gauge('wechat_dead_letters', 'Pushes that were given up, over all processes that share the queue', async () => (await ask())?.dead)
  const causes = new Gauge({
    name: 'wechat_dead_letters_by_cause',
    help: 'Pushes that were given up, by cause',
    labelNames: ['cause'],
    registers,
    aggregator: 'max',
    async collect () {
      const found = (await ask())?.causes
      this.reset()
      for (const cause of DEAD_LETTER_CAUSES) if (found !== undefined) causes.set({ cause }, found[cause] ?? 0)
    }
  })
}

/** The status of the queue; undefined if the engine cannot be reached in time. */
async function askInTime (answer: Promise<QueueStatus>): Promise<QueueStatus | undefined> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([answer, new Promise<undefined>(resolve => { timer = setTimeout(resolve, QUEUE_TIMEOUT_MS, undefined) })])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
