import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { PermanentError } from '../../plugins/lib/error-codes.js'
import type { AccountContext } from '../../plugins/index.js'
import { deadLetters } from '../../server/dead-letters.js'
import { createAccount, eventually, OPERATOR_KEY, startHub } from '../helpers/hub.js'
import { program } from '../helpers/program.js'

const run = promisify(execFile)

t.test('dead letters of a running server are listed, shown, replayed and discarded at the command line', async (t) => {
  let isBroken = true
  const handled: string[] = []
  const hub = await startHub(t, {
    list: [createAccount(), createAccount()],
    operatorKeys: [OPERATOR_KEY],
    setup: async ({ messages }: AccountContext) => {
      messages.on({ msgType: 'text' }, async ({ Content }) => {
        if (isBroken) throw new PermanentError(`cannot handle ${Content}`)
        handled.push(Content)
      })
    }
  })
  /** The exit code and what was written. */
  async function command (...args: string[]): Promise<{ code: number, text: string }> {
    let text = ''
    const code = await deadLetters([...args, '--url', hub.base], { write: (part) => { text += part } }, { OPERATOR_KEYS: `${OPERATOR_KEY},other` })
    return { code, text }
  }
  const list = async (...args: string[]) => (await command('list', '--json', ...args)).text.split('\n').slice(0, -1).map(line => JSON.parse(line))
  for (const [number, account] of [0, 1, 0, 0].entries()) {
    await hub.simulator.user('alice', { appid: hub.accounts[account]!.appid }).sendText(`text ${number}\u001b[31m`)
    await eventually(async () => (await list()).length === number + 1)
  }

  const letters = await list()
  t.match(letters.map(({ error }) => error), [/text 3/, /text 2/, /text 1/, /text 0/])
  const { text } = await command('list', '--limit', '2', '--appid', hub.accounts[0]!.appid)
  t.match(text, /^\S+ {2}\d{4}-\d\d-\d\dT\S+Z {2}wx\w+ {2}1 tries {2}cannot handle text 3 \[31m\n\S+ .*text 2 \[31m\n$/, 'what is in an error writes nothing else on the terminal')
  t.same((await list('--since', '1h', '--error', 'text 1')).length, 1)
  t.same(await list('--until', '1h'), [])
  t.match(await command('show', letters[0].id), { code: 0, text: new RegExp(`appid +${letters[0].appid}\\n[^]*text 3`) })
  t.match(await command('show', 'unknown'), { code: 1, text: '' })

  t.match(await command('discard', '--error', 'text 1'), { code: 0, text: '1 discarded\n' })
  isBroken = false
  t.match(await command('replay', letters[0].id), { code: 0, text: '1 replayed\n' })
  await eventually(() => handled.length === 1)
  const from = performance.now()
  t.match(await command('replay', '--all', '--over', '600ms', '--json'), { code: 0, text: '{"replayed":2}\n' })
  await eventually(() => handled.length === 3)
  t.ok(performance.now() - from > 250, 'the second half is due 300 ms after the first')
  t.same(await list(), [])
})

t.test('wrong arguments, a wrong key and a server that does not exist are sentences', async (t) => {
  const hub = await startHub(t, { operatorKeys: [OPERATOR_KEY], list: [createAccount()] })
  const output = { write: () => {} }
  const refused = async (args: string[], message: RegExp, env: NodeJS.ProcessEnv = { OPERATOR_KEYS: OPERATOR_KEY }) => {
    await t.rejects(deadLetters([...args], output, env), { code: 'WX_ERR_OPTIONS', message }, args.join(' '))
  }
  const at = ['--url', hub.base]
  await refused(['replay', ...at], /needs ids, filters, or --all/)
  await refused(['discard', ...at], /needs ids, filters, or --all/)
  await refused(['discard', '--all', '--appid', 'wx1', ...at], /--all alone/)
  await refused(['remove', ...at], /expected list, show, replay, discard/)
  await refused(['list', '--colour'], /--colour/)
  await refused(['list', '--limit', '0', ...at], /--limit is 0/)
  await refused(['replay', '--all', '--over', 'soon', ...at], /--over is soon, expected a duration/)
  await refused(['show', ...at], /show takes one id/)
  await refused(['list', '--since', 'yesterday', ...at], /since: expected/)
  await refused(['list', ...at], /an operator key is missing/, {})
  await refused(['list', '--key', 'x'.repeat(32), ...at], /401/)
  await refused(['list', '--url', 'http://127.0.0.1:1'], /cannot be reached/)
  await refused(['list', '--url', `${hub.base}/elsewhere`], /does not exist/)
  const { stdout } = await run(process.execPath, [...program('cli.ts'), 'dead-letters', '--help'])
  t.match(stdout, /dead-letters replay/)
})
