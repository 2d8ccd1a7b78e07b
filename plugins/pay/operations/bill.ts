import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 申请资金账单
 *
 * Get fund flow bill: `GET /v3/bill/fundflowbill`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556748
 */
export const getFundFlowBill = payOperation({
  method: 'GET',
  path: '/v3/bill/fundflowbill',
  title: '申请资金账单',
  query: Type.Object({
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 账户类型 */
    account_type: Type.Optional(OneOf('BASIC', 'OPERATION', 'FEES')),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** 哈希类型 */
    hash_type: Type.String(),
    /** 账单原文的哈希值 */
    hash_value: Type.String(),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 申请单个子商户资金账单
 *
 * Get sub merchant fund flow bill: `GET /v3/bill/sub-merchant-fundflowbill`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012760249
 */
export const getSubMerchantFundFlowBill = payOperation({
  method: 'GET',
  path: '/v3/bill/sub-merchant-fundflowbill',
  title: '申请单个子商户资金账单',
  query: Type.Object({
    /** 子商户号 */
    sub_mchid: Type.String(),
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP')),
    /** 加密算法 */
    algorithm: OneOf('AEAD_AES_256_GCM', 'SM4_GCM'),
    /** 账户类型 */
    account_type: OneOf('BASIC', 'OPERATION', 'FEES', 'DEPOSIT')
  }),
  answer: Type.Object({
    download_bill_count: Type.Integer(),
    download_bill_list: Type.Optional(Type.Array(Type.Object({
      bill_sequence: Type.Integer(),
      /** 下载地址，有效期 5 分钟 */
      download_url: Type.String(),
      encrypt_key: Type.String(),
      /** 哈希类型 */
      hash_type: Type.String(),
      /** 账单原文的哈希值 */
      hash_value: Type.String(),
      /** 随机串 */
      nonce: Type.String()
    })))
  }),
  decrypted: ['download_bill_list[].encrypt_key']
})

/**
 * 申请交易账单
 *
 * Get trade bill: `GET /v3/bill/tradebill`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012556692
 */
export const getTradeBill = payOperation({
  method: 'GET',
  path: '/v3/bill/tradebill',
  title: '申请交易账单',
  query: Type.Object({
    /** 账单日期，格式 yyyy-MM-DD */
    bill_date: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** 账单类型 */
    bill_type: Type.Optional(OneOf('ALL', 'SUCCESS', 'REFUND', 'RECHARGE_REFUND', 'ALL_SPECIAL', 'SUC_SPECIAL', 'REF_SPECIAL')),
    /** 压缩类型，GZIP 返回 gzip 文件 */
    tar_type: Type.Optional(OneOf('GZIP'))
  }),
  answer: Type.Object({
    /** 哈希类型 */
    hash_type: Type.String(),
    /** 账单原文的哈希值 */
    hash_value: Type.String(),
    /** 下载地址，有效期 5 分钟 */
    download_url: Type.String()
  })
})

/**
 * 下载账单
 *
 * Download bill: `GET /v3/billdownload/file`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/pay/bill/chapter3_3.shtml
 */
export const downloadBill = payOperation({
  method: 'GET',
  path: '/v3/billdownload/file',
  title: '下载账单',
  query: Type.Object({
    token: Type.String(),
    tartype: Type.Optional(Type.String())
  }),
  binary: true
})
