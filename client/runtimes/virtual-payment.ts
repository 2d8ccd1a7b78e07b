/* Virtual payment: the server signs an order from its price list, and the user pays it in the sheet of the platform. */

/** The signed order of the server. It goes to the platform unchanged, because the signatures cover its exact text. */
interface Signed { signData: string, paySig: string, signature: string, mode?: string, outTradeNo?: string }
interface Failure { errMsg?: string, errCode?: number, errno?: number }

/** The functions of the platform; an old base library, or another app, may have neither. */
interface Platform {
  requestVirtualPayment? (options: any): unknown
  requestAppleSubscribeSign? (options: any): unknown
}

// the generator inserts the platform here
declare const platform: Platform
// the generator inserts the operation here
declare const prepare: (client: any, input: any, options?: any) => Promise<Signed>

/** A payment that was not made: the user closed the sheet, or the platform refused the order. */
export class VirtualPaymentError extends Error {
  /** The platform's code, such as -15013 for a price that differs from the published price. */
  errCode: number

  constructor (errCode: number, message: string) {
    super(message)
    // a class that is compiled to ES5 would create a plain Error
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
    // the functions of Taro are also promises, which reject in addition to `fail`
    task?.catch?.(() => {})
  })
}

/**
 * Gets a signed order from the server and pays it with `wx.requestVirtualPayment`, or signs a subscription with `wx.requestAppleSubscribeSign`.
 * Resolves with the number of the order. That does not prove the payment: ask the server whether it has delivered.
 * Rejects with `ApiError` if the server does not sign the order, and with `VirtualPaymentError`.
 */
export async function requestVirtualPayment (client: Parameters<typeof prepare>[0], input: Parameters<typeof prepare>[1], options?: Parameters<typeof prepare>[2]): Promise<{ outTradeNo?: string }> {
  const signed: Signed = await prepare(client, input, options)
  await pay(signed)
  return { outTradeNo: signed.outTradeNo! }
}
