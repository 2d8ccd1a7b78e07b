import { X509Certificate, type KeyObject } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { PayDecryptError, PaySignatureError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'
import { WechatPayError } from './errors.js'
import { normalizeSerial, type MerchantKeys } from './merchants.js'
import { openResource, type EncryptedResource } from './sensitive.js'
import { answerMessage, isFresh, isSignedBy, readSignature } from './signing.js'

const HOUR_MS = 60 * 60 * 1000
/** WeChat Pay asks merchants to look for new certificates every 12 hours. */
const REFRESH_MS = 12 * HOUR_MS
/** A forged serial number causes at most one download in this time. */
const UNKNOWN_SERIAL_MS = 60_000
const STORED_MS = 60 * 24 * HOUR_MS

/** A key of WeChat Pay: its public key for a merchant, or a certificate. */
export interface PlatformKey {
  /** `PUB_KEY_ID_…`, or the serial number of a certificate. */
  serial: string
  key: KeyObject
}

interface PlatformCertificate extends PlatformKey {
  pem: string
  /** Unix milliseconds. */
  notBefore: number
  notAfter: number
}

/** An unverified answer of WeChat Pay. */
export interface RawAnswer {
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export interface PlatformKeysOptions {
  merchant: MerchantKeys
  store: Store
  log: FastifyBaseLogger
  /** `GET /v3/certificates`, signed. Rejects with `WechatPayError` for a refusal. */
  fetch (): Promise<RawAnswer>
}

interface CertificatesAnswer {
  data?: Array<{ serial_no: string, encrypt_certificate: EncryptedResource }>
}

const OPERATION = 'GET /v3/certificates'

function readCertificate (pem: string): PlatformCertificate {
  const certificate = new X509Certificate(pem)
  return { pem, serial: certificate.serialNumber, key: certificate.publicKey, notBefore: Date.parse(certificate.validFrom), notAfter: Date.parse(certificate.validTo) }
}

/**
 * The keys of WeChat Pay that a merchant trusts, by serial number: the public key and certificates together, so that a merchant
 * can change from certificates to the public key while both are in use.
 */
export class PlatformKeys {
  readonly #options: PlatformKeysOptions
  readonly #store: Store
  #certificates = new Map<string, PlatformCertificate>()
  #loaded: Promise<void> | undefined
  #fetching: Promise<void> | undefined
  #fetchedAt = -Infinity
  #askedAt = -Infinity

  constructor (options: PlatformKeysOptions) {
    this.#options = options
    this.#store = options.store.scope('certificates:')
  }

  /** The key with exactly this serial number. Looks for new certificates if it is unknown, at most once a minute. */
  async find (serial: string): Promise<KeyObject | undefined> {
    const { publicKey } = this.#options.merchant
    if (serial === publicKey?.id) return publicKey.key
    // the id of a public key can only be configured
    if (serial.startsWith('PUB_KEY_ID_')) return undefined
    await this.#load()
    const wanted = normalizeSerial(serial)
    if (!this.#certificates.has(wanted) && Date.now() - this.#askedAt >= UNKNOWN_SERIAL_MS) await this.#refreshQuietly()
    const found = this.#certificates.get(wanted)
    return found !== undefined && found.notAfter > Date.now() ? found.key : undefined
  }

  /** The key to encrypt with, whose serial number goes into `Wechatpay-Serial`: the public key, or else the newest valid certificate. */
  async current (): Promise<PlatformKey> {
    const { publicKey, mchid } = this.#options.merchant
    if (publicKey !== undefined) return { serial: publicKey.id, key: publicKey.key }
    await this.#load()
    if (this.#newest() === undefined) await this.#refresh()
    else if (Date.now() - this.#fetchedAt >= REFRESH_MS) this.#refreshQuietly().catch(() => {})
    const newest = this.#newest()
    if (newest === undefined) throw new PaySignatureError(OPERATION, `it has no valid certificate for merchant ${mchid}`)
    return newest
  }

  #newest (now = Date.now()): PlatformCertificate | undefined {
    return [...this.#certificates.values()].filter(({ notBefore, notAfter }) => notBefore <= now && now < notAfter).sort((one, other) => other.notBefore - one.notBefore)[0]
  }

  /** Loads the stored certificates, so that they are known after a restart even if WeChat Pay is down. */
  async #load (): Promise<void> {
    this.#loaded ??= (async () => {
      const stored = await this.#store.get<{ pems: string[], fetchedAt: number }>(this.#options.merchant.mchid)
      if (stored === undefined) return
      this.#keep(stored.pems.map(readCertificate))
      this.#fetchedAt = stored.fetchedAt
    })().catch((err: unknown) => {
      this.#loaded = undefined
      this.#options.log.warn({ err }, 'platform certificates could not be read from the store')
    })
    await this.#loaded
  }

  #keep (certificates: PlatformCertificate[]): void {
    const now = Date.now()
    for (const certificate of certificates) this.#certificates.set(normalizeSerial(certificate.serial), certificate)
    for (const [serial, { notAfter }] of this.#certificates) if (notAfter <= now) this.#certificates.delete(serial)
  }

  async #refreshQuietly (): Promise<void> {
    try {
      await this.#refresh()
    } catch (err) {
      const { mchid, publicKey } = this.#options.merchant
      // a merchant with a public key may have no certificates at all
      if (publicKey !== undefined && err instanceof WechatPayError && err.isNotFound) return
      this.#options.log.warn({ err, mchid }, 'platform certificates could not be fetched: the known certificates stay in use')
    }
  }

  /** Downloads the certificates. Concurrent callers share one download. */
  async #refresh (): Promise<void> {
    this.#askedAt = Date.now()
    this.#fetching ??= this.#download().finally(() => { this.#fetching = undefined })
    await this.#fetching
  }

  async #download (): Promise<void> {
    const { merchant, fetch, log } = this.#options
    const answer = await fetch()
    const certificates = this.#open(answer)
    this.#verify(answer, certificates)
    this.#keep(certificates)
    this.#fetchedAt = Date.now()
    try {
      await this.#store.set(merchant.mchid, { pems: [...this.#certificates.values()].map(({ pem }) => pem), fetchedAt: this.#fetchedAt }, STORED_MS)
    } catch (err) {
      log.warn({ err }, 'platform certificates could not be stored')
    }
  }

  #open ({ body }: RawAnswer): PlatformCertificate[] {
    const { data } = JSON.parse(body.toString()) as CertificatesAnswer
    if (!Array.isArray(data)) throw new PaySignatureError(OPERATION, 'it has no list of certificates')
    return data.map(({ encrypt_certificate: resource }) => {
      const pem = openResource(this.#options.merchant.apiV3Key, resource)
      try {
        return readCertificate(pem)
      } catch {
        throw new PayDecryptError('a platform certificate cannot be read')
      }
    })
  }

  /** Verifies the answer with a certificate from the answer itself: only a holder of the APIv3 key can have encrypted that. */
  #verify ({ headers, body }: RawAnswer, certificates: PlatformCertificate[]): void {
    const signature = readSignature(headers)
    if (signature === undefined) throw new PaySignatureError(OPERATION, 'it is not signed')
    if (!isFresh(signature.timestamp)) throw new PaySignatureError(OPERATION, 'its timestamp is more than 300 seconds away from now')
    const { publicKey } = this.#options.merchant
    const serial = normalizeSerial(signature.serial)
    const key = signature.serial === publicKey?.id
      ? publicKey.key
      : certificates.find(certificate => normalizeSerial(certificate.serial) === serial)?.key ?? this.#certificates.get(serial)?.key
    if (key === undefined || !isSignedBy(key, answerMessage(signature, body), signature.signature)) throw new PaySignatureError(OPERATION, 'the signature does not match')
  }
}
