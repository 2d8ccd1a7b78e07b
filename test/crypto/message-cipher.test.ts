import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { createMessageCipher } from '../../plugins/crypto/index.js'
import { spyOnTimingSafeEqual } from './timing.js'
import { anyCharacter } from '../helpers/characters.js'

// The samples of https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
const sampleKey = 'A'.repeat(43)
const sampleAppid = 'wxba5fad812f8e6fb9'

const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const appid = 'wx1234567890abcdef'

/** Encrypts a frame of one's own making, right or wrong. */
function encryptFrame (frame: Buffer): string {
  const key = Buffer.from(aesKey + '=', 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(frame), cipher.final()]).toString('base64')
}

interface Frame { text?: string, receiver?: string, length?: number, padding?: (count: number) => number[] }

/** A frame with one thing wrong. */
function frame ({ text = 'hello', receiver = appid, length = Buffer.byteLength(text), padding = count => Array(count).fill(count) }: Frame): Buffer {
  const head = Buffer.alloc(20)
  head.writeUInt32BE(length, 16)
  const bare = Buffer.concat([head, Buffer.from(text), Buffer.from(receiver)])
  return Buffer.concat([bare, Buffer.from(padding(32 - bare.length % 32))])
}

t.test('the published push decrypts, with its padding of more than 16 bytes', async (t) => {
  const text = createMessageCipher(sampleKey, sampleAppid).decrypt('+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=')
  t.equal(text, '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}')
})

t.test('the published reply is encrypted to the letter', async (t) => {
  const encrypted = createMessageCipher(sampleKey, sampleAppid).encrypt('{"demo_resp":"good luck"}', Buffer.from('707722b803182950'))
  t.equal(encrypted, 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==')
})

t.test('any text comes back as it was', async () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: anyCharacter, maxLength: 300 }))
  const key = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189'), minLength: 43, maxLength: 43 })
  fc.assert(fc.property(text, key, (text, key) => {
    const cipher = createMessageCipher(key, appid)
    return cipher.decrypt(cipher.encrypt(text)) === Buffer.from(text).toString()
  }))
})

t.test('a text of any length up to four blocks is padded to whole ones and comes back', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  for (let length = 0; length <= 128; length++) {
    const encrypted = cipher.encrypt('x'.repeat(length))
    t.equal(Buffer.from(encrypted, 'base64').length % 32, 0)
    t.equal(cipher.decrypt(encrypted), 'x'.repeat(length))
  }
})

t.test('the same text is never encrypted to the same bytes twice', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  t.not(cipher.encrypt('hello'), cipher.encrypt('hello'))
})

t.test('a key whose last character has spare bits is the same key', async (t) => {
  // the last of the 43 characters carries 4 bits: A and D say the same
  const [plain, spare] = ['A', 'D'].map(last => createMessageCipher('x'.repeat(42) + last, appid))
  t.equal(plain!.decrypt(spare!.encrypt('hello')), 'hello')
  t.equal(spare!.decrypt(plain!.encrypt('hello')), 'hello')
})

t.test('a message for another appid is refused, whatever the appid has in common with ours', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  for (const receiver of ['', 'wx', appid.slice(0, -1), appid + '0', 'wx1234567890abcdee', appid.toUpperCase()]) {
    t.throws(() => cipher.decrypt(createMessageCipher(aesKey, receiver).encrypt('hello')), { code: 'WX_ERR_RECEIVER', statusCode: 400 }, receiver)
  }
})

t.test('a length field that leaves nothing of the appid, or part of it, is refused', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  t.equal(cipher.decrypt(encryptFrame(frame({}))), 'hello')
  for (const length of [4, 6, 5 + appid.length]) {
    t.throws(() => cipher.decrypt(encryptFrame(frame({ length }))), { code: 'WX_ERR_RECEIVER' }, String(length))
  }
  for (const length of [6 + appid.length, 1000, 0x7FFFFFFF, 0xFFFFFFFF]) {
    t.throws(() => cipher.decrypt(encryptFrame(frame({ length }))), { code: 'WX_ERR_DECRYPT' }, String(length))
  }
})

t.test('every kind of wrong padding is refused', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  const wrong: Record<string, (count: number) => number[]> = {
    zero: count => Array(count).fill(0),
    'more than a block': count => Array(count).fill(33),
    'the whole frame': count => Array(count).fill(255),
    'one byte differs': count => [count ^ 1, ...Array(count - 1).fill(count)],
    'counted one short': count => [...Array(count - 1).fill(count), count + 1]
  }
  for (const [name, padding] of Object.entries(wrong)) {
    t.throws(() => cipher.decrypt(encryptFrame(frame({ padding }))), { code: 'WX_ERR_DECRYPT' }, name)
  }
  t.throws(() => cipher.decrypt(encryptFrame(Buffer.alloc(32, 32))), { code: 'WX_ERR_DECRYPT' }, 'nothing but padding')
  t.throws(() => cipher.decrypt(encryptFrame(Buffer.alloc(32, 13))), { code: 'WX_ERR_DECRYPT' }, 'a header that is cut off')
})

t.test('text that is not a ciphertext is refused', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  const good = cipher.encrypt('hello')
  for (const text of ['', '=', '图片', 'AAAA', '{}', good.slice(0, 20), good.slice(0, -4), randomBytes(16).toString('base64')]) {
    t.throws(() => cipher.decrypt(text), { code: 'WX_ERR_DECRYPT', statusCode: 400 }, JSON.stringify(text))
  }
})

t.test('another key opens nothing', async () => {
  const cipher = createMessageCipher('B'.repeat(43), appid)
  fc.assert(fc.property(fc.string(), text => {
    try {
      cipher.decrypt(createMessageCipher(aesKey, appid).encrypt(text))
    } catch (error) {
      return ['WX_ERR_DECRYPT', 'WX_ERR_RECEIVER'].includes((error as { code: string }).code)
    }
    return false
  }))
})

t.test('a flipped bit or a cut end throws nothing but what is documented', async () => {
  const cipher = createMessageCipher(aesKey, appid)
  fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.nat(), fc.nat(7), fc.boolean(), (text, at, bit, cut) => {
    const bytes = Buffer.from(cipher.encrypt(text), 'base64')
    const index = at % bytes.length
    bytes[index] = bytes[index]! ^ (1 << bit)
    const tampered = (cut ? bytes.subarray(0, index) : bytes).toString('base64')
    try {
      // the signature over the ciphertext catches the rest
      cipher.decrypt(tampered)
      return true
    } catch (error) {
      return ['WX_ERR_DECRYPT', 'WX_ERR_RECEIVER'].includes((error as { code: string }).code)
    }
  }), { numRuns: 500 })
})

t.test('the appid inside is compared in constant time', async (t) => {
  const compared = spyOnTimingSafeEqual(t)
  const cipher = createMessageCipher(aesKey, appid)
  cipher.decrypt(encryptFrame(frame({})))
  t.throws(() => cipher.decrypt(encryptFrame(frame({ receiver: 'wx1234567890abcdee' }))))
  t.same(compared, [appid, 'wx1234567890abcdee'])
})

t.test('a refused ciphertext does not affect the next one', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  const refused = [
    '', 'AAAA', randomBytes(16).toString('base64'), randomBytes(33).toString('base64'), randomBytes(31).toString('base64'),
    randomBytes(64).toString('base64'),
    encryptFrame(frame({ receiver: 'wx0000000000000000' })),
    encryptFrame(frame({ length: 0xFFFFFFFF })),
    encryptFrame(frame({ padding: count => Array(count).fill(0) })),
    encryptFrame(frame({})).slice(0, -4), '\u0000\uD800', 'not base64 at all!'
  ]
  for (const [index, encrypted] of refused.entries()) {
    t.throws(() => cipher.decrypt(encrypted))
    t.equal(cipher.decrypt(encryptFrame(frame({ text: `message ${index}` }))), `message ${index}`)
    t.equal(createMessageCipher(aesKey, appid).decrypt(cipher.encrypt(`reply ${index}`)), `reply ${index}`)
  }
})

t.test('messages, good, cut and tampered with, in any order are read as a cipher of their own reads each', async () => {
  const encrypted = fc.tuple(fc.string({ unit: anyCharacter, maxLength: 100 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom('good', 'cut', 'tampered')).map(([text, at, kind]) => {
    const bytes = Buffer.from(encryptFrame(frame({ text })), 'base64')
    if (kind === 'tampered') bytes[at % bytes.length]! ^= 1
    return bytes.subarray(0, kind === 'cut' ? at % bytes.length : bytes.length).toString('base64')
  })
  const outcome = (cipher: ReturnType<typeof createMessageCipher>, encrypted: string) => {
    try {
      return cipher.decrypt(encrypted)
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  fc.assert(fc.property(fc.array(encrypted, { maxLength: 12 }), (messages) => {
    const kept = createMessageCipher(aesKey, appid)
    return messages.every(message => outcome(kept, message) === outcome(createMessageCipher(aesKey, appid), message))
  }))
})

t.test('a push larger than any buffer of the cipher comes back', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  const long = '长'.repeat(1_000_000)
  t.equal(cipher.decrypt(cipher.encrypt(long)), long)
  t.equal(cipher.decrypt(cipher.encrypt('short')), 'short')
})

t.test('a reply can be read with the first vector alone, whatever went before', async (t) => {
  const cipher = createMessageCipher(aesKey, appid)
  const first = new Set<string>()
  for (let i = 0; i < 600; i++) {
    const encrypted = cipher.encrypt('hello')
    first.add(encrypted.slice(0, 20))
    t.equal(createMessageCipher(aesKey, appid).decrypt(encrypted), 'hello')
  }
  t.equal(first.size, 600)
})
