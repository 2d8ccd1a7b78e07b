import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import wechat, { type Account, type AccountContext, type AccountsOptions } from '../../plugins/index.js'
import simulator, { type Simulator, type SimulatedUser } from '../../plugins/simulator/index.js'
import routes from '../../routes/index.js'
import { account } from '../accounts/app.js'

export const keys = { offerId: '1450000001', appKey: 'ProdAppKey0123456789abcdefABCDEF', sandboxAppKey: 'SandboxKey0123456789abcdefABCDEF' }
export const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

export interface VirtualShop {
  app: FastifyInstance
  context: AccountContext
  platform: Simulator
  appid: string
  alice: SimulatedUser
  lines: string[]
  /** The token of a sign-in of alice. */
  signIn (): Promise<string>
  /** The answer of the route to a page. */
  order (token: string, body: object): Promise<{ statusCode: number, json: () => any }>
}

export interface VirtualShopOptions extends Partial<AccountsOptions> {
  virtualPayment?: Account['virtualPayment']
  changes?: Partial<Account>
  setup?: (context: AccountContext) => Promise<void>
}

/** A shop of virtual goods and its platform over real HTTP, both closed with the test. Pushes are encrypted. */
export async function openVirtualShop (t: Test, { virtualPayment = keys, changes, setup, ...options }: VirtualShopOptions = {}): Promise<VirtualShop> {
  const row = account(1, { aesKey, virtualPayment, ...changes })
  const platform = Fastify()
  await platform.register(simulator, { accounts: [{ ...row, virtualPayment: { ...keys, goods: [{ id: 'chapter-1', price: 600 }], coinFen: 10 } }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'debug', stream: { write: (line: string) => { lines.push(line) } } } })
  let context: AccountContext | undefined
  await app.register(wechat, {
    store: 'memory',
    queue: { backoffMs: 5 },
    ...options,
    accounts: [row],
    apiBase,
    async setup (ctx) {
      context = ctx
      await setup?.(ctx)
    }
  })
  await app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  platform.simulator.account(row.appid).pushUrl = `${base}/wx/portal/${row.appid}`
  t.teardown(async () => {
    await app.close()
    await platform.close()
  })
  const alice = platform.simulator.user('alice')
  return {
    app,
    context: context!,
    platform: platform.simulator,
    appid: row.appid,
    alice,
    lines,
    signIn: async () => (await app.inject(`/wx/user/${row.appid}/login?code=${await alice.login()}`)).json().token,
    order: (token, body) => app.inject({ method: 'POST', url: `/wx/virtual-payment/${row.appid}/orders`, headers: { authorization: `Bearer ${token}` }, payload: body })
  }
}
