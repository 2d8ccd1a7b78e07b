/* Virtual payment: the server signs an order of its price list, and the platform's sheet pays it. */

/** What the server signed. It goes to the platform as it is: another spelling breaks the signatures. */
interface Signed { signData: string, paySig: string, signature: string, mode?: string, outTradeNo?: string }
interface Failure { errMsg?: string, errCode?: number, errno?: number }

/** The functions of the platform; an old base library, or another app, may have neither. */
interface Platform {
  requestVirtualPayment? (options: any): unknown
  requestAppleSubscribeSign? (options: any): unknown
}

// the generator puts the platform here
declare const platform: Platform
// the generator puts the operation here
declare const prepare: (client: any, input: any, options?: any) => Promise<Signed>

/** A payment that was not made: the user closed the sheet, or the platform refused the order. */
export class VirtualPaymentError extends Error {
  /** The platform's code, such as -15013 for a price that differs from the published price. */
  errCode: number

  constructor (errCode: number, message: string) {
    super(message)
    // compiled to ES5 it would be a plain Error
    Object.setPrototypeOf(this, new.target.prototype)
    this.name = 'VirtualPaymentError'
    this.errCode = errCode
  }
}

function pay ({ outTradeNo, ...signed }: Signed): Promise<void> {
  return new Promise((resolve, reject) => {
    const name = signed.mode === undefined ? 'requestAppleSubscribeSign' : 'requestVirtualPayment'
    if (!platform[name]) return reject(new VirtualPaymentError(0, `this WeChat has no ${name}: it needs a newer version`))
    const task = platform[name]!({
      ...signed,
      success: () => resolve(),
      fail: ({ errMsg = '', errCode, errno = 0 }: Failure) => reject(new VirtualPaymentError(errCode ?? errno, errMsg))
    }) as { catch? (ignore: () => void): unknown } | undefined
    // the functions of Taro are promises as well, which reject beside `fail`
    task?.catch?.(() => {})
  })
}

/**
 * Asks the server for an order of its price list, then pays it with `wx.requestVirtualPayment`, or signs a subscription with `wx.requestAppleSubscribeSign`.
 * Resolves with the number of the order. That is no proof of payment: ask the server whether it delivered.
 * Rejects with `ApiError` where the server signs nothing, and with `VirtualPaymentError`.
 */
export async function requestVirtualPayment (client: Parameters<typeof prepare>[0], input: Parameters<typeof prepare>[1], options?: Parameters<typeof prepare>[2]): Promise<{ outTradeNo?: string }> {
  const signed: Signed = await prepare(client, input, options)
  await pay(signed)
  return { outTradeNo: signed.outTradeNo! }
}
