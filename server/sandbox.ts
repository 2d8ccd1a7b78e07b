import { randomBytes } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Account } from '../plugins/accounts/account.js'
import simulator from '../plugins/simulator/index.js'

/** The platform in the same process, with one demo account: what the server runs on when it has no accounts file. */
export interface Sandbox {
  account: Account
  /** Base address of the simulated platform. */
  address: string
  /** Tells the platform where the server listens, so that it can push, and logs what to try. */
  connect (serverAddress: string): void
  close (): Promise<void>
}

const PORT_DISTANCE = 1000

async function listen (app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ port, host: '127.0.0.1' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return await app.listen({ port: 0, host: '127.0.0.1' })
  }
}

/** Starts the simulator on 127.0.0.1, 1000 above the server's port if that is free. Secrets are made anew at each start. */
export async function startSandbox (serverPort: number, log: FastifyBaseLogger): Promise<Sandbox> {
  const account: Account = {
    appid: 'wx5a4db0c0ffee5a4d',
    secret: randomBytes(16).toString('hex'),
    token: randomBytes(12).toString('hex'),
    aesKey: randomBytes(48).toString('base64').replace(/[^A-Za-z0-9]/g, '').padEnd(43, 'A').slice(0, 43),
    msgDataFormat: 'JSON'
  }
  const app = Fastify()
  await app.register(simulator, { accounts: [{ ...account }] })
  const address = await listen(app, serverPort === 0 ? 0 : serverPort + PORT_DISTANCE)
  return {
    account,
    address,
    connect (serverAddress) {
      const { appid } = account
      app.simulator.account(appid).pushUrl = `${serverAddress}/wx/portal/${appid}`
      log.info({ appid, simulator: address }, 'sandbox mode: no accounts file, so WeChat is simulated in this process')
      log.info(`try: a code to sign in with: curl -X POST ${address}/_simulator/users/alice/login`)
      log.info(`try: sign in with it: curl '${serverAddress}/wx/user/${appid}/login?code=CODE'`)
      log.info(`try: let alice write to the account: curl ${address}/_simulator/users/alice/text -H 'content-type: application/json' -d '{"content":"文本"}'`)
      log.info(`try: see what she got: curl ${address}/_simulator/users/alice/inbox`)
      log.info(`look at: ${serverAddress}/docs and ${serverAddress}/error/404`)
    },
    close: () => app.close()
  }
}
