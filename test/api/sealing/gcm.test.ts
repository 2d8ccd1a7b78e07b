import { createCipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { createCipher } from '../../../plugins/api/sealing/cipher.js'
import { createGcm } from '../../../plugins/api/sealing/gcm.js'

interface Published { id: string, kind: string, keyHex?: string, keyText?: string, ivHex?: string, ivText?: string, aadHex?: string, aadText?: string, plaintextHex?: string, plaintext?: string, ciphertextHex?: string, tagHex?: string, ciphertextAndTag?: string }

const { published } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as { published: Published[] }
const bytes = (hex: string | undefined, text: string | undefined) => hex === undefined ? Buffer.from(text!) : Buffer.from(hex, 'hex')

for (const vector of published.filter(({ kind }) => kind === 'sm4-gcm')) {
  test(`SM4_GCM agrees with ${vector.id}`, async t => {
    const cipher = createCipher(bytes(vector.keyHex, vector.keyText))!
    const [iv, aad, plain] = [bytes(vector.ivHex, vector.ivText), bytes(vector.aadHex, vector.aadText), bytes(vector.plaintextHex, vector.plaintext)]
    const sealed = cipher.encrypt(iv, aad, plain)
    const expected = vector.ciphertextAndTag ?? Buffer.from(vector.ciphertextHex! + vector.tagHex!, 'hex').toString('base64')
    t.equal(Buffer.concat([sealed.data, sealed.tag]).toString('base64'), expected)
    t.same(cipher.decrypt(iv, aad, sealed), plain)
    t.equal(cipher.decrypt(iv, Buffer.concat([aad, Buffer.of(0)]), sealed), undefined)
    t.equal(cipher.decrypt(iv, aad, { ...sealed, tag: sealed.tag.subarray(0, 12) }), undefined)
  })
}

test('GCM over ECB and CTR is the GCM of OpenSSL for every length and random input', async t => {
  for (let length = 0; length < 300; length++) {
    const [key, iv, aad, plain] = [randomBytes(16), randomBytes(12), randomBytes(length % 47), randomBytes(length)]
    const cipher = createCipheriv('aes-128-gcm', key, iv).setAAD(aad)
    const expected = { data: Buffer.concat([cipher.update(plain), cipher.final()]), tag: cipher.getAuthTag() }
    const own = createGcm('aes-128', key)
    const sealed = own.encrypt(iv, aad, plain)
    if (!sealed.data.equals(expected.data) || !sealed.tag.equals(expected.tag) || !own.decrypt(iv, aad, expected)?.equals(plain)) t.fail(`differs at ${length} bytes`)
    expected.tag[length % 16]! ^= 1
    if (own.decrypt(iv, aad, expected) !== undefined) t.fail(`a changed tag opens ${length} bytes`)
  }
})

test('a short tag opens nothing under AES256_GCM, and other key lengths are no key', async t => {
  const cipher = createCipher(randomBytes(32))!
  const sealed = cipher.encrypt(Buffer.alloc(12), Buffer.from('aad'), Buffer.from('plain'))
  t.equal(cipher.decrypt(Buffer.alloc(12), Buffer.from('aad'), { ...sealed, tag: sealed.tag.subarray(0, 12) }), undefined)
  t.equal(createCipher(randomBytes(24)), undefined)
})
