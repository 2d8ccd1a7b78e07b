import t from 'tap'
import { startPlatform } from './platform.js'

const DAY = 86_400

t.test('a scheme and a url link can be asked what they lead to', async t => {
  const { call, simulator } = await startPlatform(t, { pages: ['pages/index'] })
  const scheme = (await call('/wxa/generatescheme', { jump_wxa: { path: '/pages/index', query: 'a=1' }, expire_type: 1, expire_interval: 3 })).json.openlink
  t.match(scheme, /^weixin:\/\/dl\/business\/\?t=\w+$/)
  const { scheme_info: info } = (await call('/wxa/queryscheme', { scheme })).json
  t.match(info, { appid: simulator.account().appid, path: 'pages/index', query: 'a=1', env_version: 'release' })
  t.equal(info.expire_time - info.create_time, 3 * DAY)

  const link = (await call('/wxa/generate_urllink', { path: 'pages/index' })).json.url_link
  t.match(link, /^https:\/\/wxaurl\.cn\/\w+$/)
  t.match((await call('/wxa/query_urllink', { url_link: link })).json, { url_link_info: { expire_time: 0 }, quota_info: { remain_visit_quota: Number } })
  t.match((await call('/wxa/query_urllink', { url_link: scheme })).json, { errcode: 85403 })
  t.match((await call('/wxa/genwxashortlink', { page_url: 'pages/index?a=1', page_title: '标题' })).json, { link: /^#小程序:\/\/标题\/\w+$/ })
})

t.test('links that cannot be are refused', async t => {
  const { call, simulator } = await startPlatform(t, { pages: ['pages/index'] }, { limits: { permanentLinks: 1 } })
  const link = async (fields: object) => (await call('/wxa/generate_urllink', { path: 'pages/index', ...fields })).json.errcode
  const now = simulator.clock.seconds()
  t.equal(await link({ path: 'pages/none' }), 40165)
  t.equal(await link({ query: '空' }), 40212)
  t.equal(await link({ env_version: 'beta' }), 85402)
  t.equal(await link({ expire_time: now + 31 * DAY }), 85401)
  t.equal(await link({ expire_type: 1, expire_interval: 31 }), 85401)
  t.equal(await link({ expire_time: now + DAY }), 0)
  t.equal(await link({}), 0)
  t.equal(await link({}), 85400)
  t.equal((await call('/wxa/genwxashortlink', { page_url: 'pages/none' })).json.errcode, 40066)
  simulator.account().settings.released = false
  t.equal(await link({ expire_time: now + DAY }), 85079)
})
