import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { mapFields, decryptSensitive, encryptSensitive, openResource } from '../../plugins/pay/sensitive.js'
import { normalizeSerial } from '../../plugins/pay/merchants.js'
import { answerMessage, createAuthorization, isFresh, isProbe, isSignedBy, parseAuthorization, readSignature, requestMessage, signMessage, signPayment } from '../../plugins/pay/signing.js'

interface Vector { kind: string, name: string, [field: string]: any }

// vectors that the official SDKs and the documentation publish; all keys are test keys of those projects
const { vectors } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as { vectors: Vector[] }
const of = (kind: string) => vectors.filter(vector => vector.kind === kind)
const lower = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
const keyOf = ({ publicKey, certificate }: Vector) => createPublicKey(publicKey ?? certificate)

/** Undefined for a notification that is taken in, else why it is not. */
function judge ({ headers, body, receivedAt, apiV3Key, configuredSerials, certificate, ...vector }: Vector): string | undefined {
  const signature = readSignature(lower(headers))
  if (signature === undefined) return 'not signed'
  if (!isFresh(signature.timestamp, receivedAt ?? Number(signature.timestamp))) return 'too old'
  if (configuredSerials !== undefined && !configuredSerials.includes(signature.serial)) return 'unknown serial'
  if (certificate !== undefined && !signature.serial.startsWith('PUB_KEY_ID_') && normalizeSerial(new X509Certificate(certificate).serialNumber) !== normalizeSerial(signature.serial)) return 'unknown serial'
  if (isProbe(signature.signature)) return 'probe'
  if (!isSignedBy(keyOf({ certificate, ...vector } as Vector), answerMessage(signature, body), signature.signature)) return 'signature'
  if (apiV3Key === undefined) return undefined
  try {
    openResource(Buffer.from(apiV3Key), JSON.parse(body).resource)
    return undefined
  } catch {
    return 'decrypt'
  }
}

t.test('every published vector is met', async (t) => {
  for (const { name, certificate, serial, publicKey } of of('certificate-serial')) {
    const read = new X509Certificate(certificate)
    t.equal(normalizeSerial(read.serialNumber), normalizeSerial(serial), name)
    t.ok(createPublicKey(publicKey).equals(read.publicKey), name)
  }
  for (const { name, privateKey, message, signature } of of('sign')) t.equal(signMessage(createPrivateKey(privateKey), message), signature, name)
  for (const vector of of('verify')) t.equal(isSignedBy(keyOf(vector), vector.message, vector.signature), vector.valid, vector.name)
  for (const { name, privateKey, appId, timeStamp, nonceStr, package: text, paySign } of of('paySign')) {
    if (!text.startsWith('prepay_id=')) continue
    t.equal(signPayment(createPrivateKey(privateKey), appId, text.slice('prepay_id='.length), timeStamp, nonceStr).paySign, paySign, name)
  }
  for (const { name, method, url, timestamp, nonce, body, message } of of('request-message')) {
    t.equal(String(requestMessage({ method, target: url.replace(/^https?:\/\/[^/]+/, ''), body }, timestamp, nonce)), message, name)
  }
  for (const { name, authorization, parsed } of of('authorization')) t.same(parseAuthorization(authorization), parsed, name)
  for (const { name, timestamp, nonce, body, message } of of('response-message')) t.equal(String(answerMessage({ timestamp, nonce }, body)), message, name)
  for (const { name, key, nonce, associatedData, ciphertext, plaintext } of of('aead')) {
    const open = () => openResource(Buffer.from(key), { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: associatedData, ciphertext })
    if (plaintext === null) t.throws(open, { code: 'WX_ERR_PAY_DECRYPT' }, name)
    else t.equal(open(), plaintext, name)
  }
  for (const { name, apiV3Key, body, certificates } of of('certificates-response')) {
    const pems = JSON.parse(body).data.map((entry: any) => openResource(Buffer.from(apiV3Key), entry.encrypt_certificate).trim())
    t.same(pems, certificates.map(({ pem }: { pem: string }) => pem.trim()), name)
  }
  for (const { name, privateKey, ciphertext, plaintext } of of('oaep-sha1')) t.equal(decryptSensitive(createPrivateKey(privateKey), ciphertext), plaintext, name)
  for (const { name, algorithm, text, hex } of of('digest')) t.equal(createHash(algorithm).update(text).digest('hex'), hex, name)
  for (const { name, method, path, body, authorization, message, timestamp, nonce, serial, mchid, privateKey, signature } of of('request')) {
    const pairs = parseAuthorization(authorization)!
    t.same([pairs.mchid, pairs.serial_no, pairs.timestamp, pairs.nonce_str, pairs.signature], [mchid, serial, timestamp, nonce, signature], name)
    t.equal(String(requestMessage({ method, target: path, body }, timestamp, nonce)), message, name)
    t.same(parseAuthorization(createAuthorization({ mchid, serial, privateKey: createPrivateKey(privateKey) }, { method, target: path, body }, Number(timestamp), nonce)), pairs, name)
  }
  for (const vector of of('response')) {
    const signature = readSignature(lower(vector.headers))
    t.equal(signature !== undefined && isSignedBy(keyOf(vector), answerMessage(signature, vector.body), signature.signature), vector.valid, vector.name)
  }
})

t.test('a text of 214 bytes can be encrypted for a key of 2048 bits, and one of 215 is refused by name', async (t) => {
  const [{ privateKey }] = of('oaep-sha1') as [Vector]
  const [{ maxPlaintextBytes, refuse }] = of('oaep-limit') as [Vector]
  const key = createPrivateKey(privateKey)
  const publicKey = createPublicKey(key)
  const text = 'ü'.repeat(maxPlaintextBytes / 2)
  t.equal(decryptSensitive(key, encryptSensitive(publicKey, text)), text)
  t.throws(() => encryptSensitive(publicKey, 'x'.repeat(refuse), 'user_name'), { code: 'WX_ERR_INPUT', message: /^user_name: expected at most 214 bytes/ })
  t.throws(() => decryptSensitive(key, Buffer.alloc(256, 7).toString('base64')), { code: 'WX_ERR_PAY_DECRYPT' })
})

t.test('notifications of the official SDKs are taken in, and forged, old and probing ones are not', async (t) => {
  for (const vector of of('notification')) {
    t.equal(judge(vector), undefined, vector.name)
    t.same(JSON.parse(openResource(Buffer.from(vector.apiV3Key), JSON.parse(vector.body).resource)), JSON.parse(vector.plaintext), vector.name)
  }
  for (const vector of [...of('notification-refused'), ...of('notification-expired')]) t.ok(judge(vector), `${vector.name}: ${judge(vector)}`)
})

t.test('a timestamp counts for less than 300 seconds either way', async (t) => {
  t.ok(isFresh('1000', 1299))
  t.ok(isFresh('1299', 1000))
  t.notOk(isFresh('1000', 1300))
  t.notOk(isFresh('1300', 1000))
  for (const timestamp of ['', '1e3', '0x10', ' 1000', '1000.0', '-1000']) t.notOk(isFresh(timestamp, 1000), timestamp)
})

t.test('a signature that is not base64 gives false and does not throw', async (t) => {
  const [{ certificate, message, signature }] = of('verify').filter(({ certificate, valid }) => certificate !== undefined && valid) as [Vector]
  const key = createPublicKey(certificate)
  t.ok(isSignedBy(key, message, signature))
  for (const broken of [`WECHATPAY/SIGNTEST/${signature.slice(0, 336)}`, '', '=', signature.replaceAll('+', ' '), signature.replaceAll('+', '-').replaceAll('/', '_'), `${signature}\n`, signature.slice(4)]) {
    t.notOk(isSignedBy(key, message, broken), broken.slice(0, 30))
  }
})

t.test('sensitive fields are found at their path, in lists too, and what is not there is passed over', async (t) => {
  const body = { name: 'a', receivers: [{ name: 'b', account: 'c' }, { account: 'd' }], payer: { identity: { name: 'e' } } }
  const changed = mapFields(body, ['receivers[].name', 'payer.identity.name', 'gone.name', 'name'], (text, field) => `${field}=${text}`)
  t.same(changed, { name: 'name=a', receivers: [{ name: 'receivers[0].name=b', account: 'c' }, { account: 'd' }], payer: { identity: { name: 'payer.identity.name=e' } } })
  t.equal(body.receivers[0]!.name, 'b')
})
