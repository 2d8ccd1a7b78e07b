import t from 'tap'
import { createMessageCipher } from '../../plugins/crypto/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { until } from '../helpers/platform.js'
import { aesKey, appid, build, nowSeconds, push, success, text } from './push.js'

const encrypted = { encrypted: true, crypto: { aesKey } }
const sealed = (payload: string) => createMessageCipher(aesKey, appid).encrypt(payload)

t.test('an authenticated push that cannot be read is answered, and is a dead letter with its reason', async (t) => {
  const queue = createMemoryQueue({ attempts: 1 })
  t.teardown(() => queue.close())
  const app = await build(t, { ...encrypted, queue })
  let handled = 0
  app.messages.on(() => { handled++ })
  queue.process((job, control) => app.messages.handle(job, control))
  const payloads: Array<[string, RegExp]> = [
    ['<xml><MsgType><![CDATA[text]]></MsgType><Content>', /malformed message: .*missing/],
    ['{"MsgType":"text","Content":', /not valid JSON/],
    ['{"Content":"no type"}', /MsgType is missing/],
    ['not a message', /neither XML nor JSON/]
  ]
  for (const [payload] of payloads) t.same(await app.messages.receive(push(text(), { mode: 'safe', Encrypt: sealed(payload) })), success, payload)
  t.same(await app.messages.receive(push(text(), { mode: 'safe', Encrypt: sealed('not a message') })), success, 'a redelivery')
  await until(async () => (await app.messages.deadLetters()).length === payloads.length)
  const letters = await app.messages.deadLetters()
  for (const [raw, reason] of payloads) t.match(letters.find(letter => letter.raw === raw)?.error, reason)
  t.equal(handled, 0)
})

t.test('half a character inside an authenticated push is a dead letter, not a wrong key', async (t) => {
  const queue = createMemoryQueue({ attempts: 1 })
  t.teardown(() => queue.close())
  const app = await build(t, { ...encrypted, queue })
  app.messages.on(() => {})
  queue.process((job, control) => app.messages.handle(job, control))
  const key = Buffer.from(aesKey + '=', 'base64')
  const payload = Buffer.concat([Buffer.from('{"MsgType":"text","Content":"'), Buffer.from([0xED, 0xA0, 0xBD]), Buffer.from('"}')])
  const { createCipheriv } = await import('node:crypto')
  const bare = Buffer.concat([Buffer.alloc(16, 1), Buffer.from([0, 0, 0, payload.length]), payload, Buffer.from(appid)])
  const padding = 32 - bare.length % 32
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const Encrypt = Buffer.concat([cipher.update(bare), cipher.update(Buffer.alloc(padding, padding))]).toString('base64')
  t.same(await app.messages.receive(push(text(), { mode: 'safe', Encrypt })), success)
  await until(async () => (await app.messages.deadLetters()).length === 1)
  t.match(await app.messages.deadLetters(), [{ error: /not UTF-8/ }])
})

t.test('the reply to a push under the previous key is sealed with that key', async (t) => {
  const previousAesKey = 'b'.repeat(42) + 'A'
  const app = await build(t, { encrypted: true, crypto: { aesKey, previousAesKey } })
  app.messages.reply(() => ({ MsgType: 'text', Content: 'yes' }))
  const before = createMessageCipher(previousAesKey, appid)
  const { body } = await app.messages.receive(push(text(), { mode: 'safe', Encrypt: before.encrypt(JSON.stringify(text())) }))
  t.match(before.decrypt(JSON.parse(body).Encrypt), /"Content":"yes"/)
})

t.test('a forged envelope of a megabyte is refused before much of it is read', async (t) => {
  const app = await build(t, encrypted)
  const query = { timestamp: String(nowSeconds()), nonce: 'n', encrypt_type: 'aes', msg_signature: 'f'.repeat(40) }
  const tags = Array.from({ length: 60_000 }, (_, index) => `<t${index}/>`).join('')
  const fields = Array.from({ length: 60_000 }, (_, index) => `"t${index}":1`).join()
  const nested = '['.repeat(500_000) + ']'.repeat(500_000)
  const bodies = [
    `<xml>${tags}<Encrypt>x</Encrypt></xml>`,
    `{${fields},"Encrypt":"x"}`,
    `<xml><Encrypt>${'&amp;'.repeat(200_000)}</Encrypt></xml>`,
    `{"Encrypt":"x","a":${nested}}`,
    `{"Encrypt":"x","a":[${'{},'.repeat(300_000)}{}]}`,
    `{"Encrypt":"x","a":${'1'.repeat(1_000_000)}}`
  ]
  for (const body of bodies) {
    const used = process.cpuUsage()
    for (let round = 0; round < 10; round++) await t.rejects(app.messages.receive({ query, body: Buffer.from(body) }), { code: 'WX_ERR_MESSAGE', message: /too (many|long)/ })
    const { user, system } = process.cpuUsage(used)
    t.ok((user + system) / 10 < 30_000, `${Math.round((user + system) / 10)} µs of the processor`)
  }
})
