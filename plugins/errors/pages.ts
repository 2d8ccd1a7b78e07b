import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import view from '@fastify/view'
import { Eta } from 'eta'
import type { FastifyInstance } from 'fastify'
import { OptionsError } from '../lib/error-codes.js'
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

/** Creates the error pages from a folder with an `error.eta`, by default ours. Throws `WX_ERR_OPTIONS` if the folder has none. */
export async function createPages (fastify: FastifyInstance, folder?: string): Promise<Pages> {
  const root = folder === undefined ? OWN_TEMPLATES : resolve(folder)
  if (!existsSync(join(root, 'error.eta'))) throw new OptionsError('wechat-errors', `templates: expected a folder with an error.eta, ${root} has none`)

  let render: FastifyInstance['view'] | undefined
  // in a separate scope @fastify/view adds nothing to the instance: the app may have a view engine for its own pages
  await fastify.register(async (scope) => {
    // "production" makes the engine keep compiled templates
    await scope.register(view, { engine: { eta: new Eta({ views: root }) }, root, production: true })
    render = scope.view
  })

  return {
    contentSecurityPolicy: folder === undefined ? strictPolicy(readFileSync(join(root, 'layout.eta'), 'utf8')) : OWN_PAGES_POLICY,
    render (problem, language, requestId) {
      const { code, message } = problem
      const detail = code === 'FST_ERR_NOT_FOUND' || message === PLAIN_SENTENCE[language] ? undefined : message
      const page: ErrorPage = { ...problem, ...pageTexts(problem.statusCode, language), detail, language, requestId }
      return render!('error.eta', page)
    }
  }
}
