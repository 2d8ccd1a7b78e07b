import Negotiator from 'negotiator'
import type { Language } from '../lib/platform-errcodes.js'

/** Whether an Accept header asks for a page rather than for JSON. A client that takes anything, or says nothing, gets JSON. */
export function prefersHtml (accept: string | undefined): boolean {
  return new Negotiator({ headers: { accept } }).mediaType(['application/json', 'text/html']) === 'text/html'
}

/** Chinese where an Accept-Language header ranks it above English, else English. */
export function languageOf (acceptLanguage: string | undefined): Language {
  const language = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language(['en', 'zh'])
  return language === 'zh' ? 'zh' : 'en'
}
