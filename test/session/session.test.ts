import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import cryptoPlugin, { createUserData } from '../../plugins/crypto/index.js'
import sessionPlugin, { type SessionOptions } from '../../plugins/session/index.js'
import { createSessions, type SessionsOptions } from '../../plugins/session/sessions.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import type { Store } from '../../plugins/store/store.js'
import { appid, buildApi, failure, reset, secret, startPlatform, type Platform } from '../helpers/platform.js'

const path = '/sns/jscode2session'
const createKey = () => randomBytes(16).toString('base64')

/** The data that `wx` gives to a page for `sessionKey`. */
function encrypt (sessionKey: string, data: object = { nickName: '小明' }, madeFor = appid) {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const text = JSON.stringify({ ...data, watermark: { appid: madeFor, timestamp: 1_700_000_000 } })
  return { encryptedData: Buffer.concat([cipher.update(text), cipher.final()]).toString('base64'), iv: iv.toString('base64') }
}

/** Sessions over a platform that signs each code in as the user before the dash, with the key after it, or a fresh one. */
function build (changes: Partial<SessionsOptions> = {}) {
  const clock = { time: 1_700_000_000_000 }
  const exchanged: string[] = []
  const entries = new Map<string, unknown>()
  const memory = createMemoryStore({ now: () => clock.time })
  const store: Store = {
    ...memory,
    async set (key, value, ttlMs) {
      entries.set(key, value)
      await memory.set(key, value, ttlMs)
    }
  }
  const keys: string[] = []
  const sessions = createSessions({
    store,
    ttlMs: 60_000,
    maxSessions: 20,
    userData: createUserData(appid),
    async exchange (code) {
      exchanged.push(code)
      await new Promise(setImmediate)
      const sessionKey = createKey()
      keys.push(sessionKey)
      return { openid: code.split('-')[0]!, session_key: sessionKey }
    },
    now: () => clock.time,
    ...changes
  })
  return { clock, exchanged, entries, keys, sessions }
}

async function buildApp (t: Test, platform: Platform, options: SessionOptions = {}) {
  const app = await buildApi(t, platform)
  await app.register(cryptoPlugin, { appid })
  await app.register(sessionPlugin, options)
  return app
}

t.test('a code becomes a session and a token for the client', async (t) => {
  const platform = await startPlatform(t)
  const sessionKey = createKey()
  platform.on(path, { openid: 'o1', unionid: 'u1', session_key: sessionKey })
  const { session } = await buildApp(t, platform)
  const signIn = await session.signIn('the code')
  t.match(signIn, { session: { openid: 'o1', unionid: 'u1', sessionKey }, expiresIn: 604_800 })
  t.match(signIn.token, /^[\w-]{43}$/)
  t.same(await session.get(signIn.token), signIn.session)
  t.same(platform.calls(path).map(({ query }) => query), [{ appid, secret, js_code: 'the code', grant_type: 'authorization_code' }])
})

t.test('an account outside an open platform has no unionid', async (t) => {
  const { sessions } = build()
  const { session } = await sessions.signIn('o1')
  t.notOk('unionid' in session)
})

t.test('calls with one code at once share one exchange, and each has a token of its own', async (t) => {
  const { exchanged, sessions } = build()
  const signIns = await Promise.all(Array.from({ length: 50 }, () => sessions.signIn('o1-a')))
  t.same(exchanged, ['o1-a'])
  t.equal(new Set(signIns.map(({ token }) => token)).size, 50)
  t.equal(new Set(signIns.map(({ session }) => session.sessionKey)).size, 1)
  for (const { token } of signIns) t.equal((await sessions.get(token)).openid, 'o1')
})

t.test('two codes at once are two exchanges', async (t) => {
  const { exchanged, sessions } = build()
  const [one, two] = await Promise.all([sessions.signIn('o1'), sessions.signIn('o2')])
  t.same(exchanged.sort(), ['o1', 'o2'])
  t.equal(one.session.openid, 'o1')
  t.equal(two.session.openid, 'o2')
})

t.test('an exchange that failed is not remembered', async (t) => {
  let fail = true
  const { sessions } = build({
    exchange: async () => {
      if (fail) throw new Error('no')
      return { openid: 'o1', session_key: createKey() }
    }
  })
  const results = await Promise.allSettled([sessions.signIn('c'), sessions.signIn('c')])
  t.ok(results.every(({ status }) => status === 'rejected'))
  fail = false
  t.equal((await sessions.signIn('c')).session.openid, 'o1')
})

t.test('a refusal of the platform reaches the caller with its status', async (t) => {
  const platform = await startPlatform(t)
  const { session } = await buildApp(t, platform)
  for (const [errcode, statusCode] of [[40029, 400], [40163, 400], [40226, 403]] as const) {
    platform.on(path, { errcode, errmsg: 'no' })
    t.match(await failure(session.signIn(`code-${errcode}`)), { code: 'WX_ERR_API', errcode, statusCode })
  }
  platform.on(path, reset)
  t.match(await failure(session.signIn('code')), { code: 'WX_ERR_API_UNREACHABLE' })
  t.equal(platform.calls(path).length, 4)
})

t.test('an empty unionid counts as absent', async (t) => {
  const platform = await startPlatform(t)
  const { session } = await buildApp(t, platform)
  platform.on(path, { openid: 'o1', unionid: '', session_key: createKey() })
  const signIn = await session.signIn('code')
  t.notOk('unionid' in signIn.session)
})

t.test('an answer without openid or session_key, or with something else in their place, signs nobody in', async (t) => {
  const platform = await startPlatform(t)
  const { session } = await buildApp(t, platform)
  for (const answer of [{}, { errcode: 0, errmsg: 'ok' }, { openid: 'o1' }, { session_key: createKey() }, { openid: '', session_key: '' }, { openid: 1, session_key: createKey() }, { openid: {}, session_key: createKey() }, { openid: 'o1', session_key: 2 }, { openid: 'o1', unionid: {}, session_key: createKey() }]) {
    platform.on(path, answer)
    t.match(await failure(session.signIn('code')), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 }, JSON.stringify(answer))
  }
})

t.test('a code of no length, or of a wild one, does not reach the platform', async (t) => {
  const platform = await startPlatform(t)
  const { session } = await buildApp(t, platform)
  for (const code of ['', 'x'.repeat(513)]) t.match(await failure(session.signIn(code)), { code: 'WX_ERR_INPUT', message: /js_code/ })
  t.equal(platform.calls().length, 0)
})

t.test('the store learns a digest of the token and never the token', async (t) => {
  const { entries, sessions } = build()
  const { token } = await sessions.signIn('o1')
  const stored = JSON.stringify([...entries])
  t.notMatch(stored, token)
  t.match(stored, createHash('sha256').update(token).digest('base64url'))
})

t.test('an unknown, altered or empty token has no session', async (t) => {
  const { sessions } = build()
  const { token } = await sessions.signIn('o1')
  for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase() + '-', createHash('sha256').update(token).digest('base64url')]) {
    await t.rejects(sessions.get(wrong), { code: 'WX_ERR_SESSION', statusCode: 401 })
  }
})

t.test('a session ends when its time is over', async (t) => {
  const { clock, sessions } = build()
  const { token, expiresIn } = await sessions.signIn('o1')
  t.equal(expiresIn, 60)
  clock.time += 59_999
  t.match(await sessions.get(token), { openid: 'o1' })
  clock.time += 1
  await t.rejects(sessions.get(token), { code: 'WX_ERR_SESSION' })
})

t.test('its time is over even if the store is late to forget it', async (t) => {
  const clock = { time: 0 }
  const { sessions } = build({ store: createMemoryStore({ now: () => 0 }), now: () => clock.time })
  const { token } = await sessions.signIn('o1')
  clock.time = 60_000
  await t.rejects(sessions.get(token), { code: 'WX_ERR_SESSION' })
})

t.test('a revoked session ends, the user\'s others go on', async (t) => {
  const { sessions } = build()
  const [one, two] = [await sessions.signIn('o1-a'), await sessions.signIn('o1-b')]
  await sessions.revoke(one.token)
  await sessions.revoke(one.token)
  await t.rejects(sessions.get(one.token), { code: 'WX_ERR_SESSION' })
  t.match(await sessions.get(two.token), { openid: 'o1' })
})

t.test('revoking a user ends all sessions of that user and no one else\'s', async (t) => {
  const { clock, sessions } = build()
  const before = [await sessions.signIn('o1-a'), await sessions.signIn('o1-b')]
  const other = await sessions.signIn('o2')
  clock.time += 1000
  await sessions.revokeUser('o1')
  for (const { token } of before) await t.rejects(sessions.get(token), { code: 'WX_ERR_SESSION' })
  t.match(await sessions.get(other.token), { openid: 'o2' })

  clock.time += 1000
  const again = await sessions.signIn('o1-c')
  t.match(await sessions.get(again.token), { openid: 'o1' })
  for (const { token } of before) await t.rejects(sessions.get(token), { code: 'WX_ERR_SESSION' }, 'and they stay ended')
})

t.test('a revocation holds even if the user signs in at that very moment', async (t) => {
  const store = createMemoryStore()
  const clock = { time: 0 }
  let meanwhile: (() => Promise<void>) | undefined
  const { sessions } = build({
    now: () => clock.time,
    store: {
      ...store,
      async get (key) {
        const value = await store.get(key)
        const work = meanwhile
        meanwhile = undefined
        await work?.()
        return value as never
      }
    }
  })
  const before = await sessions.signIn('o1-a')
  clock.time += 1000
  meanwhile = () => sessions.revokeUser('o1')
  await sessions.signIn('o1-b')
  await t.rejects(sessions.get(before.token), { code: 'WX_ERR_SESSION' })
})

t.test('a user has so many sessions: a sign-in above it ends the oldest, and one that was revoked does not count', async (t) => {
  const { sessions } = build({ maxSessions: 2 })
  const signIn = async (user: string) => (await sessions.signIn(`${user}-`)).token
  const [first, other, second] = [await signIn('alice'), await signIn('bob'), await signIn('alice')]
  await sessions.revoke(second)
  const third = await signIn('alice')
  for (const token of [first, third]) t.ok(await sessions.get(token))
  const fourth = await signIn('alice')
  await t.rejects(sessions.get(first), { code: 'WX_ERR_SESSION' })
  for (const token of [third, fourth, other]) t.ok(await sessions.get(token))
})

t.test('a revocation outlives the sign-ins after it', async (t) => {
  const { clock, sessions } = build()
  const first = await sessions.signIn('o1-a')
  await sessions.revokeUser('o1')
  clock.time += 50_000
  const second = await sessions.signIn('o1-b')
  clock.time += 9000
  await t.rejects(sessions.get(first.token), { code: 'WX_ERR_SESSION' })
  t.match(await sessions.get(second.token), { openid: 'o1' })
})

t.test('a session opens data of its own key, and of the key before: wx.login may have rotated it meanwhile', async (t) => {
  const { keys, sessions } = build()
  const old = await sessions.signIn('o1-a')
  const fresh = await sessions.signIn('o1-b')
  t.not(keys[0], keys[1])
  for (const { session } of [old, fresh]) {
    for (const key of keys) t.match(await sessions.decrypt(session, encrypt(key)), { nickName: '小明', watermark: { appid } })
  }
})

t.test('no session opens data of another user\'s key, or of a key long gone', async (t) => {
  const { keys, sessions } = build()
  const { session } = await sessions.signIn('o1-a')
  await sessions.signIn('o2')
  await t.rejects(sessions.decrypt(session, encrypt(keys[1]!)), { code: 'WX_ERR_USER_DATA', statusCode: 422 })
  await sessions.signIn('o1-b')
  const latest = await sessions.signIn('o1-c')
  await t.rejects(sessions.decrypt(latest.session, encrypt(keys[0]!)), { code: 'WX_ERR_USER_DATA' })
  t.match(await sessions.decrypt(session, encrypt(keys[0]!)), { nickName: '小明' }, 'but its own one always')
})

t.test('data made for another app is refused as such', async (t) => {
  const { keys, sessions } = build()
  const { session } = await sessions.signIn('o1')
  await t.rejects(sessions.decrypt(session, encrypt(keys[0]!, {}, 'wxffffffffffffffff')), { code: 'WX_ERR_WATERMARK', statusCode: 403 })
})

t.test('the keys of a revoked user open nothing for a new session', async (t) => {
  const { clock, keys, sessions } = build()
  await sessions.signIn('o1-a')
  await sessions.revokeUser('o1')
  clock.time += 1000
  const { session } = await sessions.signIn('o1-b')
  await t.rejects(sessions.decrypt(session, encrypt(keys[0]!)), { code: 'WX_ERR_USER_DATA' })
})

t.test('the signature of rawData holds under the same keys', async (t) => {
  const { keys, sessions } = build()
  const rawData = '{"nickName":"小明"}'
  const sign = (key: string) => createHash('sha1').update(rawData + key).digest('hex')
  await sessions.signIn('o1-a')
  const { session } = await sessions.signIn('o1-b')
  for (const key of keys) await sessions.verifyRawData(session, rawData, sign(key))
  await t.rejects(sessions.verifyRawData(session, rawData, sign(createKey())), { code: 'WX_ERR_RAW_DATA', statusCode: 403 })
  await t.rejects(sessions.verifyRawData(session, `${rawData} `, sign(keys[0]!)), { code: 'WX_ERR_RAW_DATA' })
})

t.test('no error and no log line contains a session key, a token, a code or decrypted text', async (t) => {
  const platform = await startPlatform(t)
  const sessionKey = createKey()
  platform.on(path, { openid: 'o1', session_key: sessionKey })
  const { session: sessions, lines, log } = await buildApp(t, platform)
  const { session, token } = await sessions.signIn('a-code-that-is-secret')
  const errors = [
    await failure(sessions.decrypt(session, encrypt(createKey()))),
    await failure(sessions.decrypt(session, { ...encrypt(sessionKey, { phoneNumber: '13800138000' }), iv: randomBytes(16).toString('base64') })),
    await failure(sessions.decrypt(session, { encryptedData: 'x', iv: 'y' })),
    await failure(sessions.verifyRawData(session, '{}', 'ff')),
    await failure(sessions.get(`${token}x`))
  ]
  platform.on(path, { errcode: 40163, errmsg: 'used', session_key: sessionKey })
  errors.push(await failure(sessions.signIn('a-code-that-is-secret')))
  for (const err of errors) log.error({ err }, 'failed')
  const text = lines.join('') + errors.map(error => inspect(error, { depth: Infinity, showHidden: true })).join('')
  for (const hidden of [sessionKey, token, 'a-code-that-is-secret', '13800138000', secret]) t.notMatch(text, hidden)
})

t.test('two sibling scopes know nothing of each other\'s sessions', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, { openid: 'o1', session_key: createKey() })
  const app = Fastify()
  t.teardown(() => app.close())
  const scopes: Array<Awaited<ReturnType<typeof buildApp>>['session']> = []
  for (const id of [appid, 'wxfedcba0987654321']) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid: id, secret, apiBase: platform.url })
      await scope.register(cryptoPlugin, { appid: id })
      await scope.register(sessionPlugin)
      scopes.push(scope.session)
    })
  }
  await app.ready()
  const { token } = await scopes[0]!.signIn('code')
  t.match(await scopes[0]!.get(token), { openid: 'o1' })
  await t.rejects(scopes[1]!.get(token), { code: 'WX_ERR_SESSION' })
  t.notOk(app.hasDecorator('session'))
})

t.test('two apps over one store share their sessions', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, { openid: 'o1', session_key: createKey() })
  const store = createMemoryStore()
  const [one, two] = [await buildApp(t, platform, { store }), await buildApp(t, platform, { store })]
  const { token } = await one.session.signIn('code')
  t.match(await two.session.get(token), { openid: 'o1' })
  await two.session.revoke(token)
  await t.rejects(one.session.get(token), { code: 'WX_ERR_SESSION' })
})

t.test('a store that is gone is said to be gone', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, { openid: 'o1', session_key: createKey() })
  const gone = async () => { throw Object.assign(new Error('the store cannot be reached'), { code: 'WX_ERR_STORE' }) }
  const { session } = await buildApp(t, platform, { store: { ...createMemoryStore(), get: gone, set: gone } })
  await t.rejects(session.signIn('code'), { code: 'WX_ERR_STORE' })
  await t.rejects(session.get('token'), { code: 'WX_ERR_STORE' })
})

t.test('a sign-in whose user data does not hold stores nothing and ends no session', async (t) => {
  const { sessions, entries } = build({ maxSessions: 2 })
  const { token } = await sessions.signIn('o1')
  await sessions.signIn('o1')
  const before = [...entries.keys()].length
  for (let n = 0; n < 3; n++) await t.rejects(sessions.signIn('o1', async session => sessions.verifyRawData(session, '{}', 'wrong')), { code: 'WX_ERR_RAW_DATA' })
  t.equal([...entries.keys()].length, before)
  t.match(await sessions.get(token), { openid: 'o1' })
})

t.test('options that are not understood are refused with their name', async (t) => {
  const platform = await startPlatform(t)
  for (const options of [{ ttlSeconds: 0 }, { ttlSeconds: '1h' }, { store: 7 }, { store: {} }, { ttl: 7 }]) {
    await t.rejects(buildApp(t, platform, options as never), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-session.*${Object.keys(options)[0]}`) }, JSON.stringify(options))
  }
})

t.test('without the plugins it needs it says what is missing', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(sessionPlugin), { message: /'api' required by 'wechat-session'/ })
  const half = Fastify()
  t.teardown(() => half.close())
  await half.register(apiPlugin, { appid, secret })
  await t.rejects(async () => half.register(sessionPlugin), { message: /'crypto' required by 'wechat-session'/ })
})
