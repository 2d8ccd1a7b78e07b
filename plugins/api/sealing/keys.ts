import { constants, createPrivateKey, createPublicKey, sign, verify, X509Certificate, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { ApiSecurity } from '../../lib/api-security.js'
import { OptionsError } from '../../lib/error-codes.js'
import { createCipher } from './cipher.js'
import type { AuthenticatedCipher } from './gcm.js'

/** Signs for the account. */
export interface Signer { sign (bytes: Buffer): Promise<Buffer> }

/** Checks the signatures of one certificate of the platform. */
export interface Verifier { verify (bytes: Buffer, signature: Buffer): boolean }

export interface SealingKeys {
  appid: string
  symmetric: { sn: string, cipher: AuthenticatedCipher }
  asymmetric: { sn: string } & Signer
  /** The keys are the serial numbers of the certificates. */
  certificates: Map<string, Verifier>
}

type Sm2 = typeof import('sm-crypto-v2')['sm2']

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
/** The object identifier of the curve SM2, 1.2.156.10197.1.301, in DER. */
const SM2_CURVE = Buffer.from('06082a811ccf5501822d', 'hex')
/** The DER bytes before the 32 bytes of an SM2 private key. */
const SM2_PRIVATE = Buffer.from('0201010420', 'hex')
const signAsync = promisify(sign)

const wrong = (field: string, expected: string) => new OptionsError('wechat-api', `apiSecurity.${field}: ${expected}`)

/** Throws `WX_ERR_OPTIONS` if the package is not installed. */
async function loadSm2 (): Promise<Sm2> {
  try {
    return (await import('sm-crypto-v2')).sm2
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw wrong('asymmetric', 'SM2 keys need the package sm-crypto-v2: run npm install sm-crypto-v2')
  }
}

function isSm2 (der: Buffer): boolean {
  return der.includes(SM2_CURVE)
}

function exportPublic (key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

/** The uncompressed point that ends the DER of an SM2 public key. */
function pointOf (key: KeyObject): string {
  return exportPublic(key).subarray(-65).toString('hex')
}

function createVerifier (key: KeyObject, sn: string, sm2: Sm2 | undefined): Verifier {
  if (sm2 === undefined) return { verify: (bytes, signature) => verify('sha256', bytes, { key, ...PSS }, signature) }
  const point = pointOf(key)
  return {
    verify (bytes, signature) {
      try {
        return sm2.doVerifySignature(bytes, signature.toString('hex'), point, { hash: true, der: true, userId: sn })
      } catch {
        // not a signature at all
        return false
      }
    }
  }
}

function createSigner (key: KeyObject, der: Buffer, sn: string, sm2: Sm2 | undefined): Signer {
  // on another thread, because it takes 0.6 ms in which the process can serve other requests
  if (sm2 === undefined) return { sign: bytes => signAsync('sha256', bytes, { key, ...PSS }) }
  const at = der.indexOf(SM2_PRIVATE) + SM2_PRIVATE.length
  const secret = der.subarray(at, at + 32).toString('hex')
  const publicKey = pointOf(createPublicKey(key))
  return { sign: async bytes => Buffer.from(sm2.doSignature(bytes, secret, { hash: true, der: true, userId: sn, publicKey }), 'hex') }
}

function readPrivateKey (pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    // the message of OpenSSL does not help the reader
    throw wrong('asymmetric.privateKey', 'expected a private key in PEM, PKCS#1 or PKCS#8, without a password')
  }
}

function readCertificate (pem: string, index: number): KeyObject {
  const field = `certificates[${index}].certificate`
  try {
    if (!pem.includes('CERTIFICATE')) return createPublicKey(pem)
    const certificate = new X509Certificate(pem)
    if (Date.parse(certificate.validTo) < Date.now()) throw wrong(field, `the certificate ended on ${certificate.validTo}: copy the new certificate from the WeChat console`)
    return certificate.publicKey
  } catch (error) {
    if (error instanceof OptionsError) throw error
    throw wrong(field, 'expected the certificate of the platform in PEM')
  }
}

async function readAsymmetric ({ sn, privateKey }: ApiSecurity['asymmetric']): Promise<{ sn: string, point: Buffer } & Signer> {
  const key = readPrivateKey(privateKey)
  const der = key.export({ type: 'pkcs8', format: 'der' })
  if (key.asymmetricKeyType !== 'rsa' && !isSm2(der)) throw wrong('asymmetric.privateKey', 'expected an RSA or SM2 key')
  const sm2 = isSm2(der) ? await loadSm2() : undefined
  const signer = createSigner(key, der, sn, sm2)
  const publicKey = createPublicKey(key)
  const probe = Buffer.from('probe')
  if (!createVerifier(publicKey, sn, sm2).verify(probe, await signer.sign(probe))) throw wrong('asymmetric.privateKey', 'the key does not verify its own signatures, so it is damaged')
  return { sn, point: exportPublic(publicKey), sign: signer.sign }
}

async function readVerifier ({ sn, certificate }: ApiSecurity['certificates'][number], index: number, own: Buffer): Promise<Verifier> {
  const key = readCertificate(certificate, index)
  const der = exportPublic(key)
  if (der.equals(own)) throw wrong(`certificates[${index}].certificate`, 'this is the account\'s own key: expected the certificate of the platform')
  if (key.asymmetricKeyType !== 'rsa' && !isSm2(der)) throw wrong(`certificates[${index}].certificate`, 'expected an RSA or SM2 certificate')
  return createVerifier(key, sn, isSm2(der) ? await loadSm2() : undefined)
}

/**
 * Reads the keys of an account and tries its private key, because the console allows only one change of a key per day.
 * Rejects with `WX_ERR_OPTIONS`, which names the field and never a value.
 */
export async function readSealingKeys (appid: string, { symmetric, asymmetric, certificates }: ApiSecurity): Promise<SealingKeys> {
  const cipher = createCipher(Buffer.from(symmetric.key, 'base64'))
  if (cipher === undefined) throw wrong('symmetric.key', 'expected 32 bytes (AES256_GCM) or 16 bytes (SM4_GCM) in base64')
  const { point, ...own } = await readAsymmetric(asymmetric)
  const verifiers = new Map<string, Verifier>()
  for (const [index, certificate] of certificates.entries()) {
    if (verifiers.has(certificate.sn)) throw wrong(`certificates[${index}].sn`, 'the number is listed twice')
    verifiers.set(certificate.sn, await readVerifier(certificate, index, point))
  }
  return { appid, symmetric: { sn: symmetric.sn, cipher }, asymmetric: own, certificates: verifiers }
}
