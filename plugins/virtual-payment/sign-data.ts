import { Type, type Static } from '@sinclair/typebox'
import { signPay, signUser } from '../api/index.js'
import { describeProblem } from '../lib/check.js'
import { InputError } from '../lib/error-codes.js'
import { createNumber } from '../lib/order-number.js'
import { appKeyOf, type Environment, type VirtualPaymentKeys } from '../lib/virtual-payment.js'

const OutTradeNo = Type.String({ pattern: '^[0-9A-Za-z\\-|*@][0-9A-Za-z_\\-|*@]{7,31}$', description: '8 to 32 letters, digits or characters of _ - | * @, not beginning with _' })
const Fen = (minimum: number, description: string) => Type.Integer({ minimum, maximum: 100_000_000, description })
const ProductId = Type.String({ minLength: 1, maxLength: 128, description: 'the id of an item in WeChat\'s console' })
const Attach = Type.String({ maxLength: 1024, description: 'a text of at most 1024 characters' })
const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'a whole number from 1' })
const Env = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0 (production) or 1 (sandbox)' })

const OrderFields = {
  /** Your unique number of the order. Default: a number of 32 characters that begins with the time. */
  outTradeNo: Type.Optional(OutTradeNo),
  /** A text that the push about the payment returns. Default: empty. */
  attach: Type.Optional(Attach),
  /** Default 0, production. */
  env: Type.Optional(Env)
}

/** An order of goods that are set up in WeChat's console, for `wx.requestVirtualPayment`. */
export const GoodsOrder = Type.Object({
  kind: Type.Literal('goods'),
  productId: ProductId,
  /** The published price of one item, in fen. On iOS the user pays 1 yuan or more. */
  price: Fen(1, 'whole fen from 1'),
  /** The price of one item in a promotion, in fen. */
  activityPrice: Type.Optional(Fen(1, 'whole fen from 1')),
  /** Default 1. */
  quantity: Type.Optional(Quantity),
  ...OrderFields
}, { additionalProperties: false, description: 'an order of goods' })

/** An order of coins, whose price is set in WeChat's console, for `wx.requestVirtualPayment`. */
export const CoinsOrder = Type.Object({
  kind: Type.Literal('coins'),
  /** The number of coins. */
  quantity: Quantity,
  ...OrderFields
}, { additionalProperties: false, description: 'an order of coins' })

/** A subscription that the user signs with Apple, for `wx.requestAppleSubscribeSign`. Apple has no sandbox. */
export const AppleSubscriptionOrder = Type.Object({
  kind: Type.Literal('appleSubscription'),
  productId: ProductId,
  /** The published price, in fen. */
  price: Fen(1, 'whole fen from 1'),
  /** The first price, in fen; 0 is a free trial. Default the published price. */
  activityPrice: Type.Optional(Fen(0, 'whole fen from 0')),
  attach: Type.Optional(Attach)
}, { additionalProperties: false, description: 'a subscription with Apple' })

export type GoodsOrder = Static<typeof GoodsOrder>
export type CoinsOrder = Static<typeof CoinsOrder>
export type AppleSubscriptionOrder = Static<typeof AppleSubscriptionOrder>
export type VirtualOrderInput = GoodsOrder | CoinsOrder | AppleSubscriptionOrder

const SCHEMAS = { goods: GoodsOrder, coins: CoinsOrder, appleSubscription: AppleSubscriptionOrder }
const MODES = { goods: 'short_series_goods', coins: 'short_series_coin' } as const

/** The input of `wx.requestAppleSubscribeSign`. Pass `signData` on unchanged: the signatures cover its exact text. */
export interface AppleSubscriptionParameters {
  signData: string
  /** The signature with the AppKey. */
  paySig: string
  /** The signature with the user's session key. */
  signature: string
}

/** The input of `wx.requestVirtualPayment`, and the number of the order. */
export interface VirtualPaymentParameters extends AppleSubscriptionParameters {
  mode: typeof MODES[keyof typeof MODES]
  outTradeNo: string
}

/** A checked order of goods or coins with its number and environment. */
export type NumberedOrder = (GoodsOrder | CoinsOrder) & { outTradeNo: string, env: Environment, quantity: number }

/** Checks an order. Throws `WX_ERR_INPUT` with the field. */
export function checkOrder (input: VirtualOrderInput): void {
  const schema = Object.hasOwn(SCHEMAS, input?.kind) ? SCHEMAS[input.kind] : undefined
  if (schema === undefined) throw new InputError(`kind: expected one of ${Object.keys(SCHEMAS).join(', ')}`)
  const problem = describeProblem(schema, input, 'the order')
  if (problem !== undefined) throw new InputError(problem)
}

export function numberOrder (order: GoodsOrder | CoinsOrder): NumberedOrder {
  return { ...order, outTradeNo: order.outTradeNo ?? createNumber(), env: order.env ?? 0, quantity: order.quantity ?? 1 }
}

function sign (uri: string, signData: string, appKey: string, sessionKey: string): AppleSubscriptionParameters {
  // a function of wx has no path, so its name is signed in place of a path
  return { signData, paySig: signPay(appKey, uri, signData), signature: signUser(sessionKey, signData) }
}

/** Signs an order. Throws `WX_ERR_INPUT` for the sandbox if the account does not allow it. */
export function signOrder (order: NumberedOrder, keys: VirtualPaymentKeys, sessionKey: string): VirtualPaymentParameters {
  const { outTradeNo, env, attach = '', quantity } = order
  const signData = JSON.stringify({
    offerId: keys.offerId,
    buyQuantity: quantity,
    env,
    currencyType: 'CNY',
    outTradeNo,
    attach,
    ...(order.kind === 'goods' && { productId: order.productId, goodsPrice: order.price, ...(order.activityPrice !== undefined && { activitySellingPrice: order.activityPrice }) })
  })
  return { mode: MODES[order.kind], ...sign('requestVirtualPayment', signData, appKeyOf(keys, env), sessionKey), outTradeNo }
}

export function signAppleSubscription ({ productId, price, activityPrice, attach = '' }: AppleSubscriptionOrder, keys: VirtualPaymentKeys, sessionKey: string): AppleSubscriptionParameters {
  const signData = JSON.stringify({ offerId: keys.offerId, productId, goodsPrice: price, attach, ...(activityPrice !== undefined && { activitySellingPrice: activityPrice }) })
  return sign('requestAppleSubscribeSign', signData, keys.appKey, sessionKey)
}
