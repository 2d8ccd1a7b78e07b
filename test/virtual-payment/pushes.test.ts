import t, { type Test } from 'tap'
import { acknowledgementOf, deadlineOf } from '../../plugins/messages/acknowledgements.js'
import { build, event, push, success, type Format } from '../messages/push.js'
import { aesKey, keys, openVirtualShop } from './shop.js'
import { vectorsOf, type EventVector } from './vectors.js'

const gameEvent = ({ event: name, payload, PayEventSig }: EventVector, changes: object = {}) => event(name, { MiniGame: { Payload: payload, PayEventSig, IsMock: false, ...changes } })

t.test('the acknowledgements are those of the vectors, in JSON and in XML', async t => {
  const vectors = vectorsOf('ack')
  t.ok(vectors.length >= 4)
  for (const { id, push: fields, answerJson, answerXml, deadlineMs } of vectors) {
    const app = await build(t)
    app.messages.on(() => {})
    t.equal(acknowledgementOf(fields.Event).waitMs ?? 5000, deadlineMs, id)
    t.ok(deadlineOf(fields.Event, 4000) < deadlineMs, `${id}: a rule ends before the platform stops waiting`)
    // a decision is a rule's, or the plugin's
    if ('result_code' in answerJson) continue
    t.same(JSON.parse((await app.messages.receive(push(fields))).body), answerJson, id)
    if (answerXml !== null) t.equal((await app.messages.receive(push({ ...fields, OutTradeNo: 'another' }, { format: 'XML' }))).body, answerXml, id)
  }
})

t.test('the decision about a refund at Apple is that of the vector', async t => {
  const { push: fields, answerJson } = vectorsOf('ack').find(({ answerJson }) => 'result_code' in answerJson)!
  const { context } = await openVirtualShop(t, { changes: { allowPlaintext: true, token: 'pushtoken' } })
  const answer = JSON.parse((await context.messages.receive(push(fields))).body)
  t.match(answer, { result_code: answerJson.result_code, result_info: /./, evidence: /./ })
  t.same(Object.keys(answer).sort(), Object.keys(answerJson).sort())
})

for (const format of ['JSON', 'XML'] as Format[]) {
  t.test(`payment pushes of mini games are verified as the vectors say, in ${format}`, async t => {
    for (const vector of vectorsOf('event')) {
      const app = await build(t, { gamePaymentKeys: { appKey: vector.keys.appKey, sandboxAppKey: vector.keys.sandboxAppKey } })
      const handled: unknown[] = []
      app.messages.on(message => { handled.push(message.Event) })
      const { body } = await app.messages.receive(push(gameEvent(vector), { format }))
      t.match(body, /ErrCode/, vector.event)
      const wrong: Record<string, object> = {
        'a changed Payload': { Payload: vector.payload.replace('oUserOne', 'oUserTwo') },
        'a signature of zeros': { PayEventSig: '0'.repeat(64) },
        'something behind the signature': { PayEventSig: `${vector.PayEventSig} ` + 'x' },
        'the other environment': { Payload: vector.payload.replace(/"Env":\d/, `"Env":${1 - vector.env}`) },
        'no signature': { PayEventSig: '' },
        'no Payload': { Payload: undefined }
      }
      for (const [name, changes] of Object.entries(wrong)) {
        await t.rejects(app.messages.receive(push(gameEvent(vector, changes), { format })), { code: 'WX_ERR_GAME_PAYMENT_SIGNATURE', statusCode: 403 }, `${vector.event}: ${name}`)
      }
      await t.rejects(app.messages.receive(push(event(vector.event), { format })), { code: 'WX_ERR_GAME_PAYMENT_SIGNATURE' }, `${vector.event}: nothing at all`)
      await app.messages.settled()
      t.ok(handled.every(name => name === vector.event) && handled.length <= 1)
    }
  })
}

t.test('a mini game push of the sandbox or of the console\'s test is play money, and one order is one push', async t => {
  const [first, second] = vectorsOf('event') as [EventVector, EventVector]
  const app = await build(t, { allowSandbox: false })
  const handled: string[] = []
  app.messages.on({ event: first.event as 'minigame_coin_deliver_completed' }, () => { handled.push('coins') })
  app.messages.on({ event: second.event as 'minigame_h5_goods_deliver_notify' }, () => { handled.push('goods of the sandbox') })
  app.messages.on({ event: second.event as 'minigame_h5_goods_deliver_notify', sandbox: true }, (_message, { sandbox }) => { handled.push(`sandbox: ${sandbox}`) })
  t.match((await app.messages.receive(push(gameEvent(first, { IsMock: true })))).body, /ErrCode/, 'acknowledged all the same')
  for (const CreateTime of [1, 2]) await app.messages.receive(push({ ...gameEvent(first), CreateTime }))
  await app.messages.receive(push(gameEvent(second)))
  await eventuallyHandled(t, handled, 2)
  t.same(handled.sort(), ['coins', 'sandbox: true'])
  t.same(await app.messages.receive(push(event('user_enter_tempsession'))), success, 'other events are as before')
})

/** Waits until `count` handlers ran. */
async function eventuallyHandled (t: Test, handled: string[], count: number): Promise<void> {
  while (handled.length < count) await new Promise(resolve => setImmediate(resolve))
  t.equal(handled.length, count)
}

t.test('the simulator signs the payments of mini games, and a wrong signature is refused and logged', async t => {
  const seen: unknown[] = []
  const { platform, appid, lines } = await openVirtualShop(t, {
    changes: { aesKey },
    async setup (ctx) { ctx.messages.on({ event: 'minigame_game_pay_goods_deliver_notify' }, ({ MiniGame }) => { seen.push(JSON.parse(MiniGame!.Payload).GoodsInfo.ProductId) }) }
  })
  t.match(await platform.pushEvent(appid, 'minigame_game_pay_goods_deliver_notify'), { delivered: true, reply: { ErrCode: 0 } })
  const forged = await platform.pushEvent(appid, 'minigame_game_pay_goods_deliver_notify', { MiniGame: { Payload: '{"OutTradeNo":"FORGED","Env":0}', PayEventSig: '0'.repeat(64) } }, { tries: 1 })
  t.match(forged, { delivered: false, attempts: [{ status: 403 }] })
  const line = lines.find(text => text.includes('a payment push of a mini game is refused'))
  t.match(JSON.parse(line!), { level: 40, outTradeNo: 'FORGED', error: /PayEventSig/ })
  for (const key of [keys.appKey, keys.sandboxAppKey]) t.notMatch(lines.join('\n'), key)
  while (seen.length === 0) await new Promise(resolve => setImmediate(resolve))
  t.same(seen, ['sword'])
})
