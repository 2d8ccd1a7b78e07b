// In the published types, too, the schema of a route has the fields that @fastify/swagger adds, such as operationId.
/// <reference types="@fastify/swagger" preserve="true" />
import { createRequire } from 'node:module'
import swagger from '@fastify/swagger'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { PackageError } from '../lib/error-codes.js'
import { loadOptional } from '../lib/optional-package.js'
import { compileOptions } from '../lib/options.js'
import { addToWechat, assertNotRegistered } from '../lib/wechat-decorator.js'
import { describeRoute, describeDocument, type Document } from './complete-document.js'
import { servePage } from './page.js'

const SecurityScheme = Type.Unsafe<{ type: string, [field: string]: unknown }>(Type.Object({ type: Type.String() }, { additionalProperties: true }))

const Options = Type.Object({
  title: Type.Optional(Type.String()),
  version: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  page: Type.Optional(Type.Boolean()),
  securitySchemes: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Za-z0-9._-]+$' }), SecurityScheme))
}, { additionalProperties: false })

/**
 * - `title`, `version`, `description` of the document; default: those of this package
 * - `page`: serve the page at `/docs`, which needs the package `@fastify/swagger-ui`; default: true if that is installed
 * - `securitySchemes`: further schemes that the app's own routes name in `security`, beside `session`, `hubKey` and `operatorKey`
 */
export type OpenapiOptions = Static<typeof Options>

declare module '../lib/wechat-decorator.js' {
  interface Wechat {
    /** Returns the document, which is complete once the app is ready. From the plugin `openapi`. */
    readonly openapi: () => Document
  }
}

declare module 'fastify' {
  interface FastifySchema {
    /** A request body that only the document shows: Fastify does not use it for parsing or validation. */
    'x-request-body'?: { description?: string, content: Record<string, object> }
    /** As `security`, for the routes of this package: a document of the app does not know the schemes, and @fastify/swagger throws for an unknown scheme. */
    'x-security'?: ReadonlyArray<Record<string, readonly string[]>>
    /** Whether repeating the request is safe, if its method does not tell: clients retry only safe requests. */
    'x-idempotent'?: boolean
  }
}

const checkOptions = compileOptions<OpenapiOptions>('wechat-openapi', Options)

const TAGS = {
  user: 'Sign-in and user data',
  media: 'Temporary media',
  qrcode: 'Mini Program codes',
  portal: 'Message push, called by WeChat',
  virtualPayment: 'Orders of virtual goods, coins and subscriptions',
  pay: 'Notifications of WeChat Pay, called by WeChat Pay',
  jssdk: 'Web pages inside WeChat',
  token: 'The token hub, for other services of the same owner',
  operators: 'Dead letters, for operators',
  system: 'Health and errors'
}

const SECURITY_SCHEMES = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'the token that sign-in returns',
    // tells a generated client how to get a token by itself
    'x-sign-in': { operationId: 'loginWithUserData', code: 'code', token: 'token', expiresIn: 'expiresIn' }
  },
  hubKey: { type: 'http', scheme: 'bearer', description: 'a key of the token hub' },
  operatorKey: { type: 'http', scheme: 'bearer', description: 'a key of an operator', 'x-server-only': true }
} as const

/** Adds the page, if its package is installed. Throws `WX_ERR_PACKAGE` if it is missing and required. */
async function addPage (fastify: FastifyInstance, document: () => Document, isRequired: boolean): Promise<void> {
  try {
    await loadOptional('the page at /docs', async () => createRequire(import.meta.url).resolve('@fastify/swagger-ui'))
    servePage(fastify, '/docs', document)
  } catch (error) {
    if (isRequired || !(error instanceof PackageError)) throw error
    fastify.log.info(error.message)
  }
}

/**
 * Serves the OpenAPI 3.1 document of all routes that are registered after this plugin at `/openapi.json`, returns it by `app.wechat.openapi()`, and serves a page to read and try it at `/docs`.
 * The app may use @fastify/swagger for a document of its own. Throws `WX_ERR_OPTIONS`, `WX_ERR_REGISTRATION`, and `WX_ERR_PACKAGE` for `page: true` without `@fastify/swagger-ui`.
 */
export default fp<OpenapiOptions>(async function openapi (fastify, given) {
  const own = createRequire(import.meta.url)('fastify-wechat/package.json') as { name: string, version: string, description: string }
  const { title = own.name, version = own.version, description = own.description, page, securitySchemes } = checkOptions(given)
  assertNotRegistered(fastify, 'openapi')
  // the app's own @fastify/swagger takes the name `swagger`, before or after this plugin
  const decorator = Symbol('openapi')
  const document = () => (fastify as unknown as Record<symbol, () => Document>)[decorator]!()
  await fastify.register(swagger, {
    decorator: decorator as never,
    openapi: {
      openapi: '3.1.0',
      servers: [{ url: '/' }],
      info: { title, version, description, license: { name: 'MIT', identifier: 'MIT' } },
      tags: Object.entries(TAGS).map(([name, text]) => ({ name, description: text })),
      components: { securitySchemes: { ...securitySchemes, ...SECURITY_SCHEMES } as {} }
    },
    // a component has the name of its schema
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => typeof json.$id === 'string' ? json.$id : `schema-${i}` },
    transform: ({ schema, url }) => ({ schema: describeRoute(schema, url, fastify.getSchema('Problem') !== undefined), url }),
    transformObject: (given) => 'openapiObject' in given ? describeDocument(given.openapiObject as Document) as {} : given.swaggerObject
  })
  addToWechat(fastify, { openapi: document })
  if (page !== false) await addPage(fastify, document, page === true)
  fastify.get('/openapi.json', { schema: { hide: true } }, async () => document())
}, { name: 'wechat-openapi', fastify: '5.x' })
