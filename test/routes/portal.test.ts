import t from 'tap'
import { createAccount, eventually, startHub, type Hub } from '../helpers/hub.js'

const event = { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: '' }

async function post ({ simulator, account: { appid } }: Hub, fields: Record<string, unknown>, change: (push: { url: URL, body: string, headers: Record<string, string> }) => void, options = {}) {
  const text = JSON.stringify({ ToUserName: 'gh_0123456789ab', FromUserName: 'o1', CreateTime: 1700000000, ...fields })
  const signed = simulator.signPush(appid, text, { format: 'JSON', ...options })
  const push = { url: new URL(signed.url), body: signed.body, headers: signed.headers }
  change(push)
  const response = await fetch(push.url, { method: 'POST', body: push.body, headers: push.headers })
  return { status: response.status, body: await response.text() }
}

t.test('the URL check is echoed only when its signature holds', async t => {
  const { simulator, account: { appid }, base } = await startHub(t)
  t.match(await simulator.verifyUrl(appid), { verified: true })
  const { url } = simulator.signPush(appid, '{}')
  const query = new URL(url).searchParams
  query.set('echostr', '<b>4375120948345356249</b>')
  const get = async (search: URLSearchParams) => {
    const response = await fetch(`${base}/wx/portal/${appid}?${search}`)
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
  }
  t.match(await get(query), { status: 200, type: /^text\/plain/, body: '<b>4375120948345356249</b>' })
  for (const name of ['signature', 'timestamp', 'nonce', 'echostr']) {
    const without = new URLSearchParams(query)
    without.delete(name)
    t.match(await get(without), { status: 400, body: new RegExp(name) }, `without ${name}`)
  }
  query.set('signature', 'f'.repeat(40))
  const refused = await get(query)
  t.match(refused, { status: 403, body: /WX_ERR_SIGNATURE/ })
  t.notMatch(refused.body, /4375120948345356249/)
})

for (const format of ['XML', 'JSON'] as const) {
  for (const mode of ['plain', 'compatible', 'safe'] as const) {
    t.test(`a ${format} push in ${mode} mode reaches its handlers, and its reply is understood`, async t => {
      const seen: unknown[] = []
      const { simulator } = await startHub(t, {
        list: [createAccount({ ...(mode === 'plain' && { aesKey: undefined }) })],
        setup: async ({ messages }) => {
          messages.on({ msgType: 'text', content: '你好' }, message => { seen.push(message) })
          messages.reply({ msgType: 'text', content: '人工' }, () => ({ MsgType: 'transfer_customer_service', TransInfo: { KfAccount: ']]>@客服' } }))
        }
      })
      const alice = simulator.user('alice')
      t.match(await alice.sendText('你好', { mode, format }), { delivered: true, attempts: [{ status: 200, body: 'success' }] })
      const message = await eventually(() => seen[0])
      t.match(message, { MsgType: 'text', Content: '你好', FromUserName: alice.openid, MsgId: /^\d+$/ })

      const { delivered, reply, attempts } = await alice.sendText('人工', { mode, format })
      t.ok(delivered)
      t.match(reply, { MsgType: 'transfer_customer_service', ToUserName: alice.openid, TransInfo: { KfAccount: ']]>@客服' } })
      t.equal(attempts[0]!.body!.includes('Encrypt'), mode !== 'plain')
    })
  }
}

t.test('bad input gets what the contract says', async t => {
  const hub = await startHub(t, { setup: async ({ messages }) => { messages.on(() => {}) } })
  const refuse = async (status: number, pattern: RegExp, change: Parameters<typeof post>[2], fields = event, options = {}) =>
    t.match(await post(hub, fields, change, options), { status, body: pattern }, `${status} ${pattern}`)

  await refuse(200, /^success$/, () => {})
  await refuse(403, /WX_ERR_SIGNATURE/, ({ url }) => url.searchParams.set('msg_signature', '0'.repeat(40)))
  await refuse(403, /WX_ERR_SIGNATURE/, ({ url }) => url.searchParams.set('nonce', 'another'))
  await refuse(400, /nonce/, ({ url }) => url.searchParams.delete('nonce'))
  await refuse(400, /msg_signature/, ({ url }) => url.searchParams.delete('msg_signature'))
  await refuse(403, /WX_ERR_PLAINTEXT/, () => {}, event, { mode: 'plain' })
  await refuse(403, /WX_ERR_TIMESTAMP/, () => {}, event, { timestamp: Math.floor(Date.now() / 1000) - 301 })
  await refuse(400, /WX_ERR_MESSAGE/, push => { push.body = '' })
  await refuse(400, /WX_ERR_MESSAGE/, push => { push.body = push.body.slice(0, -20) })
  await refuse(400, /WX_ERR_MESSAGE/, push => { push.body = '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>' })
  await refuse(400, /WX_ERR_MESSAGE/, push => { push.body = '{"__proto__":{"Encrypt":"x"}}' })
  await refuse(413, /FST_ERR_CTP_BODY_TOO_LARGE/, push => { push.body = `{"a":"${'x'.repeat(1024 * 1024)}"}` })
})

t.test('a ciphertext for another appid, or with broken padding, is a 400', async t => {
  const [one, other] = [createAccount(), createAccount()]
  other.token = one.token
  other.aesKey = one.aesKey
  const { simulator, base } = await startHub(t, { list: [one, other] })
  const { query, body, headers } = simulator.signPush(other.appid, '{"MsgType":"text"}')
  const foreign = await fetch(`${base}/wx/portal/${one.appid}?${new URLSearchParams(query)}`, { method: 'POST', body, headers })
  t.match([foreign.status, await foreign.text()], [400, /WX_ERR_RECEIVER/])

  const { createSignature } = await import('../../plugins/crypto/index.js')
  const Encrypt = Buffer.alloc(64).toString('base64')
  const signature = createSignature(one.token).sign(query.timestamp!, query.nonce!, Encrypt)
  const broken = await fetch(`${base}/wx/portal/${one.appid}?${new URLSearchParams({ ...query, msg_signature: signature })}`, { method: 'POST', body: JSON.stringify({ Encrypt }) })
  t.match([broken.status, await broken.text()], [400, /WX_ERR_DECRYPT/])
})

t.test('a push without a content type, or with a lying one, is read all the same', async t => {
  const hub = await startHub(t)
  for (const type of ['application/json', 'text/xml', 'application/x-www-form-urlencoded', 'application/octet-stream']) {
    t.match(await post(hub, event, push => { push.headers = { 'content-type': type } }), { status: 200, body: 'success' }, type)
  }
})

t.test('four deliveries of one push at once are handled once', async t => {
  let handled = 0
  const { simulator } = await startHub(t, { setup: async ({ messages }) => { messages.on(() => { handled++ }) } })
  const { duplicates } = await simulator.user('alice').sendText('你好', { duplicates: 3 })
  t.ok(duplicates!.every(({ delivered }) => delivered))
  await eventually(() => handled > 0)
  await simulator.user('alice').sendText('再见')
  await eventually(() => handled > 1)
  t.equal(handled, 2)
})
