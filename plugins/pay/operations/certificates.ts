import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 获取平台证书列表
 *
 * List certificates: `GET /v3/certificates`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012551764
 */
export const listCertificates = payOperation({
  method: 'GET',
  path: '/v3/certificates',
  title: '获取平台证书列表',
  query: Type.Object({
    algorithm_type: Type.Optional(OneOf('SM2', 'RSA', 'ALL'))
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 证书序列号 */
      serial_no: Type.String(),
      /** 启用时间 */
      effective_time: Type.String(),
      /** 过期时间 */
      expire_time: Type.String(),
      /** 加密的证书 */
      encrypt_certificate: Type.Object({
        /** 加密算法 */
        algorithm: Type.String(),
        /** 随机串 */
        nonce: Type.String(),
        /** 附加数据 */
        associated_data: Type.String(),
        /** 密文 */
        ciphertext: Type.String()
      })
    })))
  }),
  decrypted: ['data[].encrypt_certificate.ciphertext']
})

/**
 * 商户签名验签／加解密测试
 *
 * Echo: `POST /v3/security/echo`
 */
export const echo = payOperation({
  method: 'POST',
  path: '/v3/security/echo',
  title: '商户签名验签／加解密测试',
  body: Type.Object({
    /** 通知地址，https，不带参数 */
    notify_url: Type.Optional(Type.String()),
    /** 待返回的明文 */
    echo_message: Type.String(),
    /** 待返回的密文 */
    encrypted_echo_message: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 待返回的明文 */
    echo_message: Type.String(),
    /** 待返回的密文 */
    encrypted_echo_message: Type.Optional(Type.String())
  }),
  encrypted: ['encrypted_echo_message'],
  decrypted: ['encrypted_echo_message']
})
