import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import t from 'tap'
import { choosePort } from './ports.js'
import { nodeArguments, tree } from './program.js'

/** Suggests one port again and again, and after three times any. */
function suggest (port: number) {
  const ports = [port, port, port]
  return () => ports.shift() ?? randomInt(10_081, 20_000)
}

t.test('a port that a server uses is not chosen, and another one is', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  t.not(await choosePort(suggest(port)), port)
})

t.test('of many who choose at once no two get the same port', async (t) => {
  const port = await choosePort()
  const ports = await Promise.all(Array.from({ length: 20 }, () => choosePort(suggest(port + 1))))
  t.equal(new Set(ports).size, 20)
})

t.test('a port that another process has chosen is not chosen although no server listens there yet', async (t) => {
  const program = "import { choosePort } from './test/helpers/ports.js'\nconsole.log(await choosePort())\nprocess.stdin.resume()"
  const child = spawn(process.execPath, [...nodeArguments, '--input-type=module', '-e', program], { cwd: tree, stdio: ['pipe', 'pipe', 'inherit'] })
  t.teardown(() => child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const port = Number(line)
  t.not(await choosePort(suggest(port)), port)
})
