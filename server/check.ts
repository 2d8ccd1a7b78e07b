import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import Fastify from 'fastify'
import { readAccountsFile, type Account, type Merchant } from '../plugins/accounts/index.js'
import { OptionsError } from '../plugins/lib/error-codes.js'
import pay, { PayUnknownError, WechatPayError, type Pay } from '../plugins/pay/index.js'

const HELP = `Tests the WeChat Pay set-up of each merchant of an accounts file with /v3/security/echo: keys, signature, verification, encryption.

  npx fastify-wechat check [options]

  --accounts <file>    the accounts file (WECHAT_ACCOUNTS, or accounts.yml)
  --mchid <number>     this merchant only
  --pay-base <url>     WeChat Pay's base address (WECHAT_PAY_BASE, or https://api.mch.weixin.qq.com)
  --help

Exits with 1 when a merchant fails.
`

const ADVICE: Record<string, string> = {
  SIGN_ERROR: 'WeChat Pay does not accept the signature: compare privateKey and serial with API security in the merchant platform, and this machine\'s clock',
  NO_AUTH: 'the merchant has not been given this permission',
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
        'pay-base': { type: 'string', default: env.WECHAT_PAY_BASE?.trim() || undefined },
        help: { type: 'boolean', short: 'h', default: false }
      }
    })
    return values
  } catch (error) {
    throw new OptionsError('check', `${(error as Error).message}; --help lists the options`)
  }
}

/** Each merchant once, with an account that uses it. */
function merchantsOf (accounts: readonly Account[], mchid: string | undefined): Map<string, { appid: string, merchant: Merchant }> {
  const found = new Map<string, { appid: string, merchant: Merchant }>()
  for (const { appid, merchants = [] } of accounts) {
    for (const merchant of merchants) if (mchid === undefined || merchant.mchid === mchid) found.set(merchant.mchid, { appid, merchant })
  }
  return found
}

function describeFailure (error: unknown): string {
  if (error instanceof WechatPayError) return `${ADVICE[error.payCode] ?? error.message} (${error.payCode}${error.requestId === undefined ? '' : `, Request-ID ${error.requestId}`})`
  if (error instanceof PayUnknownError) return `no answer that can be trusted: ${error.cause instanceof Error ? error.cause.message : error.message}`
  return (error as Error).message
}

/** Undefined when all works. */
async function findProblem (appid: string, merchant: Merchant, payBase: string | undefined): Promise<string | undefined> {
  const app = Fastify()
  try {
    await app.register(pay, { appid, merchants: [merchant], ...(payBase !== undefined && { payBase }) })
    const service = app.getDecorator<Pay>('pay')
    const text = randomBytes(12).toString('hex')
    const { ciphertext, serial } = await service.encrypt(text)
    const answer = await service.call<{ echo_message?: string, encrypted_echo_message?: string }>('POST', '/v3/security/echo', { serial, body: { echo_message: text, encrypted_echo_message: ciphertext } })
    if (answer.echo_message !== text) return 'WeChat Pay answered another text'
    if (answer.encrypted_echo_message !== undefined && service.decrypt(answer.encrypted_echo_message) !== text) return 'what WeChat Pay encrypted opens as another text'
    return undefined
  } catch (error) {
    return describeFailure(error)
  } finally {
    await app.close()
  }
}

/**
 * The command `check`: 0 when every merchant works, else 1.
 * Throws `WX_ERR_OPTIONS` for wrong arguments, `WX_ERR_ACCOUNTS` for a wrong accounts file.
 */
export async function check (args: string[], write: (text: string) => void = text => { process.stdout.write(text) }, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const options = readArgs(args, env)
  if (options.help) {
    write(HELP)
    return 0
  }
  const merchants = merchantsOf(await readAccountsFile(options.accounts), options.mchid)
  if (merchants.size === 0) throw new OptionsError('check', options.mchid === undefined ? 'no account of the file has a merchant' : `no account of the file has the merchant ${options.mchid}`)
  let failed = 0
  for (const [mchid, { appid, merchant }] of merchants) {
    const problem = await findProblem(appid, merchant, options['pay-base'])
    if (problem !== undefined) failed++
    write(`merchant ${mchid}: ${problem ?? `all well, with ${merchant.publicKeyId === undefined ? 'platform certificates' : 'the public key of WeChat Pay'}`}\n`)
  }
  return failed === 0 ? 0 : 1
}
