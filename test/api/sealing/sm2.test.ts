import { readFileSync } from 'node:fs'
import t from 'tap'
import { readSealingKeys } from '../../../plugins/api/sealing/keys.js'
import { securityOf, vectors } from './vectors.js'

interface Published { id: string, kind: string, publicKeyHex: string, userId: string, message: string, signature?: string, r?: string, s?: string }

const { published } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as { published: Published[] }
/** The bytes before the point in the DER of an SM2 public key. */
const SPKI = '3059301306072a8648ce3d020106082a811ccf5501822d034200'

function toPem (publicKeyHex: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${Buffer.from(SPKI + publicKeyHex, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`
}

/** The DER of two positive numbers. */
function toDer (...numbers: string[]): Buffer {
  const parts = numbers.map(hex => {
    const bytes = Buffer.from(hex, 'hex')
    const padded = bytes[0]! > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
    return Buffer.concat([Buffer.of(2, padded.length), padded])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}

t.test('the published signatures of SM2 with SM3 hold, and no other message, number or signature', async t => {
  const found = published.filter(({ kind }) => kind === 'sm2-verify')
  t.equal(found.length, 2)
  for (const { id, publicKeyHex, userId, message, signature, r, s } of found) {
    const security = { ...securityOf({ symmetric: 'SM4_GCM', signing: 'SM2withSM3' }), certificates: [{ sn: userId, certificate: toPem(publicKeyHex) }, { sn: 'another', certificate: toPem(publicKeyHex) }] }
    const { certificates } = await readSealingKeys(vectors.appid, security)
    const bytes = signature === undefined ? toDer(r!, s!) : Buffer.from(signature, 'base64')
    const verify = (text: string, given = bytes, sn = userId) => certificates.get(sn)!.verify(Buffer.from(text), given)
    t.equal(verify(message), true, id)
    t.equal(verify(`${message}.`), false)
    t.equal(verify(message, bytes, 'another'), false, 'the number of the certificate is part of what is signed')
    const changed = Buffer.from(bytes)
    changed[changed.length - 1]! ^= 1
    t.equal(verify(message, changed), false)
  }
})
