import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'
import secureParse from 'secure-json-parse'
import { account } from '../lib/account.js'

const text = '<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oABCDEFGHIJKLMNOPQRSTUVWXYZ1]]></FromUserName><CreateTime>1764288000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>24000000000000001</MsgId></xml>'
const key = Buffer.from(`${account.aesKey}=`, 'base64')
const appid = Buffer.from(account.appid)
const createCipher = () => createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
const createDecipher = () => createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)

function encrypt (cipher) {
  const size = Buffer.byteLength(text)
  const bare = 20 + size + appid.length
  const frame = Buffer.alloc(bare + 32 - bare % 32, 32 - bare % 32)
  randomFillSync(frame, 0, 16)
  frame.writeUInt32BE(size, 16)
  frame.write(text, 20)
  appid.copy(frame, 20 + size)
  return cipher.update(frame).toString('base64')
}

/** The steps of a push whose code is not the plainest: each beside the plain way. `load` imports a source file. */
export const createSteps = load => ({
  async 'step-decrypt' () {
    const { createMessageCipher } = await load('plugins/crypto/message-cipher.ts')
    const cipher = createMessageCipher(account.aesKey, account.appid)
    const encrypted = cipher.encrypt(text)
    return {
      perRound: 20_000,
      parallel: 1,
      expected: text,
      calls: {
        'plain: a decipher for each' () {
          const frame = createDecipher().update(encrypted, 'base64')
          return frame.subarray(20, 20 + frame.readUInt32BE(16)).toString()
        },
        ours: () => cipher.decrypt(encrypted)
      }
    }
  },

  async 'step-encrypt' () {
    const { createMessageCipher } = await load('plugins/crypto/message-cipher.ts')
    const cipher = createMessageCipher(account.aesKey, account.appid)
    const kept = createCipher()
    assert.equal(cipher.decrypt(encrypt(createCipher())), text)
    assert.equal(cipher.decrypt(cipher.encrypt(text)), text)
    return {
      perRound: 20_000,
      parallel: 1,
      expected: encrypt(createCipher()).length,
      calls: {
        'plain: a cipher for each, and random bytes for each': () => encrypt(createCipher()).length,
        'one cipher, and random bytes for each': () => encrypt(kept).length,
        'ours: one cipher, and random bytes for 256 messages': () => cipher.encrypt(text).length
      }
    }
  },

  async 'step-envelope' () {
    const { writeEnvelope } = await load('plugins/messages/reply.ts')
    const { buildXml } = await load('plugins/messages/formats/xml.ts')
    const envelope = { Encrypt: encrypt(createCipher()), MsgSignature: 'f'.repeat(40), TimeStamp: 1764288000, Nonce: '1320562132' }
    return {
      perRound: 20_000,
      parallel: 1,
      expected: buildXml(envelope),
      calls: {
        'plain: as any other XML': () => buildXml(envelope),
        'ours: only the nonce is escaped': () => writeEnvelope(envelope, 'XML')
      }
    }
  },

  async 'step-json' () {
    const { parseLossless, quoteLongIntegers } = await load('plugins/lib/json.ts')
    const payload = JSON.stringify({ openId: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', nickName: '爱丽丝', gender: 0, language: 'zh_CN', city: '', province: '', country: '', avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132', watermark: { timestamp: 1700000000, appid: account.appid } })
    return {
      perRound: 20_000,
      parallel: 1,
      expected: JSON.parse(payload),
      calls: {
        'plain: every integer looked at': () => secureParse.parse(quoteLongIntegers(payload)),
        'ours: 16 digits in a row looked for first': () => parseLossless(payload)
      }
    }
  },

  async 'step-redact' () {
    const { redactJson, redactSecrets } = await load('plugins/observability/redaction.ts')
    const line = `${JSON.stringify({ level: 30, time: 1764288000000, pid: 4242, reqId: 'req-1', req: { method: 'POST', url: `/wx/portal/${account.appid}`, host: '127.0.0.1:3000', remoteAddress: '127.0.0.1', remotePort: 51324 }, res: { statusCode: 200 }, responseTime: 0.512, msg: 'request completed' })}\n`
    return {
      perRound: 5000,
      parallel: 1,
      expected: line,
      calls: {
        'plain: every line parsed': () => `${JSON.stringify(redactJson(JSON.parse(line)))}\n`,
        'ours: the text searched first': () => redactSecrets(line)
      }
    }
  }
})
