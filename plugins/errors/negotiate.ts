interface Range { value: string, q: number }

function ranges (header: string | undefined): Range[] {
  return (header ?? '').split(',').map(part => {
    const [value = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase())
    const q = parameters.find(parameter => parameter.startsWith('q='))
    return { value, q: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  }).filter(({ value }) => value !== '')
}

const weight = (list: Range[], ...values: string[]) => values.map(value => list.find(range => range.value === value)?.q).find(q => q !== undefined) ?? 0

/** Whether an Accept header asks for a page rather than for JSON. Who takes anything gets JSON. */
export function prefersHtml (accept: string | undefined): boolean {
  const list = ranges(accept)
  const html = weight(list, 'text/html', 'application/xhtml+xml')
  return html > 0 && html >= weight(list, 'application/json', 'application/*')
}

/** Chinese where an Accept-Language header ranks it above English, else English. */
export function languageOf (acceptLanguage: string | undefined): 'en' | 'zh' {
  const best = (language: string) => Math.max(0, ...ranges(acceptLanguage).filter(({ value }) => value === language || value.startsWith(`${language}-`)).map(({ q }) => q))
  return best('zh') > best('en') ? 'zh' : 'en'
}
