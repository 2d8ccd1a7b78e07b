import Fastify from 'fastify'
import t from 'tap'
import { logConsole } from '../../server/console-output.js'

t.test('console output of a library becomes a line of JSON with its level', async t => {
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'trace', stream: { write: (line: string) => { lines.push(line) } } } })
  const undo = logConsole(app.log)
  try {
    console.warn('IMPORTANT! Eviction policy is %s.', 'allkeys-lru')
    console.log('two\nlines', { a: 1 })
    console.error(new Error('broken'))
    process.emitWarning('old', 'DeprecationWarning')
    await new Promise(setImmediate)
  } finally {
    undo()
  }
  t.match(lines.map(line => JSON.parse(line)), [
    { level: 40, source: 'console', msg: 'IMPORTANT! Eviction policy is allkeys-lru.' },
    { level: 30, msg: 'two\nlines { a: 1 }' },
    { level: 50, msg: /Error: broken/ },
    { level: 40, source: 'node', err: { message: 'old' }, msg: 'old' }
  ])
  t.equal(lines.length, 4)
})
