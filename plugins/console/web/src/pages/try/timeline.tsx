import { useState } from 'preact/hooks'
import { base } from '../../api.js'
import { Copy, Empty, Foreign, Loading, Payload, Time } from '../../components.js'
import { t } from '../../i18n.js'
import { jsonOf } from '../../text.js'
import { control, type JournalEntry } from './simulator.js'

const textOf = (value: unknown) => typeof value === 'string' ? value : jsonOf(value)

/** A push of a message wants 200; a notification of WeChat Pay, which is of no account, takes 204 as well. */
function isTaken ({ status, appid }: JournalEntry): boolean {
  return status === 200 || (status === 204 && appid === undefined)
}

function hasFailed (entry: JournalEntry): boolean {
  const { kind, status, errcode, reason } = entry
  return (errcode !== undefined && errcode !== 0) || (kind === 'push' && !isTaken(entry)) || (reason !== undefined && reason !== '') || (status ?? 200) >= 400
}

function payloadOf (entry: JournalEntry): Record<string, unknown> {
  if (typeof entry.body === 'object' && entry.body !== null) return entry.body as Record<string, unknown>
  try { return JSON.parse(String(entry.body)) } catch { return {} }
}

function titleOf (entry: JournalEntry): string {
  if (entry.kind === 'request') return `${entry.method ?? ''} ${entry.path ?? ''}`
  const { MsgType, Event, Content } = payloadOf(entry)
  return [MsgType === 'event' ? Event : MsgType, Content].filter(part => part !== undefined).join(' ')
}

export function Timeline ({ entries, refresh }: { entries?: JournalEntry[], refresh: () => Promise<void> }) {
  const [open, setOpen] = useState<number>()
  const newest = entries?.toReversed()
  return (
    <section class='timeline' aria-label={t('timeline')}>
      <header class='row'>
        <h2>{t('timeline')}</h2>
        <button class='small' onClick={() => { control('journal', { method: 'DELETE' }).then(refresh) }}>{t('clearTimeline')}</button>
      </header>
      {newest === undefined
        ? <Loading />
        : newest.length === 0
          ? <Empty><p>{t('timelineEmpty')}</p><p>{t('timelineHint')}</p></Empty>
          : (
            <ol class='entries'>
              {newest.map(entry => (
                <li key={entry.id} class={hasFailed(entry) ? 'failed' : ''}>
                  <button class='entry' aria-expanded={open === entry.id} onClick={() => setOpen(open === entry.id ? undefined : entry.id)}>
                    <Time at={entry.at} />
                    <span class={`kind ${entry.kind}`}>{t(`kind_${entry.kind}`)}</span>
                    <span class='title'><Foreign text={titleOf(entry)} max={120} /></span>
                    <span class='result'>{entry.errcode !== undefined && entry.errcode !== 0 ? `errcode ${entry.errcode}` : entry.status ?? ''}</span>
                    <span class='ms'>{entry.ms === undefined ? '' : t('ms', { n: entry.ms })}</span>
                  </button>
                  {open === entry.id && <Detail entry={entry} />}
                </li>
              ))}
            </ol>
            )}
    </section>
  )
}

function Detail ({ entry }: { entry: JournalEntry }) {
  const payload = payloadOf(entry)
  return (
    <div class='detail'>
      {entry.reason !== undefined && entry.reason !== '' && <p><strong>{t('reason')}</strong> <Foreign text={entry.reason} max={2000} /></p>}
      {entry.errmsg !== undefined && <p><strong>errmsg</strong> <Foreign text={entry.errmsg} max={500} /></p>}
      {entry.body !== undefined && <Payload label={entry.kind === 'request' ? t('requestBody') : t('payload')} text={textOf(entry.body)} />}
      {entry.answer !== undefined && <Payload label={t('answer')} text={textOf(entry.answer)} />}
      {entry.query !== undefined && Object.keys(entry.query).length > 0 && <Payload label={t('query')} text={jsonOf(entry.query)} />}
      {entry.kind === 'push' && (
        <div class='row'>
          <Copy label={t('copyCurl')} text={curlOf(payload)} />
          <Copy label={t('copyHandler')} text={handlerOf(payload)} />
          <Copy label={t('copyTest')} text={testOf(payload)} />
        </div>
      )}
    </div>
  )
}

const ENVELOPE = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgId'])
const fieldsOf = (payload: Record<string, unknown>) => Object.fromEntries(Object.entries(payload).filter(([name]) => !ENVELOPE.has(name)))
/** A string of JavaScript with single quotes. */
const quote = (text: unknown) => `'${JSON.stringify(String(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

function curlOf (payload: Record<string, unknown>): string {
  const body = JSON.stringify({ user: 'alice', message: fieldsOf(payload) }).replaceAll("'", "'\\''")
  return `curl -H 'content-type: application/json' -d '${body}' ${location.origin}${base}/api/simulator/push`
}

function matchOf ({ MsgType, Event, Content }: Record<string, unknown>): string {
  if (MsgType === 'event') return `{ event: ${quote(Event)} }`
  return Content === undefined ? `{ msgType: ${quote(MsgType)} }` : `{ msgType: ${quote(MsgType)}, content: ${quote(Content)} }`
}

function handlerOf (payload: Record<string, unknown>): string {
  return `export default async function handlers (ctx) {
  ctx.messages.on(${matchOf(payload)}, async ({ FromUserName }, { log }) => {
    log.info('${String(payload.MsgType) === 'event' ? 'event' : 'message'} received')
    await ctx.api.customerService.sendText({ touser: FromUserName, content: 'hello' })
  })
}
`
}

function testOf (payload: Record<string, unknown>): string {
  const send = payload.MsgType === 'text'
    ? `alice.sendText(${quote(payload.Content)})`
    : `wechat.simulator.push(account.appid, ${JSON.stringify(fieldsOf(payload))}, { user: 'alice' })`
  return `import assert from 'node:assert/strict'
import test from 'node:test'
// wechat: an app with the simulator, account: your account in it; see docs/simulator.md
import { wechat, account } from './wechat.js'

test('the handler takes the push', async () => {
  const alice = wechat.simulator.user('alice')
  const { delivered } = await ${send}
  assert.equal(delivered, true)
  assert.deepEqual(alice.inbox().map(({ content }) => content), ['hello'])
})
`
}
