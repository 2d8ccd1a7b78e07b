import { readFileSync } from 'node:fs'
import t from 'tap'
import { effectOf, loadCatalogue, operationsWithEffect } from '../../plugins/api/catalogue/index.js'

const document = JSON.parse(readFileSync(new URL('../../wechat-openapi.zh-CN.json', import.meta.url), 'utf8'))
const READS = /^(?:get|query|list|search|check|is|download|batchGet|describe|find)/i
const DESTRUCTIVE = /^(?:delete|remove|clear|unbind|cancel|revoke|destroy|deauthorize|delist|undo|revert)/
// as the official pages are called
const TITLES = /删除|解绑|移除|取消|撤销|清空|注销|下架|退款|付款|提现|充值|支付订单|分账(?!方)|加小费|下单/
const SPENDS = /refund|withdraw|pay(?:Order|Money)?$|present(?:Currency|Order)/i

t.test('the lists of operations that move money or delete name only operations that exist, and each whose name says so', async t => {
  const { entries } = await loadCatalogue()
  const names = entries.map(({ domain, name }) => `${domain}.${name}`)
  t.same(operationsWithEffect.filter(name => !names.includes(name)), [], 'no operation of the lists is gone')
  t.equal(new Set(operationsWithEffect).size, operationsWithEffect.length)
  const changing = entries.filter(({ name }) => !READS.test(name))
  // a certificate for a refund moves nothing by itself, a download neither, and goods that are off sale go back on sale
  const harmless = ['minishop.uploadRefundCertificate', 'virtualPayment.startDownloadOrder', 'live.setGoodsOnSale']
  const unsaid = changing.filter(({ name }) => DESTRUCTIVE.test(name) || SPENDS.test(name)).map(({ domain, name }) => `${domain}.${name}`).filter(name => effectOf(...name.split('.') as [string, string]) === undefined && !harmless.includes(name))
  t.same(unsaid, [])
  const titles: Record<string, string> = {}
  for (const item of Object.values<Record<string, { operationId?: string, summary?: string }>>(document.paths)) for (const { operationId, summary } of Object.values(item)) if (operationId !== undefined) titles[operationId] = summary ?? ''
  const untold = changing.map(({ domain, name }) => `${domain}.${name}`).filter(name => TITLES.test(titles[name] ?? '') && effectOf(...name.split('.') as [string, string]) === undefined && !harmless.includes(name))
  t.same(untold, [], 'nor of those whose page says so in its title')
  // effects that only the text of the page mentions
  for (const [domain, name, effect] of [['serviceMarket', 'invokeService', 'money'], ['shop', 'receiveDelivery', 'money'], ['cloud', 'importDatabaseItem', 'deletion'], ['logistics', 'bindAccount', 'deletion']] as const) t.equal(effectOf(domain, name), effect, name)
  // names that only look like it
  for (const [domain, name] of [['live', 'addSubAnchor'], ['vision', 'bankCard'], ['virtualPayment', 'queryOrder'], ['express', 'notifyPath']] as const) t.equal(effectOf(domain, name), undefined, name)
  t.match([effectOf('immediateDelivery', 'addTip'), effectOf('code', 'release'), effectOf('subscribeMessage', 'deleteTemplate')], ['money', 'deletion', 'deletion'])
})
