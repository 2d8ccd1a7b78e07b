#!/usr/bin/env node
import { createRequire } from 'node:module'

const HELP = `fastify-wechat <command>

  init           write a small project: TypeScript, handlers, a test, a container
  start          start the server; without an accounts file in sandbox mode
  simulate       start WeChat's platform as a simulator, to develop and test against
  check          test the keys of an accounts file: WeChat Pay merchants and sealed calls
  operations     find operations of the platform: fastify-wechat operations content security
  client         write a typed client of an OpenAPI document
  dead-letters   list, show, replay and discard the pushes that a running server has given up
  backup         copy the embedded database into a file, also while the server runs

  --help, -h     this text; after a command: its options
  --version, -v
`

/** The commands. The code of a command is loaded when it is called. */
const commands: Record<string, (args: string[]) => Promise<number | void>> = {
  async init (args) { return await (await import('./server/init.js')).init(args) },
  async start () { await import('./server.js') },
  async simulate (args) { await (await import('./server/simulate.js')).simulate(args) },
  async check (args) { return await (await import('./server/check.js')).check(args) },
  async operations (args) { return await (await import('./server/operations.js')).operations(args) },
  async client (args) { return await (await import('./client/cli.js')).client(args) },
  async 'dead-letters' (args) { return await (await import('./server/dead-letters.js')).deadLetters(args) },
  async backup (args) { return await (await import('./server/backup.js')).backup(args) }
}

const [name, ...args] = process.argv.slice(2)
if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
  // a call without a command is an error
  (name === undefined ? process.stderr : process.stdout).write(HELP)
  process.exitCode = name === undefined ? 2 : 0
} else if (name === '--version' || name === '-v') {
  process.stdout.write(`${createRequire(import.meta.url)('fastify-wechat/package.json').version}\n`)
} else if (!Object.hasOwn(commands, name)) {
  process.stderr.write(`fastify-wechat: there is no command '${name}'\n\n${HELP}`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await commands[name]!(args) ?? process.exitCode
  } catch (error) {
    // an error that the caller can correct is printed as one sentence, any other error with its stack
    const { code, message, stack } = error as NodeJS.ErrnoException
    const mendable = code !== undefined && /^(WX_ERR_OPTIONS|WX_ERR_ACCOUNTS|WX_ERR_PACKAGE|EADDR|EACCES)/.test(code)
    process.stderr.write(`fastify-wechat ${name}: ${mendable ? message : stack}\n`)
    process.exitCode = 1
  }
}
