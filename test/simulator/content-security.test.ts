import t from 'tap'
import { drawPicture } from '../../plugins/simulator/images/qr-code.js'
import { startBackend, startPlatform, token } from './platform.js'

t.test('a text is judged by its keywords, for a user who was here lately', async t => {
  const { simulator, call } = await startPlatform(t, {}, { verdicts: [{ keyword: '违规', suggest: 'risky', label: 20001 }] })
  const alice = simulator.user('alice')
  const check = async (fields: object) => (await call('/wxa/msg_sec_check', { version: 2, openid: alice.openid, scene: 1, content: '你好', ...fields })).json
  t.match(await check({}), { errcode: 61010 })
  await alice.login()
  t.match(await check({}), { errcode: 0, result: { suggest: 'pass', label: 100 }, trace_id: String })
  t.match(await check({ content: '这是违规的' }), { errcode: 0, result: { suggest: 'risky', label: 20001 }, detail: [{}, { strategy: 'keyword', keyword: '违规' }] })
  t.match(await check({ nickname: '违规' }), { result: { suggest: 'risky' } })
  t.match(await check({ scene: 9 }), { errcode: 40097 })
  t.match(await check({ openid: 'none' }), { errcode: 40003 })
  t.match(await check({ content: '字'.repeat(2501) }), { errcode: 45002 })
  t.match((await call('/wxa/msg_sec_check', { content: '这是违规的' })).json, { errcode: 87014 })
  t.match((await call('/wxa/msg_sec_check', { content: '你好' })).json, { errcode: 0 })
})

t.test('the verdict on a file is pushed later, under the trace_id that was given', async t => {
  let arrived = () => {}
  const backend = await startBackend(t, () => { arrived(); return 'success' })
  const { simulator, call } = await startPlatform(t, { token, pushUrl: backend.url }, { limits: { verdictDelayMs: 60_000 } })
  const alice = simulator.user('alice')
  await alice.login()
  async function check (url: string) {
    const { json } = await call('/wxa/media_check_async', { version: 2, openid: alice.openid, scene: 1, media_type: 2, media_url: url })
    const pushed = new Promise<void>(resolve => { arrived = resolve })
    simulator.clock.advance(60_000)
    await pushed
    return { traceId: json.trace_id, event: JSON.parse(backend.received.at(-1)!.body) }
  }
  const risky = await check('https://example.com/risky.png')
  t.match(risky.event, { Event: 'wxa_media_check', version: 2, errcode: 0, trace_id: risky.traceId, result: { suggest: 'risky', label: 20006 } })
  t.match((await check('https://example.com/cat.png')).event, { result: { suggest: 'pass' } })
  t.match((await check('https://example.com/unreachable.png')).event, { errcode: -1008 })
  t.match((await call('/wxa/media_check_async', { version: 2, openid: alice.openid, scene: 1, media_type: 3, media_url: 'x' })).json, { errcode: 40097 })
})

t.test('a picture is judged by its name', async t => {
  const { origin, accessToken } = await startPlatform(t)
  async function check (name: string, bytes = drawPicture()) {
    const form = new FormData()
    form.append('media', new Blob([new Uint8Array(bytes)]), name)
    const response = await fetch(`${origin}/wxa/img_sec_check?access_token=${await accessToken()}`, { method: 'POST', body: form })
    return response.json()
  }
  t.match(await check('cat.jpg'), { errcode: 0 })
  t.match(await check('risky.jpg'), { errcode: 87014 })
  t.match(await check('cat.jpg', Buffer.alloc(1024 * 1024 + 1)), { errcode: 40006 })
})

t.test('the risk rank keeps its misspelt key', async t => {
  const { simulator, call } = await startPlatform(t)
  const mallory = simulator.user('mallory')
  const rank = async () => (await call('/wxa/getuserriskrank', { appid: simulator.account().appid, openid: mallory.openid, scene: 0, client_ip: '10.0.0.1' })).json
  t.match(await rank(), { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: 0, unoin_id: Number })
  const scene = async (scene: unknown) => (await call('/wxa/getuserriskrank', { appid: simulator.account().appid, openid: mallory.openid, scene, client_ip: '10.0.0.1' })).json.errcode
  t.same([await scene(2), await scene(3), await scene('1')], [0, 40097, 40097], 'the page lists the scenes 0 to 2')
  mallory.block()
  t.match(await rank(), { risk_rank: 4 })
})
