import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { call, startHub } from '../helpers/hub.js'

t.test('health, readiness and metrics answer', async t => {
  const { base, account: { appid } } = await startHub(t)
  t.match(await call('GET', `${base}/healthz`), { status: 200, body: { status: 'ok' } })
  t.match(await call('GET', `${base}/readyz`), { status: 200, body: { status: 'ready', accounts: { configured: 1, warm: 1, failing: undefined } } })
  await call('GET', `${base}/wx/user/${appid}/login`)
  const { status, body } = await call('GET', `${base}/metrics`)
  t.equal(status, 200)
  t.match(body, /http_request_duration_seconds_count\{method="GET",route="\/wx\/user\/:appid\/login",status="400"\} 1/)
  t.match(body, /wechat_accounts_warm 1/)
  t.notMatch(body, new RegExp(appid))
})

t.test('a store that cannot be reached is not ready', async t => {
  const { app, base } = await startHub(t)
  app.wechat.store.get = () => Promise.reject(new Error('gone'))
  t.match(await call('GET', `${base}/readyz`), { status: 503, body: { status: 'not ready', store: 'unreachable' } })
})

t.test('a process that was held up reads the answers of its store before it says that it is not ready', async t => {
  const { app, base } = await startHub(t)
  app.wechat.store.set = async () => {
    await sleep(10)
    const heldUpUntil = performance.now() + 2500
    while (performance.now() < heldUpUntil);
    await sleep(50)
  }
  app.wechat.store.get = async () => sleep(50)
  t.match(await call('GET', `${base}/readyz`), { status: 200, body: { store: 'ok' } })
  app.wechat.store.get = () => new Promise(() => {})
  t.match(await call('GET', `${base}/readyz`), { status: 503, body: { store: 'unreachable' } }, 'a store that does not answer is given up all the same')
})

t.test('an error is a page for who asks for HTML and JSON for the others', async t => {
  const { base } = await startHub(t)
  for (const [path, status] of [['/error/404', 404], ['/error/500', 500], ['/nothing/here', 404], ['/wx/user/wx0000000000000000/login', 404]] as const) {
    const page = await call('GET', base + path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    t.equal(page.status, status, path)
    t.match(page.headers.get('content-type'), /^text\/html/)
    t.match(page.body, /<html/)
    t.match(await call('GET', base + path), { status, body: { statusCode: status, code: String, error: String, message: String } })
  }
})

t.test('the document has every route of the contract, and the page reads it', async t => {
  const { base } = await startHub(t, { hubKeys: ['k'.repeat(32)] })
  const { body } = await call('GET', `${base}/openapi.json`)
  t.equal(body.openapi, '3.1.0')
  t.strictSame(Object.entries(body.paths).flatMap(([path, methods]) => Object.keys(methods as object).map(method => `${method} ${path}`)).sort(), [
    'get /error/404', 'get /error/500', 'get /healthz', 'get /metrics', 'get /readyz',
    'get /wx/jssdk/{appid}', 'get /wx/media/{appid}/download/{mediaId}', 'get /wx/portal/{appid}',
    'get /wx/token/{appid}', 'get /wx/user/{appid}/info', 'get /wx/user/{appid}/login', 'get /wx/user/{appid}/phone', 'get /wx/user/{appid}/session',
    'post /wx/media/{appid}/upload', 'post /wx/pay/{appid}/notify', 'post /wx/portal/{appid}', 'post /wx/qrcode/{appid}', 'post /wx/token/{appid}/invalidate',
    'post /wx/user/{appid}/decrypt', 'post /wx/user/{appid}/info', 'post /wx/user/{appid}/login', 'post /wx/user/{appid}/logout', 'post /wx/user/{appid}/phone',
    'post /wx/virtual-payment/{appid}/orders'
  ])
  t.match(await call('GET', `${base}/docs/`), { status: 200, body: /swagger/i })
})
