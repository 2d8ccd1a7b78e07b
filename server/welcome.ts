import type { FastifyInstance } from 'fastify'
import type { AccountContext } from '../plugins/accounts/index.js'
import type { Config } from './config.js'
import type { Sandbox } from './sandbox.js'

// more are in the accounts file, where their operator looks them up
const ACCOUNTS_SHOWN = 5
const KINDS_SHOWN = 6

/** Commands that bash, zsh, cmd.exe and PowerShell read alike: double quotes only, and nothing to escape. */
export function tryCommands ({ account: { appid }, address: simulator }: Pick<Sandbox, 'account' | 'address'>, address: string): string[] {
  return [
    `curl -X POST "${simulator}/_simulator/users/alice/login"`,
    `curl "${address}/wx/user/${appid}/login?code=CODE"`,
    `curl -d "content=hello" "${simulator}/_simulator/users/alice/text"`
  ]
}

function describeAccounts (app: FastifyInstance, config: Config, sandbox: Sandbox | undefined): string[] {
  if (sandbox !== undefined) return [`Account     ${sandbox.account.appid}, a demo account of the simulator at ${sandbox.address}`]
  const { configured } = app.wechat.accounts.status()
  return [`Accounts    ${configured ?? 'looked up by a function'} from ${config.accounts}`]
}

function describeRules (contexts: readonly AccountContext[]): string[] {
  return contexts.map(({ account: { appid }, messages }) => {
    const names = messages.ruleNames()
    // a rule without a name of its own has a digest of its conditions behind the kind of message
    const kinds = [...new Set(names.map(name => name.replace(/:[\da-f]{12}$/, '')))]
    const shown = [...kinds.slice(0, KINDS_SHOWN), ...kinds.length > KINDS_SHOWN ? ['…'] : []].join(', ')
    return `Rules       ${names.length} of ${appid}${names.length === 0 ? '' : `: ${shown}`}`
  })
}

/** What has to be set before all of it works, and is not. */
function describeMissing (contexts: readonly AccountContext[], { host, operatorKeys, hubKeys }: Config): string[] {
  const missing = contexts.flatMap(({ account: { appid, pushes, exchangesCodes } }) => [
    ...(exchangesCodes ? [] : [`secret of ${appid}: codes of wx.login cannot be exchanged`]),
    ...(pushes === 'none' ? [`token of ${appid}: its pushes are refused`] : []),
    ...(pushes === 'plain' ? [`aesKey of ${appid}: its pushes come in plain text`] : [])
  ])
  if (operatorKeys.length === 0) missing.push('OPERATOR_KEYS: there is no console, and no route for dead letters')
  if (hubKeys.length === 0) missing.push('HUB_KEYS: no other program gets access tokens')
  if (host === '127.0.0.1') missing.push('HOST: only programs of this machine reach the server, as a proxy in front of it')
  return missing.map((text, index) => `${index === 0 ? 'Not set' : '       '}     ${text}`)
}

/** What a person at a terminal wants to know once the server listens. */
export function createWelcome (app: FastifyInstance, config: Config, sandbox: Sandbox | undefined, address: string): string {
  const contexts = [...app.wechat.accounts.contexts()].slice(0, ACCOUNTS_SHOWN)
  const appids = contexts.map(({ account }) => account.appid)
  const pushes = sandbox === undefined ? appids : [sandbox.account.appid]
  const lines = [
    '',
    `fastify-wechat${sandbox === undefined ? '' : ' in sandbox mode: WeChat is simulated in this process'}`,
    '',
    `Server      ${address}`,
    ...(sandbox === undefined && config.operatorKeys.length === 0 ? [] : [`Console     ${address}${sandbox === undefined ? '/console/' : '/'}`]),
    `API         ${address}/docs`,
    ...describeAccounts(app, config, sandbox),
    ...(pushes.length === 0 ? [`Push URL    ${address}/wx/portal/{appid}`] : pushes.map(appid => `Push URL    ${address}/wx/portal/${appid}`)),
    `Handlers    ${config.setup ?? (sandbox === undefined ? 'none: WECHAT_SETUP names a module with handlers' : 'the handlers of examples/demo; WECHAT_SETUP names a module of your own')}`
  ]
  lines.push(...describeRules(contexts))
  if (sandbox === undefined) lines.push(...describeMissing(contexts, config))
  else {
    const [code, signIn, write] = tryCommands(sandbox, address)
    lines.push('', 'Try it in a second terminal (in Windows PowerShell write curl.exe):', '', '  a code, as wx.login returns it', `  ${code}`, '  sign in with it', `  ${signIn}`, '  let a user write to the account', `  ${write}`)
  }
  lines.push('', 'Ctrl-C stops it.', '')
  return `${lines.map(line => line === '' ? '' : `  ${line}`).join('\n')}\n`
}
