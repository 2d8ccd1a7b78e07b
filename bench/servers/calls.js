import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import { Agent } from 'undici'
import { account } from '../lib/account.js'

const dist = process.env.BENCH_DIST ? pathToFileURL(`${process.env.BENCH_DIST}/`) : new URL('../../dist/', import.meta.url)
const { accountContext, createUserData } = await import(new URL('plugins/index.js', dist).href)
// each call has a process of its own: what one leaves behind is not cleared away at the cost of another
const [set, argument, row] = process.argv.slice(2)

const require = createRequire(import.meta.url)

function createFolder () {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The peer's Mini Program, where it is installed. Its tokens are in a file, as it has it. */
function openPeer (baseURL) {
  try {
    const MiniApp = require('node-easywechat/dist/MiniApp/Application')
    return new MiniApp({ app_id: account.appid, secret: account.secret, http: { baseURL: `${baseURL}/` }, file_cache: { path: createFolder() } })
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    return undefined
  }
}

const sets = {
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
    // all at once and none cached: the parent counts what reached the platform
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
  // what is behind the others' promises is done then, too
  await last
  const { user, system } = process.cpuUsage(before)
  process.send((user + system) / perRound)
})
process.send(Object.keys(calls))
