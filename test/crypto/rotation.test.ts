import t from 'tap'
import { createCrypto, createMessageCipher } from '../../plugins/crypto/index.js'

const appid = 'wx1234567890abcdef'
const [aesKey, previousAesKey, otherKey] = ['a', 'b', 'c'].map(letter => letter.repeat(42) + 'A') as [string, string, string]

t.test('both keys open, and the key that opened seals the answer', async (t) => {
  const { message } = createCrypto({ appid, aesKey, previousAesKey })
  for (const key of [aesKey, previousAesKey]) {
    const sent = createMessageCipher(key, appid)
    const { bytes, cipher } = message.open(sent.encrypt('你好'))
    t.equal(bytes.toString(), '你好')
    t.equal(message.decrypt(sent.encrypt('hi')), 'hi')
    t.equal(sent.decrypt(cipher.encrypt('answer')), 'answer')
  }
  t.equal(createMessageCipher(aesKey, appid).decrypt(message.encrypt('new')), 'new')
})

t.test('a key that is neither opens nothing', async (t) => {
  const { message } = createCrypto({ appid, aesKey, previousAesKey })
  const foreign = createMessageCipher(otherKey, appid).encrypt('hi')
  t.throws(() => message.open(foreign), { code: 'WX_ERR_DECRYPT' })
  t.throws(() => message.decrypt(foreign), { code: 'WX_ERR_DECRYPT' })
})

t.test('the receiver ends a ciphertext in place of the appid', async (t) => {
  const receiver = 'wxffffffffffffffff'
  const { message } = createCrypto({ appid, aesKey, receiver })
  t.equal(message.decrypt(createMessageCipher(aesKey, receiver).encrypt('hi')), 'hi')
  t.throws(() => message.decrypt(createMessageCipher(aesKey, appid).encrypt('hi')), { code: 'WX_ERR_RECEIVER' })
  t.equal(createMessageCipher(aesKey, receiver).decrypt(message.encrypt('answer')), 'answer')
})

t.test('a previous key without a current key is refused', async (t) => {
  t.throws(() => createCrypto({ appid, previousAesKey }), { code: 'WX_ERR_OPTIONS', message: /previousAesKey/ })
})
