import { Type, type TLiteral, type TLiteralValue, type TOptional } from '@sinclair/typebox'

/** An id that may be beyond 2^53, which a number cannot hold: in the platform's answers such an id is text. */
export const Id = Type.Union([Type.Integer(), Type.String()], { description: 'an integer, or its digits as text' })

/** A number that the platform writes, or has documented, as text too. */
export const Numeric = Type.Union([Type.Number(), Type.String()], { description: 'a number, or one as text' })

/** A number that the platform's page has as text, and may send as either. */
export const NumericText = Type.Union([Type.String(), Type.Number()], { description: 'a number as text, or a number' })

/** The platform's boolean. */
export const Flag = Type.Union([Type.Literal(0), Type.Literal(1)], { description: '0 or 1' })

/** Beijing time. */
export const DateTime = Type.String({ description: 'YYYY-MM-DD hh:mm:ss' })

/** A field of one possible value, which is sent when the caller leaves it out. */
export function Fixed<Value extends TLiteralValue> (value: Value): TOptional<TLiteral<Value>> {
  return Type.Optional(Type.Literal(value, { default: value }))
}

/** Which version of the Mini Program is meant; the released one by default. */
export const EnvVersion = Type.Union([Type.Literal('release'), Type.Literal('trial'), Type.Literal('develop')])

/** A number of a list that the platform may lengthen: editors offer the values, any integer is valid. The field's comment explains each value. */
export const KnownInteger = <const Value extends number>(...values: Value[]) => Type.Unsafe<Value | (number & {})>(Type.Integer({ examples: values }))

/** A text of a list that the platform may lengthen: editors offer the values, any text is valid. The field's comment explains each value. */
export const KnownString = <const Value extends string>(...values: Value[]) => Type.Unsafe<Value | (string & {})>(Type.String({ examples: values }))

/** As `KnownInteger`, for a number that the platform takes as its digits too. */
export const KnownNumeric = <const Value extends number>(...values: Value[]) => Type.Unsafe<Value | `${Value}` | (number & {}) | (string & {})>(Type.Union([Type.Integer({ examples: values }), Type.String()], { description: 'an integer, or its digits as text' }))
