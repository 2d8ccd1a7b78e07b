import fc from 'fast-check'
import t from 'tap'
import type { Test } from 'tap'
import { buildXml, parseXml } from '../../../plugins/messages/formats/xml.js'
import { anyCharacter } from '../../helpers/characters.js'

const wrong = (t: Test, xml: string, message: RegExp) => {
  t.throws(() => parseXml(xml), { code: 'WX_ERR_MESSAGE', statusCode: 400, message }, xml.slice(0, 80))
}

t.test('a message as WeChat sends it is read, CDATA or not', async (t) => {
  t.same(parseXml(`<xml>
    <ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>
    <CreateTime>1700000000</CreateTime>
    <MsgType>text</MsgType>
    <Content><![CDATA[你好 <b>&amp;</b> ]]]]><![CDATA[> 😀]]></Content>
    <MsgId>22000000000000001</MsgId>
  </xml>`), {
    ToUserName: 'gh_0123456789ab', CreateTime: '1700000000', MsgType: 'text', Content: '你好 <b>&amp;</b> ]]> 😀', MsgId: '22000000000000001'
  })
})

t.test('the text of a leaf is trimmed outside CDATA, and never inside', async (t) => {
  t.same(parseXml('<xml><a>\r\n 1 <![CDATA[ 2 ]]>\n3 </a><b/><c></c><d />< /xml>'.replace('< /xml>', '</xml >')), { a: '1  2 \n3', b: '', c: '', d: '' })
})

t.test('the five named entities and numeric ones are text, others stay as they are', async (t) => {
  t.same(parseXml('<xml><a>&lt;&gt;&amp;&quot;&apos;</a><b>&#20320;&#x597D;&#x1F600;</b><c>&amp;lt;</c><d>&nbsp;&unknown; & &#x110000; &#;</d></xml>'), {
    a: '<>&"\'', b: '你好😀', c: '&lt;', d: '&nbsp;&unknown; & &#x110000; &#;'
  })
})

t.test('repeated siblings are an array, one is itself', async (t) => {
  t.same(parseXml('<xml><List><Item><a>1</a></Item><other>x</other><Item><a>2</a></Item><Item>3</Item></List><Item>4</Item></xml>'), {
    List: { Item: [{ a: '1' }, { a: '2' }, '3'], other: 'x' }, Item: '4'
  })
})

t.test('declarations, comments, instructions and a byte order mark are passed over', async (t) => {
  const parsed = { a: '12' }
  t.same(parseXml('\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- <xml> --><xml><!-- </xml> --><a>1<!-- x -->2<?pi ?></a></xml><!-- after -->\n'), parsed)
  t.same(parseXml(' \n<xml><a>12</a></xml>\t\n'), parsed)
})

t.test('attributes are passed over, with a ">" in them, too', async (t) => {
  t.same(parseXml('<xml xmlns="a>b" x=\'</xml>\'><a t="/">1</a><b t=">"/></xml>'), { a: '1', b: '' })
})

t.test('a root without elements has no fields', async (t) => {
  for (const xml of ['<xml/>', '<xml></xml>', '<xml>text</xml>']) t.same(parseXml(xml), {})
})

t.test('a DOCTYPE or any other declaration is refused, nothing is expanded', async (t) => {
  wrong(t, '<!DOCTYPE xml [<!ENTITY a "aaaa">]><xml>&a;</xml>', /DOCTYPE/)
  wrong(t, '<?xml version="1.0"?><!DOCTYPE xml SYSTEM "file:///etc/passwd"><xml/>', /DOCTYPE/)
  wrong(t, '<xml><!ENTITY a "b"><a>&a;</a></xml>', /DOCTYPE/)
  wrong(t, '<xml/><!DOCTYPE xml>', /DOCTYPE/)
  wrong(t, '<!doctype xml><xml/>', /DOCTYPE/)
})

t.test('unclosed elements, and elements closed in the wrong order, are refused', async (t) => {
  wrong(t, '<xml>', /<\/xml> is missing/)
  wrong(t, '<xml><a></xml>', /<\/a> is missing/)
  wrong(t, '<xml><a><b></a></b></xml>', /<\/b> is missing/)
  wrong(t, '<xml></xm', /<\/xml> is missing/)
  wrong(t, '<xml></XML>', /<\/xml> is missing/)
  wrong(t, '<xml></xml', /unclosed tag/)
  wrong(t, '<xml><a', /unclosed tag/)
  wrong(t, '<xml a="></xml>', /unclosed tag/)
  wrong(t, '<xml><![CDATA[text</xml>', /"\]\]>" is missing/)
  wrong(t, '<xml><!-- text</xml>', /"-->" is missing/)
  wrong(t, '<?xml', /"\?>" is missing/)
})

t.test('a text that is not a document is refused with the place', async (t) => {
  wrong(t, '', /no element at character 0/)
  wrong(t, 'text', /no element/)
  wrong(t, '<', /a tag without a name/)
  wrong(t, '<>', /a tag without a name/)
  wrong(t, '</xml>', /a tag without a name/)
  wrong(t, '<xml>< a></a></xml>', /a tag without a name/)
  wrong(t, '<xml><a<b></b></xml>', /a tag without a name/)
  wrong(t, '<xml/><xml/>', /after the root element at character 6/)
  wrong(t, '<xml/>text', /after the root element/)
  wrong(t, '{"a":1}', /no element/)
})

t.test('32 levels are read, one more is refused', async (t) => {
  const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)
  t.doesNotThrow(() => parseXml(nested(32)))
  wrong(t, nested(33), /nesting/)
  wrong(t, '<a>'.repeat(300_000), /nesting/)
})

t.test('an element cannot reach a prototype', async (t) => {
  wrong(t, '<xml><__proto__><admin>1</admin></__proto__></xml>', /__proto__/)
  wrong(t, '<__proto__/>', /__proto__/)
  const fields = parseXml('<xml><constructor>1</constructor><constructor>2</constructor><toString>3</toString><hasOwnProperty>4</hasOwnProperty></xml>')
  t.strictSame(Object.entries(fields), [['constructor', ['1', '2']], ['toString', '3'], ['hasOwnProperty', '4']])
})

t.test('no text makes the parser throw anything but its own error, or hang', async () => {
  const piece = fc.constantFrom('<', '>', '/', '</', '/>', 'a', 'xml', '<a>', '</a>', '<xml>', '</xml>', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '"', "'", '=', ' ', '&', '&#', '&lt;', ';', '9', '<!', ']', '\uFEFF', '图')
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
    try {
      parseXml(pieces.join(''))
      return true
    } catch (error) {
      return (error as { code?: string }).code === 'WX_ERR_MESSAGE'
    }
  }), { numRuns: 2000 })
})

t.test('a body of a mebibyte is read in no time, however it is made', async (t) => {
  const before = process.cpuUsage()
  for (const unit of ['<a>1</a>', '<a/>', '&lt;', '<!---->', '<![CDATA[]]>', 'x', ']]>', ' ']) {
    t.doesNotThrow(() => parseXml(`<xml>${unit.repeat(Math.floor(1_000_000 / unit.length))}</xml>`), unit)
  }
  for (const unit of ['<!--', '<![CDATA[', '<a b="']) t.throws(() => parseXml(`<xml>${unit.repeat(Math.floor(1_000_000 / unit.length))}`), { code: 'WX_ERR_MESSAGE' }, unit)
  // a quadratic parser would need more; time of the processor, which others may keep busy
  t.ok(process.cpuUsage(before).user < 5_000_000)
})

t.test('text of a user keeps its spaces and line ends', async (t) => {
  for (const typed of [' hi ', '\n', ' ', 'two\nlines\n', '\u3000full width\u3000', '']) {
    t.equal(parseXml(`<xml>\n <Content>\n <![CDATA[${typed}]]> \n</Content>\n</xml>`).Content, typed, JSON.stringify(typed))
  }
  t.equal(parseXml('<xml><a><![CDATA[ x ]]]]><![CDATA[> ]]></a></xml>').a, ' x ]]> ')
  t.equal(parseXml('<xml><CreateTime> 1700000000 </CreateTime></xml>').CreateTime, '1700000000')
})

t.test('text is written as CDATA, numbers bare, lists as siblings', async (t) => {
  t.equal(buildXml({ Content: '你好', CreateTime: 1700000000, Big: 22000000000000001n, Flag: true, Empty: '', Nothing: null, Left: undefined }),
    '<xml><Content><![CDATA[你好]]></Content><CreateTime>1700000000</CreateTime><Big>22000000000000001</Big><Flag>true</Flag><Empty><![CDATA[]]></Empty><Nothing><![CDATA[]]></Nothing></xml>')
  t.equal(buildXml({ TransInfo: { KfAccount: 'a@b' }, item: [{ a: 1 }, { a: 2 }], none: [] }),
    '<xml><TransInfo><KfAccount><![CDATA[a@b]]></KfAccount></TransInfo><item><a>1</a></item><item><a>2</a></item></xml>')
})

t.test('names of one length that begin and end alike are told apart', async (t) => {
  const xml = '<xml><Aab>1</Aab><Abb>2</Abb><Aab>3</Aab><Acb><Abb>4</Abb></Acb></xml>'
  for (let i = 0; i < 3; i++) t.strictSame(parseXml(xml), { Aab: ['1', '3'], Abb: '2', Acb: { Abb: '4' } })
  t.throws(() => parseXml('<xml><Aab>1</Abb></xml>'), { code: 'WX_ERR_MESSAGE' })
})

t.test('an invalid element name cannot be written', async (t) => {
  for (const name of ['', ' ', '1', 'a b', 'a>', '<a', 'a/', '图']) {
    t.throws(() => buildXml({ [name]: 1 }), { name: 'TypeError', message: /cannot be the name/ }, JSON.stringify(name))
    t.throws(() => buildXml({ a: [{ [name]: 1 }] }), { name: 'TypeError', message: /cannot be the name/ }, JSON.stringify(name))
  }
})

// XML has no place for these
const legible = (text: string) => !/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)

t.test('any text that XML can hold survives being written and read', async (t) => {
  const texts = [']]>', ']]', ']]>]]>', ']]]]>>', '<![CDATA[x]]>', '&lt;', '&', '<a>', '"\'', ']]&gt;', '😀']
  for (const text of texts) t.same(parseXml(buildXml({ text })), { text }, JSON.stringify(text))
  const text = fc.oneof(fc.string({ unit: anyCharacter }).filter(legible), fc.array(fc.constantFrom(']', '>', '<', '!', '[', 'CDATA[', '&', 'lt;', ']]>', 'x')).map(parts => parts.join('')))
  fc.assert(fc.property(text, text => (parseXml(buildXml({ text })).text === text)), { numRuns: 500 })
})

t.test('any fields survive being written and read', async () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/).filter(name => name !== '__proto__')
  const leaf = fc.string()
  const { fields } = fc.letrec<{ fields: Record<string, unknown>, value: unknown }>(tie => ({
    fields: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    // an array of fewer than two has no form of its own
    value: fc.oneof({ depthSize: 'small' }, leaf, tie('fields'), fc.array(fc.oneof(leaf, tie('fields')), { minLength: 2, maxLength: 4 }))
  }))
  fc.assert(fc.property(fields, fields => {
    const json = (value: unknown) => JSON.stringify(value)
    return json(parseXml(buildXml(fields))) === json(fields)
  }), { numRuns: 300 })
})
