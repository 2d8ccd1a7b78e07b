import { createHash } from 'node:crypto'
import t from 'tap'
import { call, startHub } from '../helpers/hub.js'

t.test('a web page is signed with the ticket, which is fetched once; its fragment does not count', async t => {
  const { app, base, simulator, account: { appid } } = await startHub(t)
  const url = 'https://shop.example/list?a=1&b=2'
  const answers = await Promise.all([url, `${url}#top`].map(page => call('GET', `${base}/wx/jssdk/${appid}?url=${encodeURIComponent(page)}`)))
  t.equal(simulator.journal.entries({ path: '/cgi-bin/ticket/getticket' }).length, 1)
  const { ticket } = await app.wechat.accounts.use(appid, ({ api }) => api.jssdk.getTicket({ type: 'jsapi' }))
  for (const { status, body } of answers) {
    t.match({ status, body }, { status: 200, body: { appId: appid, timestamp: Number, nonceStr: String } })
    const text = `jsapi_ticket=${ticket}&noncestr=${body.nonceStr}&timestamp=${body.timestamp}&url=${url}`
    t.equal(body.signature, createHash('sha1').update(text).digest('hex'))
  }
})

t.test('only the address of a page can be signed', async t => {
  const { base, account: { appid } } = await startHub(t)
  for (const wrong of ['', '?url=', '?url=javascript:1', '?url=/list']) t.match(await call('GET', `${base}/wx/jssdk/${appid}${wrong}`), { status: 400 }, wrong)
})
