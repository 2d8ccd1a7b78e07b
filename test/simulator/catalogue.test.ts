import t from 'tap'
import { request } from 'undici'
import { startPlatform } from './platform.js'

t.test('an unknown path is an invalid url', async t => {
  const { call } = await startPlatform(t)
  t.match(await call('/wxa/nothing', {}), { status: 404, json: { errcode: 40066 } })
})

t.test('an operation of the catalogue is checked and answered by it', async t => {
  const { call, get, post } = await startPlatform(t, {}, {
    catalogue: (method, path) => method === 'POST' && path === '/wxa/devplugin'
      ? { validate: (_query, body) => (body as { action?: string }).action === undefined ? 'body.action is missing' : undefined, sample: () => ({ plugin_dev_list: [] }) }
      : undefined
  })
  t.same((await call('/wxa/devplugin', { action: 'dev_plugin_list' })).json, { errcode: 0, errmsg: 'ok', plugin_dev_list: [] })
  t.match((await call('/wxa/devplugin', {})).json, { errcode: 47001 })
  t.match((await post('/wxa/devplugin', {})).json, { errcode: 41001 })
  t.match(await get('/wxa/devplugin'), { status: 200, json: { errcode: 43002 } }, 'the other method is refused as the platform does')
  t.match(await get('/wxa/unknown'), { status: 404, json: { errcode: 40066 } })
})

t.test('every JSON answer can be given another content type', async t => {
  const { origin } = await startPlatform(t, {}, { contentType: 'text/html' })
  const { headers, body } = await request(`${origin}/cgi-bin/token`)
  t.equal(headers['content-type'], 'text/html')
  t.match(await body.json(), { errcode: 40002 })
})

t.test('subscribe message templates can be added, listed and deleted', async t => {
  const { call, get, accessToken } = await startPlatform(t)
  const { priTmplId } = (await call('/wxaapi/newtmpl/addtemplate', { tid: '99', kidList: [1, 2], sceneDesc: '示例' })).json
  const list = async () => (await get(`/wxaapi/newtmpl/gettemplate?access_token=${await accessToken()}`)).json.data
  t.match(await list(), [{ priTmplId, content: /\{\{thing1\.DATA\}\}/ }])
  t.match((await call('/wxaapi/newtmpl/addtemplate', { tid: '99', kidList: [1] })).json, { errcode: 200020 })
  t.match((await call('/wxaapi/newtmpl/deltemplate', { priTmplId })).json, { errcode: 0 })
  t.same(await list(), [])
})

t.test('an updatable message goes from open to closed and no further', async t => {
  const { call } = await startPlatform(t)
  const { activity_id: id } = (await call('/cgi-bin/message/wxopen/activityid/create', {})).json
  const send = async (state: number, parameters: object[]) =>
    (await call('/cgi-bin/message/wxopen/updatablemsg/send', { activity_id: id, target_state: state, template_info: { parameter_list: parameters } })).json.errcode
  t.equal(await send(0, [{ name: 'member_count', value: '2' }, { name: 'room_limit', value: '5' }]), 0)
  t.equal(await send(1, [{ name: 'path', value: 'pages/index' }, { name: 'version_type', value: 'beta' }]), 47503)
  t.equal(await send(1, [{ name: 'path', value: 'pages/index' }, { name: 'version_type', value: 'release' }]), 0)
  t.equal(await send(0, []), 47502)
})
