import { Type, type Static } from '@sinclair/typebox'
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler'

const Flag = (description: string) => Type.Optional(Type.Boolean({ description }))

/**
 * One Mini Program account. What an accounts file holds, and what an account source gives.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html has the meaning of token and aesKey.
 */
export const Account = Type.Object({
  appid: Type.String({ pattern: '^wx[0-9A-Fa-f]{16}$', description: '"wx" and 16 hexadecimal digits' }),
  secret: Type.String({ pattern: '^\\S{1,128}$', description: 'the AppSecret, without spaces' }),
  /** Token of message push; without it every push is refused. */
  token: Type.Optional(Type.String({ pattern: '^\\S{1,64}$', description: 'the Token of message push, without spaces' })),
  /** EncodingAESKey; with it a push must be encrypted. */
  aesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the EncodingAESKey, 43 letters and digits' })),
  /** What the console says; both are understood anyway. */
  msgDataFormat: Type.Optional(Type.Union([Type.Literal('JSON'), Type.Literal('XML')], { description: 'JSON or XML' })),
  /** The platform's base address for this account. */
  apiBase: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', description: 'an http or https address' })),
  /** An HTTP proxy for the calls of this account. */
  proxy: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', description: 'an http or https address' })),
  /** Let sign-in answer the session key, and take it in place of a token. For migration only. Default false. */
  exposeSessionKey: Flag('true or false'),
  /** Accept plain pushes although there is an aesKey. Default false. */
  allowPlaintext: Flag('true or false'),
  /** How far the timestamp of a push may be from now, 0 for any. Default 300. */
  replayWindowSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86400, description: 'whole seconds from 0 to 86400' })),
  /** Use the stable access token. Default true. */
  stableToken: Flag('true or false'),
  /** Routes that need no session: `media` (upload), `qrcode`. Default none. */
  open: Type.Optional(Type.Array(Type.Union([Type.Literal('media'), Type.Literal('qrcode')]), { description: 'a list of media, qrcode' })),
  /** How old the watermark of user data may be, 0 for any. Default 0. */
  userDataMaxAgeSeconds: Type.Optional(Type.Integer({ minimum: 0, description: 'whole seconds' }))
}, { additionalProperties: false })

export type Account = Static<typeof Account>

/** What is wrong with a list of accounts, and where in it; undefined when it is good. */
export interface AccountProblem {
  /** Keys and indexes from the list down. */
  path: Array<string | number>
  expected: string
}

let compiled: TypeCheck<typeof Account> | undefined

/** Looks for the first thing wrong with `accounts`. No value of a secret gets into the text. */
export function findProblem (accounts: unknown): AccountProblem | undefined {
  compiled ??= TypeCompiler.Compile(Account)
  if (!Array.isArray(accounts)) return { path: [], expected: 'expected a list of accounts' }
  if (accounts.length === 0) return { path: [], expected: 'expected at least one account' }
  const seen = new Set<string>()
  for (const [index, account] of accounts.entries()) {
    if (!compiled.Check(account)) {
      const error = compiled.Errors(account).First()!
      const key = error.path.slice(1)
      if (key === '') return { path: [index], expected: 'expected an account with appid and secret' }
      const known = Object.hasOwn(Account.properties, key) ? (Account.properties as Record<string, { description?: string }>)[key] : undefined
      if (known === undefined) return { path: [index, key], expected: `no such key: known are ${Object.keys(Account.properties).join(', ')}` }
      return { path: [index, key], expected: `expected ${known.description}${error.value === undefined ? ', but it is missing' : ''}` }
    }
    for (const key of ['apiBase', 'proxy'] as const) {
      if (account[key] !== undefined && !URL.canParse(account[key])) return { path: [index, key], expected: `expected ${Account.properties[key].description}` }
    }
    if (account.aesKey !== undefined && account.token === undefined) return { path: [index, 'token'], expected: 'expected the Token of message push, since there is an aesKey' }
    if (seen.has(account.appid)) return { path: [index, 'appid'], expected: `appid ${account.appid} is there twice` }
    seen.add(account.appid)
  }
  return undefined
}

/** A key as a message may quote it: whoever wrote the file chose it. */
export function quoteKey (key: string): string {
  return key.length > 64 ? `${key.slice(0, 64)}…` : key
}

/** `accounts[0].aesKey` */
export function describePath (root: string, path: Array<string | number>): string {
  return path.reduce<string>((text, key) => typeof key === 'number' ? `${text}[${key}]` : `${text}.${quoteKey(key)}`, root)
}
