/** The fields of a payload in JSON or XML; undefined if it is neither. */
export function readPayload (body: unknown): Record<string, unknown> | undefined {
  if (typeof body === 'object' && body !== null) return body as Record<string, unknown>
  if (typeof body !== 'string') return undefined
  try {
    return JSON.parse(body)
  } catch {
    const fields = [...new DOMParser().parseFromString(body, 'text/xml').documentElement.children].map(child => [child.tagName, child.textContent] as const)
    return fields.length === 0 ? undefined : Object.fromEntries(fields)
  }
}
