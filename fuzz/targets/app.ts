import { setImmediate as nextTurn } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import wechat, { createMessageCipher, createSignature, errors, serverOptions, type Account, type AnyMessage } from '../../plugins/index.js'
import routes from '../../routes/index.js'

// Nothing depends on the clock, so that an input has the same result tomorrow.
export const TIMESTAMP = '1700000000'
export const NONCE = '415670741'
export const SAFE: Account = { appid: 'wx00000000000000aa', secret: 'x', token: 'pushtoken', aesKey: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFG', replayWindowSeconds: 0, open: ['media', 'qrcode'] }
export const PLAIN: Account = { appid: 'wx00000000000000bb', secret: 'x', token: 'pushtoken', replayWindowSeconds: 0, open: ['media', 'qrcode'] }

const signature = createSignature('pushtoken')
export const cipher = createMessageCipher(SAFE.aesKey!, SAFE.appid)

/** The query of a push with a valid signature. */
export function sign (encrypted?: string): Record<string, string> {
  const query = { signature: signature.sign(TIMESTAMP, NONCE), timestamp: TIMESTAMP, nonce: NONCE }
  return encrypted === undefined ? query : { ...query, encrypt_type: 'aes', msg_signature: signature.sign(TIMESTAMP, NONCE, encrypted) }
}

export interface TargetApp {
  app: FastifyInstance
  /** The messages that handlers got since the list was last emptied. */
  handled: AnyMessage[]
  /** The messages that synchronous rules got since the list was last emptied. */
  answered: AnyMessage[]
  /** Resolves when no answered push waits for its handlers. */
  settled (): Promise<void>
  /** Throws the log lines above the level of a warning. */
  checkLog (): void
}

/** The routes over two accounts: one in safe mode, one in plain mode. Texts are echoed. */
export function createTargetApp (limits = {}): TargetApp {
  const handled: AnyMessage[] = []
  const answered: AnyMessage[] = []
  const logged: string[] = []
  const app = Fastify({ ...serverOptions(limits), logger: { level: 'error', stream: { write: (line: string) => { logged.push(line) } } } })
  app.register(errors)
  app.register(wechat, {
    store: 'memory',
    accounts: [SAFE, PLAIN],
    setup: async ({ messages }) => {
      messages.on({ event: 'enter', next: true }, () => {})
      messages.on({ pattern: /^a+$/, from: 'o1', next: true }, () => {})
      messages.on({ next: true }, message => { handled.push(message) })
      messages.reply({ msgType: 'text' }, message => {
        answered.push(message as unknown as AnyMessage)
        return { MsgType: 'text', Content: message.Content }
      })
    }
  })
  app.register(routes, { prefix: '/wx', hubKeys: ['a-hub-key-of-32-characters-or-more'] })
  return {
    app,
    handled,
    answered,
    async settled () {
      for (;;) {
        const { waiting, running } = await app.wechat.accounts.queue.status!()
        if (waiting + running === 0) return
        await nextTurn()
      }
    },
    checkLog () {
      // the two lines of an authenticated push that cannot be read
      const unexpected = logged.splice(0).filter(line => !/becomes a dead letter"|"cause":"permanent"/.test(line))
      if (unexpected.length > 0) throw new Error(`logged: ${unexpected.join('').replace(/"(?:time|reqId|pid)":[^,]+,/g, '').slice(0, 2000)}`)
      for (const name of ['x', 'Encrypt', 'MsgType', 'a']) if (name in {}) throw new Error(`Object.prototype has ${name} now`)
    }
  }
}
