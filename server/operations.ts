import { parseArgs } from 'node:util'
import { findOperations, type FoundOperation } from '../plugins/api/index.js'

export const HELP = `fastify-wechat operations <words>

Finds operations of the platform by words in English or Chinese, or by a part of their name or path.

  fastify-wechat operations content security
  fastify-wechat operations 订阅消息
  fastify-wechat operations getwxacode

  --domain <name>   only operations of this domain
  --limit <number>  how many to print at most (20; 0 for all)
  --json            print one JSON object a line
`

const describeOperation = ({ domain, name, method, path, en, zh }: FoundOperation) =>
  `api.${domain}.${name}  ${method} ${path}\n  ${en}${zh === en ? '' : ` (${zh})`}\n`

/** The command `fastify-wechat operations`. Resolves with the exit code: 1 if nothing is found. */
export async function operations (args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { domain: { type: 'string' }, limit: { type: 'string', default: '20' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
    })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`)
    return 2
  }
  const { values: { domain, limit, json, help }, positionals } = parsed
  if (help) {
    process.stdout.write(HELP)
    return 0
  }
  if (!/^\d+$/.test(limit) || (positionals.length === 0 && domain === undefined)) {
    process.stderr.write(HELP)
    return 2
  }
  const found = await findOperations(positionals.join(' '), { domain })
  const shown = found.slice(0, Number(limit) || undefined)
  for (const operation of shown) process.stdout.write(json ? `${JSON.stringify(operation)}\n` : describeOperation(operation))
  if (shown.length < found.length) process.stderr.write(`${found.length - shown.length} more: narrow the search, or set --limit 0\n`)
  if (found.length === 0) process.stderr.write('nothing found\n')
  return found.length === 0 ? 1 : 0
}
