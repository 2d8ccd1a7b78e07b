import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Document } from './complete-document.js'

// the page sets inline styles, and shows the pictures of answers as blobs
const CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'self'; frame-ancestors 'self'; img-src 'self' data: blob:; object-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'"

// the connection belongs to the app, whose answer it is
const HOP_HEADERS = ['connection', 'keep-alive', 'transfer-encoding']

/** Opens @fastify/swagger-ui in an instance of its own: the app may have it and @fastify/swagger for documents of its own. */
async function openPage (path: string, document: () => Document): Promise<FastifyInstance> {
  const [{ default: Fastify }, { fastifySwaggerUi }, { stringify }] = await Promise.all([import('fastify'), import('@fastify/swagger-ui'), import('yaml')])
  const swagger = (options?: { yaml?: boolean }) => options?.yaml === true ? stringify(document()) : document()
  const instance = Fastify()
  // the page asks for the plugin by its name and uses its decorator
  instance.register(fp(async (scope) => { scope.decorate('swagger', swagger as FastifyInstance['swagger']) }, { name: '@fastify/swagger' }))
  await instance.register(fastifySwaggerUi, {
    routePrefix: path,
    staticCSP: CONTENT_SECURITY_POLICY,
    // the validator would send the address of the document to a third party
    uiConfig: { validatorUrl: null }
  })
  return instance
}

/** Serves the page at `path`. Its packages are loaded when somebody opens it, because most processes never show it. */
export function servePage (fastify: FastifyInstance, path: string, document: () => Document): void {
  let page: Promise<FastifyInstance> | undefined

  async function answer ({ url, headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    page ??= openPage(fastify.prefix + path, document).catch((error: unknown) => {
      page = undefined
      throw error
    })
    const answer = await (await page).inject({ url, headers: headers as Record<string, string | string[]> })
    if (answer.statusCode === 404) {
      reply.callNotFound()
      return reply
    }
    const fields = Object.entries(answer.headers).filter(([name]) => !HOP_HEADERS.includes(name))
    return reply.code(answer.statusCode).headers(Object.fromEntries(fields)).send(answer.rawPayload)
  }

  for (const url of [path, `${path}/*`]) fastify.get(url, { schema: { hide: true } }, answer)
  fastify.addHook('onClose', async () => { await (await page)?.close() })
}
