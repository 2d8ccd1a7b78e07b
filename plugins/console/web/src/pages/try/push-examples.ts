import { base } from '../../api.js'

const ENVELOPE = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgId'])
const fieldsOf = (payload: Record<string, unknown>) => Object.fromEntries(Object.entries(payload).filter(([name]) => !ENVELOPE.has(name)))
/** Writes a string of JavaScript with single quotes. */
const quote = (text: unknown) => `'${JSON.stringify(String(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** Writes a command that sends the push through the control API of the simulator. */
export function curlOf (payload: Record<string, unknown>): string {
  const body = JSON.stringify({ user: 'alice', message: fieldsOf(payload) }).replaceAll("'", "'\\''")
  return `curl -H 'content-type: application/json' -d '${body}' ${location.origin}${base}/api/simulator/push`
}

function matchOf ({ MsgType, Event, Content }: Record<string, unknown>): string {
  if (MsgType === 'event') return `{ event: ${quote(Event)} }`
  return Content === undefined ? `{ msgType: ${quote(MsgType)} }` : `{ msgType: ${quote(MsgType)}, content: ${quote(Content)} }`
}

/** Writes a handler for the push. */
export function handlerOf (payload: Record<string, unknown>): string {
  return `export default async function handlers (ctx) {
  ctx.messages.on(${matchOf(payload)}, async ({ FromUserName }, { log }) => {
    log.info('${String(payload.MsgType) === 'event' ? 'event' : 'message'} received')
    await ctx.api.customerService.sendText({ touser: FromUserName, content: 'hello' })
  })
}
`
}

/** Writes a test that sends the push. */
export function testOf (payload: Record<string, unknown>): string {
  const send = payload.MsgType === 'text'
    ? `alice.sendText(${quote(payload.Content)})`
    : `wechat.simulator.push(account.appid, ${JSON.stringify(fieldsOf(payload))}, { user: 'alice' })`
  return `import assert from 'node:assert/strict'
import test from 'node:test'
// wechat: an app with the simulator, account: your account in it; see docs/simulator.md
import { wechat, account } from './wechat.js'

test('the handler takes the push', async () => {
  const alice = wechat.simulator.user('alice')
  const { delivered } = await ${send}
  assert.equal(delivered, true)
  assert.deepEqual(alice.inbox().map(({ content }) => content), ['hello'])
})
`
}
