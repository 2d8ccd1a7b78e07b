import { Type, type Static } from '@sinclair/typebox'
import { signPay, signUser } from '../api/index.js'
import { describeProblem } from '../lib/check.js'
import { InputError } from '../lib/error-codes.js'
import { createNumber } from '../lib/order-number.js'
import { appKeyOf, type Environment, type VirtualPaymentKeys } from '../lib/virtual-payment.js'

const OutTradeNo = Type.String({ pattern: '^[0-9A-Za-z\\-|*@][0-9A-Za-z_\\-|*@]{7,31}$', description: '8 to 32 of letters, digits, _ - | * and @, without _ at the beginning' })
const Fen = (minimum: number, description: string) => Type.Integer({ minimum, maximum: 100_000_000, description })
const ProductId = Type.String({ minLength: 1, maxLength: 128, description: 'the id of an item of the console' })
const Attach = Type.String({ maxLength: 1024, description: 'a text of at most 1024 characters' })
const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'a whole number from 1' })
const Env = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0 (production) or 1 (sandbox)' })

const OrderFields = {
  /** Your number of the order, used once. Default: a number of 32 characters that begins with the time. */
  outTradeNo: Type.Optional(OutTradeNo),
  /** Comes back in the push about the payment. Default empty. */
  attach: Type.Optional(Attach),
  /** Default 0, production. */
  env: Type.Optional(Env)
}

/** Goods of the console, for `wx.requestVirtualPayment`. */
export const GoodsOrder = Type.Object({
  kind: Type.Literal('goods'),
  productId: ProductId,
  /** The published price of one item, in fen. On iOS the user pays 1 yuan or more. */
  price: Fen(1, 'whole fen from 1'),
  /** The price of one item with a promotion of yours, in fen. */
  activityPrice: Type.Optional(Fen(1, 'whole fen from 1')),
  /** Default 1. */
  quantity: Type.Optional(Quantity),
  ...OrderFields
}, { additionalProperties: false, description: 'an order of goods' })

/** Coins of the console, for `wx.requestVirtualPayment`. */
export const CoinsOrder = Type.Object({
  kind: Type.Literal('coins'),
  /** How many coins. */
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

/** The input of `wx.requestAppleSubscribeSign`. `signData` is passed on as it is: another spelling of it breaks the signatures. */
export interface AppleSubscriptionParameters {
  signData: string
  /** With the AppKey. */
  paySig: string
  /** With the user's session key. */
  signature: string
}

/** The input of `wx.requestVirtualPayment`, and the number of the order. */
export interface VirtualPaymentParameters extends AppleSubscriptionParameters {
  mode: typeof MODES[keyof typeof MODES]
  outTradeNo: string
}

/** A checked order of goods or coins with its number and environment. */
export type NumberedOrder = (GoodsOrder | CoinsOrder) & { outTradeNo: string, env: Environment, quantity: number }

/** Throws `WX_ERR_INPUT` with the field. */
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
  // the functions of wx have no path: their name stands in its place
  return { signData, paySig: signPay(appKey, uri, signData), signature: signUser(sessionKey, signData) }
}

/** Throws `WX_ERR_INPUT` where the account does not deal with the sandbox. */
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
