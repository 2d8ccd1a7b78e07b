export type Language = 'zh' | 'en'

/** The language of the environment, as a shell or the operating system says it. */
export function systemLanguage (env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG
  const known = locale && !/^(C|POSIX)\b/.test(locale) ? locale : Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(known) ? 'zh' : 'en'
}
