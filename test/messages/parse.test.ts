import t from 'tap'
import { asList, parseMessage } from '../../plugins/messages/index.js'
import { decodeBody, formatOf } from '../../plugins/messages/parse.js'

t.test('one message reads the same from XML and JSON, but for the numbers', async (t) => {
  const common = { ToUserName: 'gh_0123456789ab', FromUserName: 'oUser1', MsgType: 'text', Content: '你好', MsgId: '22000000000000001' }
  const json = '{"ToUserName":"gh_0123456789ab","FromUserName":"oUser1","CreateTime":1700000000,"MsgType":"text","Content":"你好","MsgId":22000000000000001}'
  const xml = '<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oUser1]]></FromUserName><CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>22000000000000001</MsgId></xml>'
  t.strictSame(parseMessage(json), { ...common, CreateTime: 1700000000, raw: json })
  t.strictSame(parseMessage(xml), { ...common, CreateTime: '1700000000', raw: xml })
})

t.test('text of a user is the same from XML and JSON, including spaces and control characters', async (t) => {
  for (const Content of [' hi ', 'two\nlines\n', 'a\x14b', '<![CDATA[x]]>', '&lt;', '\u3000']) {
    t.equal(parseMessage(`<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${Content}]]></Content></xml>`).Content, Content, JSON.stringify(Content))
    t.equal(parseMessage(`{"MsgType":"text","Content":"${Content}"}`).Content, Content, JSON.stringify(Content))
  }
})

t.test('an id is text, however small it is', async (t) => {
  t.match(parseMessage('{"MsgType":"text","MsgId":7}'), { MsgId: '7' })
  t.match(parseMessage('{"MsgType":"event","MsgID":0}'), { MsgID: '0' })
  t.match(parseMessage('{"MsgType":"text","MsgId":"49d7_1555684067"}'), { MsgId: '49d7_1555684067' })
})

t.test('ids beyond 2^53 are text in lists and inner objects, too', async (t) => {
  t.match(parseMessage('{"MsgType":"event","order_info":{"order_id":3705115058471208928},"List":[{"id":9007199254740993},{"id":1}]}'), {
    order_info: { order_id: '3705115058471208928' }, List: [{ id: '9007199254740993' }, { id: 1 }]
  })
})

t.test('the raw payload cannot be replaced by a field of that name', async (t) => {
  const json = '{"MsgType":"text","raw":"forged"}'
  t.equal(parseMessage(json).raw, json)
})

t.test('the format is known by the first character, with space or a byte order mark before it', async (t) => {
  t.equal(formatOf('\uFEFF\r\n <xml/>'), 'XML')
  t.equal(formatOf(' \n{"a":1}'), 'JSON')
  t.match(parseMessage('\uFEFF{"MsgType":"text"}'), { MsgType: 'text' })
  t.match(parseMessage('\uFEFF <xml><MsgType>text</MsgType></xml>'), { MsgType: 'text' })
})

t.test('a body that is neither an XML element nor a JSON object is refused', async (t) => {
  const wrong: Array<[string, RegExp]> = [
    ['', /an empty body/],
    [' \r\n\t\uFEFF', /an empty body/],
    ['[]', /neither XML nor JSON/],
    ['[{"MsgType":"text"}]', /neither XML nor JSON/],
    ['null', /neither XML nor JSON/],
    ['7', /neither XML nor JSON/],
    ['"text"', /neither XML nor JSON/],
    ['MsgType=text', /neither XML nor JSON/],
    ['{', /not valid JSON/],
    ['{"MsgType":"text"', /not valid JSON/],
    ['{"MsgType":"text"}}', /not valid JSON/],
    ["{'MsgType':'text'}", /not valid JSON/],
    ['{"MsgType":"text","__proto__":{"admin":true}}', /forbidden property/],
    ['{"MsgType":"text","a":{"constructor":{"prototype":{}}}}', /forbidden property/],
    ['<xml><MsgType>text</MsgType>', /missing/],
    ['<!DOCTYPE xml><xml><MsgType>text</MsgType></xml>', /DOCTYPE/],
    ['{}', /MsgType is missing/],
    ['<xml/>', /MsgType is missing/],
    ['{"MsgType":7}', /MsgType is missing/],
    ['<xml><MsgType>a</MsgType><MsgType>b</MsgType></xml>', /MsgType is missing/]
  ]
  for (const [raw, message] of wrong) t.throws(() => parseMessage(raw), { code: 'WX_ERR_MESSAGE', statusCode: 400, message }, raw)
})

t.test('the error of a malformed message does not repeat its content', async (t) => {
  for (const raw of ['{"secret":"abc"', '<xml>secret</xml', 'secret']) {
    t.throws(() => parseMessage(raw), { message: /^(?!.*secret)/ }, raw)
  }
})

t.test('a push of the third-party platform has an InfoType in place of a MsgType', async (t) => {
  t.match(parseMessage('<xml><AppId>wx1</AppId><InfoType>component_verify_ticket</InfoType></xml>'), { InfoType: 'component_verify_ticket' })
})

t.test('a body that is not UTF-8 is refused, not repaired', async (t) => {
  t.equal(decodeBody(Buffer.from('你好')), '你好')
  t.equal(decodeBody(Buffer.from('x你好x').subarray(1, 7)), '你好')
  for (const body of [Buffer.from([0xFF, 0xFE, 0x3C]), Buffer.from('你好').subarray(0, 4), Buffer.from([0xC0, 0x80]), Buffer.from([0xED, 0xA0, 0x80])]) {
    t.throws(() => decodeBody(body), { code: 'WX_ERR_MESSAGE', message: /not UTF-8/ }, body.toString('hex'))
  }
})

t.test('a list is a list whether the push had none, one or many', async (t) => {
  t.same(asList(undefined), [])
  t.same(asList({ a: 1 }), [{ a: 1 }])
  t.same(asList([{ a: 1 }, { a: 2 }]), [{ a: 1 }, { a: 2 }])
  const one = parseMessage('<xml><MsgType>event</MsgType><SubscribeMsgPopupEvent><List><TemplateId>T1</TemplateId></List></SubscribeMsgPopupEvent></xml>')
  t.match(asList((one.SubscribeMsgPopupEvent as { List: object }).List), [{ TemplateId: 'T1' }])
})
