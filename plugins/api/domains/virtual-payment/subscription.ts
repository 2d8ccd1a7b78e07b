import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownString } from '../../schemas.js'
import { Env } from './schemas.js'

/**
 * End a user's subscription, as the merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_cancel_subscribe_contract
 */
export const cancelSubscribeContract = operation({
  method: 'POST',
  path: '/xpay/cancel_subscribe_contract',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The reason why the contract ends. */
    termination_reason: Type.String(),
    /** The id of the item, which must be a subscription. */
    product_id: Type.String(),
    /** Your number of the contract, given when the user signed. */
    out_contract_code: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Get whether a user's subscription holds.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_subscribe_contract
 */
export const querySubscribeContract = operation({
  method: 'POST',
  path: '/xpay/query_subscribe_contract',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** Your number of the contract, given when the user signed. */
    out_contract_code: Type.String(),
    /** The id of the item, which must be a subscription. */
    product_id: Type.String()
  }),
  answer: Type.Object({
    /** The state of the contract. `SIGNED`: in force. `TERMINATED`: ended for good, sign again under another number. `UNBINDUSER`: never signed. */
    authorization_state: KnownString('SIGNED', 'TERMINATED', 'UNBINDUSER')
  }),
  sign: 'xpay',
  once: false
})

/**
 * Tell a user of a coming charge of a subscription.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_send_subscribe_pre_payment
 */
export const sendSubscribePrePayment = operation({
  method: 'POST',
  path: '/xpay/send_subscribe_pre_payment',
  body: Type.Object({
    /** The amount to be deducted, in fen. */
    deduct_price: Type.Number(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** Your number of the contract, given when the user signed. */
    out_contract_code: Type.String(),
    /** The id of the item, which must be a subscription. */
    product_id: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Charge a user for a subscription.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_submit_subscribe_pay_order
 */
export const submitSubscribePayOrder = operation({
  method: 'POST',
  path: '/xpay/submit_subscribe_pay_order',
  body: Type.Object({
    /** Data of yours that comes back in the notice of delivery. */
    attach: Type.Optional(Type.String()),
    /** The number to buy: always 1. */
    buy_quantity: Type.Integer(),
    /** The currency: always `CNY`. */
    currency_type: Type.String(),
    /** The amount to be deducted, in fen. */
    deduct_price: Type.Number(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The offer id of the Mini Program's virtual payment. */
    offer_id: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** Your number of the order: 8 to 32 letters, digits, `_` and `-`. Each works once. */
    order_id: Type.String(),
    /** The id of the item, which must be a subscription. */
    product_id: Type.String()
  }),
  sign: 'xpay'
})
