import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import t from 'tap'
import { ClientError, generateClient } from '../../client/index.js'
import type { AccountContext } from '../../plugins/accounts/index.js'
import { openOfUser, sealForUser, type UserChannelMessage } from '../../plugins/crypto/user-channel.js'
import { startHub } from '../helpers/hub.js'
import { compile } from './helpers/compile.js'
import { bundle, serverDocument, writeClient } from './helpers/generate.js'
import { runInMiniProgram } from './helpers/wx.js'

interface Channel { encryptForServer (text: string): Promise<UserChannelMessage>, decryptFromServer (message: UserChannelMessage): Promise<string> }
interface Key { encryptKey: string, version: number }

const { records } = JSON.parse(readFileSync(new URL('../crypto/user-channel.json', import.meta.url), 'utf8')) as { records: { direction: string, key: string, text: string, message: UserChannelMessage }[] }

/** The emitted channel in a context that has only the platform's object, with the key that `latest` gives. */
async function startChannel (t: Parameters<typeof writeClient>[0], latest: () => Key, { platform = 'wx' as 'wx' | 'uni', random = randomBytes, target = 'es2020' } = {}): Promise<Channel> {
  const code = await bundle(writeClient(t, serverDocument, { target: platform, only: ['user'], userChannel: true }), { contents: "export * from './user-channel'", target })
  const wx = {
    getUserCryptoManager: () => ({
      getLatestUserKey: ({ success }: { success (key: Key): void }) => { success(latest()) },
      getRandomValues ({ length, success }: { length: number, success (result: { randomValues: ArrayBuffer }): void }) {
        success({ randomValues: new Uint8Array(random(length)).buffer })
      }
    })
  }
  return runInMiniProgram(code, { wx } as never, platform)
}

t.test('the emitted channel makes and opens the messages of the vectors', async t => {
  for (const { direction, key, text, message } of records) {
    const channel = await startChannel(t, () => ({ encryptKey: key, version: message.version }), { random: () => Buffer.from(message.iv, 'base64') })
    if (direction === 'request') t.same({ ...await channel.encryptForServer(text) }, message)
    else t.equal(await channel.decryptFromServer(message), text)
  }
})

t.test('client and server understand one another for texts of every length, and keys of every kind', async t => {
  const latest = { encryptKey: '', version: 1 }
  const channel = await startChannel(t, () => latest, { platform: 'uni' })
  for (let length = 0; length < 70; length++) {
    latest.encryptKey = randomBytes(16).toString('base64')
    latest.version++
    const text = randomBytes(length).toString('latin1') + '😀'.repeat(length % 3)
    const sent = await channel.encryptForServer(text)
    t.equal(openOfUser('request', { key: latest.encryptKey }, sent), text)
    t.equal(await channel.decryptFromServer(sealForUser('response', { key: latest.encryptKey, version: latest.version }, text)), text)
  }
  const long = '长'.repeat(20_000)
  t.equal(openOfUser('request', { key: latest.encryptKey }, await channel.encryptForServer(long)), long)
  const answer = sealForUser('response', { key: latest.encryptKey, version: latest.version }, 'x')
  await t.rejects(channel.decryptFromServer({ ...answer, data: answer.data.replace(/^./, first => first === 'A' ? 'B' : 'A') }), { message: /does not belong/ })
  await t.rejects(channel.decryptFromServer(await channel.encryptForServer('x')), { message: /does not belong/ }, 'its own message')
  await t.rejects(channel.decryptFromServer({ ...answer, version: 9999 }), { message: /no key of version 9999/ })
})

t.test('an old WeChat gets an error that names the missing function, and ES5 is enough', async t => {
  const code = await bundle(writeClient(t, serverDocument, { target: 'wx', only: ['user'], userChannel: true }), { contents: "export * from './user-channel'" })
  await t.rejects((runInMiniProgram(code, { wx: {} } as never) as Channel).encryptForServer('x'), { message: /base library 2\.17\.3/ })
  t.throws(() => generateClient(serverDocument, { target: 'fetch', userChannel: true }), ClientError)
  t.notOk('user-channel.ts' in generateClient(serverDocument, { target: 'wx' }).files, 'only where it is wanted')
})

t.test('it compiles beside the types of each platform', async t => {
  for (const target of ['wx', 'uni'] as const) {
    const dir = writeClient(t, serverDocument, { target, only: ['user'], userChannel: true })
    t.same(await compile(dir, target, undefined, { files: ['user-channel.ts', 'index.ts'] }), [], target)
  }
})

t.test('a Mini Program and its server speak through the simulator, over a change of the key', async t => {
  const { app, simulator, account, logs } = await startHub(t)
  const use = <T>(work: (ctx: AccountContext) => Promise<T>) => app.wechat.accounts.use(account.appid, work)
  const alice = simulator.user('alice')
  const bob = simulator.user('bob')
  const channel = await startChannel(t, () => alice.getLatestUserKey())
  const { session } = await use(async ctx => ctx.session.signIn(await alice.login()))
  const decrypt = (message: UserChannelMessage, openid = session.openid) => use(({ crypto }) => crypto.userChannel.decrypt({ ...session, openid }, message))
  const calls = () => simulator.journal.entries().filter(({ path }) => path === '/wxa/business/getuserencryptkey').length

  const first = await channel.encryptForServer('{"note":"秘密"}')
  t.equal(await decrypt(first), '{"note":"秘密"}')
  const answer = await use(({ crypto }) => crypto.userChannel.encrypt(session, 'answer', { version: first.version }))
  t.equal(calls(), 1, 'one call for both directions')
  alice.getLatestUserKey({ rotate: true })
  t.equal(await channel.decryptFromServer(answer), 'answer', 'an answer under the key of before')
  const second = await channel.encryptForServer('two')
  t.equal(second.version, first.version + 1)
  t.equal(await decrypt(second), 'two')
  t.equal(await decrypt(first), '{"note":"秘密"}', 'and what was on its way')
  t.equal(calls(), 2)

  await t.rejects(decrypt(second, bob.openid), { code: 'WX_ERR_API', errcode: 87007 }, "with alice's session key nothing of bob's is opened")
  const said = logs.join('\n') + inspect(await decrypt({ ...second, version: 99 }).catch(error => error), { depth: 9 })
  for (const secret of [session.sessionKey, alice.getLatestUserKey().encryptKey]) t.notMatch(said, secret)
})
