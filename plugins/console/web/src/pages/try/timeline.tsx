import { useEffect, useState } from 'preact/hooks'
import type { EventDetail, EventPage, EventSummary, EventTree } from '../../../../api.js'
import { addressOf, request } from '../../api.js'
import { Copy, Empty, Foreign, Loading, Payload, Problem, Time, useLoaded } from '../../components.js'
import { t } from '../../i18n.js'
import { jsonOf } from '../../text.js'
import { DEPTH, EventBody, EventLine, hasFailed } from '../event-parts.js'
import { curlOf, handlerOf, testOf } from './push-examples.js'
import { readPayload } from './read-payload.js'
import { control, type JournalEntry } from './simulator.js'

/** All events of one push, or an event without a push, or an event that the server did not see. */
interface Tree { key: string, at: number, events: EventSummary[], unseen?: JournalEntry }

const SHOWN_EVENTS = 300
/** How far apart the times of one call may be in server and simulator. */
const TOLERANCE_MS = 50

/** Earlier events are hidden. The value outlives a change of the page. */
let clearedAt = 0

/** Whether the server did not see an entry: a push that was not delivered, a notification of WeChat Pay, or a function of wx that refused. */
function isUnseen ({ kind, path, status, appid }: JournalEntry): boolean {
  return kind === 'push' ? appid === undefined || status === undefined : path?.startsWith('wx.') === true
}

function growTrees (events: EventSummary[], journal: JournalEntry[]): Tree[] {
  const trees = new Map<string, Tree>()
  for (const event of events.toSorted((a, b) => a.at - b.at || DEPTH[a.kind] - DEPTH[b.kind])) {
    const key = event.trace ?? event.id
    const tree = trees.get(key)
    if (tree === undefined) trees.set(key, { key, at: event.at, events: [event] })
    else tree.events.push(event)
  }
  const unseen = journal.filter(isUnseen).map(entry => ({ key: `journal ${entry.id}`, at: entry.at, events: [], unseen: entry }))
  return [...trees.values(), ...unseen].filter(({ at }) => at > clearedAt).sort((a, b) => b.at - a.at)
}

/** The newest events, followed by new events as they happen. */
function useEvents (onNews: () => void): { events: EventSummary[] | undefined, error: unknown } {
  const page = useLoaded(signal => request<EventPage>('/events', { query: { limit: SHOWN_EVENTS }, signal }), [])
  const [fresh, setFresh] = useState<EventSummary[]>([])
  useEffect(() => {
    const source = new EventSource(addressOf('/events/stream'))
    source.addEventListener('event', ({ data }) => {
      setFresh(fresh => [JSON.parse(data) as EventSummary, ...fresh].slice(0, SHOWN_EVENTS))
      onNews()
    })
    // loads the events that happened before the stream was open
    source.addEventListener('open', () => page.reload())
    return () => source.close()
  }, [])
  const byId = new Map([...page.data?.items ?? [], ...fresh].map(event => [event.id, event]))
  return { events: page.data === undefined && fresh.length === 0 ? undefined : [...byId.values()], error: page.error }
}

export function Timeline ({ journal = [], refresh }: { journal?: JournalEntry[], refresh: () => Promise<void> }) {
  const [open, setOpen] = useState<string>()
  const { events, error } = useEvents(refresh)
  const trees = events && growTrees(events, journal)
  const toggle = (key: string) => setOpen(open === key ? undefined : key)

  function clear () {
    clearedAt = Math.max(0, ...trees?.map(({ at }) => at) ?? [])
    control('journal', { method: 'DELETE' }).then(refresh)
  }

  return (
    <section class='timeline' aria-label={t('timeline')}>
      <header class='row'>
        <h2>{t('timeline')}</h2>
        <button class='small' onClick={clear}>{t('clearTimeline')}</button>
      </header>
      <Problem error={error} />
      {trees === undefined
        ? <Loading />
        : trees.length === 0
          ? <Empty><p>{t('timelineEmpty')}</p><p>{t('timelineHint')}</p></Empty>
          : (
            <ol class='entries'>
              {trees.flatMap(({ key, events, unseen }) => unseen === undefined
                ? events.map((event, i) => (
                  <li key={event.id} class={`depth-${i === 0 ? 0 : DEPTH[event.kind]}${hasFailed(event) ? ' failed' : ''}`}>
                    <button class='entry' aria-expanded={open === event.id} onClick={() => toggle(event.id)}><EventLine event={event} /></button>
                    {open === event.id && <Detail id={event.id} journal={journal} />}
                  </li>
                ))
                : [
                  <li key={key} class={isTaken(unseen) ? '' : 'failed'}>
                    <button class='entry' aria-expanded={open === key} onClick={() => toggle(key)}><UnseenLine entry={unseen} /></button>
                    {open === key && <div class='detail'><Journaled entry={unseen} /></div>}
                  </li>
                  ])}
            </ol>
            )}
    </section>
  )
}

/** Whether the server accepted it: a notification of WeChat Pay may be answered 204. */
function isTaken ({ status }: JournalEntry): boolean {
  return status === 200 || status === 204
}

function UnseenLine ({ entry }: { entry: JournalEntry }) {
  const { MsgType, Event } = readPayload(entry.body) ?? {}
  return (
    <>
      <Time at={entry.at} />
      <span class={`kind ${entry.kind}`}>{t(`kind_${entry.kind}`)}</span>
      <span class='title'><Foreign text={String(entry.path ?? Event ?? MsgType ?? '')} max={120} /> <Foreign text={entry.reason ?? ''} max={160} /></span>
      <span class='result'>{entry.errcode ?? entry.status ?? ''}</span>
      <span class='ms'>{entry.ms === undefined ? '' : t('ms', { n: entry.ms })}</span>
    </>
  )
}

const textOf = (value: unknown) => typeof value === 'string' ? value : jsonOf(value)

/** Shows the platform's side of an entry: the reason of a refusal, the request and the answer. */
function Journaled ({ entry }: { entry: JournalEntry }) {
  return (
    <>
      {entry.reason !== undefined && entry.reason !== '' && <p><strong>{t('reason')}</strong> <Foreign text={entry.reason} max={2000} /></p>}
      {entry.body !== undefined && <Payload label={entry.kind === 'request' ? t('requestBody') : t('payload')} text={textOf(entry.body)} />}
      {entry.answer !== undefined && <Payload label={t('answer')} text={textOf(entry.answer)} />}
    </>
  )
}

/** Finds the simulator's entry of a call. The clock of the simulator may have been moved. */
function findCall ({ event, url }: EventDetail, journal: JournalEntry[], offsetMs: number): JournalEntry | undefined {
  if (event.kind !== 'call') return undefined
  if (event.rid !== undefined) return journal.find(({ rid }) => rid === event.rid)
  const path = url && new URL(url).pathname
  const isNear = (at: number) => at >= event.at - TOLERANCE_MS && at <= event.at + event.ms + TOLERANCE_MS
  return journal.find(entry => entry.kind === 'request' && entry.appid === event.appid && entry.path === path && isNear(entry.at - offsetMs))
}

function Detail ({ id, journal }: { id: string, journal: JournalEntry[] }) {
  const loaded = useLoaded(async signal => {
    const [tree, clock] = await Promise.all([request<EventTree>('/events/:id', { params: { id }, signal }), control<{ now: number }>('clock', { signal })])
    return { detail: tree.items.find(({ event }) => event.id === id)!, offsetMs: clock.now - Date.now() }
  }, [id])
  if (loaded.data === undefined) return <div class='detail'><Problem error={loaded.error} retry={loaded.reload} />{loaded.loading && <Loading />}</div>
  const { detail, offsetMs } = loaded.data
  const call = findCall(detail, journal, offsetMs)
  const payload = detail.event.kind === 'push' ? readPayload(detail.payload) : undefined
  return (
    <>
      <EventBody detail={detail} />
      {call !== undefined && <div class='detail'><Journaled entry={call} /></div>}
      {payload !== undefined && (
        <div class='detail row'>
          <Copy label={t('copyCurl')} text={curlOf(payload)} />
          <Copy label={t('copyHandler')} text={handlerOf(payload)} />
          <Copy label={t('copyTest')} text={testOf(payload)} />
        </div>
      )}
    </>
  )
}
