import { Readable } from 'node:stream'
import { test } from 'tap'
import { appid, secret, standIn } from './stand-in.js'

test('a wrong input names its field and is not sent', async t => {
  const { any, calls } = await standIn(t)
  const refused: Array<[string, string, object, RegExp]> = [
    ['link', 'generateScheme', { expire_interval: 31 }, /^expire_interval: expected 1 to 30 days/],
    ['link', 'generateScheme', { jump_wxa: { query: 'ä' } }, /^jump_wxa\.query: expected at most 1024 of/],
    ['customerService', 'send', { touser: 'oA', msgtype: 'text', text: { content: 1 } }, /^text\.content: /],
    ['orderShipping', 'uploadShippingInfo', { order_key: { order_number_type: 3 }, payer: { openid: 'oA' }, logistics_type: 1, delivery_mode: 1, shipping_list: [{}], upload_time: '2022-12-15T13:29:35.120+08:00' }, /^order_key\.order_number_type: /],
    ['orderShipping', 'getOrderList', { page_size: 101 }, /^page_size: expected 1 to 100/],
    ['subscribeMessage', 'addTemplate', { tid: '1', kidList: [1], sceneDesc: 'a' }, /^kidList: expected 2 to 5 numbers/],
    ['openApi', 'getApiQuota', {}, /^cgi_path: /],
    ['media', 'uploadTempMedia', { type: 'image' }, /^file: expected a path, bytes or a stream/]
  ]
  for (const [domain, name, input, message] of refused) {
    await t.rejects(any[domain]![name]!(input), { code: 'WX_ERR_INPUT', message, statusCode: 400 }, `${domain}.${name}`)
  }
  t.same(calls, [])
})

test('what clients in other languages are known to send is taken', async t => {
  const { any, calls } = await standIn(t)
  const requests: Array<[string, string, object]> = [
    ['live', 'updateComment', { roomId: 1, banComment: 1 }],
    ['live', 'updateComment', { id: 1, banComment: 1 }],
    ['code', 'commit', { template_id: 0, ext_json: '{}', user_version: '1', user_desc: 'a' }],
    ['uniformMessage', 'send', { touser: 'oA', mp_template_msg: { appid: 'wxA', template_id: 't', miniprogram: { appid: 'wxB', path: 'pages/a' }, data: {} } }],
    ['shop', 'getOrderList', { page: 1, page_size: 10 }],
    ['minishop', 'batchGetAfterSaleOrder', { after_sale_order_id_list: ['1'] }],
    ['promoter', 'getOrder', { openid: 'oA', date: 20231114 }],
    ['promoter', 'getPromoter', { decl_status: '1' }],
    ['security', 'getUserRiskRank', { openid: 'oA', scene: 2, client_ip: '10.0.0.1' }],
    ['express', 'queryFollowTrace', { waybill_token: 't' }],
    ['live', 'addGoods', { goodsInfo: { coverImgUrl: 'm', name: '茶', priceType: 1, price: 1, url: 'pages/a' } }]
  ]
  for (const [domain, name, input] of requests) {
    await any[domain]![name]!(input)
    t.match(JSON.parse(calls.at(-1)!.text), input, `${domain}.${name}`)
  }
})

test('fields of one value need not be given', async t => {
  const { operations, calls } = await standIn(t)
  await operations.user.code2Session({ js_code: 'code' })
  t.match(calls[0]!.query, { appid, secret, js_code: 'code', grant_type: 'authorization_code' })
  await operations.plugin.applyPlugin({ plugin_appid: 'wx0000000000000000', reason: 'maps' })
  t.equal(calls[1]!.query.action, 'apply')
  t.same(JSON.parse(calls[1]!.text), { action: 'apply', plugin_appid: 'wx0000000000000000', reason: 'maps' })
  await operations.token.getStableAccessToken()
  t.same(JSON.parse(calls[2]!.text), { appid, secret, grant_type: 'client_credential' })
})

test('the own appid is filled in where the platform wants it', async t => {
  const { operations, calls } = await standIn(t)
  await operations.openApi.clearQuota()
  t.same(JSON.parse(calls[0]!.text), { appid })
  await operations.openApi.clearQuota({ appid: 'wx0000000000000000' })
  t.same(JSON.parse(calls[1]!.text), { appid: 'wx0000000000000000' })
  await operations.openApi.clearQuotaByAppSecret()
  t.same(calls[2]!.query, { appid, appsecret: secret })
})

test('the short ways to send a message become the platform\'s', async t => {
  const { operations, calls } = await standIn(t)
  await operations.customerService.sendText({ touser: 'oA', content: '你好' })
  t.same(JSON.parse(calls[0]!.text), { touser: 'oA', msgtype: 'text', text: { content: '你好' } })
  await operations.customerService.sendMiniProgramPage({ touser: 'oA', title: 'A', pagepath: 'pages/a', thumb_media_id: 'm' })
  t.same(JSON.parse(calls[1]!.text), { touser: 'oA', msgtype: 'miniprogrampage', miniprogrampage: { title: 'A', pagepath: 'pages/a', thumb_media_id: 'm' } })
})

test('an id beyond 2^53 goes and comes as text', async t => {
  const { operations, calls, answers, catalogue } = await standIn(t)
  const path = '/wxa/sec/vod/getmedia'
  answers.set(path, JSON.stringify(catalogue.lookup('POST', path)!.sample()).replaceAll(/"media_id":1\b/g, '"media_id":9007199254740993'))
  const { media_info: media } = await operations.drama.getMedia({ media_id: '9007199254740993' })
  t.same(JSON.parse(calls[0]!.text), { media_id: '9007199254740993' })
  t.equal(media.media_id, '9007199254740993')
})

test('an upload takes bytes and a stream, and a file that may come by URL need not come', async t => {
  const { operations, calls } = await standIn(t)
  await operations.security.imgSecCheck({ file: Readable.from([Buffer.from('pixels')]), fileName: 'a.png' })
  t.match(calls[0]!.text, 'pixels')
  await operations.cooperationShop.upload({ openid: 'oA', upload_type: 2, file_url: 'https://example.com/a.png' })
  t.equal(calls[1]!.contentType, 'application/json')
  t.same(JSON.parse(calls[1]!.text), { openid: 'oA', upload_type: 2, file_url: 'https://example.com/a.png' })
})

test('an operation that does not exist is not there', async t => {
  const { any } = await standIn(t)
  t.equal(any.user!.getTelepathy, undefined)
  t.notOk('getTelepathy' in any.user!)
})
