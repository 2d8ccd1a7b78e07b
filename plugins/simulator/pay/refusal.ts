/** WeChat Pay's no. */
export class PayRefusal extends Error {
  constructor (readonly status: number, readonly code: string, message: string, readonly detail?: Record<string, unknown>) {
    super(message)
  }
}

export function refusePay (status: number, code: string, message: string, detail?: Record<string, unknown>): never {
  throw new PayRefusal(status, code, message, detail)
}

/** A parameter that WeChat Pay does not take. */
export function refuseParameter (field: string, issue: string, value?: unknown, location: 'body' | 'query' | 'path' = 'body'): never {
  const name = location === 'body' ? `/body/${field.replaceAll('.', '/')}` : field
  return refusePay(400, 'PARAM_ERROR', `参数错误：${issue}`, { field: name, value, issue, location: location === 'path' ? 'url' : location })
}
