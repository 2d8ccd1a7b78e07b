import { constants, createCipheriv, randomBytes, sign } from 'node:crypto'
import { account } from './lib/account.js'
import { runCalls } from './lib/calls.js'
import { createKeyPair, withSignedAnswers } from './lib/signed-answers.js'

export const question = 'What does it cost to encrypt and sign a call, and to verify and open its answer?'

const PATH = '/wxa/getuserriskrank'

interface Keys { symmetric: { sn: string, key: string }, platform: { sn: string, privateKey: string } }

/** An answer as the platform seals it, good for 300 s. */
function sealAnswer ({ symmetric, platform }: Keys) {
  const timestamp = Math.floor(Date.now() / 1000)
  const address = `https://api.weixin.qq.com${PATH}`
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(symmetric.key, 'base64'), iv).setAAD(Buffer.from(`${address}|${account.appid}|${timestamp}|${symmetric.sn}`))
  const plain = JSON.stringify({ _n: randomBytes(16).toString('base64'), _appid: account.appid, _timestamp: timestamp, errcode: 0, errmsg: 'ok', risk_rank: 0, unoin_id: 1234567 })
  const data = cipher.update(plain, 'utf8', 'base64') + cipher.final('base64')
  const body = JSON.stringify({ iv: iv.toString('base64'), data, authtag: cipher.getAuthTag().toString('base64') })
  const signature = sign('sha256', Buffer.from(`${address}\n${account.appid}\n${timestamp}\n${body}`), { key: platform.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'wechatmp-appid': account.appid,
      'wechatmp-timestamp': String(timestamp),
      'wechatmp-serial': platform.sn,
      'wechatmp-signature': signature.toString('base64')
    }
  }
}

export async function run (): Promise<void> {
  const own = createKeyPair()
  const platform = createKeyPair()
  const symmetric = { sn: 'symmetric', key: randomBytes(32).toString('base64') }
  const keys: Keys = { symmetric, platform: { sn: 'platform', privateKey: platform.privateKey } }

  const apiSecurity = { symmetric, asymmetric: { sn: 'own', privateKey: own.privateKey }, certificates: [{ sn: 'platform', certificate: platform.publicKey }] }
  await withSignedAnswers(() => sealAnswer(keys), ({ url }, response, answer) => {
    if (url!.startsWith(PATH)) response.writeHead(200, answer.headers).end(answer.body)
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ access_token: 'token'.repeat(20), expires_in: 7200 }))
  }, async origin => {
    const argument = JSON.stringify({ origin, apiSecurity, ...sealAnswer(keys) })
    await runCalls('The steps alone, without HTTP, 16 at a time', 'sealed-steps', argument)
    await runCalls('A sealed call, 16 at a time', 'sealed-call', argument)
  })
}
