import type { RequestListener, Server } from 'node:http'
import Fastify from 'fastify'
import type { Account } from '../plugins/accounts/index.js'
import { schemaController } from '../plugins/lib/http/compilers.js'
import simulator from '../plugins/simulator/index.js'

/** A simulator of the platform behind a server. */
export interface Platform {
  answer: RequestListener
  /** Tells the platform where the back end listens, so that it can push. */
  connect (serverAddress: string): void
  close (): Promise<void>
}

/** Creates a simulator with one account behind a server that listens already. */
export async function createPlatform (server: Server, address: string, account: Account): Promise<Platform> {
  let answer: RequestListener
  const app = Fastify({
    schemaController,
    serverFactory (handler) {
      answer = handler
      return server
    }
  })
  await app.register(simulator, { accounts: [{ ...account }] })
  await app.ready()
  // the plugin learns it when its app begins to listen
  app.simulator.address = address
  return {
    answer: answer!,
    connect (serverAddress) {
      app.simulator.bank.notifyOrigin = new URL(serverAddress).origin
      app.simulator.account(account.appid).pushUrl = `${serverAddress}/wx/portal/${account.appid}`
    },
    close: () => app.close()
  }
}
