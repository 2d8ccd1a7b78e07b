import t from 'tap'
import type { AccountContext, Account } from '../../../plugins/index.js'
import { call, createAccount, eventually, startHub, type Hub } from '../../helpers/hub.js'
import { startRedis } from '../../helpers/redis.js'

type Labels = Record<string, string>

/** The value of a sample, or the sum of those that have these labels; undefined where there is none. */
async function sample ({ base }: Pick<Hub, 'base'>, name: string, labels: Labels = {}): Promise<number | undefined> {
  const { body } = await call('GET', `${base}/metrics`)
  const values = (body as string).split('\n').filter(line => (line.startsWith(`${name} `) || line.startsWith(`${name}{`)) &&
    Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)))
  return values.length === 0 ? undefined : values.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}

const setup = async ({ messages, api }: AccountContext) => {
  messages.on({ msgType: 'text', pattern: /^fail/ }, () => { throw new Error('the handler fails') })
  messages.on({ msgType: 'text', pattern: /^call/ }, async ({ FromUserName: touser }) => {
    await api.customerService.sendText({ touser, content: 'hello' })
    await api.call('POST', '/wxa/msg_sec_check', { content: 'hello' }).catch(() => {})
  })
  messages.reply({ msgType: 'text', content: 'reply fails' }, () => { throw Object.assign(new Error('no'), { code: 'WX_ERR_SIGNATURE' }) })
  messages.on(() => {})
}

interface Change { url: URL, body: string }

async function post (hub: Hub, change: (push: Change) => void = () => {}, fields: object = {}, options = {}): Promise<number> {
  const { simulator, account: { appid } } = hub
  const text = JSON.stringify({ ToUserName: 'gh_0123456789ab', FromUserName: 'o1', CreateTime: 1700000000, MsgType: 'event', Event: 'user_enter_tempsession', ...fields })
  const signed = simulator.signPush(appid, text, { format: 'JSON', ...options })
  const push = { url: new URL(signed.url), body: signed.body }
  change(push)
  return (await fetch(push.url, { method: 'POST', body: push.body, headers: signed.headers })).status
}

t.test('a push counts once, by what became of it', async t => {
  const one = createAccount()
  const untokened = createAccount({ token: undefined, aesKey: undefined })
  const hub = await startHub(t, { setup, list: [one, untokened] })
  const count = (outcome: string, labels: Labels = {}) => sample(hub, 'wechat_pushes_total', { outcome, ...labels })
  const grows = async (outcome: string, status: number, ...push: Parameters<typeof post> extends [unknown, ...infer Rest] ? Rest : never) => {
    const before = await sample(hub, 'wechat_pushes_total') ?? 0
    const outcomeBefore = await count(outcome) ?? 0
    t.equal(await post(hub, ...push), status, `${outcome}: ${status}`)
    t.equal(await count(outcome), outcomeBefore + 1, outcome)
    t.equal(await sample(hub, 'wechat_pushes_total'), before + 1, `${outcome}: and nothing else`)
  }
  await grows('accepted', 200)
  await grows('duplicate', 200)
  await grows('accepted', 200, () => {}, { Event: 'made_up_by_someone' })
  await grows('bad_signature', 403, ({ url }) => url.searchParams.set('msg_signature', '0'.repeat(40)))
  await grows('stale', 403, () => {}, {}, { timestamp: Math.floor(Date.now() / 1000) - 301 })
  await grows('plaintext_refused', 403, () => {}, {}, { mode: 'plain' })
  await grows('malformed', 400, push => { push.body = '' })
  await grows('malformed', 400, ({ url }) => url.searchParams.delete('nonce'))
  await grows('malformed', 400, ({ url }) => url.searchParams.delete('msg_signature'))
  await grows('too_large', 413, push => { push.body = `{"a":"${'x'.repeat(1024 * 1024)}"}` })
  await grows('unknown_account', 404, ({ url }) => { url.pathname = '/wx/portal/wx0000000000000000' })
  await grows('no_push_token', 403, ({ url }) => { url.pathname = `/wx/portal/${untokened.appid}` }, {}, { mode: 'plain' })

  const { createSignature } = await import('../../../plugins/crypto/index.js')
  await grows('undecryptable', 400, push => {
    const Encrypt = Buffer.alloc(64).toString('base64')
    const [timestamp, nonce] = [push.url.searchParams.get('timestamp')!, push.url.searchParams.get('nonce')!]
    push.url.searchParams.set('msg_signature', createSignature(one.token).sign(timestamp, nonce, Encrypt))
    push.body = JSON.stringify({ Encrypt })
  })
  await grows('failed', 500, () => {}, { MsgType: 'text', Content: 'reply fails', MsgId: '1' })

  t.equal(await count('accepted', { msg_type: 'event', event: 'user_enter_tempsession' }), 1)
  t.equal(await count('accepted', { msg_type: 'event', event: 'other' }), 1)
  t.equal(await count('bad_signature', { msg_type: '', event: '' }), 1)
})

t.test('handlers are timed by the kind of message and their outcome', async t => {
  const hub = await startHub(t, { setup, storage: { queue: { attempts: 2, backoffMs: 1 } } })
  const count = (outcome: string, labels: Labels = {}) => sample(hub, 'wechat_handler_duration_seconds_count', { outcome, msg_type: 'text', event: '', ...labels })
  await hub.simulator.user('alice').sendText('hello')
  await eventually(async () => await count('ok') === 1)
  await hub.simulator.user('alice').sendText('fail')
  await eventually(async () => await count('failed') === 2)
  t.equal(await count('ok'), 1)
})

t.test('calls count by operation and errcode, refreshes by outcome; what is in no table is `other`', async t => {
  const hub = await startHub(t, { setup, capabilities: { api: { backoffMs: 1 } } })
  const { simulator } = hub
  const calls = (operation: string, errcode: string) => sample(hub, 'wechat_api_calls_total', { operation, errcode })
  const refreshes = (outcome: string) => sample(hub, 'wechat_token_refreshes_total', { credential: 'access_token', outcome })
  t.equal(await refreshes('failed'), 0, 'there from the start')
  t.equal(await sample(hub, 'wechat_token_age_seconds'), undefined, 'no token, no age')

  await simulator.user('alice').sendText('call')
  await eventually(async () => await calls('other', '0') === 1 || await calls('other', 'other') === 1)
  t.equal(await calls('token.getStableAccessToken', '0'), 1)
  t.equal(await calls('customerService.sendText', '0'), 1)
  t.equal(await refreshes('ok'), 1)
  t.ok((await sample(hub, 'wechat_token_age_seconds'))! >= 0)
  t.equal(await sample(hub, 'wechat_api_call_duration_seconds_count', { operation: 'customerService.sendText' }), 1)

  const send = (fault: object) => {
    simulator.faults.add({ operation: '/cgi-bin/message/custom/send', ...fault })
    return hub.app.wechat.accounts.use(hub.account.appid, ({ api }) => api.customerService.sendText({ touser: simulator.user('alice').openid, content: 'a' })).catch(() => {})
  }
  const expected = [[{ errcode: -1, times: 1 }, '-1'], [{ errcode: 45015, times: 1 }, '45015'], [{ errcode: 987654, times: 1 }, 'other'], [{ garbage: true, times: 1 }, 'bad_answer'], [{ reset: true, times: 1 }, 'unreachable']] as const
  for (const [fault, errcode] of expected) {
    const before = await calls('customerService.sendText', errcode) ?? 0
    await send(fault)
    t.equal(await calls('customerService.sendText', errcode), before + 1, errcode)
    simulator.faults.clear()
  }
  t.ok((await calls('customerService.sendText', '0'))! >= 2, 'the second try after a busy system counts, too')

  await hub.app.wechat.accounts.use(hub.account.appid, async ({ token }) => {
    await token.invalidate(await token.get())
    simulator.faults.add({ operation: '/cgi-bin/stable_token', errcode: 40125, times: 1 })
    await token.get()
  }).catch(() => {})
  t.equal(await refreshes('failed'), 1)
})

t.test('accounts, and their reloads by outcome', async t => {
  const account: Account = createAccount()
  let broken = false
  const hub = await startHub(t, { list: [account], accounts: () => broken ? Promise.reject(new Error('the database is away')) : account })
  await hub.app.wechat.accounts.use(account.appid, () => {})
  t.match([await sample(hub, 'wechat_accounts_warm'), await sample(hub, 'wechat_accounts_configured'), await sample(hub, 'wechat_accounts_reload_success')], [1, undefined, undefined])
  await hub.app.wechat.accounts.reload()
  t.equal(await sample(hub, 'wechat_accounts_reload_success'), 1)
  broken = true
  for (const times of [1, 2]) {
    await hub.app.wechat.accounts.reload()
    t.equal(await sample(hub, 'wechat_account_reloads_total', { outcome: 'failed' }), times)
  }
  t.equal(await sample(hub, 'wechat_account_reloads_total', { outcome: 'ok' }), 1)
  t.equal(await sample(hub, 'wechat_accounts_reload_success'), 0)
})

for (const engine of ['memory', 'sqlite', 'redis'] as const) {
  t.test(`${engine}: the depth of the queue, the age of its oldest push and the dead letters are asked for with each scrape`, async t => {
    let open!: () => void
    const gate = new Promise<void>(resolve => { open = resolve })
    const hub = await startHub(t, {
      storage: { ...(engine === 'sqlite' && { dataDir: t.testdir() }), ...(engine === 'redis' && { redis: (await startRedis(t)).url }), queue: { concurrency: 1, attempts: 1 } },
      setup: async ({ messages }) => {
        messages.on({ msgType: 'text', content: 'bad' }, () => { throw new Error('no') })
        messages.on(() => gate)
      }
    })
    const states = async () => [await sample(hub, 'wechat_queue_jobs', { state: 'waiting' }), await sample(hub, 'wechat_queue_jobs', { state: 'delayed' }), await sample(hub, 'wechat_queue_jobs', { state: 'running' })].join()
    t.equal(await sample(hub, 'wechat_queue_up'), 1)
    t.equal(await sample(hub, 'wechat_queue_oldest_age_seconds'), 0)
    const alice = hub.simulator.user('alice')
    await alice.sendText('bad')
    await eventually(async () => await sample(hub, 'wechat_dead_letters') === 1)
    t.match((await call('GET', `${hub.base}/metrics`)).body, /^wechat_dead_letters_by_cause\{cause="(exhausted|permanent)"\} 1$/m)
    for (const text of ['1', '2', '3']) await alice.sendText(text)
    await eventually(async () => await states() === '2,0,1')
    t.ok((await sample(hub, 'wechat_queue_oldest_age_seconds'))! > 0)
    const { oldestAt } = (await hub.app.wechat.queue.status!())
    t.ok(oldestAt! <= Date.now() && oldestAt! > Date.now() - 60_000)
    t.equal(await sample(hub, 'wechat_queue_working'), 1)
    open()
    await eventually(async () => await states() === '0,0,0')
    t.equal(await sample(hub, 'wechat_queue_oldest_age_seconds'), 0)
  })
}

t.test('a Redis that answers nothing does not hold up a scrape: its figures are left out, the others are there', async t => {
  const redis = await startRedis(t)
  const hub = await startHub(t, { storage: { redis: redis.url } })
  await eventually(async () => await sample(hub, 'wechat_queue_up') === 1)
  t.match(await call('GET', `${hub.base}/readyz`), { status: 200, body: { store: 'ok', queue: 'ok' } })
  redis.freeze()
  t.equal(await sample(hub, 'wechat_queue_up'), 0)
  t.equal(await sample(hub, 'wechat_dead_letters'), undefined)
  t.equal(await sample(hub, 'wechat_queue_jobs'), undefined)
  t.equal(await sample(hub, 'wechat_accounts_configured'), 1)
  t.match(await call('GET', `${hub.base}/readyz`), { status: 503, body: { store: 'unreachable', queue: 'unreachable' } })
  redis.thaw()
  await eventually(async () => await sample(hub, 'wechat_queue_up') === 1)
})

t.test('a queue without a worker is not ready', async t => {
  const hub = await startHub(t)
  const { status } = hub.app.wechat.queue
  hub.app.wechat.queue.status = async () => ({ ...await status!(), working: false })
  t.match(await call('GET', `${hub.base}/readyz`), { status: 503, body: { status: 'not ready', store: 'ok', queue: 'stopped' } })
  t.equal(await sample(hub, 'wechat_queue_working'), 0)
})

t.test('two hubs of one process do not mix their figures', async t => {
  const [one, other] = [await startHub(t, { setup }), await startHub(t, { setup })]
  await one.simulator.user('alice').sendText('hello')
  t.equal(await sample(one, 'wechat_pushes_total', { outcome: 'accepted' }), 1)
  t.equal(await sample(other, 'wechat_pushes_total'), undefined)
})
