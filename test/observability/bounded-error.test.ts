import Fastify from 'fastify'
import t from 'tap'
import { boundedError, redactSecrets } from '../../plugins/observability/index.js'

const long = 'x'.repeat(20 * 1024 * 1024)

t.test('an error of any size is a short line, with its calls', async t => {
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => { lines.push(line) } }, serializers: { err: boundedError }, hooks: { streamWrite: redactSecrets } } })
  const cause = Object.assign(new TypeError('why'), { code: 'E_WHY' })
  app.log.error({ err: Object.assign(new Error(long, { cause }), { answer: { body: long }, list: [1, 2], secret: 's' }) }, 'failed')
  app.log.error({ err: new Error('short') }, long)
  app.log.error({ err: long }, 'a text was thrown')
  for (const line of lines) t.ok(line.length < 65_536, String(line.length))
  t.match(JSON.parse(lines[0]!), { err: { type: 'Error', message: /^x+… \(20971520 characters\)$/, stack: /bounded-error\.test/, list: [1, 2], secret: '[Redacted]', cause: { type: 'TypeError', message: 'why', code: 'E_WHY' } }, msg: 'failed' })
  t.match(JSON.parse(lines[1]!), { err: { message: 'short' }, msg: /characters\)$/ })
  t.match(JSON.parse(lines[2]!), { err: /characters\)$/ })
})

t.test('any thrown value can be shown', async t => {
  const circle: { self?: object } = {}
  circle.self = circle
  const causes = new Error('a') as Error & { cause?: unknown }
  causes.cause = causes
  for (const value of [undefined, null, 7, 7n, circle, Object.create(null), causes, Object.assign(new Error('e'), { circle, big: 7n, name: 7, stack: 7 })]) {
    t.doesNotThrow(() => JSON.stringify(boundedError(value)))
  }
})
