import { constants, verify } from 'node:crypto'
import smCrypto from 'sm-crypto-v2'
import { test } from 'tap'
import { readSealingKeys } from '../../../plugins/api/sealing/keys.js'
import { open, seal } from '../../../plugins/api/sealing/seal.js'
import { lowerCase, securityOf, vectors } from './vectors.js'

const REASONS: { [id: string]: string } = {
  'neg-plain-success': 'unsigned',
  'neg-unknown-serial': 'serial',
  'neg-wrong-key': 'signature',
  'neg-body': 'signature',
  'neg-unsigned': 'unsigned',
  'neg-inner-appid': 'inner',
  'neg-inner-timestamp': 'inner',
  'neg-old': 'age',
  'neg-future': 'age',
  // the body is signed before its tag is changed, so either check may find it
  'neg-sm4-authtag': 'tag'
}

for (const record of vectors.records.filter(({ kind }) => kind === 'response')) {
  const accepts = record.expect === 'accept'
  test(`${record.id}: the answer is ${accepts ? 'taken' : `refused (${REASONS[record.id]})`}`, async t => {
    const keys = await readSealingKeys(vectors.appid, securityOf(record))
    const deprecated: string[] = []
    const openRecord = () => open(keys, record.path, lowerCase(record.headers), Buffer.from(record.body), { now: record.now, onDeprecated: serial => { deprecated.push(serial) } })
    if (!accepts) return t.throws(openRecord, { code: 'WX_ERR_API_SEAL', reason: REASONS[record.id], statusCode: 502 })
    t.match(openRecord(), record.answer)
    t.equal(deprecated.length, record.id.startsWith('res-deprecated') ? 1 : 0)
  })
}

for (const record of vectors.records.filter(({ kind }) => kind === 'request')) {
  test(`${record.id}: what another implementation sealed opens with these keys, and what is sealed here opens the same way`, async t => {
    const keys = await readSealingKeys(vectors.appid, securityOf(record))
    const url = `https://api.weixin.qq.com${record.path}`
    function unseal (text: string, timestamp: number): string {
      const { iv, data, authtag } = JSON.parse(text)
      const aad = `${url}|${vectors.appid}|${timestamp}|${keys.symmetric.sn}`
      return keys.symmetric.cipher.decrypt(Buffer.from(iv, 'base64'), Buffer.from(aad), { data: Buffer.from(data, 'base64'), tag: Buffer.from(authtag, 'base64') })!.toString()
    }
    t.equal(unseal(record.sentBody!, record.timestamp!), record.plaintext)

    const { text, headers } = await seal(keys, record.path, { ...record.plainBody, ...record.query }, record.timestamp)
    const { _n, ...fields } = JSON.parse(unseal(text, record.timestamp!))
    const { _n: _, ...expected } = JSON.parse(record.plaintext!)
    t.same(fields, expected)
    t.equal(typeof fields._timestamp, 'number')
    t.match(_n, /^[A-Za-z0-9+/]{22}==$/)
    t.match(headers, { 'wechatmp-appid': vectors.appid, 'wechatmp-timestamp': String(record.timestamp) })
    t.equal(record.signedString, `${url}\n${vectors.appid}\n${record.timestamp}\n${record.sentBody}`)
    const signed = Buffer.from(`${url}\n${vectors.appid}\n${record.timestamp}\n${text}`)
    for (const [bytes, signature] of [[signed, headers['wechatmp-signature']!], [Buffer.from(record.signedString!), record.headers['Wechatmp-Signature']!]] as const) {
      t.ok(verifies(record.signing, bytes, Buffer.from(signature, 'base64')))
    }
  })
}

function verifies (signing: 'RSAwithSHA256' | 'SM2withSM3', bytes: Buffer, signature: Buffer): boolean {
  const { publicKey, sn } = vectors[signing].own
  if (signing === 'RSAwithSHA256') return verify('sha256', bytes, { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature)
  const point = Buffer.from(publicKey.replace(/-----[^-]+-----|\s/g, ''), 'base64').subarray(-65).toString('hex')
  return smCrypto.sm2.doVerifySignature(bytes, signature.toString('hex'), point, { hash: true, der: true, userId: sn })
}

test('an answer of another path, another account or with half of its headers is refused', async t => {
  const record = vectors.records.find(({ id }) => id === 'res-AES256_GCM-RSAwithSHA256')!
  const keys = await readSealingKeys(vectors.appid, securityOf(record))
  const headers = lowerCase(record.headers)
  const attempt = (path: string, changed: object = {}) => () => open(keys, path, { ...headers, ...changed }, Buffer.from(record.body), { now: record.now })
  t.throws(attempt('/wxa/getwxacode'), { code: 'WX_ERR_API_SEAL', reason: 'signature' })
  t.throws(attempt(record.path, { 'wechatmp-appid': 'wx0000000000000000' }), { code: 'WX_ERR_API_SEAL', reason: 'signature' })
  t.throws(attempt(record.path, { 'wechatmp-signature': undefined }), { code: 'WX_ERR_API_SEAL', reason: 'unsigned' })
  t.throws(attempt(record.path, { 'wechatmp-timestamp': undefined }), { code: 'WX_ERR_API_SEAL', reason: 'signature' })
  t.throws(attempt(record.path, { 'wechatmp-signature': '%%' }), { code: 'WX_ERR_API_SEAL', reason: 'signature' })
})

test('plain errors are taken for the scheme, for the token and for a busy system, and for nothing else', async t => {
  const keys = await readSealingKeys(vectors.appid, securityOf({ symmetric: 'AES256_GCM', signing: 'RSAwithSHA256' }))
  const plain = (answer: object) => open(keys, '/wxa/getwxacode', {}, Buffer.from(JSON.stringify(answer)))
  for (const errcode of [40230, 40240, 40001, 42001, -1]) t.same(plain({ errcode }), { errcode })
  for (const answer of [{}, { errcode: 0 }, { errcode: '0' }, { errcode: null }, { errcode: 'x' }, { errcode: 47001 }, { errcode: 40241 }]) t.throws(() => plain(answer), { code: 'WX_ERR_API_SEAL', reason: 'unsigned' })
  t.equal(open(keys, '/wxa/getwxacode', {}, Buffer.from('GIF89a')), undefined)
})

test('what is wrong with the keys is told with the field and without a value', async t => {
  const good = securityOf({ symmetric: 'AES256_GCM', signing: 'RSAwithSHA256' })
  const wrong: Array<[object, RegExp]> = [
    [{ symmetric: { sn: 'a', key: Buffer.alloc(24).toString('base64') } }, /apiSecurity\.symmetric\.key: expected 32 bytes/],
    [{ asymmetric: { sn: 'a', privateKey: 'hush' } }, /apiSecurity\.asymmetric\.privateKey: expected a private key in PEM/],
    [{ certificates: [{ sn: 'a', certificate: 'hush' }] }, /apiSecurity\.certificates\[0\]\.certificate: expected the certificate of the platform in PEM/],
    [{ certificates: [{ sn: 'a', certificate: vectors.RSAwithSHA256.own.publicKey }] }, /certificates\[0\]\.certificate: this is the account's own key/],
    [{ certificates: [...good.certificates, ...good.certificates] }, /certificates\[1\]\.sn: the number is listed twice/]
  ]
  for (const [changed, message] of wrong) {
    const error = await readSealingKeys(vectors.appid, { ...good, ...changed }).then(() => undefined, (error: Error) => error)
    t.match(error, { code: 'WX_ERR_OPTIONS', message })
    t.notMatch(error?.message, /hush/)
  }
})
