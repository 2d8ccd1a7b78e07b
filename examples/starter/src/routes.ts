import type { FastifyInstance } from 'fastify'

/** Your own routes, in addition to the routes of the server. */
export default async function routes (app: FastifyInstance): Promise<void> {
  app.get('/hello', async () => ({ hello: 'world' }))
}
