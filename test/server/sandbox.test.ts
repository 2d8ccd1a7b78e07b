import t from 'tap'
import { call, eventually } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'

t.test('without an accounts file the server runs against the built-in simulator, as its log says', async t => {
  const server = await startServer(t, {}, t.testdir({}))
  const { base } = server
  const { appid, simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { appid: string, simulator: string }
  const alice = `${simulator}/_simulator/users/alice`

  const { body: { code } } = await call('POST', `${alice}/login`)
  const { body: { token, openid } } = await call('GET', `${base}/wx/user/${appid}/login?code=${code}`)
  t.match(openid, /^[\w-]{20,}$/)

  const { body: { rawData, signature, encryptedData, iv } } = await call('POST', `${alice}/profile`, { body: { nickName: '爱丽丝' } })
  t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: { rawData, signature, encryptedData, iv }, headers: { authorization: `Bearer ${token}` } }), { status: 200, body: { nickName: '爱丽丝', openId: openid } })

  t.match(await call('POST', `${alice}/text`, { body: { content: '文本' } }), { status: 200, body: { delivered: true } })
  const inbox = await eventually(async () => {
    const { body } = await call('GET', `${alice}/inbox`)
    return JSON.stringify(body).includes('回复文本消息') && body
  })
  t.ok(inbox)

  t.equal(await server.stop(), 0)
  t.notMatch(JSON.stringify(server.log), new RegExp(`${token}|session_key|sessionKey`))
})

t.test('on the first signal running requests and handlers are finished, then the process ends with 0', async t => {
  const cwd = t.testdir({
    'setup.mjs': `
      export default async function (ctx) {
        ctx.messages.on({ msgType: 'text' }, async () => {
          ctx.log.info('handler begins')
          await new Promise(resolve => setTimeout(resolve, 500))
          ctx.log.info('handler ends')
        })
      }`
  })
  const server = await startServer(t, { WECHAT_SETUP: 'setup.mjs' }, cwd)
  const { simulator } = await eventually(() => server.log.find(({ msg }) => msg.startsWith('sandbox mode'))) as { simulator: string }
  await call('POST', `${simulator}/_simulator/users/alice/text`, { body: { content: 'hi' } })
  await eventually(() => server.log.some(({ msg }) => msg === 'handler begins'))
  t.equal(await server.stop(), 0)
  t.ok(server.log.some(({ msg }) => msg === 'handler ends'))
})
