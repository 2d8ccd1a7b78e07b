import { spawnSync } from 'node:child_process'
import { test } from 'tap'
import { program, root } from '../helpers/program.js'

const run = (...args: string[]) => spawnSync(process.execPath, [...program('cli.ts'), 'operations', ...args], { cwd: root, encoding: 'utf8' })

test('operations are found at the command line, as text and as JSON', t => {
  t.match(run('content', 'security').stdout, /api\.security\.msgSecCheck {2}POST \/wxa\/msg_sec_check\n {2}Check a text \(文本内容安全识别\)\n/)
  const json = run('订阅消息', '--json', '--limit', '1')
  t.match(JSON.parse(json.stdout), { domain: 'subscribeMessage', name: 'send' })
  t.match(json.stderr, /^\d+ more/)
  t.end()
})

test('nothing found, no words and an unknown flag are no success', t => {
  t.match(run('qwertyuiop'), { status: 1, stdout: '', stderr: 'nothing found\n' })
  t.match(run(), { status: 2, stdout: '', stderr: /^fastify-wechat operations/ })
  t.match(run('x', '--no-such-flag'), { status: 2, stdout: '', stderr: /no-such-flag/ })
  t.end()
})
