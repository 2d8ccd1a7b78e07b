import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Add a receiver of shared profits.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_addprofitsharingaccount
 */
export const addProfitSharingAccount = operation({
  method: 'POST',
  path: '/retail/B2b/addprofitsharingaccount',
  body: Type.Object({
    payee_id: Type.String(),
    payee_name: Type.Optional(Type.String()),
    payee_type: Type.String(),
    profit_sharing_relation_type: Type.String()
  }),
  sign: 'pay'
})

/**
 * Remove a receiver of shared profits.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_delprofitsharingaccount
 */
export const deleteProfitSharingAccount = operation({
  method: 'POST',
  path: '/retail/B2b/delprofitsharingaccount',
  body: Type.Object({
    payee_id: Type.String(),
    payee_type: Type.String()
  }),
  sign: 'pay'
})

/**
 * List the receivers of shared profits.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_queryprofitsharingaccount
 */
export const queryProfitSharingAccount = operation({
  method: 'POST',
  path: '/retail/B2b/queryprofitsharingaccount',
  body: Type.Object({
    limit: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    account_list: Type.Array(Type.Object({
      add_time: Type.Optional(Type.Integer()),
      name: Type.Optional(Type.String()),
      sharing_account: Type.Optional(Type.String()),
      sharing_account_type: Type.Optional(Type.String()),
      update_time: Type.Optional(Type.Integer())
    }))
  }),
  sign: 'pay',
  once: false
})

/**
 * Share the profit of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_createprofitsharingorder
 */
export const createProfitSharingOrder = operation({
  method: 'POST',
  path: '/retail/B2b/createprofitsharingorder',
  body: Type.Object({
    mchid: Type.String(),
    out_trade_no: Type.String(),
    profit_fee: Type.Integer(),
    receiver_account: Type.String(),
    receiver_type: Type.String()
  }),
  sign: 'pay'
})

/**
 * Finish sharing the profit of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_finishprofitsharingorder
 */
export const finishProfitSharingOrder = operation({
  method: 'POST',
  path: '/retail/B2b/finishprofitsharingorder',
  body: Type.Object({
    mchid: Type.String(),
    out_trade_no: Type.String()
  }),
  sign: 'pay'
})

/**
 * Get the result of sharing a profit.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_queryprofitsharingorder
 */
export const queryProfitSharingOrder = operation({
  method: 'POST',
  path: '/retail/B2b/queryprofitsharingorder',
  body: Type.Object({
    mchid: Type.String(),
    out_trade_no: Type.String(),
    receiver_account: Type.String(),
    receiver_type: Type.String()
  }),
  answer: Type.Object({
    order_status: Type.Integer()
  }),
  sign: 'pay',
  once: false
})

/**
 * Get how much of an order can still be shared.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_queryprofitsharingremainamt
 */
export const queryProfitSharingRemainAmount = operation({
  method: 'POST',
  path: '/retail/B2b/queryprofitsharingremainamt',
  body: Type.Object({
    mchid: Type.String(),
    out_trade_no: Type.String()
  }),
  answer: Type.Object({
    remain_amt: Type.Integer()
  }),
  sign: 'pay',
  once: false
})

/**
 * Take back a shared profit.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_refundprofitsharing
 */
export const refundProfitSharing = operation({
  method: 'POST',
  path: '/retail/B2b/refundprofitsharing',
  body: Type.Object({
    mchid: Type.String(),
    out_refund_no: Type.String(),
    out_trade_no: Type.String(),
    payee_id: Type.String(),
    payee_type: Type.String(),
    refund_amt: Type.Integer()
  }),
  sign: 'pay'
})

/**
 * Get the result of taking back a shared profit.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_queryrefundprofitsharingorder
 */
export const queryRefundProfitSharingOrder = operation({
  method: 'POST',
  path: '/retail/B2b/queryrefundprofitsharingorder',
  body: Type.Object({
    mchid: Type.String(),
    out_refund_no: Type.String(),
    out_trade_no: Type.String(),
    payee_id: Type.String(),
    payee_type: Type.String()
  }),
  answer: Type.Object({
    order_status: Type.Integer()
  }),
  sign: 'pay',
  once: false
})
