import { useState } from 'preact/hooks'
import { Problem, Time, useLoaded } from '../../components.js'
import { t, type Key } from '../../i18n.js'
import { control, type Fault } from './simulator.js'

const FAULTS: Array<[Key, Record<string, unknown> & { operation: string }]> = [
  ['fault_busy', { operation: '*', errcode: -1 }],
  ['fault_token', { operation: '*', errcode: 40001 }],
  ['fault_quota', { operation: '*', errcode: 45009 }],
  ['fault_late', { operation: '*', latencyMs: 3000 }],
  ['fault_garbage', { operation: '*', garbage: true }],
  ['fault_truncate', { operation: '*', truncate: true }],
  ['fault_reset', { operation: '*', reset: true }],
  ['fault_duplicate', { operation: 'push', duplicates: 2 }],
  ['fault_drop', { operation: 'push', drop: true }]
]

const HOUR_MS = 3_600_000
const STEPS: Array<[Key, number, number]> = [['hours', 1, HOUR_MS], ['hours', 2, 2 * HOUR_MS], ['days', 2, 48 * HOUR_MS], ['days', 3, 72 * HOUR_MS]]

/** Whether an active fault is the fault of a switch. */
function isSame (fault: Fault, wanted: Record<string, unknown>): boolean {
  const { id, hits, ...fields } = fault
  return Object.keys(fields).length === Object.keys(wanted).length && Object.entries(wanted).every(([name, value]) => fields[name] === value)
}

export function Controls ({ refresh }: { refresh: () => Promise<void> }) {
  const faults = useLoaded(() => control<Fault[]>('faults'), [])
  const clock = useLoaded(() => control<{ now: number }>('clock'), [])
  const [error, setError] = useState<unknown>()

  async function act (work: () => Promise<unknown>) {
    setError(undefined)
    await work().catch(setError)
    faults.reload()
    clock.reload()
    await refresh()
  }

  return (
    <section class='controls' aria-label={t('faults')}>
      <h2>{t('faults')}</h2>
      <p class='quiet'>{t('faultsHint')}</p>
      <Problem error={error ?? faults.error ?? clock.error} />
      <ul class='switches'>
        {FAULTS.map(([title, fault]) => {
          const active = faults.data?.find(known => isSame(known, fault))
          return (
            <li key={title}>
              <label><input type='checkbox' role='switch' checked={active !== undefined} onChange={() => { act(() => active === undefined ? control('faults', { method: 'POST', body: fault }) : control(`faults/${active.id}`, { method: 'DELETE' })) }} /> {t(title)}</label>
              {active !== undefined && active.hits > 0 && <small>{t('hits', { n: active.hits })}</small>}
            </li>
          )
        })}
      </ul>
      <button class='small' onClick={() => { act(() => control('faults', { method: 'DELETE' })) }}>{t('clearFaults')}</button>
      <h2>{t('clock')}</h2>
      <p>{clock.data !== undefined && <Time at={clock.data.now} long />}</p>
      <p class='quiet'>{t('clockHint')}</p>
      <div class='row'>{STEPS.map(([title, n, advanceMs]) => <button key={advanceMs} class='small' onClick={() => { act(() => control('clock', { method: 'POST', body: { advanceMs } })) }}>{t(title, { n })}</button>)}</div>
    </section>
  )
}
