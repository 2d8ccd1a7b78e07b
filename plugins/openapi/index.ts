import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { compileOptions } from '../options.js'

const Options = Type.Object({
  title: Type.Optional(Type.String()),
  version: Type.Optional(Type.String()),
  description: Type.Optional(Type.String())
}, { additionalProperties: false })

/** `title`, `version` and `description` of the document; default those of this package. */
export type OpenapiOptions = Static<typeof Options>

const checkOptions = compileOptions<OpenapiOptions>('wechat-openapi', Options)

const TAGS = {
  user: 'Sign-in and user data',
  media: 'Temporary media',
  qrcode: 'Mini Program codes',
  portal: 'Message push, called by WeChat',
  jssdk: 'Web pages inside WeChat',
  token: 'The token hub, for other services of the same owner',
  system: 'Health and errors'
}

/** The OpenAPI 3.1 document of every route that is registered after this, at `/openapi.json`, and a page to read and try it at `/docs`. */
export default fp<OpenapiOptions>(async function openapi (fastify, given) {
  const { title = 'fastify-wechat', version = '0.1.0', description = 'The server side of WeChat Mini Programs' } = checkOptions(given)
  await fastify.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description, license: { name: 'MIT', identifier: 'MIT' } },
      tags: Object.entries(TAGS).map(([name, text]) => ({ name, description: text })),
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'the token that sign-in answers' },
          hubKey: { type: 'http', scheme: 'bearer', description: 'a key of the token hub' }
        }
      }
    },
    // a component is called what its schema is called
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => typeof json.$id === 'string' ? json.$id : `schema-${i}` }
  })
  await fastify.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  fastify.get('/openapi.json', { schema: { hide: true } }, async () => fastify.swagger())
}, { name: 'wechat-openapi', fastify: '5.x' })
