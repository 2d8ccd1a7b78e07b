import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 商户单号申请电子回单
 *
 * Apply receipt by out bill no: `POST /v3/fund-app/mch-transfer/elecsign/out-bill-no`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716452
 */
export const applyReceiptByOutBillNo = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/elecsign/out-bill-no',
  title: '商户单号申请电子回单',
  body: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    state: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 商户单号查询电子回单
 *
 * Get receipt by out bill no: `GET /v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716436
 */
export const getReceiptByOutBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}',
  title: '商户单号查询电子回单',
  params: Type.Object({
    /** 商户转账单号 */
    out_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    state: OneOf('GENERATING', 'FINISHED', 'FAILED'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String())
  })
})

/**
 * 微信单号申请电子回单
 *
 * Apply receipt by transfer bill no: `POST /v3/fund-app/mch-transfer/elecsign/transfer-bill-no`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716456
 */
export const applyReceiptByTransferBillNo = payOperation({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/elecsign/transfer-bill-no',
  title: '微信单号申请电子回单',
  body: Type.Object({
    /** 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    state: Type.String(),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String()
  })
})

/**
 * 微信单号查询电子回单
 *
 * Get receipt by transfer bill no: `GET /v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716455
 */
export const getReceiptByTransferBillNo = payOperation({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}',
  title: '微信单号查询电子回单',
  params: Type.Object({
    /** 微信转账单号 */
    transfer_bill_no: Type.String()
  }),
  answer: Type.Object({
    /** 状态 */
    state: OneOf('GENERATING', 'FINISHED', 'FAILED'),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.String(),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.String(),
    /** 哈希类型 */
    hash_type: Type.Optional(OneOf('SHA256', 'SM3')),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** 失败原因 */
    fail_reason: Type.Optional(Type.String())
  })
})

/**
 * 查询转账明细电子回单受理结果
 *
 * List detail electronic receipts: `GET /v3/transfer-detail/electronic-receipts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458972
 */
export const listDetailElectronicReceipts = payOperation({
  method: 'GET',
  path: '/v3/transfer-detail/electronic-receipts',
  title: '查询转账明细电子回单受理结果',
  query: Type.Object({
    accept_type: OneOf('BATCH_TRANSFER', 'TRANSFER_TO_POCKET', 'TRANSFER_TO_BANK'),
    /** 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** 商户明细单号 */
    out_detail_no: Type.String()
  }),
  answer: Type.Object({
    accept_type: Type.String(),
    /** 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** 商户明细单号 */
    out_detail_no: Type.String(),
    signature_no: Type.String(),
    signature_status: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 转账明细电子回单受理
 *
 * Create detail electronic receipt: `POST /v3/transfer-detail/electronic-receipts`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458967
 */
export const createDetailElectronicReceipt = payOperation({
  method: 'POST',
  path: '/v3/transfer-detail/electronic-receipts',
  title: '转账明细电子回单受理',
  body: Type.Object({
    accept_type: OneOf('BATCH_TRANSFER', 'TRANSFER_TO_POCKET', 'TRANSFER_TO_BANK'),
    /** 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** 商户明细单号 */
    out_detail_no: Type.String()
  }),
  answer: Type.Object({
    accept_type: Type.String(),
    /** 商户批次单号 */
    out_batch_no: Type.Optional(Type.String()),
    /** 商户明细单号 */
    out_detail_no: Type.String(),
    signature_no: Type.String(),
    signature_status: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String())
  })
})

/**
 * 转账电子回单申请受理
 *
 * Create bill receipt: `POST /v3/transfer/bill-receipt`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458946
 */
export const createBillReceipt = payOperation({
  method: 'POST',
  path: '/v3/transfer/bill-receipt',
  title: '转账电子回单申请受理',
  body: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    signature_no: Type.String(),
    signature_status: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 查询转账电子回单
 *
 * Get bill receipt: `GET /v3/transfer/bill-receipt/{out_batch_no}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458950
 */
export const getBillReceipt = payOperation({
  method: 'GET',
  path: '/v3/transfer/bill-receipt/{out_batch_no}',
  title: '查询转账电子回单',
  params: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String()
  }),
  answer: Type.Object({
    /** 商户批次单号 */
    out_batch_no: Type.String(),
    signature_no: Type.String(),
    signature_status: Type.Optional(Type.String()),
    /** 哈希类型 */
    hash_type: Type.Optional(Type.String()),
    /** 账单原文的哈希值 */
    hash_value: Type.Optional(Type.String()),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.Optional(Type.String()),
    /** 创建时间，RFC 3339 格式 */
    create_time: Type.Optional(Type.String()),
    /** 最后更新时间，RFC 3339 格式 */
    update_time: Type.Optional(Type.String())
  })
})

/**
 * 下载电子回单
 *
 * Download voucher: `GET /v3/transferdownload/elecvoucherfile`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012716436
 */
export const downloadVoucher = payOperation({
  method: 'GET',
  path: '/v3/transferdownload/elecvoucherfile',
  title: '下载电子回单',
  query: Type.Object({
    token: Type.String(),
    source: Type.String()
  }),
  binary: true
})

/**
 * 下载电子回单
 *
 * Download receipt: `GET /v3/transferdownload/signfile`
 * @see https://pay.weixin.qq.com/docs/partner/apis/bank-mode-batch-transfer-accounts/download-electron-receipt.html
 */
export const downloadReceipt = payOperation({
  method: 'GET',
  path: '/v3/transferdownload/signfile',
  title: '下载电子回单',
  query: Type.Object({
    token: Type.String()
  }),
  binary: true
})
