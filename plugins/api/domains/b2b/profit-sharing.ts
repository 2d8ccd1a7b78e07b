import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownString } from '../../schemas.js'

/**
 * Add a receiver of shared profits.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_addprofitsharingaccount
 */
export const addProfitSharingAccount = operation({
  method: 'POST',
  path: '/retail/B2b/addprofitsharingaccount',
  body: Type.Object({
    /** The receiver: the openid of a user, the id of a merchant. */
    payee_id: Type.String(),
    /** The full name of the receiving merchant. */
    payee_name: Type.Optional(Type.String()),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    payee_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT'),
    /** The relation of the receiver to the merchant. */
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
    /** The receiver: the openid of a user, the id of a merchant. */
    payee_id: Type.String(),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    payee_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT')
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
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The receivers of shared profits. */
    account_list: Type.Array(Type.Object({
      /** The time when the receiver was added. */
      add_time: Type.Optional(Type.Integer()),
      /** The name of the receiving merchant. */
      name: Type.Optional(Type.String()),
      /** The receiver: the openid of a user, the id of a merchant. */
      sharing_account: Type.Optional(Type.String()),
      /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
      sharing_account_type: Type.Optional(KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT')),
      /** The time when it was last changed, in Unix seconds. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.String(),
    /** The amount to share, in fen: at most the amount of the order. */
    profit_fee: Type.Integer(),
    /** The receiver: the openid of a user, the id of a merchant. */
    receiver_account: Type.String(),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    receiver_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT')
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own order number. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.String(),
    /** The receiver: the openid of a user, the id of a merchant. */
    receiver_account: Type.String(),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    receiver_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT')
  }),
  answer: Type.Object({
    /** The state. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.String()
  }),
  answer: Type.Object({
    /** The amount that can still be shared, in fen. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own refund number. */
    out_refund_no: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.String(),
    /** The receiver: the openid of a user, the id of a merchant. */
    payee_id: Type.String(),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    payee_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT'),
    /** The amount to give back, in fen. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own refund number. */
    out_refund_no: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.String(),
    /** The receiver: the openid of a user, the id of a merchant. */
    payee_id: Type.String(),
    /** The kind of receiver. `PAYEE_TYPE_EXTERNAL_USER`: a user. `PAYEE_TYPE_EXTERNAL_MERCHANT`: a merchant. */
    payee_type: KnownString('PAYEE_TYPE_EXTERNAL_USER', 'PAYEE_TYPE_EXTERNAL_MERCHANT')
  }),
  answer: Type.Object({
    /** The state. */
    order_status: Type.Integer()
  }),
  sign: 'pay',
  once: false
})
