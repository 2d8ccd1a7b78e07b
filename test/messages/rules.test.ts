import fc from 'fast-check'
import t from 'tap'
import { parseMessage } from '../../plugins/messages/index.js'
import { createRules, orderOf, type Rule } from '../../plugins/messages/rules.js'
import type { AnyMessage } from '../../plugins/messages/types.js'

const message = (fields: object) => parseMessage(JSON.stringify({ FromUserName: 'oUser1', ...fields }))
const text = (Content: string) => message({ MsgType: 'text', Content })
const event = (Event: string, fields: object = {}) => message({ MsgType: 'event', Event, ...fields })

/** Which of `rules` take the message, by their place. */
function matching (rules: Rule[], about: ReturnType<typeof message>): { taken: number[], stopped: boolean } {
  const table = createRules()
  const handlers = rules.map(() => () => {})
  rules.forEach((rule, index) => table.add(rule, handlers[index]!))
  const { entries, stopped } = table.matching(about)
  return { taken: entries.map(({ handler }) => handlers.indexOf(handler as () => void)), stopped }
}

const takes = (rule: Rule, about: ReturnType<typeof message>) => matching([rule], about).taken.length === 1

t.test('an empty rule takes everything', async (t) => {
  t.ok(takes({}, text('hi')))
  t.ok(takes({}, event('debug_demo')))
  t.ok(takes({}, message({ MsgType: 'of tomorrow' })))
})

t.test('a rule takes a message of its type, in any case of letters', async (t) => {
  t.ok(takes({ msgType: 'text' }, text('hi')))
  t.ok(takes({ msgType: 'TEXT' }, text('hi')))
  t.ok(takes({ msgType: 'text' }, message({ MsgType: 'Text' })))
  t.notOk(takes({ msgType: 'image' }, text('hi')))
})

t.test('a rule takes an event of its name, in any case of letters', async (t) => {
  t.ok(takes({ event: 'templatesendjobfinish' }, event('TEMPLATESENDJOBFINISH')))
  t.ok(takes({ event: 'SUBSCRIBE_msg_popup_event' }, event('subscribe_msg_popup_event')))
  t.ok(takes({ event: 'of tomorrow' }, event('of tomorrow')))
  t.ok(takes({ msgType: 'event' }, event('anything')))
  t.notOk(takes({ event: 'debug_demo' }, event('debug_demo_2')))
  t.notOk(takes({ event: 'text' }, text('text')))
  t.notOk(takes({ event: 'x' }, message({ MsgType: 'text', Event: 'x' })), 'a text is no event, whatever fields it has')
  t.notOk(takes({ event: '' }, text('')))
})

t.test('content is the whole content', async (t) => {
  t.ok(takes({ content: '图片' }, text('图片')))
  t.notOk(takes({ content: '图片' }, text('图片 ')))
  t.notOk(takes({ content: 'a' }, text('A')))
  t.notOk(takes({ content: 'undefined' }, message({ MsgType: 'image' })))
  t.ok(takes({ content: '' }, text('')))
})

t.test('a pattern with the g or y flag takes the same text each time', async (t) => {
  for (const pattern of [/图/g, /图/y, /图/gy, /图/]) {
    const rule = { pattern }
    t.same([1, 2, 3, 4].map(() => takes(rule, text('图'))), [true, true, true, true], String(pattern))
  }
  t.notOk(takes({ pattern: /^\d+$/ }, text('12a')))
  t.notOk(takes({ pattern: /undefined/ }, message({ MsgType: 'image' })), 'what has no content matches no pattern')
  t.notOk(takes({ pattern: /7/ }, message({ MsgType: 'text', Content: 7 })))
})

t.test('a rule takes what its sender sent', async (t) => {
  t.ok(takes({ from: 'oUser1' }, text('hi')))
  t.notOk(takes({ from: 'ouser1' }, text('hi')))
})

t.test('a predicate decides on what the other conditions let through', async (t) => {
  const asked: unknown[] = []
  const rule: Rule = {
    msgType: 'text',
    match: ({ Content }) => {
      asked.push(Content)
      return Content.length > 2
    }
  }
  t.ok(takes(rule, text('long')))
  t.notOk(takes(rule, text('hi')))
  t.notOk(takes(rule, event('x')))
  t.same(asked, ['long', 'hi'])
})

t.test('all conditions of a rule must hold', async (t) => {
  const rule: Rule = { msgType: 'text', content: 'hi', pattern: /i/, from: 'oUser1', match: () => true }
  t.ok(takes(rule, text('hi')))
  for (const broken of [{ msgType: 'image' } as const, { content: 'ho' }, { pattern: /o/ }, { from: 'oUser2' }, { match: () => false }, { event: 'x' }]) {
    t.notOk(takes({ ...rule, ...broken }, text('hi')), Object.keys(broken)[0]!)
  }
})

t.test('rules are searched in their order, up to the first that does not say next', async (t) => {
  t.same(matching([{ msgType: 'image' }, { msgType: 'text' }, {}], text('hi')), { taken: [1], stopped: true })
  t.same(matching([{ next: true }, { msgType: 'image' }, { msgType: 'text', next: true }, { content: 'hi' }, {}], text('hi')), { taken: [0, 2, 3], stopped: true })
  t.same(matching([{ next: true }, { msgType: 'text', next: true }], text('hi')), { taken: [0, 1], stopped: false })
  t.same(matching([{ next: false }, {}], text('hi')), { taken: [0], stopped: true })
  t.same(matching([{ msgType: 'image' }], text('hi')), { taken: [], stopped: false })
})

t.test('a rule keeps its id from one start to the next, twins and all', async (t) => {
  const ids = () => {
    const table = createRules()
    for (const rule of [{ msgType: 'text' }, { msgType: 'text' }, { pattern: /a/ }, { pattern: /a/i }, { name: 'mine' }, { name: 'mine' }, { match: () => true }] as Rule[]) table.add({ ...rule, next: true }, () => {})
    return table.matching(text('a')).entries.map(({ name }) => name)
  }
  t.same(ids(), ids())
  t.equal(new Set(ids()).size, 7)
  t.ok(ids().includes('mine'))
})

// few, so that they meet, and those that code trips over
const word = fc.constantFrom('text', 'TEXT', 'Text', 'event', 'EVENT', 'enter', 'Enter', 'a', 'A', 'ab', '', 'undefined', 'null', '__proto__', 'constructor', 'toString', 'İ', 'ß', '\ud800', '7')
const pattern = fc.constantFrom(/a/, /^a/i, /a/g, /b$/y, /^$/, /undefined|null/, /./su)
const type = fc.constantFrom('text', 'TEXT', 'Text', 'event', 'EVENT', 'image')
const condition = fc.record({ msgType: type, event: word, content: word, pattern, from: word })
const few = fc.subarray(['msgType', 'event', 'content', 'pattern', 'from'] as const, { maxLength: 2 })
const conditions = fc.tuple(condition, few, fc.boolean()).map(([all, names, next]): Rule => ({ ...Object.fromEntries(names.map(name => [name, all[name]])), next }))
const names = fc.array(fc.constantFrom(undefined, 'a', 'a#1', 'a#2', 'a#1#1', 'b', '', '#1', 'constructor'), { maxLength: 8 })
const anything = fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom<unknown>(undefined, null, 7, true, -0, 2 ** 53))
const anyMessage = fc.record({ MsgType: anything, Event: anything, Content: fc.oneof(anything, fc.constantFrom<unknown>([], {}, ['a'])), FromUserName: anything }, { requiredKeys: [] }) as unknown as fc.Arbitrary<AnyMessage>

/** The documentation's words, one after the other. */
function holds ({ msgType, event, content, pattern, from }: Rule, { MsgType, Event, Content, FromUserName }: AnyMessage): boolean {
  const name = (value: unknown) => String(value ?? '').toLowerCase()
  return (event === undefined || (name(MsgType) === 'event' && name(Event) === name(event))) &&
    (msgType === undefined || name(MsgType) === name(msgType)) &&
    (content === undefined || Content === content) &&
    (pattern === undefined || (typeof Content === 'string' && new RegExp(pattern).test(Content))) &&
    (from === undefined || FromUserName === from)
}

t.test('whatever the rules and the message are, those that hold are taken in their order, up to the first that does not say next', async (t) => {
  let taken = 0
  fc.assert(fc.property(fc.array(conditions, { maxLength: 12 }), anyMessage, (rules, about) => {
    const holding = rules.flatMap((rule, index) => holds(rule, about) ? [index] : [])
    const last = holding.findIndex(index => !rules[index]!.next)
    const expected = { taken: last === -1 ? holding : holding.slice(0, last + 1), stopped: last !== -1 }
    taken += expected.taken.length
    const found = matching(rules, about)
    return found.stopped === expected.stopped && found.taken.join() === expected.taken.join()
  }), { numRuns: 3000 })
  t.ok(taken > 1000, `${taken} rules were taken`)
})

t.test('every rule has an id that no other has, whatever they are called: it says which of them are done', async (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(names, (names) => {
    const table = createRules()
    for (const name of names) table.add({ name, next: true }, () => {})
    const ids = table.matching(text('a')).entries.map(({ name }) => name)
    return ids.length === names.length && new Set(ids).size === ids.length
  }), { numRuns: 2000 }))
})

t.test('a rule takes an event whose name has a blank, as a sample of the platform has it', async (t) => {
  t.ok(takes({ msgType: 'event', event: 'complaint callback' }, event('complaint callback', { complaint_order_id: '2157' })))
})

t.test('a rule that cannot be meant is refused when it is registered', async (t) => {
  const wrong: Array<[unknown, unknown, RegExp]> = [
    [{ msgType: 'text', contents: 'hi' }, () => {}, /unknown key "contents", did you mean content\?/],
    [{ foo: 1 }, () => {}, /unknown key "foo", known are msgType/],
    [{ msgType: 'txt' }, () => {}, /msgType: unknown type "txt", did you mean text\?/],
    [{ msgType: 7 }, () => {}, /msgType: expected one of/],
    [{ event: 1 }, () => {}, /event: expected the name/],
    [{ pattern: 'a' }, () => {}, /pattern: expected a regular expression/],
    [{ match: true }, () => {}, /match: expected a function/],
    [{ next: 1 }, () => {}, /next: expected true or false/],
    [{ order: 'random' }, () => {}, /order: expected one of sender, none, strict/],
    [{ msgType: 'text' }, undefined, /expected a function as the handler/],
    [{ msgType: 'text' }, {}, /expected a function as the handler/],
    [null, () => {}, /expected an object of conditions/],
    [[], () => {}, /expected an object of conditions/]
  ]
  for (const [rule, handler, message] of wrong) t.throws(() => createRules().add(rule as Rule, handler as () => void), { code: 'WX_ERR_OPTIONS', message })
})

t.test('the default name of a rule says what it takes, and is the same in each process', async (t) => {
  const table = createRules()
  for (const rule of [{ msgType: 'text' }, { event: 'Debug_Demo' }, {}, { content: 'hi' }] as Rule[]) table.add({ ...rule, next: true }, () => {})
  t.same(['text', 'event:debug_demo', 'any', 'any:8cc3e0d1ba16'].map(name => table.get(name)?.rule.next), [true, true, true, undefined])
  t.match(table.matching(text('hi')).entries.map(({ name }) => name), ['text', 'any', /^any:[0-9a-f]{12}$/])
})

t.test('several rules have the strictest order of them', async (t) => {
  const order = (...orders: Array<Rule['order']>) => orderOf(orders.map(order => ({ name: '', rule: order === undefined ? {} : { order }, handler () {} })))
  t.equal(order(undefined), 'sender')
  t.equal(order('none'), 'none')
  t.equal(order('none', undefined), 'sender')
  t.equal(order('none', 'strict', 'sender'), 'strict')
})
