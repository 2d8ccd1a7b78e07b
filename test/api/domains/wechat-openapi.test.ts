import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { loadCatalogue } from '../../../plugins/api/catalogue/index.js'
import { acknowledgementOf } from '../../../plugins/messages/acknowledgements.js'
import { nodeArguments, root } from '../../helpers/program.js'

const document = JSON.parse(readFileSync(new URL('../../../wechat-openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string, summary: string, externalDocs: { url: string }, security: unknown[] }>>
}
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })))

const chinese = JSON.parse(readFileSync(new URL('../../../wechat-openapi.zh-CN.json', import.meta.url), 'utf8')) as typeof document

test('the Chinese edition has the official titles and the Chinese meaning of a field', async t => {
  t.equal(chinese.paths['/wxa/msg_sec_check']!.post!.summary, '文本内容安全识别')
  t.match(JSON.stringify(chinese.paths['/wxa/msg_sec_check']), /待检测的文本，最多 2500 字/)
  t.match(JSON.stringify(document.paths['/wxa/msg_sec_check']), /The text to check, at most 2,500 characters/)
})

test('each operation says in words what the official page calls it, who may call it, and its errcodes', async t => {
  t.match(document.paths['/wxa/msg_sec_check']!.post, { description: /Official title: 文本内容安全识别 \(`msgSecCheck`\)\. Permission sets for third-party platforms: 18\. Cloud call: `security\.msgSecCheck`[^]*- `40003`: openid/, 'x-permission-sets': ['18'], 'x-cloud-call': 'security.msgSecCheck' })
  t.match(chinese.paths['/wxa/msg_sec_check']!.post, { description: /官方接口名：`msgSecCheck`。第三方平台权限集：18。云调用：`security\.msgSecCheck`[^]*- `40003`: openid 不合法/ })
  for (const edition of [document, chinese]) for (const item of Object.values(edition.paths)) for (const operation of Object.values(item)) t.match(operation, { description: String }, operation.operationId)
})

test('operations that share a path keep their names, and a withdrawn one says so', async t => {
  t.match(JSON.stringify(document.paths['/wxa/plugin']), /plugin\.applyPlugin.*action=apply.*plugin\.getPluginList.*action=list/)
  t.match(document.paths['/cgi-bin/message/wxopen/template/uniform_send']!.post, { deprecated: true, description: /2023-09-20/ })
})

test('pushed events are webhooks', async t => {
  const { webhooks } = document as unknown as { webhooks: Record<string, unknown> }
  t.ok('wxa_media_check' in webhooks && 'complaint callback' in webhooks)
})

test('a webhook says what the event wants to be answered', async t => {
  const { webhooks } = document as unknown as { webhooks: Record<string, { post: { responses: Record<string, { description: string, content: Record<string, any> }> } }> }
  const answerTo = (event: string) => webhooks[event]!.post.responses[200]!
  t.match(answerTo('user_authorization_revoke').content['text/plain'].schema.examples, ['success'])
  t.same(answerTo('xpay_goods_deliver_notify').content['application/json'].schema.examples, [{ ErrCode: 0, ErrMsg: 'success' }])
  t.match(answerTo('minigame_coin_deliver_completed').description, /plain text.*3 seconds/)
  t.match(answerTo('cancel_single_waybill').content['application/json'].schema, { required: ['ResultCode'] })
  // only a rule can give what these ask for
  t.match(answerTo('transport_precancel_order').content['application/json'].schema.required, ['resultcode', 'resultmsg', 'deduct_fee', 'desc'])
  for (const event of Object.keys(webhooks)) {
    const fields = acknowledgementOf(event).fields
    if (fields === undefined) continue
    const { properties } = answerTo(event).content['application/json'].schema
    for (const field of Object.keys(fields)) t.ok(field in properties, `${event} ${field}`)
  }
})

test('it has every operation, each with a name of its own, a sentence and the official page', async t => {
  const { entries } = await loadCatalogue()
  const found = new Set(operations.map(({ method, path }) => `${method} ${path}`))
  for (const { operation: { method, path } } of entries) t.ok(found.has(`${method.toLowerCase()} ${path.split('?')[0]}`), path)
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  for (const { operationId, summary, externalDocs } of operations) {
    t.match(summary, /^[A-Z].+[^.]$/, operationId)
    t.match(externalDocs.url, /^https:\/\/developers\.weixin\.qq\.com\//, operationId)
  }
})

test('it and the reference page are what the definitions say', async t => {
  // in one process, since both need the types of all operations, which take seconds to read
  const scripts = ['wechat-openapi', 'operations-docs'].map(name => `await import(${JSON.stringify(new URL(`../../../scripts/${name}.js`, import.meta.url).href)})`)
  const { status, stderr } = spawnSync(process.execPath, [...nodeArguments, '--input-type=module', '--eval', scripts.join('\n'), '--', '--check'], { cwd: root, encoding: 'utf8' })
  t.equal(status, 0)
  t.equal(stderr, '')
})
