import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { PayKeysError, PayMerchantError } from '../lib/error-codes.js'
import type { Merchant } from '../lib/merchant.js'
import type { Signer } from './signing.js'

const DAY_MS = 24 * 60 * 60 * 1000
const MIN_BITS = 2048
const WARN_BEFORE_MS = 30 * DAY_MS

/** The keys of a merchant, which have been checked to fit together. */
export interface MerchantKeys extends Signer {
  /** 32 bytes. */
  apiV3Key: Buffer
  /** WeChat Pay's public key of this merchant; without it platform certificates are fetched. */
  publicKey?: { id: string, key: KeyObject }
  /** The address for notifications; `{appid}` stands for the appid. */
  notifyUrl?: string
  /** The time when the API certificate expires, in Unix milliseconds; undefined if only its serial number is known. */
  expiresAt?: number
}

/** Serial numbers are compared in upper case and without leading zeros. */
export function normalizeSerial (serial: string): string {
  return serial.toUpperCase().replace(/^0+(?=.)/, '')
}

function readPrivateKey (mchid: string, pem: string): KeyObject {
  if (/ENCRYPTED/.test(pem)) throw new PayKeysError(mchid, 'privateKey: expected a private key without a passphrase')
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw new PayKeysError(mchid, 'privateKey: expected the private key of the API certificate (apiclient_key.pem), in PEM')
  }
  assertRsa(mchid, 'privateKey', key)
  return key
}

function assertRsa (mchid: string, name: string, key: KeyObject): void {
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_BITS) throw new PayKeysError(mchid, `${name}: expected an RSA key of ${MIN_BITS} bits`)
}

function readCertificate (mchid: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new PayKeysError(mchid, 'certificate: expected the API certificate (apiclient_cert.pem), in PEM')
  }
}

function readPublicKey (mchid: string, pem: string, privateKey: KeyObject): KeyObject {
  let key: KeyObject
  try {
    if (/PRIVATE KEY/.test(pem)) throw new TypeError('a private key')
    key = createPublicKey(pem)
  } catch {
    throw new PayKeysError(mchid, 'publicKey: expected WeChat Pay\'s public key (pub_key.pem), in PEM')
  }
  assertRsa(mchid, 'publicKey', key)
  if (createPublicKey(privateKey).equals(key)) throw new PayKeysError(mchid, 'publicKey: this is the merchant\'s own key, expected WeChat Pay\'s public key (pub_key.pem)')
  return key
}

function checkCertificate ({ mchid, serial }: Merchant, certificate: X509Certificate, privateKey: KeyObject, now: number): void {
  if (!certificate.checkPrivateKey(privateKey)) throw new PayKeysError(mchid, 'privateKey: it does not belong to the certificate')
  if (serial !== undefined && normalizeSerial(serial) !== normalizeSerial(certificate.serialNumber)) throw new PayKeysError(mchid, 'serial: it is not the serial number of the certificate')
  if (Date.parse(certificate.validTo) <= now) throw new PayKeysError(mchid, 'certificate: it has expired, apply for a new certificate in the merchant platform')
  if (Date.parse(certificate.validFrom) > now + DAY_MS) throw new PayKeysError(mchid, 'certificate: it is not valid yet')
}

/**
 * Reads the keys of a merchant and checks that they fit together: key and certificate, serial number, expiry, length of the APIv3 key.
 * Throws `WX_ERR_PAY_KEYS`, which names the key and not its value.
 */
export function readMerchant (merchant: Merchant, now = Date.now()): MerchantKeys {
  const { mchid } = merchant
  const apiV3Key = Buffer.from(merchant.apiV3Key)
  if (apiV3Key.length !== 32) throw new PayKeysError(mchid, 'apiV3Key: expected 32 characters')
  const privateKey = readPrivateKey(mchid, merchant.privateKey)
  const certificate = merchant.certificate === undefined ? undefined : readCertificate(mchid, merchant.certificate)
  if (certificate !== undefined) checkCertificate(merchant, certificate, privateKey, now)
  const serial = certificate?.serialNumber ?? merchant.serial
  if (serial === undefined) throw new PayKeysError(mchid, 'serial: expected the serial number of the API certificate, or the certificate')
  const { publicKeyId, publicKey } = merchant
  if ((publicKeyId === undefined) !== (publicKey === undefined)) throw new PayKeysError(mchid, 'publicKeyId and publicKey go together')
  return {
    mchid,
    serial: serial.toUpperCase(),
    privateKey,
    apiV3Key,
    ...(publicKey !== undefined && { publicKey: { id: publicKeyId!, key: readPublicKey(mchid, publicKey, privateKey) } }),
    ...(merchant.notifyUrl !== undefined && { notifyUrl: merchant.notifyUrl }),
    ...(certificate !== undefined && { expiresAt: Date.parse(certificate.validTo) })
  }
}

/** A warning for the operator if the API certificate expires within 30 days; otherwise undefined. */
export function describeExpiry ({ mchid, expiresAt }: MerchantKeys, now = Date.now()): string | undefined {
  if (expiresAt === undefined || expiresAt - now > WARN_BEFORE_MS) return undefined
  return `the API certificate of merchant ${mchid} expires on ${new Date(expiresAt).toISOString().slice(0, 10)}`
}

/** The merchants of an account. The first is the default. */
export class Merchants {
  readonly #byMchid: Map<string, MerchantKeys>

  constructor (merchants: readonly MerchantKeys[]) {
    this.#byMchid = new Map(merchants.map(merchant => [merchant.mchid, merchant]))
  }

  get mchids (): string[] {
    return [...this.#byMchid.keys()]
  }

  all (): Iterable<MerchantKeys> {
    return this.#byMchid.values()
  }

  /** Returns a merchant. Throws `WX_ERR_PAY_MERCHANT` if the account does not have it. */
  get (mchid?: string): MerchantKeys {
    const [first] = this.#byMchid.values()
    const found = mchid === undefined ? first : this.#byMchid.get(mchid)
    if (found !== undefined) return found
    throw new PayMerchantError(first === undefined
      ? 'this account has no merchant of WeChat Pay: name one with mchid in the accounts file'
      : `this account has no merchant ${mchid}, its merchants are ${this.mchids.join(', ')}`)
  }
}
