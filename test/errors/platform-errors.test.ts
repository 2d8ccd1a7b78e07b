import t from 'tap'
import { WechatApiError } from '../../plugins/index.js'
import { BROWSER, createFailingApp } from './failing-app.js'

const RID = '6552e3da-6397437b-3f0d4f01'
const CHINESE = 'zh-CN,zh;q=0.9,en;q=0.8'

t.test('an error of the platform has its errcode, errmsg and rid, and a meaning in the language of the client', async t => {
  const { app } = createFailingApp(t, new WechatApiError('/sns/jscode2session', 40163, `code been used, rid: ${RID}`))
  t.strictSame((await app.inject('/fails')).json(), {
    statusCode: 400,
    code: 'WX_ERR_API',
    error: 'Bad Request',
    message: 'the code was already used: each one works once, get a new one',
    errcode: 40163,
    errmsg: `code been used, rid: ${RID}`,
    rid: RID
  })
  t.match((await app.inject({ url: '/fails', headers: { 'accept-language': CHINESE } })).json(), { message: 'code 已被使用（只能使用一次），请重新获取', errcode: 40163 })
  const page = await app.inject({ url: '/fails', headers: { accept: BROWSER, 'accept-language': CHINESE } })
  t.match(page.body, new RegExp(`lang="zh-CN"[^]*code 已被使用[^]*40163[^]*code been used[^]*${RID}`))
})

t.test('above 499 it says as much, for nothing of it is ours to hide', async t => {
  const { app, lines } = createFailingApp(t, new WechatApiError('/wxa/getwxacode', 40164, 'invalid ip'))
  t.match((await app.inject('/fails')).json(), { statusCode: 502, code: 'WX_ERR_API', error: 'Bad Gateway', message: /allow list/, errcode: 40164, errmsg: 'invalid ip' })
  t.match(lines.join(''), /request failed/)
})

t.test('an errcode that is not in the catalogue keeps its own message, and what the platform left out is left out', async t => {
  const { app } = createFailingApp(t, new WechatApiError('/new', 1234567, ''))
  t.strictSame((await app.inject('/fails')).json(), { statusCode: 502, code: 'WX_ERR_API', error: 'Bad Gateway', message: '/new answered errcode 1234567', errcode: 1234567 })
})
