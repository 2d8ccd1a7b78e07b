import { useState } from 'preact/hooks'
import type { AccountDetail, AccountPage, CredentialsCheck, QuotaCheck, Reload, UrlCheck } from '../../../api.js'
import { request, session, type ApiPath } from '../api.js'
import { Copy, Empty, Foreign, Loading, Problem, Time, useLoaded } from '../components.js'
import { language, t } from '../i18n.js'
import { go, linkTo, place } from '../router.js'

const MINUTE_MS = 60_000

export function AccountsPage () {
  const appid = place.value.parts[1]
  return appid === undefined ? <AccountList /> : <AccountView appid={appid} />
}

function AccountList () {
  const query = Object.fromEntries(place.value.query)
  const page = useLoaded(signal => request<AccountPage>('/accounts', { query, signal }), [place.value])
  const [error, setError] = useState<unknown>()

  function submit (event: Event) {
    event.preventDefault()
    go(['accounts'], Object.fromEntries([...new FormData((event.currentTarget as HTMLElement).closest('form')!)].map(([name, value]) => [name, String(value).trim()])))
  }

  async function reload () {
    setError(undefined)
    await request<Reload>('/accounts/reload', { method: 'POST' }).catch(setError)
    page.reload()
  }

  return (
    <>
      <header class='row'><h1>{t('accounts')}</h1>{page.data?.total !== undefined && <span class='quiet'>{t('total', { n: page.data.total })}</span>}{session.value?.write === true && <button class='small' onClick={reload}>{t('reloadAccounts')}</button>}</header>
      <form class='filters row' key={place.value.query.toString()} onSubmit={submit}>
        <label>{t('findAccount')}<input type='search' name='search' defaultValue={query.search ?? ''} maxLength={64} /></label>
        <label><input type='checkbox' name='failing' value='true' checked={query.failing === 'true'} onChange={submit} /> {t('failingOnly')}</label>
        <button>{t('search')}</button>
      </form>
      <Problem error={error ?? page.error} retry={page.reload} />
      {page.data?.lastReload !== undefined && <p class={page.data.lastReload.ok ? 'quiet' : 'problem'}>{page.data.lastReload.ok ? t('reloadOk', { at: page.data.lastReload.at }) : <Foreign text={page.data.lastReload.error ?? ''} max={1000} />}</p>}
      {page.loading && page.data === undefined && <Loading />}
      {page.data?.items.length === 0 && <Empty><p>{t('accountsEmpty')}</p><p>{t('accountsHint')}</p></Empty>}
      {page.data !== undefined && page.data.items.length > 0 && (
        <div class='scroll' tabIndex={0} role='region' aria-label={t('accounts')}>
          <table>
            <thead><tr><th>appid</th><th>{t('mode')}</th><th>{t('lastPush')}</th><th>{t('lastError')}</th></tr></thead>
            <tbody>
              {page.data.items.map(account => (
                <tr key={account.appid} class={account.error === undefined ? '' : 'failed'}>
                  <td><a href={linkTo(['accounts', account.appid])}>{account.appid}</a></td>
                  <td>{t(`mode_${account.mode}`)} {account.format}</td>
                  <td>{account.lastPushAt === undefined ? t('never') : <Time at={account.lastPushAt} />}</td>
                  <td>{account.error ?? account.lastError === undefined ? t('never') : <Foreign text={account.error ?? account.lastError ?? ''} max={200} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.data?.next !== undefined && <a href={linkTo(['accounts'], { ...query, cursor: page.data.next })}>{t('more')}</a>}
    </>
  )
}

/** A check that an operator runs, and its last result. */
function useCheck<Result> (appid: string, path: ApiPath, setError: (error: unknown) => void) {
  const [result, setResult] = useState<Result>()
  async function run () {
    setResult(undefined)
    setError(undefined)
    await request<Result>(path, { method: 'POST', params: { appid }, body: {} }).then(setResult, setError)
  }
  return { result, run }
}

interface SectionProps {
  data: AccountDetail
  setError: (error: unknown) => void
}

function PushUrlSection ({ data, setError }: SectionProps) {
  const { result, run } = useCheck<UrlCheck>(data.appid, '/accounts/:appid/check-url', setError)
  return (
    <section class='card'>
      <h2>{t('pushUrl')}</h2>
      <p><code>{data.pushUrl}</code> <Copy text={data.pushUrl} /></p>
      <p class='quiet'>{t('pushUrlHint')}</p>
      {session.value?.write === true && <button onClick={run}>{t('checkUrl')}</button>}
      <p role='status'>{result !== undefined && <span class={result.ok ? 'good' : 'bad'}>{result.ok ? t('urlOk', { ms: Math.round(result.ms) }) : t('urlBad', { error: result.error ?? `HTTP ${result.status}` })}</span>}</p>
    </section>
  )
}

const minutesUntil = (at: number) => Math.max(0, Math.round((at - Date.now()) / MINUTE_MS))

function TokenSection ({ data, setError, reload }: SectionProps & { reload: () => void }) {
  const { result, run } = useCheck<CredentialsCheck>(data.appid, '/accounts/:appid/check-credentials', setError)
  return (
    <section class='card'>
      <h2>{t('token')}</h2>
      <p>{data.token === undefined ? t('noToken') : t('tokenLeft', { n: minutesUntil(data.token.expiresAt), next: minutesUntil(data.token.refreshAt) })}</p>
      {session.value?.write === true && <button onClick={() => run().then(reload)}>{t('checkCredentials')}</button>}
      <div role='status'>
        {result?.ok === true && <p class='good'>{t('credentialsOk', { ms: Math.round(result.ms) })}</p>}
        {result?.ok === false && <p class='bad'>{result.errcode} <Foreign text={result.errmsg ?? result.error ?? ''} max={500} /> {language.value === 'zh' ? result.meaning?.zh : result.meaning?.en}</p>}
        {result?.serverAddress !== undefined && <p>{t('whitelist', { ip: result.serverAddress })}</p>}
      </div>
    </section>
  )
}

function QuotaSection ({ data, setError }: SectionProps) {
  const { result, run } = useCheck<QuotaCheck>(data.appid, '/accounts/:appid/check-quota', setError)
  return (
    <section class='card'>
      <h2>{t('quota')}</h2>
      <p class='quiet'>{t('quotaHint')}</p>
      {session.value?.write === true && <button onClick={run}>{t('checkQuota')}</button>}
      <div role='status'>
        {result !== undefined && (
          <div class='scroll' tabIndex={0} role='region' aria-label={t('quota')}>
            <table>
              <thead><tr><th>{t('address')}</th><th>{t('quotaUsed')}</th><th>{t('quotaLimit')}</th></tr></thead>
              <tbody>{result.items.map(({ path, used, dailyLimit, remaining, error }) => <tr key={path} class={remaining === 0 ? 'failed' : ''}><td><code>{path}</code></td>{error === undefined ? <><td>{used}</td><td>{dailyLimit}</td></> : <td colSpan={2}><Foreign text={error} max={300} /></td>}</tr>)}</tbody>
            </table>
          </div>
        )}
      </div>
    </section>
  )
}

function AccountView ({ appid }: { appid: string }) {
  const account = useLoaded(signal => request<AccountDetail>('/accounts/:appid', { params: { appid }, signal }), [appid])
  const [error, setError] = useState<unknown>()
  const { data } = account
  return (
    <>
      <p><a href={linkTo(['accounts'])}>← {t('back')}</a></p>
      <h1>{appid}</h1>
      <Problem error={error ?? account.error} retry={account.reload} />
      {data === undefined && account.loading && <Loading />}
      {data !== undefined && (
        <>
          {data.error !== undefined && <Problem error={data.error} />}
          {data.failedReload !== undefined && <Problem error={data.failedReload.error} />}
          <PushUrlSection data={data} setError={setError} />
          <TokenSection data={data} setError={setError} reload={account.reload} />
          <QuotaSection data={data} setError={setError} />
          <dl>
            <dt>{t('mode')}</dt><dd>{t(`mode_${data.mode}`)} {data.format}</dd>
            <dt>{t('lastPush')}</dt><dd>{data.lastPushAt === undefined ? t('never') : <Time at={data.lastPushAt} long />}</dd>
            <dt>{t('lastError')}</dt><dd>{data.lastError === undefined ? t('never') : <Foreign text={data.lastError} max={1000} />}</dd>
          </dl>
          <p><a href={linkTo(['events'], { appid })}>{t('events')}</a> · <a href={linkTo(['dead-letters'], { appid })}>{t('deadLetters')}</a></p>
        </>
      )}
    </>
  )
}
