import t from 'tap'
import { effectOf, loadCatalogue, operationsWithEffect } from '../../plugins/api/catalogue/index.js'

const READS = /^(?:get|query|list|search|check|is|download|batchGet|describe|find)/i
const DESTRUCTIVE = /^(?:delete|remove|clear|unbind|cancel|revoke|destroy|deauthorize|delist|undo|revert)/
const SPENDS = /refund|withdraw|pay(?:Order|Money)?$|present(?:Currency|Order)/i

t.test('what moves money and what deletes is said of operations that there are, and of each whose name says so', async t => {
  const { entries } = await loadCatalogue()
  const names = entries.map(({ domain, name }) => `${domain}.${name}`)
  t.same(operationsWithEffect.filter(name => !names.includes(name)), [], 'no operation of the lists is gone')
  t.equal(new Set(operationsWithEffect).size, operationsWithEffect.length)
  const changing = entries.filter(({ name }) => !READS.test(name))
  // a certificate for a refund moves nothing by itself
  const harmless = ['minishop.uploadRefundCertificate']
  const unsaid = changing.filter(({ name }) => DESTRUCTIVE.test(name) || SPENDS.test(name)).map(({ domain, name }) => `${domain}.${name}`).filter(name => effectOf(...name.split('.') as [string, string]) === undefined && !harmless.includes(name))
  t.same(unsaid, [])
  // names that only look like it
  for (const [domain, name] of [['live', 'addSubAnchor'], ['vision', 'bankCard'], ['virtualPayment', 'queryOrder'], ['express', 'notifyPath']] as const) t.equal(effectOf(domain, name), undefined, name)
  t.match([effectOf('immediateDelivery', 'addTip'), effectOf('code', 'release'), effectOf('subscribeMessage', 'deleteTemplate')], ['money', 'deletion', 'deletion'])
})
