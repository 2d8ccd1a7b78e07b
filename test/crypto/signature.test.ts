import { createHash } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { createSignature } from '../../plugins/crypto/index.js'
import { spyOnTimingSafeEqual } from './timing.js'

// The samples of https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
const token = 'AAAAA'
const encrypted = '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const samples = [
  { given: 'f464b24fc39322e44b38aa78f5edd27bd1441696', parts: ['1714036504', '1514711492'] },
  { given: '899cf89e464efb63f54ddac96b0a0a235f53aa78', parts: ['1714037059', '486452656'] },
  { given: '6c5c811b55cc85e0e1b54100749188c20beb3f5d', parts: ['1714112445', '415670741'] },
  { given: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', parts: ['1714112445', '415670741', encrypted] },
  { given: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1', parts: ['1713424427', '415670741', 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=='] }
]

t.test('the published signatures are made and hold', async (t) => {
  const signature = createSignature(token)
  for (const { given, parts } of samples) {
    t.equal(signature.sign(...parts), given)
    t.doesNotThrow(() => signature.verify(given, ...parts))
  }
})

t.test('the order of the parts does not matter, each of them does', async (t) => {
  const signature = createSignature(token)
  const { given, parts } = samples[3]!
  t.doesNotThrow(() => signature.verify(given, ...parts.toReversed()))
  for (const index of parts.keys()) {
    t.throws(() => signature.verify(given, ...parts.with(index, parts[index]! + '0')), { code: 'WX_ERR_SIGNATURE', statusCode: 403 })
  }
})

t.test('parts are sorted by their bytes, not as numbers or by a locale', async (t) => {
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
  t.equal(createSignature('b').sign('10', '9', 'B', 'a'), sha1('109Bab'))
})

t.test('anything but the signature itself is refused', async (t) => {
  const signature = createSignature(token)
  const { given, parts } = samples[0]!
  const wrong = ['', 'x', given.slice(2), given.slice(0, -1), given + '00', given + 'zz', given + '0', 'z' + given.slice(1), ' ' + given, '0'.repeat(40), given.replace('f', 'g')]
  for (const text of wrong) t.throws(() => signature.verify(text, ...parts), { code: 'WX_ERR_SIGNATURE' }, JSON.stringify(text))
  t.throws(() => createSignature('AAAAB').verify(given, ...parts), { code: 'WX_ERR_SIGNATURE' })
})

t.test('a signature matches only the parts that were signed', async () => {
  const text = fc.string({ minLength: 1, maxLength: 40 })
  fc.assert(fc.property(text, text, text, text, (token, timestamp, nonce, other) => {
    const signature = createSignature(token)
    const given = signature.sign(timestamp, nonce)
    signature.verify(given, timestamp, nonce)
    fc.pre([token, timestamp, nonce].sort().join('') !== [token, timestamp, other].sort().join(''))
    try {
      signature.verify(given, timestamp, other)
    } catch (error) {
      return (error as { code?: string }).code === 'WX_ERR_SIGNATURE'
    }
    return false
  }))
})

t.test('a signature is compared in constant time', async (t) => {
  const compared = spyOnTimingSafeEqual(t)
  const { given, parts } = samples[0]!
  createSignature(token).verify(given, ...parts)
  t.throws(() => createSignature(token).verify('0'.repeat(40), ...parts))
  t.same(compared, [given, '0'.repeat(40)])
})

t.test('without a Token nothing is signed and nothing verified', async (t) => {
  const signature = createSignature(undefined)
  t.throws(() => signature.sign('1', '2'), { code: 'WX_ERR_PUSH_TOKEN', statusCode: 403 })
  t.throws(() => signature.verify(createSignature('').sign('1', '2'), '1', '2'), { code: 'WX_ERR_PUSH_TOKEN' })
})
