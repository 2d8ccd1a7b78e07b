import assert from 'node:assert/strict'
import { buildXml, parseXml, type XmlValue } from '../../plugins/messages/formats/xml.js'
import type { Target } from '../fuzzer.js'

/** Removes the characters that XML cannot contain and the writer omits. */
export function withoutForbidden (text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

function tidy (value: XmlValue): XmlValue {
  if (typeof value === 'string') return withoutForbidden(value).trim()
  if (Array.isArray(value)) return value.map(tidy)
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, tidy(child)]))
}

function depthOf (value: XmlValue): number {
  return typeof value === 'string' ? 0 : (Array.isArray(value) ? 0 : 1) + Math.max(0, ...Object.values(value).map(depthOf))
}

/** Reads or writes, or returns the reason of a refusal. */
function attempt<T> (work: () => T, isExpected: (error: Error & { code?: string }) => boolean): T | undefined {
  try {
    return work()
  } catch (error) {
    assert.ok(isExpected(error as Error), (error as Error).stack)
    assert.ok((error as Error).message.length < 500, 'a long message')
    return undefined
  }
}

/** The XML of pushes. */
export default function xml (): Target {
  return {
    name: 'xml',
    claim: 'buildXml writes the result of parseXml so that it reads as the same, or refuses a name; anything else is a WX_ERR_MESSAGE',
    seeds: [
      '<xml><ToUserName><![CDATA[gh_1]]></ToUserName><CreateTime>1700000000</CreateTime><List><Item><a>1</a></Item><Item>2</Item></List></xml>',
      '<?xml version="1.0" encoding="UTF-8"?><!-- a --><xml a="b"><b c=\'d>\'/>&lt;&#65;&#x42;&unknown;<c>]]&gt;</c></xml>\n'
    ],
    words: ['<xml>', '</xml>', '<a>', '</a>', '<a/>', '<a ', '/>', '<', '>', '</', '<![CDATA[', ']]>', ']]', '<!--', '-->', '<?', '?>', '<!DOCTYPE', '&lt;', '&amp;', '&#', '&#x', ';', '&#xd800;', '&#x0;', '=', '="', "='", '<__proto__>', '<constructor>', '</constructor>', '<toString>', '</toString>'],
    run (input) {
      const read = attempt(() => parseXml(Buffer.from(input, 'latin1').toString()), error => error.code === 'WX_ERR_MESSAGE')
      if (read === undefined) return
      assert.equal(Object.getPrototypeOf(read), Object.prototype)
      assert.ok(depthOf(read) <= 32, 'nested too deep')
      const written = attempt(() => buildXml(read), error => error instanceof TypeError && error.message.includes('cannot be the name'))
      if (written !== undefined) assert.deepEqual(parseXml(written), tidy(read))
    }
  }
}
