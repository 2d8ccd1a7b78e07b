import { randomBytes, sign } from 'node:crypto'
import { account } from './lib/account.js'
import { runCalls } from './lib/calls.js'
import { createKeyPair, withSignedAnswers } from './lib/signed-answers.js'

export const question = 'What does it cost to sign a call of WeChat Pay and to verify its answer?'

const MCHID = '1900000001'
const PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000000012026010100000001'

const query = JSON.stringify({
  amount: { currency: 'CNY', payer_currency: 'CNY', payer_total: 1990, total: 1990 },
  appid: account.appid,
  attach: '',
  bank_type: 'OTHERS',
  mchid: MCHID,
  out_trade_no: 'order-1',
  payer: { openid: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1' },
  promotion_detail: [],
  success_time: '2026-11-28T10:34:56+08:00',
  trade_state: 'SUCCESS',
  trade_state_desc: '支付成功',
  trade_type: 'JSAPI',
  transaction_id: '4200001234202611281234567890'
})
const order = JSON.stringify({ prepay_id: 'wx26112209580621e9b071c00d9e093b0000' })

export async function run (): Promise<void> {
  const own = createKeyPair()
  const platform = createKeyPair()

  /** The headers of an answer, good for 300 s. */
  function signAnswer (body: string): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const nonce = randomBytes(16).toString('hex')
    return {
      'content-type': 'application/json; charset=utf-8',
      'wechatpay-serial': PUBLIC_KEY_ID,
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-signature': sign('sha256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), platform.privateKey).toString('base64'),
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048'
    }
  }

  const merchant = { mchid: MCHID, privateKey: own.privateKey, serial: '0123456789ABCDEF0123456789ABCDEF01234567', apiV3Key: 'k'.repeat(32), publicKeyId: PUBLIC_KEY_ID, publicKey: platform.publicKey, notifyUrl: 'https://shop.example/wx/pay/{appid}/notify' }
  await withSignedAnswers(() => ({ query: signAnswer(query), order: signAnswer(order) }), ({ method }, response, headers) => {
    if (method === 'GET') response.writeHead(200, headers.query).end(query)
    else response.writeHead(200, headers.order).end(order)
  }, async origin => {
    const argument = JSON.stringify({ origin, merchant })
    await runCalls('A query, 16 at a time', 'pay-query', argument)
    await runCalls('An order and the signature for wx.requestPayment, 16 at a time', 'pay-order', argument)
  })
}
