import { Type, type Static } from '@sinclair/typebox'
import { InputError } from './error-codes.js'

const Text = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, pattern: '^\\S(?:.*\\S)?$', description })

/** Keys of virtual payment. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
export const VirtualPaymentKeys = Type.Object({
  offerId: Text(64, 'the OfferID of virtual payment'),
  appKey: Text(128, 'the AppKey of virtual payment'),
  sandboxAppKey: Type.Optional(Text(128, 'the AppKey of virtual payment\'s sandbox')),
  /** Takes the sandbox's orders, calls and pushes. Default: unless `NODE_ENV` is `production`. */
  allowSandbox: Type.Optional(Type.Boolean({ description: 'true or false' }))
}, { additionalProperties: false, description: 'virtual payment with offerId and appKey' })

export type VirtualPaymentKeys = Static<typeof VirtualPaymentKeys>

/** The environment of virtual payment: 0 is production, 1 is the sandbox, where money is not real. */
export type Environment = 0 | 1

/** Whether an account deals with the sandbox: by default in development only, so that nobody delivers for play money. */
export function isSandboxAllowed (keys: Pick<VirtualPaymentKeys, 'allowSandbox'> | undefined): boolean {
  return keys?.allowSandbox ?? process.env.NODE_ENV !== 'production'
}

/** The AppKey of an environment; what names no environment is signed with the key of production. Throws `WX_ERR_INPUT`. */
export function appKeyOf (keys: VirtualPaymentKeys, env: unknown): string {
  if (env !== 1) return keys.appKey
  if (!isSandboxAllowed(keys)) throw new InputError('env: this account does not deal with the sandbox of virtual payment (account option virtualPayment.allowSandbox)')
  if (keys.sandboxAppKey === undefined) throw new InputError('env: the sandbox of virtual payment needs the account option virtualPayment.sandboxAppKey')
  return keys.sandboxAppKey
}
