import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Env } from './schemas.js'

/**
 * End a user's subscription, as the merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_cancel_subscribe_contract
 */
export const cancelSubscribeContract = operation({
  method: 'POST',
  path: '/xpay/cancel_subscribe_contract',
  body: Type.Object({
    openid: Type.String(),
    termination_reason: Type.String(),
    product_id: Type.String(),
    out_contract_code: Type.String()
  }),
  sign: 'pay'
})

/**
 * Get whether a user's subscription holds.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_subscribe_contract
 */
export const querySubscribeContract = operation({
  method: 'POST',
  path: '/xpay/query_subscribe_contract',
  body: Type.Object({
    openid: Type.String(),
    out_contract_code: Type.String(),
    product_id: Type.String()
  }),
  answer: Type.Object({
    authorization_state: Type.String()
  }),
  sign: 'pay',
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
    deduct_price: Type.Number(),
    openid: Type.String(),
    out_contract_code: Type.String(),
    product_id: Type.String()
  }),
  sign: 'pay'
})

/**
 * Charge a user for a subscription.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_submit_subscribe_pay_order
 */
export const submitSubscribePayOrder = operation({
  method: 'POST',
  path: '/xpay/submit_subscribe_pay_order',
  body: Type.Object({
    attach: Type.Optional(Type.String()),
    buy_quantity: Type.Integer(),
    currency_type: Type.String(),
    deduct_price: Type.Number(),
    env: Env,
    offer_id: Type.String(),
    openid: Type.String(),
    order_id: Type.String(),
    product_id: Type.String()
  }),
  sign: 'pay'
})
