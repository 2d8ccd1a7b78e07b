import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Get a merchant's balance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getmchbalance
 */
export const getMchBalance = operation({
  method: 'POST',
  path: '/retail/B2b/getmchbalance',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String()
  }),
  answer: Type.Object({
    /** The balances of the merchant. */
    balance_list: Type.Array(Type.Object({
      /** The amount, in yuan. */
      amount: Type.Optional(Type.String()),
      /** The kind of balance. */
      balance_type: Type.Optional(Type.String()),
      /** The currency: always `CNY`. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** Your number of the withdrawal: 6 to 32 digits, letters, `_`, `-` and `*`. */
    out_withdraw_no: Type.String(),
    /** The amount to withdraw, in fen. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** Your number of the withdrawal: 6 to 32 digits, letters, `_`, `-` and `*`. */
    out_withdraw_no: Type.String()
  }),
  answer: Type.Object({
    /** The reason why the withdrawal failed, where the state is `WITHDRAW_FAIL`. */
    fail_reason: Type.Optional(Type.String()),
    /** Your number of the withdrawal: 6 to 32 digits, letters, `_`, `-` and `*`. */
    out_withdraw_no: Type.Optional(Type.String()),
    /** The state of the withdrawal. */
    status: Type.Optional(Type.String()),
    /** The amount to withdraw, in fen. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The amount that stays in the account, in fen. */
    retain_amt: Type.Optional(Type.Integer()),
    /** Whether to withdraw on its own every day. */
    status: Type.Optional(Type.Integer())
  }),
  sign: 'pay'
})
