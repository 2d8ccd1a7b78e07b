import t from 'tap'
import { request } from 'undici'
import { startBackend, startPlatform, stopped, token } from './platform.js'

const path = '/cgi-bin/ticket/getticket'

t.test('an errcode on demand, so often, from when on and only there', async t => {
  const { simulator, get, accessToken } = await startPlatform(t, {}, stopped)
  const ticket = async () => (await get(`${path}?type=jsapi&access_token=${await accessToken()}`)).json.errcode
  simulator.faults.add({ operation: path, errcode: 40001, times: 2, skip: 1 })
  t.same([await ticket(), await ticket(), await ticket(), await ticket()], [0, 40001, 40001, 0])
  simulator.faults.add({ operation: '/wxa/*', errcode: -1 })
  t.equal(await ticket(), 0)
  simulator.faults.add({ operation: '/cgi-bin/ticket/*', errcode: -1, forMs: 1000 })
  t.equal(await ticket(), -1)
  simulator.clock.advance(1001)
  t.equal(await ticket(), 0)
  simulator.faults.add({ operation: path, errcode: 45009, probability: 0 })
  t.equal(await ticket(), 0)
  simulator.faults.add({ operation: path, errcode: 45009, appid: 'wxother' })
  t.equal(await ticket(), 0)
})

t.test('a broken connection, half an answer, a page of a proxy, another content type', async t => {
  const { simulator, origin, accessToken } = await startPlatform(t)
  const address = `${origin}${path}?type=jsapi&access_token=${await accessToken()}`
  const get = async () => {
    const { statusCode, headers, body } = await request(address)
    return { status: statusCode, type: headers['content-type'], text: await body.text() }
  }
  simulator.faults.add({ operation: path, times: 1, reset: true })
  await t.rejects(get(), { code: /ECONNRESET|UND_ERR_SOCKET/ })
  simulator.faults.add({ operation: path, times: 1, truncate: true })
  await t.rejects(get())
  simulator.faults.add({ operation: path, times: 1, garbage: true, status: 502 })
  t.match(await get(), { status: 502, type: 'text/html', text: /^<html>/ })
  simulator.faults.add({ operation: path, times: 1, garbage: true })
  t.match(await get(), { status: 200, text: /^<html>/ })
  simulator.faults.add({ operation: path, times: 1, contentType: 'image/jpeg' })
  t.match(await get(), { status: 200, type: 'image/jpeg', text: /"ticket"/ })
  simulator.faults.add({ operation: path, times: 1, latencyMs: 200 })
  await t.rejects(request(address, { signal: AbortSignal.timeout(30) }))
})

t.test('a call whose answer is lost was done all the same', async t => {
  const { simulator, call, accessToken, origin } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.sendText('hi')
  const body = JSON.stringify({ touser: alice.openid, msgtype: 'text', text: { content: 'hello' } })
  simulator.faults.add({ operation: '/cgi-bin/message/custom/send', times: 1, reset: 'after' })
  await t.rejects(request(`${origin}/cgi-bin/message/custom/send?access_token=${await accessToken()}`, { method: 'POST', body }))
  t.match(alice.inbox(), [{ content: 'hello' }])
  t.match((await call('/cgi-bin/message/custom/send', body)).json, { errcode: 0 })
})

t.test('pushes are lost, doubled and overtaken', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  const alice = simulator.user('alice')
  const contents = () => backend.received.splice(0).map(({ body }) => JSON.parse(body).Content)

  simulator.faults.add({ operation: 'push', drop: true, times: 1 })
  t.match(await alice.sendText('lost'), { delivered: false, attempts: [] })
  t.same(contents(), [])

  simulator.faults.add({ operation: 'push', duplicates: 4, times: 1 })
  t.match(await alice.sendText('stormy'), { delivered: true, duplicates: { length: 4 } })
  const storm = backend.received.map(({ body }) => body)
  t.equal(new Set(storm).size, 1)
  t.same(contents(), Array(5).fill('stormy'))

  simulator.faults.add({ operation: 'push', reorder: true, times: 1 })
  await Promise.all([alice.sendText('first'), alice.sendText('second')])
  t.same(contents(), ['second', 'first'])

  simulator.faults.clear()
  t.match(await alice.sendText('calm', { duplicates: 1 }), { duplicates: { length: 1 } })
})
