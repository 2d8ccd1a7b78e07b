import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ApiError } from './api.js'
import { t } from './i18n.js'
import { indentJson, showHidden } from './text.js'

/** Shows text from a stranger on one line. */
export function Foreign ({ text, max = 200 }: { text: string, max?: number }) {
  const cut = text.length > max ? `${text.slice(0, max)}…` : text
  return <bdi class='foreign'>{showHidden(cut)}</bdi>
}

const SHOWN = 4000

/** Shows a payload as it arrived. It is cut until the reader asks for the rest. */
export function Payload ({ text, label }: { text: string, label?: string }) {
  const [whole, setWhole] = useState(false)
  const isLong = text.length > SHOWN
  const shown = isLong && !whole ? text.slice(0, SHOWN) : indentJson(text)
  return (
    <figure class='payload'>
      {label !== undefined && <figcaption>{label}</figcaption>}
      <pre tabIndex={0} dir='ltr'><code>{showHidden(shown)}{isLong && !whole ? '…' : ''}</code></pre>
      <div class='row'>
        <Copy text={text} />
        {isLong && !whole && <button class='small' onClick={() => setWhole(true)}>{t('showAll', { n: text.length })}</button>}
      </div>
    </figure>
  )
}

export function Copy ({ text, label = t('copy') }: { text: string, label?: string }) {
  const [done, setDone] = useState(false)
  async function copy () {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // browsers have no clipboard without https, except on localhost
      const field = document.createElement('textarea')
      field.value = text
      document.body.append(field)
      field.select()
      document.execCommand('copy')
      field.remove()
    }
    setDone(true)
    setTimeout(() => setDone(false), 1500)
  }
  return <button class='small' onClick={copy}>{done ? t('copied') : label}</button>
}

export function Problem ({ error, retry }: { error: unknown, retry?: () => void }) {
  if (error === undefined) return null
  const message = error instanceof Error ? error.message : String(error)
  return (
    <div class='problem' role='alert'>
      <Foreign text={message} max={600} />
      {error instanceof ApiError && error.code !== undefined && <code>{error.code}</code>}
      {retry !== undefined && <button class='small' onClick={retry}>{t('retry')}</button>}
    </div>
  )
}

export function Loading () { return <p class='loading' role='status'>{t('loading')}</p> }

export function Empty ({ children }: { children: ComponentChildren }) { return <div class='empty'>{children}</div> }

export function Time ({ at, long = false }: { at: number, long?: boolean }) {
  const date = new Date(at)
  const clock = `${date.toLocaleTimeString('en-GB')}.${String(date.getMilliseconds()).padStart(3, '0')}`
  const isToday = date.toDateString() === new Date().toDateString()
  return <time dateTime={date.toISOString()} title={date.toISOString()}>{long || !isToday ? `${date.toLocaleDateString('sv-SE')} ` : ''}{clock}</time>
}

export interface Loaded<T> { data?: T, error?: unknown, loading: boolean, reload (): void }

/** Loads again whenever `keys` change; an answer that comes too late is dropped. */
export function useLoaded<T> (load: (signal: AbortSignal) => Promise<T>, keys: unknown[]): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ loading: true })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setState(state => ({ data: state.data, loading: true }))
    load(abort.signal).then(
      data => { if (!abort.signal.aborted) setState({ data, loading: false }) },
      error => { if (!abort.signal.aborted) setState(state => ({ data: state.data, error, loading: false })) }
    )
    return () => abort.abort()
  }, [...keys, round])
  return { ...state, reload: () => setRound(round => round + 1) }
}

export function Dialog ({ title, onClose, children }: { title: string, onClose: () => void, children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => { element.current?.showModal() }, [])
  return (
    <dialog ref={element} aria-label={title} onClose={onClose}>
      <header><h2>{title}</h2><button class='small' aria-label={t('close')} onClick={() => element.current?.close()}>×</button></header>
      {children}
    </dialog>
  )
}

/** Asks for confirmation of an act that cannot be undone. */
export function Confirm ({ question, act, onDone }: { question: string, act: string, onDone: (yes: boolean) => void }) {
  return (
    <Dialog title={act} onClose={() => onDone(false)}>
      <p>{question}</p>
      <div class='row end'>
        <button onClick={() => onDone(false)}>{t('cancel')}</button>
        <button class='danger' onClick={() => onDone(true)}>{act}</button>
      </div>
    </Dialog>
  )
}
