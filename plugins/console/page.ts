import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The folder into which the build writes the page, for a server that runs from dist or from the sources. */
function findFiles (): URL {
  const beside = new URL('page/', import.meta.url)
  return existsSync(beside) ? beside : new URL('../../dist/plugins/console/page/', import.meta.url)
}

const FILES = findFiles()

const CONTENT_TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY'
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

export interface Page {
  /** Sends the page that loads everything else. */
  send (reply: FastifyReply): FastifyReply
}

/** Creates the page of a console below `base`, the path of its registration without a slash at its end. */
export function createPage (base: string): Page {
  const index = new URL('index.html', FILES)
  const html = existsSync(index)
    ? readFileSync(index, 'utf8').replace('%BASE%', escapeHtml(base)).replaceAll('"./assets/', `"${escapeHtml(base)}/assets/`)
    : '<!doctype html><title>fastify-wechat</title><p>The page of the console is not built: run npm run build.</p>'
  return {
    send: reply => reply.headers(HEADERS).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  }
}

/** The routes of the page and its files, which are small and therefore read once. */
export default async function pageRoutes (fastify: FastifyInstance, { base }: { base: string }): Promise<void> {
  const page = createPage(base)
  fastify.get('/', { schema: { hide: true } }, async (_request, reply) => page.send(reply))

  const folder = new URL('assets/', FILES)
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const content = readFileSync(new URL(name, folder))
    const type = CONTENT_TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream'
    // immutable, because the name changes with the content
    fastify.get(`/assets/${name}`, { schema: { hide: true } }, async (_request, reply) => reply.headers(HEADERS).header('cache-control', 'public, max-age=31536000, immutable').type(type).send(content))
  }
}
