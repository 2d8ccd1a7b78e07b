import { signal } from '@preact/signals'

/** A place in the page. It stands after `#`, because the page is one file below any base path. */
export interface Place { parts: string[], query: URLSearchParams }

function read (): Place {
  const [path = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?')
  return { parts: path.split('/').filter(Boolean).map(part => decodeURIComponent(part)), query: new URLSearchParams(search) }
}

export const place = signal(read())
addEventListener('hashchange', () => { place.value = read() })

export function linkTo (parts: string[], query: Record<string, string | number | undefined> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value))
  return `#/${parts.map(encodeURIComponent).join('/')}${search.size > 0 ? `?${search}` : ''}`
}

export function go (parts: string[], query?: Record<string, string | number | undefined>): void { location.hash = linkTo(parts, query) }
