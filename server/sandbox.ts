import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import type { Account, Merchant } from '../plugins/accounts/index.js'
import { createServer } from '../plugins/lib/http/node-http.js'
import { createSeededKey } from '../plugins/lib/seeded-key.js'
import type { Platform } from './simulated-platform.js'
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

async function listen (server: Server, port: number): Promise<string> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    await once(server.listen(0, '127.0.0.1'), 'listening')
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
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
  let opening: Promise<Platform> | undefined
  let platform: Platform | undefined
  let connectedTo: string | undefined
  // the simulator is about as much code as the server, so it is loaded for the first request to it; the limits are those of Fastify
  const server = createServer({ keepAliveTimeout: 72_000, requestTimeout: 0 }, async (request, response) => {
    const { answer } = await (opening ??= openPlatform())
    answer(request, response)
  })
  const address = await listen(server, serverPort === 0 ? 0 : serverPort + PORT_DISTANCE)

  async function openPlatform (): Promise<Platform> {
    const { createPlatform } = await import('./simulated-platform.js')
    platform = await createPlatform(server, address, account)
    if (connectedTo !== undefined) platform.connect(connectedTo)
    return platform
  }
  return {
    ...joinSandbox({ account, address }),
    connect (serverAddress) {
      connectedTo = serverAddress
      platform?.connect(serverAddress)
    },
    async close () {
      const closed = once(server, 'close')
      server.close()
      await (await opening)?.close()
      await closed
    }
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
