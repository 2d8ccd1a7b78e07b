interface ValidationError {
  keyword?: string
  instancePath?: string
  params?: Record<string, unknown>
}

const CHINESE: Record<string, (params: Record<string, unknown>) => string> = {
  required: ({ missingProperty }) => `缺少 ${String(missingProperty)}`,
  type: ({ type }) => `类型应为 ${String(type)}`,
  minLength: ({ limit }) => `不得少于 ${String(limit)} 个字符`,
  maxLength: ({ limit }) => `不得超过 ${String(limit)} 个字符`,
  minimum: ({ limit }) => `不得小于 ${String(limit)}`,
  maximum: ({ limit }) => `不得大于 ${String(limit)}`,
  minItems: ({ limit }) => `不得少于 ${String(limit)} 项`,
  maxItems: ({ limit }) => `不得超过 ${String(limit)} 项`,
  enum: ({ allowedValues }) => `应为以下之一：${String(allowedValues)}`,
  pattern: () => '格式不正确',
  format: () => '格式不正确'
}

/** The first error of a validation in Chinese; undefined without one. */
export function describeValidation (validation: unknown, context: unknown): string | undefined {
  const [error] = Array.isArray(validation) ? validation as ValidationError[] : []
  if (error === undefined) return undefined
  const { keyword = '', instancePath = '', params = {} } = error
  const sentence = Object.hasOwn(CHINESE, keyword) ? CHINESE[keyword]!(params) : '不符合要求'
  return `参数不合法：${typeof context === 'string' ? context : ''}${instancePath} ${sentence}`
}
