import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id } from '../../schemas.js'

const AccountInfo = Type.Object({
  bank_account_type: Type.String(),
  account_bank: Type.String(),
  bank_address_code: Type.String(),
  account_number: Type.String()
})

/**
 * Get the balance.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/getbalance.html
 */
export const getBalance = operation({
  method: 'POST',
  path: '/shop/funds/getbalance',
  answer: Type.Object({
    balance_info: Type.Object({ available_amount: Type.Integer(), pending_amount: Type.Integer() })
  }),
  once: false
})

/**
 * Get the bank account for withdrawals.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/getbankaccount.html
 */
export const getBankAccount = operation({
  method: 'POST',
  path: '/shop/funds/getbankaccount',
  answer: Type.Object({ account_info: AccountInfo }),
  once: false
})

/**
 * Find the bank of an account number.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/bank/getbankbynum.html
 */
export const getBankByNum = operation({
  method: 'POST',
  path: '/shop/funds/getbankbynum',
  body: Type.Object({ account_number: Type.String() }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      account_bank: Type.String(),
      bank_id: Id,
      bank_code: Type.String(),
      bank_name: Type.String(),
      need_branch: Type.Boolean()
    })),
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * List the banks.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/bank/getbanklist.html
 */
export const getBankList = operation({
  method: 'POST',
  path: '/shop/funds/getbanklist',
  body: Type.Object({
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer()),
    key_words: Type.Optional(Type.String()),
    bank_type: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      account_bank: Type.String(),
      bank_type: Type.Integer(),
      bank_id: Id,
      bank_code: Type.String(),
      bank_name: Type.String(),
      need_branch: Type.Boolean()
    }))
  }),
  once: false
})

/**
 * List the cities of a province for bank branches.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/bank/getcity.html
 */
export const getCity = operation({
  method: 'POST',
  path: '/shop/funds/getcity',
  body: Type.Object({ province_code: Type.Integer() }),
  answer: Type.Object({
    data: Type.Array(Type.Object({ city_code: Type.Integer(), city_name: Type.String(), bank_address_code: Type.String() })),
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * Get an entry of the order ledger.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/getorderflow.html
 */
export const getOrderFlow = operation({
  method: 'POST',
  path: '/shop/funds/getorderflow',
  body: Type.Object({ funds_flow_id: Type.String() }),
  answer: Type.Object({
    funds_flow: Type.Object({
      funds_flow_id: Type.String(),
      type: Type.String(),
      flow_type: Type.String(),
      amount: Type.Number(),
      balance: Type.Number(),
      busi_type: Type.Optional(Type.String()),
      request_no: Type.Optional(Type.String()),
      bookkeeping_time: DateTime
    })
  }),
  once: false
})

/**
 * List the provinces for bank branches.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/bank/getprovince.html
 */
export const getProvince = operation({
  method: 'POST',
  path: '/shop/funds/getprovince',
  answer: Type.Object({
    data: Type.Array(Type.Object({ province_code: Type.Integer(), province_name: Type.String() })),
    total_count: Type.Integer()
  }),
  once: false
})

/**
 * List the branches of a bank.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/bank/getsubbranch.html
 */
export const getSubBranch = operation({
  method: 'POST',
  path: '/shop/funds/getsubbranch',
  body: Type.Object({
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer()),
    city_code: Type.Integer(),
    bank_code: Type.String()
  }),
  answer: Type.Object({
    account_bank: Type.String(),
    account_bank_code: Id,
    bank_alias: Type.String(),
    bank_alias_code: Id,
    data: Type.Array(Type.Object({ branch_id: Id, branch_name: Type.String() })),
    total_count: Type.Integer(),
    count: Type.Integer()
  }),
  once: false
})

/**
 * Get a withdrawal.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/funds/getwithdrawdetail.html
 */
export const getWithdrawDetail = operation({
  method: 'POST',
  path: '/shop/funds/getwithdrawdetail',
  body: Type.Object({ out_request_no: Type.String() }),
  answer: Type.Object({
    withdraw_info: Type.Object({
      amount: Type.Integer(),
      remark: Type.Optional(Type.String()),
      bank_name: Type.Optional(Type.String()),
      bank_num: Type.Optional(Type.String()),
      bank_memo: Type.Optional(Type.String()),
      status: Type.String(),
      reason: Type.Optional(Type.String()),
      create_time: Type.Integer(),
      update_time: Type.Integer()
    })
  }),
  once: false
})

/**
 * Get the state of a confirmation QR code for money.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/qrcode/check.html
 */
export const checkFundsQRCode = operation({
  method: 'POST',
  path: '/shop/funds/qrcode/check',
  body: Type.Object({ qrcode_ticket: Type.String() }),
  answer: Type.Object({
    status: Type.Integer(),
    scan_user_type: Type.Integer(),
    self_check_err_code: Type.Optional(Type.Integer()),
    self_check_err_msg: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Make a confirmation QR code for money.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/qrcode/gen.html
 */
export const genFundsQRCode = operation({
  method: 'POST',
  path: '/shop/funds/qrcode/gen',
  body: Type.Object({ identity_type: Type.Integer() }),
  answer: Type.Object({ qrcode_ticket: Type.String() })
})

/**
 * Get a confirmation QR code for money.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/qrcode/get.html
 */
export const getFundsQRCode = operation({
  method: 'POST',
  path: '/shop/funds/qrcode/get',
  body: Type.Object({ qrcode_ticket: Type.String() }),
  answer: Type.Object({ qrcode_buf: Type.String() }),
  once: false
})

/**
 * List the entries of the order ledger.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/scanorderflow.html
 */
export const scanOrderFlow = operation({
  method: 'POST',
  path: '/shop/funds/scanorderflow',
  body: Type.Object({ date: Type.String(), page_num: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({ funds_flow_ids: Type.Array(Type.String()), total_num: Type.Integer() }),
  once: false
})

/**
 * List the withdrawals.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/funds/scanwithdraw.html
 */
export const scanWithdraw = operation({
  method: 'POST',
  path: '/shop/funds/scanwithdraw',
  body: Type.Object({ page_num: Type.Integer(), page_size: Type.Integer() }),
  answer: Type.Object({ out_request_nos: Type.Array(Type.String()), total_num: Type.Integer() }),
  once: false
})

/**
 * Set the bank account for withdrawals.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/funds/setbankaccount.html
 */
export const setBankAccount = operation({
  method: 'POST',
  path: '/shop/funds/setbankaccount',
  body: Type.Object({ account_info: AccountInfo })
})

/**
 * Withdraw money.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/wxafunds/API/funds/submitwithdraw.html
 */
export const submitWithdraw = operation({
  method: 'POST',
  path: '/shop/funds/submitwithdraw',
  body: Type.Object({
    amount: Type.Integer(),
    remark: Type.Optional(Type.String()),
    bank_memo: Type.Optional(Type.String())
  }),
  answer: Type.Object({ out_request_no: Type.String(), qrcode_ticket: Type.String() })
})
