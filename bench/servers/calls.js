import assert from 'node:assert/strict'
import { constants, createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import { tsImport } from 'tsx/esm/api'
import { Agent } from 'undici'
import { account } from '../lib/account.js'
import { createSteps } from './steps.js'

const dist = process.env.BENCH_DIST ? pathToFileURL(`${process.env.BENCH_DIST}/`) : new URL('../../dist/', import.meta.url)
const { accountContext, createUserData } = await import(new URL('plugins/index.js', dist).href)
// the build has no files for the insides of a plugin
const loadSource = path => tsImport(`../../${path}`, import.meta.url)
// each call has its own process, so that cleaning up after one call is not charged to another
const [set, argument, row] = process.argv.slice(2)

const require = createRequire(import.meta.url)

function createFolder () {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The Mini Program of the peer, if it is installed. The peer keeps its tokens in a file. */
function openPeer (baseURL) {
  try {
    const MiniApp = require('node-easywechat/dist/MiniApp/Application')
    return new MiniApp({ app_id: account.appid, secret: account.secret, http: { baseURL: `${baseURL}/` }, file_cache: { path: createFolder() } })
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    return undefined
  }
}

/** The scheme of API security, step by step with node:crypto and JSON. */
function createSealingByHand ({ symmetric, asymmetric, certificates: [{ certificate }] }) {
  const address = 'https://api.weixin.qq.com/wxa/getuserriskrank'
  const secret = Buffer.from(symmetric.key, 'base64')
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  const privateKey = { key: createPrivateKey(asymmetric.privateKey), ...pss }
  const publicKey = { key: createPublicKey(certificate), ...pss }
  const aadOf = timestamp => Buffer.from(`${address}|${account.appid}|${timestamp}|${symmetric.sn}`)
  return {
    seal (fields) {
      const timestamp = Math.floor(Date.now() / 1000)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(aadOf(timestamp))
      const plain = JSON.stringify({ ...fields, _n: randomBytes(16).toString('base64'), _appid: account.appid, _timestamp: timestamp })
      const data = cipher.update(plain, 'utf8', 'base64') + cipher.final('base64')
      const text = JSON.stringify({ iv: iv.toString('base64'), data, authtag: cipher.getAuthTag().toString('base64') })
      const signature = sign('sha256', Buffer.from(`${address}\n${account.appid}\n${timestamp}\n${text}`), privateKey)
      return { text, headers: { 'content-type': 'application/json', 'wechatmp-appid': account.appid, 'wechatmp-timestamp': String(timestamp), 'wechatmp-serial': asymmetric.sn, 'wechatmp-signature': signature.toString('base64') } }
    },
    open (headers, text) {
      const timestamp = Number(headers['wechatmp-timestamp'])
      const signed = Buffer.from(`${address}\n${headers['wechatmp-appid']}\n${timestamp}\n${text}`)
      if (!verify('sha256', signed, publicKey, Buffer.from(headers['wechatmp-signature'], 'base64'))) throw new Error('signature')
      const { iv, data, authtag } = JSON.parse(text)
      const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64')).setAAD(aadOf(timestamp)).setAuthTag(Buffer.from(authtag, 'base64'))
      const { _n, _appid, _timestamp, ...answer } = JSON.parse(decipher.update(data, 'base64', 'utf8') + decipher.final('utf8'))
      if (_appid !== account.appid || _timestamp !== timestamp) throw new Error('inner')
      return answer
    }
  }
}

const riskRank = { appid: account.appid, openid: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', scene: 0, client_ip: '127.0.0.1' }
const riskRankAnswer = { errcode: 0, errmsg: 'ok', risk_rank: 0, unoin_id: 1234567 }

/** A signed call of WeChat Pay and its verified answer, step by step with undici and node:crypto. */
function createPayByHand ({ origin, merchant: { mchid, serial, privateKey, publicKeyId, publicKey } }) {
  const agent = new Agent({ connections: 64 })
  const own = createPrivateKey(privateKey)
  const platform = createPublicKey(publicKey)
  const signText = text => sign('sha256', Buffer.from(text), own).toString('base64')
  return {
    signText,
    async call (method, path, body = '') {
      const timestamp = Math.floor(Date.now() / 1000)
      const nonce = randomBytes(16).toString('hex')
      const signature = signText(`${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`)
      const headers = { authorization: `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${serial}",signature="${signature}"`, accept: 'application/json', 'user-agent': 'bench', 'wechatpay-serial': publicKeyId, ...body !== '' && { 'content-type': 'application/json' } }
      const response = await agent.request({ origin, method, path, headers, body: body === '' ? null : body, headersTimeout: 10_000, bodyTimeout: 10_000 })
      const text = await response.body.text()
      const { 'wechatpay-serial': signer, 'wechatpay-timestamp': at, 'wechatpay-nonce': salt, 'wechatpay-signature': given } = response.headers
      if (response.statusCode !== 200 || signer !== publicKeyId || Math.abs(Date.now() / 1000 - Number(at)) >= 300) throw new Error('answer')
      if (!verify('sha256', Buffer.from(`${at}\n${salt}\n${text}\n`), platform, Buffer.from(given, 'base64'))) throw new Error('signature')
      return JSON.parse(text)
    }
  }
}

async function openShop ({ origin, merchant }) {
  const app = Fastify()
  app.register(accountContext, { account: { ...account, mchid: merchant.mchid, merchants: [merchant] }, apiBase: origin, payBase: origin })
  await app.ready()
  return app.pay
}

const tea = { openid: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', amount: 1990, description: '龙井茶 100 克', outTradeNo: 'order-1' }

const sets = {
  ...createSteps(loadSource),

  async 'pay-query' () {
    const shop = JSON.parse(argument)
    const pay = await openShop(shop)
    const byHand = createPayByHand(shop)
    return {
      perRound: 160,
      parallel: 16,
      expected: await byHand.call('GET', `/v3/pay/transactions/out-trade-no/order-1?mchid=${shop.merchant.mchid}`),
      calls: {
        'floor: undici and node:crypto by hand': () => byHand.call('GET', `/v3/pay/transactions/out-trade-no/order-1?mchid=${shop.merchant.mchid}`),
        ours: () => pay.query({ outTradeNo: 'order-1' })
      }
    }
  },

  async 'pay-order' () {
    const shop = JSON.parse(argument)
    const pay = await openShop(shop)
    const byHand = createPayByHand(shop)
    const { mchid, notifyUrl } = shop.merchant
    return {
      perRound: 160,
      parallel: 16,
      expected: 'wx26112209580621e9b071c00d9e093b0000',
      calls: {
        async 'floor: undici and node:crypto by hand' () {
          const body = { appid: account.appid, mchid, description: tea.description, out_trade_no: tea.outTradeNo, notify_url: notifyUrl.replace('{appid}', account.appid), amount: { total: tea.amount, currency: 'CNY' }, payer: { openid: tea.openid } }
          const { prepay_id: prepayId } = await byHand.call('POST', '/v3/pay/transactions/jsapi', JSON.stringify(body))
          byHand.signText(`${account.appid}\n${Math.floor(Date.now() / 1000)}\n${randomBytes(16).toString('hex')}\nprepay_id=${prepayId}\n`)
          return prepayId
        },
        ours: async () => (await pay.order(tea)).prepayId
      }
    }
  },

  async 'sealed-steps' () {
    const { apiSecurity, headers, body } = JSON.parse(argument)
    const { createSealing } = await loadSource('plugins/api/sealing/index.ts')
    const sealed = (await createSealing(account.appid, apiSecurity, () => {})).callFor('POST', '/wxa/getuserriskrank')
    const byHand = createSealingByHand(apiSecurity)
    const bytes = Buffer.from(body)
    return {
      perRound: 160,
      parallel: 16,
      expected: riskRankAnswer,
      calls: {
        async 'floor: node:crypto by hand' () {
          byHand.seal(riskRank)
          return byHand.open(headers, bytes.toString())
        },
        async ours () {
          await sealed.seal(riskRank)
          return sealed.open(headers, bytes)
        }
      }
    }
  },

  async 'sealed-call' () {
    const { origin, apiSecurity } = JSON.parse(argument)
    const app = Fastify()
    app.register(accountContext, { account: { ...account, apiSecurity }, apiBase: origin })
    await app.ready()
    const token = await app.token.get()
    const agent = new Agent({ connections: 64 })
    const byHand = createSealingByHand(apiSecurity)
    return {
      perRound: 160,
      parallel: 16,
      expected: riskRankAnswer,
      calls: {
        async 'floor: undici and node:crypto by hand' () {
          const { text, headers } = byHand.seal(riskRank)
          const response = await agent.request({ origin, method: 'POST', path: `/wxa/getuserriskrank?access_token=${token}`, headers, body: text, headersTimeout: 10_000, bodyTimeout: 10_000 })
          return byHand.open(response.headers, await response.body.text())
        },
        ours: () => app.api.call('POST', '/wxa/getuserriskrank', riskRank)
      }
    }
  },

  'user-data' () {
    const key = randomBytes(16)
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-128-cbc', key, iv)
    const payload = { openId: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', nickName: '爱丽丝', gender: 0, language: 'zh_CN', city: '', province: '', country: '', avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132', watermark: { timestamp: 1700000000, appid: account.appid } }
    const input = { sessionKey: key.toString('base64'), iv: iv.toString('base64'), encryptedData: cipher.update(JSON.stringify(payload), 'utf8', 'base64') + cipher.final('base64') }
    const userData = createUserData(account.appid)
    const peer = openPeer('')
    return {
      perRound: 10_000,
      parallel: 1,
      expected: payload,
      calls: {
        'floor: node:crypto and JSON.parse' () {
          const decipher = createDecipheriv('aes-128-cbc', Buffer.from(input.sessionKey, 'base64'), Buffer.from(input.iv, 'base64'))
          return JSON.parse(decipher.update(input.encryptedData, 'base64', 'utf8') + decipher.final('utf8'))
        },
        ours: () => userData.decrypt(input),
        // in the manner of the platform's sample for Node
        'naive: a string a step, and the appid' () {
          const decipher = createDecipheriv('aes-128-cbc', Buffer.from(input.sessionKey, 'base64'), Buffer.from(input.iv, 'base64'))
          decipher.setAutoPadding(true)
          let text = decipher.update(Buffer.from(input.encryptedData, 'base64'), 'binary', 'utf8')
          text += decipher.final('utf8')
          const data = JSON.parse(text)
          if (data.watermark.appid !== account.appid) throw new Error('appid')
          return data
        },
        ...peer && { 'node-easywechat': () => peer.getUtils().decryptSession(input.sessionKey, input.iv, input.encryptedData) }
      }
    }
  },

  async call () {
    const app = Fastify()
    app.register(accountContext, { account, apiBase: argument })
    await app.ready()
    const agent = new Agent({ connections: 64 })
    const message = { touser: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', media_id: 'media_id' }
    const body = { touser: message.touser, msgtype: 'image', image: { media_id: message.media_id } }
    const token = await app.token.get()
    const peer = openPeer(argument)
    return {
      perRound: 1600,
      parallel: 16,
      expected: { errcode: 0, errmsg: 'ok' },
      calls: {
        async 'floor: undici' () {
          const response = await agent.request({ origin: argument, method: 'POST', path: `/cgi-bin/message/custom/send?access_token=${token}`, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), headersTimeout: 10_000, bodyTimeout: 10_000 })
          return response.body.json()
        },
        async 'undici with an AbortSignal.timeout a call' () {
          const response = await agent.request({ origin: argument, method: 'POST', path: `/cgi-bin/message/custom/send?access_token=${token}`, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), headersTimeout: 10_000, bodyTimeout: 10_000, signal: AbortSignal.timeout(10_000) })
          return response.body.json()
        },
        async fetch () {
          const response = await fetch(`${argument}/cgi-bin/message/custom/send?access_token=${token}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
          return response.json()
        },
        'ours, typed': () => app.api.customerService.sendImage(message),
        'ours, by path': () => app.api.call('POST', '/cgi-bin/message/custom/send', body),
        ...peer && { 'node-easywechat': async () => (await peer.getClient().request('POST', '/cgi-bin/message/custom/send', { json: body })).toObject() }
      }
    }
  },

  async token () {
    const app = Fastify()
    app.register(accountContext, { account, apiBase: argument })
    await app.ready()
    const peer = openPeer(argument)
    const file = join(createFolder(), 'token.json')
    const get = row === 'node-easywechat' ? () => peer.getAccessToken().getToken() : () => app.token.get()
    // all at once and nothing cached: the parent counts the calls that reached the platform
    const [expected] = await Promise.all(Array.from({ length: 1000 }, get))
    const kept = { value: expected, expiresAt: Date.now() + 7_200_000 }
    writeFileSync(file, JSON.stringify(kept))
    return {
      perRound: 10_000,
      parallel: 1,
      expected,
      calls: {
        'floor: a variable with an expiry': () => kept.expiresAt > Date.now() ? kept.value : undefined,
        'ours, cached': get,
        'naive: a file, for other processes' () {
          const { value, expiresAt } = JSON.parse(readFileSync(file, 'utf8'))
          return expiresAt > Date.now() ? value : undefined
        },
        ...peer && { 'node-easywechat': get }
      }
    }
  }
}

const { perRound, parallel, expected, calls } = await sets[set]()
const call = calls[row]
if (call !== undefined) assert.deepEqual(await call(), expected)
process.on('message', async () => {
  const before = process.cpuUsage()
  let last
  if (parallel === 1) for (let i = 0; i < perRound; i++) last = call()
  else for (let i = 0; i < perRound; i += parallel) await Promise.all(Array.from({ length: parallel }, call))
  // then the work behind the other promises is done, too
  await last
  const { user, system } = process.cpuUsage(before)
  process.send((user + system) / perRound)
})
process.send(Object.keys(calls))
