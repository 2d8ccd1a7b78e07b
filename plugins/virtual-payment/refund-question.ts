import type { AnyMessage } from '../messages/index.js'

export const REFUND_QUESTION = 'xpay_subscribe_ios_refund_query_notify'

const DELIVERED = '1'

/**
 * The answer to Apple's question about a refund if no rule of the account answers it. It states the facts:
 * a delivery is evidence against the refund; without a delivery there is no evidence.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment/ios.html
 */
export function answerRefundQuestion ({ provide_status: status }: AnyMessage): { result_code: 0 | 1, result_info: string, evidence: string } {
  return String(status) === DELIVERED
    ? { result_code: 1, result_info: '不建议退款', evidence: '订单已发货' }
    : { result_code: 0, result_info: '建议退款', evidence: '订单未发货' }
}
