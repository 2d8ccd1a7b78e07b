import { useEffect, useState } from 'preact/hooks'
import type { CallResult, OperationDetail, OperationPage } from '../../../api.js'
import { info, request, session } from '../api.js'
import { Empty, Foreign, Loading, Payload, Problem, useLoaded } from '../components.js'
import { language, t } from '../i18n.js'
import { linkTo, place } from '../router.js'
import { jsonOf } from '../text.js'
import { fieldsOf, SchemaForm, type Schema } from './schema-form.js'

const inLanguage = ({ zh, en }: { zh?: string, en?: string }) => (language.value === 'zh' ? zh ?? en : en ?? zh) ?? ''
const SEARCH_PAUSE_MS = 200

export function CallPage () {
  const [, domain, name] = place.value.parts
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), SEARCH_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useLoaded(signal => request<OperationPage>('/operations', { query: { search: search.trim(), limit: 100 }, signal }), [search])

  return (
    <div class='call' data-chosen={name !== undefined}>
      <section aria-label={t('call')}>
        <h1>{t('call')}</h1>
        <label>{t('findOperation')}<input type='search' value={typed} maxLength={128} onInput={event => setTyped(event.currentTarget.value)} /></label>
        {found.data !== undefined && <p class='quiet' role='status'>{t('operationCount', { n: found.data.total })}</p>}
        <Problem error={found.error} retry={found.reload} />
        {found.loading && found.data === undefined && <Loading />}
        {found.data?.items.length === 0 && <Empty><p>{t('operationsEmpty')}</p></Empty>}
        <ul class='operations'>
          {found.data?.items.map(operation => (
            <li key={`${operation.domain}.${operation.name}`}>
              <a href={linkTo(['call', operation.domain, operation.name])} aria-current={operation.domain === domain && operation.name === name ? 'true' : undefined}>
                <strong>{operation.domain}.{operation.name}</strong><span>{inLanguage(operation)}</span><small>{operation.method} {operation.path}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {domain === undefined || name === undefined ? <Empty><p>{t('chooseOperation')}</p></Empty> : <Operation key={`${domain}.${name}`} domain={domain} name={name} />}
    </div>
  )
}

function Operation ({ domain, name }: { domain: string, name: string }) {
  const operation = useLoaded(signal => request<OperationDetail>('/operations/:domain/:name', { params: { domain, name }, query: { lang: language.value }, signal }), [language.value])
  if (operation.data === undefined) return <section><Problem error={operation.error} retry={operation.reload} />{operation.loading && <Loading />}</section>
  return <OperationForm operation={operation.data} />
}

function readBase64 (file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

function OperationForm ({ operation }: { operation: OperationDetail }) {
  const { domain, name, confirm } = operation
  const full = `${domain}.${name}`
  const fields = fieldsOf(operation.query as Schema | undefined, operation.body as Schema | undefined)
  const [input, setInput] = useState<Record<string, unknown>>((operation.input ?? {}) as Record<string, unknown>)
  const [text, setText] = useState<string>()
  const [appid, setAppid] = useState(info.value?.appids[0] ?? '')
  const [file, setFile] = useState<File>()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [result, setResult] = useState<CallResult>()

  async function submit (event: SubmitEvent) {
    event.preventDefault()
    setError(undefined)
    setResult(undefined)
    let given = input
    if (text !== undefined) {
      try { given = JSON.parse(text) } catch { return setError(t('invalidJson')) }
    }
    setBusy(true)
    try {
      setResult(await request<CallResult>('/operations/:domain/:name/call', {
        method: 'POST',
        params: { domain, name },
        body: { appid, input: given, ...file === undefined ? {} : { file: { name: file.name, base64: await readBase64(file) } }, ...confirm === undefined ? {} : { confirm: typed } }
      }))
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

  return (
    <section aria-label={full}>
      <p class='only-narrow'><a href={linkTo(['call'])}>← {t('back')}</a></p>
      <h2>{full}</h2>
      <p>{inLanguage(operation)}</p>
      <p class='quiet'><code>{operation.method} {operation.path}</code></p>
      <form class='card' onSubmit={submit}>
        <label>{t('account')}<input list='appids' required value={appid} maxLength={64} onInput={event => setAppid(event.currentTarget.value)} /></label>
        <datalist id='appids'>{info.value?.appids.map(appid => <option key={appid} value={appid} />)}</datalist>
        <div class='row' role='group' aria-label={t('input')}>
          <button type='button' class='small' aria-pressed={text === undefined} onClick={() => { if (text !== undefined) { try { setInput(JSON.parse(text)); setText(undefined) } catch { setError(t('invalidJson')) } } }}>{t('form')}</button>
          <button type='button' class='small' aria-pressed={text !== undefined} onClick={() => setText(jsonOf(input))}>{t('json')}</button>
        </div>
        {text === undefined ? <SchemaForm fields={fields} value={input} onChange={setInput} /> : <label>{t('json')}<textarea rows={12} value={text} onInput={event => setText(event.currentTarget.value)} /></label>}
        {operation.file === true && <label>{t('file')}<input type='file' onChange={event => setFile(event.currentTarget.files?.[0])} /></label>}
        {confirm !== undefined && <label class='bad'>{t(confirm === 'money' ? 'runMoney' : 'runDeletion', { name: full })}<input value={typed} onInput={event => setTyped(event.currentTarget.value)} autocomplete='off' /></label>}
        {session.value?.write === true && session.value.payloads ? <button class='primary' disabled={busy || (confirm !== undefined && typed !== full)}>{t('run')}</button> : <p class='quiet'>{t('noWrite')}</p>}
      </form>
      <Problem error={error} />
      {result !== undefined && <Result result={result} />}
    </section>
  )
}

function Result ({ result }: { result: CallResult }) {
  const { ok, ms, answer, bytes, errcode, errmsg, error, meaning, rid } = result
  const address = bytes === undefined ? undefined : `data:${bytes.contentType};base64,${bytes.base64}`
  return (
    <section role='status'>
      <h3 class={ok ? 'good' : 'bad'}>{t(ok ? 'resultOk' : 'resultBad', { ms: Math.round(ms) })}</h3>
      {!ok && <p>{errcode} <Foreign text={errmsg ?? error ?? ''} max={1000} /> {rid !== undefined && <small>rid {rid}</small>}</p>}
      {meaning !== undefined && <p>{inLanguage(meaning)}</p>}
      {bytes !== undefined && <p>{t('bytes', { type: bytes.contentType, n: bytes.sizeBytes })} <a href={address} download={bytes.fileName ?? 'answer'}>{t('download')}</a></p>}
      {bytes !== undefined && /^image\/(png|jpeg|gif|webp|bmp)$/.test(bytes.contentType) && <img class='answer' src={address} alt={t('picture')} />}
      {answer !== undefined && <Payload label={t('answer')} text={jsonOf(answer)} />}
      <Payload label='TypeScript' text={result.typescript} />
      <Payload label='curl' text={result.curl} />
    </section>
  )
}
