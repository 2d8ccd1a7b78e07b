import { Type, type Static } from '@sinclair/typebox'
import type { Dispatcher } from 'undici'
import { OptionsError } from '../lib/error-codes.js'
import { compileOptions } from '../lib/options.js'
import { SimulatorMerchant } from './pay/merchant.js'

const Text = (description: string) => Type.String({ minLength: 1, maxLength: 512, description })

export const Template = Type.Object({
  priTmplId: Text('the id of a subscribe message template'),
  title: Type.Optional(Text('the title of the template')),
  content: Type.Optional(Type.String({ description: 'lines as "地点:{{thing1.DATA}}"' })),
  /** 2 takes one grant per message, 3 is long-term. Default 2. */
  type: Type.Optional(Type.Union([Type.Literal(2), Type.Literal(3)], { description: '2 (one-time) or 3 (long-term)' }))
})
export type Template = Static<typeof Template>

/** An account with its settings in WeChat's console. Unknown keys are ignored, so that an accounts file can be used unchanged. */
export const SimulatorAccount = Type.Object({
  appid: Text('an appid'),
  /** The AppSecret. Without it nobody can get access tokens or exchange codes. */
  secret: Type.Optional(Text('the AppSecret')),
  /** `gh_…`, the ToUserName of its pushes. Default: made from the appid. */
  originalId: Type.Optional(Text('gh_ and 12 hexadecimal digits')),
  /** Token of message push. Without it nothing can be pushed. */
  token: Type.Optional(Text('the Token of message push')),
  /** EncodingAESKey. */
  aesKey: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{43}$', description: 'the EncodingAESKey, 43 letters and digits' })),
  /** The format of pushes. Default JSON. */
  msgDataFormat: Type.Optional(Type.Union([Type.Literal('JSON'), Type.Literal('XML')], { description: 'JSON or XML' })),
  /** Default: `safe` with an aesKey, otherwise `plain`. */
  mode: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('compatible'), Type.Literal('safe')], { description: 'plain, compatible or safe' })),
  /** The address for pushes. */
  pushUrl: Type.Optional(Type.String({ pattern: '^https?://\\S+$', description: 'an http or https address' })),
  /** The account runs on WeChat's cloud hosting: its pushes are unsigned and have the headers of the gateway, and its calls have no token or the token of the container. Default false. */
  cloudRun: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** The account is bound to an open platform account, so users have a unionid. Default false. */
  unionid: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** The IP addresses that may get access tokens. Default: all. */
  ipWhitelist: Type.Optional(Type.Array(Text('an IP address'))),
  /** The pages of the released version. Default: every page exists. */
  pages: Type.Optional(Type.Array(Text('a page path without a leading /'))),
  /** Whether a version has been released. Default true. Without it no code or link can be created. */
  released: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** Subscribe message templates. Default: every template id is one. */
  templates: Type.Optional(Type.Array(Template)),
  /** The owner froze the AppSecret. Default false. */
  secretFrozen: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** The keys of virtual payment. Without them no order can be paid, and `pay_sig` is not verified. */
  virtualPayment: Type.Optional(Type.Object({
    offerId: Text('the OfferID of virtual payment'),
    appKey: Text('the AppKey of virtual payment'),
    sandboxAppKey: Type.Optional(Text('the AppKey of the sandbox')),
    /** The published items with their prices in fen. Default: every item is published at every price. */
    goods: Type.Optional(Type.Array(Type.Object({ id: Text('the id of an item'), price: Type.Integer({ minimum: 1, description: 'whole fen from 1' }) }), { description: 'a list of items with id and price' })),
    /** The price of one coin in fen. Default 10. */
    coinFen: Type.Optional(Type.Integer({ minimum: 1, description: 'whole fen from 1' }))
  }, { description: 'virtual payment with offerId and appKey' })),
  /** The merchants of WeChat Pay that the account is bound to. */
  merchants: Type.Optional(Type.Array(SimulatorMerchant)),
  /** Calls of a path in a day, or a minute; over the defaults of the platform. */
  quotas: Type.Optional(Type.Record(Type.String(), Type.Object({ daily: Type.Optional(Type.Integer({ minimum: 0 })), minute: Type.Optional(Type.Integer({ minimum: 0 })) })))
}, { additionalProperties: true })

export type SimulatorAccount = Static<typeof SimulatorAccount>

const MAX_TIMER_MS = 2_147_483_647
// compared with the simulator's clock
const MAX_AGE_MS = 100 * 365 * 86_400_000

/** Figures that the platform changed over time. */
export const Limits = Type.Object({
  /** Customer service messages that one message of a user allows. */
  repliesPerMessage: Type.Integer({ minimum: 0, default: 5 }),
  /** How long it allows them. */
  replyWindowMs: Type.Integer({ minimum: 0, maximum: MAX_AGE_MS, default: 48 * 3_600_000 }),
  /** Customer service messages that entering a conversation allows. */
  repliesPerEntry: Type.Integer({ minimum: 0, default: 1 }),
  entryWindowMs: Type.Integer({ minimum: 0, maximum: MAX_AGE_MS, default: 60_000 }),
  textBytes: Type.Integer({ minimum: 1, default: 2048 }),
  imageBytes: Type.Integer({ minimum: 1, default: 10 * 1024 * 1024 }),
  voiceBytes: Type.Integer({ minimum: 1, default: 2 * 1024 * 1024 }),
  videoBytes: Type.Integer({ minimum: 1, default: 10 * 1024 * 1024 }),
  thumbBytes: Type.Integer({ minimum: 1, default: 64 * 1024 }),
  /** A larger upload of any type is refused with 45001. */
  uploadBytes: Type.Integer({ minimum: 1, default: 32 * 1024 * 1024 }),
  mediaLifeMs: Type.Integer({ minimum: 1, maximum: MAX_AGE_MS, default: 3 * 86_400_000 }),
  codeLifeMs: Type.Integer({ minimum: 1, maximum: MAX_AGE_MS, default: 5 * 60_000 }),
  sessionKeyLifeMs: Type.Integer({ minimum: 1, maximum: MAX_AGE_MS, default: 3 * 86_400_000 }),
  /** Permanent QR codes of one account. */
  codesInTotal: Type.Integer({ minimum: 0, default: 100_000 }),
  /** How many milliseconds after the call the verdict on a file is pushed. */
  verdictDelayMs: Type.Integer({ minimum: 0, maximum: MAX_TIMER_MS, default: 1000 }),
  /** Links that never expire. */
  permanentLinks: Type.Integer({ minimum: 0, default: 100_000 }),
  pushTimeoutMs: Type.Integer({ minimum: 1, maximum: MAX_TIMER_MS, default: 5000 }),
  pushTries: Type.Integer({ minimum: 1, default: 3 }),
  journalEntries: Type.Integer({ minimum: 1, default: 1000 })
}, { additionalProperties: false })

export type Limits = Static<typeof Limits>

export const defaultLimits = Object.fromEntries(Object.entries(Limits.properties).map(([name, { default: value }]) => [name, value])) as Limits

/** The verdict of content security on a text or an address that contains a keyword. */
export const Verdict = Type.Object({
  keyword: Text('a text'),
  suggest: Type.Union([Type.Literal('risky'), Type.Literal('review')], { description: 'risky or review' }),
  /** 10001 advertisement, 20001 politics, 20002 porn, 20003 abuse, 20006 crime, 20008 fraud, 20012 vulgar, 20013 copyright, 21000 other. */
  label: Type.Integer({ description: 'a label such as 20001' })
})
export type Verdict = Static<typeof Verdict>

const Options = Type.Object({
  accounts: Type.Optional(Type.Array(SimulatorAccount)),
  merchants: Type.Optional(Type.Array(SimulatorMerchant)),
  notifyOrigin: Type.Optional(Type.String({ pattern: '^https?://[^\\s/]+$', description: 'an origin such as http://127.0.0.1:3000' })),
  limits: Type.Optional(Type.Partial(Limits, { additionalProperties: false })),
  clock: Type.Optional(Type.Object({ now: Type.Any() }, { additionalProperties: true, description: 'an object with now()' })),
  contentType: Type.Optional(Text('a content type')),
  verdicts: Type.Optional(Type.Array(Verdict)),
  catalogue: Type.Optional(Type.Any()),
  dispatcher: Type.Optional(Type.Unsafe<Dispatcher>(Type.Object({ dispatch: Type.Any() }, { description: 'an undici dispatcher' })))
}, { additionalProperties: false })

/** The answers of an operation that the simulator does not implement. */
export interface CatalogueEntry {
  /** The problem of the call; undefined if it is valid. */
  validate (query: Record<string, string>, body: unknown): string | undefined
  /** Whether a successful answer is bytes. */
  operation?: { readonly binary?: boolean }
  /** A plausible answer, without errcode. */
  sample (): Record<string, unknown>
}

export interface SimulatorOptions {
  /** The accounts. More can be added later. */
  accounts?: SimulatorAccount[]
  /** Merchants of WeChat Pay that are bound to no account and accept every appid. */
  merchants?: SimulatorMerchant[]
  /** The origin to which notifications of WeChat Pay go, in place of the origin of their address: for development without a public address. */
  notifyOrigin?: string
  limits?: Partial<Limits>
  /** The source of the time. Default: the clock of the system. */
  clock?: { now (): number }
  /** The content type of every JSON answer, to test how a client copes. Default: as the platform's, which depends on the operation. */
  contentType?: string
  /** Keywords of content security; default `risky` and `review`, and a few words in Chinese. */
  verdicts?: Verdict[]
  /** The dispatcher for pushes and notifications, which stays open. Default: a pool of its own. */
  dispatcher?: Dispatcher
  /** The catalogue of operations that the simulator does not implement. Default: all of the platform in the plugin, none in `createSimulator`. */
  catalogue? (method: string, path: string): CatalogueEntry | undefined | Promise<CatalogueEntry | undefined>
}

const compiledOptions = compileOptions<SimulatorOptions>('wechat-simulator', Options)
const compiledAccount = compileOptions<SimulatorAccount>('wechat-simulator account', SimulatorAccount)

/** An account. Only an account of the cloud hosting can do without a secret. */
function checkSecret (plugin: string, name: string, { secret, cloudRun }: SimulatorAccount): void {
  if (secret === undefined && cloudRun !== true) throw new OptionsError(plugin, `${name}: expected ${SimulatorAccount.properties.secret.description}`)
}

/** Throws `WX_ERR_OPTIONS` with the field and the expectation. */
export function checkOptions (given: SimulatorOptions): SimulatorOptions {
  const options = compiledOptions(given)
  options.accounts?.forEach((account, index) => checkSecret('wechat-simulator', `accounts.${index}.secret`, account))
  return options
}

/** Throws `WX_ERR_OPTIONS` with the field and the expectation. */
export function checkAccount (given: SimulatorAccount): SimulatorAccount {
  const account = compiledAccount(given)
  checkSecret('wechat-simulator account', 'secret', account)
  return account
}
