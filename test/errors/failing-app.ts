import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { errors } from '../../plugins/index.js'

/** The Accept header of a browser. */
export const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

interface Test { teardown (work: () => unknown): void }

/** An app whose `GET /fails` throws what it is given, and the lines that it logs. */
export function createFailingApp (t: Test, thrown?: unknown, options: FastifyServerOptions = {}): { app: FastifyInstance, lines: string[] } {
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => { lines.push(line) } } }, ...options })
  t.teardown(() => app.close())
  app.register(errors)
  app.register(async (scope) => {
    scope.get('/fails', async () => { throw thrown })
  })
  return { app, lines }
}

/** The error that an instance fails to start with. */
export async function startError (app: FastifyInstance): Promise<Error & { code?: string }> {
  try {
    await app.ready()
  } catch (error) {
    return error as Error
  } finally {
    await app.close().catch(() => {})
  }
  throw new Error('it started')
}
