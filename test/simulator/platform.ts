import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { request } from 'undici'
import simulator, { type SimulatorAccount, type SimulatorOptions } from '../../plugins/simulator/index.js'

export const appid = 'wx0123456789abcdef'
export const secret = '0123456789abcdef0123456789abcdef'
export const token = 'pushtoken'
export const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

export interface JsonAnswer { status: number, type: string, json: any, headers: Record<string, unknown> }

/** A simulator that listens, with one account, and the calls that the tests make. */
export async function startPlatform (t: Test, account: Partial<SimulatorAccount> = {}, options: Partial<SimulatorOptions> = {}) {
  const app: FastifyInstance = Fastify()
  await app.register(simulator, { accounts: [{ appid, secret, ...account }], ...options })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => app.close())

  async function get (path: string): Promise<JsonAnswer> {
    const { statusCode, headers, body } = await request(origin + path)
    return { status: statusCode, type: String(headers['content-type']), json: await body.json(), headers }
  }
  async function post (path: string, json: unknown): Promise<JsonAnswer> {
    const { statusCode, headers, body } = await request(origin + path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof json === 'string' ? json : JSON.stringify(json)
    })
    return { status: statusCode, type: String(headers['content-type']), json: await body.json(), headers }
  }
  async function accessToken (): Promise<string> {
    return (await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })).json.access_token
  }
  /** POST with a fresh token. */
  const call = async (path: string, json: unknown) => post(`${path}?access_token=${await accessToken()}`, json)

  async function upload (bytes: Uint8Array, { name = 'a.jpg', type = 'image', field = 'media' } = {}): Promise<JsonAnswer> {
    const form = new FormData()
    form.append(field, new Blob([new Uint8Array(bytes)]), name)
    // undici's package sends an empty form on Node 24
    const response = await fetch(`${origin}/cgi-bin/media/upload?access_token=${await accessToken()}&type=${type}`, { method: 'POST', body: form })
    const headers = Object.fromEntries(response.headers)
    return { status: response.status, type: String(headers['content-type']), json: await response.json(), headers }
  }
  return { app, origin, simulator: app.simulator, get, post, call, accessToken, upload }
}

/** A clock that only the test moves: the seconds that a busy machine takes between two calls change nothing. */
export const stopped = { clock: { now: () => 1_800_000_000_000 } }

export interface Received { method: string, url: URL, headers: IncomingMessage['headers'], body: string }

/** A backend that keeps what is pushed to it and answers what `answer` says; undefined never answers. */
export async function startBackend (t: Test, answer: (push: Received, count: number) => string | { status: number, body?: string } | undefined = () => 'success') {
  const received: Received[] = []
  const server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const chunk of incoming.setEncoding('utf8')) body += chunk
    const push = { method: incoming.method!, url: new URL(incoming.url!, 'http://backend'), headers: incoming.headers, body }
    received.push(push)
    const given = answer(push, received.length)
    if (given === undefined) return
    const { status, body: text = '' } = typeof given === 'string' ? { status: 200, body: given } : given
    outgoing.writeHead(status, { 'content-type': 'text/plain' }).end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => { server.closeAllConnections(); server.close() })
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push` }
}
