import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import Fastify from 'fastify'
import { readAccountsFile } from '../plugins/accounts/index.js'
import { OptionsError } from '../plugins/lib/error-codes.js'
import simulator, { type SimulatorAccount } from '../plugins/simulator/index.js'

const HELP = `Simulates WeChat's platform: point your backend's WeChat address at it.

  npx fastify-wechat simulate [options]

  --port <port>          default 4000; 0 picks a free port
  --host <host>          default 127.0.0.1
  --accounts <file>      an accounts file, JSON or YAML; default: a demo account, new at each start
  --push-url <address>   where pushes are sent; {appid} stands for the appid: http://127.0.0.1:3000/wx/portal/{appid}
  --notify-origin <origin>   where notifications of WeChat Pay are sent, whatever origin their address has: http://127.0.0.1:3000
  --help

GET /_simulator lists the control routes for tests and phones.
`

export interface RunningSimulator {
  address: string
  close (): Promise<void>
}

function readArgs (args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4000' },
        host: { type: 'string', default: '127.0.0.1' },
        accounts: { type: 'string' },
        'push-url': { type: 'string' },
        'notify-origin': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false }
      }
    })
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) throw new Error(`--port is ${values.port}, expected 0 to 65535`)
    return values
  } catch (error) {
    throw new OptionsError('simulate', `${(error as Error).message}; --help lists the options`)
  }
}

function createDemoAccount (): SimulatorAccount {
  return {
    appid: `wx${randomBytes(8).toString('hex')}`,
    secret: randomBytes(16).toString('hex'),
    token: randomBytes(8).toString('hex'),
    aesKey: randomBytes(22).toString('hex').slice(0, 43)
  }
}

/**
 * The command `simulate`: listens until `close`, or until the process ends. Resolves with undefined if only the help was requested.
 * Throws `WX_ERR_OPTIONS` for wrong arguments, and `WX_ERR_ACCOUNTS` for an invalid accounts file.
 */
export async function simulate (args: string[], write: (text: string) => void = text => { process.stdout.write(text) }): Promise<RunningSimulator | undefined> {
  const options = readArgs(args)
  if (options.help) {
    write(HELP)
    return undefined
  }
  const demo = options.accounts === undefined ? createDemoAccount() : undefined
  const accounts: SimulatorAccount[] = demo === undefined ? await readAccountsFile(options.accounts!) : [demo]
  const pushUrl = options['push-url']

  const app = Fastify()
  // Fastify's own answer repeats the query, which contains the access token
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ errcode: 40066, errmsg: 'invalid url' }))
  const notifyOrigin = options['notify-origin']
  await app.register(simulator, {
    ...(notifyOrigin !== undefined && { notifyOrigin }),
    accounts: accounts.map(account => pushUrl === undefined ? account : { ...account, pushUrl: pushUrl.replaceAll('{appid}', account.appid) })
  })
  const address = await app.listen({ port: Number(options.port), host: options.host })
  write(`WeChat is simulated at ${address}, its control routes are at ${address}/_simulator\n`)
  // the demo account's keys exist nowhere else, so they are shown
  if (demo !== undefined) write(`demo account: ${JSON.stringify(demo, null, 2)}\n`)
  for (const { appid } of accounts) write(`a code for ${appid}: curl -X POST ${address}/_simulator/users/alice/login -H 'content-type: application/json' -d '{"appid":"${appid}"}'\n`)
  for (const { mchid } of app.simulator.bank.merchants()) write(`the keys that merchant ${mchid} copies from the merchant platform: ${address}/_simulator/merchants/${mchid}\n`)
  return { address, close: () => app.close() }
}
