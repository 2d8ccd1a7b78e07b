import { Type, type Static } from '@sinclair/typebox'
import { describeProblem } from '../lib/check.js'
import { InputError } from '../lib/error-codes.js'

const MAX_DESCRIPTION = 120
const Phone = Type.String({ minLength: 4, maxLength: 32, pattern: '^[+\\d* -]+$', description: 'a telephone number' })

const Parcel = Type.Object({
  /** The content of the parcel. The platform shows 120 characters. */
  description: Type.String({ minLength: 1, maxLength: 2000, description: 'a text of at most 2000 characters' }),
  /** The code of the courier, such as `SF`. Required for `express`. */
  company: Type.Optional(Type.String({ minLength: 1, maxLength: 128, description: 'the code of a courier' })),
  /** The tracking number. Required for `express`. */
  trackingNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 128, description: 'the number of the parcel' })),
  /** SF requires the number of the sender or of the receiver. It is sent to the platform in masked form only. */
  senderPhone: Type.Optional(Phone),
  receiverPhone: Type.Optional(Phone)
}, { additionalProperties: false, description: 'a parcel with description' })

/** How a paid order is shipped. */
export const ShippingInput = Type.Object({
  /** `express`: by a courier. `city`: within the city. `virtual`: nothing is shipped. `pickup`: the buyer collects it. */
  type: Type.Union([Type.Literal('express'), Type.Literal('city'), Type.Literal('virtual'), Type.Literal('pickup')], { description: 'express, city, virtual or pickup' }),
  parcels: Type.Array(Parcel, { minItems: 1, maxItems: 15, description: 'a list of 1 to 15 parcels' }),
  /** For an order that is shipped in several uploads: whether these parcels are the last, so that the user is notified. Default: the order is shipped in one upload. */
  isLast: Type.Optional(Type.Boolean({ description: 'true or false' }))
}, { additionalProperties: false, description: 'shipping information with type and parcels' })
export type ShippingInput = Static<typeof ShippingInput>

/** The fields of a paid order that are needed: the resource of `TRANSACTION.SUCCESS` and the answer of `pay.query` have them. */
export interface PaidOrder {
  transaction_id?: string
  payer?: { openid?: string, sp_openid?: string, sub_openid?: string }
}

/** The body of `uploadShippingInfo`, without the time. */
export type ShippingInfo = ReturnType<typeof toShippingInfo>

const TYPES = { express: 1, city: 2, virtual: 3, pickup: 4 }

/** Masks a number as in `138****5678`; a masked number is not changed. */
export function maskPhone (phone: string): string {
  if (phone.includes('*')) return phone
  const digits = phone.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
  return `${digits.length > 8 ? digits.slice(0, 3) : ''}****${digits.slice(-4)}`
}

function checkParcels ({ type, parcels }: ShippingInput): void {
  for (const [index, { company, trackingNumber, senderPhone, receiverPhone }] of parcels.entries()) {
    const fail = (field: string, expected: string): never => { throw new InputError(`parcels.${index}.${field}: ${expected}`) }
    if (type === 'express' && company === undefined) fail('company', 'expected the code of the courier, which type express needs')
    if (type === 'express' && trackingNumber === undefined) fail('trackingNumber', 'expected the number of the parcel, which type express needs')
    if (company === 'SF' && senderPhone === undefined && receiverPhone === undefined) fail('receiverPhone', 'expected the telephone number of the receiver or the sender, which the courier SF requires')
  }
}

/** Builds the body of `uploadShippingInfo`. Throws `WX_ERR_INPUT` with the field. */
export function toShippingInfo (order: PaidOrder, input: ShippingInput) {
  const problem = describeProblem(ShippingInput, input, 'the shipping information')
  if (problem !== undefined) throw new InputError(problem)
  checkParcels(input)
  if (input.isLast === undefined && input.parcels.length > 1) throw new InputError('isLast: expected true or false, since there are several parcels')
  const { transaction_id: transactionId, payer } = order
  const openid = payer?.openid ?? payer?.sub_openid
  if (transactionId === undefined) throw new InputError('transaction_id: expected the transaction id of a paid order, but it is missing')
  if (openid === undefined) throw new InputError('payer.openid: expected the openid of the user who paid, but it is missing')
  return {
    order_key: { order_number_type: 2 as const, transaction_id: transactionId },
    logistics_type: TYPES[input.type],
    delivery_mode: input.isLast === undefined ? 1 : 2,
    ...(input.isLast !== undefined && { is_all_delivered: input.isLast }),
    shipping_list: input.parcels.map(({ description, company, trackingNumber, senderPhone, receiverPhone }) => ({
      item_desc: [...description].slice(0, MAX_DESCRIPTION).join(''),
      ...(company !== undefined && { express_company: company }),
      ...(trackingNumber !== undefined && { tracking_no: trackingNumber }),
      ...((senderPhone ?? receiverPhone) !== undefined && {
        contact: {
          ...(senderPhone !== undefined && { consignor_contact: maskPhone(senderPhone) }),
          ...(receiverPhone !== undefined && { receiver_contact: maskPhone(receiverPhone) })
        }
      })
    })),
    payer: { openid }
  }
}

const BEIJING_MS = 8 * 3_600_000

/** Writes a time in RFC 3339 with the offset of Beijing. By this time the platform decides which upload is newer. */
export function toUploadTime (now: number): string {
  return new Date(now + BEIJING_MS).toISOString().replace('Z', '+08:00')
}
