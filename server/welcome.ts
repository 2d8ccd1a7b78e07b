import type { FastifyInstance } from 'fastify'
import type { Config } from './config.js'
import type { Sandbox } from './sandbox.js'

// more are in the accounts file, where their operator looks them up
const ACCOUNTS_SHOWN = 5

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

/** What a person at a terminal wants to know once the server listens. */
export function createWelcome (app: FastifyInstance, config: Config, sandbox: Sandbox | undefined, address: string): string {
  const appids = [...app.wechat.accounts.contexts()].map(({ account }) => account.appid)
  const pushes = (sandbox === undefined ? appids : [sandbox.account.appid]).slice(0, ACCOUNTS_SHOWN)
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
  if (sandbox !== undefined) {
    const [code, signIn, write] = tryCommands(sandbox, address)
    lines.push('', 'Try it in a second terminal (in Windows PowerShell write curl.exe):', '', '  a code, as wx.login returns it', `  ${code}`, '  sign in with it', `  ${signIn}`, '  let a user write to the account', `  ${write}`)
  }
  lines.push('', 'Ctrl-C stops it.', '')
  return `${lines.map(line => line === '' ? '' : `  ${line}`).join('\n')}\n`
}
