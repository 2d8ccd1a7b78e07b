import { createRequire } from 'node:module'
import { OptionsError } from '../plugins/lib/error-codes.js'
import { nearestName } from '../plugins/lib/nearest-name.js'

const FLAGS = ['--help', '-h', '--version', '-v']

/** Returns the text that the arguments of `start` ask for; undefined if the server should start. Throws `WX_ERR_OPTIONS` for an unknown argument. */
export async function answerArguments (args: string[]): Promise<string | undefined> {
  const unknown = args.find(arg => !FLAGS.includes(arg))
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, FLAGS)
    throw new OptionsError(unknown, `there is no such argument${nearest === undefined ? '; --help lists what can be set, by environment variables' : `, did you mean ${nearest}?`}`)
  }
  if (args.includes('--help') || args.includes('-h')) return (await import('./help.js')).HELP
  if (args.length > 0) return `${createRequire(import.meta.url)('fastify-wechat/package.json').version}\n`
  return undefined
}
