import type { AddressInfo, Socket } from 'node:net'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Test } from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import type { ApiOptions } from '../../plugins/api/index.js'
import tokenPlugin from '../../plugins/token/index.js'
import type { TokenOptions } from '../../plugins/token/index.js'

/** A request that reached the platform. */
export interface Call {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  /** The body as it arrived; empty if it is not JSON. */
  text: string
}

/** Handles the call; it returns the answer, unless it has sent one. */
export type Act = (request: FastifyRequest, reply: FastifyReply) => unknown

/** JSON for an object, the bytes themselves for text and a Buffer. */
export type Answer = Act | object | string | Buffer

/** The part of the platform that a test needs. */
export interface Platform {
  url: string
  /** The requests to `path`, in order; without a path, to all paths. */
  calls (path?: string): Call[]
  /** Answers the calls of `path` in turn; the last answer is repeated. */
  on (path: string, ...answers: [Answer, ...Answer[]]): void
  /** The open connections. */
  sockets: Set<Socket>
}

export const secret = '5ec4e75ec4e75ec4e75ec4e75ec4e75e'
export const appid = 'wx1234567890abcdef'

/** Leaves the caller without an answer until the test ends. */
export const silence: Act = (_request, reply) => { reply.hijack() }

/** Breaks the connection as a crash would. */
export const reset: Act = ({ raw }, reply) => {
  reply.hijack()
  raw.socket.resetAndDestroy()
}

/** Sends `bytes` under `headers`. */
export function file (bytes: Buffer | string, headers: Record<string, string> = {}, status = 200): Act {
  return (_request, reply) => {
    reply.hijack()
    // raw sockets, because Fastify would refuse or repair some answers of the platform
    reply.raw.writeHead(status, headers).end(bytes)
  }
}

/** A platform on a free port, with a stable token `token-1` that becomes `token-2` after a forced refresh. */
export async function startPlatform (t: Test): Promise<Platform> {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 * 1024 })
  const calls: Call[] = []
  const answers = new Map<string, Answer[]>()
  const sockets = new Set<Socket>()
  app.server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text))
  app.register(multipart, { limits: { fileSize: Infinity } })
  // left unread, because a test may read slowly or not at all
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.all('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const list = answers.get(path)
    calls.push({
      method: request.method,
      path,
      query: { ...request.query as Record<string, string> },
      headers: request.headers,
      text: typeof request.body === 'string' ? request.body : ''
    })
    if (list === undefined) return reply.code(404).send({ errcode: 404, errmsg: 'not scripted' })
    const next = list.length > 1 ? list.shift()! : list[0]!
    const answer = typeof next === 'function' ? await next(request, reply) : next
    return reply.sent ? reply : reply.send(answer)
  })

  let tokens = 1
  answers.set('/cgi-bin/stable_token', [(request: FastifyRequest) => {
    if (JSON.parse(request.body as string).force_refresh) tokens++
    return { access_token: `token-${tokens}`, expires_in: 7200 }
  }])

  await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => app.close())
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    calls: path => calls.filter(call => path === undefined || call.path === path),
    on: (path, ...list) => { answers.set(path, list) },
    sockets
  }
}

/** An app whose `api` and `token` call `platform`, with its log. It repeats calls without a delay. */
export async function buildApi (t: Test, platform: Pick<Platform, 'url'>, { token, ...options }: Partial<ApiOptions> & { token?: TokenOptions } = {}): Promise<FastifyInstance & { lines: string[] }> {
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'trace', stream: { write: (line) => { lines.push(line) } } } }) as FastifyInstance
  t.teardown(() => app.close())
  await app.register(apiPlugin, { appid, secret, apiBase: platform.url, backoffMs: 0, ...options })
  await app.register(tokenPlugin, token ?? {})
  return Object.assign(app, { lines })
}

/** Resolves with the error of `work`. */
export async function failure (work: Promise<unknown>): Promise<Error & { [field: string]: any }> {
  try {
    await work
  } catch (error) {
    return error as Error
  }
  throw new Error('was expected to reject')
}

/** Resolves once `condition` holds; the test's own time limit is the only one. */
export async function until (condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!await condition()) await new Promise(resolve => setTimeout(resolve, 5))
}
