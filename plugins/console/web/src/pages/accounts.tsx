import { useState } from 'preact/hooks'
import type { AccountDetail, AccountPage, CredentialsCheck, QuotaCheck, Reload, UrlCheck } from '../../../api.js'
import { request, session } from '../api.js'
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

function AccountView ({ appid }: { appid: string }) {
  const account = useLoaded(signal => request<AccountDetail>('/accounts/:appid', { params: { appid }, signal }), [appid])
  const [url, setUrl] = useState<UrlCheck>()
  const [credentials, setCredentials] = useState<CredentialsCheck>()
  const [quota, setQuota] = useState<QuotaCheck>()
  const [error, setError] = useState<unknown>()
  const { data } = account

  async function checkUrl () {
    setUrl(undefined)
    setError(undefined)
    await request<UrlCheck>('/accounts/:appid/check-url', { method: 'POST', params: { appid }, body: {} }).then(setUrl, setError)
  }

  async function checkCredentials () {
    setCredentials(undefined)
    setError(undefined)
    await request<CredentialsCheck>('/accounts/:appid/check-credentials', { method: 'POST', params: { appid }, body: {} }).then(setCredentials, setError)
    account.reload()
  }

  async function checkQuota () {
    setQuota(undefined)
    setError(undefined)
    await request<QuotaCheck>('/accounts/:appid/check-quota', { method: 'POST', params: { appid }, body: {} }).then(setQuota, setError)
  }

  const left = (at: number) => Math.max(0, Math.round((at - Date.now()) / MINUTE_MS))
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
          <section class='card'>
            <h2>{t('pushUrl')}</h2>
            <p><code>{data.pushUrl}</code> <Copy text={data.pushUrl} /></p>
            <p class='quiet'>{t('pushUrlHint')}</p>
            {session.value?.write === true && <button onClick={checkUrl}>{t('checkUrl')}</button>}
            <p role='status'>{url !== undefined && <span class={url.ok ? 'good' : 'bad'}>{url.ok ? t('urlOk', { ms: Math.round(url.ms) }) : t('urlBad', { error: url.error ?? `HTTP ${url.status}` })}</span>}</p>
          </section>
          <section class='card'>
            <h2>{t('token')}</h2>
            <p>{data.token === undefined ? t('noToken') : t('tokenLeft', { n: left(data.token.expiresAt), next: left(data.token.refreshAt) })}</p>
            {session.value?.write === true && <button onClick={checkCredentials}>{t('checkCredentials')}</button>}
            <div role='status'>
              {credentials?.ok === true && <p class='good'>{t('credentialsOk', { ms: Math.round(credentials.ms) })}</p>}
              {credentials?.ok === false && <p class='bad'>{credentials.errcode} <Foreign text={credentials.errmsg ?? credentials.error ?? ''} max={500} /> {language.value === 'zh' ? credentials.meaning?.zh : credentials.meaning?.en}</p>}
              {credentials?.serverAddress !== undefined && <p>{t('whitelist', { ip: credentials.serverAddress })}</p>}
            </div>
          </section>
          <section class='card'>
            <h2>{t('quota')}</h2>
            <p class='quiet'>{t('quotaHint')}</p>
            {session.value?.write === true && <button onClick={checkQuota}>{t('checkQuota')}</button>}
            <div role='status'>
              {quota !== undefined && (
                <div class='scroll' tabIndex={0} role='region' aria-label={t('quota')}>
                  <table>
                    <thead><tr><th>{t('address')}</th><th>{t('quotaUsed')}</th><th>{t('quotaLimit')}</th></tr></thead>
                    <tbody>{quota.items.map(({ path, used, dailyLimit, remaining, error }) => <tr key={path} class={remaining === 0 ? 'failed' : ''}><td><code>{path}</code></td>{error === undefined ? <><td>{used}</td><td>{dailyLimit}</td></> : <td colSpan={2}><Foreign text={error} max={300} /></td>}</tr>)}</tbody>
                  </table>
                </div>
              )}
            </div>
          </section>
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
