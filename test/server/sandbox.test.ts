import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import t from 'tap'
import { call, createAccount, eventually } from '../helpers/hub.js'
import { spawnServer, startServer } from '../helpers/server-process.js'

t.test('without an accounts file the server runs against the built-in simulator, as its log says', async t => {
  const cwd = t.testdir({})
  const server = await startServer(t, {}, cwd)
  const { base } = server
  const { appid, simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { appid: string, simulator: string }
  const alice = `${simulator}/_simulator/users/alice`

  const { body: { code } } = await call('POST', `${alice}/login`)
  const { body: { token, openid } } = await call('GET', `${base}/wx/user/${appid}/login?code=${code}`)
  t.match(openid, /^[\w-]{20,}$/)

  const { body: { rawData, signature, encryptedData, iv } } = await call('POST', `${alice}/profile`, { body: { nickName: '爱丽丝' } })
  t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: { rawData, signature, encryptedData, iv }, headers: { authorization: `Bearer ${token}` } }), { status: 200, body: { nickName: '爱丽丝', openId: openid } })

  t.match(await call('POST', `${alice}/text`, { body: { content: '文本' } }), { status: 200, body: { delivered: true } })
  const inbox = await eventually(async () => {
    const { body } = await call('GET', `${alice}/inbox`)
    return JSON.stringify(body).includes('回复文本消息') && body
  })
  t.ok(inbox)

  t.equal(await server.stop(), 0)
  t.same(await readdir(cwd), [], 'nothing of the sandbox outlives the process')
  t.notMatch(JSON.stringify(server.log), new RegExp(`${token}|session_key|sessionKey`))
})

t.test('the first requests to the platform share one simulator', async t => {
  const server = await startServer(t, {}, t.testdir({}))
  const { simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { simulator: string }
  const names = ['alice', 'bob', 'carol', 'dave']
  await Promise.all(names.map(name => call('POST', `${simulator}/_simulator/users/${name}/login`)))
  const { body: [account] } = await call('GET', `${simulator}/_simulator/accounts`)
  t.same(account.users.map(({ name }: { name: string }) => name).sort(), names)
  t.equal(await server.stop(), 0)
})

t.test('an account may call the platform before the server listens, and gets its pushes afterwards', async t => {
  const cwd = t.testdir({ 'setup.mjs': 'export default async function (ctx) { ctx.log.info({ token: typeof await ctx.token.get() }, "called") }' })
  const server = await startServer(t, { WECHAT_SETUP: 'setup.mjs' }, cwd)
  t.ok(server.log.some(({ msg }) => msg === 'called'))
  const { simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { simulator: string }
  t.match(await call('POST', `${simulator}/_simulator/users/alice/text`, { body: { content: 'hi' } }), { status: 200, body: { delivered: true } })
  t.equal(await server.stop(), 0)
})

t.test('on the first signal running requests and handlers are finished, then the process ends with 0', async t => {
  const cwd = t.testdir({
    'setup.mjs': `
      export default async function (ctx) {
        ctx.messages.on({ msgType: 'text' }, async () => {
          ctx.log.info('handler begins')
          await new Promise(resolve => setTimeout(resolve, 500))
          ctx.log.info('handler ends')
        })
      }`
  })
  const server = await startServer(t, { WECHAT_SETUP: 'setup.mjs' }, cwd)
  const { simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { simulator: string }
  await call('POST', `${simulator}/_simulator/users/alice/text`, { body: { content: 'hi' } })
  await eventually(() => server.log.some(({ msg }) => msg === 'handler begins'))
  t.equal(await server.stop(), 0)
  t.ok(server.log.some(({ msg }) => msg === 'handler ends'))
})

t.test('a second signal ends the process at once, and says so', async t => {
  const cwd = t.testdir({
    'setup.mjs': `
      export default async function (ctx) {
        ctx.messages.on({ msgType: 'text' }, async () => {
          ctx.log.info('handler begins')
          await new Promise(resolve => setTimeout(resolve, 20_000))
        })
      }`
  })
  const server = await startServer(t, { WECHAT_SETUP: 'setup.mjs' }, cwd)
  const { simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { simulator: string }
  await call('POST', `${simulator}/_simulator/users/alice/text`, { body: { content: 'hi' } })
  await eventually(() => server.log.some(({ msg }) => msg === 'handler begins'))
  server.child.kill('SIGINT')
  await eventually(() => server.log.some(({ msg }) => msg.includes('Ctrl-C again')))
  const exited = new Promise(resolve => server.child.once('exit', resolve))
  // a signal that comes at once is an echo of the first
  await eventually(() => {
    server.child.kill('SIGINT')
    return server.log.some(({ msg }) => msg.startsWith('ending at once'))
  })
  t.equal(await exited, 1)
})

t.test('for people it prints addresses and commands that every shell reads alike, then a line an event', async t => {
  const { child, exited } = spawnServer(t, { LOG_FORMAT: 'pretty', LC_ALL: 'C' }, t.testdir({}))
  let output = ''
  child.stdout!.on('data', chunk => { output += chunk })
  await eventually(() => output.includes('Ctrl-C stops it'))
  t.match(output, /in sandbox mode/)
  t.match(output, /Push URL +http:\/\/127\.0\.0\.1:\d+\/wx\/portal\/wx[\da-f]{16}\n/)
  const commands = output.split('\n').map(line => line.trim()).filter(line => line.startsWith('curl '))
  t.equal(commands.length, 3)
  for (const command of commands) t.match(command, /^curl (-X POST |-d "content=hello" )?"http[^"'$%!\\]+"$/)

  // as a shell runs them
  const curl = (command: string) => execFileSync('sh', ['-c', `${command} -s`], { encoding: 'utf8' })
  const { code } = JSON.parse(curl(commands[0]!))
  t.match(JSON.parse(curl(commands[1]!.replace('CODE', code))), { openid: String, token: String })
  t.match(JSON.parse(curl(commands[2]!)), { delivered: true })
  await eventually(() => /^\d\d:\d\d:\d\d POST \/wx\/portal\/wx[\da-f]+ 200 [\d.]+ ms$/m.test(output))
  await eventually(() => /^\d\d:\d\d:\d\d handled: text, by log appid=wx[\da-f]+ ms=[\d.]+$/m.test(output))
  t.match(output, /^ {2}Rules {7}8 of wx[\da-f]{16}: log, text \(4\), event:/m)
  t.match(output, /^\d\d:\d\d:\d\d push: text appid=/m)
  const [page] = /http:\/\/127\.0\.0\.1:\d+\/$/m.exec(output)!
  t.equal((await fetch(`${page}console/api/info`)).status, 200)
  t.equal((await fetch(`${page}console/api/nothing`)).status, 404)
  await eventually(() => output.includes('GET /console/api/nothing 404'))
  t.notMatch(output, /console\/api\/info/, 'what the page of the console asks for is no event')
  t.notMatch(output, /"level"|code=0/)
  child.kill('SIGINT')
  t.equal(await exited, 0)
})

t.test('for people with accounts it prints what is missing, in the language of the system, and rules without an order of their own by their kind', async t => {
  const { appid, secret } = createAccount()
  const folder = t.testdir({
    'accounts.json': JSON.stringify({ accounts: [{ appid, secret }] }),
    'setup.mjs': "export default async function (ctx) { for (const content of ['a', 'b']) ctx.messages.reply({ msgType: 'text', content }, () => undefined) }"
  })
  for (const { LC_ALL, end, rules, missing } of [
    { LC_ALL: 'C', end: 'Ctrl-C stops it', rules: `Rules +\\d of ${appid}: .*text`, missing: `Not set +token of ${appid}: its pushes are refused\n +OPERATOR_KEYS: .*\n +HUB_KEYS: .*\n +HOST: ` },
    { LC_ALL: 'zh_CN.UTF-8', end: '按 Ctrl-C 停止', rules: `规则 +${appid} 有 \\d 条: .*text`, missing: `未设置 +${appid} 的 token：它的消息推送会被拒绝\n +OPERATOR_KEYS：.*\n +HUB_KEYS：.*\n +HOST：` }
  ]) {
    const { child, exited } = spawnServer(t, { LOG_FORMAT: 'pretty', WECHAT_SETUP: 'setup.mjs', LC_ALL }, folder)
    let output = ''
    child.stdout!.on('data', chunk => { output += chunk })
    await eventually(() => output.includes(end))
    t.match(output, new RegExp(rules))
    t.match(output, new RegExp(missing))
    t.notMatch(output, secret)
    child.kill('SIGINT')
    await exited
  }
})
