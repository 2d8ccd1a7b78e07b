import { randomBytes } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Account, Merchant } from '../plugins/accounts/index.js'
import { schemaController } from '../plugins/lib/http/compilers.js'
import simulator, { createSeededKey } from '../plugins/simulator/index.js'
import { tryCommands } from './welcome.js'

/** A simulated platform in the same process with one demo account. */
export interface Sandbox {
  account: Account
  /** The base address of the simulated platform. */
  address: string
  /** Tells the platform where the server listens, so that it can push. */
  connect (serverAddress: string): void
  /** Logs commands to try. */
  logCommands (log: FastifyBaseLogger, serverAddress: string): void
  close (): Promise<void>
}

/** The part of a sandbox that workers need: the sandbox itself is in the primary process. */
export type SandboxPlace = Pick<Sandbox, 'account' | 'address'>

const PORT_DISTANCE = 1000

async function listen (app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ port, host: '127.0.0.1' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return await app.listen({ port: 0, host: '127.0.0.1' })
  }
}

/**
 * Creates the merchant of a sandbox, with new secrets. Its private key is the same in each sandbox, since to make one takes as long as half of the start.
 * The simulator alone takes what the key signs, with the number of the certificate, which is new.
 */
export function createMerchant (): Merchant & { privateKey: string } {
  return {
    mchid: '1900000001',
    privateKey: String(createSeededKey('the merchant of the sandbox', [1188, 1628]).export({ type: 'pkcs8', format: 'pem' })),
    serial: randomBytes(20).toString('hex').toUpperCase(),
    apiV3Key: randomBytes(16).toString('hex'),
    // the simulator sends notifications to the server, wherever it listens
    notifyUrl: 'https://shop.example/wx/pay/{appid}/notify'
  }
}

/** Starts the simulator on 127.0.0.1, 1000 above the server's port if that is free. */
export async function startSandbox (serverPort: number): Promise<Sandbox> {
  const merchant = createMerchant()
  const account: Account = {
    mchid: merchant.mchid,
    merchants: [merchant],
    appid: 'wx5a4db0c0ffee5a4d',
    secret: randomBytes(16).toString('hex'),
    token: randomBytes(12).toString('hex'),
    aesKey: randomBytes(48).toString('base64').replace(/[^A-Za-z0-9]/g, '').padEnd(43, 'A').slice(0, 43),
    msgDataFormat: 'JSON',
    virtualPayment: { offerId: '1450000001', appKey: randomBytes(16).toString('hex'), sandboxAppKey: randomBytes(16).toString('hex'), allowSandbox: true }
  }
  const app = Fastify({ schemaController })
  await app.register(simulator, { accounts: [{ ...account }] })
  const address = await listen(app, serverPort === 0 ? 0 : serverPort + PORT_DISTANCE)
  return {
    ...joinSandbox({ account, address }),
    connect (serverAddress) {
      app.simulator.bank.notifyOrigin = new URL(serverAddress).origin
      app.simulator.account(account.appid).pushUrl = `${serverAddress}/wx/portal/${account.appid}`
    },
    close: () => app.close()
  }
}

/** The sandbox of the primary process, in a worker. */
export function joinSandbox (place: SandboxPlace): Sandbox {
  return {
    ...place,
    connect () {},
    logCommands (log, serverAddress) {
      log.info({ appid: place.account.appid, simulator: place.address }, 'sandbox mode: no accounts file, so WeChat is simulated in this process')
      for (const command of tryCommands(place, serverAddress)) log.info({ command }, 'try')
    },
    async close () {}
  }
}
