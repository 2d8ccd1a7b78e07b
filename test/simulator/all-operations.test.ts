import Fastify from 'fastify'
import t from 'tap'
import { loadCatalogue } from '../../plugins/api/catalogue/index.js'
import { sampleOf } from '../../plugins/api/catalogue/sample.js'
import { accountContext } from '../../plugins/index.js'
import simulator from '../../plugins/simulator/index.js'
import { createAccount } from '../helpers/hub.js'

t.test('every operation of the platform is answered through its typed method, in the shape of its schema', async t => {
  const account = createAccount()
  const platform = Fastify()
  await platform.register(simulator, { accounts: [{ ...account, pages: undefined }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const app = Fastify()
  const withKeys = { ...account, apiSecurity: platform.simulator.issueApiSecurity() }
  app.register(accountContext, { account: withKeys, apiBase, capabilities: { api: { attempts: 1, validateAnswers: true } } })
  await app.ready()
  t.teardown(async () => {
    await app.close()
    await platform.close()
  })

  const { entries } = await loadCatalogue()
  t.ok(entries.length >= 634)
  const unknown: string[] = []
  for (const { domain, name, operation } of entries) {
    const input = { ...operation.query && sampleOf(operation.query) as object, ...operation.body && sampleOf(operation.body) as object, ...operation.file && { file: Buffer.from('x') } }
    const method = (app.api as any)[domain][name]
    const keys = { sign: { appKey: 'key', sessionKey: 'AAAAAAAAAAAAAAAAAAAAAA==', delivery: { shopid: 'shop', appSecret: 'secret' } } }
    try {
      const answer = await method(input, keys)
      if (operation.binary) {
        answer.body?.destroy()
        if (`${domain}.${name}` === 'code.getTrialQRCode') t.match(answer, { contentType: 'image/jpeg', fileName: /\.jpg$/ })
      }
    } catch (error) {
      // behaviour of its own may refuse a made-up id; what counts is that the operation is there and its input is taken
      const { errcode, code, message } = error as { errcode?: number, code?: string, message: string }
      if (errcode === undefined || [40066, 47001, 43001, 43002, 41001, 40001].includes(errcode)) unknown.push(`${domain}.${name}: ${code} ${message}`)
    }
  }
  t.same(unknown, [])
})
