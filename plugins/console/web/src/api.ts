import { signal } from '@preact/signals'
import type { Info, Session, paths } from '../../api.js'

/** The paths of the server, checked when the page is compiled. The schemas do not get into the bundle. */
export type ApiPath = (typeof paths)[keyof typeof paths] | `${(typeof paths)['simulator']}/${string}`

export const base = document.querySelector<HTMLMetaElement>('meta[name=console-base]')?.content ?? ''

/** Undefined until the server has answered. */
export const session = signal<Session | undefined>(undefined)
export const info = signal<Info | undefined>(undefined)

/** The optional features of a server. */
const FEATURES = ['events', 'accounts', 'operations', 'audit'] as const
export const features = signal<ReadonlySet<(typeof FEATURES)[number]>>(new Set())

export class ApiError extends Error {
  constructor (readonly status: number, message: string, readonly code?: string) { super(message) }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE' | 'PATCH'
  /** Values for `:name` in the path. */
  params?: Record<string, string>
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
  signal?: AbortSignal
}

export function addressOf (path: ApiPath, { params = {}, query = {} }: Pick<RequestOptions, 'params' | 'query'> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, String(value))
  return `${base}/api${filled}${search.size > 0 ? `?${search}` : ''}`
}

/** Sends a request. Throws `ApiError`. A 401 ends the session, so that the page asks for a key again. */
export async function request<T> (path: ApiPath, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body } = options
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': document.documentElement.lang }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET' && session.value?.csrf !== undefined) headers['x-console-csrf'] = session.value.csrf
  const response = await fetch(addressOf(path, options), { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal: options.signal, credentials: 'same-origin' })
  const text = await response.text()
  const answer = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
  if (!response.ok) {
    if (response.status === 401 && session.value?.signedIn === true) session.value = { ...session.value, signedIn: false, csrf: undefined }
    throw new ApiError(response.status, answer?.message ?? `HTTP ${response.status}`, answer?.code)
  }
  return answer as T
}

async function loadInfo (): Promise<void> {
  const present = await Promise.all(FEATURES.map(name => request(`/${name}`, { query: { limit: 1 } }).then(() => true, error => (error as ApiError).status !== 404)))
  features.value = new Set(FEATURES.filter((_, i) => present[i]))
  info.value = await request<Info>('/info')
}

export async function loadSession (): Promise<void> {
  session.value = await request<Session>('/session')
  if (session.value.signedIn) await loadInfo()
}

export async function signIn (key: string): Promise<void> {
  session.value = await request<Session>('/session', { method: 'POST', body: { key } })
  await loadInfo()
}

export async function signOut (): Promise<void> {
  await request('/session', { method: 'DELETE' })
  session.value = { signedIn: false, open: false, write: false, payloads: false }
}
