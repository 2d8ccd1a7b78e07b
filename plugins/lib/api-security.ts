import { Type, type Static } from '@sinclair/typebox'

const Text = (description: string) => Type.String({ minLength: 1, maxLength: 128, pattern: '^\\S(?:.*\\S)?$', description })
const Pem = (what: string) => Type.String({ minLength: 1, maxLength: 16_384, description: `${what}, the PEM text or the path of a PEM file` })

/** Keys of calls that are encrypted and signed. https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/openApi-sign.html */
export const ApiSecurity = Type.Object({
  symmetric: Type.Object({
    sn: Text('the number of the symmetric key'),
    /** 32 bytes for AES256_GCM, 16 bytes for SM4_GCM. */
    key: Type.String({ pattern: '^(?:[A-Za-z0-9+/]{43}=?|[A-Za-z0-9+/]{22}(?:==)?)$', description: 'the symmetric key in base64, 32 bytes for AES256_GCM or 16 bytes for SM4_GCM' })
  }, { additionalProperties: false, description: 'the symmetric key, with sn and key' }),
  asymmetric: Type.Object({
    sn: Text('the number of your asymmetric key'),
    /** An RSA key for RSAwithSHA256, an SM2 key for SM2withSM3. */
    privateKey: Pem('your private key')
  }, { additionalProperties: false, description: 'your asymmetric key, with sn and privateKey' }),
  certificates: Type.Array(Type.Object({
    sn: Text('the number of the platform\'s certificate, as the console shows it'),
    certificate: Pem('the platform\'s certificate')
  }, { additionalProperties: false, description: 'a certificate of the platform, with sn and certificate' }), { minItems: 1, maxItems: 8, description: 'a list of the platform\'s certificates' })
}, { additionalProperties: false, description: 'API security with symmetric, asymmetric and certificates' })

export type ApiSecurity = Static<typeof ApiSecurity>
