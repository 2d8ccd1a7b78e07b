import { createRequire } from 'node:module'
import t from 'tap'
import { appid, secret, startPlatform } from '../../../test/simulator/platform.js'

const require = createRequire(import.meta.url)
const { AccessTokenApi, ApiConfig, ApiConfigKit } = require('@tnwx/accesstoken')
const { HttpKit } = require('@tnwx/kits')
const sdk = require('@tnwx/miniprogram')

const PLATFORM = 'https://api.weixin.qq.com'

/** Sends the requests of the SDK to the simulator, with the SDK's own HTTP client. */
function useOrigin (origin: string): void {
  const http = HttpKit.getHttpDelegate
  HttpKit.setHttpDelegate = new Proxy(http, {
    get: (target, name) => (url: string, ...rest: unknown[]) => target[name](url.replace(PLATFORM, origin), ...rest)
  })
}

t.test('its calls for Mini Programs are answered', async t => {
  const { simulator, origin } = await startPlatform(t)
  useOrigin(origin)
  ApiConfigKit.putApiConfig(new ApiConfig(appid, secret))
  ApiConfigKit.setCurrentAppId(appid)
  const alice = simulator.user('alice')
  const { MiniProgramApi: api, MiniCustomerMsgApi: customers, MiniPluginManagerApi: plugins, NearByPoiApi: places, OCRApi: ocr, OCRType, ImgApi: images, ImgProcessingType } = sdk
  t.ok((await AccessTokenApi.getAccessToken()).getAccessToken)
  const { openid } = await api.code2Session(appid, secret, await alice.login())
  t.equal(openid, alice.openid)
  await alice.sendText('hi').catch(() => {})

  const { activity_id: activity } = await api.createActivityId()
  const scores = [{ key: 'score', value: '1' }]
  const picture = t.testdir({ 'a.png': 'x' })
  const calls: Array<[name: string, call: () => Promise<any>]> = [
    ['checkSessionKey', () => api.checkSessionKey(openid, alice.sign(''), 'hmac_sha256')],
    ['mediaCheckAsync', () => api.mediaCheckAsync('https://example.com/a.png', 2)],
    ['msgSecCheck', () => api.msgSecCheck('你好')],
    ['setUserStorage', () => api.setUserStorage(openid, alice.sign(JSON.stringify({ kv_list: scores })), 'hmac_sha256', scores)],
    ['setUpdatableMsg', () => api.setUpdatableMsg(activity, 0, { parameter_list: [{ name: 'member_count', value: '2' }, { name: 'room_limit', value: '5' }] })],
    ['getPaidUnionidByTransactionId', () => api.getPaidUnionidByTransactionId(openid, '4200000000202601010000000000')],
    ['verifySoterSignature', () => api.verifySoterSignature(openid, '{}', 'signature')],
    ['serviceMarket', () => api.serviceMarket('wx79ac3de8be320b71', 'OcrAllInOne', 'id1', { img_url: 'https://example.com/a.png', data_type: 3, ocr_type: 1 })],
    ['submitPages', () => api.submitPages([{ path: 'pages/index', query: 'a=1' }])],
    ['setTyping', () => customers.setTyping(openid, 'Typing')],
    ['applyPlugin', () => plugins.applyPlugin('wx0000000000000001')],
    ['getPluginList', () => plugins.getPluginList()],
    ['unbindPlugin', () => plugins.unbindPlugin('wx0000000000000001')],
    ['getPluginDevApplyList', () => plugins.getPluginDevApplyList()],
    ['setDevPluginApplyStatus', () => plugins.setDevPluginApplyStatus('dev_agree', 'wx0000000000000001')],
    ['deleteNearbyPoi', () => places.delete('1')],
    ['showNearbyPoi', () => places.showStatus('1', 1)]
  ]
  for (const [name, call] of calls) {
    const answer = await call()
    t.equal((typeof answer === 'string' ? JSON.parse(answer) : answer).errcode ?? 0, 0, name)
  }
  for (const [name, call] of [['createQRCode', () => api.createQRCode('pages/index')], ['getWxAcode', () => api.getWxAcode('pages/index')], ['getUnlimited', () => api.getUnlimited('a=1', 'pages/index')]] as const) {
    t.equal(Buffer.from(await call()).readUInt16BE(0), 0xFFD8, name)
  }

  // it asks for the recognition of an address by GET, which the platform takes by POST alone
  t.match(await ocr.ocrByUrl(OCRType.IDCARD, 'https://example.com/a.png'), { errcode: 43002 })
  t.match(await images.imgProcessingByUrl(ImgProcessingType.QRCODE, 'https://example.com/a.png'), { errcode: 43002 })
  // it sends a form without its boundary, which nobody can read
  t.match(await customers.uploadMedia(`${picture}/a.png`, 'image'), { errcode: 41005 })
})
