import Fastify from 'fastify'
import { test, type Test } from 'tap'
import { accountContext } from '../../../plugins/index.js'
import simulator from '../../../plugins/simulator/index.js'
import type { ApiSecurity } from '../../../plugins/lib/api-security.js'
import { createAccount } from '../../helpers/hub.js'

/** A simulator and contexts of one account, whose log lines are kept. */
async function start (t: Test) {
  const account = createAccount()
  const platform = Fastify()
  await platform.register(simulator, { accounts: [{ ...account, pages: undefined }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => platform.close())
  const lines: string[] = []
  async function open (apiSecurity: ApiSecurity | undefined, attempts = 1) {
    const app = Fastify({ logger: { level: 'warn', stream: { write: (line: string) => { lines.push(line) } } } })
    app.register(accountContext, { account: { ...account, apiSecurity }, apiBase, capabilities: { api: { attempts, backoffMs: 0 } } })
    await app.ready()
    t.teardown(() => app.close())
    return app
  }
  const { simulator: wechat } = platform
  return { wechat, open, lines }
}

const question = { cgi_path: '/wxa/getwxacode' }

test('a sealed call is opened by the platform, and its answer by the account', async t => {
  const { wechat, open } = await start(t)
  const { api } = await open(wechat.issueApiSecurity())
  const answer = await api.openApi.getApiQuota(question)
  t.match(answer, { quota: { daily_limit: Number } })
  t.notHas(answer, { _n: String })
  t.match(await api.call('POST', '/cgi-bin/openapi/quota/get', question), { quota: {} }, 'a call by its path is sealed, too')
})

test('every answer that proves nothing is refused by its reason, and is not asked for again', async t => {
  const { wechat, open } = await start(t)
  const { api } = await open(wechat.issueApiSecurity(), 3)
  for (const seal of ['plain', 'unsigned', 'serial', 'signature', 'appid', 'age', 'tag', 'inner'] as const) {
    const fault = wechat.faults.add({ operation: '/cgi-bin/openapi/quota/get', seal })
    await t.rejects(api.openApi.getApiQuota(question), { code: 'WX_ERR_API_SEAL', reason: seal === 'plain' ? 'unsigned' : seal }, seal)
    t.equal(wechat.faults.list()[0]!.hits, 1, `${seal} is asked for once`)
    wechat.faults.remove(fault.id)
  }
})

test('each attempt is sealed anew: after a dead token, and after a wrong timestamp', async t => {
  const { wechat, open } = await start(t)
  const { api } = await open(wechat.issueApiSecurity(), 3)
  wechat.faults.add({ operation: '/cgi-bin/openapi/quota/get', errcode: 40240, times: 1 })
  t.match(await api.openApi.getApiQuota(question), { quota: {} })
  wechat.faults.add({ operation: '/cgi-bin/openapi/quota/get', errcode: 40001, times: 1 })
  t.match(await api.openApi.getApiQuota(question), { quota: {} })
})

test('while the platform changes its certificate the old one is taken with one warning, and then the new one', async t => {
  const { wechat, open, lines } = await start(t)
  const before = await open(wechat.issueApiSecurity())
  const renewed = wechat.rotateApiCertificate()
  await before.api.openApi.getApiQuota(question)
  await before.api.openApi.getApiQuota(question)
  t.equal(lines.filter(line => line.includes('changes its certificate')).length, 1)
  const after = await open(renewed)
  await after.api.openApi.getApiQuota(question)
  t.equal(lines.length, 1)
})

test('keys of another account, and a platform without keys, are told by their errcode', async t => {
  const { wechat, open } = await start(t)
  const keys = wechat.issueApiSecurity()
  const { api } = await open(keys)
  wechat.issueApiSecurity()
  await t.rejects(api.openApi.getApiQuota(question), { code: 'WX_ERR_API', errcode: 40234, class: 'config' })
  delete wechat.account().apiSecurity
  await t.rejects(api.openApi.getApiQuota(question), { code: 'WX_ERR_API', errcode: 40238 })
})

test('a picture comes back through a sealed call, and its error as an error', async t => {
  const { wechat, open } = await start(t)
  const { api } = await open(wechat.issueApiSecurity())
  const picture = await api.qrcode.getUnlimitedQRCode({ scene: 'a=1' })
  t.ok((await picture.buffer()).length > 100)
  wechat.faults.add({ operation: '/wxa/getwxacodeunlimit', errcode: 41030, times: 1 })
  await t.rejects(api.qrcode.getUnlimitedQRCode({ scene: 'a=1' }), { code: 'WX_ERR_API', errcode: 41030 })
})

test('intracity delivery without keys is refused before it is sent, and other calls go plain', async t => {
  const { wechat, open } = await start(t)
  const { api } = await open(undefined)
  await t.rejects(api.intracity.queryStore({}), { code: 'WX_ERR_INPUT', message: /^\/cgi-bin\/express\/intracity\/querystore has to be encrypted and signed: give the account apiSecurity/ })
  t.same(wechat.journal.entries().filter(({ path }) => path?.includes('intracity')), [])
  t.match(await api.openApi.getApiQuota(question), { quota: {} })
})
