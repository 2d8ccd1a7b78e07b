import { useEffect, useState } from 'preact/hooks'
import type { Chart, ChartMinute, EventDetail, EventPage, EventSummary, EventTree } from '../../../api.js'
import { addressOf, request } from '../api.js'
import { Copy, Empty, Loading, Problem, useLoaded } from '../components.js'
import { t } from '../i18n.js'
import { linkTo, go, place } from '../router.js'
import { DEPTH, EventBody, EventLine, hasFailed } from './event-parts.js'

const KINDS = ['push', 'try', 'call', 'refresh', 'reload'] as const
const OUTCOMES = ['ok', 'failed', 'refused', 'duplicate', 'postponed'] as const
const FIELDS = ['appid', 'user', 'name', 'errcode', 'rid', 'text'] as const
const LIVE_MAX = 500

export function EventsPage () {
  const id = place.value.parts[1]
  return id === undefined ? <EventList /> : <EventView id={id} />
}

function EventList () {
  const filters = Object.fromEntries(place.value.query)
  const { cursor, ...filter } = filters
  const page = useLoaded(signal => request<EventPage>('/events', { query: filters, signal }), [place.value])
  const [fresh, setFresh] = useState<EventSummary[]>([])
  const [live, setLive] = useState(true)

  useEffect(() => {
    setFresh([])
    if (cursor !== undefined || !live) return
    const source = new EventSource(addressOf('/events/stream', { query: filter }))
    source.addEventListener('event', ({ data }) => { setFresh(fresh => [JSON.parse(data) as EventSummary, ...fresh].slice(0, LIVE_MAX)) })
    return () => source.close()
  }, [place.value, live])

  const seen = new Set<string>()
  const items = [...fresh, ...page.data?.items ?? []].filter(({ id }) => !seen.has(id) && seen.add(id))
  return (
    <>
      <header class='row'><h1>{t('events')}</h1><label><input type='checkbox' role='switch' checked={live} onChange={event => setLive(event.currentTarget.checked)} /> {live ? t('live') : t('paused')}</label></header>
      <ChartOfHour />
      <Filters filter={filter} />
      <Problem error={page.error} retry={page.reload} />
      {page.loading && page.data === undefined && <Loading />}
      {page.data !== undefined && items.length === 0 && <Empty><p>{t('eventsEmpty')}</p></Empty>}
      {items.length > 0 && (
        <ol class='entries'>
          {items.map(event => <li key={event.id} class={hasFailed(event) ? 'failed' : ''}><a class='entry' href={linkTo(['events', event.id])}><EventLine event={event} /></a></li>)}
        </ol>
      )}
      <div class='row'>
        {cursor !== undefined && <a href={linkTo(['events'], filter)}>{t('newest')}</a>}
        {page.data?.next !== undefined && <a href={linkTo(['events'], { ...filter, cursor: page.data.next })}>{t('more')}</a>}
      </div>
    </>
  )
}

function Filters ({ filter }: { filter: Record<string, string> }) {
  function submit (event: Event) {
    const form = (event.currentTarget as HTMLElement).closest('form')!
    event.preventDefault()
    go(['events'], Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()])))
  }
  const labels = { appid: t('account'), user: 'openid', name: t('name'), errcode: t('errcode'), rid: 'rid', text: t('text') }
  return (
    <form class='filters row' key={JSON.stringify(filter)} onSubmit={submit}>
      <label>{t('kind')}<select name='kind' value={filter.kind ?? ''} onChange={submit}><option value=''>{t('all')}</option>{KINDS.map(kind => <option key={kind} value={kind}>{t(`kind_${kind}`)}</option>)}</select></label>
      <label>{t('outcome')}<select name='outcome' value={filter.outcome ?? ''} onChange={submit}><option value=''>{t('all')}</option>{OUTCOMES.map(outcome => <option key={outcome} value={outcome}>{t(`outcome_${outcome}`)}</option>)}</select></label>
      {FIELDS.map(name => (
        <label key={name}>{labels[name]}
          {name === 'text'
            ? <input type='search' name={name} defaultValue={filter[name] ?? ''} maxLength={256} />
            : <input name={name} defaultValue={filter[name] ?? ''} maxLength={128} pattern={name === 'errcode' ? '-?[0-9]+' : undefined} />}
        </label>
      ))}
      <button>{t('filter')}</button>
      {Object.keys(filter).length > 0 && <a href={linkTo(['events'])}>{t('clearFilter')}</a>}
    </form>
  )
}

/** Shows pushes, failures and calls by minute. A table has the same figures for readers who do not see the picture. */
function ChartOfHour () {
  const chart = useLoaded(signal => request<Chart>('/chart', { signal }), [])
  if (chart.data === undefined) return null
  const minutes = chart.data.items
  const highest = Math.max(1, ...minutes.map(({ pushes, calls }) => Math.max(pushes, calls)))
  const failuresOf = ({ failures, refused, callFailures }: ChartMinute) => failures + refused + callFailures
  const sum = (count: (minute: ChartMinute) => number) => minutes.reduce((total, minute) => total + count(minute), 0)
  return (
    <figure class='chart'>
      <figcaption>{t('chart')}: {t('pushCount', { n: sum(minute => minute.pushes) })} · {t('callCount', { n: sum(minute => minute.calls) })} · {t('failureCount', { n: sum(failuresOf) })}</figcaption>
      <svg viewBox={`0 0 ${minutes.length * 10} 60`} preserveAspectRatio='none' aria-hidden='true'>
        {minutes.map((minute, i) => (
          <g key={minute.at}>
            <rect class='bar pushes' x={i * 10} width={3} y={60 - 58 * minute.pushes / highest} height={58 * minute.pushes / highest} />
            <rect class='bar calls' x={i * 10 + 3} width={3} y={60 - 58 * minute.calls / highest} height={58 * minute.calls / highest} />
            <rect class='bar failures' x={i * 10 + 6} width={3} y={60 - Math.min(58, 58 * failuresOf(minute) / highest)} height={Math.min(58, 58 * failuresOf(minute) / highest)} />
          </g>
        ))}
      </svg>
    </figure>
  )
}

function EventView ({ id }: { id: string }) {
  const tree = useLoaded(signal => request<EventTree>('/events/:id', { params: { id }, signal }), [id])
  return (
    <>
      <header class='row'><a href={linkTo(['events'])}>← {t('back')}</a><Copy label={t('link')} text={location.href} /><button class='small' onClick={() => tree.reload()}>{t('refresh')}</button></header>
      <h1>{tree.data?.items.find(({ event }) => event.id === id)?.event.name ?? t('event')}</h1>
      <Problem error={tree.error} retry={tree.reload} />
      {tree.loading && tree.data === undefined && <Loading />}
      {tree.data !== undefined && <ol class='tree'>{tree.data.items.map(detail => <Branch key={detail.event.id} detail={detail} selected={detail.event.id === id} />)}</ol>}
    </>
  )
}

function Branch ({ detail, selected }: { detail: EventDetail, selected: boolean }) {
  const { event } = detail
  return (
    <li class={`depth-${DEPTH[event.kind]}${hasFailed(event) ? ' failed' : ''}`}>
      <details open={selected}>
        <summary class='entry'><EventLine event={event} /></summary>
        <EventBody detail={detail} />
      </details>
    </li>
  )
}
