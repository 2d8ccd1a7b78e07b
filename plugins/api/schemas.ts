import { Type, type TLiteral, type TLiteralValue, type TOptional } from '@sinclair/typebox'

/** An id that may be above 2^53, which a number cannot hold: such an id is text in the platform's answers. */
export const Id = Type.Union([Type.Integer(), Type.String()], { description: 'an integer, or its digits as text' })

/** A number that the platform also writes or documents as text. */
export const Numeric = Type.Union([Type.Number(), Type.String()], { description: 'a number, or a number as text' })

/** A number that the platform documents as text and sends as text or number. */
export const NumericText = Type.Union([Type.String(), Type.Number()], { description: 'a number as text, or a number' })

/** A boolean of the platform: `0` or `1`. */
export const Flag = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0 or 1' })

/** Beijing time. */
export const DateTime = Type.String({ description: 'YYYY-MM-DD hh:mm:ss' })

/** A field with a single possible value, which is sent if the caller omits the field. */
export function Fixed<Value extends TLiteralValue> (value: Value): TOptional<TLiteral<Value>> {
  return Type.Optional(Type.Literal(value, { default: value }))
}

/** The version of the Mini Program. Default: the released version. */
export const EnvVersion = Type.Union([Type.Literal('release'), Type.Literal('trial'), Type.Literal('develop')])

/** A number from a list that the platform may extend: editors offer the values, but any integer is valid. The comment of the field explains each value. */
export const KnownInteger = <const Value extends number>(...values: Value[]) => Type.Unsafe<Value | (number & {})>(Type.Integer({ examples: values }))

/** A text from a list that the platform may extend: editors offer the values, but any text is valid. The comment of the field explains each value. */
export const KnownString = <const Value extends string>(...values: Value[]) => Type.Unsafe<Value | (string & {})>(Type.String({ examples: values }))

/** Like `KnownInteger`, for a number that the platform also accepts as text. */
export const KnownNumeric = <const Value extends number>(...values: Value[]) => Type.Unsafe<Value | `${Value}` | (number & {}) | (string & {})>(Type.Union([Type.Integer({ examples: values }), Type.String()], { description: 'an integer, or its digits as text' }))
