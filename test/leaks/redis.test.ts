import { Redis } from 'ioredis'
import t from 'tap'
import { eventually } from '../helpers/hub.js'
import { startRedis } from '../helpers/redis.js'
import { startServer } from '../helpers/server-process.js'
import { hubKey, marked, setupModule, startPlatform } from './marked.js'
import { driveRoutes, exchange, secretsIn, type Secrets } from './watch.js'

/** As an operator does. */
async function tell (url: string, ...commands: Array<[string, ...string[]]>): Promise<void> {
  const client = new Redis(url)
  for (const [name, ...values] of commands) await client.call(name, ...values)
  client.disconnect()
}

t.test('with a Redis that wants a password, goes away, and lets nobody in: nothing of it in the output, nor of what was stored there', async t => {
  const account = marked()
  const { apiBase, simulator } = await startPlatform(t, account)
  const redis = await startRedis(t)
  const password = 'the-marked-password-of-redis'
  await tell(redis.url, ['CONFIG', 'SET', 'requirepass', password])
  const cwd = t.testdir({ 'accounts.yml': JSON.stringify({ accounts: [account] }), 'setup.mjs': setupModule })
  const server = await startServer(t, { LOG_LEVEL: 'trace', HUB_KEYS: hubKey, WECHAT_API_BASE: apiBase, WECHAT_SETUP: 'setup.mjs', REDIS_URL: redis.url.replace('//', `//:${password}@`) }, cwd)
  let output = ''
  server.child.stdout!.on('data', chunk => { output += chunk })
  server.child.stderr!.on('data', chunk => { output += chunk })
  const ready = async () => (await fetch(`${server.base}/readyz`)).status === 200
  await eventually(ready)

  simulator.account(account.appid).settings.pushUrl = `${server.base}/wx/portal/${account.appid}`
  const seen: Secrets = { secret: account.secret!, pushToken: account.token!, aesKey: account.aesKey!, hubKey, password }
  const answers = await driveRoutes({ base: server.base, simulator, account, hubKey }, seen)
  t.match(seen, { sessionKey: /./, sessionToken: /./, accessToken: /./ })
  const { appid } = account
  const ask = async () => {
    const pushed = simulator.signPush(appid, JSON.stringify({ MsgType: 'text', Content: seen.messageText, FromUserName: seen.openid, MsgId: '2' }))
    const { pathname, search } = new URL(pushed.url)
    for (const [path, options] of [
      [`/wx/user/${appid}/login?code=${seen.secondCode}`, {}],
      [`/wx/user/${appid}/info?${new URLSearchParams({ rawData: '{}', signature: '0', encryptedData: 'AAAA', iv: 'AAAA' })}`, { headers: { authorization: `Bearer ${seen.sessionToken}` } }],
      [pathname + search, { method: 'POST', headers: { 'content-type': 'application/json' }, body: pushed.body }],
      ['/readyz', {}]
    ] as const) answers.push({ ...await exchange(server.base, path, options), mayHold: [] })
  }
  await redis.kill()
  await ask()
  // it comes back without its password: what is sent to it now is no longer asked for
  await redis.start()
  await eventually(ready)
  await tell(redis.url, ['CONFIG', 'SET', 'requirepass', 'another'], ['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'])
  await eventually(async () => !await ready())
  await ask()
  t.ok(answers.filter(({ status }) => status === 503).length >= 6)
  await server.stop()

  for (const { what, status, text, mayHold } of answers) t.same(secretsIn(text, seen).filter(name => !mayHold.includes(name)), [], `${what} ${status}`)
  t.match(output, /redis cannot be reached/)
  for (const line of output.split('\n')) {
    const found = secretsIn(line, seen)
    if (found.length > 0) t.fail(`the output has ${found.join()}`, { line: line.slice(0, 600) })
  }
})
