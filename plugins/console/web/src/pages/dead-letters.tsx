import { useState } from 'preact/hooks'
import type { AuditPage, DeadLetterGroups, QueueState } from '../../../api.js'
import { features, info, request, session } from '../api.js'
import { Confirm, Empty, Foreign, Loading, Payload, Problem, Time, useLoaded } from '../components.js'
import { t } from '../i18n.js'
import { go, linkTo, place } from '../router.js'

interface DeadLetter { id: string, appid: string, receivedAt: number, failedAt: number, attempts: number, error: string, raw: string }
interface DeadLetterPage { items: DeadLetter[], next?: string }
type Filter = Record<string, string>

const MINUTE_MS = 60_000

/** Replays and discards, and keeps what came of it. */
function useActs (spread: string, onDone: (ok: boolean) => void) {
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<unknown>()

  async function act (path: '/dead-letters/replay' | '/dead-letters/discard', body: object) {
    setError(undefined)
    setSaid(undefined)
    try {
      const overMs = path === '/dead-letters/replay' && spread !== '' ? { overMs: Math.round(Number(spread) * MINUTE_MS) } : {}
      const { replayed, discarded } = await request<{ replayed?: number, discarded?: number }>(path, { method: 'POST', body: { ...body, ...overMs } })
      setSaid(replayed !== undefined ? t('replayed', { n: replayed }) : t('discarded', { n: discarded ?? 0 }))
      onDone(true)
    } catch (problem) {
      setError(problem)
      onDone(false)
    }
  }

  return { said, setSaid, error, act }
}

export function DeadLettersPage () {
  const { cursor, ...filter } = Object.fromEntries(place.value.query)
  const [round, setRound] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [spread, setSpread] = useState('')
  const { said, setSaid, error, act } = useActs(spread, ok => {
    if (ok) setSelected(new Set())
    setRound(round => round + 1)
  })
  const { group, ...query } = filter
  const queue = useLoaded(signal => request<QueueState>('/queue', { signal }), [round])
  const page = useLoaded(signal => request<DeadLetterPage>('/dead-letters', { query: { ...toSelection(query), group, cursor }, signal }), [place.value, round])
  const mayWrite = session.value?.write === true
  const items = page.data?.items ?? []

  function toggle (id: string) {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }

  const ids = [...selected]
  return (
    <>
      <header class='row'><h1>{t('deadLetters')}</h1><button class='small' onClick={() => setRound(round => round + 1)}>{t('refresh')}</button></header>
      {queue.data !== undefined && <Counts queue={queue.data} />}
      <Problem error={queue.error} />
      <Groups round={round} filter={query} />
      <FilterForm filter={filter} />
      <Problem error={error ?? page.error} retry={page.reload} />
      <p role='status' class={said === undefined ? 'visually-hidden' : 'said'}>{said}</p>
      {!mayWrite && <p class='quiet'>{t('noWrite')}</p>}
      {mayWrite && items.length > 0 && (
        <Acts
          selected={ids.length}
          isAllSelected={items.every(({ id }) => selected.has(id))}
          selectAll={isOn => setSelected(new Set(isOn ? items.map(({ id }) => id) : []))}
          replay={() => act('/dead-letters/replay', { ids })}
          discard={() => setAsking(true)}
          replayAll={() => act('/dead-letters/replay', { ...toSelection(query), ...group === undefined ? {} : { group } })}
          spread={spread}
          setSpread={setSpread}
        />
      )}
      {page.loading && page.data === undefined && <Loading />}
      {page.data !== undefined && items.length === 0 && <Empty><p>{t('deadEmpty')}</p><p>{t('deadEmptyHint')}</p></Empty>}
      <ul class='cards'>
        {items.map(letter => (
          <DeadLetterItem key={letter.id} letter={letter} isSelected={selected.has(letter.id)} toggle={() => toggle(letter.id)} replay={() => act('/dead-letters/replay', { ids: [letter.id] })} onEdited={() => { setSaid(t('edited')); setRound(round => round + 1) }} />
        ))}
      </ul>
      {page.data?.next !== undefined && <a href={linkTo(['dead-letters'], { ...filter, cursor: page.data.next })}>{t('more')}</a>}
      {features.value.has('audit') && <Audit round={round} />}
      {asking && <Confirm question={t('discardAsk', { n: ids.length })} act={t('discard')} onDone={yes => { setAsking(false); if (yes) act('/dead-letters/discard', { ids }) }} />}
    </>
  )
}

interface ActsProps {
  /** The number of selected letters. */
  selected: number
  isAllSelected: boolean
  selectAll: (isOn: boolean) => void
  replay: () => void
  discard: () => void
  replayAll: () => void
  /** Minutes over which a replay is spread. */
  spread: string
  setSpread: (minutes: string) => void
}

function Acts ({ selected, isAllSelected, selectAll, replay, discard, replayAll, spread, setSpread }: ActsProps) {
  return (
    <div class='row bar-of-acts'>
      <label><input type='checkbox' checked={isAllSelected} onChange={event => selectAll(event.currentTarget.checked)} /> {t('selectAll')}</label>
      <button disabled={selected === 0} onClick={replay}>{t('replaySelected', { n: selected })}</button>
      <button disabled={selected === 0} class='danger' onClick={discard}>{t('discardSelected', { n: selected })}</button>
      <button onClick={replayAll}>{t('replayAll')}</button>
      <label>{t('spread')}<input class='narrow' type='number' min={0} max={1440} value={spread} onInput={event => setSpread(event.currentTarget.value)} /></label>
    </div>
  )
}

interface DeadLetterItemProps { letter: DeadLetter, isSelected: boolean, toggle: () => void, replay: () => void, onEdited: () => void }

function DeadLetterItem ({ letter, isSelected, toggle, replay, onEdited }: DeadLetterItemProps) {
  const mayWrite = session.value?.write === true
  return (
    <li class='card failed'>
      <div class='row'>
        {mayWrite && <input type='checkbox' aria-label={t('select', { id: letter.id })} checked={isSelected} onChange={toggle} />}
        <Time at={letter.failedAt} /><span>{letter.appid}</span><span>{t('attempts', { n: letter.attempts })}</span>
        {mayWrite && <button class='small' onClick={replay}>{t('replay')}</button>}
      </div>
      <p class='error-text'><Foreign text={letter.error} max={600} /></p>
      <Letter letter={letter} mayEdit={mayWrite && info.value?.sandbox === true && features.value.has('audit')} onEdited={onEdited} />
    </li>
  )
}

/** The form has local times; the API takes Unix milliseconds. */
function toSelection ({ since, ...filter }: Filter): Record<string, string | number> {
  return since === undefined || since === '' ? filter : { ...filter, since: new Date(since).getTime() }
}

function Counts ({ queue }: { queue: QueueState }) {
  return (
    <dl class='counts'>
      {(['waiting', 'delayed', 'running', 'dead'] as const).map(name => <div key={name} class={name === 'dead' && queue.dead > 0 ? 'failed' : ''}><dt>{t(name)}</dt><dd>{queue[name]}</dd></div>)}
      {!queue.working && <div class='failed'><dt>!</dt><dd>{t('queueStopped')}</dd></div>}
    </dl>
  )
}

function Groups ({ round, filter }: { round: number, filter: Filter }) {
  const groups = useLoaded(signal => request<DeadLetterGroups>('/dead-letters/groups', { signal }), [round])
  if (groups.data === undefined || groups.data.items.length === 0) return null
  return (
    <section>
      <h2>{t('groups')}</h2>
      <ul class='groups'>{groups.data.items.map(({ group, count, lastAt }) => <li key={group}><a href={linkTo(['dead-letters'], { ...filter, group })}><strong>{t('groupOf', { n: count })}</strong> <Foreign text={group} max={300} /> <Time at={lastAt} /></a></li>)}</ul>
    </section>
  )
}

function FilterForm ({ filter }: { filter: Filter }) {
  function submit (event: SubmitEvent) {
    event.preventDefault()
    go(['dead-letters'], Object.fromEntries([...new FormData(event.currentTarget as HTMLFormElement)].map(([name, value]) => [name, String(value).trim()])))
  }
  return (
    <form class='filters row' key={JSON.stringify(filter)} onSubmit={submit}>
      <label>{t('account')}<input name='appid' defaultValue={filter.appid ?? ''} maxLength={64} /></label>
      <label>{t('eventName')}<input name='event' defaultValue={filter.event ?? ''} maxLength={256} /></label>
      <label>{t('errorPart')}<input type='search' name='error' defaultValue={filter.error ?? ''} maxLength={1024} /></label>
      <label>{t('since')}<input type='datetime-local' name='since' defaultValue={filter.since ?? ''} /></label>
      <button>{t('filter')}</button>
      {Object.keys(filter).length > 0 && <a href={linkTo(['dead-letters'])}>{t('clearFilter')}</a>}
    </form>
  )
}

function Letter ({ letter, mayEdit, onEdited }: { letter: DeadLetter, mayEdit: boolean, onEdited: () => void }) {
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<unknown>()
  async function save () {
    try {
      await request('/dead-letters/:id/edit', { method: 'POST', params: { id: letter.id }, body: { raw: draft } })
      setDraft(undefined)
      onEdited()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <details>
      <summary>{t('details')} · {letter.id}</summary>
      <p>{t('receivedAt')} <Time at={letter.receivedAt} long /> · {t('failedAt')} <Time at={letter.failedAt} long /></p>
      {draft === undefined
        ? <>{letter.raw !== undefined && <Payload label={t('payload')} text={letter.raw} />}{mayEdit && <button class='small' onClick={() => setDraft(letter.raw)}>{t('editAndReplay')}</button>}</>
        : <><textarea aria-label={t('payload')} rows={8} value={draft} onInput={event => setDraft(event.currentTarget.value)} /><div class='row'><button class='primary' onClick={save}>{t('editAndReplay')}</button><button onClick={() => setDraft(undefined)}>{t('cancel')}</button></div></>}
      <Problem error={error} />
    </details>
  )
}

function Audit ({ round }: { round: number }) {
  const audit = useLoaded(signal => request<AuditPage>('/audit', { signal }), [round])
  return (
    <section>
      <h2>{t('audit')}</h2>
      <Problem error={audit.error} />
      {audit.data?.items.length === 0 && <p class='quiet'>{t('auditEmpty')}</p>}
      {audit.data !== undefined && audit.data.items.length > 0 && (
        <div class='scroll' tabIndex={0} role='region' aria-label={t('audit')}>
          <table>
            <thead><tr><th>{t('time')}</th><th>{t('who')}</th><th>{t('act')}</th><th>{t('what')}</th></tr></thead>
            <tbody>{audit.data.items.map(entry => <tr key={entry.id} class={entry.error === undefined ? '' : 'failed'}><td><Time at={entry.at} long /></td><td>{entry.who} {entry.address}</td><td>{entry.act}{entry.count === undefined ? '' : ` (${entry.count})`}</td><td><Foreign text={entry.what ?? ''} max={300} />{entry.error !== undefined && <> <Foreign text={entry.error} /></>}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}
