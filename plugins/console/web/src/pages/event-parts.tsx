import type { EventDetail, EventSummary } from '../../../api.js'
import { Foreign, Payload, Time } from '../components.js'
import { language, t } from '../i18n.js'
import { jsonOf } from '../text.js'

/** How deep an event is nested below its push. */
export const DEPTH = { push: 0, reload: 0, refresh: 1, try: 1, call: 2 }

export function hasFailed ({ outcome }: EventSummary): boolean {
  return outcome === 'failed' || outcome === 'refused'
}

/** Shows an event on one line. */
export function EventLine ({ event }: { event: EventSummary }) {
  return (
    <>
      <Time at={event.at} />
      <span class={`kind ${event.kind}`}>{t(`kind_${event.kind}`)}</span>
      <span class='title'><Foreign text={[event.name, event.text].filter(Boolean).join(' ')} max={120} />{event.error !== undefined && <> <Foreign text={event.error} max={160} /></>}</span>
      <span class='result'>{event.errcode !== undefined && event.errcode !== 0 ? `errcode ${event.errcode}` : t(`outcome_${event.outcome}`)}{event.attempt !== undefined && event.attempt > 1 ? ` · ${t('attempt', { n: event.attempt })}` : ''}</span>
      <span class='ms'>{t('ms', { n: Math.round(event.ms) })}</span>
    </>
  )
}

/** Shows the details of an event. */
export function EventBody ({ detail }: { detail: EventDetail }) {
  const { event, payload, received, headers, answer, rules, meaning, method, url } = detail
  return (
    <div class='detail'>
      <dl>
        {event.appid !== undefined && <><dt>{t('account')}</dt><dd>{event.appid}</dd></>}
        {event.user !== undefined && <><dt>openid</dt><dd><Foreign text={event.user} /></dd></>}
        {url !== undefined && <><dt>{t('address')}</dt><dd><Foreign text={`${method ?? ''} ${url}`} /></dd></>}
        {event.error !== undefined && <><dt>{t('error')}</dt><dd><Foreign text={event.error} max={4000} /> {event.code !== undefined && <code>{event.code}</code>}</dd></>}
        {event.rid !== undefined && <><dt>rid</dt><dd>{event.rid}</dd></>}
        {meaning !== undefined && <><dt>{t('meaning')}</dt><dd>{meaning.errcode} {language.value === 'zh' ? meaning.zh ?? meaning.en : meaning.en ?? meaning.zh}</dd></>}
      </dl>
      {rules !== undefined && rules.length > 0 && <><h2>{t('rules')}</h2><ul>{rules.map((rule, i) => <li key={i} class={rule.error === undefined ? '' : 'failed'}>{rule.name} · {t('ms', { n: Math.round(rule.ms) })}{rule.error !== undefined && <> · <Foreign text={rule.error} max={2000} /></>}</li>)}</ul></>}
      {payload !== undefined && <Payload label={t('payload')} text={payload} />}
      {answer !== undefined && answer !== '' && <Payload label={t('answer')} text={answer} />}
      {headers !== undefined && <Payload label={t('query')} text={jsonOf(headers)} />}
      {received !== undefined && <Payload label={t('requestBody')} text={received} />}
    </div>
  )
}
