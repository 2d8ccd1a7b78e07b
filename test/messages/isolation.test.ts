import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as readAll } from 'node:stream/consumers'
import t from 'tap'
import { nodeArguments, tree } from '../helpers/program.js'

/** Runs handlers in a process of their own, and resolves with its exit code and output. */
async function runProgram (setup: string): Promise<{ code: number, output: string }> {
  const program = `
    import Fastify from 'fastify'
    import { crypto, messages } from './plugins/index.js'
    const app = Fastify({ logger: true })
    await app.register(crypto, { appid: 'wx1234567890abcdef', token: 'pushtoken' })
    await app.register(messages, { appid: 'wx1234567890abcdef' })
    const handle = (Content) => app.messages.handle(
      { id: '1', appid: 'wx1234567890abcdef', key: Content, raw: JSON.stringify({ MsgType: 'text', Content }), attempt: 1, receivedAt: 0, succeeded: [] },
      { signal: new AbortController().signal, markSucceeded: async () => {} })
    const sleep = (ms) => new Promise(resolve => setTimeout(resolve, ms))
    ${setup}
    console.log('alive')
    await app.close()
  `
  const child = spawn(process.execPath, [...nodeArguments, '--input-type=module', '-e', program], { cwd: tree, stdio: ['ignore', 'pipe', 'pipe'] })
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit'), readAll(child.stdout), readAll(child.stderr)])
  return { code, output: stdout + stderr }
}

t.test('a promise and a timer that a handler left behind are its failure, and the process lives', async (t) => {
  const { code, output } = await runProgram(`
    app.messages.on({ content: 'promise' }, async () => { Promise.reject(new Error('floating')) ; await sleep(50) })
    app.messages.on({ content: 'timer' }, () => { setTimeout(() => { throw new Error('in a timer') }, 5) })
    app.messages.on({ content: 'good', name: 'good' }, async () => { await sleep(60); console.log('good is done') })
    const good = handle('good')
    await handle('promise').catch(error => console.log('failed:', error.message))
    await handle('timer')
    await sleep(50)
    await good
  `)
  t.equal(code, 0, output)
  for (const line of ['failed: floating', 'good is done', 'alive', '"error":"in a timer"']) t.match(output, line)
})

t.test('a handler that blocks the event loop is named in the log', async (t) => {
  const { code, output } = await runProgram(`
    app.messages.on({ content: 'blocks', name: 'busy rule' }, () => { const end = performance.now() + 1100; while (performance.now() < end); })
    app.messages.on({ content: 'waits', name: 'waiting rule' }, () => sleep(1100))
    await Promise.all([handle('blocks'), handle('waits')])
  `)
  t.equal(code, 0, output)
  t.match(output, /"rule":"busy rule","ms":\d+,"msg":"a message handler blocked the event loop"/)
  t.notMatch(output, '"rule":"waiting rule"')
})

t.test('an error of other code ends the process as it does without the plugin', async (t) => {
  for (const failure of ['Promise.reject(new Error("not a handler"))', 'setTimeout(() => { throw new Error("not a handler") }, 5)']) {
    const { code, output } = await runProgram(`app.messages.on(() => {}); await handle('x'); ${failure}; await sleep(500)`)
    t.equal(code, 1, output)
    t.match(output, 'Error: not a handler')
    t.notMatch(output, 'alive')
  }
})
