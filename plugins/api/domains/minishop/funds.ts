import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const OrderFlow = Type.Object({
  order_id: Id,
  status: Type.String(),
  price: Type.Integer(),
  order_price: Type.Integer(),
  discount_fee: Type.Integer(),
  service_fee: Type.Integer(),
  handling_fee: Type.Integer(),
  refunding_type: Type.Integer(),
  refund_fee: Type.Integer(),
  settled_time: Type.Optional(Type.Integer()),
  order_time: Type.Integer()
})

/**
 * Get the balance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/get_balance.html
 */
export const getBalance = operation({
  method: 'POST',
  path: '/product/funds/getbalance',
  answer: Type.Object({ available_amount: Type.Integer(), pending_amount: Type.Integer(), sub_mchid: Type.String() }),
  once: false
})

/**
 * Get an entry of the order ledger.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/get_order_flow.html
 */
export const getOrderFlow = operation({
  method: 'POST',
  path: '/product/funds/getorderflow',
  body: Type.Object({ order_id: Id }),
  answer: Type.Object({ order_flow: OrderFlow }),
  once: false
})

/**
 * Get a withdrawal.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/get_withdraw_detail.html
 */
export const getWithdrawDetail = operation({
  method: 'POST',
  path: '/product/funds/getwithdrawdetail',
  body: Type.Object({ out_request_no: Type.String() }),
  answer: Type.Object({
    out_request_no: Type.String(),
    status: Type.String(),
    amount: Type.Integer(),
    reason: Type.Optional(Type.String()),
    remark: Type.Optional(Type.String()),
    bank_num: Type.String(),
    bank_name: Type.String(),
    bank_memo: Type.Optional(Type.String()),
    update_time: Type.Integer(),
    create_time: Type.Integer()
  }),
  once: false
})

/**
 * List the entries of the order ledger.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/scan_order_flow.html
 */
export const scanOrderFlow = operation({
  method: 'POST',
  path: '/product/funds/scanorderflow',
  body: Type.Object({ page_num: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({ order_flow: Type.Array(OrderFlow) }),
  once: false
})

/**
 * List the withdrawals.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/scan_withdraw.html
 */
export const scanWithdraw = operation({
  method: 'POST',
  path: '/product/funds/scanwithdraw',
  body: Type.Object({ page_num: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      out_request_no: Type.String(),
      status: Type.String(),
      amount: Type.Integer(),
      reason: Type.Optional(Type.String()),
      remark: Type.Optional(Type.String()),
      bank_memo: Type.Optional(Type.String()),
      wxpay_update_time: Type.Integer(),
      wxpay_create_time: Type.Integer()
    })),
    total_num: Type.Integer()
  }),
  once: false
})

/**
 * Set the bank account for withdrawals.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/set_bank_account.html
 */
export const setBankAccount = operation({
  method: 'POST',
  path: '/product/funds/setbankaccount',
  body: Type.Object({
    account_info: Type.Object({
      bank_account_type: Type.String(),
      account_number: Type.String(),
      account_bank: Type.String(),
      account_bank4show: Type.Optional(Type.String()),
      bank_address_code: Type.String(),
      bank_branch_id: Type.Optional(Type.String())
    })
  })
})

/**
 * Withdraw money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/funds/submit_withdraw.html
 */
export const submitWithdraw = operation({
  method: 'POST',
  path: '/product/funds/submitwithdraw',
  body: Type.Object({
    amount: Type.Integer(),
    remark: Type.Optional(Type.String()),
    bank_memo: Type.Optional(Type.String())
  }),
  answer: Type.Object({ qrcode_ticket: Type.String() })
})

/**
 * Get the state of a confirmation QR code.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/qrcode/check_qrcode.html
 */
export const checkQRCode = operation({
  method: 'POST',
  path: '/product/qrcode/check',
  body: Type.Object({ ticket: Type.String() }),
  answer: Type.Object({
    self_check_err_code: Type.Integer(),
    self_check_err_msg: Type.Optional(Type.String()),
    status: Type.Integer(),
    scan_user_type: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Make a confirmation QR code.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/qrcode/gen_qrcode.html
 */
export const genQRCode = operation({
  method: 'POST',
  path: '/product/qrcode/gen',
  body: Type.Object({ type: Type.Integer() }),
  answer: Type.Object({ qrcode_ticket: Type.String() })
})

/**
 * Get a confirmation QR code.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/qrcode/get_qrcode.html
 */
export const getQRCode = operation({
  method: 'POST',
  path: '/product/qrcode/get',
  body: Type.Object({ ticket: Type.String() }),
  answer: Type.Object({ qrcode_buf: Type.String() }),
  once: false
})
