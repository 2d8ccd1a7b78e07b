import Fastify from 'fastify'
import t from 'tap'
import { createStop } from '../../server/stop.js'
import { eventually } from '../helpers/hub.js'

t.test('one Ctrl-C that arrives twice, from the terminal and from tsx, stops in good order; a later one ends at once', async t => {
  const app = Fastify()
  let send: (signal: string) => void = () => {}
  const stop = createStop(app, listener => { send = listener })
  let closes = 0
  const exits: unknown[] = []
  t.intercept(process, 'exit', { value: (code: unknown) => { exits.push(code) } })
  stop.onSignal({
    delayMs: 0,
    close () {
      closes++
      return new Promise(() => {})
    }
  })
  send('SIGINT')
  send('SIGINT')
  await eventually(() => closes === 1)
  t.same(exits, [], 'running work goes on')
  await eventually(() => {
    send('SIGINT')
    return exits.length > 0
  })
  t.equal(exits[0], 1)
  t.equal(closes, 1)
})
