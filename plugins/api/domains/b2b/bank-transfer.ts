import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Apply for bank transfers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_registeronlywqf
 */
export const registerBankTransfer = operation({
  method: 'POST',
  path: '/retail/B2b/registeronlywqf',
  body: Type.Object({
    /** The number of the merchant's registration. */
    out_registration_id: Type.String()
  })
})

/**
 * Create the address of the page for bank transfers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_createwqflink
 */
export const createBankTransferLink = operation({
  method: 'POST',
  path: '/retail/B2b/createwqflink',
  body: Type.Object({
    /** The number of the application for bank transfers. */
    request_no: Type.String()
  }),
  answer: Type.Object({
    /** The time when the address expires. */
    expire_time: Type.String(),
    /** The address of the page for bank transfers. */
    url: Type.String()
  })
})

/**
 * Get the service fee of bank transfers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getwqfchargefee
 */
export const getBankTransferChargeFee = operation({
  method: 'POST',
  path: '/retail/B2b/getwqfchargefee',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The fee rate for certified stores, in ten-thousandths: `40` is 0.40 %. When set: 22 to 40. */
    certified_charge_fee_numerator: Type.Optional(Type.Integer()),
    /** The name of the merchant. */
    merchant_name: Type.Optional(Type.String()),
    /** The fee rate for stores that are not certified, in ten-thousandths: `60` is 0.60 %. */
    uncertified_charge_fee_numerator: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Sign up for a lower service fee of bank transfers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_updatewqfchargefee
 */
export const updateBankTransferChargeFee = operation({
  method: 'POST',
  path: '/retail/B2b/updatewqfchargefee',
  body: Type.Object({
    /** The fee rate for certified stores, in ten-thousandths: `40` is 0.40 %. When set: 22 to 40. */
    certified_charge_fee_numerator: Type.Integer(),
    /** The id of the merchant at WeChat Pay. */
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    /** The fee rate for certified stores, in ten-thousandths: `40` is 0.40 %. When set: 22 to 40. */
    certified_charge_fee_numerator: Type.Optional(Type.Integer()),
    /** The name of the merchant. */
    merchant_name: Type.Optional(Type.String()),
    /** The fee rate for stores that are not certified, in ten-thousandths: `60` is 0.60 %. */
    uncertified_charge_fee_numerator: Type.Optional(Type.Integer())
  })
})
