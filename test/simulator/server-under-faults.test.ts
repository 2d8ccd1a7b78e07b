import t, { type Test } from 'tap'
import { request } from 'undici'
import type { AccountContext } from '../../plugins/index.js'
import type { Fault } from '../../plugins/simulator/index.js'
import { eventually, startHub } from '../helpers/hub.js'

const signInPath = '/sns/jscode2session'
const sendPath = '/cgi-bin/message/custom/send'

/** The server's answer to a sign-in while `fault` is set, and the number of its calls. */
async function signInUnder (t: Test, fault: Omit<Fault, 'operation'>) {
  const { simulator, base, account } = await startHub(t)
  simulator.faults.add({ operation: signInPath, ...fault })
  const code = await simulator.user('alice').login()
  const { statusCode, body } = await request(`${base}/wx/user/${account.appid}/login?code=${code}`)
  const json = await body.json() as Record<string, unknown>
  return { status: statusCode, errcode: json.errcode, code: json.code, asked: simulator.journal.entries({ path: signInPath }).length }
}

const signIns: Array<[string, Omit<Fault, 'operation'>, Record<string, unknown>]> = [
  ['a busy system that recovers is asked again, and the user is signed in', { errcode: -1, times: 1 }, { status: 200, asked: 2 }],
  ['a system that stays busy is given up', { errcode: -1 }, { status: 502, errcode: -1 }],
  ['a used-up quota is told as 429 and not asked again', { errcode: 45009 }, { status: 429, errcode: 45009, asked: 1 }],
  ['a blocked user is told as 403', { errcode: 40226 }, { status: 403, errcode: 40226, asked: 1 }],
  ['a wrong secret is a 502', { errcode: 40125 }, { status: 502, errcode: 40125, asked: 1 }],
  ['a page of a proxy in HTTP 200 is a 502', { garbage: true }, { status: 502 }],
  ['HTTP 502 is a 502', { garbage: true, status: 502 }, { status: 502 }],
  ['half an answer is a 502', { truncate: true }, { status: 502 }],
  ['a broken connection is a 502', { reset: true }, { status: 502 }],
  ['a content type that lies changes nothing', { contentType: 'image/jpeg' }, { status: 200, asked: 1 }],
  ['a slow answer is waited for', { latencyMs: 300 }, { status: 200, asked: 1 }]
]
for (const [claim, fault, expected] of signIns) {
  t.test(`sign-in: ${claim}`, async t => {
    t.match(await signInUnder(t, fault), expected)
  })
}

/** A server whose handler answers every text, and counts what it handled. */
async function startAnswering (t: Test) {
  const handled: string[] = []
  const hub = await startHub(t, {
    setup: async (ctx) => {
      const { api, messages } = ctx as AccountContext
      messages.on({ msgType: 'text' }, async ({ Content, FromUserName }) => {
        handled.push(String(Content))
        await api.customerService.sendText({ touser: FromUserName, content: `re: ${String(Content)}` })
      })
    }
  })
  return { ...hub, handled, alice: hub.simulator.user('alice') }
}

t.test('messages: a good token that is refused is fetched anew, once', async t => {
  const { simulator, alice } = await startAnswering(t)
  simulator.faults.add({ operation: sendPath, errcode: 40001, times: 1 })
  t.match(await alice.sendText('hi'), { delivered: true })
  await eventually(() => alice.inbox().length === 1)
  t.match(alice.inbox(), [{ content: 're: hi' }])
  t.equal(simulator.journal.entries({ path: sendPath }).length, 2)
})

t.test('messages: a redelivery storm is handled once', async t => {
  const { handled, alice } = await startAnswering(t)
  t.match(await alice.sendText('stormy', { duplicates: 9 }), { delivered: true, duplicates: Array(9).fill({ delivered: true }) })
  t.match(await alice.sendText('calm'), { delivered: true })
  await eventually(() => handled.includes('calm') && alice.inbox().length === 2)
  t.same(handled, ['stormy', 'calm'])
})

t.test('messages: one that was overtaken arrives all the same', async t => {
  const { handled, alice, simulator } = await startAnswering(t)
  simulator.faults.add({ operation: 'push', reorder: true, times: 1 })
  await Promise.all([alice.sendText('first'), alice.sendText('second')])
  await eventually(() => handled.length === 2)
  t.same(handled.sort(), ['first', 'second'])
})

t.test('messages: an old push is refused', async t => {
  const { alice, handled } = await startAnswering(t)
  t.match(await alice.sendText('old', { timestamp: Math.floor(Date.now() / 1000) - 3600 }), { delivered: false, attempts: [{ status: 403 }, { status: 403 }, { status: 403 }] })
  t.same(handled, [])
})

t.test('messages: a push that is not encrypted is refused by an account with a key', async t => {
  const { alice, handled } = await startAnswering(t)
  t.match(await alice.sendText('plain', { mode: 'plain' }), { delivered: false, error: 'answered HTTP 403' })
  t.match(await alice.sendText('compatible', { mode: 'compatible' }), { delivered: true })
  await eventually(() => handled.length === 1)
  t.same(handled, ['compatible'])
})
