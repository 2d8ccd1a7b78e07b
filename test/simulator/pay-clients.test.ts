import { createHash } from 'node:crypto'
import { createServer, request as httpRequest } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { createAuthorization } from '../../plugins/pay/signing.js'
import { readMerchant } from '../../plugins/pay/merchants.js'
import { appid, createMerchant, mchid, openShop } from '../pay/shop.js'

const merchant = readMerchant(createMerchant())

interface RawAnswer { status: number, names: string[], text: string }

/** A call as a client of another language sends it: these bytes, these headers. */
async function send (base: string, method: string, target: string, body = '', { signed = body, headers = {} }: { signed?: string, headers?: Record<string, string> } = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(base)
  const authorization = createAuthorization(merchant, { method, target, body: signed })
  // the path goes out as it is, which a URL would write anew
  const request = httpRequest({ hostname, port, method, path: target, headers: { authorization, accept: '*/*', 'user-agent': 'test', ...(body !== '' && { 'content-type': 'application/json' }), ...headers } })
  request.end(body)
  const [answer] = await once(request, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode, names: answer.rawHeaders.filter((_: string, index: number) => index % 2 === 0), text: Buffer.concat(chunks).toString() }
}

const NAMES = ['Wechatpay-Serial', 'Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature', 'Wechatpay-Signature-Type']

t.test('the bank takes what the clients of other languages send, and answers as they read it', async (t) => {
  const { payBase, alice, bank } = await openShop(t)
  const order = { appid, mchid, description: '茶', out_trade_no: 'a|b*c@1', notify_url: 'https://shop.example/n', amount: { total: 1 }, payer: { openid: alice.openid } }
  // Go ends its JSON with a line feed, Python writes escapes and spaces
  t.equal((await send(payBase, 'POST', '/v3/pay/transactions/jsapi', `${JSON.stringify(order)}\n`)).status, 200)
  const escaped = JSON.stringify({ ...order, out_trade_no: 'python-1' }).replace('茶', '\\u8336').replaceAll(',"', ', "')
  const answer = await send(payBase, 'POST', '/v3/pay/transactions/jsapi', escaped)
  t.match(answer, { status: 200, text: /prepay_id/ })
  t.ok(NAMES.every(name => answer.names.includes(name)) && answer.names.includes('Request-ID'), 'names of headers are written as WeChat Pay writes them, which Java demands')
  // the number travels raw, encoded in part, or wholly
  for (const number of ['a|b*c@1', 'a%7Cb*c%401', 'a%7Cb%2Ac%401', 'a%7Cb%2Ac@1']) {
    t.match(await send(payBase, 'GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${mchid}`), { status: 200, text: /NOTPAY/ }, number)
  }
  t.equal((await send(payBase, 'GET', '/v3/certificates', '', { headers: { 'wechatpay-serial': '' } })).status, 200, 'an empty serial is no serial')

  const meta = JSON.stringify({ filename: '茶.png', sha256: createHash('sha256').update('picture').digest('hex') })
  const upload = (bytes: string) => `--x1\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n${meta}\r\n--x1\r\nContent-Disposition: form-data; name="file"; filename="茶.png"\r\nContent-Type: image/png\r\n\r\n${bytes}\r\n--x1--\r\n`
  const multipart = { signed: meta, headers: { 'content-type': 'multipart/form-data' } }
  t.match(await send(payBase, 'POST', '/v3/merchant/media/upload', upload('picture'), multipart), { status: 200, text: /media_id/ }, 'no boundary in the content type')
  t.match(await send(payBase, 'POST', '/v3/merchant/media/upload', upload('another'), multipart), { status: 400, text: /sha256/ })

  // Python leaves out what is false
  const stock = { stock_name: '券', belong_merchant: mchid, available_begin_time: '2026-01-01T00:00:00+08:00', available_end_time: '2036-01-01T00:00:00+08:00', stock_use_rule: { max_coupons: 1, max_amount: 1, max_coupons_per_user: 1 }, coupon_use_rule: {}, stock_type: 'NORMAL', out_request_no: 'f1' }
  t.equal((await send(payBase, 'POST', '/v3/marketing/favor/coupon-stocks', JSON.stringify(stock))).status, 200)

  // the refusal names a field that has the wrong type, is null or is missing
  const refused = async (changes: object) => JSON.parse((await send(payBase, 'POST', '/v3/pay/transactions/jsapi', JSON.stringify({ ...order, out_trade_no: 'wrong-1', ...changes }))).text)
  t.match(await refused({ amount: { total: 1.5 } }), { code: 'PARAM_ERROR', detail: { field: '/body/amount/total', value: 1.5, location: 'body' } })
  t.match(await refused({ amount: { total: '1' } }), { code: 'PARAM_ERROR', detail: { field: '/body/amount/total' } })
  t.match(await refused({ attach: null }), { code: 'PARAM_ERROR', detail: { field: '/body/attach' } })
  t.match(await refused({ description: undefined }), { code: 'PARAM_ERROR', detail: { field: '/body/description' } })
  t.match(await refused({ limit_pay: 'no_credit' }), { code: 'PARAM_ERROR', detail: { field: '/body/limit_pay' } })
  t.match(JSON.parse((await send(payBase, 'POST', '/v3/pay/transactions/codepay', '{}')).text), { code: 'PARAM_ERROR' })
  t.match(await send(payBase, 'PUT', '/v3/pay/transactions/jsapi', '{}'), { status: 405 })
  t.match(await send(payBase, 'GET', '/v3/no/such/thing'), { status: 404, text: /RESOURCE_NOT_EXISTS/ })
  t.equal(bank.journal.entries({ kind: 'request' }).some(({ status }) => status !== undefined && status >= 500), false)
})

t.test('a notification has the headers of WeChat Pay as it writes them', async (t) => {
  const { pay, alice, bank } = await openShop(t)
  let names: string[] = []
  const server = createServer((request, response) => {
    names = request.rawHeaders.filter((_, index) => index % 2 === 0)
    response.writeHead(204).end()
    request.resume()
  }).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  bank.bank.notifyOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.match(await alice.pay(await pay.order({ openid: alice.openid, amount: 1, description: '茶' })), { notification: { delivered: true } })
  t.ok(NAMES.every(name => names.includes(name)), names.join())
})
