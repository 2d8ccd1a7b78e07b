import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { createUserData } from '../../plugins/crypto/index.js'
import { spyOnTimingSafeEqual } from './timing.js'

const appid = 'wx1234567890abcdef'
const nowSeconds = () => Math.floor(Date.now() / 1000)

/** User data as `wx` would hand it out; `text` in place of JSON for what it never would. */
function mint (data: object | string, sessionKey = randomBytes(16).toString('base64')) {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const encryptedData = Buffer.concat([cipher.update(typeof data === 'string' ? data : JSON.stringify(data)), cipher.final()]).toString('base64')
  return { sessionKey, encryptedData, iv: iv.toString('base64') }
}

// The sample that https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html offers for download.
const sample = {
  sessionKey: 'tiihtNczf5v6AKRyjwEUhQ==',
  encryptedData: 'CiyLU1Aw2KjvrjMdj8YKliAjtP4gsMZMQmRzooG2xrDcvSnxIMXFufNstNGTyaGS9uT5geRa0W4oTOb1WT7fJlAC+oNPdbB+3hVbJSRgv+4lGOETKUQz6OYStslQ142dNCuabNPGBzlooOmB231qMM85d2/fV6ChevvXvQP8Hkue1poOFtnEtpyxVLW1zAo6/1Xx1COxFvrc2d7UL/lmHInNlxuacJXwu0fjpXfz/YqYzBIBzD6WUfTIF9GRHpOn/Hz7saL8xz+W//FRAUid1OksQaQx4CMs8LOddcQhULW4ucetDf96JcR3g0gfRK4PC7E/r7Z6xNrXd2UIeorGj5Ef7b1pJAYB6Y5anaHqZ9J6nKEBvB4DnNLIVWSgARns/8wR2SiRS7MNACwTyrGvt9ts8p12PKFdlqYTopNHR1Vf7XjfhQlVsAJdNiKdYmYVoKlaRv85IfVunYzO0IKXsyl7JCUjCpoG20f0a04COwfneQAGGwd5oa+T8yO5hzuyDb/XcxxmK01EpqOyuxINew==',
  iv: 'r7BXXKkLb8qrSNn05n0qiA=='
}
const sampleAppid = 'wx4f4bc4dec97d474b'

t.test('the published sample decrypts', async (t) => {
  t.same(createUserData(sampleAppid).decrypt(sample), {
    openId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE',
    nickName: 'Band',
    gender: 1,
    language: 'zh_CN',
    city: 'Guangzhou',
    province: 'Guangdong',
    country: 'CN',
    avatarUrl: 'http://wx.qlogo.cn/mmopen/vi_32/aSKcBBPpibyKNicHNTMM0qJVh8Kjgiak2AHWr8MHM4WgMEm7GFhsf8OYrySdbvAMvTsw3mo8ibKicsnfN5pRjl1p8HQ/0',
    unionId: 'ocMvos6NjeKLIBqg5Mr9QjxrP1FA',
    watermark: { timestamp: 1477314187, appid: sampleAppid }
  })
})

t.test('the published signature of a session-bound call is made from the key\'s text', async (t) => {
  const userData = createUserData(appid)
  t.equal(userData.sign('o0q0otL8aEzpcZL/FT9WsQ==', '{"foo":"bar"}'), '654571f79995b2ce1e149e53c0a33dc39c0a74090db514261454e8dbe432aa0b')
  t.equal(userData.sign('o0q0otL8aEzpcZL/FT9WsQ=='), userData.sign('o0q0otL8aEzpcZL/FT9WsQ==', ''))
})

t.test('any payload comes back as it was', async () => {
  const userData = createUserData(appid)
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (nickName, timestamp) => {
    const payload = { nickName, watermark: { appid, timestamp } }
    return userData.decrypt(mint(payload)).nickName === nickName
  }))
})

t.test('a key that does not open the data answers one code, whatever went wrong', async (t) => {
  const userData = createUserData(appid)
  for (let round = 0; round < 300; round++) {
    const data = { ...mint({ nickName: 'x'.repeat(round), watermark: { appid, timestamp: 0 } }), sessionKey: randomBytes(16).toString('base64') }
    try {
      userData.decrypt(data)
    } catch (error) {
      const { code, statusCode, cause } = error as Error & { code: string, statusCode: number }
      // the error contains no decrypted data, however little
      if (code === 'WX_ERR_USER_DATA' && statusCode === 422 && cause === undefined) continue
      t.fail(code)
    }
  }
})

t.test('a wrong initial vector is refused though the padding is whole', async (t) => {
  t.throws(() => createUserData(sampleAppid).decrypt({ ...sample, iv: randomBytes(16).toString('base64') }), { code: 'WX_ERR_USER_DATA' })
})

t.test('keys, vectors and data of a wrong length are refused', async (t) => {
  const userData = createUserData(sampleAppid)
  const bytes = (count: number) => randomBytes(count).toString('base64')
  for (const count of [1, 15, 17, 24, 32]) {
    t.throws(() => userData.decrypt({ ...sample, sessionKey: bytes(count) }), { code: 'WX_ERR_USER_DATA' }, `key of ${count}`)
    t.throws(() => userData.decrypt({ ...sample, iv: bytes(count) }), { code: 'WX_ERR_USER_DATA' }, `vector of ${count}`)
    if (count % 16 !== 0) t.throws(() => userData.decrypt({ ...sample, encryptedData: bytes(count) }), { code: 'WX_ERR_USER_DATA' }, `data of ${count}`)
  }
  for (const field of ['sessionKey', 'encryptedData', 'iv']) t.throws(() => userData.decrypt({ ...sample, [field]: '' }), { code: 'WX_ERR_USER_DATA' }, field)
})

t.test('base64 in lines is taken', async (t) => {
  const lines = (text: string) => text.replace(/.{60}/g, '$&\r\n') + '\n'
  t.match(createUserData(sampleAppid).decrypt({ sessionKey: sample.sessionKey + '\n', encryptedData: lines(sample.encryptedData), iv: sample.iv + '\r\n' }), { nickName: 'Band' })
})

t.test('base64 that a form damaged is refused, not guessed', async (t) => {
  const userData = createUserData(sampleAppid)
  for (const encryptedData of [sample.encryptedData.replaceAll('+', '%2B'), sample.encryptedData.replaceAll('/', '_'), sample.encryptedData + '====', '图片']) {
    t.throws(() => userData.decrypt({ ...sample, encryptedData }), { code: 'WX_ERR_USER_DATA' }, encryptedData.slice(0, 30))
  }
})

t.test('flipped and cut ciphertext is refused', async () => {
  const userData = createUserData(appid)
  fc.assert(fc.property(fc.nat(), fc.nat(7), fc.boolean(), (at, bit, cut) => {
    const minted = mint({ watermark: { appid, timestamp: 1 }, n: 1 })
    const bytes = Buffer.from(minted.encryptedData, 'base64')
    const index = at % bytes.length
    bytes[index] = bytes[index]! ^ (1 << bit)
    try {
      // there is no MAC: a digit may become another digit, and nothing else gets through
      const payload = userData.decrypt({ ...minted, encryptedData: (cut ? bytes.subarray(0, index) : bytes).toString('base64') })
      return payload.watermark.appid === appid
    } catch (error) {
      return ['WX_ERR_USER_DATA', 'WX_ERR_WATERMARK'].includes((error as { code: string }).code)
    }
  }), { numRuns: 500 })
})

t.test('data that was made for another app is refused', async (t) => {
  const userData = createUserData(appid)
  t.throws(() => userData.decrypt(sample), { code: 'WX_ERR_WATERMARK', statusCode: 403, message: /another appid/ })
  for (const watermark of [undefined, null, {}, appid, 7, { appid: null }, { appid: [appid] }, { appid: appid + '0' }]) {
    t.throws(() => userData.decrypt(mint({ watermark })), { code: 'WX_ERR_WATERMARK' }, JSON.stringify(watermark))
  }
})

t.test('a payload that is not an object is refused', async (t) => {
  const userData = createUserData(appid)
  for (const text of ['null', '7', '"text"', 'true', '', '{', 'undefined']) {
    t.throws(() => userData.decrypt(mint(text)), { code: 'WX_ERR_USER_DATA' }, text)
  }
  t.throws(() => userData.decrypt(mint('[]')), { code: 'WX_ERR_WATERMARK' })
})

t.test('data may be of any age unless a limit is set', async (t) => {
  const at = (timestamp: unknown) => mint({ watermark: { appid, timestamp } })
  t.doesNotThrow(() => createUserData(appid).decrypt(at(0)))
  const strict = createUserData(appid, 300)
  t.doesNotThrow(() => strict.decrypt(at(nowSeconds() - 290)))
  t.doesNotThrow(() => strict.decrypt(at(nowSeconds() + 290)))
  for (const timestamp of [nowSeconds() - 310, nowSeconds() + 310, 0]) {
    t.throws(() => strict.decrypt(at(timestamp)), { code: 'WX_ERR_WATERMARK', message: /too old/ }, String(timestamp))
  }
})

t.test('the signature of rawData covers the text as it came, in any script', async (t) => {
  const userData = createUserData(appid)
  const rawData = '{"nickName":"图片 😀","gender":1}'
  const signature = createHash('sha1').update(rawData + sample.sessionKey).digest('hex')
  t.doesNotThrow(() => userData.verifyRawData(rawData, sample.sessionKey, signature))
  for (const [raw, key, given] of [
    [rawData + ' ', sample.sessionKey, signature],
    [JSON.stringify({ gender: 1, nickName: '图片 😀' }), sample.sessionKey, signature],
    [rawData, 'AAAAAAAAAAAAAAAAAAAAAA==', signature],
    [rawData, sample.sessionKey, ''],
    [rawData, sample.sessionKey, signature.slice(2)],
    [rawData, sample.sessionKey, signature + 'zz'],
    [rawData, sample.sessionKey, '0'.repeat(40)]
  ] as const) {
    t.throws(() => userData.verifyRawData(raw, key, given), { code: 'WX_ERR_RAW_DATA', statusCode: 403 }, given)
  }
})

t.test('the signature of rawData is compared in constant time', async (t) => {
  const compared = spyOnTimingSafeEqual(t)
  t.throws(() => createUserData(appid).verifyRawData('{}', sample.sessionKey, '0'.repeat(40)))
  t.same(compared, ['\0'.repeat(20)])
})

t.test('a nickname with a raw control character is read', async (t) => {
  const text = `{"nickName":"a\x14b \x02","watermark":{"appid":"${appid}","timestamp":1}}`
  t.equal(createUserData(appid).decrypt(mint(text)).nickName, 'a\x14b \x02')
})

t.test('base64 whose + became a space says so, whichever field it is', async (t) => {
  const userData = createUserData(appid)
  const good = mint({ watermark: { appid, timestamp: 1 } })
  for (const name of ['sessionKey', 'encryptedData', 'iv'] as const) {
    t.throws(() => userData.decrypt({ ...good, [name]: `ab ${good[name].slice(3)}` }), { code: 'WX_ERR_INPUT', statusCode: 400, message: new RegExp(`^${name}: .*space`) })
  }
})

t.test('data whose watermark has a time that is not a number is refused, whatever age is accepted', async (t) => {
  for (const timestamp of ['x', '1477314187', null, undefined, {}]) {
    for (const maxAge of [0, 300]) {
      t.throws(() => createUserData(appid, maxAge).decrypt(mint({ watermark: { appid, timestamp } })), { code: 'WX_ERR_USER_DATA', statusCode: 422 })
    }
  }
})
