import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation } from '../define.js'

/**
 * 申请资金账单
 *
 * Get the address of a day's bill of the account's money: `GET /v3/bill/fundflowbill`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556748
 */
export const getFundFlowBill = payOperation({
  method: 'GET',
  path: '/v3/bill/fundflowbill',
  title: '申请资金账单',
  query: Type.Object({
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of account. 账户类型 */
    account_type: Type.Optional(OneOf('BASIC', 'OPERATION', 'FEES')),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** The kind of hash. 哈希类型 */
    hash_type: Type.String(),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.String(),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 申请单个子商户资金账单
 *
 * Get the address of a day's bill of a sub-merchant's money: `GET /v3/bill/sub-merchant-fundflowbill`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012760249
 */
export const getSubMerchantFundFlowBill = payOperation({
  method: 'GET',
  path: '/v3/bill/sub-merchant-fundflowbill',
  title: '申请单个子商户资金账单',
  query: Type.Object({
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.String(),
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP')),
    /** The cipher. 加密算法 */
    algorithm: OneOf('AEAD_AES_256_GCM', 'SM4_GCM'),
    /** The kind of account. 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES', 'DEPOSIT')
  }),
  answer: Type.Object({
    /** The number of bill files. 账单文件数量 */
    download_bill_count: Type.Integer(),
    /** The bill files. 账单文件列表 */
    download_bill_list: Type.Optional(Type.Array(Type.Object({
      /** The position of the bill in the list. 账单序号 */
      bill_sequence: Type.Integer(),
      /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
      download_url: Type.String(),
      /** The key of the bill file; it comes encrypted. 账单文件的加密密钥（加密） */
      encrypt_key: Type.String(),
      /** The kind of hash. 哈希类型 */
      hash_type: Type.String(),
      /** The hash of the plain bill. 账单原文的哈希值 */
      hash_value: Type.String(),
      /** The nonce. 随机串 */
      nonce: Type.String()
    })))
  }),
  decrypted: ['download_bill_list[].encrypt_key']
})

/**
 * 申请交易账单
 *
 * Get the address of a day's bill of payments and refunds: `GET /v3/bill/tradebill`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556692
 */
export const getTradeBill = payOperation({
  method: 'GET',
  path: '/v3/bill/tradebill',
  title: '申请交易账单',
  query: Type.Object({
    /** The day of the bill, as `YYYY-MM-DD`. 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The kind of bill. 账单类型 */
    bill_type: Type.Optional(OneOf('ALL', 'SUCCESS', 'REFUND', 'RECHARGE_REFUND', 'ALL_SPECIAL', 'SUC_SPECIAL', 'REF_SPECIAL')),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** The kind of hash. 哈希类型 */
    hash_type: Type.String(),
    /** The hash of the plain bill. 账单原文的哈希值 */
    hash_value: Type.String(),
    /** The address of the download; it lives 5 minutes. 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 下载账单
 *
 * Download a bill from the address that was given: `GET /v3/billdownload/file`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/bill/chapter3_3.shtml
 */
export const downloadBill = payOperation({
  method: 'GET',
  path: '/v3/billdownload/file',
  title: '下载账单',
  query: Type.Object({
    /** The token of the download, from the answer about the bill or receipt. 下载凭据，来自申请账单或回单的应答 */
    token: Type.String(),
    /** The compression; `GZIP` gives a gzip file. 压缩类型，GZIP 返回 gzip 文件 */
    tartype: Type.Optional(Type.String())
  }),
  binary: true
})
