import { readFileSync } from 'node:fs'
import t from 'tap'
import type { AccountContext } from '../../plugins/index.js'
import { resolveQueueOptions } from '../../plugins/queue/options.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { createScopedStore } from '../../plugins/store/scoped.js'
import type { Store } from '../../plugins/store/store.js'
import { call, HUB_KEY, startHub } from '../helpers/hub.js'
import { root, tableRows } from './markdown.js'

const page = readFileSync(`${root}docs/security.md`, 'utf8')
/** `session:` and … becomes a prefix; a whole name stays one. */
const documented = tableRows(page, 'entry').map(([entry, , time]) => ({ name: /`([^`]+)`/.exec(entry!)![1]!, seconds: Number(/\d+/.exec(time!)![0]) }))

interface Written { key: string, json: string, ttlMs: number }

function recordingStore () {
  const memory = createMemoryStore()
  const written: Written[] = []
  const kept = new Map<string, string>()
  const note = (key: string, value: unknown, ttlMs: number) => {
    written.push({ key, json: JSON.stringify(value), ttlMs })
    kept.set(key, JSON.stringify(value))
  }
  const store: Store = {
    ...memory,
    async set (key, value, ttlMs) {
      note(key, value, ttlMs)
      await memory.set(key, value, ttlMs)
    },
    async add (key, value, ttlMs) {
      const added = await memory.add(key, value, ttlMs)
      if (added) note(key, value, ttlMs)
      return added
    },
    async delete (key) {
      kept.delete(key)
      await memory.delete(key)
    },
    scope: prefix => createScopedStore(store, prefix)
  }
  return { store, written, kept }
}

t.test('the page lists all data that is stored of users and accounts, with the right times', async t => {
  const { store, written, kept } = recordingStore()
  const setup = async ({ messages }: AccountContext) => { messages.reply({ msgType: 'text' }, () => ({ MsgType: 'text', Content: 'an answer' })) }
  const { app, account, base, simulator } = await startHub(t, { store, setup, hubKeys: [HUB_KEY] })
  const { appid } = account
  const alice = simulator.user('alice')
  const { body: signIn } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const sessionKey = simulator.account(appid).users.named('alice').sessionKeys[0]!.value
  const { encryptedData, iv } = await alice.getPhoneNumber({ phoneNumber: '13911112222', purePhoneNumber: '13911112222' })
  t.match(await call('POST', `${base}/wx/user/${appid}/phone`, { body: { encryptedData, iv }, headers: { authorization: `Bearer ${signIn.token}` } }), { status: 200 })
  const { encryptedData: profileData, ...profile } = alice.getUserProfile({ nickName: 'the-marked-name' })
  t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: { encryptedData: profileData, rawData: profile.rawData, signature: profile.signature, iv: profile.iv }, headers: { authorization: `Bearer ${signIn.token}` } }), { status: 200, body: { nickName: 'the-marked-name' } })
  t.match(await call('GET', `${base}/wx/jssdk/${appid}?url=https://shop.example/`), { status: 200 })
  await alice.sendText('what the user wrote')
  const headers = { authorization: `Bearer ${HUB_KEY}` }
  const { body: { accessToken } } = await call('GET', `${base}/wx/token/${appid}`, { headers })
  t.match(await call('POST', `${base}/wx/token/${appid}/invalidate`, { body: { accessToken }, headers }), { status: 200 })

  const holding = (text: string, entries: Iterable<[string, string]>) => [...entries].filter(([key, json]) => `${key} ${json}`.includes(text)).map(([key]) => key.slice(appid.length + 1))
  const nameOf = (key: string) => documented.find(({ name }) => name.endsWith(':') ? key.startsWith(`${appid}:${name}`) : key === `${appid}:${name}`)
  t.same(holding(sessionKey, kept).map(key => key.split(':')[0]).sort(), ['session', 'user'])
  for (const secret of [signIn.token, account.secret, account.token!, account.aesKey!, HUB_KEY, '13911112222', 'the-marked-name']) t.same(holding(secret, kept), [], 'is not stored')

  await app.wechat.accounts.use(appid, ({ session }) => session.revokeUser(alice.openid))
  t.same(holding(sessionKey, kept), [], 'a user\'s sessions are deleted, not only ended')
  t.same(holding(alice.openid, kept).map(key => key.split(':')[0]).sort(), ['reply', 'revoked'])

  for (const { key, ttlMs } of written) {
    const entry = nameOf(key)
    if (entry === undefined) t.fail(`${key} is not on the page`)
    // a credential's life is what is left of it
    else t.ok(ttlMs <= entry.seconds * 1000 && ttlMs > entry.seconds * 1000 - 120_000 * Number(entry.name.endsWith('current')) - 1, `${entry.name} is kept for ${ttlMs / 1000} s`)
  }
  t.same(documented.filter(({ name }) => !written.some(({ key }) => nameOf(key)?.name === name)).map(({ name }) => name), [], 'everything on the page is stored')
})

t.test('the page gives the defaults of the queue', async t => {
  const { dedupeTtlMs, deadLetterTtlMs } = resolveQueueOptions({})
  t.match(page, `| ${dedupeTtlMs / 3_600_000} hours |`)
  t.match(page, `| ${deadLetterTtlMs / 86_400_000} days |`)
})
