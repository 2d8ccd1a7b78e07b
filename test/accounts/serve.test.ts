import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { until } from '../helpers/platform.js'
import { deferred } from '../messages/push.js'
import { account, build } from './app.js'

const { appid } = account(1)

/** A client on a socket of its own, to leave when it likes. */
function client (t: { teardown (work: () => void): void }, app: FastifyInstance, head: string): Socket {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  t.teardown(() => socket.destroy())
  socket.write(`${head} HTTP/1.1\r\nhost: x\r\n`)
  return socket
}

t.test('the account of the path is on the request, for every route of the scope and no other', async (t) => {
  const app = await build(t, { accounts: [account(1), account(2)] })
  await app.ready()
  for (const n of [1, 2, 1]) t.equal((await app.inject(`/${account(n).appid}/echo`)).body, account(n).appid)
  const outside = await build(t, { accounts: () => account(1) })
  outside.get('/:appid/outside', async ({ wechat }) => String(wechat))
  t.equal((await outside.inject(`/${appid}/outside`)).body, 'undefined')
  t.equal(outside.wechat.accounts.status().warm, 0)
})

t.test('a context is released when its request is answered, fails or is unknown', async (t) => {
  const app = await build(t, { accounts: [account(1)], idleMs: 10 })
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/fail', async () => { throw new Error('no') })
    scope.get('/:appid/stream', async () => Readable.from(['a', 'b']))
    scope.get('/:appid/hijack', (_request, reply) => {
      reply.hijack()
      reply.raw.end('hijacked')
    })
    scope.post('/:appid/json', async () => 'never')
  })
  const requests = [['GET', 'fail', 500], ['GET', 'stream', 200], ['GET', 'hijack', 200], ['GET', 'echo', 200], ['POST', 'json', 400]] as const
  for (const [index, [method, path, status]] of requests.entries()) {
    const payload = method === 'POST' ? '{' : undefined
    const response = await app.inject({ method, url: `/${appid}/${path}`, payload, headers: payload && { 'content-type': 'application/json' } })
    t.equal(response.statusCode, status, path)
    await until(() => app.closed.length === index + 1)
  }
})

t.test('a client that goes away before the answer keeps the context only until its handler is done', async (t) => {
  const app = await build(t, { accounts: [account(1)], idleMs: 10 })
  const [started, gate] = [deferred(), deferred()]
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/wait', async ({ wechat }) => {
      started.resolve()
      await gate.promise
      return wechat.crypto.signature.sign('1')
    })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = client(t, app, `GET /${appid}/wait`)
  socket.write('\r\n')
  await started.promise
  // the context that booted with the app may have been idle for too long before the request came
  const closed = app.closed.length
  socket.destroy()
  await until(async () => await promisify(app.server.getConnections.bind(app.server))() === 0)
  t.equal(app.wechat.accounts.status().warm, 1)
  t.equal(app.closed.length, closed)
  gate.resolve()
  await until(() => app.wechat.accounts.status().warm === 0)
})

t.test('a client that goes away in the middle of a stream, or of its own body, gives the context back', async (t) => {
  const app = await build(t, { accounts: [account(1)], idleMs: 10 })
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/endless', async () => new Readable({ read () { setImmediate(() => this.push('x'.repeat(1000))) } }))
    scope.get('/:appid/events', (_request, reply) => {
      reply.hijack()
      reply.raw.writeHead(200).write('data: 1\n\n')
    })
    scope.post('/:appid/json', async () => 'never')
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  for (const [index, path] of ['endless', 'events'].entries()) {
    const socket = client(t, app, `GET /${appid}/${path}`)
    socket.write('\r\n')
    await once(socket, 'data')
    socket.destroy()
    await until(() => app.closed.length === index + 1)
  }
  const socket = client(t, app, `POST /${appid}/json`)
  socket.write('content-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":')
  await until(() => app.wechat.accounts.status().warm === 1)
  socket.destroy()
  await until(() => app.closed.length === 3)
})

t.test('closing waits for the requests in flight, which keep their context', async (t) => {
  const app = await build(t, { accounts: [account(1)] })
  const [started, gate] = [deferred(), deferred()]
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/wait', async ({ wechat }) => {
      started.resolve()
      await gate.promise
      return wechat.account.appid
    })
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const answer = fetch(`${address}/${appid}/wait`).then(response => response.text())
  await started.promise
  const closed = app.close()
  t.same(app.closed, [])
  gate.resolve()
  t.equal(await answer, appid)
  await closed
  t.same(app.closed, [appid])
  await t.rejects(app.wechat.accounts.use(appid, () => {}), { code: 'WX_ERR_CLOSED', statusCode: 503 })
})

t.test('a setup that fails makes the request fail, and the next request is a new try', async (t) => {
  let broken = true
  const app = await build(t, { accounts: () => account(1), setup: async () => { if (broken) throw new Error('broken') } })
  t.equal((await app.inject(`/${appid}/echo`)).statusCode, 500)
  t.equal(app.wechat.accounts.status().warm, 0)
  t.equal(app.closed.length, 1, 'what it had opened is closed')
  broken = false
  t.equal((await app.inject(`/${appid}/echo`)).statusCode, 200)
})

t.test('requests that a client pipelined before it left release their contexts', async (t) => {
  const app = await build(t, { accounts: () => account(1), idleMs: 10 })
  const [gate, settled] = [deferred(), deferred()]
  let begun = 0
  let closed = 0
  const note = () => { if (++begun === 3) settled.resolve() }
  await app.register(async (scope) => {
    app.wechat.accounts.serve(scope)
    scope.get('/:appid/wait', async ({ wechat }, reply) => {
      reply.raw.once('close', () => { closed++ })
      note()
      await gate.promise
      return wechat.account.appid
    })
    scope.get('/:appid/stream', async (_request, reply) => {
      reply.raw.once('close', () => { closed++ })
      note()
      return Readable.from(['a', 'b'])
    })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const get = (path: string) => `GET /${appid}/${path} HTTP/1.1\r\nhost: x\r\n\r\n`
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  t.teardown(() => socket.destroy())
  socket.write(get('wait') + get('wait') + get('stream'))
  await settled.promise
  socket.destroy()
  await until(() => closed === 3)
  gate.resolve()
  await until(() => app.wechat.accounts.status().warm === 0)
  t.equal(app.closed.length, app.contexts.length)
})
