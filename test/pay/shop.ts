import { generateKeyPairSync } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import wechat, { type AccountContext, type AccountsOptions } from '../../plugins/index.js'
import type { Merchant } from '../../plugins/accounts/index.js'
import type { Pay } from '../../plugins/pay/index.js'
import simulator, { type Simulator, type SimulatorMerchant } from '../../plugins/simulator/index.js'
import routes from '../../routes/index.js'
import { account } from '../accounts/app.js'

export const appid = account(1).appid
export const mchid = '1900000001'

// one key for all tests of a file: to make one takes long
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } }).privateKey

export function createMerchant (changes: Partial<Merchant> = {}): Merchant {
  return { mchid, privateKey, serial: '0123456789ABCDEF0123456789ABCDEF01234567', apiV3Key: 'k'.repeat(32), notifyUrl: 'https://shop.example/wx/pay/{appid}/notify', ...changes }
}

export interface Shop {
  app: FastifyInstance
  pay: Pay
  bank: Simulator
  alice: ReturnType<Simulator['user']>
  lines: string[]
  payBase: string
}

export interface ShopOptions extends Partial<AccountsOptions> {
  /** Which keys of WeChat Pay the merchant uses. Default certificates. */
  publicKey?: boolean
  atBank?: Partial<SimulatorMerchant>
  setup?: (context: AccountContext) => Promise<void>
}

/** A shop and its bank over real HTTP, both closed with the test. */
export async function openShop (t: Test, { publicKey = false, atBank, setup, ...options }: ShopOptions = {}): Promise<Shop> {
  const platform = Fastify()
  const merchant = createMerchant()
  await platform.register(simulator, { accounts: [{ ...account(1), merchants: [{ ...merchant, delayMs: 10, ...atBank }] }] })
  const payBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const { publicKey: { id, pem } } = platform.simulator.merchant().describe()
  const merchants = [publicKey ? { ...merchant, publicKeyId: id, publicKey: pem } : merchant]

  const lines: string[] = []
  // a notification that is on its way when the test ends would keep its connection, and the close would wait for it for 72 seconds
  const app = Fastify({ keepAliveTimeout: 500, logger: { level: 'debug', stream: { write: (line: string) => { lines.push(line) } } } })
  let pay: Pay | undefined
  await app.register(wechat, {
    store: 'memory',
    queue: { backoffMs: 5 },
    capabilities: { pay: { backoffMs: 1 } },
    ...options,
    accounts: [account(1, { mchid, merchants })],
    apiBase: payBase,
    payBase,
    async setup (context) {
      pay = context.pay
      await setup?.(context)
    }
  })
  await app.register(routes, { prefix: '/wx' })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  platform.simulator.bank.notifyOrigin = address
  t.teardown(async () => {
    await app.close()
    await platform.close()
  })
  return { app, pay: pay!, bank: platform.simulator, alice: platform.simulator.user('alice'), lines, payBase }
}
