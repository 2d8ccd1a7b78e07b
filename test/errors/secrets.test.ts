import t from 'tap'
import { AccountsError, ApiTimeoutError, ApiUnreachableError, ClosedError, NoTokenSourceError, OptionsError, StoreError } from '../../plugins/lib/error-codes.js'
import { BROWSER, createFailingApp } from './failing-app.js'

const SECRET = 'marked-secret'

t.test('above 499 a client learns nothing of the message, the cause and the stack, and the log has them', async t => {
  for (const [properties, statusCode, code] of [
    [{}, 500, 'INTERNAL_SERVER_ERROR'],
    [{ code: 'E_MARKED', statusCode: 503 }, 503, 'INTERNAL_SERVER_ERROR'],
    [{ code: 'FST_UNDER_PRESSURE', statusCode: 503 }, 503, 'FST_UNDER_PRESSURE'],
    [{ errcode: 40001, errmsg: SECRET, rid: SECRET }, 500, 'INTERNAL_SERVER_ERROR'],
    [{ stack: `Error\n    at /home/${SECRET}.ts:1:1` }, 500, 'INTERNAL_SERVER_ERROR']
  ] as const) {
    const error = Object.assign(new Error(SECRET, { cause: new Error(SECRET) }), properties)
    const { app, lines } = createFailingApp(t, error)
    for (const accept of ['application/json', BROWSER]) {
      const response = await app.inject({ url: '/fails', headers: { accept } })
      t.equal(response.statusCode, statusCode)
      t.notMatch(response.body + JSON.stringify(response.headers), /marked|secrets\.test/i)
      t.match(response.body, code)
    }
    t.match(lines.map(line => JSON.parse(line)).filter(({ level }) => level === 50), [
      { msg: 'request failed', err: { message: new RegExp(SECRET), stack: String } },
      { msg: 'request failed' }
    ])
  }
})

t.test('of our own errors those made for the client speak, those made for the operator have a code only', async t => {
  for (const [error, statusCode, message] of [
    [new ApiTimeoutError('/sns/jscode2session'), 504, '/sns/jscode2session did not answer in time'],
    [new ApiUnreachableError('/sns/jscode2session', { cause: new Error(SECRET) }), 502, '/sns/jscode2session could not be reached'],
    [new ClosedError(), 503, /stopping/],
    [new StoreError(), 503, /store/],
    [new OptionsError('wechat-api', SECRET), 500, /something went wrong/],
    [new AccountsError(SECRET), 500, /something went wrong/],
    [new NoTokenSourceError(), 500, /something went wrong/]
  ] as const) {
    const response = await createFailingApp(t, error).app.inject('/fails')
    t.match(response.json(), { statusCode, code: error.code, message }, error.code)
    t.notMatch(response.body, SECRET)
  }
})
