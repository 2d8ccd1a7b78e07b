import type { FastifyInstance } from 'fastify'

/** Gives a scope its own parsers for JSON and forms, whatever parsers the app has. `wx.request` sends either format. */
export function useOwnParsers (scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'))
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body as string)))
  })
}
