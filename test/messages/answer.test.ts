import t from 'tap'
import type { Answer, Reply } from '../../plugins/messages/index.js'
import { parseFields } from '../../plugins/messages/parse.js'
import { until } from '../helpers/platform.js'
import { build, cipher, deferred, event, nowSeconds, push, signature, success, text, type Format, type Mode } from './push.js'

const modes: Mode[] = ['plain', 'compatible', 'safe']
const formats: Format[] = ['XML', 'JSON']
const contentTypes = { XML: 'application/xml; charset=utf-8', JSON: 'application/json; charset=utf-8' }

/** The fields of an answer, once what protects it holds. */
function open ({ body }: Answer, encrypted: boolean, nonce: string): Record<string, unknown> {
  const fields = parseFields(body)
  if (!encrypted) return fields
  const { Encrypt, MsgSignature, TimeStamp, Nonce, ...rest } = fields as Record<string, string>
  signature.verify(MsgSignature!, String(TimeStamp), Nonce!, Encrypt!)
  if (Nonce !== nonce || Math.abs(Number(TimeStamp) - nowSeconds()) > 5 || Object.keys(rest).length > 0) throw new Error('not the envelope of a reply')
  return parseFields(cipher.decrypt(Encrypt!))
}

for (const mode of modes) {
  for (const format of formats) {
    t.test(`the reply to a ${mode} push in ${format} has its format and its protection`, async (t) => {
      const encrypted = mode !== 'plain'
      const app = await build(t, { encrypted })
      const Content = 'of a rule: ]]> <![CDATA[ & 你好'
      app.messages.reply({ content: '人工' }, () => ({ MsgType: 'transfer_customer_service', Content, TransInfo: { KfAccount: 'a@b' } }))
      const answer = await app.messages.receive(push(text('人工'), { mode, format, nonce: 'n-1' }))
      t.equal(answer.contentType, contentTypes[format])
      const { CreateTime, ...reply } = open(answer, encrypted, 'n-1')
      t.strictSame(reply, { ToUserName: 'oUser1', FromUserName: 'gh_0123456789ab', MsgType: 'transfer_customer_service', Content, TransInfo: { KfAccount: 'a@b' } })
      t.type(CreateTime, format === 'JSON' ? 'number' : 'string')
      t.ok(Math.abs(Number(CreateTime) - nowSeconds()) <= 5)
    })

    t.test(`the structured answer to a ${mode} event in ${format} is sent as it is`, async (t) => {
      const app = await build(t, { encrypted: mode !== 'plain' })
      app.messages.reply({ event: 'XPAY_goods_deliver_notify' }, async () => ({ ErrCode: 0, ErrMsg: 'success' }))
      const answer = await app.messages.receive(push(event('xpay_goods_deliver_notify', { OutTradeNo: 'A1', Env: 0 }), { mode, format, nonce: 'n-2' }))
      const zero = format === 'JSON' ? 0 : '0'
      t.strictSame(open(answer, mode !== 'plain', 'n-2'), { ErrCode: zero, ErrMsg: 'success' })
    })
  }
}

t.test('the TimeStamp of an encrypted reply is a number in JSON', async (t) => {
  const app = await build(t, { encrypted: true })
  app.messages.reply(() => ({ MsgType: 'news' }))
  t.type(JSON.parse((await app.messages.receive(push(text(), { mode: 'safe' }))).body).TimeStamp, 'number')
})

t.test('a rule that returns nothing, or success, is answered success without encryption', async (t) => {
  for (const reply of [undefined, 'success', null] as Reply[]) {
    const app = await build(t, { encrypted: true })
    app.messages.reply(() => reply)
    t.same(await app.messages.receive(push(text(), { mode: 'safe' })), success)
  }
})

t.test('the first reply is the answer, rules behind it run all the same', async (t) => {
  const app = await build(t)
  const order: number[] = []
  app.messages
    .reply({ next: true }, () => { order.push(1) })
    .reply({ next: true }, () => ({ MsgType: 'text', Content: `reply ${order.push(2)}` }))
    .reply({ msgType: 'text' }, () => ({ MsgType: 'text', Content: `reply ${order.push(3)}` }))
    .reply(() => ({ MsgType: 'text', Content: `reply ${order.push(4)}` }))
  t.match(JSON.parse((await app.messages.receive(push(text()))).body), { Content: 'reply 2' })
  t.same(order, [1, 2, 3])
})

t.test('a reply rule that stops the search keeps the message from the queue, one with next does not', async (t) => {
  const app = await build(t)
  const queued: unknown[] = []
  const last = deferred()
  app.messages.reply({ content: 'sync' }, () => undefined)
  app.messages.reply({ content: 'both', next: true }, () => undefined)
  app.messages.on(async ({ Content }) => {
    queued.push(Content)
    if (Content === 'last') last.resolve()
  })
  for (const content of ['sync', 'both', 'last']) await app.messages.receive(push(text(content)))
  await last.promise
  t.same(queued, ['both', 'last'])
})

t.test('a redelivery is handled once and answered as the first delivery was', async (t) => {
  for (const mode of modes) {
    const app = await build(t, { encrypted: mode !== 'plain' })
    let runs = 0
    const queued: unknown[] = []
    const last = deferred()
    app.messages.reply({ content: 'hello', next: true }, () => ({ MsgType: 'news', run: ++runs }))
    app.messages.on({ msgType: 'text' }, async ({ Content }) => {
      queued.push(Content)
      if (Content === 'last') last.resolve()
    })
    const fields = text('hello')
    for (let delivery = 0; delivery < 4; delivery++) {
      // the platform signs each delivery anew
      const nonce = `n-${delivery}`
      const answer = await app.messages.receive(push(fields, { mode, nonce, timestamp: String(nowSeconds() + delivery) }))
      t.match(open(answer, mode !== 'plain', nonce), { MsgType: 'news', run: 1 }, mode)
    }
    await app.messages.receive(push(text('last'), { mode }))
    await last.promise
    t.equal(runs, 1)
    t.same(queued, ['hello', 'last'])
  }
})

t.test('of four deliveries at once the rules run for one, and all get its answer', async (t) => {
  const app = await build(t)
  const gate = deferred()
  let runs = 0
  app.messages.reply({ next: true }, async () => {
    runs++
    await gate.promise
    return { MsgType: 'news', run: runs }
  })
  const queued: unknown[] = []
  const last = deferred()
  app.messages.on(async ({ Content }) => {
    queued.push(Content)
    if (Content === 'last') last.resolve()
  })
  const fields = text('hello')
  const answers = Promise.all([1, 2, 3, 4].map(() => app.messages.receive(push(fields))))
  gate.resolve()
  t.match((await answers).map(({ body }) => JSON.parse(body)), Array(4).fill({ MsgType: 'news', run: 1 }))
  await app.messages.receive(push(text('last')))
  await last.promise
  t.equal(runs, 2)
  t.same(queued, ['hello', 'last'])
})

t.test('two different events of one second both arrive', async (t) => {
  const app = await build(t)
  const traces: unknown[] = []
  const both = deferred()
  app.messages.on({ event: 'wxa_media_check' }, async ({ trace_id: trace }) => {
    if (traces.push(trace) === 2) both.resolve()
  })
  const CreateTime = nowSeconds()
  for (const trace of ['t1', 't2', 't1']) await app.messages.receive(push(event('wxa_media_check', { CreateTime, trace_id: trace })))
  await both.promise
  t.same(traces, ['t1', 't2'])
})

t.test('a payment that is reported again with another RetryTimes is answered as before and delivered once', async (t) => {
  const app = await build(t)
  let delivered = 0
  app.messages.reply({ event: 'xpay_goods_deliver_notify' }, () => {
    delivered++
    return { ErrCode: 0, ErrMsg: 'success' }
  })
  for (let retry = 0; retry < 5; retry++) {
    const { body } = await app.messages.receive(push(event('xpay_goods_deliver_notify', { OutTradeNo: 'A1', Env: 0, RetryTimes: retry, CreateTime: nowSeconds() + retry })))
    t.same(JSON.parse(body), { ErrCode: 0, ErrMsg: 'success' })
  }
  t.equal(delivered, 1)
})

t.test('a rule that throws makes the delivery fail, and the next delivery is a new try', async (t) => {
  const app = await build(t)
  let tries = 0
  app.messages.reply(async () => {
    if (++tries < 3) throw new Error(`no ${tries}`)
    return { MsgType: 'news' }
  })
  const fields = text()
  await t.rejects(app.messages.receive(push(fields)), { message: 'no 1' })
  await t.rejects(app.messages.receive(push(fields)), { message: 'no 2' })
  t.match(JSON.parse((await app.messages.receive(push(fields))).body), { MsgType: 'news' })
  t.match(JSON.parse((await app.messages.receive(push(fields))).body), { MsgType: 'news' })
  t.equal(tries, 3)
})

t.test('dedupeKey decides what the same push is', async (t) => {
  const app = await build(t, { dedupeKey: ({ Content }) => String(Content) })
  let runs = 0
  app.messages.reply(() => ({ MsgType: 'news', run: ++runs }))
  for (let times = 0; times < 2; times++) t.match(JSON.parse((await app.messages.receive(push(text('one')))).body), { run: 1 })
  t.match(JSON.parse((await app.messages.receive(push(text('two')))).body), { run: 2 })
})

t.test('a push for which dedupeKey gives no key has the built-in one', async (t) => {
  const app = await build(t, { dedupeKey: ({ OrderId }) => OrderId as string | undefined })
  let runs = 0
  app.messages.reply(() => ({ MsgType: 'news', run: ++runs }))
  const [one, two] = [text('one'), text('two')]
  for (const [fields, run] of [[one, 1], [two, 2], [one, 1], [text('three', { OrderId: 'A' }), 3], [text('four', { OrderId: 'A' }), 3]] as const) {
    t.match(JSON.parse((await app.messages.receive(push(fields))).body), { run })
  }
})

t.test('no dedupeKey takes a push for a synchronous rule that is late', async (t) => {
  const app = await build(t, { dedupeKey: () => 'late:1' })
  const contents: unknown[] = []
  app.messages.on(async ({ Content }) => { contents.push(Content) })
  t.same(await app.messages.receive(push(text('hello'))), success)
  await until(() => contents.length === 1)
})
