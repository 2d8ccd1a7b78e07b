import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { decryptField, encryptField, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
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

function echo (call: BankCall): Fields {
  const { bank, merchant, body, serial } = call
  const message = textOf(body, 'echo_message', 1024)
  const encrypted = body.encrypted_echo_message === undefined ? undefined : decryptField(call, 'encrypted_echo_message', String(body.encrypted_echo_message))
  if (body.notify_url !== undefined) {
    const url = textOf(body, 'notify_url', 255, /^https?:\/\/[^\s?#]+$/)
    bank.background(bank.notifier.notify(merchant, url, { eventType: 'SECURITY_ECHO.SUCCESS', originalType: 'security', summary: '商户签名验签测试', resource: { mchid: merchant.mchid, echo_message: message } }, { key: merchant.signingKey(serial) }))
  }
  return { echo_message: message, ...(encrypted !== undefined && { encrypted_echo_message: encryptField(call, encrypted) }) }
}

/** A file is known by its digest. */
function upload ({ body }: BankCall): Fields {
  return { media_id: createHash('sha256').update(String(body.sha256)).digest('base64url') }
}

export const setUpOperations: BankOperation[] = [
  { method: 'GET', path: '/v3/certificates', run: certificates },
  { method: 'POST', path: '/v3/security/echo', run: echo },
  { method: 'POST', path: '/v3/merchant/media/upload', run: upload },
  { method: 'POST', path: '/v3/merchant/media/video_upload', run: upload },
  { method: 'POST', path: '/v3/merchant-service/images/upload', run: upload }
]
