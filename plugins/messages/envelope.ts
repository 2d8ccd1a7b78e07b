import { isUtf8 } from 'node:buffer'
import type { Crypto, MessageCipher } from '../crypto/index.js'
import { AesKeyError, InputError, MessageError, PlaintextError, TimestampError } from '../lib/error-codes.js'
import { decodeBody, formatOf, isPathCheck, parseEnvelope, parseMessage, toMessage, type MessageFormat } from './parse.js'
import { SUCCESS, writeEnvelope } from './reply.js'
import type { AnyMessage } from './types.js'

/** A push as it arrived. */
export interface Push {
  query: { signature?: string, timestamp?: string, nonce?: string, encrypt_type?: string, msg_signature?: string }
  body: Uint8Array
  /** The header `x-wx-source`, which the gateway of WeChat's cloud hosting adds. It counts only with the option `cloudRun`. */
  source?: string | undefined
  /** The id in the log lines of the push and of its handlers. */
  requestId?: string
}

/** The answer to WeChat; its status is always 200. */
export interface Answer {
  contentType: string
  body: string
}

/** A push whose signature and age are verified, and whose payload is decrypted. */
export interface OpenedPush {
  /** The payload: XML or JSON. */
  raw: string
  /** The format of the body, which is the format of the answer. */
  format: MessageFormat
  /** The fields of the payload if the signature check had to read them. */
  fields?: Record<string, unknown>
  /** The decrypted bytes; undefined for a plain push. */
  bytes?: Buffer
  /** Encrypts the answer; undefined for a plain push. */
  cipher?: Pick<MessageCipher, 'encrypt'> | undefined
  /** The network vouches for the whole push, which therefore has no signature. */
  isInner?: true
}

export interface EnvelopeOptions {
  crypto: Pick<Crypto, 'signature' | 'message'>
  /** The account has an EncodingAESKey. Default false. */
  encrypted?: boolean
  /** Accept plain pushes to such an account. Default false. */
  allowPlaintext?: boolean
  /** How many seconds the timestamp of a push may be from now; 0 turns the check off. Default 300. */
  replayWindowSeconds?: number
  /** Accept pushes without a signature if they have the header `x-wx-source`. Default false. */
  cloudRun?: boolean
}

export const ACKNOWLEDGED: Answer = { contentType: 'text/plain; charset=utf-8', body: SUCCESS }
const CONTENT_TYPES = { XML: 'application/xml; charset=utf-8', JSON: 'application/json; charset=utf-8' }

/**
 * The envelope of pushes and of their answers, in plain, compatible and safe mode.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export class Envelope {
  readonly #crypto: EnvelopeOptions['crypto']
  readonly #encrypted: boolean
  readonly #allowPlaintext: boolean
  readonly #replayWindowSeconds: number
  readonly #cloudRun: boolean

  constructor ({ crypto, encrypted = false, allowPlaintext = false, replayWindowSeconds = 300, cloudRun = false }: EnvelopeOptions) {
    this.#crypto = crypto
    this.#encrypted = encrypted
    this.#allowPlaintext = allowPlaintext
    this.#replayWindowSeconds = replayWindowSeconds
    this.#cloudRun = cloudRun
  }

  /** Verifies and decrypts the body, and returns the payload. Throws the errors of `Messages.receive`. */
  open ({ query, body, source }: Push): OpenedPush {
    const text = decodeBody(body)
    if (this.#cloudRun && query.signature === undefined && query.msg_signature === undefined) return openInner(text, source)
    const isPlain = (query.encrypt_type ?? 'raw') === 'raw' && query.msg_signature === undefined
    return isPlain ? this.#openPlain(query, text) : this.#openEnvelope(query, text)
  }

  /** The answer to `opened`: encrypted if the push was. */
  wrap (text: string, { cipher }: OpenedPush, nonce = ''): Answer {
    if (text === SUCCESS) return ACKNOWLEDGED
    const format = formatOf(text)
    if (cipher === undefined) return { contentType: CONTENT_TYPES[format], body: text }
    const Encrypt = cipher.encrypt(text)
    const TimeStamp = Math.floor(Date.now() / 1000)
    const MsgSignature = this.#crypto.signature.sign(String(TimeStamp), nonce, Encrypt)
    return { contentType: CONTENT_TYPES[format], body: writeEnvelope({ Encrypt, MsgSignature, TimeStamp, Nonce: nonce }, format) }
  }

  #openPlain (query: Push['query'], text: string): OpenedPush {
    if (query.signature === undefined) throw new InputError('signature is missing')
    this.#verify(query.signature, query)
    if (this.#encrypted && !this.#allowPlaintext) throw new PlaintextError()
    return { raw: text, format: formatOf(text) }
  }

  #openEnvelope (query: Push['query'], text: string): OpenedPush {
    const fields = parseEnvelope(text)
    if (!this.#encrypted) {
      // compatible mode: the body has the payload in plain text, too, beside a ciphertext that cannot be read here
      if (query.signature === undefined || fields.MsgType === undefined) throw new AesKeyError()
      this.#verify(query.signature, query)
      return { raw: text, fields, format: formatOf(text) }
    }
    if (query.msg_signature === undefined) throw new InputError('msg_signature is missing')
    if (typeof fields.Encrypt !== 'string') throw new MessageError('Encrypt is missing')
    this.#verify(query.msg_signature, query, fields.Encrypt)
    const { bytes, cipher } = this.#crypto.message.open(fields.Encrypt)
    return { raw: bytes.toString(), bytes, cipher, format: formatOf(text) }
  }

  #verify (signature: string, { timestamp, nonce }: Push['query'], encrypt?: string): void {
    if (timestamp === undefined) throw new InputError('timestamp is missing')
    if (nonce === undefined) throw new InputError('nonce is missing')
    if (encrypt === undefined) this.#crypto.signature.verify(signature, timestamp, nonce)
    else this.#crypto.signature.verify(signature, timestamp, nonce, encrypt)
    this.#checkAge(timestamp)
  }

  #checkAge (timestamp: string): void {
    if (this.#replayWindowSeconds === 0) return
    const seconds = Number(timestamp)
    // digits only: Number accepts forms that WeChat never sends
    const isWritten = String(seconds) === timestamp && Number.isInteger(seconds)
    if (!isWritten || Math.abs(Date.now() / 1000 - seconds) > this.#replayWindowSeconds) throw new TimestampError(this.#replayWindowSeconds)
  }
}

/** Opens a push that came over the internal network of WeChat's cloud hosting; its gateway lets nobody else send the header. */
function openInner (raw: string, source: string | undefined): OpenedPush {
  if (!source && !isPathCheck(raw)) throw new InputError('signature is missing, and so is the header x-wx-source of the cloud hosting')
  return { raw, format: formatOf(raw), isInner: true }
}

/** The message of a verified push. Throws `WX_ERR_MESSAGE`. */
export function readMessage ({ raw, bytes, fields }: OpenedPush): AnyMessage {
  if (fields !== undefined) return toMessage(fields, raw)
  if (bytes !== undefined && !isUtf8(bytes)) throw new MessageError('not UTF-8')
  return parseMessage(raw)
}
