import type { Language } from '../lib/platform-errcodes.js'

interface Range { value: string, q: number, index: number }

/** The ranges of an Accept or Accept-Language header in the order given. A weight that is no number counts as 0. */
function rangesOf (header: string | undefined): Range[] {
  return (header ?? '').split(',').map((part, index) => {
    const [value = '', ...parameters] = part.toLowerCase().split(';').map(text => text.trim())
    const q = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
    return { value, q: q === undefined ? 1 : Number(q) || 0, index }
  })
}

/** The range that counts for a media type: the most specific of those given (RFC 9110, 12.5.1). */
function rangeFor (ranges: Range[], ...patterns: string[]): Range | undefined {
  return patterns.map(pattern => ranges.find(({ value }) => value === pattern)).find(range => range !== undefined)
}

/** Whether an Accept header asks for a page rather than for JSON. Who takes anything, or says nothing, gets JSON. */
export function prefersHtml (accept: string | undefined): boolean {
  const ranges = rangesOf(accept)
  const html = rangeFor(ranges, 'text/html', 'text/*')
  if (html === undefined || html.q <= 0) return false
  const json = rangeFor(ranges, 'application/json', 'application/*', '*/*')
  if (json === undefined || html.q !== json.q) return html.q > (json?.q ?? 0)
  // equally welcome: what is named wins over what a wildcard lets in, else what comes first
  if (html.value.includes('*') !== json.value.includes('*')) return json.value.includes('*')
  return html.index < json.index
}

/** Chinese where an Accept-Language header ranks it above English, else English. */
export function languageOf (acceptLanguage: string | undefined): Language {
  const ranges = rangesOf(acceptLanguage)
  const [best] = ranges
    .filter(({ value, q }) => q > 0 && /^(zh|en)(-|$)/.test(value))
    .sort((a, b) => b.q - a.q || a.index - b.index)
  return best?.value.startsWith('zh') === true ? 'zh' : 'en'
}
