import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

/**
 * Cancel an order for a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterdeliverycancel
 */
export const cancelSingleWaybillOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/cancel_order',
  body: Type.Object({ token: Type.String(), reason: Type.String() })
})

/**
 * Rate or report the delivery of a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/delivery/single-delivery.html
 */
export const evaluateSingleWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/evaluate_feedback',
  body: Type.Object({
    token: Type.String(),
    waybill_id: Type.String(),
    result: Type.String(),
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
    token: Type.String(),
    waybill_id: Type.String(),
    need_pay: Type.Integer(),
    fee: Type.Integer(),
    original_fee: Type.Integer(),
    base_fee: Type.Integer(),
    insured_fee: Type.Optional(Type.Integer()),
    other_fee: Type.Optional(Type.Integer()),
    remark: Type.Optional(Numeric),
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
  body: Type.Object({ date: Type.String(), type: Type.String() }),
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
  body: Type.Object({ token: Type.String(), fee: Type.Integer() })
})

/**
 * Report the progress of a single parcel.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-provider/api_scatterupdateorderstatus
 */
export const updateSingleWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/single_waybill/update',
  body: Type.Object({
    token: Type.String(),
    waybill_id: Type.Optional(Type.String()),
    action_time: Type.Integer(),
    action_type: Type.Integer(),
    action_msg: Type.String(),
    pickup_courier_name: Type.Optional(Type.String()),
    pickup_courier_phone: Type.Optional(Type.String()),
    delivery_courier_name: Type.Optional(Type.String()),
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
    desc: Type.String(),
    result: Type.String(),
    token: Type.String(),
    waybill_id: Type.String()
  })
})
