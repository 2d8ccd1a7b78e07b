import { test } from 'tap'
import type { CatalogueEntry } from '../../../plugins/api/catalogue/index.js'
import { sampleOf } from '../../../plugins/api/catalogue/sample.js'
import { standIn, type StandIn, appid } from './stand-in.js'

const sign = { appKey: '12345', sessionKey: '9hAb/NEYUlkaMBEsmFgzig==', delivery: { shopid: 'test_shop_id', appSecret: 'test_app_secrect' } }

async function call ({ any, calls }: StandIn, { domain, name, operation }: CatalogueEntry, optional: boolean) {
  const query = operation.query === undefined ? {} : sampleOf(operation.query, '', { optional }) as Record<string, unknown>
  const body = operation.body === undefined ? {} : sampleOf(operation.body, '', { optional }) as Record<string, unknown>
  const file = operation.file === undefined ? {} : { file: Buffer.from('bytes'), fileName: 'file.png', contentType: 'image/png' }
  const answer = await any[domain]![name]!({ ...query, ...body, ...file }, { sign })
  return { query, body, answer, sent: calls.at(-1)! }
}

for (const optional of [true, false]) {
  test(`every operation is sent as it is defined and gives its answer, ${optional ? 'with all fields' : 'with as few fields as it takes'}`, async t => {
    const platform = await standIn(t)
    const { catalogue } = platform
    t.ok(catalogue.entries.length >= 727)

    for (const entry of catalogue.entries) {
      const { operation } = entry
      const label = `${entry.domain}.${entry.name}`
      const { query, body, answer, sent } = await call(platform, entry, optional)
      const [path, fixed] = operation.path.split('?')

      if (sent.method !== operation.method || sent.path !== path) t.fail(`${label} went to ${sent.method} ${sent.path}`)
      const credentials = { access_token: { access_token: 'TOKEN' }, secret: { appid, secret: sent.query.secret }, appsecret: { appid, appsecret: sent.query.appsecret }, 'secret-in-body': {}, none: {} }
      const expected = { ...Object.fromEntries(new URLSearchParams(fixed)), ...credentials[operation.auth ?? 'access_token'], ...query }
      for (const [name, value] of Object.entries(expected)) {
        if (sent.query[name] !== (typeof value === 'object' ? JSON.stringify(value) : String(value))) t.fail(`${label}: query ${name} is ${sent.query[name]}`)
      }

      if (operation.file !== undefined) {
        t.match(sent.contentType, /^multipart\/form-data/, label)
        t.match(sent.text, `name="${operation.file.replace('?', '')}"; filename="file.png"`, label)
        for (const field of Object.keys(body)) t.match(sent.text, `name="${field}"`, label)
      } else if (operation.method === 'GET') {
        t.equal(sent.text, '', label)
      } else if (operation.body !== undefined) {
        t.match(JSON.parse(sent.text), operation.toBody?.(body) ?? body, label)
      }

      if (operation.binary) t.equal((await (answer as { buffer (): Promise<Buffer> }).buffer()).toString('latin1'), '\x89PNG bytes', label)
      else t.same(answer, { errcode: 0, errmsg: 'ok', ...catalogue.lookup(operation.method, operation.path)!.sample() }, label)
    }
  })
}

test('an input names no field twice, in the query and in the body', async t => {
  const { catalogue } = await standIn(t)
  const FILE_FIELDS = ['file', 'fileName', 'contentType', 'sizeBytes']
  for (const { domain, name, operation } of catalogue.entries) {
    const fields = [...Object.keys(operation.query?.properties ?? {}), ...Object.keys(operation.body?.properties ?? {}), ...operation.file ? FILE_FIELDS : []]
    t.equal(new Set(fields).size, fields.length, `${domain}.${name}`)
  }
})
