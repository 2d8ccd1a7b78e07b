import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto'

/** ASN.1, as much of DER as a certificate takes. */
function der (tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content])
  const length = Buffer.from(content.length.toString(16).padStart(content.length > 0xFFFF ? 6 : content.length > 0xFF ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content])
}

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const BIT_STRING = 0x03
const UTF8_STRING = 0x0C
const GENERALIZED_TIME = 0x18
const VERSION_3 = Buffer.from('a003020102', 'hex')
const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
const OIDS = { CN: '0603550403', O: '060355040a' }

function name (fields: Partial<Record<keyof typeof OIDS, string>>): Buffer {
  return der(SEQUENCE, ...Object.entries(fields).map(([key, value]) => der(SET, der(SEQUENCE, Buffer.from(OIDS[key as keyof typeof OIDS], 'hex'), der(UTF8_STRING, Buffer.from(value))))))
}

function time (ms: number): Buffer {
  return der(GENERALIZED_TIME, Buffer.from(`${new Date(ms).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`))
}

export interface CertificateOptions {
  privateKey: KeyObject
  /** Hexadecimal, at most 40 digits. Default 40 random ones. */
  serial?: string
  commonName: string
  /** Unix milliseconds. */
  notBefore: number
  notAfter: number
}

/** 40 hexadecimal digits in upper case, made from `seed` where there is one. The first bit is not set, so the number is positive. */
export function createSerial (seed?: string): string {
  const bytes = seed === undefined ? randomBytes(20) : createHash('sha1').update(seed).digest()
  bytes[0] = (bytes[0]! & 0x3F) | 0x40
  return bytes.toString('hex').toUpperCase()
}

/** A self-signed certificate for an RSA key, in PEM. */
export function createCertificate ({ privateKey, serial = createSerial(), commonName, notBefore, notAfter }: CertificateOptions): string {
  const digits = serial.length % 2 === 0 ? serial : `0${serial}`
  const bytes = Buffer.from(digits, 'hex')
  const issuer = name({ O: 'fastify-wechat simulator', CN: commonName })
  const body = der(SEQUENCE,
    VERSION_3,
    der(INTEGER, bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes),
    SHA256_WITH_RSA,
    issuer,
    der(SEQUENCE, time(notBefore), time(notAfter)),
    issuer,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
  const signature = sign('sha256', body, privateKey)
  const certificate = der(SEQUENCE, body, SHA256_WITH_RSA, der(BIT_STRING, Buffer.from([0]), signature))
  return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replaceAll(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`
}
