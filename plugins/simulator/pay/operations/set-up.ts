import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { refusePay } from '../refusal.js'

function certificates ({ merchant }: BankCall): Fields {
  if (!merchant.hasCertificates) refusePay(404, 'RESOURCE_NOT_EXISTS', '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。可查看指引https://pay.weixin.qq.com/docs/merchant/products/platform-certificate/wxp-pub-key-guide.html')
  return {
    data: merchant.certificates.map(({ serial, pem, notBefore, notAfter }) => {
      const nonce = randomBytes(6).toString('hex')
      const cipher = createCipheriv('aes-256-gcm', merchant.apiV3Key, nonce)
      cipher.setAAD(Buffer.from('certificate'))
      const ciphertext = Buffer.concat([cipher.update(pem), cipher.final(), cipher.getAuthTag()]).toString('base64')
      return { serial_no: serial, effective_time: toRfc3339(notBefore), expire_time: toRfc3339(notAfter), encrypt_certificate: { algorithm: 'AEAD_AES_256_GCM', nonce, associated_data: 'certificate', ciphertext } }
    })
  }
}

function echo ({ bank, merchant, body, serial }: BankCall): Fields {
  const message = textOf(body, 'echo_message', 1024)
  const url = optionalNotifyUrlOf(body)
  if (url !== undefined) bank.background(bank.notify(merchant, url, { eventType: 'SECURITY_ECHO.SUCCESS', originalType: 'security', summary: '商户签名验签测试', resource: { mchid: merchant.mchid, echo_message: message } }, serial))
  return { echo_message: message, ...(body.encrypted_echo_message !== undefined && { encrypted_echo_message: body.encrypted_echo_message }) }
}

/** Keeps an upload under its digest. Refuses bytes with another digest than `meta` says. */
export function keepUpload ({ bank, body, file }: BankCall): string {
  const { sha256, filename = '' } = body
  if (file !== undefined && typeof sha256 === 'string' && createHash('sha256').update(file).digest('hex') !== sha256.toLowerCase()) refusePay(400, 'PARAM_ERROR', '参数错误：文件的 sha256 与 meta 不一致', { field: '/meta/sha256', issue: '文件的 sha256 与 meta 不一致', location: 'body' })
  const mediaId = createHash('sha256').update(String(sha256)).digest('base64url')
  bank.uploads.set(mediaId, { bytes: file ?? Buffer.alloc(0), fileName: String(filename) })
  return mediaId
}

const upload = (call: BankCall) => ({ media_id: keepUpload(call) })

export const setUpOperations: BankOperation[] = [
  operation('certificates', 'GET /v3/certificates', certificates),
  operation('certificates', 'POST /v3/security/echo', echo),
  operation('media', 'POST /v3/merchant/media/upload', upload),
  operation('media', 'POST /v3/merchant/media/video_upload', upload)
]
