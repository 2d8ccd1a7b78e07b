import { typeInChinese } from './chinese-sentences.js'

interface ValidationError {
  keyword?: string
  instancePath?: string
  params?: Record<string, unknown>
  /** The property name that the schema refuses. */
  propertyName?: string
}

const CHINESE: Record<string, (params: Record<string, unknown>) => string> = {
  required: ({ missingProperty }) => `缺少 ${String(missingProperty)}`,
  type: ({ type }) => `类型应为${[type].flat().map(typeInChinese).join('或')}`,
  minLength: ({ limit }) => `不得少于 ${String(limit)} 个字符`,
  maxLength: ({ limit }) => `不得超过 ${String(limit)} 个字符`,
  minimum: ({ limit }) => `不得小于 ${String(limit)}`,
  maximum: ({ limit }) => `不得大于 ${String(limit)}`,
  minItems: ({ limit }) => `不得少于 ${String(limit)} 项`,
  maxItems: ({ limit }) => `不得超过 ${String(limit)} 项`,
  enum: ({ allowedValues }) => `应为以下之一：${[allowedValues].flat().join('、')}`,
  const: ({ allowedValue }) => `应为 ${String(allowedValue)}`,
  minProperties: ({ limit }) => `不得少于 ${String(limit)} 个字段`,
  maxProperties: ({ limit }) => `不得超过 ${String(limit)} 个字段`,
  exclusiveMinimum: ({ limit }) => `须大于 ${String(limit)}`,
  exclusiveMaximum: ({ limit }) => `须小于 ${String(limit)}`,
  multipleOf: ({ multipleOf }) => `须为 ${String(multipleOf)} 的倍数`,
  uniqueItems: () => '不得有重复的项',
  additionalProperties: ({ additionalProperty }) => `没有名为 ${String(additionalProperty).slice(0, 64)} 的参数`,
  dependencies: ({ property, missingProperty }) => `有 ${String(property)} 时须有 ${String(missingProperty)}`,
  pattern: () => '格式不正确',
  format: () => '格式不正确'
}

/** The first error of a validation in Chinese; undefined if there is none. */
export function describeValidation (validation: unknown, context: unknown): string | undefined {
  const errors = Array.isArray(validation) ? validation as ValidationError[] : []
  const [error] = errors
  if (error === undefined) return undefined
  const { keyword = '', instancePath = '', params = {}, propertyName } = error
  const place = `参数不合法：${typeof context === 'string' ? context : ''}${instancePath}`
  if (propertyName !== undefined) return `${place} 不能有 "${propertyName.slice(0, 64)}"，可用的是：${String(params.allowedValues)}`
  const constants = keyword === 'const' ? errors.filter(other => other.keyword === 'const' && other.instancePath === instancePath) : []
  if (constants.length > 1) return `${place} 应为以下之一：${constants.map(({ params }) => String(params?.allowedValue)).join('、')}`
  const sentence = Object.hasOwn(CHINESE, keyword) ? CHINESE[keyword]!(params) : '不符合要求'
  return `${place} ${sentence}`
}
