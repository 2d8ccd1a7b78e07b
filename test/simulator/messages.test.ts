import jpeg from 'jpeg-js'
import t from 'tap'
import { startBackend, startPlatform, stopped, token } from './platform.js'

const HOUR = 3_600_000
const send = '/cgi-bin/message/custom/send'
const text = (touser: string, content = 'hi') => ({ touser, msgtype: 'text', text: { content } })

t.test('five messages may follow a message of the user, within 48 hours', async t => {
  const { simulator, call } = await startPlatform(t, {}, stopped)
  const alice = simulator.user('alice')
  t.match((await call(send, text(alice.openid))).json, { errcode: 45015 })
  t.match(simulator.journal.last(), { reason: 'the user neither wrote to the account nor entered a conversation' })
  await alice.sendText('hello')
  for (let count = 0; count < 5; count++) t.match((await call(send, text(alice.openid, `message ${count}`))).json, { errcode: 0, errmsg: 'ok' })
  t.match((await call(send, text(alice.openid))).json, { errcode: 45047 })
  t.same(alice.inbox().map(({ content }) => content), [0, 1, 2, 3, 4].map(count => `message ${count}`))
  await alice.sendText('more')
  simulator.clock.advance(48 * HOUR - 1000)
  t.match((await call(send, text(alice.openid))).json, { errcode: 0 })
  simulator.clock.advance(2000)
  t.match((await call(send, text(alice.openid))).json, { errcode: 45015 })
})

t.test('entering a conversation allows one message for a minute', async t => {
  const { simulator, call } = await startPlatform(t, {}, stopped)
  const alice = simulator.user('alice')
  await alice.enterSession()
  t.match((await call(send, text(alice.openid))).json, { errcode: 0 })
  t.match((await call(send, text(alice.openid))).json, { errcode: 45047 })
  await alice.enterSession()
  simulator.clock.advance(61_000)
  t.match((await call(send, text(alice.openid))).json, { errcode: 45015 })
})

t.test('a picture arrives with its bytes, also after it expired upstream', async t => {
  const { simulator, call, upload } = await startPlatform(t)
  const picture = jpeg.encode({ data: Buffer.alloc(8 * 8 * 4), width: 8, height: 8 }).data as Buffer
  const alice = simulator.user('alice')
  await alice.sendText('图片')
  const { media_id: mediaId } = (await upload(picture, { name: '猫.jpg' })).json
  await call(send, { touser: alice.openid, msgtype: 'image', image: { media_id: mediaId } })
  t.match((await call(send, { touser: alice.openid, msgtype: 'image', image: { media_id: 'none' } })).json, { errcode: 40007 })
  simulator.clock.advance(100 * HOUR)
  const [entry] = alice.inbox()
  t.match(entry, { via: 'custom', msgtype: 'image', mediaId, contentType: 'image/jpeg', fileName: '猫.jpg' })
  t.ok(entry!.bytes!.equals(picture))
})

t.test('bad messages are refused and take nothing of the window', async t => {
  const { simulator, call } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.sendText('hello')
  t.match((await call(send, text('unknown'))).json, { errcode: 40003 })
  t.match((await call(send, { touser: alice.openid, msgtype: 'poster', poster: {} })).json, { errcode: 40008 })
  t.match((await call(send, { touser: alice.openid, msgtype: 'text' })).json, { errcode: 47001 })
  t.match((await call(send, text(alice.openid, ''))).json, { errcode: 44004 })
  t.match((await call(send, text(alice.openid, '字'.repeat(683)))).json, { errcode: 45002 })
  for (let count = 0; count < 5; count++) t.match((await call(send, text(alice.openid))).json, { errcode: 0 })
})

t.test('escapes of characters beyond ASCII arrive as they were sent', async t => {
  const { simulator, call } = await startPlatform(t)
  const alice = simulator.user('alice')
  await alice.sendText('hello')
  await call(send, `{"touser":"${alice.openid}","msgtype":"text","text":{"content":"\\u4f60\\n好"}}`)
  t.equal(alice.inbox()[0]!.content, '\\u4f60\n好')
})

t.test('typing shows only behind a fresh message, and only once', async t => {
  const { simulator, call } = await startPlatform(t, {}, stopped)
  const alice = simulator.user('alice')
  const typing = (command: string) => call('/cgi-bin/message/custom/typing', { touser: alice.openid, command })
  t.match((await typing('Typing')).json, { errcode: 45080 })
  await alice.sendText('hello')
  t.match((await typing('Typing')).json, { errcode: 0 })
  t.match((await typing('Typing')).json, { errcode: 45081 })
  t.match((await typing('CancelTyping')).json, { errcode: 0 })
  t.match((await typing('Sing')).json, { errcode: 45072 })
  simulator.clock.advance(31_000)
  t.match((await typing('Typing')).json, { errcode: 45080 })
})

t.test('a subscribe message takes a grant, which the popup gave and announced', async t => {
  const backend = await startBackend(t)
  const { simulator, call } = await startPlatform(t, { token, pushUrl: backend.url })
  const alice = simulator.user('alice')
  const message = { touser: alice.openid, template_id: 'TPL', page: 'pages/index', data: { thing1: { value: '早餐' }, time2: { value: '2024-01-01 12:00' } } }
  t.match((await call('/cgi-bin/message/subscribe/send', message)).json, { errcode: 43101 })
  await alice.acceptSubscribe('TPL')
  t.match(JSON.parse(backend.received[0]!.body), { Event: 'subscribe_msg_popup_event', List: { TemplateId: 'TPL', SubscribeStatusString: 'accept' } })
  t.match((await call('/cgi-bin/message/subscribe/send', message)).json, { errcode: 0 })
  t.match((await call('/cgi-bin/message/subscribe/send', message)).json, { errcode: 43101 })
  t.match(alice.inbox(), [{ via: 'subscribe', message: { template_id: 'TPL' } }])
})

t.test('values of a subscribe message are checked by their key', async t => {
  const { simulator, call } = await startPlatform(t, { templates: [{ priTmplId: 'TPL', content: '事项:{{thing1.DATA}}', type: 3 }], pages: ['pages/index'] })
  const alice = simulator.user('alice')
  await alice.acceptSubscribe('TPL')
  const broken: Array<[Record<string, unknown>, RegExp]> = [
    [{ thing1: { value: 'x'.repeat(21) } }, /argument invalid! data\.thing1\.value/],
    [{ thing1: { value: '' } }, /thing1\.value is empty/],
    [{ thing1: { value: 'a\nb' } }, /line break/],
    [{ thing1: '早餐' }, /thing1\.value is missing/],
    [{ phrase2: { value: '处理中' } }, /thing1\.value is missing/],
    ...[['time2', '昨天'], ['date3', '1月1日'], ['amount4', 'many'], ['phone_number5', 'call me'], ['name6', 'x'.repeat(21)], ['phrase7', '处理中处理中'], ['number8', '1a'], ['letter9', '1']]
      .map(([key, value]): [Record<string, unknown>, RegExp] => [{ thing1: { value: '早餐' }, [key!]: { value } }, new RegExp(`data\\.${key}\\.value invalid`)])
  ]
  for (const [data, expected] of broken) {
    t.match((await call('/cgi-bin/message/subscribe/send', { touser: alice.openid, template_id: 'TPL', data })).json, { errcode: 47003, errmsg: expected })
  }
  const good = { thing1: { value: '早餐' }, time2: { value: '2024年1月1日 12:00~13:00' }, amount4: { value: '¥12.50元' }, character_string5: { value: 'A-1' }, name6: { value: '王小明' } }
  for (let count = 0; count < 3; count++) t.match((await call('/cgi-bin/message/subscribe/send', { touser: alice.openid, template_id: 'TPL', data: good })).json, { errcode: 0 })
  t.match((await call('/cgi-bin/message/subscribe/send', { touser: alice.openid, template_id: 'TPL', data: good, page: 'pages/none' })).json, { errcode: 41030 })
  t.match((await call('/cgi-bin/message/subscribe/send', { touser: alice.openid, template_id: 'other', data: good })).json, { errcode: 40037 })
})
