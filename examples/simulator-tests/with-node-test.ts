import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { simulator } from 'fastify-wechat'
import { createBackend } from './backend.js'

// These tests only use HTTP, so they could be written in any language, against `npx fastify-wechat simulate`.

const appid = 'wx0123456789abcdef'
const account = { appid, secret: '0123456789abcdef0123456789abcdef', token: 'token', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const open: FastifyInstance[] = []
let platform: string
let backend: string

async function control (method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${platform}/_simulator${path}`, {
    method, headers: body === undefined ? {} : { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body)
  })
  return response.status === 204 ? undefined : response.json()
}

before(async () => {
  const wechat = Fastify()
  await wechat.register(simulator)
  platform = await wechat.listen({ port: 0, host: '127.0.0.1' })
  const app = createBackend([account], platform)
  backend = await app.listen({ port: 0, host: '127.0.0.1' })
  open.push(app, wechat)
  await control('POST', '/accounts', { ...account, pushUrl: `${backend}/wx/portal/${appid}` })
})

after(async () => {
  for (const app of open) await app.close()
})

test('WeChat\'s console would accept the address of the backend', async () => {
  assert.equal((await control('POST', `/accounts/${appid}/verify-url`)).verified, true)
})

test('a user signs in', async () => {
  const { code } = await control('POST', '/users/alice/login')
  const { openid } = await (await fetch(`${backend}/wx/user/${appid}/login?code=${code}`)).json() as { openid: string }
  assert.equal(openid, (await control('GET', '/users/alice')).openid)
})

test('a user who asks for an order gets an answer', async () => {
  assert.equal((await control('POST', '/users/alice/text', { content: '订单' })).delivered, true)
  let inbox = []
  while (inbox.length === 0) {
    inbox = await control('GET', '/users/alice/inbox')
    await setTimeout(10)
  }
  assert.equal(inbox[0].content, '您的订单已发货')
})

test('nobody can sign in while the platform is busy, and the journal shows why', async () => {
  await control('POST', '/faults', { operation: '/sns/jscode2session', errcode: -1 })
  const { code } = await control('POST', '/users/bob/login')
  const response = await fetch(`${backend}/wx/user/${appid}/login?code=${code}`)
  assert.equal(response.status, 502)
  await control('DELETE', '/faults')
  const [entry] = await control('GET', '/journal?errcode=-1')
  assert.match(entry.fault, /\/sns\/jscode2session/)
})
