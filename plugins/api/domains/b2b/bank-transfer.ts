import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Apply for bank transfers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_registeronlywqf
 */
export const registerBankTransfer = operation({
  method: 'POST',
  path: '/retail/B2b/registeronlywqf',
  body: Type.Object({
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
    request_no: Type.String()
  }),
  answer: Type.Object({
    expire_time: Type.String(),
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
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    certified_charge_fee_numerator: Type.Optional(Type.Integer()),
    merchant_name: Type.Optional(Type.String()),
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
    certified_charge_fee_numerator: Type.Integer(),
    sub_mchid: Type.String()
  }),
  answer: Type.Object({
    certified_charge_fee_numerator: Type.Optional(Type.Integer()),
    merchant_name: Type.Optional(Type.String()),
    uncertified_charge_fee_numerator: Type.Optional(Type.Integer())
  })
})
