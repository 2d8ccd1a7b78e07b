import { test } from 'tap'
import { loadCatalogue, lookupOperation } from '../../../plugins/api/catalogue/index.js'
import { describeProblem } from '../../../plugins/lib/check.js'

test('a sample is an answer as its schema describes it, and the same each time', async t => {
  const { entries, lookup } = await loadCatalogue()
  for (const { domain, name, operation } of entries) {
    const found = lookup(operation.method, operation.path)!
    t.equal(operation.answer && describeProblem(operation.answer, found.sample(), 'the answer'), undefined, `${domain}.${name}`)
    t.same(found.sample(), found.sample())
  }
})

test('a sample says success', async t => {
  const { entries, lookup } = await loadCatalogue()
  const failures: string[] = []
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, field] of Object.entries(value)) {
      if (/^(errcode|ret|ret_code|resultcode|result_code|delivery_resultcode)$/.test(name) && field !== 0) failures.push(`${key} ${name}`)
      visit(field, key)
    }
  }
  for (const { domain, name, operation } of entries) visit(lookup(operation.method, operation.path)!.sample(), `${domain}.${name}`)
  t.same(failures, [])
  t.match(lookup('POST', '/cgi-bin/express/local/business/order/add')!.sample(), { resultcode: 0 })
  t.match(lookup('POST', '/cityservice/face/identify/queryverifyinfo')!.sample(), { verify_ret: 10000 })
  t.match(lookup('POST', '/wxaapi/log/jserr_detail')!.sample(), { data: [{ Count: /^\d+$/ }] }, 'numbers that the page has as text are text')
})

test('an operation is found by what is on the wire', async t => {
  t.equal((await lookupOperation('POST', '/wxa/getwxacodeunlimit?access_token=t'))?.operation.binary, true)
  t.equal(await lookupOperation('GET', '/wxa/getwxacodeunlimit'), undefined)
  t.equal(await lookupOperation('POST', '/wxa/of/tomorrow'), undefined)
})

test('operations that share a path are told apart by their query or their body', async t => {
  const { lookup } = await loadCatalogue()
  t.same(lookup('POST', '/wxa/plugin?action=apply')!.sample(), {})
  t.match(lookup('POST', '/wxa/plugin?action=list')!.sample(), { plugin_list: Array })
  const byBody = lookup('POST', '/wxa/plugin')!
  t.equal(byBody.validate({}, { action: 'list' }), undefined)
  t.match(byBody.sample(), { plugin_list: Array })
  t.match(lookup('POST', '/wxa/plugin')!.validate({}, { action: 'unbind' }), 'plugin_appid')
  t.equal(lookup('POST', '/wxa/plugin')!.validate({}, { action: 'apply', plugin_appid: 'wx1' }), undefined, 'the platform\'s own example of an application gives no reason')
  t.match(lookup('POST', '/wxa/business/getliveinfo')!.sample(), { room_info: Array })
  t.match(lookup('POST', '/wxa/business/getliveinfo?action=get_replay')!.sample(), { live_replay: Array })
})

test('a request is checked as it came: all text in the query, signatures present', async t => {
  const { lookup } = await loadCatalogue()
  const titles = lookup('GET', '/wxaapi/newtmpl/getpubtemplatetitles')!
  t.equal(titles.validate({ access_token: 't', ids: '616', start: '0', limit: '30' }, undefined), undefined)
  t.match(titles.validate({ ids: '616', start: '0', limit: '31' }, undefined), /^limit: /)
  t.match(titles.validate({ ids: '616', start: 'zero', limit: '30' }, undefined), /^start: /)
  const balance = lookup('POST', '/xpay/query_user_balance')!
  t.match(balance.validate({}, { env: 0 }), /^pay_sig/)
  t.match(balance.validate({ pay_sig: 'x' }, { env: 0 }), /^signature/)
  t.equal(balance.validate({ pay_sig: 'x', signature: 'y' }, { env: 0 }), undefined)
  t.match(lookup('POST', '/wxa/msg_sec_check')!.validate({}, {}), /^content: /)
})
