import { spawn } from 'node:child_process'
import t from 'tap'
import { nodeArguments, program, tree } from '../helpers/program.js'

// A fresh environment: under tap's own the children would report to it in place of ending with a status.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TAP|NODE_)/.test(name)))

function run (...args: string[]): Promise<{ code: number | null, output: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { env, cwd: tree })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', chunk => { output += chunk })
    child.once('close', code => resolve({ code, output }))
  })
}

t.test('a user\'s own suite runs with tap', async t => {
  const { code, output } = await run(...program('examples/simulator-tests/with-tap.ts'))
  t.equal(code, 0, output)
  t.match(output, /^ok 4 - a user who asks for a person is transferred to customer service/m)
})

t.test('a user\'s own suite runs with node:test', async t => {
  const { code, output } = await run(...nodeArguments, '--test', program('examples/simulator-tests/with-node-test.ts').at(-1)!)
  t.equal(code, 0, output)
  t.match(output, /pass 4/)
})
