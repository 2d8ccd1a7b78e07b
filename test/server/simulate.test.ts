import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import t from 'tap'
import { request } from 'undici'
import { simulate } from '../../server/simulate.js'
import { appid, secret } from '../simulator/platform.js'

t.test('without an accounts file there is a demo account, shown once', async t => {
  let output = ''
  const running = await simulate(['--port', '0'], text => { output += text })
  t.teardown(() => running!.close())
  const demo = JSON.parse(/demo account: (\{[^}]*\})/.exec(output)![1]!)
  t.match(demo, { appid: /^wx[\da-f]{16}$/, aesKey: /^[A-Za-z0-9]{43}$/ })
  const { body } = await request(`${running!.address}/cgi-bin/token?grant_type=client_credential&appid=${demo.appid}&secret=${demo.secret}`)
  t.match(await body.json(), { expires_in: 7200 })
  const missing = await request(`${running!.address}/no/such/path?access_token=SECRET`)
  t.equal(missing.statusCode, 404)
  t.same(await missing.body.json(), { errcode: 40066, errmsg: 'invalid url' }, 'without the query, which holds the token')
})

t.test('an accounts file serves as it is, and its secrets are not shown', async t => {
  const file = join(t.testdir(), 'accounts.yml')
  await writeFile(file, `accounts:\n  - appid: ${appid}\n    secret: ${secret}\n    token: pushtoken\n`)
  let output = ''
  const running = await simulate(['--port', '0', '--accounts', file, '--push-url', 'http://127.0.0.1:3000/wx/portal/{appid}'], text => { output += text })
  t.teardown(() => running!.close())
  t.notMatch(output, secret)
  const { body } = await request(`${running!.address}/_simulator/accounts`)
  t.match(await body.json(), [{ appid, pushUrl: `http://127.0.0.1:3000/wx/portal/${appid}`, mode: 'plain' }])
})

t.test('mistakes name the argument or the file', async t => {
  await t.rejects(simulate(['--prot', '1']), { code: 'WX_ERR_OPTIONS', message: /--prot/ })
  await t.rejects(simulate(['--port', 'x']), { code: 'WX_ERR_OPTIONS', message: /--port is x/ })
  await t.rejects(simulate(['--accounts', '/nowhere.yml']), { code: 'WX_ERR_ACCOUNTS', message: /nowhere\.yml/ })
  let output = ''
  t.equal(await simulate(['--help'], text => { output += text }), undefined)
  t.match(output, '--push-url')
})
