import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Get a merchant's balance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getmchbalance
 */
export const getMchBalance = operation({
  method: 'POST',
  path: '/retail/B2b/getmchbalance',
  body: Type.Object({
    mchid: Type.String()
  }),
  answer: Type.Object({
    balance_list: Type.Array(Type.Object({
      amount: Type.Optional(Type.String()),
      balance_type: Type.Optional(Type.String()),
      currency: Type.Optional(Type.String())
    }))
  }),
  sign: 'pay',
  once: false
})

/**
 * Withdraw money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_manualwithdraw
 */
export const withdraw = operation({
  method: 'POST',
  path: '/retail/B2b/withdraw',
  body: Type.Object({
    mchid: Type.String(),
    out_withdraw_no: Type.String(),
    withdraw_amount: Type.Integer()
  }),
  sign: 'pay'
})

/**
 * Get the state of a withdrawal.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_querywithdraw
 */
export const queryWithdraw = operation({
  method: 'POST',
  path: '/retail/B2b/querywithdraw',
  body: Type.Object({
    mchid: Type.String(),
    out_withdraw_no: Type.String()
  }),
  answer: Type.Object({
    fail_reason: Type.Optional(Type.String()),
    out_withdraw_no: Type.Optional(Type.String()),
    status: Type.Optional(Type.String()),
    withdraw_amount: Type.Optional(Type.Integer())
  }),
  sign: 'pay',
  once: false
})

/**
 * Turn automatic withdrawals on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_setautowithdraw
 */
export const setAutoWithdraw = operation({
  method: 'POST',
  path: '/retail/B2b/setautowithdraw',
  body: Type.Object({
    mchid: Type.String(),
    retain_amt: Type.Optional(Type.Integer()),
    status: Type.Optional(Type.Integer())
  }),
  sign: 'pay'
})
