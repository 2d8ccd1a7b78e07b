import AjvCompiler from '@fastify/ajv-compiler'
import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'

// Fastify's defaults, but without checking each schema against the meta-schema: the schemas are ours and are tested
const AJV_OPTIONS = { customOptions: { coerceTypes: 'array', useDefaults: true, removeAdditional: true, allErrors: false, validateSchema: false } } as const

const buildValidator = AjvCompiler()
const buildSerializer = SerializerSelector()

/** The values that a field may have, if it failed because it has another: of an enumeration, or of a union of constants, which fails with an error for each. */
export function allowedValues ([error, ...others]: FastifySchemaValidationError[]): unknown[] | undefined {
  const { keyword, params } = error!
  if (keyword === 'enum') return params.allowedValues as unknown[]
  if (keyword !== 'const') return undefined
  const constants = others.filter(other => other.keyword === 'const' && other.instancePath === error!.instancePath)
  return [params, ...constants.map(({ params }) => params)].map(({ allowedValue }) => allowedValue)
}

/** The sentence of a failed validation. It names an unknown key, because a list of the known keys would not say which key is wrong. */
function describeErrors (errors: FastifySchemaValidationError[], dataVar: string): Error {
  const [error] = errors
  const { instancePath, message, params, propertyName } = error as FastifySchemaValidationError & { propertyName?: string }
  const place = `${dataVar}${instancePath}`
  if (propertyName !== undefined) return new Error(`${place} must not have "${propertyName.slice(0, 64)}": expected ${(params.allowedValues as string[] | undefined)?.join(', ') ?? 'another key'}`)
  const allowed = allowedValues(errors)
  return new Error(`${place} ${allowed === undefined ? message : `must be one of ${allowed.join(', ')}`}`)
}

/**
 * Gives a scope its own compilers for JSON Schema, whatever compilers the app has: an app that uses zod keeps it for its own routes.
 * All answers with the same schema share a serializer; Fastify would compile one for each route and status.
 */
export function useOwnCompilers (scope: FastifyInstance): void {
  // built for the first route that needs it, when the scope has all its schemas
  let validator: ReturnType<typeof buildValidator> | undefined
  let serializer: SerializerSelector.SerializerCompiler | undefined
  const serializers = new Map<unknown, SerializerSelector.Serializer>()

  scope.setSchemaErrorFormatter(describeErrors)
  scope.setValidatorCompiler((route) => {
    validator ??= buildValidator(scope.getSchemas() as Parameters<typeof buildValidator>[0], AJV_OPTIONS)
    return validator(route)
  })
  scope.setSerializerCompiler((route) => {
    serializer ??= buildSerializer(scope.getSchemas())
    const serialize = serializers.get(route.schema) ?? serializer(route as Parameters<SerializerSelector.SerializerCompiler>[0])
    serializers.set(route.schema, serialize)
    return serialize
  })
}
