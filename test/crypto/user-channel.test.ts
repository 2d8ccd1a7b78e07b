import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import t from 'tap'
import cryptoPlugin, { createCrypto, type Crypto, type UserChannelMessage, type UserKeyList } from '../../plugins/crypto/index.js'
import { openOfUser, sealForUser } from '../../plugins/crypto/user-channel.js'
import { UserKeys } from '../../plugins/crypto/user-keys.js'
import { createMemoryStore } from '../../plugins/store/memory.js'

interface Vector { direction: 'request' | 'response', key: string, text: string, message: UserChannelMessage }

const { records } = JSON.parse(readFileSync(new URL('user-channel.json', import.meta.url), 'utf8')) as { records: Vector[] }
const user = { openid: 'oUserOne', sessionKey: randomBytes(16).toString('base64') }
const appid = 'wx1234567890abcdef'

const createKey = (version: number, life = 3600) => ({ encrypt_key: randomBytes(16).toString('base64'), iv: randomBytes(8).toString('hex'), version, expire_in: life })

/** A platform that has `keys`, with a clock of its own. */
function build (...keys: ReturnType<typeof createKey>[]) {
  const clock = { time: 1_700_000_000_000 }
  const asked: string[] = []
  const userKeys = new UserKeys({
    store: createMemoryStore({ now: () => clock.time }),
    now: () => clock.time,
    async fetch ({ openid }) {
      asked.push(openid)
      await new Promise(setImmediate)
      return { key_info_list: keys.map(key => ({ ...key })) }
    }
  })
  return { clock, asked, keys, get: (version?: number, openid = user.openid) => userKeys.get({ ...user, openid }, version) }
}

t.test('messages are those of the vectors, in both directions', t => {
  for (const { direction, key, text, message } of records) {
    const { version } = message
    t.same(sealForUser(direction, { key, version }, text, Buffer.from(message.iv, 'base64')), message, `version ${version}`)
    t.equal(openOfUser(direction, { key }, message), text)
  }
  t.ok(records.length >= 5)
  t.end()
})

t.test('a message that was changed anywhere, or comes back to its sender, is refused', t => {
  const { direction, key, message } = records[0]!
  const flip = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
  const wrong: Record<string, UserChannelMessage> = {
    version: { ...message, version: message.version + 1 },
    iv: { ...message, iv: flip(message.iv) },
    data: { ...message, data: flip(message.data) },
    hmac: { ...message, hmac: message.hmac.replace(/^./, first => first === '0' ? '1' : '0') },
    'no hmac': { ...message, hmac: '' }
  }
  for (const [name, changed] of Object.entries(wrong)) t.throws(() => openOfUser(direction, { key }, changed), { code: 'WX_ERR_USER_CHANNEL' }, name)
  t.throws(() => openOfUser('response', { key }, message), { code: 'WX_ERR_USER_CHANNEL' }, 'its own message')
  t.throws(() => openOfUser(direction, { key: records[2]!.key }, message), { code: 'WX_ERR_USER_CHANNEL' }, 'the key of another user')
  t.end()
})

t.test('keys are asked for once for each version, however many calls wait', async t => {
  const { clock, asked, keys, get } = build(createKey(2), createKey(1, 0))
  const found = await Promise.all(Array.from({ length: 20 }, () => get(2)))
  t.same(new Set(found.map(({ key }) => key)), new Set([keys[0]!.encrypt_key]))
  t.match(await get(), { version: 2 })
  t.equal(asked.length, 1)
  t.match(await get(1), { version: 1 }, 'a message may be on its way while its key expires')
  clock.time += 301_000
  await t.rejects(get(1), { code: 'WX_ERR_USER_KEY' }, 'and not much longer')
  t.equal(asked.length, 1, 'an old version is no reason to ask')
  await get(2, 'oUserTwo')
  t.same(asked, ['oUserOne', 'oUserTwo'], 'each user has keys of their own')
})

t.test('a newer version is asked for at once, an expired key is replaced', async t => {
  const { clock, asked, keys, get } = build(createKey(2))
  await get()
  keys.unshift(createKey(3))
  t.match(await get(3), { version: 3 })
  t.equal(asked.length, 2)
  clock.time += 3_601_000
  keys.unshift(createKey(4))
  t.match(await get(), { version: 4 }, 'the newest that is still good')
  t.equal(asked.length, 3)
})

t.test('a client that invents versions makes one call in ten seconds', async t => {
  const { clock, asked, keys, get } = build(createKey(2))
  await get(2)
  for (const version of [9, 10, 11, 9]) await t.rejects(get(version), { code: 'WX_ERR_USER_KEY', statusCode: 422 })
  t.equal(asked.length, 2)
  clock.time += 10_001
  keys.unshift(createKey(3))
  t.match(await get(3), { version: 3 })
  t.equal(asked.length, 3)
})

t.test('a user without keys, and an answer without a key list', async t => {
  await t.rejects(build().get(), { code: 'WX_ERR_USER_KEY' })
  const broken = new UserKeys({ fetch: async () => ({}) as UserKeyList })
  await t.rejects(broken.get(user), { code: 'WX_ERR_API_RESPONSE' })
  const short = new UserKeys({ fetch: async () => ({ key_info_list: [{ ...createKey(1), encrypt_key: 'AAAA' }] }) })
  await t.rejects(short.get(user), { code: 'WX_ERR_API_RESPONSE' })
})

t.test('the channel stands on its own with fetchUserKeys, and says what it needs without', async t => {
  const key = createKey(5)
  const { userChannel } = createCrypto({ appid, fetchUserKeys: async () => ({ key_info_list: [key] }) })
  const message = sealForUser('request', { key: key.encrypt_key, version: 5 }, '你好')
  t.equal(await userChannel.decrypt(user, message), '你好')
  t.equal(openOfUser('response', { key: key.encrypt_key }, await userChannel.encrypt(user, 'answer')), 'answer')
  const [one, two] = await Promise.all([userChannel.encrypt(user, 'x', { version: 5 }), userChannel.encrypt(user, 'x')])
  t.not(one.data, two.data, 'two messages with one text differ')
  t.same(await userChannel.getKey(user, 5).then(({ version, key, iv }) => [version, key, iv]), [5, key.encrypt_key, key.iv])
  for (const wrong of [{}, { ...message, version: '5' }, { ...message, iv: 'AA==' }, { ...message, data: '' }, null]) {
    await t.rejects(userChannel.decrypt(user, wrong as UserChannelMessage), { code: 'WX_ERR_INPUT' })
  }
  await t.rejects(userChannel.encrypt(user, 'x'.repeat(1_048_577)), { code: 'WX_ERR_INPUT', message: /^text: / })

  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(cryptoPlugin, { appid })
  await t.rejects(app.getDecorator<Crypto>('crypto').userChannel.getKey(user), { code: 'WX_ERR_REGISTRATION', message: /api and session/ })
})
