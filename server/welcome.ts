import type { FastifyInstance } from 'fastify'
import type { AccountContext } from '../plugins/accounts/index.js'
import type { Config } from './config.js'
import type { Sandbox } from './sandbox.js'
import { systemLanguage, type Language } from './system-language.js'

// further accounts are in the accounts file
const ACCOUNTS_SHOWN = 5
const KINDS_SHOWN = 6

/** Commands that work in bash, zsh, cmd.exe and PowerShell: they use only double quotes and need no escapes. */
export function tryCommands ({ account: { appid }, address: simulator }: Pick<Sandbox, 'account' | 'address'>, address: string): string[] {
  return [
    `curl -X POST "${simulator}/_simulator/users/alice/login"`,
    `curl "${address}/wx/user/${appid}/login?code=CODE"`,
    `curl -d "content=hello" "${simulator}/_simulator/users/alice/text"`
  ]
}

interface Texts {
  title: string
  sandbox: string
  labels: Record<'server' | 'console' | 'api' | 'account' | 'accounts' | 'pushUrl' | 'handlers' | 'rules' | 'missing', string>
  demoAccount (appid: string, simulator: string): string
  accountsFrom (count: number | undefined, source: string): string
  noHandlers: string
  demoHandlers: string
  rulesOf (count: number, appid: string): string
  missing: {
    secret (appid: string): string
    token (appid: string): string
    aesKey (appid: string): string
    operatorKeys: string
    hubKeys: string
    host: string
  }
  tryIt: string[]
  stop: string
}

const TEXTS: Record<Language, Texts> = {
  en: {
    title: 'fastify-wechat',
    sandbox: ' in sandbox mode: WeChat is simulated in this process',
    labels: { server: 'Server', console: 'Console', api: 'API', account: 'Account', accounts: 'Accounts', pushUrl: 'Push URL', handlers: 'Handlers', rules: 'Rules', missing: 'Not set' },
    demoAccount: (appid, simulator) => `${appid}, a demo account of the simulator at ${simulator}`,
    accountsFrom: (count, source) => `${count ?? 'looked up by a function'} from ${source}`,
    noHandlers: 'none: WECHAT_SETUP names a module with handlers',
    demoHandlers: 'the handlers of examples/demo; WECHAT_SETUP names a module of your own',
    rulesOf: (count, appid) => `${count} of ${appid}`,
    missing: {
      secret: appid => `secret of ${appid}: codes of wx.login cannot be exchanged`,
      token: appid => `token of ${appid}: its pushes are refused`,
      aesKey: appid => `aesKey of ${appid}: its pushes arrive in plain text`,
      operatorKeys: 'OPERATOR_KEYS: there is no console and no route for dead letters',
      hubKeys: 'HUB_KEYS: other programs cannot get access tokens',
      host: 'HOST: only programs on this machine, such as a reverse proxy, can reach the server'
    },
    tryIt: ['Write to the account in the phone of the console, or try it in a second terminal (in Windows PowerShell write curl.exe):', 'a code, as wx.login returns it', 'sign in with it', 'let a user write to the account'],
    stop: 'Ctrl-C stops it.'
  },
  zh: {
    title: 'fastify-wechat',
    sandbox: '，沙箱模式：微信平台由本进程模拟',
    labels: { server: '服务', console: '控制台', api: '接口文档', account: '账号', accounts: '账号', pushUrl: '推送地址', handlers: '处理函数', rules: '规则', missing: '未设置' },
    demoAccount: (appid, simulator) => `${appid}，模拟器的演示账号，模拟器在 ${simulator}`,
    accountsFrom: (count, source) => count === undefined ? `由 ${source} 中的函数查找` : `${count} 个，来自 ${source}`,
    noHandlers: '无；用 WECHAT_SETUP 指定含有处理函数的模块',
    demoHandlers: 'examples/demo 的处理函数；用 WECHAT_SETUP 换成自己的模块',
    rulesOf: (count, appid) => `${appid} 有 ${count} 条`,
    missing: {
      secret: appid => `${appid} 的 secret：无法用 wx.login 的 code 登录`,
      token: appid => `${appid} 的 token：它的消息推送会被拒绝`,
      aesKey: appid => `${appid} 的 aesKey：它的消息推送是明文`,
      operatorKeys: 'OPERATOR_KEYS：没有控制台，也没有死信的接口',
      hubKeys: 'HUB_KEYS：其他程序不能获取 access_token',
      host: 'HOST：只有本机的程序（例如前面的代理）能访问服务'
    },
    tryIt: ['在控制台的手机里给账号发消息，或在另一个终端里试一试（Windows PowerShell 里写 curl.exe）：', '取一个 code，如同 wx.login', '用它登录', '让一个用户给账号发消息'],
    stop: '按 Ctrl-C 停止。'
  }
}

const LABEL_COLUMNS = 12

/** A label and what stands behind it. A Chinese character takes two columns of a terminal. */
function row (label: string, text: string): string {
  const columns = [...label].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0)
  return label + ' '.repeat(LABEL_COLUMNS - columns) + text
}

function describeAccounts (app: FastifyInstance, config: Config, sandbox: Sandbox | undefined, { labels, demoAccount, accountsFrom }: Texts): string {
  if (sandbox !== undefined) return row(labels.account, demoAccount(sandbox.account.appid, sandbox.address))
  return row(labels.accounts, accountsFrom(app.wechat.accounts.status().configured, String(config.accounts)))
}

function describeRules (contexts: readonly AccountContext[], { labels, rulesOf }: Texts): string[] {
  return contexts.map(({ account: { appid }, messages }) => {
    const names = messages.ruleNames()
    const counts = new Map<string, number>()
    for (const name of names) {
      // the default name of a rule ends in a digest of its conditions
      const kind = name.replace(/:[\da-f]{12}$/, '')
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    const kinds = [...counts].map(([kind, count]) => count === 1 ? kind : `${kind} (${count})`)
    const shown = [...kinds.slice(0, KINDS_SHOWN), ...kinds.length > KINDS_SHOWN ? ['…'] : []].join(', ')
    return row(labels.rules, `${rulesOf(names.length, appid)}${names.length === 0 ? '' : `: ${shown}`}`)
  })
}

/** Lists the missing settings, with the features that do not work without them. */
function describeMissing (contexts: readonly AccountContext[], { host, operatorKeys, hubKeys }: Config, { labels, missing: texts }: Texts): string[] {
  const missing = contexts.flatMap(({ account: { appid, pushes, exchangesCodes } }) => [
    ...(exchangesCodes ? [] : [texts.secret(appid)]),
    ...(pushes === 'none' ? [texts.token(appid)] : []),
    ...(pushes === 'plain' ? [texts.aesKey(appid)] : [])
  ])
  if (operatorKeys.length === 0) missing.push(texts.operatorKeys)
  if (hubKeys.length === 0) missing.push(texts.hubKeys)
  if (host === '127.0.0.1') missing.push(texts.host)
  return missing.map((text, index) => row(index === 0 ? labels.missing : '', text))
}

/** The text for people at a terminal once the server listens, in the language of the system. */
export function createWelcome (app: FastifyInstance, config: Config, sandbox: Sandbox | undefined, address: string, language = systemLanguage(process.env)): string {
  const texts = TEXTS[language]
  const { labels } = texts
  const contexts = [...app.wechat.accounts.contexts()].slice(0, ACCOUNTS_SHOWN)
  const appids = sandbox === undefined ? contexts.map(({ account }) => account.appid) : [sandbox.account.appid]
  const lines = [
    '',
    `${texts.title}${sandbox === undefined ? '' : texts.sandbox}`,
    '',
    row(labels.server, address),
    ...(sandbox === undefined && config.operatorKeys.length === 0 ? [] : [row(labels.console, `${address}${sandbox === undefined ? '/console/' : '/'}`)]),
    row(labels.api, `${address}/docs`),
    describeAccounts(app, config, sandbox, texts),
    ...(appids.length === 0 ? ['{appid}'] : appids).map(appid => row(labels.pushUrl, `${config.publicUrl ?? address}/wx/portal/${appid}`)),
    row(labels.handlers, config.setup ?? (sandbox === undefined ? texts.noHandlers : texts.demoHandlers)),
    ...describeRules(contexts, texts)
  ]
  if (sandbox === undefined) {
    lines.push(...describeMissing(contexts, config, texts))
  } else {
    const [intro = '', ...explanations] = texts.tryIt
    const commands = tryCommands(sandbox, address)
    lines.push('', intro, '', ...explanations.flatMap((text, i) => [`  ${text}`, `  ${commands[i]}`]))
  }
  lines.push('', texts.stop, '')
  return `${lines.map(line => line === '' ? '' : `  ${line}`).join('\n')}\n`
}
