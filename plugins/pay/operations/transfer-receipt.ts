import { Type } from '../../lib/typebox.js'
import { OneOf, OutBillNo, payOperation } from '../define.js'

/**
 * 商户单号申请电子回单
 *
 * Ask for the receipt of a transfer by the merchant's own number: `POST /v3/fund-app/mch-transfer/elecsign/out-bill-no`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716452
 */
export const applyReceiptByOutBillNo = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/elecsign/out-bill-no',
  title: '商户单号申请电子回单',
  body: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  answer: Type.Object({
    /** The state. 状态 */
    state: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 商户单号查询电子回单
 *
 * Query the receipt of a transfer by the merchant's own number: `GET /v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716436
 */
export const getReceiptByOutBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}',
  title: '商户单号查询电子回单',
  params: Type.Object({
    /** The merchant's own number of the transfer. 商户转账单号 */
    out_bill_no: OutBillNo
  }),
  answer: Type.Object({
    /** The state. 状态 */
    state: OneOf('GENERATING', 'FINISHED', 'FAILED'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String())
  })
})

/**
 * 微信单号申请电子回单
 *
 * Ask for the receipt of a transfer by its number at WeChat Pay: `POST /v3/fund-app/mch-transfer/elecsign/transfer-bill-no`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716456
 */
export const applyReceiptByTransferBillNo = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/elecsign/transfer-bill-no',
  title: '微信单号申请电子回单',
  body: Type.Object({
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** The state. 状态 */
    state: Type.String(),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 微信单号查询电子回单
 *
 * Query the receipt of a transfer by its number at WeChat Pay: `GET /v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716455
 */
export const getReceiptByTransferBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}',
  title: '微信单号查询电子回单',
  params: Type.Object({
    /** The number of the transfer at WeChat Pay. 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** The state. 状态 */
    state: OneOf('GENERATING', 'FINISHED', 'FAILED'),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** The reason why it failed. 失败原因 */
    fail_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询转账明细电子回单受理结果
 *
 * Query the receipt of a transfer of a batch: `GET /v3/transfer-detail/electronic-receipts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458972
 */
export const listDetailElectronicReceipts = payOperation({
  method: 'GET',
  path: '/v3/transfer-detail/electronic-receipts',
  title: '查询转账明细电子回单受理结果',
  query: Type.Object({
    /** The kind of receipt that was asked for. 电子回单受理类型 */
    accept_type: OneOf('BATCH_TRANSFER', 'TRANSFER_TO_POCKET', 'TRANSFER_TO_BANK'),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.Optional(OutBillNo),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: OutBillNo
  }),
  answer: Type.Object({
    /** The kind of receipt that was asked for. 电子回单受理类型 */
    accept_type: Type.String(),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: Type.String(),
    /** The number of the application for the receipt. 电子回单申请单号 */
    signature_no: Type.String(),
    /** The state of the application for the receipt. 电子回单申请状态 */
    signature_status: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 转账明细电子回单受理
 *
 * Ask for the receipt of a transfer of a batch: `POST /v3/transfer-detail/electronic-receipts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458967
 */
export const createDetailElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/transfer-detail/electronic-receipts',
  title: '转账明细电子回单受理',
  body: Type.Object({
    /** The kind of receipt that was asked for. 电子回单受理类型 */
    accept_type: OneOf('BATCH_TRANSFER', 'TRANSFER_TO_POCKET', 'TRANSFER_TO_BANK'),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.Optional(OutBillNo),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: OutBillNo
  }),
  answer: Type.Object({
    /** The kind of receipt that was asked for. 电子回单受理类型 */
    accept_type: Type.String(),
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** The merchant's own number of the single transfer. 商户明细单号 */
    out_detail_no: Type.String(),
    /** The number of the application for the receipt. 电子回单申请单号 */
    signature_no: Type.String(),
    /** The state of the application for the receipt. 电子回单申请状态 */
    signature_status: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 转账电子回单申请受理
 *
 * Ask for the receipt of a batch of transfers: `POST /v3/transfer/bill-receipt`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458946
 */
export const createBillReceipt = payOperation({
  method: 'POST',
  path: '/v3/transfer/bill-receipt',
  title: '转账电子回单申请受理',
  body: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: OutBillNo
  }),
  answer: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.String(),
    /** The number of the application for the receipt. 电子回单申请单号 */
    signature_no: Type.String(),
    /** The state of the application for the receipt. 电子回单申请状态 */
    signature_status: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 查询转账电子回单
 *
 * Query the receipt of a batch of transfers: `GET /v3/transfer/bill-receipt/{out_batch_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458950
 */
export const getBillReceipt = payOperation({
  method: 'GET',
  path: '/v3/transfer/bill-receipt/{out_batch_no}',
  title: '查询转账电子回单',
  params: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: OutBillNo
  }),
  answer: Type.Object({
    /** The merchant's own number of the batch. 商户批次单号 */
    out_batch_no: Type.String(),
    /** The number of the application for the receipt. 电子回单申请单号 */
    signature_no: Type.String(),
    /** The state of the application for the receipt. 电子回单申请状态 */
    signature_status: Type.Optional(Type.String()),
    /** The kind of hash. 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** The time when it was created, in RFC 3339. 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** The time when it was last changed, in RFC 3339. 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 下载电子回单
 *
 * Download a receipt from the address that was given: `GET /v3/transferdownload/elecvoucherfile`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716436
 */
export const downloadVoucher = payOperation({
  method: 'GET',
  path: '/v3/transferdownload/elecvoucherfile',
  title: '下载电子回单',
  query: Type.Object({
    /** The token of the download, from the answer about the bill or receipt. 下载凭据，来自申请账单或回单的应答 */
    token: Type.String(),
    /** Its source. 来源 */
    source: Type.String()
  }),
  binary: true
})

/**
 * 下载电子回单
 *
 * Download a signed receipt from the address that was given: `GET /v3/transferdownload/signfile`
 * @see https://pay.weixin.qq.com/docs/partner/apis/bank-mode-batch-transfer-accounts/download-electron-receipt.html
 */
export const downloadReceipt = payOperation({
  method: 'GET',
  path: '/v3/transferdownload/signfile',
  title: '下载电子回单',
  query: Type.Object({
    /** The token of the download, from the answer about the bill or receipt. 下载凭据，来自申请账单或回单的应答 */
    token: Type.String()
  }),
  binary: true
})
