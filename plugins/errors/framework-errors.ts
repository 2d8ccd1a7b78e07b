import type { FastifyServerOptions } from 'fastify'

/** Fastify's server option of this name: an address that cannot be parsed gets the same kind of answer as every other error. */
export const frameworkErrors: FastifyServerOptions['frameworkErrors'] = (error, request, reply) => {
  // Fastify's sentence, which is logged, repeats the address, whose query may contain a sign-in code
  if (error.statusCode !== undefined && error.statusCode < 500) error.message = 'this address is malformed or too long'
  request.server.errorHandler(error, request, reply)
}
