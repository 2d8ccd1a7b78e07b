import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import { Type, type Static } from '@sinclair/typebox'
import { compileOptions } from '../../lib/options.js'
import { createSeededKey } from '../../lib/seeded-key.js'
import { Ledger } from './ledger.js'
import { createCertificate, createSerial } from './x509.js'

const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

/** A merchant with its settings in the merchant platform. Unknown keys are ignored, so that a merchant of an accounts file can be used unchanged. */
export const SimulatorMerchant = Type.Object({
  mchid: Type.String({ pattern: '^\\d{8,12}$', description: '8 to 12 digits' }),
  /** The private key of the API certificate, in PEM. */
  privateKey: Type.String({ minLength: 1, description: 'a private key in PEM' }),
  /** Default made from the private key. */
  certificate: Type.Optional(Type.String({ minLength: 1, description: 'a certificate in PEM' })),
  serial: Type.Optional(Type.String({ pattern: '^[0-9A-Fa-f]{8,64}$', description: 'hexadecimal digits' })),
  apiV3Key: Type.String({ minLength: 32, maxLength: 32, description: '32 characters' }),
  /** The id of WeChat Pay's public key. Default made from the mchid. */
  publicKeyId: Type.Optional(Type.String({ pattern: '^PUB_KEY_ID_\\w{1,100}$', description: 'PUB_KEY_ID_ and digits' })),
  /** The kinds of keys that WeChat Pay has for the merchant: `both` during a change. Default `both`. */
  keyMode: Type.Optional(Type.Union([Type.Literal('certificate'), Type.Literal('public key'), Type.Literal('both')], { description: 'certificate, public key or both' })),
  /** The balance for payouts, in fen. Default 100,000,000. */
  balance: Type.Optional(Type.Integer({ minimum: 0, description: 'a whole number of fen' })),
  /** Sign errors like other answers. Default true. */
  signErrors: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** The outcome of refunds. Default SUCCESS. */
  refundOutcome: Type.Optional(Type.Union([Type.Literal('SUCCESS'), Type.Literal('ABNORMAL'), Type.Literal('CLOSED')], { description: 'SUCCESS, ABNORMAL or CLOSED' })),
  /** Whether users pay what is deducted from them: orders of pay score, contracts, parking. Default SUCCESS. */
  deductionOutcome: Type.Optional(Type.Union([Type.Literal('SUCCESS'), Type.Literal('FAIL')], { description: 'SUCCESS or FAIL' })),
  /** The merchants of a service provider. Default: every number is one of them. */
  subMchids: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{8,12}$', description: '8 to 12 digits' }), { description: 'a list of merchants' })),
  /** Milliseconds on the simulator's clock until a refund, a share or a cancellation is done. Default 1000. */
  delayMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'whole milliseconds' }))
}, { additionalProperties: true })
export type SimulatorMerchant = Static<typeof SimulatorMerchant>

/** Throws `WX_ERR_OPTIONS` with the field and the expectation. */
export const checkMerchant = compileOptions<SimulatorMerchant>('wechat-simulator merchant', SimulatorMerchant)

/** A key with which WeChat Pay signs for a merchant. */
export interface PlatformKeyPair {
  serial: string
  privateKey: KeyObject
  publicKey: KeyObject
  pem: string
}

export interface PlatformCertificate extends PlatformKeyPair {
  notBefore: number
  notAfter: number
}

/** A merchant at the bank. */
export class BankMerchant {
  settings: SimulatorMerchant
  readonly mchid: string
  readonly ledger: Ledger
  /** The serial number of its API certificate. */
  publicKey!: KeyObject
  serial!: string
  certificate!: string
  readonly #certificates: PlatformCertificate[] = []
  readonly #createdAt: number
  #platformKey: PlatformKeyPair | undefined

  constructor (settings: SimulatorMerchant, now: number) {
    this.settings = settings
    this.mchid = settings.mchid
    this.ledger = new Ledger(settings.balance ?? 100_000_000)
    this.#createdAt = now
    this.update(settings, now)
  }

  /** Made with its first use, as certificates are. */
  get platformKey (): PlatformKeyPair {
    if (this.#platformKey === undefined) {
      const { mchid, apiV3Key, publicKeyId } = this.settings
      const privateKey = createSeededKey(`${mchid}\n${apiV3Key}\npublic key`)
      const publicKey = createPublicKey(privateKey)
      this.#platformKey = { serial: publicKeyId ?? `PUB_KEY_ID_0${mchid}2024101500${mchid.slice(-4)}`, privateKey, publicKey, pem: String(publicKey.export({ type: 'spki', format: 'pem' })) }
    }
    return this.#platformKey
  }

  /** The newest first. */
  get certificates (): readonly PlatformCertificate[] {
    if (this.#certificates.length === 0) this.#addCertificate(this.#createdAt)
    return this.#certificates
  }

  get apiV3Key (): Buffer {
    return Buffer.from(this.settings.apiV3Key)
  }

  get delayMs (): number {
    return this.settings.delayMs ?? 1000
  }

  get hasCertificates (): boolean {
    return this.settings.keyMode !== 'public key'
  }

  update (settings: SimulatorMerchant, now: number): void {
    const privateKey = createPrivateKey(settings.privateKey)
    const serial = settings.serial ?? createSerial(`${settings.mchid}\n${settings.apiV3Key}`)
    this.certificate = settings.certificate ?? createCertificate({ privateKey, serial, commonName: settings.mchid, notBefore: now - DAY_MS, notAfter: now + 5 * YEAR_MS })
    this.serial = settings.certificate === undefined ? serial.toUpperCase() : new X509Certificate(settings.certificate).serialNumber
    this.publicKey = createPublicKey(privateKey)
    this.settings = settings
  }

  /** WeChat Pay begins to use another certificate; the previous one stays for a while. */
  rotate (now: number): PlatformCertificate {
    if (this.#certificates.length === 0) this.#addCertificate(this.#createdAt)
    return this.#addCertificate(now)
  }

  #addCertificate (now: number): PlatformCertificate {
    const seed = `${this.mchid}\n${this.settings.apiV3Key}\ncertificate ${this.#certificates.length}`
    const privateKey = createSeededKey(seed)
    const dates = { notBefore: now - DAY_MS + this.#certificates.length * 1000, notAfter: now + 5 * YEAR_MS }
    const pem = createCertificate({ privateKey, serial: createSerial(seed), commonName: 'Tenpay.com Root CA', ...dates })
    const added = { serial: new X509Certificate(pem).serialNumber, privateKey, publicKey: createPublicKey(privateKey), pem, ...dates }
    this.#certificates.unshift(added)
    return added
  }

  /** The key to sign an answer with, for a request that names `serial`. */
  signingKey (serial: string | undefined): PlatformKeyPair {
    const { keyMode = 'both' } = this.settings
    if (keyMode === 'public key') return this.platformKey
    if (keyMode === 'both' && serial === this.platformKey.serial) return this.platformKey
    return this.certificates.find(certificate => certificate.serial === serial) ?? this.certificates[0]!
  }

  /** The key pair that something was encrypted for. */
  keyPair (serial: string | undefined): PlatformKeyPair | undefined {
    return [this.platformKey, ...this.certificates].find(pair => pair.serial === serial?.toUpperCase() || pair.serial === serial)
  }

  /** The keys that a merchant copies from the merchant platform. */
  describe () {
    return {
      mchid: this.mchid,
      serial: this.serial,
      keyMode: this.settings.keyMode ?? 'both',
      balance: this.ledger.balance,
      certificates: this.certificates.map(({ serial, pem }) => ({ serial, pem })),
      publicKey: { id: this.platformKey.serial, pem: this.platformKey.pem }
    }
  }
}
