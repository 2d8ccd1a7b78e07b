import { Kind, OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'

const SECONDS = 1_700_000_000

// fields beside or below errcode that are 0 for a success
const RESULT_CODE = /^(errcode|ret|ret_?code|result_?code|delivery_resultcode|self_check_err_code)$/i

function sampleText (schema: TSchema, name: string): string {
  if (/err_?msg$/i.test(name)) return 'ok'
  const text = /openid|unionid/i.test(name)
    ? 'oTest0123456789abcdefghijklm'
    : /url|link|img|pic/i.test(name)
      ? 'https://example.com/sample'
      : /date|ds$/i.test(name)
        ? '20231114'
        : name || 'text'
  return text.slice(0, schema.maxLength).padEnd(schema.minLength ?? 0, '0')
}

/**
 * Returns a value that matches `schema`, with plausible contents for the names of its fields. The value is the same each time.
 * A schema with a pattern needs an example.
 */
export function sampleOf (schema: TSchema, name = '', { optional = true } = {}): unknown {
  if (schema.examples !== undefined) return schema.examples[0]
  if (schema.default !== undefined) return schema.default
  switch (schema[Kind]) {
    case 'Literal': return schema.const
    case 'Union': {
      const sample = sampleOf(schema.anyOf[0], name, { optional })
      const number = schema.anyOf.find((part: TSchema) => part[Kind] === 'Number' || part[Kind] === 'Integer')
      // a text that may also be a number consists of digits
      return typeof sample === 'string' && number !== undefined ? String(sampleOf(number, name)) : sample
    }
    case 'Intersect': return Object.assign({}, ...schema.allOf.map((part: TSchema) => sampleOf(part, name, { optional })))
    case 'Object': {
      const fields = Object.entries((schema as TObject).properties).filter(([, field]) => optional || field[OptionalKind] !== 'Optional')
      return Object.fromEntries(fields.map(([key, field]) => [key, sampleOf(field, key, { optional })]))
    }
    case 'Record': return { key: sampleOf(Object.values<TSchema>(schema.patternProperties)[0]!, name, { optional }) }
    case 'Array': return Array.from({ length: schema.minItems ?? 1 }, (_, index) => sampleOf(schema.items, `${name}${index || ''}`, { optional }))
    case 'String': return sampleText(schema, name)
    case 'Integer': case 'Number': return RESULT_CODE.test(name) ? 0 : Math.max(schema.minimum ?? 1, Math.min(schema.maximum ?? SECONDS, /time|timestamp|created_at/i.test(name) ? SECONDS : 1))
    case 'Boolean': return true
    default: return {}
  }
}
