import { createRequire } from 'node:module'
import type AjvCompiler from '@fastify/ajv-compiler'
import type SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifySchemaValidationError, FastifyServerOptions } from 'fastify'

// Fastify's defaults, but without checking each schema against the meta-schema: the schemas are ours and are tested
const AJV_OPTIONS = { customOptions: { coerceTypes: 'array', useDefaults: true, removeAdditional: true, allErrors: false, validateSchema: false } } as const

type Serializer = SerializerSelector.Serializer

interface Validator {
  (data: unknown): boolean
  errors?: FastifySchemaValidationError[] | null
}

type ValidatorBuilder = ReturnType<typeof AjvCompiler>
type SerializerBuilder = ReturnType<typeof SerializerSelector>

const require = createRequire(import.meta.url)

let validatorBuilder: ValidatorBuilder | undefined
let serializerBuilder: SerializerBuilder | undefined

// loaded by the first request that needs them: they are 100 modules
const buildValidator: ValidatorBuilder = (...args) => (validatorBuilder ??= (require('@fastify/ajv-compiler') as typeof AjvCompiler)())(...args)
const buildSerializer: SerializerBuilder = (...args) => (serializerBuilder ??= (require('@fastify/fast-json-stringify-compiler') as typeof SerializerSelector)())(...args)

/**
 * The option of an instance of Fastify whose routes have compilers by `useOwnCompilers`, or have no schema: without it, Fastify loads its compilers at once.
 * With it, Fastify takes the compilers for somebody else's, and compares the names of headers in a schema as they are written.
 */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: buildValidator as never, buildSerializer: buildSerializer as never }
}

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

/** A validator that is compiled when a request first needs it: most processes see requests to a few of the routes only. */
function compileOnUse (compile: () => Validator): Validator {
  let validate: Validator | undefined
  const validateOnUse: Validator = (data) => {
    validate ??= compile()
    if (validate(data)) return true
    validateOnUse.errors = validate.errors
    return false
  }
  return validateOnUse
}

/**
 * Gives a scope its own compilers for JSON Schema, whatever compilers the app has: an app that uses zod keeps it for its own routes.
 * Validators and serializers are compiled when they are first used. All answers with the same schema share a serializer; Fastify would compile one for each route and status.
 */
export function useOwnCompilers (scope: FastifyInstance): void {
  // built for the first route that needs it, when the scope has all its schemas
  let validator: ReturnType<ValidatorBuilder> | undefined
  let serializer: SerializerSelector.SerializerCompiler | undefined
  const serializers = new Map<unknown, Serializer>()

  scope.setSchemaErrorFormatter(describeErrors)
  scope.setValidatorCompiler((route) => {
    return compileOnUse(() => {
      validator ??= buildValidator(scope.getSchemas() as Parameters<typeof buildValidator>[0], AJV_OPTIONS)
      return validator(route) as Validator
    })
  })
  scope.setSerializerCompiler((route) => {
    let compiled: Serializer | undefined
    const serialize: Serializer = serializers.get(route.schema) ?? ((data) => {
      serializer ??= buildSerializer(scope.getSchemas())
      compiled ??= serializer(route as Parameters<SerializerSelector.SerializerCompiler>[0])
      return compiled(data)
    })
    serializers.set(route.schema, serialize)
    return serialize
  })
}
