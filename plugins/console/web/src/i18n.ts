import { effect, signal } from '@preact/signals'
import { en } from './i18n/en.js'
import { zh } from './i18n/zh.js'

export type Language = 'zh' | 'en'
export type Key = keyof typeof zh

const KEPT = 'wechat-console-language'

/** The choice of an earlier visit, or else the first language of the browser that the console has, or else Chinese. */
function firstLanguage (): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  const spoken = navigator.languages.map(language => language.slice(0, 2).toLowerCase()).find(language => language === 'zh' || language === 'en')
  return spoken === 'en' ? 'en' : 'zh'
}

export const language = signal<Language>(firstLanguage())
effect(() => { document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en' })

export function chooseLanguage (chosen: Language): void {
  localStorage.setItem(KEPT, chosen)
  language.value = chosen
}

/** The text in the chosen language: `{name}` becomes the value, and `{name|try|tries}` the value with the singular or plural word. */
export function t (key: Key, values: Record<string, string | number> = {}): string {
  const text: string = (language.value === 'zh' ? zh : en)[key]
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, several?: string) => {
    const value = values[name] ?? ''
    return one === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : several}`
  })
}
