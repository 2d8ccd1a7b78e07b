import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import Fastify from 'fastify'
import { readAccountsFile, type Account, type Merchant } from '../plugins/accounts/index.js'
import api, { WechatApiError, type Api } from '../plugins/api/index.js'
import { OptionsError } from '../plugins/lib/error-codes.js'
import pay, { PayUnknownError, WechatPayError, type Pay } from '../plugins/pay/index.js'
import token from '../plugins/token/index.js'

const HELP = `Tests the keys of an accounts file against the platform:
- each merchant of WeChat Pay with /v3/security/echo: keys, signature, verification, encryption
- each account that has apiSecurity with one sealed call that changes nothing (/cgi-bin/openapi/quota/get)

  npx fastify-wechat check [options]

  --accounts <file>    the accounts file (WECHAT_ACCOUNTS, or accounts.yml)
  --mchid <number>     this merchant only
  --appid <appid>      the sealed calls of this account only
  --pay-base <url>     WeChat Pay's base address (WECHAT_PAY_BASE, or https://api.mch.weixin.qq.com)
  --api-base <url>     the platform's base address (WECHAT_API_BASE, or https://api.weixin.qq.com)
  --help

Exits with 1 if a merchant or an account fails.
`

const ADVICE: Record<string, string> = {
  SIGN_ERROR: 'WeChat Pay does not accept the signature: compare privateKey and serial with API security in the merchant platform, and this machine\'s clock',
  NO_AUTH: 'the merchant does not have this permission',
  RESOURCE_NOT_EXISTS: 'WeChat Pay has no platform certificates for this merchant: set publicKeyId and publicKey',
  PARAM_ERROR: 'WeChat Pay does not accept a field: compare publicKeyId and publicKey with API security in the merchant platform'
}

function readArgs (args: string[], env: NodeJS.ProcessEnv) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        accounts: { type: 'string', default: env.WECHAT_ACCOUNTS?.trim() || 'accounts.yml' },
        mchid: { type: 'string' },
        appid: { type: 'string' },
        'api-base': { type: 'string', default: env.WECHAT_API_BASE?.trim() || undefined },
        'pay-base': { type: 'string', default: env.WECHAT_PAY_BASE?.trim() || undefined },
        help: { type: 'boolean', short: 'h', default: false }
      }
    })
    return values
  } catch (error) {
    throw new OptionsError('check', `${(error as Error).message}; --help lists the options`)
  }
}

/** The merchants, each once and with an account that uses it. */
function merchantsOf (accounts: readonly Account[], mchid: string | undefined): Map<string, { appid: string, merchant: Merchant }> {
  const found = new Map<string, { appid: string, merchant: Merchant }>()
  for (const { appid, merchants = [] } of accounts) {
    for (const merchant of merchants) if (mchid === undefined || merchant.mchid === mchid) found.set(merchant.mchid, { appid, merchant })
  }
  return found
}

function describeFailure (error: unknown): string {
  if (error instanceof WechatPayError) return `${ADVICE[error.payCode] ?? error.message} (${error.payCode}${error.requestId === undefined ? '' : `, Request-ID ${error.requestId}`})`
  if (error instanceof PayUnknownError) return `the answer cannot be trusted: ${error.cause instanceof Error ? error.cause.message : error.message}`
  return (error as Error).message
}

/** Finds the problem of a merchant; undefined if everything works. */
async function findProblem (appid: string, merchant: Merchant, payBase: string | undefined): Promise<string | undefined> {
  const app = Fastify()
  try {
    await app.register(pay, { appid, merchants: [merchant], ...(payBase !== undefined && { payBase }) })
    const service = app.getDecorator<Pay>('pay')
    const text = randomBytes(12).toString('hex')
    const { ciphertext, serial } = await service.encrypt(text)
    const answer = await service.call<{ echo_message?: string, encrypted_echo_message?: string }>('POST', '/v3/security/echo', { serial, body: { echo_message: text, encrypted_echo_message: ciphertext } })
    if (answer.echo_message !== text) return 'WeChat Pay returned another text'
    if (answer.encrypted_echo_message !== undefined && service.decrypt(answer.encrypted_echo_message) !== text) return 'the ciphertext of WeChat Pay decrypts to another text'
    return undefined
  } catch (error) {
    return describeFailure(error)
  } finally {
    await app.close()
  }
}

/** The settings to compare with WeChat's console, by the errcode of API security. */
const SEAL_ADVICE: Record<number, string> = {
  40230: 'the platform does not see the header Wechatmp-Serial: something on the way removes headers',
  40231: 'the platform does not see the header Wechatmp-TimeStamp: something on the way removes headers',
  40232: 'the platform does not see the header Wechatmp-Signature: something on the way removes headers',
  40233: 'the platform does not see the header Wechatmp-Appid: something on the way removes headers',
  40234: 'the platform does not accept the signature: asymmetric.privateKey does not belong to the public key in the console',
  40235: 'the platform cannot decrypt the call: symmetric.sn or symmetric.key differs from the console',
  40236: 'the platform does not know the appid of the call',
  40237: 'the appid of the call differs from the appid of its access token: the secret belongs to another account',
  40238: 'the console has no symmetric key for this account: create one under API security',
  40239: 'the console has no public key for this account: upload one under API security',
  40240: 'the timestamp of the call is too far from the platform\'s time: set the clock of this machine'
}

function describeSealFailure (error: unknown): string {
  if (error instanceof WechatApiError) return `${SEAL_ADVICE[error.errcode] ?? error.message} (${error.errcode}${error.rid === undefined ? '' : `, rid ${error.rid}`})`
  return (error as Error).message
}

/** Finds the problem of sealed calls; undefined if a call is answered and its answer verified. */
async function findSealProblem ({ appid, secret, apiSecurity, proxy, apiBase }: Account, base: string | undefined): Promise<string | undefined> {
  const app = Fastify()
  try {
    await app.register(api, { appid, secret, apiSecurity, proxy, apiBase: apiBase ?? base, attempts: 1 })
    await app.register(token)
    await app.getDecorator<Api>('api').openApi.getApiQuota({ cgi_path: '/cgi-bin/openapi/quota/get' })
    return undefined
  } catch (error) {
    return describeSealFailure(error)
  } finally {
    await app.close()
  }
}

type Options = ReturnType<typeof readArgs>

/** Checks all merchants, and returns how many were checked and how many failed. */
async function checkMerchants (accounts: readonly Account[], options: Options, write: (text: string) => void): Promise<{ checked: number, failed: number }> {
  const merchants = options.appid === undefined || options.mchid !== undefined ? merchantsOf(accounts, options.mchid) : new Map<string, { appid: string, merchant: Merchant }>()
  let failed = 0
  for (const [mchid, { appid, merchant }] of merchants) {
    const problem = await findProblem(appid, merchant, options['pay-base'])
    if (problem !== undefined) failed++
    write(`merchant ${mchid}: ${problem ?? `all well, with ${merchant.publicKeyId === undefined ? 'platform certificates' : 'the public key of WeChat Pay'}`}\n`)
  }
  return { checked: merchants.size, failed }
}

/** Checks the sealed calls of all accounts, and returns how many were checked and how many failed. */
async function checkSealing (accounts: readonly Account[], options: Options, write: (text: string) => void): Promise<{ checked: number, failed: number }> {
  const sealing = options.mchid === undefined || options.appid !== undefined ? accounts.filter(({ appid, apiSecurity }) => apiSecurity !== undefined && (options.appid === undefined || options.appid === appid)) : []
  let failed = 0
  for (const account of sealing) {
    const problem = await findSealProblem(account, options['api-base'])
    if (problem !== undefined) failed++
    write(`account ${account.appid}, sealed calls: ${problem ?? 'all well'}\n`)
  }
  return { checked: sealing.length, failed }
}

/**
 * The command `check`. Resolves with 0 if every merchant and every sealed call works, otherwise with 1.
 * Throws `WX_ERR_OPTIONS` for wrong arguments, and `WX_ERR_ACCOUNTS` for an invalid accounts file.
 */
export async function check (args: string[], write: (text: string) => void = text => { process.stdout.write(text) }, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const options = readArgs(args, env)
  if (options.help) {
    write(HELP)
    return 0
  }
  const accounts = await readAccountsFile(options.accounts)
  const merchants = await checkMerchants(accounts, options, write)
  const sealing = await checkSealing(accounts, options, write)
  if (options.mchid !== undefined && merchants.checked === 0) throw new OptionsError('check', `no account of the file has the merchant ${options.mchid}`)
  if (options.appid !== undefined && sealing.checked === 0) throw new OptionsError('check', `the file has no account ${options.appid} with apiSecurity`)
  if (merchants.checked + sealing.checked === 0) throw new OptionsError('check', 'no account of the file has a merchant or apiSecurity')
  return merchants.failed + sealing.failed === 0 ? 0 : 1
}
