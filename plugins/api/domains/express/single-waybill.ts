import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, Numeric } from '../../schemas.js'

/**
 * Cancel an order for a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterdeliverycancel
 */
export const cancelSingleWaybillOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/cancel_order',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The reason why it is cancelled. */
    reason: Type.String()
  })
})

/**
 * Rate or report the delivery of a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html
 */
export const evaluateSingleWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/evaluate_feedback',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The user's judgement. */
    result: Type.String(),
    /** The judgement in words. */
    desc: Type.Optional(Type.String())
  })
})

/**
 * Get what a single parcel costs.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterupdateorderfee
 */
export const getSingleWaybillFee = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/fee',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** Whether the user has to pay. `1`: yes. */
    need_pay: Type.Integer(),
    /** The amount to pay, in fen. */
    fee: Type.Integer(),
    /** The amount before a discount, in fen. */
    original_fee: Type.Integer(),
    /** The basic amount, in fen. */
    base_fee: Type.Integer(),
    /** The amount for the insurance, in fen. */
    insured_fee: Type.Optional(Type.Integer()),
    /** Other amounts, in fen. */
    other_fee: Type.Optional(Type.Integer()),
    /** A note. */
    remark: Type.Optional(Numeric),
    /** The name shown in the payment. */
    pay_goods_name: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Download the bill of single parcels.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatter_get_bill
 */
export const getSingleWaybillBill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/get_bill',
  body: Type.Object({
    /** The day of the bill. */
    date: Type.String(),
    /** The kind of bill. */
    type: Type.String()
  }),
  binary: true,
  once: false
})

/**
 * Refund an order for a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterdeliveryrefund
 */
export const refundSingleWaybillOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/refund_order',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The amount to refund, in fen. */
    fee: Type.Integer()
  })
})

/**
 * Report the progress of a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterupdateorderstatus
 */
export const updateSingleWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/update',
  body: Type.Object({
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.Optional(Type.String()),
    /** The time when it happened, in Unix seconds. */
    action_time: Type.Integer(),
    /** The event. Before the collection, `90001`: taken by a branch, `90002`: given to a courier, `90003`: given to another courier, `90010`: not paid yet, `90011`: paid. `100001`: collected. `100002`: could not be collected. `200001`: on its way. `300002`: out for delivery. `300003`: received. `300004`: could not be delivered. `300005`: left at a pick-up point. `300006`: taken from the pick-up point by the courier. `300007`: received by another. `400001`: cancelled. `400002`: held up. `400003`: sent back. `400004`: refused. `400005`: in trouble. `500001`: anything else. */
    action_type: KnownInteger(90001, 90002, 90003, 90010, 90011, 100001, 100002, 200001, 300002, 300003, 300004, 300005, 300006, 300007, 400001, 400002, 400003, 400004, 400005, 500001),
    /** A description of the event. */
    action_msg: Type.String(),
    /** The name of the courier who collects. */
    pickup_courier_name: Type.Optional(Type.String()),
    /** The telephone number of the courier who collects. */
    pickup_courier_phone: Type.Optional(Type.String()),
    /** The name of the courier who delivers. */
    delivery_courier_name: Type.Optional(Type.String()),
    /** The telephone number of the courier who delivers. */
    delivery_courier_phone: Type.Optional(Type.String())
  })
})

/**
 * Answer a user's complaint, as a delivery company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterupdatecomplainresult
 */
export const updateComplaintResult = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/scatter/update_complaint_result',
  body: Type.Object({
    /** A description of the action. */
    desc: Type.String(),
    /** The result. */
    result: Type.String(),
    /** The token of the order, given in the push. */
    token: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String()
  })
})
