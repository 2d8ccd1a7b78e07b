import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { features, info, loadSession, session, signOut } from './api.js'
import { Empty, Loading, Problem } from './components.js'
import { chooseLanguage, language, t, type Key } from './i18n.js'
import { AccountsPage } from './pages/accounts.js'
import { CallPage } from './pages/call.js'
import { DeadLettersPage } from './pages/dead-letters.js'
import { EventsPage } from './pages/events.js'
import { SignInPage } from './pages/sign-in.js'
import { TryPage } from './pages/try/try.js'
import { go, linkTo, place } from './router.js'

interface Page { path: string, title: Key, view: FunctionComponent, sandboxOnly?: boolean, feature?: 'events' | 'accounts' | 'operations' }

const PAGES: Page[] = [
  { path: 'try', title: 'try', view: TryPage, sandboxOnly: true },
  { path: 'events', title: 'events', view: EventsPage, feature: 'events' },
  { path: 'dead-letters', title: 'deadLetters', view: DeadLettersPage },
  { path: 'accounts', title: 'accounts', view: AccountsPage, feature: 'accounts' },
  { path: 'call', title: 'call', view: CallPage, feature: 'operations' }
]

const THEMES = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const
const THEME_KEPT = 'wechat-console-theme'

const theme = signal<keyof typeof THEMES>((localStorage.getItem(THEME_KEPT) ?? 'auto') as keyof typeof THEMES)
theme.subscribe(chosen => {
  document.documentElement.dataset.theme = chosen
  localStorage.setItem(THEME_KEPT, chosen)
})

export function App () {
  const [error, setError] = useState<unknown>()
  const start = () => {
    setError(undefined)
    loadSession().catch(setError)
  }
  useEffect(start, [])

  const { signedIn = false } = session.value ?? {}
  const pages = PAGES.filter(page => page.sandboxOnly !== true || info.value?.sandbox === true).filter(({ feature }) => feature === undefined || features.value.has(feature))
  const wanted = place.value.parts[0]
  const page = wanted === undefined ? pages[0] : pages.find(({ path }) => path === wanted)

  useEffect(() => {
    document.title = page === undefined || !signedIn ? 'fastify-wechat' : `${t(page.title)} · fastify-wechat`
  }, [page, signedIn, language.value])
  useEffect(() => bindKeys(pages), [pages.length])

  return (
    <>
      <a class='skip' href='#main' onClick={event => { event.preventDefault(); document.getElementById('main')?.focus() }}>{t('skip')}</a>
      <header class='top'>
        <strong class='brand'>fastify-wechat</strong>
        {info.value?.sandbox === true && <span class='badge'>{t('sandbox')}</span>}
        {signedIn && session.value?.write === false && <span class='badge'>{t('readOnly')}</span>}
        {signedIn && info.value !== undefined && (
          <nav aria-label={t('pages')}>
            {pages.map(({ path, title }, i) => <a key={path} href={linkTo([path])} aria-current={page?.path === path ? 'page' : undefined} title={`g ${i + 1}`}>{t(title)}</a>)}
          </nav>
        )}
        <div class='tools'>
          <select aria-label={t('theme')} value={theme.value} onChange={event => { theme.value = event.currentTarget.value as keyof typeof THEMES }}>
            {Object.entries(THEMES).map(([name, title]) => <option key={name} value={name}>{t(title)}</option>)}
          </select>
          <select aria-label={t('language')} value={language.value} onChange={event => chooseLanguage(event.currentTarget.value as 'zh' | 'en')}>
            <option value='zh' lang='zh-CN'>中文</option>
            <option value='en' lang='en'>English</option>
          </select>
          {signedIn && session.value?.open === false && <button class='small' onClick={() => { signOut().catch(setError) }}>{t('signOut')}</button>}
        </div>
      </header>
      <main id='main' tabIndex={-1}>
        <Problem error={error} retry={start} />
        {session.value === undefined
          ? error === undefined && <Loading />
          : !signedIn
              ? <SignInPage />
              : info.value === undefined
                ? <Loading />
                : page === undefined
                  ? <Empty><h1>{t('notThere')}</h1><p>{t('notThereHint')}</p></Empty>
                  : <page.view />}
      </main>
    </>
  )
}

/** Adds keyboard shortcuts: `g` and a digit open a page, `/` goes to the search field. */
function bindKeys (pages: Page[]): () => void {
  let afterG = false
  function onKey (event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
    const chosen = afterG ? pages[Number(event.key) - 1] : undefined
    afterG = event.key === 'g'
    if (chosen !== undefined) go([chosen.path])
    if (event.key === '/') {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')
      if (field !== null) {
        event.preventDefault()
        field.focus()
      }
    }
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}
