import t from 'tap'
import type { Test } from 'tap'
import { PermanentError } from '../../plugins/lib/error-codes.js'
import type { AccountContext, StoreOptions } from '../../plugins/index.js'
import { call, createAccount, eventually, OPERATOR_KEY, startHub, type HubOptions } from '../helpers/hub.js'
import { startRedis } from '../helpers/redis.js'

const headers = { authorization: `Bearer ${OPERATOR_KEY}` }

interface Letter { id: string, appid: string, receivedAt: number, failedAt: number, attempts: number, error: string, raw: string }

/** Two accounts whose handlers fail for good while `broken`, with the text of the message in the error. */
async function startBroken (t: Test, options: HubOptions = {}) {
  const state = { broken: true, handled: [] as string[] }
  const setup = async ({ messages }: AccountContext) => {
    messages.on({ msgType: 'text' }, async ({ Content }) => {
      if (state.broken) throw new PermanentError(`cannot handle ${Content}`)
      state.handled.push(Content)
    })
  }
  const hub = await startHub(t, { list: [createAccount(), createAccount()], setup, operatorKeys: [OPERATOR_KEY], ...options })
  const url = `${hub.base}/console/api/dead-letters`
  const list = async (query = ''): Promise<Letter[]> => (await call('GET', `${url}${query}`, { headers })).body.items
  const act = (action: string, body: unknown) => call('POST', `${url}/${action}`, { headers, body })
  const send = (index: number, content: string) => hub.simulator.user('alice', { appid: hub.accounts[index]!.appid }).sendText(content)
  /** Sends each text after the one before is a dead letter, so that their order is certain. */
  async function fill (...texts: Array<[number, string]>): Promise<Letter[]> {
    for (const [number, [index, content]] of texts.entries()) {
      await send(index, content)
      await eventually(async () => (await list()).length === number + 1)
    }
    return list()
  }
  return { ...hub, state, url, list, act, send, fill }
}

const engines: Record<string, (t: Test) => Promise<StoreOptions>> = {
  memory: async () => ({}),
  SQLite: async t => ({ dataDir: t.testdir() }),
  Redis: async t => ({ redis: (await startRedis(t)).url })
}

for (const [name, storage] of Object.entries(engines)) {
  t.test(`${name}: dead letters are listed by page and filter, read, replayed and discarded`, async t => {
    const { accounts: [one, two], state, url, list, act, fill } = await startBroken(t, { storage: await storage(t) })
    const before = Date.now()
    const letters = await fill([0, 'first'], [1, 'second'], [0, 'third'])
    t.match(letters.map(({ error }) => error), [/third/, /second/, /first/], 'newest first')
    for (const letter of letters) {
      t.same(Object.keys(letter).sort(), ['appid', 'attempts', 'error', 'failedAt', 'id', 'raw', 'receivedAt'])
      t.ok(letter.receivedAt >= before && letter.failedAt >= letter.receivedAt && letter.failedAt <= Date.now())
    }
    t.match(letters[1], { appid: two!.appid, attempts: 1, error: 'cannot handle second', raw: /second/ })

    const page = (await call('GET', `${url}?limit=2`, { headers })).body
    t.same(page.items, letters.slice(0, 2))
    t.same((await call('GET', `${url}?limit=2&cursor=${encodeURIComponent(page.next)}`, { headers })).body, { items: letters.slice(2) })

    t.same((await list(`?appid=${one!.appid}`)).map(({ id }) => id), [letters[0]!.id, letters[2]!.id])
    t.same(await list('?error=handle%20second'), [letters[1]])
    t.same(await list('?event=text'), letters)
    t.same(await list('?event=subscribe'), [])
    t.same(await list(`?until=${letters[1]!.failedAt}`), [letters[2]])
    t.same(await list(`?since=${new Date(letters[1]!.failedAt).toISOString()}`), letters.slice(0, 2), 'a time is also read as ISO 8601')

    t.match(await call('GET', `${url}/${letters[1]!.id}`, { headers }), { status: 200, body: letters[1]! })
    t.match(await call('GET', `${url}/987654321`, { headers }), { status: 404, body: { code: 'WX_ERR_DEAD_LETTER' } })

    state.broken = false
    t.match(await act('replay', { ids: [letters[1]!.id, '987654321'] }), { status: 200, body: { replayed: 1 } })
    await eventually(() => state.handled.length === 1)
    t.same(state.handled, ['second'])
    t.match(await act('replay', { ids: [letters[1]!.id] }), { body: { replayed: 0 } }, 'once')
    t.match(await act('discard', { appid: two!.appid }), { body: { discarded: 0 } })
    t.match(await act('discard', { until: letters[0]!.failedAt }), { body: { discarded: 1 } })
    t.same(await list(), [letters[0]])
    t.match(await act('replay', { appid: one!.appid, event: 'text', since: letters[0]!.failedAt }), { body: { replayed: 1 } })
    await eventually(() => state.handled.length === 2)
    t.same(state.handled, ['second', 'third'])
    t.same(await list(), [])
  })
}

t.test('without a valid key nobody reads, replays or discards', async t => {
  const { url, list, fill, logs } = await startBroken(t)
  const [letter] = await fill([0, 'kept'])
  for (const wrong of [undefined, {}, { authorization: 'Bearer' }, { authorization: `Bearer ${OPERATOR_KEY}x` }, { authorization: OPERATOR_KEY }, { authorization: `Basic ${OPERATOR_KEY}` }]) {
    for (const [method, path, body] of [['GET', '', undefined], ['GET', `/${letter!.id}`, undefined], ['GET', '/nobody', undefined], ['POST', '/replay', {}], ['POST', '/discard', {}]] as const) {
      const answer = await call(method, `${url}${path}`, { headers: wrong as Record<string, string>, body })
      t.match(answer, { status: 401, body: { code: 'WX_ERR_OPERATOR_KEY' } }, `${method} ${path}`)
      t.equal(answer.headers.get('cache-control'), 'no-store')
    }
  }
  t.same(await list(), [letter])
  t.notMatch(logs.join(''), OPERATOR_KEY)
})

t.test('a selection that is misspelt selects nothing: it is refused, never widened', async t => {
  const { url, list, act, fill } = await startBroken(t)
  const letters = await fill([0, 'one'], [1, 'two'])
  for (const body of [{ appId: letters[0]!.appid }, { appid: letters[0]!.appid, untill: 1 }, { ids: 'a'.repeat(300) }, { ids: [''] }, { ids: [letters[0]!.id, 5, {}] }, { since: 'yesterday' }, { since: '2026-11-28T08:00:00' }, { until: '2026-13-45' }, { until: -1 }, { appid: '' }, { limit: 1 }, [], 'all', null]) {
    for (const action of ['replay', 'discard']) t.match(await act(action, body), { status: 400 }, `${action} ${JSON.stringify(body)}`)
  }
  t.match(await call('POST', `${url}/discard`, { headers }), { status: 400 }, 'no body is no selection')
  for (const query of ['?appId=x', '?limit=0', '?limit=1001', '?limit=x', '?since=soon', '?appid=a&appid=b', '?cursor=x', '?cursor=']) t.match(await call('GET', `${url}${query}`, { headers }), { status: 400 }, query)
  t.match(await call('GET', `${url}?appId=x`, { headers }), { body: { message: /must not have "appId": expected appid, event/ } })
  t.match(await act('replay', { evnt: 'text' }), { body: { message: /must not have "evnt"/ } })
  for (const path of ['events', 'audit', 'operations']) t.match(await call('GET', `${url.replace('dead-letters', path)}?cursor=x`, { headers }), { status: 400 }, path)
  t.same(await list(), letters)
  t.match(await act('discard', { ids: [] }), { status: 200, body: { discarded: 0 } }, 'no ids are no dead letters')
  t.match(await act('discard', {}), { status: 200, body: { discarded: 2 } }, 'all of them are meant by saying nothing more')
})

t.test('a zone whose "+" the query turned into a space is read', async t => {
  const { list, fill } = await startBroken(t)
  const letters = await fill([0, 'one'])
  const local = (ms: number) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`
  t.same(await list(`?since=${local(letters[0]!.failedAt)}`), letters)
  t.same(await list(`?since=${local(letters[0]!.failedAt + 1)}`), [])
})

t.test('a secret that a handler quotes in its error is not answered', async t => {
  const setup = async ({ messages }: AccountContext) => { messages.on({ msgType: 'text' }, async () => { throw new PermanentError('GET https://x.example/a?access_token=marked-secret&b=1 failed with {"session_key":"marked-key"}') }) }
  const { list, fill } = await startBroken(t, { setup })
  const [letter] = await fill([0, 'one'])
  t.equal(letter!.error, 'GET https://x.example/a?access_token=[Redacted]&b=1 failed with {"session_key":"[Redacted]"}')
  t.notMatch(JSON.stringify(await list()), 'marked')
})

t.test('each act of an operator is in the log, with the selection and the number', async t => {
  const { act, fill, logs } = await startBroken(t)
  const letters = await fill([0, 'one'], [0, 'two'])
  await act('replay', { ids: [letters[0]!.id] })
  await act('discard', { appid: letters[0]!.appid, ids: [letters[1]!.id] })
  const lines = logs.map(line => JSON.parse(line)).filter(({ msg }) => msg?.startsWith('an operator '))
  t.match(lines, [
    { msg: 'an operator acted', who: /^key [\da-f]{8}$/, act: 'replay', what: JSON.stringify({ ids: [letters[0]!.id] }), count: 1, reqId: String },
    { msg: 'an operator acted', act: 'discard', what: JSON.stringify({ ids: [letters[1]!.id], appid: letters[0]!.appid }), count: 1 }
  ])
})

t.test('the console takes so many requests a minute from one address and no more', async t => {
  const { url } = await startBroken(t, { operatorRequestsPerMinute: 3 })
  for (let i = 0; i < 3; i++) t.match(await call('GET', url), { status: 401 })
  t.match(await call('GET', url, { headers }), { status: 429, body: { code: 'WX_ERR_TOO_MANY_REQUESTS' } })
})
