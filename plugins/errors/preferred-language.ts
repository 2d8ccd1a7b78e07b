import { createRequire } from 'node:module'
import type Negotiator from 'negotiator'
import type { Language } from '../lib/platform-errcodes.js'

const load = createRequire(import.meta.url)

/** Reads the headers of a request. The package is loaded with the first error. */
function negotiate (headers: Record<string, string | undefined>): Negotiator {
  const Reader = load('negotiator') as typeof Negotiator
  return new Reader({ headers })
}

/** Whether an Accept header asks for a page in place of JSON. A client that accepts anything, or sends no such header, gets JSON. */
export function prefersHtml (accept: string | undefined): boolean {
  return negotiate({ accept }).mediaType(['application/json', 'text/html']) === 'text/html'
}

/** Chinese if an Accept-Language header ranks it above English, otherwise English. */
export function languageOf (acceptLanguage: string | undefined): Language {
  const language = negotiate({ 'accept-language': acceptLanguage }).language(['en', 'zh'])
  return language === 'zh' ? 'zh' : 'en'
}
