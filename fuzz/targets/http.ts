import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Target } from '../fuzzer.js'
import { cipher, createTargetApp, NONCE, SAFE, sign, TIMESTAMP } from './app.js'

const CAPTURED = '{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":1700000000,"MsgType":"text","Content":"captured","MsgId":"1"}'
const Encrypt = cipher.encrypt(CAPTURED, Buffer.alloc(16))
const search = new URLSearchParams(sign(Encrypt)).toString()
const portal = `/wx/portal/${SAFE.appid}`

const request = (line: string, body = '', ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: a', ...headers, ...(body === '' ? [] : [`Content-Length: ${body.length}`]), '', body].join('\r\n')
const json = 'Content-Type: application/json'

/** A request as bytes, from someone who has recorded one good push. */
export default function http (): Target {
  const { app, handled, settled, checkLog } = createTargetApp({ headersTimeoutMs: 2000, requestTimeoutMs: 4000, connectionTimeoutMs: 4000, checkIntervalMs: 200, keepAliveTimeoutMs: 1000 })
  const listening = app.listen({ port: 0, host: '127.0.0.1' })

  async function exchange (bytes: string): Promise<string> {
    await listening
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').on('data', text => { answer += text }).on('error', () => {})
    socket.end(bytes, 'latin1')
    await once(socket, 'close')
    return answer
  }

  return {
    name: 'http',
    claim: 'for any change of a recorded push, only the recorded message reaches a handler, no answer is a 5xx, and the next request is served',
    seeds: [
      request(`POST ${portal}?${search}`, JSON.stringify({ ToUserName: 'gh_1', Encrypt }), json),
      request(`POST ${portal}?${search}`, `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>`, 'Content-Type: text/xml'),
      request(`POST ${portal}?${new URLSearchParams(sign())}`, CAPTURED.replace('captured', 'forged'), json),
      `POST ${portal}?${search} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
      request(`GET ${portal}?${new URLSearchParams({ ...sign(), echostr: 'echo' })}`, '', 'Accept: text/html'),
      request(`POST /wx/user/${SAFE.appid}/info`, '{"rawData":"{}","signature":"0","encryptedData":"AAAA","iv":"AAAA"}', json, 'Authorization: Bearer a'),
      request(`GET /wx/user/${SAFE.appid}/phone?encryptedData=AAAA&iv=AAAA`, '', 'Authorization: Bearer a', 'Accept-Language: zh-CN,zh;q=0.9'),
      request(`GET /wx/token/${SAFE.appid}`, '', 'Authorization: Bearer a'),
      request(`POST /wx/media/${SAFE.appid}/upload`, '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n', 'Content-Type: multipart/form-data; boundary=b')
    ],
    words: [
      ' HTTP/1.1', ' HTTP/1.0', ' HTTP/9.9', '\r\n\r\n', 'Host: a\r\n', 'Content-Length: 5\r\n', 'Content-Length: -1\r\n', 'Transfer-Encoding: chunked\r\n', 'Transfer-Encoding: identity\r\n', 'Connection: close\r\n', 'Connection: upgrade\r\nUpgrade: websocket\r\n',
      'Expect: 100-continue\r\n', 'Accept: text/html\r\n', 'Accept: a/b;q=', 'Cookie: a=b\r\n', 'X-Forwarded-For: 127.0.0.1\r\n', 'Content-Encoding: gzip\r\n', 'Range: bytes=0-\r\n', 'GET ', 'POST ', 'PUT ', 'DELETE ', 'HEAD ', 'OPTIONS ', 'TRACE ', 'CONNECT ', 'http://evil.example/', '//', '/../', '%2e%2e%2f', '%2F',
      '%00', '%FF', ';', '?', '&', '=', '[]', '&timestamp=1', '&nonce=1', '&encrypt_type=raw', '&encrypt_type=aes', '&msg_signature=', '&signature=', 'msg_signature', 'encrypt_type', 'raw', '__proto__', '{', '}', '[', '"', Encrypt, CAPTURED, search, NONCE, TIMESTAMP, portal, SAFE.appid, '0\r\n\r\n', 'ffffffff\r\n'
    ],
    async run (input) {
      handled.length = 0
      const answer = await exchange(input)
      await settled()
      checkLog()
      // more than one when the bytes hold more than one request
      for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)) assert.ok(Number(status) < 500 || status === '505', `answered ${status}: ${answer.slice(0, 500)}`)
      if (answer !== '') assert.match(answer, /^HTTP\/1\.1 /)
      for (const { raw } of handled) assert.equal(raw, CAPTURED, 'a message that was never sent')
      assert.match(await exchange(`${request('GET /wx/nowhere')}`), /^HTTP\/1\.1 404 /)
    },
    close: async () => {
      await listening
      await app.close()
    }
  }
}
