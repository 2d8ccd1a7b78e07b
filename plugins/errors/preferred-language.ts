import Negotiator from 'negotiator'
import type { Language } from '../lib/platform-errcodes.js'

/** Whether an Accept header asks for a page in place of JSON. A client that accepts anything, or sends no such header, gets JSON. */
export function prefersHtml (accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaType(['application/json', 'text/html']) === 'text/html'
}

/** Chinese if an Accept-Language header ranks it above English, otherwise English. */
export function languageOf (acceptLanguage: string | undefined): Language {
  const language = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language(['en', 'zh'])
  return language === 'zh' ? 'zh' : 'en'
}
