import { constants, createCipheriv, createDecipheriv, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { Refusal, refuse } from '../refusal.js'

/** The keys for the account option `apiSecurity`. */
export interface IssuedKeys {
  symmetric: { sn: string, key: string }
  asymmetric: { sn: string, privateKey: string }
  certificates: Array<{ sn: string, certificate: string }>
}

/** Ways in which the platform's answer is wrong: each has to be refused by the client. */
export type SealFault = 'plain' | 'unsigned' | 'serial' | 'signature' | 'appid' | 'age' | 'tag' | 'inner'

export const SEAL_FAULTS: readonly SealFault[] = ['plain', 'unsigned', 'serial', 'signature', 'appid', 'age', 'tag', 'inner']

interface PlatformKey { sn: string, privateKey: KeyObject, publicKey: string }

export interface IncomingCall { appid: string, path: string, headers: Record<string, string | undefined>, body: Buffer }

const WINDOW_SECONDS = 300
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
const createNumber = () => randomBytes(16).toString('hex')
const REQUIRED = [['wechatmp-timestamp', 40231], ['wechatmp-signature', 40232], ['wechatmp-appid', 40233]] as const

function createPlatformKey (): PlatformKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { sn: createNumber(), privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

/** The platform's half of API security for one account, with AES256_GCM and RSAwithSHA256. */
export class ApiSecurityHalf {
  readonly #symmetric = { sn: createNumber(), key: randomBytes(32) }
  readonly #own = { sn: createNumber(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
  #current = createPlatformKey()
  #replaced: PlatformKey | undefined

  /** The keys that the owner of the account copies from WeChat's console. */
  get issued (): IssuedKeys {
    return {
      symmetric: { sn: this.#symmetric.sn, key: this.#symmetric.key.toString('base64') },
      asymmetric: { sn: this.#own.sn, privateKey: this.#own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string },
      certificates: [{ sn: this.#current.sn, certificate: this.#current.publicKey }]
    }
  }

  /** Puts a new certificate in the place of the current one, with which the answers are signed beside the new one. */
  rotateCertificate (): void {
    this.#replaced = this.#current
    this.#current = createPlatformKey()
  }

  #associated (appid: string, path: string, timestamp: string | number): Buffer {
    return Buffer.from(`https://api.weixin.qq.com${path}|${appid}|${timestamp}|${this.#symmetric.sn}`)
  }

  /** Verifies a call and opens its fields. Throws a `Refusal` with the code of the platform. */
  open ({ appid, path, headers, body }: IncomingCall, nowSeconds: number): Record<string, unknown> {
    for (const [name, errcode] of REQUIRED) if (headers[name] === undefined) refuse(errcode, `missing ${name}`)
    const timestamp = headers['wechatmp-timestamp']!
    if (headers['wechatmp-appid'] !== appid) refuse(40237, 'appid does not match the token')
    if (!(Math.abs(nowSeconds - Number(timestamp)) <= WINDOW_SECONDS)) refuse(40240, 'invalid timestamp', `the timestamp is more than ${WINDOW_SECONDS} s away from now`)
    const signed = Buffer.concat([Buffer.from(`https://api.weixin.qq.com${path}\n${appid}\n${timestamp}\n`), body])
    if (!verify('sha256', signed, { key: this.#own.publicKey, ...PSS }, Buffer.from(headers['wechatmp-signature']!, 'base64'))) refuse(40234, 'invalid signature')
    return this.#decrypt(appid, path, timestamp, body)
  }

  #decrypt (appid: string, path: string, timestamp: string, body: Buffer): Record<string, unknown> {
    try {
      const { iv, data, authtag } = JSON.parse(body.toString()) as Record<string, string>
      const decipher = createDecipheriv('aes-256-gcm', this.#symmetric.key, Buffer.from(iv!, 'base64'), { authTagLength: 16 })
      decipher.setAAD(this.#associated(appid, path, timestamp)).setAuthTag(Buffer.from(authtag!, 'base64'))
      const { _n, _appid, _timestamp, ...fields } = JSON.parse(Buffer.concat([decipher.update(data!, 'base64'), decipher.final()]).toString())
      if (typeof _n !== 'string' || _appid !== appid || _timestamp !== Number(timestamp)) throw new Refusal(40235, 'decrypt failed', '_n, _appid or _timestamp inside does not match the headers')
      return fields
    } catch (error) {
      if (error instanceof Refusal) throw error
      return refuse(40235, 'decrypt failed')
    }
  }

  /** Encrypts and signs an answer, or spoils it by a fault. */
  seal (appid: string, path: string, answer: object, nowSeconds: number, fault?: SealFault): { headers: Record<string, string>, body: Buffer } {
    if (fault === 'plain') return { headers: {}, body: Buffer.from(JSON.stringify(answer)) }
    const timestamp = fault === 'age' ? nowSeconds - WINDOW_SECONDS - 60 : nowSeconds
    const named = fault === 'appid' ? 'wx0000000000000000' : appid
    const body = this.#encrypt(appid, path, timestamp, { ...answer, _appid: fault === 'inner' ? 'wx0000000000000000' : appid, _timestamp: timestamp }, fault)
    if (fault === 'unsigned') return { headers: { 'wechatmp-appid': named, 'wechatmp-timestamp': String(timestamp) }, body }
    return { headers: this.#sign(named, path, timestamp, body, fault), body }
  }

  #encrypt (appid: string, path: string, timestamp: number, fields: object, fault: SealFault | undefined): Buffer {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#symmetric.key, iv).setAAD(this.#associated(appid, path, timestamp))
    const data = Buffer.concat([cipher.update(JSON.stringify({ _n: createNumber(), ...fields })), cipher.final()])
    const tag = cipher.getAuthTag()
    if (fault === 'tag') tag[0]! ^= 1
    return Buffer.from(JSON.stringify({ iv: iv.toString('base64'), data: data.toString('base64'), authtag: tag.toString('base64') }))
  }

  #sign (appid: string, path: string, timestamp: number, body: Buffer, fault: SealFault | undefined): Record<string, string> {
    const signed = Buffer.concat([Buffer.from(`https://api.weixin.qq.com${path}\n${appid}\n${timestamp}\n`), body, Buffer.from(fault === 'signature' ? ' ' : '')])
    const signWith = ({ privateKey }: PlatformKey) => sign('sha256', signed, { key: privateKey, ...PSS }).toString('base64')
    return {
      'wechatmp-appid': appid,
      'wechatmp-timestamp': String(timestamp),
      'wechatmp-serial': fault === 'serial' ? 'e'.repeat(32) : this.#current.sn,
      'wechatmp-signature': signWith(this.#current),
      ...this.#replaced && fault !== 'serial' && { 'wechatmp-serial-deprecated': this.#replaced.sn, 'wechatmp-signature-deprecated': signWith(this.#replaced) }
    }
  }
}
