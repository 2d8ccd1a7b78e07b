import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from 'tap'
import { root } from '../helpers/program.js'

/** Tests as tap runs them: `inner` is a subtest of `second`. It and `first` end before an error of theirs. */
const PROGRAM = `
const { AsyncResource } = require('node:async_hooks')
const { EventEmitter, once } = require('node:events')
const { Domain } = process.argv[1] === 'replaced' ? require('./scripts/lib/error-domains.cjs') : require('async-hook-domain')

const ends = new EventEmitter()
let missing = 6

function start (name, main) {
  const scope = new AsyncResource(name)
  const domain = scope.runInAsyncScope(() => new Domain((error, type) => report(name, error.message ?? error, type)))
  return { domain, done: scope.runInAsyncScope(main) }
}

function end (name, domain) {
  domain.destroy()
  ends.emit(name)
}

function report (...words) {
  console.log(...words)
  if (--missing > 0) return
  second.domain.destroy()
  whole.destroy()
  setTimeout(() => { throw new Error('of nobody') })
}

const whole = new Domain((error, type) => report('whole', error.message, type))
const first = start('first', async () => {
  once(ends, 'first').then(() => setTimeout(() => { throw new Error('late') }))
  setTimeout(() => { throw new Error('in a timer') })
  await new Promise(setImmediate)
  Promise.reject('no error')
})
const second = start('second', async () => {
  const inner = start('inner', async () => {
    once(ends, 'inner').then(() => setTimeout(() => { throw new Error('of the subtest') }))
    setImmediate(() => { throw new Error('in an immediate') })
    // a timer could be due before the immediate
    await new Promise(setImmediate)
  })
  await inner.done
  end('inner', inner.domain)
  Promise.reject(new Error('rejected'))
})
first.done.then(() => setTimeout(() => end('first', first.domain), 20))
`

// with Node.js 24 the package stays, since the context of an async resource is that of its creation there
const ways = Number.parseInt(process.versions.node) < 24 ? ['replaced', 'as tap has it'] : ['as tap has it']

for (const way of ways) {
  test(`an error that no test has caught belongs to the test that started its work, or to the one around it: ${way}`, async t => {
    const run = promisify(execFile)(process.execPath, ['--eval', PROGRAM, way], { cwd: root })
    const { code, stdout, stderr } = await run.then(() => t.fail('it has ended without an error'), error => error)
    t.same(stdout.trim().split('\n').sort(), [
      'first in a timer uncaughtException',
      'first no error unhandledRejection',
      'inner in an immediate uncaughtException',
      'second of the subtest uncaughtException',
      'second rejected unhandledRejection',
      'whole late uncaughtException'
    ])
    t.equal(code, 1)
    t.match(stderr, 'Error: of nobody', 'without a test it ends the process')
  })
}
