import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import { parseFields } from '../../plugins/messages/parse.js'
import { buildXml, parseXml } from '../../plugins/messages/formats/xml.js'
import type { Target } from '../fuzzer.js'
import { cipher, createTargetApp, NONCE, PLAIN, SAFE, sign, TIMESTAMP } from './app.js'
import { withoutForbidden } from './xml.js'

const text = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1700000000, MsgType: 'text', Content: 'hello', MsgId: '23456789012345678' }
const event = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1700000000, MsgType: 'event', Event: 'wxa_media_check', trace_id: 't1', result: { suggest: 'pass', label: 100 }, detail: [{ strategy: 'content_model', errcode: 0 }] }
const payment = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1700000000, MsgType: 'event', Event: 'xpay_goods_deliver_notify', OpenId: 'o1', OutTradeNo: 'n1', Env: 0, RetryTimes: 1 }

/** The body of a push: as a stranger sends it and as WeChat sends it, plain and encrypted. */
export default function portal (): Target {
  const { app, handled, answered, settled, checkLog } = createTargetApp()

  async function post (appid: string, query: Record<string, string>, payload: Buffer | string, accepted: number[]): Promise<{ status: number, body: string }> {
    handled.length = 0
    answered.length = 0
    const { statusCode: status, body } = await app.inject({ method: 'POST', url: `/wx/portal/${appid}`, query, payload, headers: { 'content-type': 'text/xml' } })
    if (status === 200) await settled()
    checkLog()
    assert.ok(accepted.includes(status), `${status} where ${accepted.join(' or ')} was expected: ${body.slice(0, 300)}`)
    assert.ok(status === 200 || body.length < 1000, 'a long answer')
    if (!accepted.includes(200)) assert.deepEqual([handled, answered], [[], []], 'a refused push reached a handler')
    return { status, body }
  }

  function checkEcho (body: string, xml: boolean): void {
    if (answered.length === 0) return
    const { Content } = answered[0]!
    const reply = xml ? parseXml(body) : JSON.parse(body) as Record<string, unknown>
    for (const name of Object.keys(reply)) assert.ok(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content'].includes(name), `the reply has a field ${name}`)
    assert.equal(reply.MsgType, 'text')
    if (typeof Content === 'string') assert.equal(reply.Content, xml ? withoutForbidden(Content).trim() : Content, 'a text that differs from the echoed text')
  }

  return {
    name: 'portal',
    claim: 'no body is accepted without its signature; a signed body is a 200 or a 400, an unreadable body reaches no handler, and an echo stays inside its field',
    seeds: [
      ...[text, event, payment].flatMap(fields => [JSON.stringify(fields), buildXml(fields)]),
      JSON.stringify({ ToUserName: 'gh_1', Encrypt: cipher.encrypt(JSON.stringify(text), Buffer.alloc(16)) }),
      buildXml({ ToUserName: 'gh_1', Encrypt: cipher.encrypt(buildXml(text), Buffer.alloc(16)) }),
      JSON.stringify({ ...text, Encrypt: 'AAAA' })
    ],
    words: [
      '<xml>', '</xml>', '<MsgType>', '</MsgType>', '<Content>', '</Content>', '<a>', '</a>', '<a/>', '<a b="c">', '<![CDATA[', ']]>', ']]', '<!--', '-->', '<?xml version="1.0"?>',
      '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&lt;', '&gt;', '&amp;', '&#0;', '&#x10FFFF;', '&#xd800;', '&#x5d;', '{', '}', '[', ']', ':', ',', '{"a":', '[[', 'text', 'event', 'MsgType', 'Event', 'MsgId', 'MsgID', 'InfoType', 'FromUserName',
      'CreateTime', 'Content', 'Encrypt', 'RetryTimes', '<RetryTimes>', '"RetryTimes":"', 'trace_id', 'OutTradeNo', 'Env', 'xpay_refund_notify', 'ErrCode', 'a'
    ],
    async run (input) {
      const body = Buffer.from(input, 'latin1')
      const unsigned: Array<Record<string, string>> = [
        { timestamp: TIMESTAMP, nonce: NONCE },
        { ...sign('AAAA'), signature: '' },
        { ...sign(), encrypt_type: 'raw' },
        { ...sign(), encrypt_type: 'aes', msg_signature: sign().signature! }
      ]
      for (const query of unsigned) await post(SAFE.appid, query, body, [400, 403])

      const plain = await post(PLAIN.appid, sign(), body, [200, 400])
      if (plain.status === 200) checkEcho(plain.body, /^[\s\uFEFF]*</.test(body.toString()))
      await post(PLAIN.appid, sign('AAAA'), body, [200, 400])
      if (!isUtf8(body)) return assert.equal(plain.status, 400, 'no UTF-8')

      const xml = input.length % 2 === 0
      const Encrypt = cipher.encrypt(body.toString())
      const encrypted = await post(SAFE.appid, sign(Encrypt), xml ? buildXml({ Encrypt }) : JSON.stringify({ Encrypt }), [200, 400])
      if (encrypted.status === 200 && answered.length > 0) {
        const envelope = (xml ? parseXml(encrypted.body) : JSON.parse(encrypted.body)) as { Encrypt: string }
        checkEcho(cipher.decrypt(envelope.Encrypt), xml)
      }

      let fields: Record<string, unknown>
      try {
        fields = parseFields(body.toString())
      } catch {
        // an encrypted push comes from WeChat, so it is answered and kept as a dead letter
        assert.deepEqual([handled, answered], [[], []], 'an unreadable push reached a handler')
        return assert.equal(plain.status, 400, 'an unreadable push was accepted')
      }
      if (typeof fields.Encrypt === 'string') await post(SAFE.appid, sign(fields.Encrypt), body, [200, 400])
    },
    close: () => app.close()
  }
}
