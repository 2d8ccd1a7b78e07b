import { t } from '../i18n.js'
import { jsonOf } from '../text.js'

/** The part of JSON Schema that the catalogue uses. */
export interface Schema {
  type?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
}

export interface Field { name: string, schema: Schema, required: boolean }

/** The fields of query and body together, required fields first. */
export function fieldsOf (...schemas: Array<Schema | undefined>): Field[] {
  return schemas.flatMap(schema => Object.entries(schema?.properties ?? {}).map(([name, inner]) => ({ name, schema: inner, required: schema?.required?.includes(name) === true })))
    .filter(({ name }) => name !== 'access_token')
    .sort((a, b) => Number(b.required) - Number(a.required))
}

interface FormProps { fields: Field[], value: Record<string, unknown>, onChange: (value: Record<string, unknown>) => void }

export function SchemaForm ({ fields, value, onChange }: FormProps) {
  function change (name: string, changed: unknown) {
    const { [name]: _, ...rest } = value
    onChange(changed === undefined ? rest : { ...rest, [name]: changed })
  }
  return <>{fields.map(field => <label key={field.name}><span><code>{field.name}</code> {field.required && <em>{t('required')}</em>} <small>{field.schema.description}</small></span><Input field={field} value={value[field.name]} onChange={changed => change(field.name, changed)} /></label>)}</>
}

function Input ({ field: { schema, required }, value, onChange }: { field: Field, value: unknown, onChange: (value: unknown) => void }) {
  const choices = schema.enum ?? (schema.anyOf?.every(one => one.const !== undefined) === true ? schema.anyOf.map(one => one.const) : undefined)
  if (choices !== undefined) {
    return <select value={value === undefined ? '' : String(choices.indexOf(value))} onChange={event => onChange(event.currentTarget.value === '' ? undefined : choices[Number(event.currentTarget.value)])}><option value=''>—</option>{choices.map((choice, i) => <option key={i} value={i}>{String(choice)}</option>)}</select>
  }
  if (schema.type === 'boolean') {
    return <select value={value === undefined ? '' : String(value)} onChange={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'true')}><option value=''>—</option><option>true</option><option>false</option></select>
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return <input type='number' step={schema.type === 'integer' ? 1 : 'any'} required={required} value={value === undefined ? '' : String(value)} onInput={event => onChange(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))} />
  }
  if (schema.type === 'string') {
    return <input required={required} value={value === undefined ? '' : String(value)} onInput={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />
  }
  return <JsonInput required={required} value={value} onChange={onChange} />
}

/** An input for an object or a list, which is written as JSON. The browser reports invalid JSON. */
function JsonInput ({ required, value, onChange }: { required: boolean, value: unknown, onChange: (value: unknown) => void }) {
  return (
    <textarea
      rows={3} required={required} defaultValue={value === undefined ? '' : jsonOf(value)}
      onInput={event => {
        const field = event.currentTarget
        try {
          onChange(field.value.trim() === '' ? undefined : JSON.parse(field.value))
          field.setCustomValidity('')
        } catch {
          field.setCustomValidity('JSON')
        }
      }}
    />
  )
}
