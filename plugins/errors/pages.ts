import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { OptionsError } from '../lib/error-codes.js'
import { schemaController } from '../lib/http/compilers.js'
import type { Language } from '../lib/platform-errcodes.js'
import { PLAIN_SENTENCE, pageTexts } from './error-texts.js'
import type { Problem } from '../lib/http/problem.js'

/** The data that `error.eta` gets as `it`. */
export interface ErrorPage extends Problem {
  language: Language
  /** The heading: a short name for the error. */
  title: string
  /** Advice for the reader. */
  advice: string
  /** The `message`, if it says more than `title`. */
  detail?: string
  requestId: string
}

export interface Pages {
  /** The Content-Security-Policy header of the pages. */
  contentSecurityPolicy: string
  render (problem: Problem, language: Language, requestId: string): Promise<string>
}

// from plugins/errors to templates: the path is the same in the sources and in dist/
const OWN_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** A policy that allows only the inline style sheet of the page, by its hash. */
function strictPolicy (layout: string): string {
  const style = /<style>([^]*?)<\/style>/.exec(layout)?.[1] ?? ''
  return `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

// custom pages may load images, style sheets and scripts of their own server, but may have no inline scripts
const OWN_PAGES_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Opens @fastify/view in an instance of its own: the app may have a view engine for its own pages. */
async function openViews (root: string): Promise<FastifyInstance> {
  const [{ default: Fastify }, { default: view }, { Eta }] = await Promise.all([import('fastify'), import('@fastify/view'), import('eta')])
  const instance = Fastify({ schemaController })
  // "production" makes the engine keep compiled templates
  await instance.register(view, { engine: { eta: new Eta({ views: root }) }, root, production: true })
  return instance
}

/** Creates the error pages from a folder with an `error.eta`, by default ours. Throws `WX_ERR_OPTIONS` if the folder has none. */
export function createPages (folder?: string): Pages {
  const root = folder === undefined ? OWN_TEMPLATES : resolve(folder)
  if (!existsSync(join(root, 'error.eta'))) throw new OptionsError('wechat-errors', `templates: expected a folder with an error.eta, ${root} has none`)
  // opened for the first page, because most clients are programs
  let views: Promise<FastifyInstance> | undefined

  return {
    contentSecurityPolicy: folder === undefined ? strictPolicy(readFileSync(join(root, 'layout.eta'), 'utf8')) : OWN_PAGES_POLICY,
    async render (problem, language, requestId) {
      const { code, message } = problem
      const detail = code === 'FST_ERR_NOT_FOUND' || message === PLAIN_SENTENCE[language] ? undefined : message
      const page: ErrorPage = { ...problem, ...pageTexts(problem.statusCode, language), detail, language, requestId }
      views ??= openViews(root).catch((error: unknown) => {
        views = undefined
        throw error
      })
      return (await views).view('error.eta', page)
    }
  }
}
