import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation } from '../define.js'

/**
 * 获取平台证书列表
 *
 * Get the certificates of the platform: `GET /v3/certificates`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551764
 */
export const listCertificates = payOperation({
  method: 'GET',
  path: '/v3/certificates',
  title: '获取平台证书列表',
  query: Type.Object({
    /** The algorithm of the certificates. 证书的算法 */
    algorithm_type: Type.Optional(OneOf('SM2', 'RSA', 'ALL'))
  }),
  answer: Type.Object({
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The serial number of the certificate. 证书序列号 */
      serial_no: Type.String(),
      /** From when it is valid, in RFC 3339. 启用时间 */
      effective_time: Type.String(),
      /** Until when it is valid, in RFC 3339. 过期时间 */
      expire_time: Type.String(),
      /** The certificate; it comes encrypted. 加密的证书 */
      encrypt_certificate: Type.Object({
        /** The cipher. 加密算法 */
        algorithm: Type.String(),
        /** The nonce. 随机串 */
        nonce: Type.String(),
        /** The associated data of the cipher. 附加数据 */
        associated_data: Type.String(),
        /** The ciphertext. 密文 */
        ciphertext: Type.String()
      })
    })))
  })
})

/**
 * 商户签名验签／加解密测试
 *
 * Test signatures and encryption: the platform sends back what it gets: `POST /v3/security/echo`
 */
export const echo = payOperation({
  method: 'POST',
  path: '/v3/security/echo',
  title: '商户签名验签／加解密测试',
  body: Type.Object({
    /** The https address, without a query, that the result is sent to. 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** The plain text that comes back. 待返回的明文 */
    echo_message: Type.String(),
    /** The ciphertext that comes back. 待返回的密文 */
    encrypted_echo_message: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The plain text that comes back. 待返回的明文 */
    echo_message: Type.String(),
    /** The ciphertext that comes back. 待返回的密文 */
    encrypted_echo_message: Type.Optional(Type.String())
  }),
  encrypted: ['encrypted_echo_message'],
  decrypted: ['encrypted_echo_message']
})
