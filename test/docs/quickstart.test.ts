import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { startServer } from '../helpers/server-process.js'
import { codeBlocks, pages, root } from './markdown.js'

const text = pages().get('docs/quickstart.md')!

/** The commands of a block, each with the lines that it prints. Those that start something of their own are left out: other tests run them. */
function commandsOf (code: string): Array<{ command: string, output: string }> {
  return [...code.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command, output]) => ({ command: command!, output: output!.trim() })).filter(({ command }) => !/\bnpm |\bnpx /.test(command))
}

const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Matches what a page shows, with any figures, ids and times in it, and anything for an ellipsis. */
function patternOf (shown: string): RegExp {
  const varying: Array<[pattern: RegExp, source: string]> = [
    [/…/, '.*'],
    [/[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/, '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}'],
    [/[\w-]{20,}/, '[\\w-]{20,}'],
    [/\b\d{10,}\b|(?<="ms":)\d+/, '\\d+']
  ]
  const parts = new RegExp(varying.map(([{ source }]) => `(${source})`).join('|'), 'g')
  let source = ''
  let end = 0
  for (const match of shown.matchAll(parts)) {
    source += escape(shown.slice(end, match.index)) + varying[match.slice(1).findIndex(group => group !== undefined)]![1]
    end = match.index + match[0].length
  }
  return new RegExp(`^${source}${escape(shown.slice(end))}$`, 's')
}

t.test('the commands of the quickstart print what the page shows', async t => {
  const { base, log } = await startServer(t, {}, t.testdir({}))
  const simulator = log.find(line => typeof line.simulator === 'string')!.simulator as string
  const [variables] = codeBlocks(text).filter(({ language }) => language === 'sh')
  const local = (command: string) => command.replaceAll('http://127.0.0.1:3000', base).replaceAll('http://127.0.0.1:4000', simulator).replaceAll('examples/demo/', `${root}examples/demo/`)
  const commands = codeBlocks(text).filter(({ language }) => language === 'console').flatMap(({ code }) => commandsOf(code))
  t.ok(commands.length > 12)

  // one shell, as the page has it: later commands use the variables of earlier ones. A reader looks at the inbox once the handlers have answered.
  const untilAnswered = 'for _ in $(seq 300); do curl -s $ALICE/inbox | grep -q 回复文本消息 && break; sleep 0.1; done\n'
  const script = commands.map(({ command }) => `${command.endsWith('/inbox') ? untilAnswered : ''}${local(command)}\nprintf '\\036'`).join('\n')
  const { stdout } = await promisify(execFile)('bash', ['-c', `${local(variables!.code)}\n${script}`], { cwd: t.testdir({ work: {} }) + '/work' })
  const printed = stdout.split('\u001e').map(output => output.trim())
  t.equal(printed.length, commands.length + 1)
  let shown = 0
  for (const [index, { command, output }] of commands.entries()) {
    if (output === '') continue
    shown++
    t.match(printed[index]!, patternOf(output), command)
  }
  t.ok(shown >= 8)
})
